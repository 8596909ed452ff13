"""Smooth outlines from a few points: the vocabulary of everything that is painted."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

Bulges = Sequence[tuple[float, float, float]]
_DIAGONAL = math.sqrt(0.5)
_INSET = 0.8


def to_screen(z: complex) -> QPointF:
    """Return a point of the room as Qt counts it, with y downwards."""
    return QPointF(z.real, -z.imag)


def through(points: Sequence[complex], *, is_closed: bool = True) -> QPainterPath:
    """Return a smooth line through all points (a Catmull-Rom spline)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.moveTo(points[0].real, -points[0].imag)
    add_through(path, points, is_closed=is_closed)
    if is_closed:
        path.closeSubpath()
    return path


def add_through(path: QPainterPath, points: Sequence[complex], *, is_closed: bool = False) -> None:
    """Carry a path on from the first of the points smoothly through the others."""
    if is_closed:
        padded = [points[-1], *points, points[0], points[1]]
    else:
        padded = [points[0], *points, points[-1]]
    cubic = path.cubicTo
    for i in range(len(padded) - 3):
        before, start, end, after = padded[i : i + 4]
        one = start + (end - before) / 6
        two = end - (after - start) / 6
        cubic(one.real, -one.imag, two.real, -two.imag, end.real, -end.imag)


def between(ahead: Sequence[complex], behind: Sequence[complex]) -> QPainterPath:
    """Return the area between two smooth lines with straight ends: a trunk, a sleeve."""
    path = through(ahead, is_closed=False)
    back = behind[::-1]
    path.lineTo(back[0].real, -back[0].imag)
    add_through(path, back)
    path.closeSubpath()
    return path


def bone(
    start: complex, end: complex, start_radius: float, end_radius: float, bulges: Bulges = ()
) -> QPainterPath:
    """Return a tapered limb with round ends.

    `bulges` are half widths on the way: (share of the length, left of the way, right of it).
    """
    first, left, last, right = _sides(start, end, start_radius, end_radius, bulges)
    return through([*first, *left, *last, *right[::-1]])


def sleeve(
    start: complex, end: complex, start_radius: float, end_radius: float, bulges: Bulges = ()
) -> QPainterPath:
    """Return a limb that is round at its start and cut straight at its end: a piece of cloth."""
    first, left, last, right = _sides(start, end, start_radius, end_radius, bulges)
    half = len(first) // 2
    return between([*first[half:], *left, last[0]], [*first[half::-1], *right, last[-1]])


def _sides(
    start: complex, end: complex, start_radius: float, end_radius: float, bulges: Bulges
) -> tuple[list[complex], list[complex], list[complex], list[complex]]:
    way = end - start
    length = abs(way) or 1e-6
    e = way / length
    n = e * 1j
    left = [start + e * (t * length) + n * l_ for t, l_, _ in bulges]
    right = [start + e * (t * length) - n * r for t, _, r in bulges]
    q, a, b = _DIAGONAL, start_radius, end_radius
    first = [start - n * a, start - (n + e) * q * a, start - e * a, start + (n - e) * q * a,
             start + n * a]  # fmt: skip
    last = [end + n * b, end + (n + e) * q * b, end + e * b, end + (e - n) * q * b, end - n * b]
    return first, left, last, right


def sides(
    start: complex, end: complex, start_radius: float, end_radius: float, bulges: Bulges
) -> QPainterPath:
    """Return the two long edges of a limb, joined round its end and open at its start.

    They begin a little inside the limb, so that they grow out of the trunk without a step.
    """
    first, left, last, right = _sides(start, end, start_radius - _INSET, end_radius, bulges)
    return through([first[-1], *left, *last, *right[::-1], first[0]], is_closed=False)


def sleeve_sides(
    start: complex, end: complex, start_radius: float, end_radius: float, bulges: Bulges
) -> QPainterPath:
    """Return the two long edges of a piece of cloth, which begin as those of a limb do."""
    first, left, last, right = _sides(start, end, start_radius - _INSET, end_radius, bulges)
    path = through([first[-1], *left, last[0]], is_closed=False)
    path.addPath(through([first[0], *right, last[-1]], is_closed=False))
    return path


def rounded(path: QPainterPath) -> QPainterPath:
    """Return a path with its coordinates rounded to a tenth of a centimetre."""
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        path.setElementPositionAt(index, round(element.x, 1), round(element.y, 1))
    return path


def disc(centre: complex, radius: float) -> QPainterPath:
    """Return a circle."""
    return oval(centre, radius, radius)


def oval(centre: complex, half_width: float, half_height: float) -> QPainterPath:
    """Return an upright ellipse."""
    path = QPainterPath()
    path.addEllipse(to_screen(centre), half_width, half_height)
    return path


def block(
    left: float, bottom: float, width: float, height: float, round_: float = 0.0
) -> QPainterPath:
    """Return a rectangle, its corners rounded."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, -bottom - height, width, height), round_, round_)
    return path


def polygon(points: Sequence[complex]) -> QPainterPath:
    """Return a closed shape with corners."""
    path = QPainterPath(to_screen(points[0]))
    for point in points[1:]:
        path.lineTo(point.real, -point.imag)
    path.closeSubpath()
    return path
