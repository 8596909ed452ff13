"""How a card of the catalogue looks: its figure, name, section, usual time, and a way to add."""

from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from backroutine.domain.exercise import Exercise
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.paint_box import RIGHT, PaintBox
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.cut_text import TellingDelegate
from backroutine.ui.tokens import HIT_SIZE, Radius, TypeRole
from backroutine.wording import SECTION_NAMES, clock_time

CARD_WIDTH = 180
CARD_HEIGHT = 214
MARGIN = 6
PICTURE_HEIGHT = 122
WORDS_HEIGHT = 58
PAD = 8
PLUS_SIZE = 32
# A name in two lines has the room around that of one.
NAME_RISES, NAME_SINKS = 6, 8
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
# A few states at one size, and at an odd pixel ratio a few places between the pixels.
MOST_GROUNDS = 24
PLACES_IN_A_PIXEL = 8

GroundKey = tuple[int, int, bool, bool, str, float, int, int]


def plus_rect(
    cell: QRect, hit_size: int = HIT_SIZE, direction: Qt.LayoutDirection = LEFT_TO_RIGHT
) -> QRect:
    """Return where the button that adds stands in a card's cell."""
    card = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    place = QRect(card.right() - hit_size - 10, card.top() + 10, hit_size, hit_size)
    return QStyle.visualRect(direction, cell, place)


def star_rect(
    cell: QRect, hit_size: int = HIT_SIZE, direction: Qt.LayoutDirection = LEFT_TO_RIGHT
) -> QRect:
    """Return where the star of a favourite stands in a card's cell."""
    card = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    place = QRect(card.left() + 10, card.top() + 10, hit_size, hit_size)
    return QStyle.visualRect(direction, cell, place)


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


class CardDelegate(TellingDelegate):
    """Paints a card; its ground, the same for most of them, is painted once and kept."""

    def __init__(self, model: CatalogueModel, box: PaintBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box
        self._grounds: dict[GroundKey, QPixmap] = {}
        self.cell_size = QSize(CARD_WIDTH, CARD_HEIGHT)
        self.has_stars = False
        self.exposed: QRect | None = None
        """What of the view is being painted now, all of it with `None`: the rest is spared."""
        box.theme.changed.connect(self._forget_grounds)

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
        cell: QRect = option.rect
        card = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = tokens.control_border if is_hovered else tokens.border
        border = tokens.primary if is_selected else border
        self._lay_ground(painter, card, border, is_raised=is_hovered, is_focused=is_focused)
        picture = QRect(card.left() + PAD, card.top() + PAD, card.width() - 2 * PAD, PICTURE_HEIGHT)
        if self._is_exposed(picture):
            box.picture(painter, picture, exercise.id)
        if self._is_exposed(card.adjusted(0, words_top(card) - card.top(), 0, 0)):
            self._paint_words(painter, card, exercise, option.direction)
        is_near = is_focused or is_selected or is_hovered
        if is_near:
            self._paint_plus(painter, plus_rect(cell, box.scaled(HIT_SIZE), option.direction))
        is_favourite = self._model.is_favourite(exercise)
        if self.has_stars and (is_near or is_favourite):
            star = star_rect(cell, box.scaled(HIT_SIZE), option.direction)
            self._paint_star(painter, star, is_filled=is_favourite)
        painter.restore()

    def _forget_grounds(self) -> None:
        self._grounds.clear()

    def _is_exposed(self, part: QRect) -> bool:
        return self.exposed is None or self.exposed.intersects(part)

    def _lay_ground(
        self, painter: QPainter, card: QRect, border: str, *, is_raised: bool, is_focused: bool
    ) -> None:
        """Draw a card with its shade, as it would be drawn at its place between the pixels."""
        ratio = painter.device().devicePixelRatioF()
        place = painter.deviceTransform().map(QPointF(card.topLeft()))
        x, y = (round(at % 1 * PLACES_IN_A_PIXEL) for at in (place.x(), place.y()))
        key = (card.width(), card.height(), is_raised, is_focused, border, ratio, x, y)
        around = ceil(MARGIN * ratio)
        inset = QPointF(around + x / PLACES_IN_A_PIXEL, around + y / PLACES_IN_A_PIXEL) / ratio
        ground = self._grounds.get(key)
        if ground is None:
            if len(self._grounds) >= MOST_GROUNDS:
                self._grounds.clear()
            ground = QPixmap(
                ceil(card.width() * ratio) + 2 * around + 1,
                ceil(card.height() * ratio) + 2 * around + 1,
            )
            ground.setDevicePixelRatio(ratio)
            ground.fill(Qt.GlobalColor.transparent)
            onto = QPainter(ground)
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            onto.translate(inset)
            self._paint_ground(
                onto, QRect(QPoint(0, 0), card.size()), border,
                is_raised=is_raised, is_focused=is_focused,
            )  # fmt: skip
            onto.end()
            self._grounds[key] = ground
        painter.drawPixmap(QPointF(card.topLeft()) - inset, ground)

    def _paint_ground(
        self, painter: QPainter, card: QRect, border: str, *, is_raised: bool, is_focused: bool
    ) -> None:
        tokens = self._box.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens.shadow)
        shade.setAlpha(9)
        painter.setBrush(shade)
        for spread in (3, 2, 1) if is_raised else (1,):
            painter.drawRoundedRect(card.adjusted(0, spread, 0, spread), Radius.CARD, Radius.CARD)
        self._box.card(painter, card, Radius.CARD, border, tokens.surface, is_focused=is_focused)

    def _paint_words(
        self, painter: QPainter, card: QRect, exercise: Exercise, direction: Qt.LayoutDirection
    ) -> None:
        tokens, box = self._box.tokens, self._box
        left, width = card.left() + 14, card.width() - 28
        top = words_top(card)
        name = QRect(left, top, width, box.scaled(22))
        if box.fits(exercise.name, TypeRole.STRONG, width):
            box.text(painter, name, exercise.name, TypeRole.STRONG, tokens.text)
        else:
            both = name.adjusted(0, -NAME_RISES, 0, box.scaled(NAME_SINKS))
            box.two_lines(painter, both, exercise.name, TypeRole.STRONG, tokens.text)
        section = exercise.usual_section
        word = SECTION_NAMES[section]
        chip = QRect(QPoint(left, top + box.scaled(31)), box.chip_size(word))
        box.chip(painter, QStyle.visualRect(direction, card, chip), section, word)
        time = QRect(chip.right() + 8, chip.top(), card.right() - 14 - chip.right() - 8,
                     chip.height())  # fmt: skip
        usual = clock_time(self._model.usual_s(exercise))
        time = QStyle.visualRect(direction, card, time)
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
