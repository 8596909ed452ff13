"""A body from the front and from behind, with places that can be pointed at."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.pain import PainPlace
from backroutine.ui.pain_words import place_name
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole

# The drawing's own units: one body is so wide and so high, its middle at half the width.
BODY_WIDTH, BODY_HEIGHT = 104.0, 224.0
GAP = 16.0
CAPTION = 16.0
# How much of an edge goes into its corner, and how thick the line around a place is.
ROUNDNESS = 0.32
LINE = 0.9
# A click beside a place still means it, up to so many pixels: a hand is smaller than a target.
NEAR_PX = 24.0

Points = tuple[tuple[float, float], ...]

# Places across the middle, and those of one half; the half on the right of the picture is drawn.
_NECK: Points = ((-6, 31), (6, 31), (7, 36), (15, 41), (21, 45), (-21, 45), (-15, 41), (-7, 36))
_CHEST: Points = ((-21, 46), (21, 46), (21, 60), (17, 75), (-17, 75), (-21, 60))
_BELLY: Points = ((-17, 76), (17, 76), (16, 88), (19.5, 103), (-19.5, 103), (-16, 88))
_HALF: dict[str, Points] = {
    "shoulder": ((22, 46), (28, 46.5), (33, 51), (35, 62), (28, 62.5), (22, 58)),
    "arm": ((27, 63.5), (35.5, 63), (39, 83), (43, 106), (36, 107), (31, 87)),
    "hand": ((36, 108), (43, 107), (46.5, 117), (44, 127), (39, 126), (36.5, 117)),
    "hip": ((0.6, 104), (19.8, 104), (23, 120), (12, 126), (0.6, 124)),
    "thigh": ((1.6, 125.5), (12, 127.5), (23, 121.5), (21, 145), (17, 161), (4, 161), (2, 145)),
    "knee": ((4, 162), (17, 162), (16.5, 175), (4.5, 175)),
    "lower-leg": ((4.5, 176), (16.5, 176), (18.5, 189), (13.5, 209), (6.5, 209), (4, 190)),
    "foot": ((6.5, 210), (13.5, 210), (21, 219.5), (20, 222), (6, 222)),
}
_HEAD = QRectF(-11.5, 1.5, 23, 29)


@dataclass(frozen=True, slots=True)
class _Part:
    """One place as it is drawn."""

    place: PainPlace
    path: QPainterPath


class BodyMap(QWidget):
    """Shows a body twice; a click on a place chooses it, a second click takes it back.

    The keyboard has the list of the same names beside it.
    """

    chosen = Signal(object)
    """A `PainPlace`, or `None` when it was taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: PainPlace | None = None
        self._hovered: PainPlace | None = None
        self._parts = tuple(_parts())
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
        scale, _ = self._fit()
        nearest, least = None, NEAR_PX / scale
        here = (point - self._mapped(QPointF(0, 0))) / scale
        for part in self._parts:
            distance = 0.0 if part.path.contains(here) else _distance(part.path, here)
            if distance < least:
                nearest, least = part.place, distance
        return nearest

    def _fit(self) -> tuple[float, QPointF]:
        """Return the scale of the drawing, and where its corner lies."""
        wide, high = 2 * BODY_WIDTH + GAP, BODY_HEIGHT + CAPTION
        scale = min(self.width() / wide, self.height() / high)
        left, top = (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2
        return scale, QPointF(left, top)

    def _mapped(self, point: QPointF) -> QPointF:
        scale, corner = self._fit()
        return corner + point * scale

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, corner = self._fit()
        painter.save()
        painter.translate(corner)
        painter.scale(scale, scale)
        for middle in _middles():
            self._paint_part(painter, _head(middle), None)
        for part in self._parts:
            self._paint_part(painter, part.path, part.place)
        painter.restore()
        self._paint_captions(painter, scale)
        painter.end()

    def _paint_part(self, painter: QPainter, path: QPainterPath, place: PainPlace | None) -> None:
        line, fill = "control_border", "surface_sunken"
        if place is not None and place is self._place:
            line = fill = "danger"
        elif place is not None and place is self._hovered:
            line, fill = "danger", "danger_soft"
        painter.setPen(QPen(self._theme.colour(line), LINE))
        painter.setBrush(self._theme.colour(fill))
        painter.drawPath(path)

    def _paint_captions(self, painter: QPainter, scale: float) -> None:
        painter.setFont(self._theme.font(TypeRole.CAPTION))
        painter.setPen(self._theme.colour("text_muted"))
        for middle, word in zip(_middles(), (self.tr("Front"), self.tr("Back")), strict=True):
            top = self._mapped(QPointF(middle - BODY_WIDTH / 2, BODY_HEIGHT))
            rect = QRectF(top.x(), top.y(), BODY_WIDTH * scale, CAPTION * scale)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)


def _middles() -> tuple[float, float]:
    return BODY_WIDTH / 2, BODY_WIDTH * 1.5 + GAP


def _parts() -> Iterator[_Part]:
    """Yield every place as it is drawn; on the front the person's left is the picture's right."""
    front, back = _middles()
    for middle, upper, lower in (
        (front, PainPlace.CHEST, PainPlace.BELLY),
        (back, PainPlace.UPPER_BACK, PainPlace.LOWER_BACK),
    ):
        yield _Part(PainPlace.NECK, _path(_NECK, middle))
        yield _Part(upper, _path(_CHEST, middle))
        yield _Part(lower, _path(_BELLY, middle))
        for name, points in _HALF.items():
            named = "buttock" if name == "hip" and middle == back else name
            for across in (1, -1):
                side = "left" if (across > 0) == (middle == front) else "right"
                place = PainPlace(f"{side}-{named}")
                yield _Part(place, _path(points, middle, across))


def _path(points: Points, middle: float, across: int = 1) -> QPainterPath:
    """Return a closed shape through points, its corners rounded."""
    corners = [QPointF(middle + across * x, y) for x, y in points]
    path = QPainterPath()
    for before, corner, behind in zip(
        [corners[-1], *corners[:-1]], corners, [*corners[1:], corners[0]], strict=True
    ):
        enters = corner + (before - corner) * ROUNDNESS
        if path.isEmpty():
            path.moveTo(enters)
        path.lineTo(enters)
        path.quadTo(corner, corner + (behind - corner) * ROUNDNESS)
    path.closeSubpath()
    return path


def _head(middle: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_HEAD.translated(middle, 0))
    return path


def _distance(path: QPainterPath, point: QPointF) -> float:
    rect = path.boundingRect()
    x = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    y = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return float((x * x + y * y) ** 0.5)
