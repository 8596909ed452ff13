"""What can be done to the selected steps: one action each, for keys and for the context menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from backroutine.domain.editing import Swaps, swaps_for
from backroutine.domain.exercise import Exercise
from backroutine.domain.routine import Step
from backroutine.ui.build.mime import steps_in, steps_mime
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.step_list import StepList
from backroutine.ui.build.workbench import Workbench
from backroutine.wording import exercise_name, short_dose


class StepActions(QObject):
    """The actions of the list of steps; their keys count while the list has the keyboard."""

    details_requested = Signal(object)
    """An exercise is to be shown: its id."""

    def __init__(
        self,
        bench: Workbench,
        edits: StepEdits,
        view: StepList,
        model: RoutineModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._edits = edits
        self._view = view
        self._model = model
        self._actions: list[QAction | None] = [
            self._action(self.tr("Edit the dose"), self.edit_dose),
            self._action(self.tr("Show the exercise"), self.show_exercise, "Space"),
            None,
            self._action(self.tr("Move up"), self.move_up, "Alt+Up"),
            self._action(self.tr("Move down"), self.move_down, "Alt+Down"),
            self._action(self.tr("Move to the section above"), self.section_up, "Alt+Shift+Up"),
            self._action(self.tr("Move to the section below"), self.section_down, "Alt+Shift+Down"),
            None,
            self._action(self.tr("Make a circuit"), self.make_circuit, "Ctrl+G"),
            self._action(self.tr("Take the circuit apart"), self.take_apart, "Ctrl+Shift+G"),
            self._action(self.tr("One round more"), self.more_rounds),
            self._action(self.tr("One round less"), self.fewer_rounds),
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
        for action in self._actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        self._add_swaps(menu)
        return menu

    def edit_dose(self) -> None:
        """Open the dose of the current step in its row."""
        if self._bench.is_read_only:
            self._bench.refuse("")
        elif (step_id := self._view.current_step) is not None:
            self._view.edit_dose(step_id)

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
            self._edits.make_circuit(ids)

    def take_apart(self) -> None:
        """Take the circuit of the current step apart."""
        if (step_id := self._view.current_step) is not None:
            self._edits.take_circuit_apart(step_id)

    def more_rounds(self) -> None:
        """Do the circuit of the current step once more."""
        if (step_id := self._view.current_step) is not None:
            self._edits.change_rounds(step_id, 1)

    def fewer_rounds(self) -> None:
        """Do the circuit of the current step once less."""
        if (step_id := self._view.current_step) is not None:
            self._edits.change_rounds(step_id, -1)

    def cut(self) -> None:
        """Put the selected steps on the clipboard and take them out."""
        self.copy()
        self.remove()

    def copy(self) -> None:
        """Put the selected steps on the clipboard, with a text for other programs."""
        steps = self._selected()
        if steps:
            QGuiApplication.clipboard().setMimeData(steps_mime(steps, self._text(steps)))

    def paste(self) -> None:
        """Put the steps of the clipboard behind the current one; at the end without one."""
        steps = steps_in(QGuiApplication.clipboard().mimeData())
        if not steps:
            self._bench.refuse(self.tr("There are no steps on the clipboard. Copy some first."))
            return
        index = self._view.currentIndex()
        row = index.row() + 1 if index.isValid() else self._model.rowCount()
        section, place = self._model.place_at(row)
        self._edits.paste(steps, section, place)

    def duplicate(self) -> None:
        """Put a copy behind each selected step."""
        if ids := self._view.selected_steps:
            self._edits.duplicate(ids)

    def remove(self) -> None:
        """Take the selected steps out; the one behind them is selected."""
        ids = self._view.selected_steps
        if ids:
            self._view.remove_requested.emit(ids)

    def _selected(self) -> list[Step]:
        return [self._bench.routine.step(step_id) for step_id in self._view.selected_steps]

    def _text(self, steps: list[Step]) -> str:
        return "\n".join(
            f"{exercise_name(step.exercise_id, self._bench.catalogue)}: {short_dose(step.dose)}"
            for step in steps
        )

    def _add_swaps(self, menu: QMenu) -> None:
        step_id = self._view.current_step
        if step_id is None or self._bench.is_read_only:
            return
        section, _ = self._bench.routine.place_of(step_id)
        exercise = self._bench.catalogue.get(self._bench.routine.step(step_id).exercise_id)
        if exercise is None:
            return
        swaps = swaps_for(exercise, section, self._bench.catalogue)
        offered = self._named(swaps)
        if not offered:
            return
        menu.addSeparator()
        swap_menu = menu.addMenu(self.tr("Swap for"))
        for words, other in offered:
            action = QAction(words.format(name=other.name.replace("&", "&&")), swap_menu)
            action.setData(other.id)
            swap_menu.addAction(action)
        swap_menu.triggered.connect(self._swap)

    def _named(self, swaps: Swaps) -> list[tuple[str, Exercise]]:
        named = [
            (self.tr("Easier: {name}"), swaps.easier),
            (self.tr("Harder: {name}"), swaps.harder),
            *((self.tr("Safer: {name}"), other) for other in swaps.safer),
            *((self.tr("Similar: {name}"), other) for other in swaps.similar),
        ]
        return [(words, other) for words, other in named if other is not None]

    def _swap(self, action: QAction) -> None:
        step_id = self._view.current_step
        if step_id is not None:
            self._edits.swap(step_id, action.data())

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
