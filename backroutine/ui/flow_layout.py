"""A layout that goes on in the next line where it has no room, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override

from backroutine.ui.tokens import Space


class FlowLayout(QLayout):
    """Lays out widgets side by side at their own size, in as many lines as the width asks for.

    What is wider than a whole line is squeezed into it. What is hidden takes no room.
    """

    def __init__(self, parent: QWidget | None = None, *, aligns_tops: bool = False) -> None:
        """`aligns_tops` lets what is in a line begin at one height, else all is centred in it."""
        super().__init__(parent)
        self._aligns_tops = aligns_tops
        self._items: list[QLayoutItem] = []
        self._sizes: list[QSize] = []  # asking for them again and again is what takes time
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(Space.S)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def invalidate(self) -> None:
        self._sizes = []
        super().invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        self._sizes = []
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        parent = self.parentWidget()
        runs = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            if not item.isEmpty():
                item.setGeometry(QStyle.visualRect(runs, rect, place.translated(rect.topLeft())))

    @override
    def sizeHint(self) -> QSize:
        """Return the size of one line that holds everything."""
        sizes = [size for size in self._wanted() if not size.isEmpty()]
        width = sum(size.width() + self.spacing() for size in sizes) - self.spacing()
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _wanted(self) -> list[QSize]:
        if len(self._sizes) != len(self._items):
            self._sizes = [QSize() if i.isEmpty() else i.sizeHint() for i in self._items]
        return self._sizes

    def _places(self, width: int) -> list[QRect]:
        """Return where everything stands: what is hidden nowhere, a line's widgets centred."""
        places = [QRect() for _ in self._items]
        y = 0
        for line in self._lines(width):
            height = max(self._wanted()[number].height() for number in line)
            x = 0
            for number in line:
                size = self._wanted()[number]
                top = y if self._aligns_tops else y + (height - size.height()) // 2
                places[number] = QRect(
                    QPoint(x, top), size.boundedTo(QSize(max(1, width), size.height()))
                )
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return places

    def _lines(self, width: int) -> list[list[int]]:
        lines: list[list[int]] = []
        left = 0
        for number, size in enumerate(self._wanted()):
            if size.isEmpty():
                continue
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append(number)
            left -= size.width() + self.spacing()
        return lines
