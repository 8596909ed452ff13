"""The cards of the catalogue: chosen, dragged, scrolled, and pressed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.ui.build.card_delegate import (
    CARD_WIDTH,
    CardDelegate,
    Sign,
    card_height,
    plus_rect,
    star_rect,
)
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.ghost import drag_ghost
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.touch_hand import TouchHand
from backroutine.ui.tokens import HIT_SIZE


class CatalogueView(QListView):
    """Shows a `CatalogueModel` as cards; several can be selected and dragged."""

    add_requested = Signal(object)
    """The ids of exercises to add to the routine."""

    favourite_toggled = Signal(object)
    """An exercise is to become a favourite, or one no more: its id."""

    details_requested = Signal()
    current_changed = Signal(object)
    """The exercise that has the keyboard now, or `None`."""

    def __init__(self, model: CatalogueModel, box: PaintBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box
        self._cards = CardDelegate(model, box, self)
        self._pressed: tuple[ExerciseId, Sign] | None = None
        self._hand = TouchHand(self, lambda _: False)  # a finger drags a card after a long press
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(self.tr("Exercise catalogue"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(32)
        self.selectionModel().currentChanged.connect(self._tell_current)
        model.modelReset.connect(self._tell_current)
        box.theme.changed.connect(self.viewport().update)
        box.picture_ready.connect(self._show_picture)

    def offer_favourites(self) -> None:
        """Show a star on the cards."""
        self._cards.has_stars = True

    @property
    def selected_exercises(self) -> list[ExerciseId]:
        """The ids of the selected exercises; of the current one when none is selected."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._model.exercise(row).id for row in rows]

    @property
    def current_exercise(self) -> Exercise | None:
        """The exercise that has the keyboard."""
        index = self.currentIndex()
        return self._model.exercise(index.row()) if index.isValid() else None

    def choose(self, exercise_id: ExerciseId) -> bool:
        """Make an exercise the current one; return whether it is among those shown."""
        row = self._model.row_of(exercise_id)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        return row is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Plus:
                self._ask_to_add(self.selected_exercises)
            case Qt.Key.Key_Space:
                self.details_requested.emit()
            case Qt.Key.Key_F if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._toggle_current()
            case _:
                super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._sign_at(event.position().toPoint())
        self._hand.press(event)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_a_swipe = self._hand.release(event)
        super().mouseReleaseEvent(event)
        released, pressed = self._sign_at(event.position().toPoint()), self._pressed
        self._pressed = None
        if was_a_swipe or pressed is None or released != pressed:
            return
        match pressed[1]:
            case Sign.PLUS:
                self._ask_to_add([pressed[0]])
            case Sign.STAR:
                self.favourite_toggled.emit(pressed[0])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._sign_at(event.position().toPoint()) is not None:
            self.mousePressEvent(event)  # pressing + twice in a row adds two
        elif self.indexAt(event.position().toPoint()).isValid():
            self.details_requested.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hand.move(event):
            return
        over_sign = self._sign_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over_sign else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if self._pressed is None:
            super().mouseMoveEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        indexes = sorted(self.selectedIndexes(), key=lambda index: index.row())
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(indexes))
        rect = self.visualRect(indexes[0])
        drag.setPixmap(drag_ghost(self._box, self.viewport(), rect, len(indexes)))
        drag.setHotSpot(QPoint(rect.width() // 2, rect.height() // 3))
        drag.exec(Qt.DropAction.CopyAction)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # with a ground of its own, what stays in sight is moved by scrolling and not painted again
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._box.tokens.canvas))
        painter.end()
        self._cards.exposed = event.rect()
        super().paintEvent(event)
        self._cards.exposed = None

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._box.note_scrolling()
        super().scrollContentsBy(dx, dy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_size()

    def _show_picture(self, exercise_id: ExerciseId | None) -> None:
        """Paint the card of an exercise again, if it is to be seen; with `None` all of them."""
        if exercise_id is None:
            self.viewport().update()
            return
        for row in self._rows_in_sight():
            if self._model.exercise(row).id == exercise_id:
                self.update(self._model.index(row))

    def _rows_in_sight(self) -> range:
        first, cell, room = self.indexAt(QPoint(0, 0)), self.gridSize(), self.viewport().size()
        if not first.isValid() or cell.isEmpty():
            return range(self._model.rowCount())
        most = (room.width() // cell.width() + 1) * (room.height() // cell.height() + 2)
        return range(first.row(), min(first.row() + most, self._model.rowCount()))

    def _take_size(self) -> None:
        """Let the cards share the width, as many as can stand beside each other."""
        # as if the scroll bar were there: else it would come, take its room, and break the lines
        width = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width() - 1
        columns = max(1, width // self._box.scaled(CARD_WIDTH))
        cell = QSize(width // columns, card_height(self._box))
        if cell != self.gridSize():
            self._cards.cell_size = cell
            self.setGridSize(cell)

    def _sign_at(self, position: QPoint) -> tuple[ExerciseId, Sign] | None:
        index = self.indexAt(position)
        if not index.isValid():
            return None
        exercise_id, cell = self._model.exercise(index.row()).id, self.visualRect(index)
        reach = self._box.scaled(HIT_SIZE), self.layoutDirection()
        if plus_rect(cell, *reach).contains(position):
            return exercise_id, Sign.PLUS
        if self._cards.has_stars and star_rect(cell, *reach).contains(position):
            return exercise_id, Sign.STAR
        return None

    def _toggle_current(self) -> None:
        if self._cards.has_stars and (exercise := self.current_exercise) is not None:
            self.favourite_toggled.emit(exercise.id)

    def _ask_to_add(self, exercise_ids: Sequence[ExerciseId]) -> None:
        if exercise_ids:
            self.add_requested.emit(list(exercise_ids))

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_exercise)
