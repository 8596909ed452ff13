"""The right side: the open routine from its name to the button that starts it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.dose import Dose
from backroutine.domain.editing import add_warm_up
from backroutine.domain.routine import RoutineKind, StepId
from backroutine.domain.rules import Finding, NotReadyError, ReadyRoutine, ready, warm_up_needed_s
from backroutine.ui.build.buttons import TextButton
from backroutine.ui.build.findings_bar import WARM_UP_CODES, FindingsBar
from backroutine.ui.build.message_bar import MessageBar
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_heading import RoutineHeading
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import RowBuilder, RowKind
from backroutine.ui.build.routine_view import RoutineView
from backroutine.ui.build.step_actions import StepActions
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.time_bar import TimeBar
from backroutine.ui.build.workbench import Workbench
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import Space


class RoutinePanel(QWidget):
    """Shows what is on the workbench and turns gestures into its edits."""

    play_requested = Signal(object)
    print_requested = Signal(object)
    export_requested = Signal(object)
    import_requested = Signal()
    shelf_requested = Signal()

    def __init__(
        self, bench: Workbench, edits: StepEdits, box: PaintBox, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._edits = edits
        self._builder = RowBuilder(bench.catalogue)
        self._gesture = 0
        theme = box.theme
        self.heading = RoutineHeading(theme, bench.undo_stack, self._make_menu(), self)
        self.time_bar = TimeBar(theme, self)
        self.findings = FindingsBar(theme, bench.catalogue, self)
        self._goal = PlainLabel(look="muted", wraps=True, parent=self)
        self.copy_button = TextButton(theme, "copy", self.tr("Edit a copy"), "", self)
        self.model = RoutineModel(bench.catalogue, self)
        self.view = RoutineView(self.model, box, edits.refusal_of, self)
        self.actions_of_steps = StepActions(bench, edits, self.view, self.model, self)
        self.message = MessageBar(theme, self)
        self.start = TextButton(theme, "play", self.tr("Start routine"), "primary", self)
        self.print_button = TextButton(theme, "print", self.tr("Print"), "", self)
        self._lay_out()
        self._connect()
        self.refresh(())

    def refresh(self, touched: Sequence[StepId]) -> None:
        """Show the routine as it is on the workbench now; `touched` steps become the selection."""
        bench, routine = self._bench, self._bench.routine
        times = bench.settings.lead_times
        rows = self._builder.rows(routine, bench.findings, times)
        self.view.set_read_only(read_only=bench.is_read_only)
        self.model.show(rows, is_read_only=bench.is_read_only)
        total_s = sum(row.duration_s for row in rows if row.kind is RowKind.HEADING)
        self.heading.show_routine(routine, total_s, bench.programme)
        self.time_bar.show_rows(rows)
        self.findings.show_findings(bench.findings, self._warm_up_minutes())
        self._show_programme()
        self._show_readiness()
        self.message.clear()
        self.view.select_steps(touched)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.view.geometry().contains(event.pos()):
            self.actions_of_steps.menu(self.view).popup(event.globalPos())

    def _warm_up_minutes(self) -> int:
        if not any(finding.code in WARM_UP_CODES for finding in self._bench.findings):
            return 0
        warmed_up = add_warm_up(self._bench.routine, self._bench.catalogue)
        return -(-warm_up_needed_s(warmed_up) // 60)

    def _show_programme(self) -> None:
        programme = self._bench.programme
        self._goal.setVisible(programme is not None)
        self.copy_button.setVisible(programme is not None)
        if programme is not None:
            self._goal.setText(
                self.tr("Programme: {goal}.").format(goal=programme.goal.rstrip("."))
            )

    def _show_readiness(self) -> None:
        is_ready = not any(finding.blocks for finding in self._bench.findings)
        reason = "" if is_ready else self.findings.text
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

    def _set_kind(self, kind: RoutineKind) -> None:
        self._bench.set_kind(kind)

    def _remove(self, step_ids: Sequence[StepId]) -> None:
        behind = self._behind(step_ids)
        self._edits.remove(step_ids)
        if behind is not None and not self._bench.is_read_only:
            self.view.select_steps([behind])

    def _behind(self, step_ids: Sequence[StepId]) -> StepId | None:
        """Return the step that the keyboard goes to when others are removed."""
        order = [step.id for step in self._bench.routine.steps]
        gone = set(step_ids)
        last = max((order.index(step_id) for step_id in step_ids), default=-1)
        after = [step_id for step_id in order[last + 1 :] if step_id not in gone]
        before = [step_id for step_id in order[:last] if step_id not in gone]
        return after[0] if after else before[-1] if before else None

    def _set_dose(self, step_id: StepId, dose: Dose, field: str) -> None:
        if self._has(step_id):
            self._edits.set_dose(step_id, dose, ("dose", step_id, field, self._gesture))

    def _set_note(self, step_id: StepId, note: str) -> None:
        if self._has(step_id):
            self._edits.set_note(step_id, note)

    def _has(self, step_id: StepId) -> bool:
        """Say whether a step is still there: a field that is left late may tell of one gone."""
        return any(step.id == step_id for step in self._bench.routine.steps)

    def _end_gesture(self) -> None:
        self._gesture += 1

    def _show_finding(self, finding: Finding) -> None:
        if finding.step_id is not None:
            self.view.select_steps([finding.step_id])
        elif finding.section is not None:
            self.view.show_section(finding.section)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for text, keys, slot in (
            (self.tr("New routine"), "Ctrl+N", self._bench.new_routine),
            (self.tr("Rename"), "F2", self._rename),
            (self.tr("Duplicate routine"), "", self._copy),
            (self.tr("Delete routine"), "", self._delete),
            (self.tr("Export…"), "", self._ask_to_export),
            (self.tr("Import…"), "", self.import_requested.emit),
        ):
            action = QAction(text, menu)
            action.triggered.connect(slot)
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                self.addAction(action)
            menu.addAction(action)
        return menu

    def _connect(self) -> None:
        self._bench.shown.connect(self.refresh)
        self._bench.refused.connect(self.message.say)
        self.heading.renamed.connect(self._bench.rename)
        self.heading.kind_chosen.connect(self._set_kind)
        self.heading.shelf_requested.connect(self.shelf_requested)
        self.findings.warm_up_requested.connect(self._edits.add_warm_up)
        self.findings.reorder_requested.connect(self._edits.reorder)
        self.findings.finding_chosen.connect(self._show_finding)
        self.copy_button.clicked.connect(self._copy)
        self.model.add_requested.connect(self._edits.add_at)
        self.model.move_requested.connect(self._edits.move)
        self.view.remove_requested.connect(self._remove)
        self.view.dose_edited.connect(self._set_dose)
        self.view.note_edited.connect(self._set_note)
        self.view.gesture_ended.connect(self._end_gesture)
        self.view.drop_refused.connect(self.message.say)
        self.start.clicked.connect(self._ask_to_play)
        self.print_button.clicked.connect(self._ask_to_print)

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.addWidget(self._goal, 1)
        about.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.start, 1)
        foot.addWidget(self.print_button)
        self.print_button.setFixedHeight(self.start.sizeHint().height())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.heading)
        layout.addWidget(self.time_bar)
        layout.addLayout(about)
        layout.addWidget(self.findings)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.message)
        layout.addLayout(foot)
