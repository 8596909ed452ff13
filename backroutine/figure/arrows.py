"""Arrows that lead from the first key pose to the one shown, along what moves most."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QPainter

from backroutine.figure.contact import Place, point
from backroutine.figure.drawing import Path
from backroutine.figure.look import FigureColours
from backroutine.figure.movement import Movement
from backroutine.figure.pose import FAR, NEAR
from backroutine.figure.props import line
from backroutine.figure.shapes import polygon, through
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

_Way = tuple[complex, ...]


def paint_arrows(painter: QPainter, movement: Movement, colours: FigureColours) -> None:
    """Paint arrows along the paths of the points that travel furthest."""
    for way in ways(movement):
        towards = way[-1] - way[-2]
        towards /= abs(towards) or 1
        tip = way[-1] + towards * _TIP
        line(painter, through(way, is_closed=False), colours.arrow, 2.2)
        head = polygon([tip, tip + towards * unit(150) * 8, tip + towards * unit(-150) * 8])
        line(painter, head, colours.arrow, 1.2)
        painter.fillPath(head, colours.arrow)


@lru_cache(maxsize=200)
def ways(movement: Movement) -> tuple[_Way, ...]:
    """Return the lines of the arrows: at most two, each from its tail to its head.

    They follow the points that the drawing names, else those that travel furthest. A movement of
    less than `_LEAST_SEEN` centimetres, as the breath in a hold, has none.
    """
    drawing = movement.drawing
    goes_round = drawing.path is Path.ROUND and not drawing.swaps
    if drawing.arrows and goes_round and len(movement.key_figures) > 2:
        cycle = movement.once_round(_ROUND_SAMPLES)
        return tuple(_ring([point(figure, place) for figure in cycle]) for place in drawing.arrows)
    figures = movement.on_the_way(_SAMPLES)
    middle = sum(figure.spine[10] for figure in figures) / len(figures)
    floor = -math.inf if drawing.from_above else 0.0
    if drawing.arrows:
        return tuple(_way(figures, place, middle, floor) for place in drawing.arrows)
    tracks = [(place, [point(figure, place) for figure in figures]) for place in _TRACKED]
    tracks.sort(key=lambda entry: _length(entry[1]), reverse=True)
    found: list[_Way] = []
    heads: list[complex] = []
    for place, track in tracks:
        if _length(track) < _LEAST_WAY or len(found) == _MOST:
            break
        if any(abs(track[-1] - end) < _APART or abs(track[0] - end) < _CLEAR for end in heads):
            continue
        found.append(_way(figures, place, middle, floor))
        heads.append(track[-1])
    return tuple(found) or _of_a_small_move(figures, middle, floor)


def _of_a_small_move(figures: Sequence[Figure], middle: complex, floor: float) -> tuple[_Way, ...]:
    """Return one short straight arrow the way of what moves most, if that can be seen."""

    def moves(place: Place) -> float:
        return abs(point(figures[-1], place) - point(figures[0], place))

    place = max((*_SKIN, *_TRACKED), key=lambda at: moves(at) * (_SKIN_FIRST if at in _SKIN else 1))
    return (_way(figures, place, middle, floor),) if moves(place) >= _LEAST_SEEN else ()


def _way(figures: Sequence[Figure], place: Place, middle: complex, floor: float) -> _Way:
    """Return the arrow along the path of one point, short and straight where that is short."""
    track = [point(figure, place) for figure in figures]
    off = _OFF_HEAD if place == _HEAD else _OFF
    if _length(track) >= _LEAST_WAY:
        last = len(track) - 1
        chosen = [track[last // 4], track[last // 2], track[last * 7 // 8]]
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


def _ring(track: Sequence[complex]) -> _Way:
    """Return most of a ring round where a point goes in a circle, the way it goes."""
    spots = track[:-1]
    centre = sum(spots) / len(spots)
    turned = sum((a.conjugate() * b).imag for a, b in pairwise([at - centre for at in track]))
    wide = max((max(p.real for p in track) - min(p.real for p in track)) / 2, _LEAST_RING)
    high = max((max(p.imag for p in track) - min(p.imag for p in track)) / 2, _LEAST_RING)
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
    if ((way[1] - middle) * aside.conjugate()).real < 0:
        aside = -aside
    return tuple(at + aside * off for at in way)
