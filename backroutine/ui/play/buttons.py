"""The player's own buttons: large pills that can be hit from the floor, and small tools."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from backroutine.ui.icons import icon, icon_pixmap
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space, TypeRole

PILL_HEIGHT = 56
TOOL_SIZE = 44
# For somebody on the floor.
HUGE_HEIGHT, HUGE_TEXT_PX, HUGE_ICON_PX, HUGE_RADIUS = 104, 32, 40, 28


def pill_height(theme: Theme) -> int:
    """Return how high a large button is: its word grows, the room around it stays."""
    line = TypeRole.HEADING.size_px * 1.5
    return round(PILL_HEIGHT - line + theme.scaled(line))


class PillButton(QPushButton):
    """A large round-ended button with an icon, a word and, smaller, its key."""

    def __init__(
        self, text: str, icon_name: str, key_name: str, theme: Theme, *, is_primary: bool = False,
        is_danger: bool = False, is_huge: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self._is_huge = is_huge
        self._theme = theme
        self._icon_name = icon_name
        self._icon = QPixmap()
        self._key_name = self._whole_key_name = key_name
        self._is_roomy = False
        self._has_word = True
        self._is_primary = is_primary
        self._is_danger = is_danger
        self.setAutoDefault(True)
        across = QSizePolicy.Policy.Expanding if is_huge else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._retint)
        self._retint()

    def show_as(self, text: str, icon_name: str) -> None:
        """Show another word and icon, for a button that does the opposite now."""
        if (text, icon_name) != (self.text(), self._icon_name):
            self.setText(text)
            self._icon_name = icon_name
            self.updateGeometry()
            self._retint()

    def show_key(self, *, wanted: bool, is_roomy: bool = False) -> None:
        """Name the key beside the word, or leave it to the tip; then narrow, or as roomy."""
        key_name = self._whole_key_name if wanted else ""
        if (key_name, is_roomy) != (self._key_name, self._is_roomy):
            self._key_name, self._is_roomy = key_name, is_roomy
            self.updateGeometry()
            self.update()

    def show_word(self, *, wanted: bool) -> None:
        """Show the word beside the icon, or leave it to the tip."""
        if wanted != self._has_word:
            self._has_word = wanted
            self.updateGeometry()
            self.update()

    @property
    def width_of_word(self) -> int:
        """How much narrower it is without its word."""
        return QFontMetrics(self._words_font).horizontalAdvance(self.text()) + Space.S

    @property
    def width_to_spare(self) -> int:
        """How much narrower it is without its key, and not roomy."""
        least = self._width_with("", Space.M if self._whole_key_name else Space.XL)
        return self.sizeHint().width() - least

    def _retint(self) -> None:
        colour = getattr(self._theme.tokens, self._ink)
        self._icon = icon_pixmap(self._icon_name, colour, self._icon_px)
        self.updateGeometry()
        self.update()

    @property
    def _icon_px(self) -> int:
        return HUGE_ICON_PX if self._is_huge else self._theme.scaled(ICON_PX)

    @property
    def _words_font(self) -> QFont:
        if self._is_huge:
            least = self._theme.scaled(TypeRole.HEADING.size_px)
            return self._theme.sized_font(max(HUGE_TEXT_PX, least), TypeRole.HEADING.weight)
        return self._theme.font(TypeRole.HEADING)

    @property
    def _ink(self) -> str:
        if self._is_danger:
            return "danger"
        return "on_primary" if self._is_primary else "text"

    @override
    def sizeHint(self) -> QSize:
        height = HUGE_HEIGHT if self._is_huge else pill_height(self._theme)
        is_whole = self._key_name == self._whole_key_name
        pad = Space.XL if is_whole or self._is_roomy else Space.M
        return QSize(self._width_with(self._key_name, pad), height)

    def _width_with(self, key_name: str, pad: int) -> int:
        word = self.width_of_word if self._has_word else 0
        key = QFontMetrics(self._theme.font(TypeRole.SMALL)).horizontalAdvance(key_name)
        return 2 * pad + self._icon_px + word + (key + Space.S if key else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.tokens.focus_px / 2 + 0.5
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setBrush(self._fill())
        painter.setPen(self._border())
        radius = HUGE_RADIUS if self._is_huge else rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        self._paint_words(painter)
        painter.end()

    def _fill(self) -> QColor:
        colours = self._theme
        if self._is_primary:
            return colours.colour("primary_hover" if self.underMouse() else "primary")
        hovered = "danger_soft" if self._is_danger else "surface_sunken"
        return colours.colour(hovered if self.underMouse() else "surface")

    def _border(self) -> QPen:
        if self.hasFocus():
            return QPen(self._theme.colour("focus"), self._theme.tokens.focus_px)
        usual = "primary" if self._is_primary else "control_border"
        colour = self._theme.colour("danger" if self._is_danger else usual)
        return QPen(colour, self._theme.tokens.line_px)

    def _paint_words(self, painter: QPainter) -> None:
        words, key = self._words_font, self._theme.font(TypeRole.SMALL)
        icon_px = self._icon_px
        width = self.width_of_word - Space.S
        key_width = QFontMetrics(key).horizontalAdvance(self._key_name)
        word_width = self.width_of_word if self._has_word else 0
        whole = icon_px + word_width + (Space.S + key_width if key_width else 0)
        x = (self.width() - whole) / 2
        sign = self._visual(QRectF(x, (self.height() - icon_px) / 2, icon_px, icon_px))
        painter.drawPixmap(sign.topLeft(), self._icon)
        if not self._has_word:
            return
        x += icon_px + Space.S
        painter.setPen(self._theme.colour(self._ink))
        painter.setFont(words)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        word = self._visual(QRectF(x, 0, width + 2, self.height()))
        painter.drawText(word, flags, self.text())
        painter.setFont(key)
        painter.setPen(self._theme.colour("text_muted" if self._ink == "text" else self._ink))
        key_rect = QRectF(x + width + Space.S, 0, key_width + 2, self.height())
        painter.drawText(self._visual(key_rect), flags, self._key_name)

    def _visual(self, part: QRectF) -> QRectF:
        return visual_rect(self.layoutDirection(), QRectF(self.rect()), part)


class ScoreButton(QAbstractButton):
    """One number of a scale; chosen or not."""

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._theme = theme
        self.setText(str(number))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.scaled(TOOL_SIZE)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(HIT_SIZE, TOOL_SIZE)  # eleven of them stand side by side

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        side = self._side
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(self.rect()).center())
        fill = "primary" if self.isChecked() else "surface_sunken"
        if self.underMouse() and not self.isChecked():
            fill = "primary_soft"
        painter.setBrush(self._theme.colour(fill))
        border = QPen(self._theme.colour("control_border"), tokens.line_px)
        if self.hasFocus():
            border = QPen(self._theme.colour("focus"), tokens.focus_px)
        painter.setPen(border)
        painter.drawRoundedRect(rect, side / 2, side / 2)
        painter.setPen(self._theme.colour("on_primary" if self.isChecked() else "text"))
        painter.setFont(self.number_font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    @property
    def _side(self) -> float:
        """How wide and high the circle is."""
        return min(self.width(), self.height()) - self._theme.tokens.focus_px - 1

    def number_font(self) -> QFont:
        """Return the font of headings, smaller where the number is wider than its place."""
        font = self._theme.font(TypeRole.HEADING)
        wide, width = QFontMetricsF(font).horizontalAdvance(self.text()), self._side - 2 * Space.XS
        if wide > width:
            font.setPixelSize(max(1, int(font.pixelSize() * width / wide)))
        return font


class ToolButton(QToolButton):
    """A small button with an icon, or a short word where no icon would be understood."""

    def __init__(
        self, name: str, key_name: str, theme: Theme, *, icon_name: str = "", word: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._key_name = key_name
        self._icon_name = icon_name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if word:
            self.setText(word)
        self.show_as(name, icon_name)
        theme.changed.connect(self._retint)

    def show_as(self, name: str, icon_name: str = "") -> None:
        """Take another name and icon."""
        self._icon_name = icon_name
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key_name})" if self._key_name else name)
        self._retint()

    def _retint(self) -> None:
        tool, side = self._theme.scaled(TOOL_SIZE), self._theme.scaled(ICON_PX)
        # at most as large as a hand asks for, beside its icon
        self.setMinimumSize(min(tool, side + 2 * Space.L), tool)
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._theme.tokens.text, side))
            self.setIconSize(QSize(side, side))
