"""Arrows that lead from the first key pose to the one shown, along what moves most."""

from functools import lru_cache
from itertools import pairwise

from PySide6.QtGui import QPainter

from backroutine.figure.contact import Place, point
from backroutine.figure.look import FigureColours
from backroutine.figure.movement import Movement
from backroutine.figure.pose import FAR, NEAR
from backroutine.figure.props import line
from backroutine.figure.shapes import polygon, through
from backroutine.figure.skeleton import unit

_TRACKED = (
    *(Place(name, side) for name in ("ankle", "hand", "knee", "elbow") for side in (NEAR, FAR)),
    Place("root"),
    Place("head"),
    Place("waist"),
)
_SAMPLES = 8
_LEAST_WAY, _APART, _OFF = 12.0, 34.0, 8.0
_MOST = 2


def paint_arrows(painter: QPainter, movement: Movement, colours: FigureColours) -> None:
    """Paint arrows along the paths of the points that travel furthest."""
    for way in ways(movement):
        towards = way[-1] - way[-2]
        towards /= abs(towards) or 1
        tip = way[-1] + towards * 4.5
        line(painter, through(way, is_closed=False), colours.arrow, 2.2)
        head = polygon([tip, tip + towards * unit(150) * 8, tip + towards * unit(-150) * 8])
        line(painter, head, colours.arrow, 1.2)
        painter.fillPath(head, colours.arrow)


@lru_cache(maxsize=200)
def ways(movement: Movement) -> tuple[tuple[complex, ...], ...]:
    """Return the lines of the arrows: at most two, each from its tail to its head."""
    if len(movement.key_figures) < 2:
        return ()
    figures = movement.on_the_way(_SAMPLES)
    middle = sum(figure.spine[10] for figure in figures) / len(figures)
    tracks = [[point(figure, place) for figure in figures] for place in _TRACKED]
    tracks.sort(key=_length, reverse=True)
    found: list[tuple[complex, ...]] = []
    ends: list[complex] = []
    for track in tracks:
        if _length(track) < _LEAST_WAY or len(found) == _MOST:
            break
        if any(abs(track[-1] - end) < _APART for end in ends):
            continue
        found.append(_beside(track, middle))
        ends.append(track[-1])
    return tuple(found)


def _length(track: list[complex]) -> float:
    return sum(abs(b - a) for a, b in pairwise(track))


def _beside(track: list[complex], middle: complex) -> tuple[complex, ...]:
    """Return the track moved off the body, without its ends."""
    last = len(track) - 1
    chosen = [track[last // 4], track[last // 2], track[last * 7 // 8]]
    aside = (chosen[2] - chosen[0]) * 1j
    aside /= abs(aside) or 1
    if ((chosen[1] - middle) * aside.conjugate()).real < 0:
        aside = -aside
    return tuple(at + aside * _OFF for at in chosen)
