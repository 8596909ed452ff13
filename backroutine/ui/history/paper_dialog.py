"""Entering a paper sheet: when, which routine, which steps, and what was felt."""

from collections.abc import Sequence
from datetime import date, time
from uuid import uuid4

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.progress import local_day
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.ui.arrows import with_arrows
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import words
from backroutine.ui.history.on_paper import moment_of, paper_session
from backroutine.ui.history.session_detail import ScoreBox
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import locale
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.wording import SECTION_NAMES, short_dose

SIZE = (640, 740)
MOST_OF_SCREEN = 0.94
AROUND_STEPS = 120
"""Edges, and the two bars by which dialog and list are scrolled."""
NOTE_HEIGHT = 62
LEAST_STEPS = 4


def ready_ones(routines: Sequence[Routine], catalogue: Catalogue) -> list[ReadyRoutine]:
    """Return the routines that are ready: a draft cannot have been printed."""
    found = []
    for routine in routines:
        try:
            found.append(ready(routine, catalogue))
        except NotReadyError:
            continue
    return found


class PaperDialog(QDialog):
    """Asks for a session that was done from paper; untouched scores stay untold."""

    entered = Signal(object)
    """The `SessionRecord` that was entered."""

    def __init__(
        self, routines: Sequence[ReadyRoutine], clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._routines = routines
        self.setWindowTitle(self.tr("Enter a paper sheet"))
        self.enter = styled(QPushButton(self.tr("Enter session"), self), "primary")
        self._add_when()
        self._add_steps()
        self._add_felt()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._buttons.addButton(self.enter, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._enter)
        self._buttons.rejected.connect(self.reject)
        self._place()
        self._show_steps()
        self.resize(self._wished_width, SIZE[1])

    def _add_when(self) -> None:
        now = self._clock.now().astimezone()
        today = local_day(self._clock.now())
        self.routine = QComboBox(self)
        self.routine.setAccessibleName(self.tr("Routine"))
        for each in self._routines:
            self.routine.addItem(each.routine.name)
        self.routine.currentIndexChanged.connect(self._show_steps)
        self.sore_day = QCheckBox(self.tr("With the sore-day doses"), self)
        self.sore_day.setMinimumHeight(HIT_SIZE)
        self.sore_day.toggled.connect(self._show_steps)
        self.day = with_arrows(QDateEdit(QDate(today.year, today.month, today.day), self))
        self.day.setMaximumDate(self.day.date())
        self.day.setLocale(locale())
        self.day.setDisplayFormat(words.day_pattern())
        self.day.setAccessibleName(self.tr("Day"))
        self.time = with_arrows(QTimeEdit(QTime(now.hour, now.minute), self))
        self.time.setAccessibleName(self.tr("Time at which it began"))

    @property
    def _wished_width(self) -> int:
        """How wide every step can be read whole, as far as the screen has room."""
        for box in self.boxes:
            box.ensurePolished()
        widest = max((box.sizeHint().width() for box in self.boxes), default=0)
        room = round(self.screen().availableSize().width() * MOST_OF_SCREEN)
        return min(max(SIZE[0], widest + AROUND_STEPS), room)

    def _add_steps(self) -> None:
        self.boxes: list[QCheckBox] = []
        self._steps = QScrollArea(self)
        self._steps.setWidgetResizable(True)
        self._steps.setFrameShape(QFrame.Shape.NoFrame)
        self._steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._steps.setAccessibleName(self.tr("Steps that were done"))
        self._steps.setMinimumHeight(LEAST_STEPS * HIT_SIZE)
        self._all = styled(QPushButton(self.tr("All done"), self), "quiet")
        self._none = styled(QPushButton(self.tr("None"), self), "quiet")
        self._all.clicked.connect(self._tick_all)
        self._none.clicked.connect(self._tick_none)

    def _add_felt(self) -> None:
        self.before = ScoreBox(self.tr("Pain before, 0 to 10"), self)
        self.after = ScoreBox(self.tr("Pain after, 0 to 10"), self)
        self.effort = ScoreBox(self.tr("Effort, 0 to 10"), self)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note: how did it feel?"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)

    def _place(self) -> None:
        asked = QWidget(self)
        scroll = scrolled_column(asked, self)
        head = FlowLayout()
        head.addWidget(PlainLabel(self.tr("What was done"), "strong", self))
        head.addWidget(self._all)
        head.addWidget(self._none)
        inside = QVBoxLayout(asked)
        inside.setContentsMargins(0, 0, Space.S, 0)
        inside.setSpacing(Space.S)
        when = (
            (self.tr("Routine"), self.routine), (self.tr("Day"), self.day),
            (self.tr("Began at"), self.time),
        )  # fmt: skip
        inside.addLayout(self._row(*when))
        inside.addWidget(self.sore_day)
        inside.addLayout(head)
        inside.addWidget(self._steps, 1)
        felt = (
            (self.tr("Pain before"), self.before), (self.tr("Pain after"), self.after),
            (self.tr("Effort"), self.effort),
        )  # fmt: skip
        inside.addLayout(self._row(*felt))
        inside.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons)

    def _row(self, *fields: tuple[str, QWidget]) -> FlowLayout:
        """Return fields side by side under their names, below each other where room lacks."""
        row = FlowLayout(aligns_tops=True)
        for name, field in fields:
            cell = QWidget(self)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, Space.M, 0)
            column.setSpacing(Space.XS)
            label = PlainLabel(name, "caption", cell)
            label.setAccessibleName(field.accessibleName())  # with the range of a score
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
            row.addWidget(cell)
        return row

    @property
    def _chosen(self) -> ReadyRoutine | None:
        usual = self._usual
        return usual.on_sore_day() if usual and self.sore_day.isChecked() else usual

    @property
    def _usual(self) -> ReadyRoutine | None:
        index = self.routine.currentIndex()
        return self._routines[index] if index >= 0 else None

    def _show_steps(self) -> None:
        usual = self._usual
        has_gentler = usual is not None and usual.on_sore_day().routine != usual.routine
        self.sore_day.setVisible(has_gentler)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, Space.S, 0)
        layout.setSpacing(0)
        self.boxes = []
        section = None
        for present, _, step in self._chosen.routine.placed_steps() if self._chosen else ():
            if present is not section:
                section = present
                layout.addWidget(PlainLabel(SECTION_NAMES[present], "caption", inner))
            name = self._chosen.exercises[step.exercise_id].name if self._chosen else ""
            box = QCheckBox(f"{name}: {short_dose(step.dose)}".replace("&", "&&"), inner)
            box.setMinimumHeight(HIT_SIZE)
            box.setChecked(True)
            box.toggled.connect(self._check)
            layout.addWidget(box)
            self.boxes.append(box)
        layout.addStretch(1)
        self._steps.setWidget(inner)
        self._check()

    def _done(self) -> list[int]:
        return [number for number, box in enumerate(self.boxes, start=1) if box.isChecked()]

    def _check(self) -> None:
        self.enter.setEnabled(bool(self._done()))

    def _tick_all(self) -> None:
        for box in self.boxes:
            box.setChecked(True)

    def _tick_none(self) -> None:
        for box in self.boxes:
            box.setChecked(False)

    def _enter(self) -> None:
        chosen, day, began = self._chosen, self.day.date(), self.time.time()
        if chosen is None:
            return
        record: SessionRecord = paper_session(
            SessionId(uuid4().hex),
            chosen,
            moment_of(date(day.year(), day.month(), day.day()), time(began.hour(), began.minute())),
            self._done(),
            pain_before=self.before.score,
            pain_after=self.after.score,
            effort=self.effort.score,
            note=self.note.toPlainText().strip(),
        )
        self.entered.emit(record)
        self.accept()
