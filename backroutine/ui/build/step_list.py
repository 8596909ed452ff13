"""The list of steps: selecting them, opening the dose of one, and what the mouse is on.

The list asks; it edits nothing. What a click or a key means is told by its signals.
"""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from backroutine.domain.exercise import Section
from backroutine.domain.routine import StepId
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.drop_gap import DropGap
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.routine_delegate import RoutineDelegate
from backroutine.ui.build.routine_layout import (
    CARD_HEIGHT,
    GAP,
    StepLayout,
)
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import RowKind
from backroutine.ui.build.rows_model import AnyIndex

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Part(Enum):
    """What of a step the pointer is on."""

    CARD = auto()
    DOSE = auto()
    REMOVE = auto()


class StepList(QListView):
    """Shows the rows of a `RoutineModel`; several steps can be selected."""

    remove_requested = Signal(object)
    """The ids of steps to take out."""

    current_changed = Signal(object)
    """The step that has the keyboard now: its id, or `None`."""

    dose_edited = Signal(object, object, str)
    """Another dose for a step: its id, the dose, the field that was turned."""

    note_edited = Signal(object, str)
    gesture_ended = Signal()

    def __init__(
        self,
        model: RoutineModel,
        box: PaintBox,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._box = box
        self._gap = DropGap(CARD_HEIGHT + GAP, self)
        self._delegate = RoutineDelegate(model, box, self._gap, self)
        self._delegate.editor_made.connect(self._connect_editor)
        self._pressed: tuple[StepId, Part] | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Steps of the routine"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().currentChanged.connect(self._tell_current)
        box.theme.changed.connect(self.viewport().update)
        box.pictures_ready.connect(self.viewport().update)

    @property
    def rows_model(self) -> RoutineModel:
        """The model whose rows are shown."""
        return self._rows

    @property
    def selected_steps(self) -> list[StepId]:
        """The ids of the selected steps, in the order of the routine."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self._rows.row(row).step for row in rows)
        return [step.id for step in found if step is not None]

    @property
    def current_step(self) -> StepId | None:
        """The step that has the keyboard."""
        index = self.currentIndex()
        step = self._rows.row(index.row()).step if index.isValid() else None
        return step.id if step is not None else None

    @property
    def open_step(self) -> StepId | None:
        """The step whose dose is being edited."""
        return self._delegate.open_step

    def set_motion(self, *, full: bool) -> None:
        """Let the gap open with a movement, or at once."""
        self._gap.set_motion(full=full)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show the handles of steps, or not."""
        self._delegate.is_read_only = read_only
        if read_only:
            self.close_editor()

    def select_steps(self, step_ids: Sequence[StepId]) -> None:
        """Select steps and bring the first of them into view; those that are gone are passed by."""
        indexes = [index for name in step_ids if (index := self._rows.index_of(name)).isValid()]
        if not indexes:
            return
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        first = min(indexes, key=lambda index: index.row())
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, SELECT)
        last = max(indexes, key=lambda index: index.row())
        for index in (last, first):
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index)

    def show_section(self, section: Section) -> None:
        """Bring the heading of a section into view."""
        for number in range(self._rows.rowCount()):
            row = self._rows.row(number)
            if row.kind is RowKind.HEADING and row.section is section:
                self.scrollTo(self._rows.index(number))

    def edit_dose(self, step_id: StepId) -> None:
        """Open the dose of a step in its row, and close any other."""
        index = self._rows.index_of(step_id)
        if not index.isValid() or self._delegate.is_read_only:
            return
        self.close_editor()
        self._delegate.open_step = step_id
        self._delegate.sizeHintChanged.emit(index)
        self.openPersistentEditor(index)
        self.doItemsLayout()
        editor = self.indexWidget(index)
        self.scrollTo(index)
        if isinstance(editor, DoseEditor):
            editor.begin()

    def close_editor(self) -> None:
        """Close the dose that is open, and give the keyboard back to the list."""
        step_id = self._delegate.open_step
        if step_id is None:
            return
        self._delegate.open_step = None
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
    def dataChanged(
        self, topLeft: AnyIndex, bottomRight: AnyIndex, roles: Sequence[int] = ()
    ) -> None:
        """Lay out anew only when a row has another height: a list does it for any change."""
        if self._heights_stay(topLeft.row(), bottomRight.row()):
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_step
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self._toggle_editor(current)
        elif event.key() == Qt.Key.Key_Escape and self.open_step is not None:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() or self.current_step is None:
            self._take_first()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._part_at(event.position().toPoint())
        if self._pressed is None or self._pressed[1] is not Part.REMOVE:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        released, pressed = self._part_at(event.position().toPoint()), self._pressed
        self._pressed = None
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or released != pressed:
            return
        match pressed[1]:
            case Part.REMOVE:
                self.remove_requested.emit([pressed[0]])
            case Part.DOSE:
                self._toggle_editor(pressed[0])
            case Part.CARD:
                pass

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position().toPoint())
        if part is not None and part[1] is Part.CARD:
            self._toggle_editor(part[0])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        part = self._part_at(event.position().toPoint())
        over_remove = part[0] if part is not None and part[1] is Part.REMOVE else None
        if over_remove != self._delegate.hovered_remove:
            self._delegate.hovered_remove = over_remove
            self.viewport().update()
        is_target = part is not None and part[1] is not Part.CARD
        shape = Qt.CursorShape.PointingHandCursor if is_target else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._delegate.hovered_remove = None
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.row_width = event.size().width()
            self.scheduleDelayedItemsLayout()

    def _part_at(self, position: QPoint) -> tuple[StepId, Part] | None:
        index = self.indexAt(position)
        row = self._rows.row(index.row()) if index.isValid() else None
        if row is None or row.step is None:
            return None
        place: StepLayout = self._delegate.layout_of(self.visualRect(index), row)
        if not place.card.contains(position):
            return None
        if not self._delegate.is_read_only and place.remove.contains(position):
            return row.step.id, Part.REMOVE
        if not self._delegate.is_read_only and place.dose.contains(position):
            return row.step.id, Part.DOSE
        return row.step.id, Part.CARD

    def _heights_stay(self, first: int, last: int) -> bool:
        for number in range(first, last + 1):
            index = self._rows.index(number)
            wanted = self._delegate.height_of(self._rows.row(number))
            if self.visualRect(index).height() != wanted:
                return False
        return True

    def _toggle_editor(self, step_id: StepId) -> None:
        if self._delegate.open_step == step_id:
            self.close_editor()
        else:
            self.edit_dose(step_id)

    def _connect_editor(self, editor: DoseEditor) -> None:
        editor.dose_edited.connect(self.dose_edited)
        editor.note_edited.connect(self.note_edited)
        editor.gesture_ended.connect(self.gesture_ended)
        editor.closed.connect(self.close_editor)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_step)

    def _take_first(self) -> None:
        for number in range(self._rows.rowCount()):
            if self._rows.row(number).step is not None:
                self.setCurrentIndex(self._rows.index(number))
                return


def _holds_focus(widget: QWidget) -> bool:
    focused: QWidget | None = widget.window().focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
