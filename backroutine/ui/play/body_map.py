"""A body from the front and from behind, with places that can be pointed at."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.pain import PainPlace
from backroutine.ui.body_drawing import (
    BODY_HEIGHT,
    BODY_WIDTH,
    CAPTION,
    GAP,
    MARKED,
    PLAIN,
    body_parts,
    fit,
    paint_bodies,
)
from backroutine.ui.pain_words import place_name
from backroutine.ui.theme import Theme

# A click beside a place still means it, up to so many pixels: a hand is smaller than a target.
NEAR_PX = 24.0
HIGH_FOR_WIDE = (BODY_HEIGHT + CAPTION) / (2 * BODY_WIDTH + GAP)


class BodyMap(QWidget):
    """Shows a body twice; a click on a place chooses it, a second click takes it back.

    It is no higher than the drawing is in the width there is.
    The keyboard has the list of the same names beside it.
    """

    chosen = Signal(object)
    """A `PainPlace`, or `None` when it was taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: PainPlace | None = None
        self._hovered: PainPlace | None = None
        self._parts = body_parts()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Drawing of a body; the list below names the same places"))
        theme.changed.connect(self.update)

    @property
    def place(self) -> PainPlace | None:
        return self._place

    def show_place(self, place: PainPlace | None) -> None:
        """Show a place as chosen, or none."""
        if place is not self._place:
            self._place = place
            self.update()

    def centre_of(self, place: PainPlace) -> QPointF:
        """Return where the first drawing of a place has its middle, in pixels of this widget."""
        part = next(part for part in self._parts if part.place is place)
        return self._mapped(part.path.boundingRect().center())

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 330)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, 200)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = round(self.width() * HIGH_FOR_WIDE)
        self.setMaximumHeight(max(self.minimumSizeHint().height(), high))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._place_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.show_place(None if place is self._place else place)
            self.chosen.emit(self._place)

    def _hover(self, place: PainPlace | None) -> None:
        if place is self._hovered:
            return
        self._hovered = place
        self.setToolTip("" if place is None else place_name(place))
        pointing = place is not None
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def _place_at(self, point: QPointF) -> PainPlace | None:
        """Return the place under a point, or the nearest within reach."""
        scale, _ = fit(self.size())
        nearest, least = None, NEAR_PX / scale
        here = (point - self._mapped(QPointF(0, 0))) / scale
        for part in self._parts:
            distance = 0.0 if part.path.contains(here) else _distance(part.path, here)
            if distance < least:
                nearest, least = part.place, distance
        return nearest

    def _mapped(self, point: QPointF) -> QPointF:
        scale, corner = fit(self.size())
        return corner + point * scale

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        captions = self.tr("Front"), self.tr("Back")
        paint_bodies(painter, self.size(), self._theme, self._look_of, captions)
        painter.end()

    def _look_of(self, place: PainPlace) -> tuple[str, str]:
        if place is self._place:
            return MARKED
        return ("danger", "danger_soft") if place is self._hovered else PLAIN


def _distance(path: QPainterPath, point: QPointF) -> float:
    rect = path.boundingRect()
    x = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    y = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float((x * x + y * y) ** 0.5)
