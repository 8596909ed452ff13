"""The list of steps: what edits them in their rows, and what keys and the mouse mean there.

The list asks; it edits nothing. What a click or a key means is told by its signals.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.routine import StepId
from backroutine.ui.build.circuit_editor import CircuitEditor
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.build.row_list import RowList
from backroutine.ui.build.row_measures import Part, Spot
from backroutine.ui.build.row_painter import NO_SPOT
from backroutine.ui.build.touch_hand import TouchHand
from backroutine.ui.dose_places import LABEL_HEIGHT


class StepList(RowList):
    """A list whose steps and circuits can be opened to be edited."""

    remove_requested = Signal(object)
    """The ids of steps to take out."""

    cut_requested = Signal(object)
    """The ids of steps to take out that lie on the clipboard now."""

    dose_edited = Signal(object, object, str)
    """Another dose for a step: its id, the dose, the field that was turned."""

    circuit_edited = Signal(object, str)
    """Another circuit: the `Circuit`, and the field that was turned."""

    repair_requested = Signal(object)
    """What was found is to be mended: the `Repair`."""

    noticed = Signal(str)
    """Something else was taken than was typed into a field that is not seen any more: why."""

    note_edited = Signal(object, str)
    menu_wished = Signal(object)
    """What can be done to the selected steps is asked for: at which `QPoint` of the screen."""

    dose_opened = Signal()
    """Another dose is open for editing, or none is any more."""

    gesture_ended = Signal()

    def __init__(self, model: RoutineModel, box: PaintBox, parent: QWidget | None = None) -> None:
        super().__init__(model, box, parent)
        self._pressed: Spot | None = None
        self._hand = TouchHand(self, self._is_on_handle)
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.setInterval(0)
        self._reveal.timeout.connect(self._reveal_field)
        self._delegate.dose_editor_made.connect(self._connect_dose_editor)
        self._delegate.circuit_editor_made.connect(self._connect_circuit_editor)

    @property
    def open_step(self) -> StepId | None:
        """The step whose dose is being edited."""
        return self._measures.open_step

    def set_read_only(self, *, read_only: bool) -> None:
        """Show the handles of steps, or not."""
        self._measures.is_read_only = read_only
        if read_only:
            self.close_editor()

    def compare_days(self, *, compares: bool) -> None:
        """Show usual and sore-day dose side by side, or the usual one alone."""
        if compares != self.compares_days:
            self.close_editor()
            self._measures.compares_days = compares
            self.doItemsLayout()

    def bring_fields(self) -> None:
        """Let every circuit have its fields, and none that cannot be edited."""
        for number in range(self._rows.rowCount()):
            if self._rows.row(number).kind is RowKind.CIRCUIT:
                index = self._rows.index(number)
                if self._measures.is_read_only:
                    self.closePersistentEditor(index)
                elif not self.isPersistentEditorOpen(index):
                    self.openPersistentEditor(index)

    def edit_current(self) -> None:
        """Open what can be edited of the row that has the keyboard, or close it again."""
        row = self.current_row
        if row is None or self._measures.is_read_only:
            return
        if row.step is not None:
            self._toggle_editor(row.step.id)
        elif row.kind is RowKind.CIRCUIT:
            fields = self.indexWidget(self.currentIndex())
            if isinstance(fields, CircuitEditor):
                fields.begin()
        elif row.repair is not None:
            self.repair_requested.emit(row.repair)

    def edit_dose(self, step_id: StepId) -> None:
        """Open the dose of a step in its row, and close any other."""
        index = self._rows.index_of(step_id)
        if not index.isValid() or self._measures.is_read_only:
            return
        self.close_editor()
        self._measures.open_step = step_id
        self._delegate.sizeHintChanged.emit(index)
        self.openPersistentEditor(index)
        self.dose_opened.emit()
        self.doItemsLayout()
        editor = self.indexWidget(index)
        self.scrollTo(index)
        if isinstance(editor, DoseEditor):
            editor.begin()

    def close_editor(self) -> None:
        """Close the dose that is open, and give the keyboard back to the list."""
        step_id = self._measures.open_step
        if step_id is None:
            return
        self._measures.open_step = None
        self.dose_opened.emit()
        index = self._rows.index_of(step_id)
        if index.isValid():
            editor = self.indexWidget(index)
            had_focus = isinstance(editor, DoseEditor) and _holds_focus(editor)
            self.closePersistentEditor(index)
            self._delegate.sizeHintChanged.emit(index)
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row is not None:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Escape and self.open_step is not None:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        has_moved = super().focusNextPrevChild(next)
        self._reveal.start()
        return has_moved

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._spot_at(event.position().toPoint())
        self._hand.press(event)
        if self._pressed is None or self._pressed.part not in (Part.REMOVE, Part.REPAIR):
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        released, pressed = self._spot_at(event.position().toPoint()), self._pressed
        self._pressed = None
        was_a_swipe = self._hand.release(event)
        super().mouseReleaseEvent(event)
        if self._hand.has_waited and (index := self.indexAt(event.position().toPoint())).isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_wished.emit(event.globalPosition().toPoint())
        if was_a_swipe:
            return
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and released == pressed:
            self._answer(pressed, self.indexAt(event.position().toPoint()))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot_at(event.position().toPoint())
        row = self._row_at(event.position().toPoint())
        if spot is not None and spot.part is Part.CARD and row is not None:
            if row.step is not None:
                self._toggle_editor(row.step.id)
        elif spot is not None:
            self.mousePressEvent(event)  # pressing a cross twice in a row removes two

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hand.move(event):
            return
        spot = self._spot_at(event.position().toPoint())
        is_target = spot is not None and spot.part is not Part.CARD
        self._hover(spot if spot is not None and is_target else NO_SPOT)
        shape = Qt.CursorShape.PointingHandCursor if is_target else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(NO_SPOT)
        super().leaveEvent(event)

    def _hover(self, spot: Spot) -> None:
        if spot != self._delegate.painter.hovered:
            self._delegate.painter.hovered = spot
            self.viewport().update()

    def _row_at(self, position: QPoint) -> Row | None:
        index = self.indexAt(position)
        return self._rows.row(index.row()) if index.isValid() else None

    def _spot_at(self, position: QPoint) -> Spot | None:
        row = self._row_at(position)
        if row is None:
            return None
        return self._measures.spot_at(position, self.visualRect(self.indexAt(position)), row)

    def _is_on_handle(self, position: QPoint) -> bool:
        row = self._row_at(position)
        if row is None:
            return False
        return self._measures.is_on_handle(position, self.visualRect(self.indexAt(position)), row)

    def _answer(self, spot: Spot, index: QModelIndex) -> None:
        """Do what a click on a part of a row means."""
        row = self._rows.row(index.row())
        match spot.part:
            case Part.REMOVE:
                self.remove_requested.emit(list(row.step_ids))
            case Part.DOSE if row.step is not None:
                self._toggle_editor(row.step.id)
            case Part.REPAIR:
                self.repair_requested.emit(row.repairs[spot.number])
            case _:
                pass

    def _toggle_editor(self, step_id: StepId) -> None:
        if self.open_step == step_id:
            self.close_editor()
        else:
            self.edit_dose(step_id)

    def _connect_dose_editor(self, editor: DoseEditor) -> None:
        editor.dose_edited.connect(self.dose_edited)
        editor.noticed.connect(self._tell_notice)
        editor.grown.connect(self._let_grow)
        editor.note_edited.connect(self.note_edited)
        editor.gesture_ended.connect(self.gesture_ended)
        editor.closed.connect(self.close_editor)

    def _connect_circuit_editor(self, editor: CircuitEditor) -> None:
        editor.circuit_edited.connect(self.circuit_edited)
        editor.grown.connect(self._let_grow)
        editor.gesture_ended.connect(self.gesture_ended)
        editor.closed.connect(self._take_keyboard)

    def _tell_notice(self, sentence: str) -> None:
        """Tell what is said under a field, when that has closed over it."""
        if self.open_step is None:
            self.noticed.emit(sentence)

    def _let_grow(self) -> None:
        """Give the rows whose fields say something the room for it."""
        for number in range(self._rows.rowCount()):
            index = self._rows.index(number)
            editor = self.indexWidget(index)
            if isinstance(editor, (DoseEditor, CircuitEditor)):
                key = self._rows.row(number).key
                if editor.notices_height != self._measures.notices_heights.get(key, 0):
                    self._measures.notices_heights[key] = editor.notices_height
                    self._delegate.sizeHintChanged.emit(index)
        self.scheduleDelayedItemsLayout()
        self._reveal.start()

    def _reveal_field(self) -> None:
        """Bring the field that has the keyboard into sight, with what is said of it."""
        self.executeDelayedItemsLayout()
        field: QWidget | None = self.window().focusWidget()
        editor = field.parentWidget() if field is not None else None
        if field is None or not isinstance(editor, (DoseEditor, CircuitEditor)):
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        place = field.geometry().adjusted(0, -self._box.scaled(LABEL_HEIGHT), 0, 0)
        if (said := editor.notices.latest) is not None:
            both = place.united(said.geometry())
            place = both if both.height() <= room else place
        place.translate(editor.mapTo(self.viewport(), QPoint()))
        above, below = place.top(), place.bottom() + 1
        if below > room or above < 0:
            bar.setValue(bar.value() + (above if above < 0 else min(below - room, above)))

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _holds_focus(widget: QWidget) -> bool:
    focused: QWidget | None = widget.window().focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
