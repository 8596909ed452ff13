"""What every chart can do: show a stretch of its items, be walked by keys, and say its values.

Items (weeks, days, sessions) stand in columns, the newest at the right. A chart shows as many
columns as fit; walking past an edge brings the next ones in.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.charts.layout import Area, Scale
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import FOCUS_WIDTH, Radius, Space, TypeRole

Key = Qt.Key
CURSOR_RADIUS = 4
TAB_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
AXIS_WIDTH = 36
LABEL_HEIGHT = 18
LABEL_GAP = 6
CENTRED = Qt.AlignmentFlag.AlignCenter
TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Chart(QWidget):
    """A drawn series of items with a cursor."""

    pointed_at = Signal(str)
    """The cursor or the mouse is at an item: what it holds, in a sentence; empty for none."""
    chosen = Signal(int)
    """An item was clicked or entered: its index."""
    moved = Signal()
    """Another stretch of items is shown."""

    items_per_column = 1

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self._cursor: int | None = None
        self._end_column = 0
        self._areas: Sequence[Area] = ()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time and numbers run as in print
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._fit_text)

    @property
    def visible(self) -> range:
        """The indexes of the items that are shown."""
        first = (self._end_column - self._shown_columns()) * self.items_per_column
        return range(first, min(self._count, self._end_column * self.items_per_column))

    @property
    def cursor_item(self) -> int | None:
        """The item that the keys have reached."""
        return self._cursor

    @property
    def has_earlier(self) -> bool:
        return self._end_column > self._shown_columns()

    @property
    def has_later(self) -> bool:
        return self._end_column < self._columns()

    def sentence(self, index: int) -> str:
        """Return what an item holds, as it is shown and spoken."""
        raise NotImplementedError

    def capacity(self) -> int:
        """Return how many columns fit."""
        raise NotImplementedError

    def lay_out(self) -> Sequence[Area]:
        """Compute the places of the visible items; return where each can be pointed at."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Paint the visible items."""
        raise NotImplementedError

    def area_of(self, index: int) -> QRectF:
        """Return where a visible item stands, in the chart's own coordinates."""
        return rect(self._areas[index - self.visible.start])

    def page(self, columns: int) -> None:
        """Show columns further right, or left for a negative number."""
        self._show_end(self._end_column + columns)

    def page_earlier(self) -> None:
        """Show the columns before those that are shown."""
        self.page(-self._shown_columns())

    def page_later(self) -> None:
        """Show the columns after those that are shown."""
        self.page(self._shown_columns())

    def set_count(self, count: int) -> None:
        """Show the newest of `count` items; to be called when the items are others."""
        self._count = count
        self._cursor = None
        self._end_column = self._columns()
        self._lay_out_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._theme.font(TypeRole.CAPTION))
        self.paint(painter)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_end(self._end_column)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target_of(Key(event.key()))
        if target is not None and self._count:
            self._move_to(target)
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and self._count:
            self._move_to(self.visible[-1] if self._cursor is None else self._cursor)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed_at.emit("")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        self.pointed_at.emit("" if index is None else self.sentence(index))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(index)
            self.chosen.emit(index)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit("")

    @property
    def _label_height(self) -> int:
        """How high a line of text is."""
        return self._theme.scaled(LABEL_HEIGHT)

    @property
    def _axis_width(self) -> int:
        """How much room the numbers of a scale have at the left."""
        return self._theme.scaled(AXIS_WIDTH)

    def _fit_text(self) -> None:
        self.updateGeometry()
        self._show_end(self._end_column)

    def _columns(self) -> int:
        return -(-self._count // self.items_per_column)

    def _shown_columns(self) -> int:
        return min(self._columns(), max(1, self.capacity()))

    def _show_end(self, column: int) -> None:
        self._end_column = max(self._shown_columns(), min(column, self._columns()))
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._areas = self.lay_out()
        self.update()
        self.moved.emit()

    def _target_of(self, key: Key) -> int | None:
        here = self._count if self._cursor is None else self._cursor
        page = self._shown_columns() * self.items_per_column
        one_row = 1 if self.items_per_column > 1 else 0
        steps = {
            Key.Key_Left: -self.items_per_column,
            Key.Key_Right: self.items_per_column,
            Key.Key_Up: -one_row,
            Key.Key_Down: one_row,
            Key.Key_PageUp: -page,
            Key.Key_PageDown: page,
            Key.Key_Home: -self._count,
            Key.Key_End: self._count,
        }
        if not steps.get(key):
            return None
        if self._cursor is None:
            return 0 if key == Key.Key_Home else self._count - 1
        return max(0, min(here + steps[key], self._count - 1))

    def _move_to(self, index: int) -> None:
        self._cursor = index
        column = index // self.items_per_column
        first = self._end_column - self._shown_columns()
        if column < first:
            self._show_end(column + self._shown_columns())
        elif column >= self._end_column:
            self._show_end(column + 1)
        self._say(self.sentence(index))
        self.update()

    def _say(self, sentence: str) -> None:
        self.pointed_at.emit(sentence)
        self.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _index_at(self, position: QPointF) -> int | None:
        for index, area in zip(self.visible, self._areas, strict=True):
            if area.holds(position.x(), position.y()):
                return index
        return None

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), FOCUS_WIDTH))
        inset = FOCUS_WIDTH / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
        if self._cursor is not None and self._cursor in self.visible:
            painter.drawRoundedRect(self.area_of(self._cursor), CURSOR_RADIUS, CURSOR_RADIUS)


def rect(area: Area) -> QRectF:
    """Return an area as Qt draws it."""
    return QRectF(area.left, area.top, area.width, area.height)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return `share` of the second colour in the first."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def paint_grid(painter: QPainter, theme: Theme, area: Area, scale: Scale) -> None:
    """Paint the lines of a scale across an area, with their numbers at the left."""
    for tick in scale.ticks:
        y = scale.y(tick, area)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(area.left, y), QPointF(area.right, y))
        painter.setPen(theme.colour("text_muted"))
        height = theme.scaled(LABEL_HEIGHT)
        beside = QRectF(0, y - height / 2, area.left - Space.S, height)
        painter.drawText(beside, TO_THE_RIGHT, f"{tick:g}")
