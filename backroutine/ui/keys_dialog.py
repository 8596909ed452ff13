"""The keyboard map in a window of its own, opened by F1 and "?"."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.keys import KEYBOARD_MAP, KeyGroup, KeyUse
from backroutine.ui.keys_action import OPENING_KEYS
from backroutine.ui.labels import PlainLabel
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space, TypeRole

USUAL_SIZE = QSize(980, 720)
MARGIN_PX = 24
KEYS_WIDTH = 168
LEAST_WIDTH = 340
# One column of the map with its keys and words beside each other.
COLUMN_WIDTH = 400


class KeysDialog(QDialog):
    """Shows the map by places, in two columns where there is room; changes nothing.

    The keys that open it close it too, as does Esc.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.sheet = KeysSheet(theme, self)
        self.view = QScrollArea(self)
        self.view.setWidgetResizable(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("All keys"))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setWidget(self.sheet)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(PlainLabel(self.tr("Keyboard"), "title", self))
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        room = self.screen().availableSize() - QSize(MARGIN_PX, 2 * MARGIN_PX)
        wanted = QSize(theme.scaled(USUAL_SIZE.width()), theme.scaled(USUAL_SIZE.height()))
        self.resize(wanted.boundedTo(room))
        self.setMinimumWidth(min(theme.scaled(LEAST_WIDTH), room.width()))
        self.view.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING_KEYS:
            self.accept()
        else:
            super().keyPressEvent(event)


class KeysSheet(QWidget):
    """All groups of keys, as panels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panels = [_GroupPanel(group, theme, self) for group in KEYBOARD_MAP]
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        self._column_count = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, Space.M, 0)
        layout.setSpacing(Space.L)
        for column in self._columns:
            column.setSpacing(Space.L)
            layout.addLayout(column, 1)
        theme.changed.connect(self._arrange)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fits_two = self.width() >= 2 * self._theme.scaled(COLUMN_WIDTH)
        wanted = 2 if fits_two else 1
        if wanted == self._column_count:
            return
        self._column_count = wanted
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setStretch(1, wanted - 1)
            layout.setSpacing(Space.L if fits_two else 0)
        heights = [0, 0]
        for panel in self._panels:
            shortest = heights.index(min(heights[:wanted]))
            self._columns[shortest].addWidget(panel)
            heights[shortest] += panel.row_count + 2
        for column in self._columns[:wanted]:
            column.addStretch(1)


class _GroupPanel(QFrame):
    def __init__(self, group: KeyGroup, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self.row_count = len(group.uses)
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._rows.setHorizontalSpacing(Space.L)
        self._rows.setVerticalSpacing(Space.S)
        self._rows.setColumnStretch(1, 1)
        self._rows.addWidget(PlainLabel(group.words, "heading", self), 0, 0, 1, 2)
        for number, use in enumerate(group.uses, start=1):
            self._rows.addWidget(KeyCaps(use, theme, self), number, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(PlainLabel(use.words, parent=self, wraps=True), number, 1)


class KeyCaps(QLabel):
    """The keys of one use, each in an outline; to a screen reader their names."""

    def __init__(self, use: KeyUse, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use = use
        self._theme = theme
        joint = self.tr("to") if use.is_range else self.tr("or")
        self.setAccessibleName(f" {joint} ".join(use.names))
        self._dash = "–" if use.is_range else ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        lines = self._lines()
        wide = max(x + width for line in lines for _, x, width in line)
        least = self._theme.scaled(KEYS_WIDTH)
        return QSize(max(least, wide), len(lines) * (self._cap_height + Space.XS) - Space.XS)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _cap_height(self) -> int:
        return self._theme.scaled(24)

    def _lines(self) -> list[list[tuple[str, int, int]]]:
        """Return the caps line by line: name, left edge and width of each."""
        metrics = QFontMetrics(self._theme.font(TypeRole.CAPTION))
        most = self._theme.scaled(KEYS_WIDTH)
        lines: list[list[tuple[str, int, int]]] = [[]]
        x = 0
        for name in self._use.names:
            width = metrics.horizontalAdvance(name) + 2 * Space.S
            if lines[-1] and x + width > most:
                lines.append([])
                x = 0
            lines[-1].append((name, x, width))
            x += width + (Space.L if self._dash else Space.XS)
        return lines

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TypeRole.CAPTION))
        tokens, height = self._theme.tokens, self._cap_height
        half = tokens.line_px / 2
        top = 0
        for line in self._lines():
            for name, x, width in line:
                cap = self._visual(QRectF(x, top, width, height))
                cap = cap.adjusted(half, half, -half, -half)
                painter.setPen(QPen(self._theme.colour("control_border"), tokens.line_px))
                painter.setBrush(self._theme.colour("surface_sunken"))
                painter.drawRoundedRect(cap, Radius.CHIP, Radius.CHIP)
                painter.setPen(self._theme.colour("text"))
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, name)
            if self._dash:
                _, x, width = line[0]
                gap = self._visual(QRectF(x + width, top, Space.L, height))
                painter.drawText(gap, Qt.AlignmentFlag.AlignCenter, self._dash)
            top += height + Space.XS
        painter.end()

    def _visual(self, part: QRectF) -> QRectF:
        return visual_rect(self.layoutDirection(), QRectF(self.rect()), part)


def show_keys(theme: Theme, window: QWidget) -> KeysDialog:
    """Open the map above a window; what the window does goes on."""
    dialog = KeysDialog(theme, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
