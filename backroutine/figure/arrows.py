"""Arrows that lead from the first key pose to the one shown, along what moves most.

An arrow is one filled area: in black and white the line of a shaft may be drawn as a hairline, but
an area is filled as it is.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from backroutine.figure.arrow_places import Room, arrow_along, free_step, taken_parts
from backroutine.figure.contact import Place, point
from backroutine.figure.drawing import Path
from backroutine.figure.look import FigureColours
from backroutine.figure.movement import Movement
from backroutine.figure.pose import FAR, NEAR
from backroutine.figure.skeleton import Figure, unit

_HEAD = Place("head")
_TRACKED = (
    *(Place(name, side) for name in ("ankle", "hand", "knee", "elbow") for side in (NEAR, FAR)),
    Place("root"),
    _HEAD,
    Place("waist"),
)
# What moves when little does: a breath, a tilt of the pelvis, a nod.
_SKIN = (Place("belly"), Place("ribs"), Place("pubis"), Place("waist"))
_SAMPLES = 8
# Heads lie this far apart, and no arrow begins where another ends.
_LEAST_WAY, _APART, _CLEAR = 12.0, 34.0, 14.0
_OFF, _OFF_HEAD = 8.0, 17.0
_MOST = 2
# A move too small for an arrow of its own length gets a short straight one.
_LEAST_SEEN, _SHORT, _TIP = 1.5, 11.0, 4.5
_SKIN_FIRST = 1.25
_ROUND_SAMPLES, _RING, _LEAST_RING = 16, 285.0, 5.5
# A ring has a hole; a broader shaft leaves it where the ring grows.
_RING_GROWS = 1.3

# How broad a shaft is, and how much broader where the edges of a small figure on paper are broad.
_SHAFT, _SHAFT_TO_EDGE = 2.2, 1.45
# How far, for each centimetre that its edges are broad, an arrow may move to be free of the body,
# and how far at the least.
_WORTH, _LEAST_WORTH = 22.0, 90.0
# How broad the white round an arrow is, compared with its shaft.
_WHITE = 0.5

_Way = tuple[complex, ...]


def shaft_cm(colours: FigureColours) -> float:
    """Return how broad the shaft of an arrow is, in centimetres of the room."""
    on_paper = _SHAFT_TO_EDGE * colours.edge_cm if colours.outline is not None else 0.0
    return max(_SHAFT, on_paper)


def paint_arrows(
    painter: QPainter, movement: Movement, colours: FigureColours, view: QRectF
) -> None:
    """Paint arrows along the paths of the points that travel furthest.

    They stay inside `view`, the picture's rectangle in centimetres of the room.
    """
    for outline in _placed(movement, colours, view):
        painter.fillPath(outline, colours.arrow)


def clear_for_arrows(
    painter: QPainter, movement: Movement, colours: FigureColours, view: QRectF
) -> None:
    """Paint, on paper, the white on which the arrows will stand, and a little round them.

    What is painted before, the pale start of the movement above all, is dots of black in a copy,
    and would be one with an arrow. What is painted afterwards keeps its outline.
    """
    if colours.outline is None:
        return
    pen = QPen(colours.background, 2 * _WHITE * shaft_cm(colours))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for outline in _placed(movement, colours, view):
        painter.strokePath(outline, pen)
        painter.fillPath(outline, colours.background)


def _placed(movement: Movement, colours: FigureColours, view: QRectF) -> tuple[QPainterPath, ...]:
    on_paper = colours.outline is not None
    worth_cm = max(_LEAST_WORTH, _WORTH * colours.edge_cm) if on_paper else 0.0
    return outlines(movement, shaft_cm(colours), view, worth_cm)


def outlines(
    movement: Movement, breadth: float, view: QRectF, worth_cm: float
) -> tuple[QPainterPath, ...]:
    """Return the area of each arrow, its shaft of a breadth in centimetres, inside a rectangle.

    An arrow that lies on the body, and would be one with it in black and white, is moved beside it
    where the way there is not longer than `worth_cm`.
    """
    room = Room(view.left(), view.right(), -view.bottom(), -view.top())
    return _outlines(movement, breadth, room.narrower(breadth / 2), worth_cm)


@lru_cache(maxsize=400)
def _outlines(
    movement: Movement, breadth: float, room: Room, worth_cm: float
) -> tuple[QPainterPath, ...]:
    figure = movement.key_figures[movement.best]
    taken = taken_parts(movement.drawing, figure, breadth) if worth_cm else []
    found = []
    for way in ways(movement, breadth):
        arrow = arrow_along(way, breadth)
        step = free_step(arrow, taken, room, worth_cm)
        placed = arrow.moved(step)
        taken += placed.parts
        found.append(placed.area())
    return tuple(found)


@lru_cache(maxsize=400)
def ways(movement: Movement, breadth: float = _SHAFT) -> tuple[_Way, ...]:
    """Return the lines of the arrows: at most two, each from its tail to its head.

    They follow the points that the drawing names, else those that travel furthest, and leave room
    for a shaft of a breadth. A movement of less than `_LEAST_SEEN` centimetres, as the breath in a
    hold, has none.
    """
    broader = breadth - _SHAFT
    drawing = movement.drawing
    goes_round = drawing.path is Path.ROUND and not drawing.swaps
    if drawing.arrows and goes_round and len(movement.key_figures) > 2:
        cycle = movement.once_round(_ROUND_SAMPLES)
        least = _LEAST_RING + _RING_GROWS * broader
        return tuple(
            _ring([point(figure, place) for figure in cycle], least) for place in drawing.arrows
        )
    figures = movement.on_the_way(_SAMPLES)
    middle = sum(figure.spine[10] for figure in figures) / len(figures)
    floor = -math.inf if drawing.from_above else 0.0
    if drawing.arrows:
        return tuple(_way(figures, place, middle, floor, broader / 2) for place in drawing.arrows)
    tracks = [(place, [point(figure, place) for figure in figures]) for place in _TRACKED]
    tracks.sort(key=lambda entry: _length(entry[1]), reverse=True)
    found: list[_Way] = []
    heads: list[complex] = []
    for place, track in tracks:
        if _length(track) < _LEAST_WAY or len(found) == _MOST:
            break
        if any(abs(track[-1] - end) < _APART or abs(track[0] - end) < _CLEAR for end in heads):
            continue
        found.append(_way(figures, place, middle, floor, broader / 2))
        heads.append(track[-1])
    return tuple(found) or _of_a_small_move(figures, middle, floor, broader)


def _of_a_small_move(
    figures: Sequence[Figure], middle: complex, floor: float, broader: float
) -> tuple[_Way, ...]:
    """Return one short straight arrow the way of what moves most, if that can be seen."""

    def moves(place: Place) -> float:
        return abs(point(figures[-1], place) - point(figures[0], place))

    place = max((*_SKIN, *_TRACKED), key=lambda at: moves(at) * (_SKIN_FIRST if at in _SKIN else 1))
    return (
        (_way(figures, place, middle, floor, broader / 2),) if moves(place) >= _LEAST_SEEN else ()
    )


def _way(
    figures: Sequence[Figure], place: Place, middle: complex, floor: float, further: float
) -> _Way:
    """Return the arrow along the path of one point, short and straight where that is short.

    It lies as much `further` off the body than a thin one as half its breadth asks for.
    """
    track = [point(figure, place) for figure in figures]
    off = (_OFF_HEAD if place == _HEAD else _OFF) + further
    if _length(track) >= _LEAST_WAY:
        last = len(track) - 1
        chosen = track[last // 4 : last * 7 // 8 + 1]
        return _moved_aside(chosen, middle, off)
    start, end = track[0], track[-1]
    towards = (end - start) / (abs(end - start) or 1)
    if place not in _SKIN:
        centre = (start + end) / 2
        straight = [centre + towards * _SHORT * share for share in (-0.5, 0.0, 0.5)]
        return _moved_aside(straight, middle, off)
    # Off the skin, where a breath goes; towards it, where it is pressed to the floor.
    tail = end + towards * off
    if (tail + towards * (_SHORT + _TIP)).imag < floor:
        tail = end - towards * (_SHORT + _TIP + 1)
    return tail, tail + towards * _SHORT / 2, tail + towards * _SHORT


def _ring(track: Sequence[complex], least: float) -> _Way:
    """Return most of a ring round where a point goes in a circle, the way it goes.

    It is no smaller than a ring with the `least` radius.
    """
    spots = track[:-1]
    centre = sum(spots) / len(spots)
    turned = sum((a.conjugate() * b).imag for a, b in pairwise([at - centre for at in track]))
    wide = max((max(p.real for p in track) - min(p.real for p in track)) / 2, least)
    high = max((max(p.imag for p in track) - min(p.imag for p in track)) / 2, least)
    begin = math.degrees(math.atan2((track[0] - centre).imag, (track[0] - centre).real))
    sweep = math.copysign(_RING, turned)
    angles = [begin + sweep * i / 11 for i in range(12)]
    return tuple(
        centre + complex(wide * unit(angle).real, high * unit(angle).imag) for angle in angles
    )


def _length(track: Sequence[complex]) -> float:
    return sum(abs(b - a) for a, b in pairwise(track))


def _moved_aside(way: Sequence[complex], middle: complex, off: float) -> _Way:
    """Return a line moved off the body, away from its middle."""
    aside = (way[-1] - way[0]) * 1j
    aside /= abs(aside) or 1
    if ((way[len(way) // 2] - middle) * aside.conjugate()).real < 0:
        aside = -aside
    return tuple(at + aside * off for at in way)
