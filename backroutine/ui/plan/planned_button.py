"""One planned time as a small card: when, and what."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.planning import PlannedTime
from backroutine.ui.cut_text import as_tip
from backroutine.ui.mirroring import RIGHT_TO_LEFT, visual_rect
from backroutine.ui.plan.plannable import Plannable
from backroutine.ui.plan.words import day_name, rough_length, time_name
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Radius, Space, TypeRole

NAME_LINES = 2
BAR_WIDTH = 4
_MOVES = {
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}  # fmt: skip


class PlannedButton(QAbstractButton):
    """A routine at its time; a click asks what to do with it, arrow keys walk to its neighbours."""

    walked = Signal(int, int)
    """An arrow key was pressed: days on, times down."""
    shifted = Signal(int, int)
    """An arrow key with Alt: days later, steps of time later."""
    removed = Signal()
    drag_wished = Signal()
    """The mouse pulls at the card."""
    menu_wished = Signal(QPoint)
    """Where on the screen a menu belongs."""

    def __init__(
        self, planned: PlannedTime, routine: Plannable | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.planned = planned
        self._theme = theme
        self._routine: Plannable | None = None
        self.pressed_at = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._wish_menu)
        theme.changed.connect(self._retype)
        self.show_routine(routine)

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self._routine.name if self._routine is not None else self.tr("A deleted routine")

    def show_routine(self, routine: Plannable | None) -> None:
        """Show what is planned; `None` where the routine is no longer there."""
        if routine == self._routine and self.accessibleName():
            return
        self._routine = routine
        text = self.tr("{day}, {time}: {name}").format(
            day=day_name(self.planned.weekday), time=time_name(self.planned.at), name=self.name
        )
        self.setAccessibleName(text)
        self.setAccessibleDescription(
            self._state or rough_length(routine.total_s if routine else 0)
        )
        self.setToolTip(as_tip(f"{self.name}\n{self.accessibleDescription()}"))
        self.updateGeometry()
        self.update()

    @property
    def _state(self) -> str:
        """What keeps the routine from being played; empty where nothing does."""
        if self._routine is None:
            return self.tr("No longer there")
        return "" if self._routine.is_ready else self.tr("Not ready yet")

    @override
    def sizeHint(self) -> QSize:
        strong, small = (
            QFontMetrics(self._theme.font(role)) for role in (TypeRole.STRONG, TypeRole.SMALL)
        )
        height = strong.height() + NAME_LINES * small.lineSpacing() + 2 * Space.S
        return QSize(self._theme.scaled(96), max(HIT_SIZE, height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(HIT_SIZE, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_focused = self.hasFocus()
        width = tokens.focus_px if is_focused else tokens.line_px
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(tokens.focus if is_focused else tokens.border), width))
        is_lit = self.underMouse() or self.isDown()
        painter.setBrush(QColor(tokens.surface_hover if is_lit else tokens.surface))
        painter.drawRoundedRect(edge, Radius.CONTROL, Radius.CONTROL)
        is_playable = not self._state
        bar = QRectF(Space.S - 2, Space.S, BAR_WIDTH, self.height() - 2 * Space.S)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.primary if is_playable else tokens.control_border))
        painter.drawRoundedRect(self._visual(bar), BAR_WIDTH / 2, BAR_WIDTH / 2)
        self._paint_words(painter, QColor(tokens.text if is_playable else tokens.text_muted))
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        left = Space.S + BAR_WIDTH + Space.XS
        inside = self._visual(QRectF(self.rect()).adjusted(left, Space.S, -Space.S, -Space.S))
        strong = self._theme.font(TypeRole.STRONG)
        painter.setPen(ink)
        painter.setFont(strong)
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, time_name(self.planned.at))
        top = QFontMetrics(strong).height()
        text = f"{self.name} ({self._state})" if self._state and self._routine else self.name
        layout = QTextLayout(text, self._theme.font(TypeRole.SMALL))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        metrics = QFontMetrics(layout.font())
        layout.beginLayout()
        for number in range(NAME_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(inside.width())
            is_last = number == NAME_LINES - 1
            start, end = line.textStart(), line.textStart() + line.textLength()
            part = (text[start:] if is_last else text[start:end]).strip()
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, int(inside.width()))
            below = inside.adjusted(0, top + number * metrics.lineSpacing(), 0, 0)
            painter.setFont(layout.font())
            painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, shown)
        layout.endLayout()

    def _visual(self, part: QRectF) -> QRectF:
        return visual_rect(self.layoutDirection(), QRectF(self.rect()), part)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            days, times = _MOVES[key]
            if self.layoutDirection() is RIGHT_TO_LEFT:
                days = -days  # the next day stands at the left
            (self.shifted if with_alt else self.walked).emit(days, times)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self.pressed_at).manhattanLength()
        if self.isDown() and far >= QApplication.startDragDistance():
            self.setDown(False)  # what is carried is not clicked
            self.drag_wished.emit()
            return
        super().mouseMoveEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wished.emit(event.globalPos())

    def _wish_menu(self) -> None:
        self.menu_wished.emit(self.mapToGlobal(QPoint(0, self.height())))

    def _retype(self) -> None:
        self.updateGeometry()
        self.update()
