"""The cards of the catalogue: each with its figure, name, section, usual time, and a way to add."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.ghost import drag_ghost
from backroutine.ui.build.paint_box import RIGHT, PaintBox
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.tokens import HIT_SIZE, Radius, TypeRole
from backroutine.wording import SECTION_NAMES, clock_time

CARD_WIDTH = 180
CARD_HEIGHT = 214
MARGIN = 6
PICTURE_HEIGHT = 122
WORDS_HEIGHT = 58
PAD = 8
PLUS_SIZE = 32


def plus_rect(cell: QRect, hit_size: int = HIT_SIZE) -> QRect:
    """Return where the button that adds stands in a card's cell."""
    card = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    return QRect(card.right() - hit_size - 10, card.top() + 10, hit_size, hit_size)


def star_rect(cell: QRect, hit_size: int = HIT_SIZE) -> QRect:
    """Return where the star of a favourite stands in a card's cell."""
    card = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    return QRect(card.left() + 10, card.top() + 10, hit_size, hit_size)


def words_top(card: QRect) -> int:
    """Return where the words of a card begin, below its picture."""
    return card.top() + PAD + PICTURE_HEIGHT + PAD - 1


def card_height(box: PaintBox) -> int:
    """Return how high a card's cell is: the picture, and two lines of words."""
    return CARD_HEIGHT - WORDS_HEIGHT + box.scaled(WORDS_HEIGHT)


class Sign(Enum):
    """What on a card can be pressed."""

    PLUS = auto()
    STAR = auto()


class CardDelegate(QStyledItemDelegate):
    """Paints a card."""

    def __init__(self, model: CatalogueModel, box: PaintBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box
        self.cell_size = QSize(CARD_WIDTH, CARD_HEIGHT)
        self.has_stars = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return self.cell_size

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        exercise = self._model.exercise(index.row())
        tokens, box = self._box.tokens, self._box
        state = option.state
        is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        card = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = tokens.control_border if is_hovered else tokens.border
        border = tokens.primary if is_selected else border
        self._shade(painter, card, is_raised=is_hovered)
        box.card(painter, card, Radius.CARD, border, tokens.surface, is_focused=is_focused)
        picture = QRect(card.left() + PAD, card.top() + PAD, card.width() - 2 * PAD, PICTURE_HEIGHT)
        box.picture(painter, picture, exercise.id)
        self._paint_words(painter, card, exercise)
        is_near = is_focused or is_selected or is_hovered
        if is_near:
            self._paint_plus(painter, plus_rect(option.rect, box.scaled(HIT_SIZE)))
        is_favourite = self._model.is_favourite(exercise)
        if self.has_stars and (is_near or is_favourite):
            star = star_rect(option.rect, box.scaled(HIT_SIZE))
            self._paint_star(painter, star, is_filled=is_favourite)
        painter.restore()

    def _shade(self, painter: QPainter, card: QRect, *, is_raised: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._box.tokens.shadow)
        for spread in (3, 2, 1) if is_raised else (1,):
            shade.setAlpha(9)
            painter.setBrush(shade)
            painter.drawRoundedRect(card.adjusted(0, spread, 0, spread), Radius.CARD, Radius.CARD)

    def _paint_words(self, painter: QPainter, card: QRect, exercise: Exercise) -> None:
        tokens, box = self._box.tokens, self._box
        left, width = card.left() + 14, card.width() - 28
        top = words_top(card)
        name = QRect(left, top, width, box.scaled(22))
        box.text(painter, name, exercise.name, TypeRole.STRONG, tokens.text)
        at = QPoint(left, top + box.scaled(31))
        section = exercise.usual_section
        chip = box.chip(painter, at, section, SECTION_NAMES[section])
        time = QRect(chip.right() + 8, chip.top(), card.right() - 14 - chip.right() - 8,
                     chip.height())  # fmt: skip
        usual = clock_time(self._model.usual_s(exercise))
        box.text(painter, time, usual, TypeRole.SMALL, tokens.text_muted, RIGHT)

    def _sign_places(self) -> tuple[QRect, QRect]:
        """Return a disc, and the sign upon it, to be moved where they belong."""
        disc, sign = self._box.scaled(PLUS_SIZE), self._box.scaled(18)
        return QRect(0, 0, disc, disc), QRect(0, 0, sign, sign)

    def _paint_plus(self, painter: QPainter, target: QRect) -> None:
        tokens = self._box.tokens
        disc, sign = self._sign_places()
        disc.moveCenter(target.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.primary))
        painter.drawEllipse(disc)
        sign.moveCenter(disc.center())
        painter.drawPixmap(sign, self._box.icon("plus", tokens.on_primary, 18))

    def _paint_star(self, painter: QPainter, target: QRect, *, is_filled: bool) -> None:
        tokens = self._box.tokens
        disc, sign = self._sign_places()
        disc.moveCenter(target.center())
        painter.setPen(QPen(QColor(tokens.border), tokens.line_px))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(disc)
        sign.moveCenter(disc.center())
        name, colour = ("star-filled", tokens.caution) if is_filled else ("star", tokens.text_muted)
        painter.drawPixmap(sign, self._box.icon(name, colour, 18))


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
        self.verticalScrollBar().setSingleStep(32)
        self.selectionModel().currentChanged.connect(self._tell_current)
        model.modelReset.connect(self._tell_current)
        box.theme.changed.connect(self.viewport().update)
        box.pictures_ready.connect(self.viewport().update)

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
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        released, pressed = self._sign_at(event.position().toPoint()), self._pressed
        self._pressed = None
        if pressed is None or released != pressed:
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
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_size()

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
        hit_size = self._box.scaled(HIT_SIZE)
        if plus_rect(cell, hit_size).contains(position):
            return exercise_id, Sign.PLUS
        if self._cards.has_stars and star_rect(cell, hit_size).contains(position):
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
