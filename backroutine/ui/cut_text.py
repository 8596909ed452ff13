"""Words that may be longer than their place: they end in dots there, and a tip has all of them.

A painter writes what `fitted` returns. What of a row was cut is found out by painting it once more,
where nobody sees it; so no row has to say twice where its words stand.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

# Wider than any words, so that they are measured on one line.
UNBOUNDED_PX = 100_000
AnyIndex = QModelIndex | QPersistentModelIndex


class TrialPainter(QPainter):
    """Paints where nobody sees it, and notes which words are cut."""

    def __init__(self, pixel_ratio: float) -> None:
        self._nowhere = QPixmap(1, 1)
        self._nowhere.setDevicePixelRatio(pixel_ratio)
        super().__init__(self._nowhere)
        self.cut: list[str] = []


def fitted(
    painter: QPainter, metrics: QFontMetrics, words: str, width: float, whole: str = ""
) -> str:
    """Return words as they are written on one line so wide, with dots where they are cut.

    `whole` has all that is to be known where the words are fewer already.
    """
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(width))
    if shown != (whole or words):
        note_cut(painter, whole or words)
    return shown


def note_cut(painter: QPainter, words: str) -> None:
    """Note words in the place of which fewer are written."""
    if isinstance(painter, TrialPainter):
        painter.cut.append(words)


def as_tip(words: str) -> str:
    """Return words as a tip shows them: it would read what looks like markup as such."""
    return words.replace("<", "‹")


def show_tip(event: QEvent, words: str, widget: QWidget) -> bool:
    """Show words where the pointer rests on a widget; say whether that was asked for."""
    if not isinstance(event, QHelpEvent):
        return False
    QToolTip.showText(event.globalPos(), as_tip(words), widget)
    return True


class TellingDelegate(QStyledItemDelegate):
    """Tells what is cut in a row where the pointer rests; else the view tells what it has to."""

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        asks = event.type() is QEvent.Type.ToolTip and index.isValid()
        cut = self.cut_words(option, index, view.devicePixelRatioF()) if asks else ""
        if not cut:
            return super().helpEvent(event, view, option, index)
        return show_tip(event, cut, view)

    def cut_words(self, option: QStyleOptionViewItem, index: AnyIndex, pixel_ratio: float) -> str:
        """Return the whole of what is cut in a row, each on a line; nothing where all is seen."""
        painter = TrialPainter(pixel_ratio)
        self.paint(painter, option, index)
        painter.end()
        return "\n".join(painter.cut)


class CellDelegate(TellingDelegate):
    """Tells the words of a cell of a table that has no room for them."""

    @override
    def cut_words(self, option: QStyleOptionViewItem, index: AnyIndex, pixel_ratio: float) -> str:
        unbounded = QStyleOptionViewItem(option)
        unbounded.rect = QRect(0, 0, UNBOUNDED_PX, UNBOUNDED_PX)
        place: QRect = option.rect
        is_cut = self.sizeHint(unbounded, index).width() > place.width()
        return str(index.data() or "") if is_cut else ""
