"""The shape of an arrow, and where it stands: inside the picture, and beside the body if it can.

Everything is in centimetres of the room; points are complex numbers, as in `skeleton`.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from backroutine.figure import body
from backroutine.figure.contact import on_head, trunk_cuts
from backroutine.figure.drawing import Drawing, Prop, PropKind
from backroutine.figure.pose import View
from backroutine.figure.shapes import add_through, through, to_screen
from backroutine.figure.sizes import end_of, extent, sized, start_of
from backroutine.figure.skeleton import Figure, edges, unit

# A head, compared with its shaft; on a broad shaft it is smaller, so that short arrows stay short.
_LEAST_HEAD, _HEAD_TO_SHAFT, _LONG_TO_BROAD = 8.0, 2.7, 0.87
# How far the tip lies beyond the end of the way, and how much of a shaft is seen behind a head,
# compared with its breadth.
_TIP, _LEAST_SEEN = 4.5, 1.3
# As many pieces as a bent shaft needs to look round, and a ring.
_PIECES, _RING_PIECES = 12, 20
# Of the pieces of a shaft, every so many are looked at; so much white beside it, compared with its
# breadth, is taken by the line round the body and a gap.
_LOOKED_AT, _GAP = 3, 0.95
_STEPS = tuple(
    distance * unit(angle) for distance in range(4, 45, 4) for angle in range(0, 360, 30)
)
_DEEP, _HAIR = 40.0, 1e-6
# The hair behind the head, as `torso` draws it on paper.
_BUN, _BUN_RADIUS = -6.4 + 12.2j, 4.2
_ARM, _LEG = ("shoulder", "elbow", "wrist", "hand"), ("hip", "knee", "ankle", "ball")


class Part(NamedTuple):
    """A part of the picture that is taken: all within a radius of a line."""

    start: complex
    end: complex
    radius: float

    @property
    def disc(self) -> tuple[complex, float]:
        """The middle and the radius of a disc that holds the part, and a hair more."""
        return (self.start + self.end) / 2, abs(self.end - self.start) / 2 + self.radius + _HAIR

    def is_near(self, at: complex, distance: float) -> bool:
        """Return whether a point lies inside, or as near as a distance."""
        along = self.end - self.start
        length = (along * along.conjugate()).real
        share = ((at - self.start) * along.conjugate()).real / length if length else 0.0
        nearest = self.start + along * min(1.0, max(0.0, share))
        return abs(at - nearest) < self.radius + distance


class Room(NamedTuple):
    """A rectangle of the room, its top higher than its bottom."""

    left: float
    right: float
    bottom: float
    top: float

    def narrower(self, by: float) -> "Room":
        """Return the rectangle without a margin."""
        return Room(self.left + by, self.right - by, self.bottom + by, self.top - by)

    def step_into(self, points: Sequence[complex]) -> complex:
        """Return the shortest step after which all points lie inside."""
        across, up = [at.real for at in points], [at.imag for at in points]
        return complex(
            max(self.left - min(across), min(0.0, self.right - max(across))),
            max(self.bottom - min(up), min(0.0, self.top - max(up))),
        )


class Arrow(NamedTuple):
    """An arrow: the middle of its shaft, its tip, and what surrounds the whole."""

    shaft: tuple[complex, ...]
    tip: complex
    outline: tuple[complex, ...]
    breadth: float

    def moved(self, step: complex) -> "Arrow":
        """Return the arrow elsewhere."""
        return Arrow(
            tuple(at + step for at in self.shaft), self.tip + step,
            tuple(at + step for at in self.outline), self.breadth,
        )  # fmt: skip

    def area(self) -> QPainterPath:
        """Return the arrow to be filled, the long sides of its shaft smooth."""
        count = len(self.shaft)
        left, head, right = self.outline[:count], self.outline[count:-count], self.outline[-count:]
        path = through(left, is_closed=False)
        for corner in (*head, right[0]):
            path.lineTo(to_screen(corner))
        add_through(path, right)
        path.closeSubpath()
        return path

    @property
    def wings(self) -> tuple[complex, complex]:
        """The two corners of the head beside the tip."""
        count = len(self.shaft)
        return self.outline[count], self.outline[count + 2]

    @property
    def parts(self) -> list[Part]:
        """What the arrow takes of the picture."""
        spots = [*self.shaft[::_LOOKED_AT], self.tip]
        return [Part(start, end, self.breadth) for start, end in pairwise(spots)]

    @property
    def spots(self) -> list[tuple[complex, float]]:
        """Points along the arrow, and how far it reaches to either side of them."""
        middle = (self.shaft[-1] + self.tip) / 2
        return [
            *((at, self.breadth / 2) for at in self.shaft[::_LOOKED_AT]),
            (middle, _head(self.breadth) / 3),
            (self.tip, 0.0),
            *((wing, 0.0) for wing in self.wings),
        ]


def arrow_along(way: Sequence[complex], breadth: float) -> Arrow:
    """Return an arrow along a line, which grows where the head would cover it all."""
    head = _head(breadth)
    long = head * _LONG_TO_BROAD
    first, last = _direction(way[0], way[1]), _direction(way[-2], way[-1])
    line = _smooth([*way, way[-1] + last * _TIP])
    missing = long + _LEAST_SEEN * breadth - sum(abs(b - a) for a, b in pairwise(line))
    if missing > 0:
        line = [line[0] - first * missing / 2, *line, line[-1] + last * missing / 2]
    shaft, tip = _without_end(line, long), line[-1]
    wing = _direction(shaft[-1], tip) * 1j * head / 2
    left, right = _beside(shaft, breadth / 2), _beside(shaft, -breadth / 2)
    outline = (*left, shaft[-1] + wing, tip, shaft[-1] - wing, *right[::-1])
    return Arrow(tuple(shaft), tip, outline, breadth)


def free_step(arrow: Arrow, taken: Sequence[Part], room: Room, worth_cm: float) -> complex:
    """Return how far to move an arrow into a room, and away from what is taken.

    To free all of it is worth a way of `worth_cm`; to free a part, as much less.
    """
    best = room.step_into(arrow.outline)
    if not worth_cm:
        return best
    gap = _GAP * arrow.breadth
    spots = [(at, reach + gap) for at, reach in arrow.spots]
    discs = [part.disc for part in taken]

    def cost(step: complex, most: float = math.inf) -> float:
        """Return what a step costs; `most` where it costs that or more."""
        way, covered = abs(step), 0
        for at, reach in spots:
            spot = at + step
            for (middle, radius), part in zip(discs, taken, strict=True):
                if abs(spot - middle) < radius + reach and part.is_near(spot, reach):
                    covered += 1
                    break
            if way + worth_cm * covered / len(spots) >= most:
                return most
        return way + worth_cm * covered / len(spots)

    least = cost(best)
    for wanted in _STEPS:
        if abs(wanted) >= least:
            break
        step = wanted + room.step_into([at + wanted for at in arrow.outline])
        if (found := cost(step, least)) < least:
            best, least = step, found
    return best


def taken_parts(drawing: Drawing, figure: Figure, breadth: float) -> list[Part]:
    """Return what is taken of a picture by the body, by what stands beside it, and by the floor."""
    props = (sized(prop) for prop in drawing.props)
    found = [*_body(figure), *(part for prop in props for part in _prop(prop, figure))]
    if not drawing.from_above:
        # Beside the floor there is no gap: an arrow may lie on it.
        deep = -_DEEP * 1j
        found.append(Part(deep - 1000, deep + 1000, _DEEP - _GAP * breadth))
    return found


def _body(figure: Figure) -> Iterator[Part]:
    yield Part(figure.neck, figure.head, body.HEAD_HALF_HEIGHT)
    yield Part(on_head(figure, _BUN), on_head(figure, _BUN), _BUN_RADIUS)
    cuts = [edges(figure, cut) for cut in trunk_cuts()[::3]]
    for (a, b), (c, d) in pairwise(cuts):
        yield Part((a + b) / 2, (c + d) / 2, max(abs(b - a), abs(d - c)) / 2)
    for limb in figure.limbs:
        for names in (_ARM, _LEG):
            for start, end in pairwise(names):
                radius = max(body.RADIUS[start], body.RADIUS[end])
                yield Part(getattr(limb, start), getattr(limb, end), radius)


def _prop(prop: Prop, figure: Figure) -> Iterator[Part]:
    """Yield the part that a thing takes; mats are pale, and lie under everything."""
    if prop.kind is PropKind.WALL and prop.seen is View.SIDE:
        # Nothing moves behind it.
        inside = prop.x - prop.facing * _DEEP
        yield Part(inside - 1000j, inside + 1000j, _DEEP)
    elif prop.kind in (PropKind.BAND, PropKind.STRAP, PropKind.DOWEL):
        yield Part(start_of(prop, figure), end_of(prop, figure), prop.width / 2)
    elif prop.kind not in (PropKind.MAT, PropKind.WALL, PropKind.DOORWAY):
        low, high = extent(prop, figure)
        if prop.kind is PropKind.CHAIR:
            high = complex(high.real, prop.height)
        middle, size = (low + high) / 2, high - low
        radius = min(size.real, size.imag) / 2
        half = size / 2 - complex(radius, radius)
        yield Part(middle - half, middle + half, radius)


def _head(breadth: float) -> float:
    return max(_LEAST_HEAD, _HEAD_TO_SHAFT * breadth)


def _smooth(way: Sequence[complex]) -> list[complex]:
    """Return points of the smooth line through others, close to one another."""
    path = through(way, is_closed=False)
    pieces = _PIECES if len(way) < _PIECES else _RING_PIECES
    spots = (path.pointAtPercent(number / pieces) for number in range(pieces + 1))
    return [complex(spot.x(), -spot.y()) for spot in spots]


def _without_end(line: Sequence[complex], length: float) -> list[complex]:
    """Return a line without so much of its end."""
    kept = list(line)
    while len(kept) > 2 and abs(kept[-2] - kept[-1]) <= length:
        length -= abs(kept[-2] - kept[-1])
        kept.pop()
    kept[-1] += _direction(kept[-1], kept[-2]) * length
    return kept


def _beside(line: Sequence[complex], off: float) -> list[complex]:
    """Return a line that runs beside another."""
    last = len(line) - 1
    around = (_direction(line[max(0, i - 1)], line[min(last, i + 1)]) for i in range(last + 1))
    return [at + towards * 1j * off for at, towards in zip(line, around, strict=True)]


def _direction(start: complex, end: complex) -> complex:
    """Return the way from one point to another, as long as 1; 0 where they are the same."""
    return (end - start) / (abs(end - start) or 1)
