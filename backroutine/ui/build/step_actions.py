"""What can be done to the selected steps: one action each, for keys and for the context menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from backroutine.domain.circuits import whole_circuits
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.repairing import Repair
from backroutine.domain.routine import Step
from backroutine.ui.build.circuit_edits import CircuitEdits
from backroutine.ui.build.mime import Clipping, clipping_in, clipping_mime
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.repair_words import RepairWords
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.sore_day_edits import SoreDayEdits
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.step_list import StepList
from backroutine.ui.build.swap_menu import SwapMenu
from backroutine.ui.build.workbench import Workbench
from backroutine.ui.dose_text import text_from_seconds
from backroutine.wording import exercise_name, short_dose


class StepActions(QObject):
    """The actions of the list of steps; their keys count while the list has the keyboard."""

    details_requested = Signal(object)
    """An exercise is to be shown: its id."""

    text_pasted = Signal(str)
    """A text of another program is to be read into steps."""

    def __init__(
        self,
        bench: Workbench,
        edits: StepEdits,
        circuits: CircuitEdits,
        sore_day: SoreDayEdits,
        view: StepList,
        model: RoutineModel,
        box: PaintBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._edits = edits
        self._circuits = circuits
        self._sore_day = sore_day
        self._view = view
        self._model = model
        self._box = box
        self._repair_words = RepairWords(bench.catalogue, self)
        self._repair_action = self._action(self.tr("Do what is suggested"), self.repair, "Ctrl+.")
        self._make_circuit = self._action(self.tr("Make a circuit"), self.make_circuit, "Ctrl+G")
        self._of_circuits = [
            self._action(self.tr("Take the circuit apart"), self.take_apart, "Ctrl+Shift+G"),
            self._action(self.tr("One round more"), self.more_rounds),
            self._action(self.tr("One round less"), self.fewer_rounds),
        ]
        self._actions: list[QAction | None] = [
            self._action(self.tr("Edit the dose"), self.edit_dose),
            self._action(self.tr("Show the exercise"), self.show_exercise, "Space"),
            None,
            self._action(self.tr("Move up"), self.move_up, "Alt+Up"),
            self._action(self.tr("Move down"), self.move_down, "Alt+Down"),
            self._action(self.tr("Move to the section above"), self.section_up, "Alt+Shift+Up"),
            self._action(self.tr("Move to the section below"), self.section_down, "Alt+Shift+Down"),
            None,
            self._make_circuit,
            *self._of_circuits,
            None,
            self._action(self.tr("Cut"), self.cut, QKeySequence.StandardKey.Cut),
            self._action(self.tr("Copy"), self.copy, QKeySequence.StandardKey.Copy),
            self._action(self.tr("Paste"), self.paste, QKeySequence.StandardKey.Paste),
            self._action(self.tr("Duplicate"), self.duplicate, "Ctrl+D"),
            None,
            self._action(self.tr("Remove"), self.remove, QKeySequence.StandardKey.Delete),
        ]

    def menu(self, parent: QWidget) -> QMenu:
        """Return the context menu for what is selected; it deletes itself when it closes."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_repairs(menu)
        self._judge_circuits()
        # once the menu is gone the keys count again: pressed in vain they say why
        menu.aboutToHide.connect(self._let_all_act)
        for action in self._actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        self._add_swaps(menu)
        return menu

    def edit_dose(self) -> None:
        """Open the dose of the current step in its row, or the fields of a circuit."""
        if self._bench.is_read_only:
            self._bench.refuse("")
        else:
            self._view.edit_current()

    def repair(self) -> None:
        """Do the first thing that is suggested for the row that has the keyboard."""
        row = self._view.current_row
        if row is not None and row.repair is not None:
            self._edits.repair(row.repair)

    def show_exercise(self) -> None:
        """Ask for the details of the current step's exercise."""
        if (step_id := self._view.current_step) is not None:
            self.details_requested.emit(self._bench.routine.step(step_id).exercise_id)

    def move_up(self) -> None:
        """Move the selected steps one place up."""
        if ids := self._view.selected_steps:
            self._edits.shift(ids, down=False)

    def move_down(self) -> None:
        """Move the selected steps one place down."""
        if ids := self._view.selected_steps:
            self._edits.shift(ids, down=True)

    def section_up(self) -> None:
        """Move the selected steps to the section before."""
        if ids := self._view.selected_steps:
            self._edits.shift_section(ids, down=False)

    def section_down(self) -> None:
        """Move the selected steps to the section after."""
        if ids := self._view.selected_steps:
            self._edits.shift_section(ids, down=True)

    def make_circuit(self) -> None:
        """Make a circuit of the selected steps."""
        if ids := self._view.selected_steps:
            self._circuits.make(ids)

    def take_apart(self) -> None:
        """Take the circuit apart that has the keyboard, or in which a step has it."""
        if (circuit_id := self._view.current_circuit) is not None:
            self._circuits.take_apart(circuit_id)

    def more_rounds(self) -> None:
        """Do the circuit once more."""
        if (circuit_id := self._view.current_circuit) is not None:
            self._circuits.change_rounds(circuit_id, 1)

    def fewer_rounds(self) -> None:
        """Do the circuit once less."""
        if (circuit_id := self._view.current_circuit) is not None:
            self._circuits.change_rounds(circuit_id, -1)

    def cut(self) -> None:
        """Put the selected steps on the clipboard and take them out."""
        self.copy()
        if ids := self._view.selected_steps:
            self._view.cut_requested.emit(ids)

    def copy(self) -> None:
        """Put the selected steps on the clipboard, with a text for other programs."""
        ids = self._view.selected_steps
        if not ids:
            return
        routine = self._bench.routine
        steps = tuple(routine.step(step_id) for step_id in ids)
        whole = whole_circuits(routine, ids)
        circuits = tuple(circuit for circuit in routine.circuits if circuit.id in whole)
        mime = clipping_mime(Clipping(steps, circuits), self._text(steps))
        QGuiApplication.clipboard().setMimeData(mime)

    def paste(self) -> None:
        """Put the steps of the clipboard behind what is selected; at the end without it.

        A text from elsewhere is asked to be read.
        """
        mime = QGuiApplication.clipboard().mimeData()
        clipping = clipping_in(mime)
        if clipping.steps:
            self._edits.paste(clipping, self._model.place_at(self._row_behind()))
        elif text := mime.text().strip():
            self.text_pasted.emit(text)
        else:
            self._bench.refuse(self.tr("There are no steps on the clipboard. Copy some first."))

    def duplicate(self) -> None:
        """Put a copy behind each selected step."""
        if ids := self._view.selected_steps:
            self._edits.duplicate(ids)

    def remove(self) -> None:
        """Take the selected steps out; the one behind them is selected."""
        ids = self._view.selected_steps
        if ids:
            self._view.remove_requested.emit(ids)

    def _row_behind(self) -> int:
        """Return the row in front of which stands what comes behind the row with the keyboard."""
        index, row = self._view.currentIndex(), self._view.current_row
        if row is None:
            return self._model.rowCount()
        # behind a circuit is behind its last row; behind a heading, in front of its first step
        inside = len(row.step_ids) + 1 if row.step is None and row.circuit is not None else 0
        return index.row() + inside + 1

    def _text(self, steps: tuple[Step, ...]) -> str:
        """Return steps as lines that are read again where they are pasted as a text."""
        return "\n".join(map(self._line, steps))

    def _line(self, step: Step) -> str:
        dose, parts = step.dose, [short_dose(step.dose)]
        if dose.rest_s:
            time = text_from_seconds(dose.rest_s)
            parts.append(self.tr("rest {time} between sets").format(time=time))
        if dose.tempo_s:
            time = text_from_seconds(dose.tempo_s)
            parts.append(self.tr("tempo {time}").format(time=time))
        name = exercise_name(step.exercise_id, self._bench.catalogue)
        return f"{name}: {', '.join(parts)}"

    def _add_repairs(self, menu: QMenu) -> None:
        row = self._view.current_row
        if row is None or self._bench.is_read_only:
            return
        for repair in row.repairs:
            if repair is not None:
                action = QAction(self._repair_words.text(repair).replace("&", "&&"), menu)
                action.setData(repair)
                action.triggered.connect(self._repair_chosen)
                menu.addAction(action)
        if menu.actions():
            menu.addSeparator()

    def _repair_chosen(self) -> None:
        sender = self.sender()
        repair = sender.data() if isinstance(sender, QAction) else None
        if isinstance(repair, Repair):
            self._edits.repair(repair)

    def _add_swaps(self, menu: QMenu) -> None:
        row = self._view.current_row
        if row is None or row.step is None or self._bench.is_read_only:
            return
        menu.addSeparator()
        compares = self._view.compares_days
        if compares and row.step.sore_day is not None:
            action = QAction(self.tr("Do it as usual on a sore day"), menu)
            action.triggered.connect(self._do_as_usual)
            menu.addAction(action)
        shown = row.exercise
        if compares and row.step.sore_day is not None:
            shown = self._bench.catalogue.get(row.step.sore_day.exercise_id)
        if shown is None:
            return
        title = self.tr("On a sore day swap for") if compares else self.tr("Swap for")
        tags = self._bench.settings.care_tags
        swap_menu = SwapMenu(title, shown, row.section, self._box, menu, tags)
        if not swap_menu.isEmpty():
            menu.addMenu(swap_menu)
            swap_menu.chosen.connect(self._swap)

    def _judge_circuits(self) -> None:
        """Grey out what cannot be done to circuits here."""
        self._make_circuit.setEnabled(self._circuits.can_make(self._view.selected_steps))
        is_in_one = self._view.current_circuit is not None and not self._bench.is_read_only
        for action in self._of_circuits:
            action.setEnabled(is_in_one)

    def _let_all_act(self) -> None:
        for action in (self._make_circuit, *self._of_circuits):
            action.setEnabled(True)

    def _do_as_usual(self) -> None:
        if (step_id := self._view.current_step) is not None:
            self._sore_day.do_as_usual(step_id)

    def _swap(self, exercise_id: ExerciseId) -> None:
        step_id = self._view.current_step
        if step_id is None:
            return
        if self._view.compares_days:
            self._sore_day.swap(step_id, exercise_id)
        else:
            self._edits.swap(step_id, exercise_id)

    def _action(
        self,
        text: str,
        slot: Callable[[], None],
        keys: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(text, self._view)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self._view.addAction(action)
        return action
