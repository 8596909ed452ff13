"""A body from the front and from behind, as it is drawn wherever a place of it is shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from backroutine.domain.pain import PainPlace
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole

# The drawing's own units: one body is so wide and so high, its middle at half the width.
BODY_WIDTH, BODY_HEIGHT = 104.0, 224.0
GAP = 16.0
CAPTION = 16.0
# How much of an edge goes into its corner, and how thick the line around a place is.
ROUNDNESS = 0.32
LINE = 0.9

PLAIN = ("control_border", "surface_sunken")
MARKED = ("danger", "danger")

Look = Callable[[PainPlace], tuple[str, str]]
"""The colours, by meaning, of the line around a place and of what is in it."""

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
class BodyPart:
    """One place as it is drawn, in the drawing's own units."""

    place: PainPlace
    path: QPainterPath


@cache
def body_parts() -> tuple[BodyPart, ...]:
    """Return every place as it is drawn; on the front the person's left is the picture's right."""
    return tuple(_parts())


def _parts() -> Iterator[BodyPart]:
    front, back = _middles()
    for middle, upper, lower in (
        (front, PainPlace.CHEST, PainPlace.BELLY),
        (back, PainPlace.UPPER_BACK, PainPlace.LOWER_BACK),
    ):
        yield BodyPart(PainPlace.NECK, _path(_NECK, middle))
        yield BodyPart(upper, _path(_CHEST, middle))
        yield BodyPart(lower, _path(_BELLY, middle))
        for name, points in _HALF.items():
            named = "buttock" if name == "hip" and middle == back else name
            for across in (1, -1):
                side = "left" if (across > 0) == (middle == front) else "right"
                place = PainPlace(f"{side}-{named}")
                yield BodyPart(place, _path(points, middle, across))


def fit(size: QSize) -> tuple[float, QPointF]:
    """Return how large a unit of the drawing is in a room, and where its corner lies."""
    wide, high = 2 * BODY_WIDTH + GAP, BODY_HEIGHT + CAPTION
    scale = min(size.width() / wide, size.height() / high)
    return scale, QPointF((size.width() - wide * scale) / 2, (size.height() - high * scale) / 2)


def paint_bodies(
    painter: QPainter, size: QSize, theme: Theme, look: Look, captions: tuple[str, str]
) -> None:
    """Paint both bodies into a room; `captions` are the words below the front and the back."""
    scale, corner = fit(size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(corner)
    painter.scale(scale, scale)
    heads = [_head(middle) for middle in _middles()]
    for path, (line, fill) in (
        *((head, PLAIN) for head in heads),
        *((part.path, look(part.place)) for part in body_parts()),
    ):
        painter.setPen(QPen(theme.colour(line), LINE))
        painter.setBrush(theme.colour(fill))
        painter.drawPath(path)
    painter.restore()
    painter.setFont(theme.font(TypeRole.CAPTION))
    painter.setPen(theme.colour("text_muted"))
    for middle, word in zip(_middles(), captions, strict=True):
        top = corner + QPointF(middle - BODY_WIDTH / 2, BODY_HEIGHT) * scale
        rect = QRectF(top.x(), top.y(), BODY_WIDTH * scale, CAPTION * scale)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, word)


def _middles() -> tuple[float, float]:
    return BODY_WIDTH / 2, BODY_WIDTH * 1.5 + GAP


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
