"""What is to come: the routine that was chosen, how the back is today, and Start."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import (
    STANDARD_TIMES,
    LeadTimes,
    section_duration_s,
    step_duration_s,
    total_duration_s,
)
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import PillButton
from backroutine.ui.play.dose_choice import DoseChoice
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.play.scores import ScoreRow
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import KIND_NAMES, SECTION_NAMES, length, short_dose

# So much of the height may be taken by the sentence beside Start.
CARE_SHARE = 0.25
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
    check_requested = Signal()
    """The safety check is to be shown."""
    sound_wished = Signal(object)
    """How the `Routine` that is shown is heard and seen is to be chosen."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._has_ready = False
        self._times = STANDARD_TIMES
        self._routine: Routine | None = None
        self._title = PlainLabel(look="title", wraps=True, parent=self)
        self._summary = PlainLabel(look="muted", wraps=True, parent=self)
        self._reasons = PlainLabel(look="notice-caution", wraps=True, parent=self)
        self.steps = RowView(self.tr("What is to come"), theme, pictures, self)
        self.steps.setSelectionMode(RowView.SelectionMode.NoSelection)
        self._before = PlainLabel(
            self.tr("How much does your back hurt now?"), look="strong", parent=self, wraps=True
        )
        self.pain = ScoreRow(
            self.tr("Pain now"), self.tr("no pain"), self.tr("the worst you can imagine"),
            theme, self,
        )  # fmt: skip
        self.dose = DoseChoice(self)
        self.today = PlainLabel(look="notice-caution", wraps=True, parent=self)
        self.check = styled(QPushButton(self.tr("Safety check"), self), "quiet")
        self.check.setAutoDefault(True)
        self.check.setToolTip(self.tr("Signs that need a doctor before you exercise"))
        self._care = PlainLabel(
            self.tr(
                "Move within comfort. Stop if pain becomes sharp, spreads down a leg or passes 5 "
                "of 10, or if you feel numb, weak, dizzy or breathless, or have chest pain."
            ),
            look="muted",
            wraps=True,
            parent=self,
        )
        self._column, self._foot = QVBoxLayout(), QHBoxLayout()
        self._with_own_sound: Collection[RoutineId] = ()
        self.sound = styled(QPushButton(self), "quiet")
        self.sound.setAutoDefault(True)
        self.sound.setToolTip(self.tr("Sounds, voice and flash of this routine"))
        self.start = PillButton(self.tr("Start"), "play", "", theme, is_primary=True, parent=self)
        self.start.clicked.connect(self._start)
        self.edit = QPushButton(self.tr("Open in the editor"), self)
        self.edit.setAutoDefault(True)
        self.edit.clicked.connect(self._edit)
        self.sound.clicked.connect(self._ask_about_sound)
        self.check.clicked.connect(self.check_requested)
        self.pain.changed.connect(self.dose.show_pain)
        self.dose.changed.connect(self._show_chosen)
        self._place()
        self.dose.show_pain(None)
        self.show_today("")

    @property
    def routine(self) -> Routine | None:
        """The routine that is shown."""
        return self._routine

    def show_ready(self, ready: ReadyRoutine, times: LeadTimes) -> None:
        """Show a routine that can be started; the pain answer begins untouched."""
        is_other = self._routine is None or ready.routine.id != self._routine.id
        if is_other:
            self.forget_answers()
        self._times = times
        self.dose.show_ready(ready, times, keeps_choice=not is_other)
        self._has_ready = True
        self._show_chosen()
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
        self._has_ready = False
        self.dose.hide()
        self._show(routine, exercises, times)
        self._reasons.setText("\n".join(reasons))
        self._reasons.show()
        self._show_start(can_start=False)

    def show_today(self, sentence: str) -> None:
        """Say what holds for today, or, with nothing, nothing."""
        self.today.setText(sentence)
        self.today.setVisible(bool(sentence))

    def forget_answers(self) -> None:
        """Go back to untouched: no pain said, the usual dose."""
        self.pain.clear()
        self.dose.usual.setChecked(True)
        self.dose.show_pain(None)
        if self._has_ready:
            self._show_chosen()

    def forget(self) -> None:
        """Show nothing as chosen, until another routine is."""
        self._routine = None
        self._has_ready = False
        self.forget_answers()

    def mark_own_sound(self, routine_ids: Collection[RoutineId]) -> None:
        """Tell of these routines that they do not sound as is set for all."""
        self._with_own_sound = routine_ids
        self._show_sound()

    def _show_sound(self) -> None:
        is_own = self._routine is not None and self._routine.id in self._with_own_sound
        self.sound.setText(self.tr("Own sound") if is_own else self.tr("Sound"))

    def _ask_about_sound(self) -> None:
        if self._routine is not None:
            self.sound_wished.emit(self._routine)

    def _show_chosen(self) -> None:
        ready = self.dose.chosen
        if ready is not None:
            self._show(ready.routine, ready.exercises, self._times)

    def _show(
        self, routine: Routine, exercises: Mapping[ExerciseId, Exercise], times: LeadTimes
    ) -> None:
        self._routine = routine
        self._title.setText(routine.name)
        self._show_sound()
        self._summary.setText(
            self.tr("{kind}  ·  {length}  ·  {exercises}").format(
                kind=KIND_NAMES[routine.kind],
                length=length(total_duration_s(routine, times)),
                exercises=self.tr("%n exercise(s)", "", len(routine.steps)),
            )
        )
        self.steps.rows.show_rows(_step_rows(routine, exercises, times))

    def _show_start(self, *, can_start: bool) -> None:
        for widget in (self._before, self.pain, self._care, self.start, self.check, self.sound):
            widget.setVisible(can_start)
        self.edit.setVisible(not can_start)

    def _start(self) -> None:
        if self._has_ready and self.dose.chosen is not None:
            self.start_requested.emit(self.dose.chosen, self.pain.score)

    def _edit(self) -> None:
        if self._routine is not None:
            self.edit_requested.emit(self._routine)

    def _place(self) -> None:
        foot = self._foot
        foot.setSpacing(Space.L)
        foot.addWidget(self._care, 1)
        foot.addWidget(self.edit)
        foot.setAlignment(self.edit, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self.start)
        foot.setAlignment(self.start, Qt.AlignmentFlag.AlignBottom)
        asked = QHBoxLayout()
        asked.addWidget(self._before, 1)
        asked.addWidget(self.check)
        inside = QWidget(self)
        scroll = FittingScroll(inside, self)
        column = self._column
        inside.setLayout(column)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, 0)
        column.setSpacing(Space.S)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.sound, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(self._reasons)
        column.addWidget(self.steps, 1)
        column.addLayout(asked)
        column.addWidget(self.pain)
        column.addWidget(self.dose)
        column.addWidget(self.today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(scroll, 1)
        foot.setContentsMargins(Space.XL, 0, Space.XL, 0)
        layout.addLayout(foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_care()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_care()

    def _place_care(self) -> None:
        """Let the sentence scroll with the rest where it would take too much of the page."""
        room = self.width() - self.start.sizeHint().width() - 2 * Space.XL - Space.L
        scrolls = self._care.heightForWidth(max(1, room)) > self.height() * CARE_SHARE
        if scrolls and self._foot.indexOf(self._care) >= 0:
            self._foot.removeWidget(self._care)
            self._column.addWidget(self._care)
        elif not scrolls and self._foot.indexOf(self._care) < 0:
            self._column.removeWidget(self._care)
            self._foot.insertWidget(0, self._care, 1)


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
