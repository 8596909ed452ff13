"""The topics by name, with a search over their titles and texts."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.learning import Topic
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Radius, Space, TypeRole

MOST_CHARACTERS = 200
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TopicList(QFrame):
    """Lists the topics that the search finds; one of them is the one that is read."""

    chosen = Signal(int)
    """Another topic is to be read: its row among all topics."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._topics: tuple[Topic, ...] = ()
        self.search = _SearchField(self)
        self.search.setPlaceholderText(self.tr("Search topics"))
        self.search.setAccessibleName(self.tr("Search topics"))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.search.setMaxLength(MOST_CHARACTERS)
        self.search.setClearButtonEnabled(True)
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setItemDelegate(_TopicDelegate(theme, self.list))
        self._no_match = PlainLabel(
            self.tr("No topic with these words."), "muted", self, wraps=True
        )
        self._no_match.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.search)
        column.addWidget(self._no_match)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._show_matching)
        self.search.list_requested.connect(self.list.setFocus)
        self.list.currentRowChanged.connect(self._choose)
        theme.changed.connect(self.list.scheduleDelayedItemsLayout)

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """List topics, the first of them chosen."""
        self._topics = tuple(topics)
        self.list.clear()
        self.list.addItems([topic.title for topic in topics])
        self.list.setCurrentRow(0)

    def choose(self, row: int) -> None:
        """Choose a topic; a search that hides it is cleared."""
        if self.list.isRowHidden(row):
            self.search.clear()
        self.list.setCurrentRow(row)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _show_matching(self, words: str) -> None:
        found = [row for row, topic in enumerate(self._topics) if topic.has_words(words)]
        for row in range(len(self._topics)):
            self.list.setRowHidden(row, row not in found)
        self._no_match.setHidden(bool(found))
        if found and self.list.currentRow() not in found:
            self.list.setCurrentRow(found[0])


class _SearchField(QLineEdit):
    list_requested = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        # a line edit would keep Esc, Enter and Down to itself
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list_requested.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
        return super().event(event)


class _List(QListWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _TopicDelegate(QStyledItemDelegate):
    """A row is as high as its title needs, and never smaller than what a finger hits."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, max(1, width - 2 * Space.M), 10_000)
        title = str(index.data())
        strong = QFontMetrics(self._theme.font(TypeRole.STRONG))  # all rows have room to be chosen
        needed = strong.boundingRect(room, int(WRAPPED), title).height()
        return QSize(width, max(self._theme.scaled(HIT_SIZE + 4), needed + 2 * Space.S))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        tokens, theme = self._theme.tokens, self._theme
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = is_chosen and self._view.hasFocus()
        rect = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen and tokens.is_high_contrast:
            painter.setPen(QPen(theme.colour("primary"), tokens.line_px))
        if has_focus:
            painter.setPen(QPen(theme.colour("focus"), tokens.focus_px))
        if is_chosen or is_pointed_at:
            painter.setBrush(theme.colour("primary_soft" if is_chosen else "surface_hover"))
            painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        painter.setFont(theme.font(TypeRole.STRONG if is_chosen else TypeRole.BODY))
        painter.setPen(theme.colour("on_primary_soft" if is_chosen else "text"))
        inner = option.rect.adjusted(Space.M, 0, -Space.M, 0)
        painter.drawText(inner, int(WRAPPED), str(index.data()))
        painter.restore()
