"""How a routine looks in the list of routines, and the field in which its name is written."""

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.routine import MAX_NAME_LENGTH, Routine
from backroutine.ui.build.paint_box import CENTRE, CHIP_PAD, PaintBox
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.ui.build.shelf_model import Entry, ShelfModel
from backroutine.ui.cut_text import TellingDelegate
from backroutine.ui.tokens import Space, TypeRole

ROW_HEIGHT = 76
HEADING_HEIGHT = 36
TEXT_HEIGHT = 47
FIGURE = QSize(78, 54)
RADIUS = 10
MARGIN_RIGHT = 8


class ShelfDelegate(TellingDelegate):
    """Paints a routine: the figure of its first exercise, its name, its facts, its state."""

    renamed = Signal(object, str)
    """Another name was written: the routine, and the name."""

    def __init__(self, model: ShelfModel, box: PaintBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._box = box

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        is_heading = self._model.row(index.row()).routine is None
        more = self._box.scaled(TEXT_HEIGHT) - TEXT_HEIGHT
        heading = self._box.scaled(HEADING_HEIGHT)
        return QSize(100, heading if is_heading else ROW_HEIGHT + more)

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(MAX_NAME_LENGTH)
        editor.setAccessibleName(self.tr("Name of the routine"))
        return editor

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Ask for the name: the model changes with the routines."""
        routine = self._model.row(index.row()).routine
        if routine is None or not isinstance(editor, QLineEdit):
            return
        if editor.text() != routine.name:
            self.renamed.emit(routine, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect
        # it covers the name and the facts below it
        beside = rect.adjusted(FIGURE.width() + Space.M, Space.M, -MARGIN_RIGHT - Space.M, -Space.M)
        editor.setGeometry(QStyle.visualRect(option.direction, rect, beside))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = self._model.row(index.row())
        tokens = self._box.tokens
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.routine is None:
            line = rect.adjusted(2, Space.S, 0, 0)
            self._box.text(painter, line, entry.heading, TypeRole.STRONG, tokens.text_muted)
        else:
            self._paint_routine(painter, option, entry, entry.routine)
        painter.restore()

    def _paint_routine(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: Entry,
        routine: Routine,
    ) -> None:
        tokens, box = self._box.tokens, self._box
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        visual = partial(QStyle.visualRect, option.direction, rect)
        card = rect.adjusted(0, 3, -MARGIN_RIGHT, -3)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = tokens.surface_sunken if is_selected else tokens.surface
        box.card(
            painter, visual(card), RADIUS, tokens.primary if is_selected else tokens.border,
            tokens.surface_hover if is_hovered and not is_selected else fill,
            is_focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )  # fmt: skip
        figure = QRect(card.topLeft() + QPoint(Space.S, 8), FIGURE)
        figure.moveTop(card.top() + (card.height() - FIGURE.height()) // 2)
        if exercise_id := self._model.picture_of(routine):
            box.picture(painter, visual(figure), exercise_id)
        word = self._model.state_word(entry)
        chip_width = box.metrics(TypeRole.CAPTION).horizontalAdvance(word) + 2 * CHIP_PAD
        px = box.scaled
        chip = QRect(card.right() - chip_width - Space.M, card.top() + 12, chip_width, px(22))
        is_draft = not self._model.is_ready(routine)
        self._paint_state(painter, visual(chip), word, is_draft=is_draft)
        left = figure.right() + Space.M
        name = QRect(left, card.top() + 11, chip.left() - left - Space.S, px(24))
        box.text(painter, visual(name), routine.name, TypeRole.STRONG, tokens.text)
        top = card.top() + 11 + px(25)
        facts = QRect(left, top, card.right() - left - Space.M, px(22))
        words = self._model.facts(routine)
        box.text(painter, visual(facts), words, TypeRole.SMALL, tokens.text_muted)

    def _paint_state(self, painter: QPainter, chip: QRect, word: str, *, is_draft: bool) -> None:
        tokens = self._box.tokens
        colour = tokens.caution if is_draft else tokens.on_primary_soft
        self._box.tint_edge(painter, colour)
        painter.setBrush(QColor(tokens.caution_soft if is_draft else tokens.primary_soft))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        self._box.text(painter, chip, word, TypeRole.CAPTION, colour, CENTRE)
