"""One step as it was read: the line, the exercise that is meant, the dose, where it will stand."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.editing import usual_place
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pasting import refusal_to_paste
from backroutine.domain.routine import Routine, Step, StepId
from backroutine.domain.steps_text import ReadStep, as_step
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.dose_text import text_from_seconds
from backroutine.ui.labels import PlainLabel, name_box
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space
from backroutine.wording import SECTION_NAMES, exercise_name, placement_sentence, short_dose

LONGEST_NAME_SIGNS = 16
WIDE_ENOUGH = 1.6
"""How much wider than the choice of the exercise a row is in which the dose stands beside it."""


class ReadRow(QFrame):
    """Shows what was read, and lets the person say which exercise is meant."""

    changed = Signal()

    def __init__(
        self, read: ReadStep, routine: Routine, catalogue: Catalogue, parent: QWidget
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._read = read
        self._routine = routine
        self._catalogue = catalogue
        self._is_name_sure = read.is_name_sure
        self._is_dose_sure = read.is_dose_sure
        self.exercise = ChoiceBox((), self)
        name_box(self.exercise, self.tr("Exercise for “{line}”").format(line=read.text))
        self.exercise.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.exercise.setMinimumContentsLength(LONGEST_NAME_SIGNS)
        self._fill()
        self.line = PlainLabel(read.text, look="muted", parent=self, wraps=True)
        self.words = PlainLabel(parent=self, wraps=True)
        self.doubt = PlainLabel(look="notice-caution", parent=self, wraps=True)
        self.confirm = QPushButton(self.tr("Yes"), self)
        self.confirm.clicked.connect(self._confirm)
        self._place()
        self.exercise.activated.connect(self._choose)
        self._show()

    @property
    def text(self) -> str:
        """The line of the text."""
        return self._read.text

    @property
    def exercise_id(self) -> ExerciseId | None:
        """The exercise that is meant; `None` for one that is left out."""
        chosen: ExerciseId | None = self.exercise.currentData()
        return chosen

    @property
    def is_decided(self) -> bool:
        """Whether the reading was sure, or somebody has looked at it."""
        is_left_out = self._is_name_sure and self.exercise_id is None
        return is_left_out or (self._is_name_sure and self._is_dose_sure)

    @property
    def step(self) -> Step | None:
        """The step that comes of it; `None` where it is left out or has no place."""
        exercise_id = self.exercise_id
        if exercise_id is None or self._refusal(exercise_id):
            return None
        return as_step(self._meant(exercise_id), self._catalogue, StepId("read"))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what it takes with the dose below the exercise, so that it may go there."""
        height = super().minimumSizeHint().height()
        return QSize(self.exercise.minimumSizeHint().width() + 2 * Space.M, height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dose stand below the exercise where large text leaves it a word on each line."""
        super().resizeEvent(event)
        has_room = self.width() >= self.exercise.sizeHint().width() * WIDE_ENOUGH
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if has_room else way.TopToBottom)

    def _meant(self, exercise_id: ExerciseId) -> ReadStep:
        return replace(self._read, exercise=exercise_id)

    def _refusal(self, exercise_id: ExerciseId) -> str:
        refusal = refusal_to_paste(self._routine, self._catalogue, exercise_id)
        return placement_sentence(refusal) if refusal is not None else ""

    def _fill(self) -> None:
        read, catalogue = self._read, self._catalogue
        likely = dict.fromkeys(
            each for each in (read.exercise, *read.alternatives) if each is not None
        )
        for exercise_id in likely:
            self.exercise.addItem(exercise_name(exercise_id, catalogue), exercise_id)
        if likely:
            self.exercise.insertSeparator(self.exercise.count())
        self.exercise.addItem(self.tr("None of them: keep the line as a note"), None)
        self.exercise.insertSeparator(self.exercise.count())
        for exercise in sorted(catalogue, key=lambda each: each.name.casefold()):
            if exercise.id not in likely:
                self.exercise.addItem(exercise.name, exercise.id)
        if read.exercise is None:
            self.exercise.setCurrentIndex(self.exercise.findData(None))

    def _confirm(self) -> None:
        self._is_dose_sure = True
        self._choose()

    def _choose(self) -> None:
        """Take the exercise that is chosen; of the dose nobody has said anything yet."""
        self._is_name_sure = True
        self._show()
        self.changed.emit()

    def _ask(self) -> None:
        """Ask about what is in doubt: the exercise, the dose, or both."""
        doubt = yes = ""
        if not self.is_decided and self._is_dose_sure:
            doubt = self.tr("Not sure. Is this the exercise that is meant?")
            yes = self.tr("Yes, this exercise is meant")
        elif not self.is_decided and self._is_name_sure:
            doubt = self.tr("Not sure. Is this the dose that is meant?")
            yes = self.tr("Yes, this dose is meant")
        elif not self.is_decided:
            doubt = self.tr("Not sure. Are this exercise and this dose meant?")
            yes = self.tr("Yes, both are meant")
        exercise_id = self.exercise_id
        if exercise_id is not None and self.step is None:
            doubt = self._refusal(exercise_id)
        self.doubt.setText(doubt)
        self.doubt.setHidden(not doubt)
        self.confirm.setAccessibleName(yes)
        self.confirm.setHidden(not yes or self.step is None)

    def _show(self) -> None:
        self._ask()
        exercise_id, step = self.exercise_id, self.step
        if step is None or exercise_id is None:
            self.words.setText(self.tr("Kept as a note"))
            return
        section = usual_place(self._routine, self._catalogue[exercise_id]).section
        rest_s = self._read.rest_s or 0
        rest = self.tr("rest {time}").format(time=text_from_seconds(rest_s)) if rest_s else ""
        tempo_s = self._read.tempo_s or 0
        tempo = self.tr("tempo {time}").format(time=text_from_seconds(tempo_s)) if tempo_s else ""
        parts = (SECTION_NAMES[section], short_dose(step.dose), rest, tempo, step.note)
        self.words.setText("  ·  ".join(part for part in parts if part))

    def _place(self) -> None:
        across = self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(Space.M)
        across.addWidget(self.exercise, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.words, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        stack.setSpacing(Space.XS)
        asked = QHBoxLayout()
        asked.setSpacing(Space.S)
        asked.addWidget(self.doubt, 1)
        asked.addWidget(self.confirm)
        stack.addWidget(self.line)
        stack.addLayout(asked)
        stack.insertLayout(1, across)
