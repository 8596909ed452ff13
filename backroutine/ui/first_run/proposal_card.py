"""The routine that is proposed, why it fits, and the ways on."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Section
from backroutine.domain.proposing import Proposal
from backroutine.domain.routine import Routine
from backroutine.domain.timeline import LeadTimes, total_duration_s
from backroutine.ui.first_run.read_scroll import ReadScroll
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import LEVEL_NAMES, SECTION_NAMES, exercise_name, length

PICTURE = QSize(88, 72)
SHOWN_STEPS = 3


class ProposalCard(QFrame):
    """Shows one proposal at a time."""

    start_wished = Signal()
    look_around_wished = Signal()

    def __init__(
        self, catalogue: Catalogue, theme: Theme, pictures: ExercisePictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._catalogue = catalogue
        self._pictures = pictures
        self._proposals: tuple[Proposal, ...] = ()
        self._index = 0
        self._scroll = ReadScroll(theme, self)
        self._scroll.setAccessibleName(self.tr("To begin with"))
        self.name = PlainLabel(look="title", parent=self, wraps=True)
        self.facts = PlainLabel(look="muted", parent=self, wraps=True)
        self.goal = PlainLabel(parent=self, wraps=True)
        self.care = PlainLabel(look="notice-caution", parent=self, wraps=True)
        self._drawn = [PlainLabel(parent=self) for _ in range(SHOWN_STEPS)]
        self.start = styled(QPushButton(self.tr("Start this routine"), self), "primary")
        self.start.clicked.connect(self.start_wished)
        self.other = QPushButton(self.tr("Show another"), self)
        self.other.clicked.connect(self._show_next)
        self.look_around = styled(QPushButton(self.tr("Look around first"), self), "quiet")
        self.look_around.clicked.connect(self.look_around_wished)
        self._steps = {section: PlainLabel(parent=self, wraps=True) for section in Section}
        self._times = LeadTimes()
        self._place()
        theme.changed.connect(self._show)

    @property
    def routine(self) -> Routine | None:
        """The routine that is shown."""
        return self._proposals[self._index].programme.routine if self._proposals else None

    def show_proposals(self, found: Sequence[Proposal], times: LeadTimes) -> None:
        """Show the first of some proposals; the others come one after the other."""
        self._proposals = tuple(found)
        self._times = times
        self._index = 0
        self._show()

    def _show_next(self) -> None:
        self._index = (self._index + 1) % len(self._proposals)
        self._show()

    def _show(self) -> None:
        self.start.setEnabled(bool(self._proposals))
        self.other.setEnabled(len(self._proposals) > 1)
        if not self._proposals:
            return
        proposal = self._proposals[self._index]
        programme = proposal.programme
        routine = programme.routine
        self.name.setText(routine.name)
        self.facts.setText(
            "  ·  ".join(
                (
                    length(total_duration_s(routine, self._times)),
                    self.tr("%n exercise(s)", "", proposal.step_count),
                    LEVEL_NAMES[programme.level],
                )
            )
        )
        self.goal.setText(programme.goal)
        words = self._words_of_care(proposal)
        self.care.setText(words)
        self.care.setHidden(not words)
        for section, label in self._steps.items():
            ids = dict.fromkeys(step.exercise_id for step in routine.section(section))
            names = (exercise_name(exercise_id, self._catalogue) for exercise_id in ids)
            label.setText(f"{SECTION_NAMES[section]}: {', '.join(names)}")
        for label, step in zip(self._drawn, routine.main, strict=False):
            ratio = self.devicePixelRatioF()
            label.setPixmap(self._pictures.pixmap(step.exercise_id, PICTURE, pixel_ratio=ratio))
            label.setAccessibleName(exercise_name(step.exercise_id, self._catalogue))

    def _words_of_care(self, proposal: Proposal) -> str:
        words = []
        if not proposal.has_equipment:
            words.append(self.tr("It needs something that you have not ticked."))
        if proposal.is_too_demanding:
            words.append(self.tr("It asks for more than you are used to."))
        if proposal.care_count:
            words.append(
                self.tr(
                    "{count} of {all} exercises need care with what you have ticked; swap one or "
                    "leave it out if it does not feel right."
                ).format(count=proposal.care_count, all=proposal.step_count)
            )
        return " ".join(words)

    def _place(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(Space.S)
        for label in self._drawn:
            label.setFixedSize(PICTURE)
            pictures.addWidget(label)
        pictures.addStretch(1)
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(Space.XS, Space.XS, Space.S, Space.XS)
        inside.setSpacing(Space.M)
        inside.addWidget(PlainLabel(self.tr("To begin with"), look="muted", parent=content))
        for widget in (self.name, self.facts):
            inside.addWidget(widget)
        inside.addLayout(pictures)
        for widget in (self.goal, *self._steps.values(), self.care):
            inside.addWidget(widget)
        inside.addStretch(1)
        told = self.tr("Before the first session you are asked for signs that need a doctor.")
        inside.addWidget(PlainLabel(told, look="muted", parent=content, wraps=True))
        self._scroll.setWidget(content)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        stack.setSpacing(Space.M)
        stack.addWidget(self._scroll, 1)
        stack.addWidget(self.start)
        others = FlowLayout()
        others.addWidget(self.other)
        others.addWidget(self.look_around)
        stack.addLayout(others)
