"""The right side: the open routine from its name to the button that starts it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.routine import RoutineId, RoutineKind, StepId
from backroutine.domain.rules import Finding, NotReadyError, ReadyRoutine, ready
from backroutine.domain.timeline import total_duration_s
from backroutine.ui.build.about_bar import AboutBar
from backroutine.ui.build.circuit_edits import CircuitEdits
from backroutine.ui.build.findings_bar import FindingsBar, is_in_list
from backroutine.ui.build.message_bar import MessageBar
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_heading import LARGE_FROM, RoutineHeading
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_note import RoutineNote
from backroutine.ui.build.routine_rows import RowBuilder, RowKind
from backroutine.ui.build.routine_view import RoutineView
from backroutine.ui.build.row_gestures import RowGestures
from backroutine.ui.build.sore_day_bar import SoreDayBar
from backroutine.ui.build.sore_day_edits import SoreDayEdits
from backroutine.ui.build.step_actions import StepActions
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.time_bar import TimeBar
from backroutine.ui.build.workbench import Workbench
from backroutine.ui.buttons import TextButton
from backroutine.ui.tokens import CONTROL_HEIGHT, Space
from backroutine.wording import finding_sentence

# Lower than this, at the usual text, the heading gives way to an open dose and to both days.
LOW = 420
LEAST_LIST = 32


class RoutinePanel(QWidget):
    """Shows what is on the workbench and turns gestures into its edits."""

    play_requested = Signal(object)
    print_requested = Signal(object)
    export_requested = Signal(object)
    import_requested = Signal()
    shelf_requested = Signal()
    topic_wished = Signal(object)
    week_requested = Signal()
    text_requested = Signal()
    """A therapist's text is to be read into the open routine."""

    def __init__(
        self, bench: Workbench, edits: StepEdits, box: PaintBox, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._builder = RowBuilder(bench.catalogue)
        self._compared: RoutineId | None = None
        self.circuits = CircuitEdits(bench, self)
        self.sore_day = SoreDayEdits(bench, self)
        theme = self._theme = box.theme
        self._is_compact = False
        self.actions_of_routine: list[QAction] = []
        self.heading = RoutineHeading(theme, bench.undo_stack, self._make_menu(), self)
        self.time_bar = TimeBar(theme, self)
        self.note = RoutineNote(bench, theme, self)
        self.findings = FindingsBar(theme, bench.catalogue, self)
        self.days = SoreDayBar(theme, self)
        self.about = AboutBar(theme, self)
        self.model = RoutineModel(bench.catalogue, self)
        self.view = RoutineView(self.model, box, edits.refusal_of, self)
        self.actions_of_steps = StepActions(
            bench, edits, self.circuits, self.sore_day, self.view, self.model, box, self
        )
        self._gestures = RowGestures(bench, edits, self.circuits, self.sore_day, self.view, self)
        self.message = MessageBar(theme, self)
        self.start = TextButton(theme, "play", self.tr("Start routine"), "primary", self)
        self.print_button = TextButton(theme, "print", self.tr("Print"), "", self)
        self._lay_out()
        self._connect()
        self.refresh(())

    @property
    def actions_for_page(self) -> list[QAction]:
        """What is done to the routine as a whole, by keys that count everywhere on the page."""
        return [*self.heading.actions_for_page, *self.actions_of_routine]

    @property
    def rename_action(self) -> QAction:
        """Puts the keyboard into the name."""
        return next(a for a in self.actions_of_routine if a.shortcut() == QKeySequence("F2"))

    def refresh(self, touched: Sequence[StepId]) -> None:
        """Show the routine as it is on the workbench now; `touched` steps become the selection."""
        bench, routine = self._bench, self._bench.routine
        times = bench.settings.lead_times
        rows = self._builder.rows(routine, bench.findings, times)
        self.view.set_read_only(read_only=bench.is_read_only)
        self._show_days()
        self.model.show(rows, is_read_only=bench.is_read_only)
        if routine.circuits:
            self.view.bring_fields()
        total_s = sum(row.duration_s for row in rows if row.kind is RowKind.HEADING)
        self.heading.show_routine(routine, total_s, bench.programme)
        self.time_bar.show_rows(rows)
        self.findings.show_findings(bench.findings)
        self.note.show_routine(routine, is_read_only=bench.is_read_only)
        self._place_strip()
        self.about.show_routine(routine, bench.programme)
        self._show_readiness()
        self.message.clear()
        self.view.select_steps(touched)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.view.geometry().contains(event.pos()):
            self._show_menu(event.globalPos())

    def _show_menu(self, at: QPoint) -> None:
        """Show what can be done to the selected steps."""
        self.actions_of_steps.menu(self.view).popup(at)

    def set_compact(self, *, compact: bool) -> None:
        """Leave more of a low window to the steps."""
        self._is_compact = compact
        self.view.set_compact(compact=compact)
        self._box.setSpacing(Space.XS if compact else Space.S)
        self._fit_foot()
        self._place_strip()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()
        self._place_strip()

    @property
    def _is_low(self) -> bool:
        """Whether large text leaves little of a low window to the steps."""
        is_large = self._theme.text_scale > LARGE_FROM
        return is_large and self.height() < self._theme.scaled(LOW)

    def _fit_foot(self) -> None:
        """Let the buttons hold their words; where both have no room, printing is an icon."""
        words = self.tr("Print")
        for button, text in ((self.start, self.tr("Start routine")), (self.print_button, words)):
            button.ensurePolished()
            button.say(text)
        wide = self.start.sizeHint().width() + Space.S + self.print_button.sizeHint().width()
        if wide > self.width():
            self.print_button.say("")
            self.print_button.setAccessibleName(words)
        self.print_button.setToolTip(words if wide > self.width() else "")
        low = max(CONTROL_HEIGHT, self.start.fontMetrics().height() + 2 * Space.S)
        height = low if self._is_compact else self.start.sizeHint().height()
        for button in (self.start, self.print_button):
            button.setFixedHeight(height)

    def _place_strip(self) -> None:
        """Leave out that all is well where large text leaves the steps little of a low window."""
        is_tight = self._is_compact and self._theme.text_scale > LARGE_FROM
        # an open dose, or both days beside each other, need the room more than the name does
        is_low = self._is_low
        self.about.set_low(is_low=is_low)
        is_open = self.view.open_step is not None
        compares = self._compared == self._bench.routine.id
        self.findings.set_brief(brief=is_low)
        self.note.set_low(is_low=is_low)
        self.findings.setVisible(
            not (is_low and (is_open or compares or self.note.is_open))
            and (bool(self._bench.findings) or not is_tight)
        )
        self.heading.setVisible(not (is_low and (compares or is_open or self.note.is_open)))

    def compare_days(self) -> None:
        """Show usual and sore-day dose side by side; propose a sore-day dose where is none."""
        if not self.sore_day.has_sore_day:
            self.sore_day.propose()
        if self.sore_day.has_sore_day:
            self._compared = self._bench.routine.id
            self.refresh(())
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_comparing(self) -> None:
        """Show the usual dose alone again."""
        self._compared = None
        self.refresh(())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_days(self) -> None:
        routine, times = self._bench.routine, self._bench.settings.lead_times
        compares = self._compared == routine.id
        self.days.setVisible(compares)
        self.view.compare_days(compares=compares)
        if compares:
            usual_s = total_duration_s(routine, times)
            sore_s = total_duration_s(routine.on_sore_day(), times)
            self.days.show_days(usual_s, sore_s, has_sore_day=self.sore_day.has_sore_day)

    def _show_readiness(self) -> None:
        blocking = [finding for finding in self._bench.findings if finding.blocks]
        is_ready = not blocking
        reason = "" if is_ready else finding_sentence(blocking[0], self._bench.catalogue)
        for button in (self.start, self.print_button):
            button.setEnabled(is_ready)
            button.setAccessibleDescription(reason)

    def _ask_to_play(self) -> None:
        if (made := self._made_ready()) is not None:
            self.play_requested.emit(made)

    def _ask_to_print(self) -> None:
        if (made := self._made_ready()) is not None:
            self.print_requested.emit(made)

    def _made_ready(self) -> ReadyRoutine | None:
        """Return the routine made ready; `None` where a rule blocks it."""
        try:
            return ready(self._bench.routine, self._bench.catalogue)
        except NotReadyError:
            return None

    def _ask_to_export(self) -> None:
        self.export_requested.emit(self._bench.routine)

    def _copy(self) -> None:
        self._bench.copy_routine(self._bench.routine)

    def _delete(self) -> None:
        self._bench.delete_routine(self._bench.routine)

    def _rename(self) -> None:
        if self._bench.is_read_only:
            self._bench.refuse("")
        else:
            self.heading.edit_name()

    def _edit_note(self) -> None:
        self.note.edit()

    def _leave_note(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_kind(self, kind: RoutineKind) -> None:
        self._bench.set_kind(kind)

    def _show_finding(self, finding: Finding) -> None:
        if not is_in_list(finding):
            self.message.say(finding_sentence(finding, self._bench.catalogue))
            return
        if finding.step_id is not None:
            self.view.select_steps([finding.step_id])
        else:
            sections = self._bench.routine.kind.sections
            self.view.select_section(finding.section or sections[0])
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, keys, slot in (
            (self.tr("New routine"), "Ctrl+N", self._bench.new_routine),
            (self.tr("Rename"), "F2", self._rename),
            (self.tr("Note of the routine…"), "Ctrl+Shift+N", self._edit_note),
            (self.tr("Sore-day dose…"), "Ctrl+Shift+D", self.compare_days),
            (self.tr("Steps from a text…"), "Ctrl+Shift+V", self.text_requested.emit),
            (self.tr("Plan of the week…"), "", self.week_requested.emit),
            (self.tr("Duplicate routine"), "", self._copy),
            (self.tr("Delete routine"), "", self._delete),
            (self.tr("Export…"), "", self._ask_to_export),
            (self.tr("Import…"), "", self.import_requested.emit),
        ):
            action = QAction(text, menu)
            action.triggered.connect(slot)
            if keys:
                action.setShortcut(QKeySequence(keys))
                self.actions_of_routine.append(action)
            menu.addAction(action)
        return menu

    def _connect(self) -> None:
        self._bench.shown.connect(self.refresh)
        self.heading.renamed.connect(self._bench.rename)
        self.heading.kind_chosen.connect(self._set_kind)
        self.heading.shelf_requested.connect(self.shelf_requested)
        self.findings.topic_wished.connect(self.topic_wished)
        self.findings.finding_chosen.connect(self._show_finding)
        self.about.copy_requested.connect(self._copy)
        self.about.programmes_requested.connect(self.shelf_requested)
        self.days.propose_requested.connect(self.sore_day.propose)
        self.days.remove_requested.connect(self.sore_day.remove)
        self.days.closed.connect(self.stop_comparing)
        self.note.closed.connect(self._leave_note)
        self.note.toggled.connect(self._place_strip)
        self.view.drop_refused.connect(self.message.say)
        self.view.noticed.connect(self.message.say)
        self.view.menu_wished.connect(self._show_menu)
        self.view.dose_opened.connect(self._place_strip)
        self._theme.changed.connect(self._fit_foot)
        self._theme.changed.connect(self._place_strip)
        self.start.clicked.connect(self._ask_to_play)
        self.print_button.clicked.connect(self._ask_to_print)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.start, 1)
        foot.addWidget(self.print_button)
        # where all is too much for a low window, the steps are pushed further, and nothing overlaps
        self.view.setMinimumHeight(LEAST_LIST)
        layout = self._box = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.heading)
        layout.addWidget(self.time_bar)
        layout.addWidget(self.about)
        layout.addWidget(self.note)
        layout.addWidget(self.findings)
        layout.addWidget(self.days)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.message)
        layout.addLayout(foot)
