"""Lists of the player: routines to start, steps to come, work that was done.

One row is a title with a line below, a figure in front where there is one, and a word at the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.cut_text import TellingDelegate, fitted
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space, TypeRole

AnyIndex = QModelIndex | QPersistentModelIndex

# Without its two lines of text.
ROW_MARGIN = 28
LINE_HEIGHT = 20
HEADER_HEIGHT = 40
# In less room there is no picture, and what stands at the end of a row stands below.
TIGHT_BELOW = 270
PICTURE = QSize(72, 52)


class RowRole(IntEnum):
    """Data that a delegate may ask of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows; `colour` names the token of its stripe, `key` is the caller's own.

    A heading is shown smaller and cannot be chosen.
    """

    title: str
    detail: str = ""
    trailing: str = ""
    exercise_id: ExerciseId | None = None
    colour: str = ""
    is_heading: bool = False
    is_warning: bool = False
    key: object = None

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.detail, self.trailing) if part)


class RowModel(QAbstractListModel):
    """Rows in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; nothing is told when they are the same."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case RowRole.ROW:
                return row
            case _:
                return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowView(QListView):
    """Shows rows; scrolls by the pixel and is walked with the arrow keys."""

    def __init__(
        self, name: str, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(theme, pictures, self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # rows are higher where they are narrow
        theme.changed.connect(self.doItemsLayout)
        pictures.changed.connect(self.doItemsLayout)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(2 * PICTURE.width(), ROW_MARGIN)


class _RowDelegate(TellingDelegate):
    def __init__(self, theme: Theme, pictures: ExercisePictures, view: RowView) -> None:
        super().__init__(view)
        self._theme = theme
        self._pictures = pictures
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(RowRole.ROW)
        if row.is_heading:
            return QSize(0, self._theme.scaled(HEADER_HEIGHT))
        lines = 3 if self._is_tight(row) else 2
        return QSize(0, ROW_MARGIN + lines * self._theme.scaled(LINE_HEIGHT))

    def _is_tight(self, row: Row) -> bool:
        """Whether the word at the end stands below the others, for want of room beside them."""
        return bool(row.trailing) and self._view.width() < self._theme.scaled(TIGHT_BELOW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Row = index.data(RowRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if row.is_heading:
            self._paint_heading(painter, rect, row)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_row(painter, rect.adjusted(2, 3, -2, -3), row, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        painter.setFont(self._theme.font(TypeRole.STRONG))
        painter.setPen(self._theme.colour(row.colour or "text_muted"))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        text = rect.adjusted(Space.XS, 0, -Space.S, -Space.XS)
        metrics = painter.fontMetrics()
        title = fitted(painter, metrics, row.title, text.width())
        painter.drawText(self._visual(rect, text), flags, title)
        width = metrics.horizontalAdvance(title)
        painter.setFont(self._theme.font(TypeRole.SMALL))
        painter.setPen(self._theme.colour("text_muted"))
        beside = text.adjusted(width + Space.S, 0, 0, 0)
        detail = fitted(painter, painter.fontMetrics(), row.detail, beside.width())
        painter.drawText(self._visual(rect, beside), flags, detail)

    def _paint_row(
        self, painter: QPainter, rect: QRectF, row: Row, state: QStyle.StateFlag
    ) -> None:
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        hovered = "surface_hover" if is_hovered else "surface"
        painter.setBrush(self._theme.colour("primary_soft" if is_chosen else hovered))
        painter.setPen(self._edge(state, is_chosen=is_chosen))
        painter.drawRoundedRect(rect, Radius.CARD, Radius.CARD)
        x = rect.left() + Space.M
        if row.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(row.colour))
            stripe = QRectF(x, rect.top() + Space.M, 4, rect.height() - 24)
            painter.drawRoundedRect(self._visual(rect, stripe), 2, 2)
            x += Space.M
        if row.exercise_id is not None and self._view.width() >= self._theme.scaled(TIGHT_BELOW):
            ratio = self._view.devicePixelRatioF()
            picture = self._pictures.pixmap(row.exercise_id, PICTURE, Radius.CHIP, ratio)
            y = rect.center().y() - PICTURE.height() / 2
            place = self._visual(rect, QRectF(x, y, PICTURE.width(), PICTURE.height()))
            painter.drawPixmap(place.topLeft(), picture)
            x += PICTURE.width() + Space.M
        texts = rect.adjusted(x - rect.left(), 0, -Space.L, 0)
        self._paint_texts(painter, self._visual(rect, texts), row)

    def _visual(self, whole: QRectF, part: QRectF) -> QRectF:
        return visual_rect(self._view.layoutDirection(), whole, part)

    def _edge(self, state: QStyle.StateFlag, *, is_chosen: bool) -> QPen:
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            return QPen(self._theme.colour("focus"), self._theme.tokens.focus_px)
        edge = self._theme.colour("primary" if is_chosen else "border")
        return QPen(edge, self._theme.tokens.line_px)

    def _paint_texts(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        small, strong = self._theme.font(TypeRole.SMALL), self._theme.font(TypeRole.STRONG)
        high, width = self._theme.scaled(LINE_HEIGHT), rect.width()
        lines = 2 if row.detail else 1
        if self._is_tight(row):
            lines += 1
            top = rect.center().y() + lines * high / 2 - high
            self._line(
                painter, QRectF(rect.left(), top, width, high), row.trailing, small, "text_muted"
            )
        elif row.trailing:
            trailing_width = QFontMetrics(small).horizontalAdvance(row.trailing)
            painter.setFont(small)
            painter.setPen(self._theme.colour("text_muted"))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, row.trailing)
            width -= trailing_width + Space.M
        first = QRectF(rect.left(), rect.center().y() - lines * high / 2, width, high)
        first = self._visual(rect, first)
        self._line(painter, first, row.title, strong, "text")
        name = "caution" if row.is_warning else "text_muted"
        self._line(painter, first.translated(0, high + 1), row.detail, small, name)

    def _line(self, painter: QPainter, rect: QRectF, text: str, font: QFont, name: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(name))
        fitting = fitted(painter, painter.fontMetrics(), text, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
