"""What is to come: the routine that was chosen, how the back is today, and Start."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import (
    LeadTimes,
    section_duration_s,
    step_duration_s,
    total_duration_s,
)
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import PillButton
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.play.scores import ScoreRow
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import KIND_NAMES, SECTION_NAMES, length, short_dose

SECTION_COLOURS = {
    Section.WARM_UP: "warm_up",
    Section.MAIN: "main",
    Section.COOL_DOWN: "cool_down",
}


class Preparation(QFrame):
    """Shows one routine whole, and starts it; or says why it cannot be started."""

    start_requested = Signal(object, object)
    """A `ReadyRoutine`, and the pain before it or `None`."""
    edit_requested = Signal(object)
    """A `Routine` that is not ready."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._ready: ReadyRoutine | None = None
        self._routine: Routine | None = None
        self._title = PlainLabel(look="title", wraps=True, parent=self)
        self._summary = PlainLabel(look="muted", wraps=True, parent=self)
        self._reasons = PlainLabel(look="notice-caution", wraps=True, parent=self)
        self.steps = RowView(self.tr("What is to come"), theme, pictures, self)
        self.steps.setSelectionMode(RowView.SelectionMode.NoSelection)
        self._before = PlainLabel(
            self.tr("How much does your back hurt now?"), look="strong", parent=self
        )
        self.pain = ScoreRow(
            self.tr("Pain now"), self.tr("no pain"), self.tr("the worst you can imagine"),
            theme, self,
        )  # fmt: skip
        self._care = PlainLabel(
            self.tr(
                "Move within comfort. Stop if pain becomes sharp, spreads down a leg or passes 5 "
                "of 10, or if you feel numb, weak, dizzy or breathless, or have chest pain."
            ),
            look="muted",
            wraps=True,
            parent=self,
        )
        self.start = PillButton(self.tr("Start"), "play", "", theme, is_primary=True, parent=self)
        self.start.clicked.connect(self._start)
        self.edit = QPushButton(self.tr("Open in the editor"), self)
        self.edit.setAutoDefault(True)
        self.edit.clicked.connect(self._edit)
        self._place()

    @property
    def routine(self) -> Routine | None:
        """The routine that is shown."""
        return self._routine

    def show_ready(self, ready: ReadyRoutine, times: LeadTimes) -> None:
        """Show a routine that can be started; the pain answer begins untouched."""
        if self._routine is None or ready.routine.id != self._routine.id:
            self.pain.clear()
        self._ready = ready
        self._show(ready.routine, ready.exercises, times)
        self._reasons.hide()
        self._show_start(can_start=True)

    def show_draft(
        self,
        routine: Routine,
        reasons: Sequence[str],
        exercises: Mapping[ExerciseId, Exercise],
        times: LeadTimes,
    ) -> None:
        """Show a routine that is not ready, with the sentences that say why."""
        self._ready = None
        self._show(routine, exercises, times)
        self._reasons.setText("\n".join(reasons))
        self._reasons.show()
        self._show_start(can_start=False)

    def _show(
        self, routine: Routine, exercises: Mapping[ExerciseId, Exercise], times: LeadTimes
    ) -> None:
        self._routine = routine
        self._title.setText(routine.name)
        self._summary.setText(
            self.tr("{kind}  ·  {length}  ·  {exercises}").format(
                kind=KIND_NAMES[routine.kind],
                length=length(total_duration_s(routine, times)),
                exercises=self.tr("%n exercise(s)", "", len(routine.steps)),
            )
        )
        self.steps.rows.show_rows(_step_rows(routine, exercises, times))

    def _show_start(self, *, can_start: bool) -> None:
        for widget in (self._before, self.pain, self._care, self.start):
            widget.setVisible(can_start)
        self.edit.setVisible(not can_start)

    def _start(self) -> None:
        if self._ready is not None:
            self.start_requested.emit(self._ready, self.pain.score)

    def _edit(self) -> None:
        if self._routine is not None:
            self.edit_requested.emit(self._routine)

    def _place(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Space.L)
        foot.addWidget(self._care, 1)
        foot.addWidget(self.edit)
        foot.setAlignment(self.edit, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self.start)
        foot.setAlignment(self.start, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(self._title)
        layout.addWidget(self._summary)
        layout.addWidget(self._reasons)
        layout.addWidget(self.steps, 1)
        layout.addWidget(self._before)
        layout.addWidget(self.pain)
        layout.addLayout(foot)


def _step_rows(
    routine: Routine, exercises: Mapping[ExerciseId, Exercise], times: LeadTimes
) -> list[Row]:
    rows = []
    for section in Section:
        steps = routine.section(section)
        if not steps:
            continue
        lasts = length(section_duration_s(routine, section, times))
        rows.append(
            Row(SECTION_NAMES[section], lasts, colour=SECTION_COLOURS[section], is_heading=True)
        )
        for step in steps:
            exercise = exercises.get(step.exercise_id)
            name = exercise.name if exercise is not None else str(step.exercise_id)
            rows.append(
                Row(
                    name,
                    short_dose(step.dose),
                    length(step_duration_s(step, times)),
                    step.exercise_id,
                    SECTION_COLOURS[section],
                )
            )
    return rows
