"""Dragging steps within the routine, and dropping steps and exercises into it.

What a drop means is told by the model's signals. A gap shows where it would land; where it may not
land, a sentence at the pointer says why.
"""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.editing import Place
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import StepId
from backroutine.ui.build.edge_scroller import EdgeScroller
from backroutine.ui.build.ghost import drag_ghost
from backroutine.ui.build.mime import exercise_ids_in, step_ids_in
from backroutine.ui.build.paint_box import CENTRE, PaintBox
from backroutine.ui.build.routine_layout import MARGIN_RIGHT
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import RowKind
from backroutine.ui.build.step_list import StepList
from backroutine.ui.pointer_note import PointerNote
from backroutine.ui.tokens import TypeRole

RADIUS = 10

Refusal = Callable[[Sequence[ExerciseId], Sequence[StepId], Place], str]


class RoutineView(StepList):
    """The list of steps, as the source and the target of drags."""

    drop_refused = Signal(str)
    """A drop was refused, or would be: the sentence."""

    def __init__(
        self,
        model: RoutineModel,
        box: PaintBox,
        refusal: Refusal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, box, parent)
        self._refusal = refusal
        self.note = PointerNote(self.viewport())
        self._refused = ""
        self._scroller = EdgeScroller(self)
        self._gap.changed.connect(self._follow_gap)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(False)

    @property
    def gap_row(self) -> int | None:
        """The row in front of which the gap is open."""
        return self._gap.row

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        step_ids = self.selected_steps
        if not step_ids or self._measures.is_read_only:
            return
        self.close_editor()
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData(self.selectedIndexes()))
        rect = self.ghost_rect()
        drag.setPixmap(drag_ghost(self._box, self.viewport(), rect, len(step_ids)))
        held = self._measures.visual(QRect(QPoint(), rect.size()), QRect(30, 0, 1, 1))
        drag.setHotSpot(QPoint(held.left(), min(rect.height(), self._gap.full_height) // 2))
        self._delegate.painter.dragged = self._keys_of(step_ids)
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)
        self._delegate.painter.dragged = frozenset()
        self._end_drag()

    def ghost_rect(self) -> QRect:
        """Return what of the list follows the pointer: the first step that goes, or its circuit."""
        first = min(self.selectedIndexes(), key=lambda index: index.row())
        rect = self.visualRect(first)
        row = self._rows.row(first.row())
        if row.kind is not RowKind.CIRCUIT:
            rect.setHeight(self._gap.full_height)
            return rect
        last = self.visualRect(self._rows.index(first.row() + len(row.steps) + 1))
        return rect.united(last).intersected(self.viewport().rect())

    def _keys_of(self, step_ids: Sequence[StepId]) -> frozenset[Hashable]:
        """Return the keys of the rows that go: of a circuit that goes whole its heading, too."""
        headings = {self._rows.row(index.row()).key for index in self.selectedIndexes()}
        return frozenset((*headings, *step_ids))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if exercise_ids_in(event.mimeData()) or step_ids_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        position = event.position().toPoint()
        self._scroller.follow(position.y())
        row = self.drop_row(position)
        reason = self._reason(event, row)
        if reason:
            self._gap.close()
            self.note.say(reason, position)
            self._refused = reason
            event.ignore()
            return
        self.note.hide()
        self._refused = ""
        self._gap.open_at(row)
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        # what is let go where it may not land leaves, too: then the reason stays to be read
        self._end_drag()
        if self._refused:
            self.drop_refused.emit(self._refused)
            self._refused = ""

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        row = self.drop_row(event.position().toPoint())
        reason = self._reason(event, row)
        self._refused = ""
        self._end_drag()
        if reason:
            self.drop_refused.emit(reason)
            event.ignore()
            return
        # the model asks by its signals and answers no: nothing is taken out behind the edit
        self._rows.dropMimeData(event.mimeData(), event.dropAction(), row, 0, self.rootIndex())
        event.acceptProposedAction()

    def drop_row(self, position: QPoint) -> int:
        """Return the row in front of which a drop at a place of the viewport lands."""
        index = self.indexAt(position)
        if not index.isValid():
            return self._rows.rowCount()
        rect = self.visualRect(index)
        match self._rows.row(index.row()).kind:
            case RowKind.STEP:
                middle = rect.top() + self._gap.full_height // 2
                return index.row() + (position.y() > middle)
            case RowKind.CIRCUIT | RowKind.CIRCUIT_END:
                return index.row() + (position.y() > rect.center().y())
            case RowKind.HEADING:
                return index.row() + 1
            case RowKind.HINT:
                return index.row()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        gap = self._measures.sizes.gap
        if self._gap.row is None or self._gap.height < gap * 2:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._box.tokens
        room = self._gap_rect()
        rect = room.adjusted(1, gap // 2, -MARGIN_RIGHT - 1, -(gap // 2))
        rect = self._measures.visual(room, rect)
        painter.setPen(QPen(QColor(tokens.primary), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.primary_soft))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        text = self.tr("Drop here")
        self._box.text(painter, rect, text, TypeRole.STRONG, tokens.on_primary_soft, CENTRE)
        painter.end()

    def _gap_rect(self) -> QRect:
        row, rows = self._gap.row or 0, self._rows.rowCount()
        if row < rows:
            top = self.visualRect(self._rows.index(row)).top()
        else:
            top = self.visualRect(self._rows.index(rows - 1)).bottom() + 1
        height = self._gap.height
        return QRect(0, top - self._gap.lift, self.viewport().width(), height)

    def _follow_gap(self) -> None:
        if self._gap.row is not None:
            self._gap.lift = 0
            below = self._gap_rect().bottom() - self.viewport().height()
            self._gap.lift = max(0, below)
        self.updateEditorGeometries()
        self.viewport().update()

    def _reason(self, event: QDropEvent, row: int) -> str:
        mime = event.mimeData()
        place = self._rows.place_at(row)
        return self._refusal(exercise_ids_in(mime), step_ids_in(mime), place)

    def _end_drag(self) -> None:
        self._scroller.stop()
        self._gap.close()
        self.note.hide()
        self.viewport().update()
