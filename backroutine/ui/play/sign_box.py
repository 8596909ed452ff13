"""A question of the safety check: a box to tick, with a text that may take several lines."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from backroutine.domain.safety_check import Sign
from backroutine.translating import tr
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Radius, Space, TypeRole

BOX = 22
LEAST_WIDTH = 320


class SignBox(QAbstractButton):
    """One sign, said yes to or left alone."""

    def __init__(self, sign: Sign, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = sign
        self._theme = theme
        self.setText(tr(sign.question))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font(TypeRole.BODY))
        room = QRect(0, 0, self._text_rect(width).width(), 10_000)
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(HIT_SIZE + Space.S, text.height() + 2 * Space.S)

    @override
    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.heightForWidth(LEAST_WIDTH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, HIT_SIZE)

    def _text_rect(self, width: int) -> QRect:
        left = 2 * Space.S + self._theme.scaled(BOX) + Space.XS
        return self._visual(QRect(left, 0, max(1, width - left - Space.S), self.height()), width)

    def _visual(self, part: QRect, width: int) -> QRect:
        whole = QRect(0, 0, width, self.height())
        return QStyle.visualRect(self.layoutDirection(), whole, part)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = "primary_soft" if self.isChecked() else "surface"
        if self.underMouse() and not self.isChecked():
            fill = "surface_hover"
        painter.setBrush(self._theme.colour(fill))
        tokens = self._theme.tokens
        colour = self._theme.colour("primary" if self.isChecked() else "border")
        edge = QPen(colour, tokens.line_px)
        if self.hasFocus():
            edge = QPen(self._theme.colour("focus"), tokens.focus_px)
        painter.setPen(edge)
        painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        self._paint_box(painter)
        painter.setFont(self._theme.font(TypeRole.BODY))
        painter.setPen(self._theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._text_rect(self.width()), flags, self.text())
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        side = self._theme.scaled(BOX)
        box = QRect(QPoint(Space.S, (self.height() - side) // 2), QSize(side, side))
        box = self._visual(box, self.width())
        ticked = self.isChecked()
        edge = self._theme.colour("primary" if ticked else "control_border")
        painter.setPen(QPen(edge, self._theme.tokens.line_px))
        painter.setBrush(self._theme.colour("primary" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(box), 4, 4)
        if ticked:
            tick = icon_pixmap("check", self._theme.tokens.on_primary, side - 6)
            painter.drawPixmap(box.topLeft() + QPoint(3, 3), tick)
