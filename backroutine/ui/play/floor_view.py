"""Floor mode: what can be read and hit from the mat, and nothing else."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from backroutine.ui.flash import FULL_OPACITY
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.play.buttons import PillButton, ToolButton
from backroutine.ui.play.ring import shown_time
from backroutine.ui.play.wishes import Wish
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space, TypeRole

BAR_HEIGHT = 18.0
# Of the height: the title, the number, the word below it; the rest is air.
TITLE, NUMBER, WORD = 0.13, 0.66, 0.08


class FloorView(QWidget):
    """Shows exercise, side and seconds as large as the window allows."""

    left = Signal()
    """Everything is to be shown again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._word = ""
        self._colour = "primary"
        self._seconds = 0
        self._left = 1.0
        self._flash = 0.0
        self.leave = ToolButton(
            self.tr("Leave floor mode"), "G", theme, icon_name="close", parent=self
        )
        self.leave.clicked.connect(self.left)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._place_leave)
        theme.changed.connect(self.update)

    @property
    def title(self) -> str:
        return self._title

    @property
    def word(self) -> str:
        return self._word

    @property
    def text(self) -> str:
        """The number that is shown."""
        return shown_time(self._seconds)

    @property
    def flash(self) -> float:
        """How strongly everything is tinted, from 0 to 1."""
        return self._flash

    def show_words(self, title: str, word: str, colour: str) -> None:
        """Say which exercise and side, and what kind of time runs; `colour` names a token."""
        if (title, word, colour) != (self._title, self._word, self._colour):
            self._title, self._word, self._colour = title, word, colour
            self.setAccessibleName(f"{title}. {word}")
            self.update()

    def show_time(self, seconds: int, left: float) -> None:
        """Show the seconds, and the part of the interval that is left, from 1 to 0."""
        left = round(left * max(1, self.width())) / max(1, self.width())
        if seconds != self._seconds:
            self._seconds, self._left = seconds, left
            self.update()
        elif left != self._left:
            self._left = left
            self.update(0, 0, self.width(), round(BAR_HEIGHT) + 1)

    def show_flash(self, strength: float) -> None:
        """Tint everything, from 0 (not at all) to 1."""
        if strength != self._flash:
            self._flash = strength
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 500)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, 160)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_leave()

    def _place_leave(self) -> None:
        self.leave.adjustSize()
        top, size = round(BAR_HEIGHT) + Space.S, self.leave.size()
        corner = QRect(QPoint(self.width() - size.width(), top), size)
        self.leave.move(QStyle.visualRect(self.layoutDirection(), self.rect(), corner).topLeft())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        rect = QRectF(self.rect())
        painter.fillRect(rect, self._theme.colour("canvas"))
        if self._flash > 0:
            painter.setOpacity(FULL_OPACITY * self._flash)
            painter.fillRect(rect, self._theme.colour(self._colour))
            painter.setOpacity(1)
        self._paint_bar(painter, rect)
        if event.rect().height() > BAR_HEIGHT + 1:
            self._paint_words(painter, rect.adjusted(0, BAR_HEIGHT, 0, 0))
        painter.end()

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        radius = BAR_HEIGHT / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((1.0, "surface_sunken"), (self._left, self._colour)):
            width = max(BAR_HEIGHT, rect.width() * share)
            painter.setBrush(self._theme.colour(colour))
            bar = QRectF(0, 0, width, BAR_HEIGHT)
            painter.drawRoundedRect(visual_rect(self.layoutDirection(), rect, bar), radius, radius)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        height = rect.height()
        gap = height * (1 - TITLE - NUMBER - WORD) / 3
        title = QRectF(rect.left(), rect.top() + gap, rect.width(), height * TITLE)
        beside = self.leave.width() + Space.S  # on both sides, so that the title stays centred
        title.adjust(beside, 0, -beside, 0)
        number = QRectF(rect.left(), title.bottom() + gap, rect.width(), height * NUMBER)
        word = QRectF(rect.left(), number.bottom(), rect.width(), height * WORD)
        text = self._theme.colour("text")
        font = self._fitting(self._title, title, TypeRole.TITLE.weight)
        self._paint_line(painter, title, self._title, font, text)
        widest = "".join("0" if sign.isdigit() else sign for sign in self.text)
        font = self._fitting(widest, number, TypeRole.TITLE.weight, fills=1.16)
        self._paint_line(painter, number, self.text, font, text)
        font = self._fitting(self._word, word, TypeRole.STRONG.weight)
        self._paint_line(painter, word, self._word, font, self._theme.colour(self._colour))

    def _paint_line(
        self, painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    def _fitting(self, text: str, rect: QRectF, weight: int, fills: float = 0.86) -> QFont:
        """Return the largest font in which a text stands on one line of a rectangle.

        `fills` is the size of the type in heights of the rectangle: digits have no descenders.
        """
        font = self._theme.sized_font(rect.height() * fills, weight)
        width = QFontMetricsF(font).horizontalAdvance(text)
        room = rect.width() * 0.96
        if width > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / width)))
        return font


class FloorControls(QWidget):
    """Three large actions: pause, next, it hurts."""

    wished = Signal(object)
    """A `Wish`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pause = self._button(self.tr("Pause"), "pause", theme, Wish.PAUSE, is_primary=True)
        self.skip = self._button(self.tr("Next"), "next", theme, Wish.NEXT)
        self.hurts = self._button(self.tr("It hurts"), "hurt", theme, Wish.HURTS, is_danger=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        for button in (self.pause, self.skip, self.hurts):
            layout.addWidget(button, 1)

    def show_running(self, is_running: bool) -> None:  # noqa: FBT001 - one thing is shown
        """Let the first button offer what can be done now: pause, or go on."""
        if is_running:
            self.pause.show_as(self.tr("Pause"), "pause")
        else:
            self.pause.show_as(self.tr("Go on"), "play")

    def show_open_set(self, is_on: bool) -> None:  # noqa: FBT001 - one thing is shown
        """Let the second button say what it does now: next, or done."""
        if is_on:
            self.skip.show_as(self.tr("Done"), "check")
        else:
            self.skip.show_as(self.tr("Next"), "next")

    def _button(
        self, text: str, icon_name: str, theme: Theme, wish: Wish, *, is_primary: bool = False,
        is_danger: bool = False,
    ) -> PillButton:  # fmt: skip
        button = PillButton(
            text, icon_name, "", theme, is_primary=is_primary, is_danger=is_danger, is_huge=True,
            parent=self,
        )  # fmt: skip
        button.clicked.connect(partial(self.wished.emit, wish))
        return button
