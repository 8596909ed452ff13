"""Painting arms and legs: the same shapes from every side, shortened where they leave the plane."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from backroutine.figure.look import Edging, Paints
from backroutine.figure.pose import Hand, View
from backroutine.figure.shapes import bone, rounded, sides, sleeve, sleeve_sides, through
from backroutine.figure.skeleton import Figure, shown, unit

# Half widths on the way along a segment: the front of the body is to the left of it.
_UPPER = ((0.5, 5.1, 4.9), (0.8, 4.2, 4.2))
_FORE = ((0.2, 4.5, 4.3), (0.5, 4.0, 3.9), (0.8, 3.1, 3.1))
_THIGH = ((0.24, 10.0, 9.8), (0.5, 8.7, 8.4), (0.8, 6.6, 6.5))
_SHIN = ((0.2, 5.4, 6.6), (0.38, 4.9, 6.7), (0.62, 4.2, 5.0), (0.85, 3.7, 3.9))
_LEGGING = ((0.24, 5.6, 6.8), (0.45, 5.1, 6.9), (0.74, 4.4, 5.2))
_FRONT_THIGH = ((0.3, 8.2, 8.2), (0.7, 7.0, 7.0))
_FRONT_SHIN = ((0.3, 5.7, 5.7), (0.65, 4.5, 4.5))
_FRONT_LEGGING = ((0.36, 5.9, 5.9), (0.76, 4.7, 4.7))
_SLEEVE = ((0.55, 6.0, 6.0),)
_CUFF_AT = 0.84
_SLEEVE_AT = 0.42
# Outlines in the hand's own frame: along it, and towards the thumb.
_FLAT = (-0.6 - 2.2j, -0.8 + 0.4j, 0.4 + 2.7j, 3 + 3.3j, 5.2 + 4.7j, 7.6 + 5.3j, 8.5 + 4.3j,
         6.9 + 2.9j, 9.6 + 2.5j, 13.4 + 1.9j, 15.2 + 0.5j, 14.9 - 0.9j, 12 - 2.1j, 8 - 2.9j,
         4 - 3.0j)  # fmt: skip
_FIST = (-0.6 - 2.2j, -0.8 + 0.4j, 0.6 + 2.7j, 3.4 + 3.9j, 6.4 + 4.0j, 8.3 + 2.2j, 8.6 - 0.6j,
         7.6 - 3.2j, 4.6 - 4.0j, 1.6 - 3.2j)  # fmt: skip
_KNUCKLES, _PALM_EDGE = 8.0, 2.9
_FOOT = (-3.9 + 2.5j, -5.6 - 3.2j, -4.2 - 6.5j, 2 - 6.4j, 8 - 6.4j, 11.6 - 6.6j)
_TOES = (15.6 - 6.5j, 17.9 - 5.0j, 16.4 - 3.1j)
_INSTEP = (11.5 - 1.6j, 6.0 + 1.2j, 3.9 + 4.2j)
_BALL = 11.2 - 4.0j
# A foot seen from its toes: the share of its seen length, and centimetres to its inner side.
_TOES_ON = ((-0.3, 3.2), (0.1, 3.7), (0.55, 4.7), (0.95, 5.1), (1.2, 4.2), (1.26, 2.6), (1.16, 1.3),
            (1.2, 0.4), (1.17, -0.7), (1.14, -1.6), (1.09, -2.5), (1.03, -3.3), (0.97, -4.1),
            (0.8, -5.1), (0.5, -4.9), (0.1, -3.8), (-0.3, -3.2))  # fmt: skip


class Part(NamedTuple):
    """A shape with its fill, the line that is its edge, and the edge's colour.

    Where a limb grows out of the trunk its edge is left open, so that the two are one body.
    """

    area: QPainterPath
    fill: QColor
    edge: QPainterPath
    edge_fill: QColor

    def rounded(self) -> "Part":
        """Return the part in whole millimetres of the body: that halves its size in a file."""
        area = rounded(self.area)
        edge = area if self.edge is self.area else rounded(self.edge)
        return Part(area, self.fill, edge, self.edge_fill)


def closed(area: QPainterPath, fill: QColor, edge_fill: QColor) -> Part:
    """Return a part with an edge all round it."""
    return Part(area, fill, area, edge_fill)


def paint_parts(painter: QPainter, parts: Sequence[Part], edging: Edging) -> None:
    """Paint shapes that belong together: first all edges, then all fills, so that they join."""
    if edging.is_printed:
        parts = [part.rounded() for part in parts]
    if edging.width_cm:
        pen = QPen()
        pen.setWidthF(2 * edging.width_cm)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for part in parts:
            pen.setColor(part.edge_fill)
            painter.strokePath(part.edge, pen)
    for part in parts:
        painter.fillPath(part.area, part.fill)


def upper_arm(figure: Figure, side: int, paints: Paints, *, is_open: bool) -> list[Part]:
    """Return the upper arm with its sleeve; open where its edge ends at the trunk."""
    limb = figure.limbs[side]
    shoulder, elbow = limb.shoulder, limb.elbow
    cuff = shoulder + (elbow - shoulder) * _SLEEVE_AT
    top = 6.3 if figure.pose.view is View.SIDE else 5.7
    skin = bone(shoulder, elbow, top - 0.5, 4.1, _UPPER)
    skin_edge = sides(shoulder, elbow, top - 0.5, 4.1, _UPPER)
    cloth = sleeve(shoulder, cuff, top, 5.8, _SLEEVE)
    cloth_edge = sleeve_sides(shoulder, cuff, top, 5.8, _SLEEVE)
    if not is_open:
        skin_edge, cloth_edge = skin, cloth
    return [
        Part(skin, paints.fill.skin, skin_edge, paints.edge.skin),
        Part(cloth, paints.fill.top, cloth_edge, paints.edge.top),
    ]


def forearm(figure: Figure, side: int, paints: Paints) -> list[Part]:
    """Return the forearm and the hand."""
    limb = figure.limbs[side]
    fore = bone(limb.elbow, limb.wrist, 4.2, 2.8, _FORE)
    parts = [closed(fore, paints.fill.skin, paints.edge.skin)]
    if figure.pose.hands[side] is not Hand.HIDDEN:
        parts.append(closed(_hand(figure, side), paints.fill.skin, paints.edge.skin))
    return parts


def _hand(figure: Figure, side: int) -> QPainterPath:
    limbs = figure.pose.limbs[side]
    wrist, along = figure.limbs[side].wrist, unit(limbs.hand)
    seen = shown(limbs.hand_depth)
    length = seen if abs(seen) > 0.3 else math.copysign(0.3, seen)
    out = _thumb_out(figure, limbs.hand)
    turned = figure.pose.view.outward(side) * math.copysign(1, out)
    outline = _FIST if figure.pose.hands[side] is Hand.FIST else _FLAT
    bend = unit(limbs.curl) if limbs.curl else 1
    points = []
    for z in outline:
        if bend != 1 and z.real > _KNUCKLES:
            z = _KNUCKLES + (z - _KNUCKLES) * bend
        # Only what stands off the palm grows shorter as the thumb turns out of sight.
        aside = min(z.imag, _PALM_EDGE) + max(z.imag - _PALM_EDGE, 0) * abs(out)
        points.append(wrist + along * complex(z.real * length, aside * turned))
    return through(points)


def _thumb_out(figure: Figure, hand: float) -> float:
    """Return how far the thumb is seen on its side: arms that hang turn it in, towards the body."""
    if figure.pose.view is View.SIDE:
        return 1.0
    raised = abs((hand - figure.pose.trunk.chest) % 360 - 180)
    return max(-1.0, min(1.0, (raised - 50) / 25))


def thigh(figure: Figure, side: int, paints: Paints, *, is_open: bool) -> list[Part]:
    """Return the thigh; open where its edge ends at the trunk."""
    limb = figure.limbs[side]
    is_side = figure.pose.view is View.SIDE
    start, bulges = (10.9, _THIGH) if is_side else (8.0, _FRONT_THIGH)
    area = bone(limb.hip, limb.knee, start, 6.2, bulges)
    edge = sides(limb.hip, limb.knee, start, 6.2, bulges) if is_open else area
    return [Part(area, paints.fill.legs, edge, paints.edge.legs)]


def shin(figure: Figure, side: int, paints: Paints, *, in_shoes: bool) -> list[Part]:
    """Return the shin with its legging, and the foot."""
    limb = figure.limbs[side]
    is_side = figure.pose.view is View.SIDE
    below, above = (_SHIN, _LEGGING) if is_side else (_FRONT_SHIN, _FRONT_LEGGING)
    foot, foot_edge = (
        (paints.fill.shoes, paints.edge.shoes) if in_shoes else (paints.fill.skin, paints.edge.skin)
    )
    cuff = limb.knee + (limb.ankle - limb.knee) * _CUFF_AT
    skin = bone(limb.knee, limb.ankle, 6.0, 3.7, below)
    cloth = sleeve(limb.knee, cuff, 6.2, 4.1, above)
    return [
        closed(skin, paints.fill.skin, paints.edge.skin),
        closed(_foot(figure, side), foot, foot_edge),
        closed(cloth, paints.fill.legs, paints.edge.legs),
    ]


def _foot(figure: Figure, side: int) -> QPainterPath:
    limbs, limb = figure.pose.limbs[side], figure.limbs[side]
    if limbs.foot_depth:
        return _foot_end_on(figure, side)
    along = unit(limbs.foot)
    turn = unit(limbs.toes)
    points = [limb.ankle + along * z for z in _FOOT]
    points += [limb.ankle + along * (_BALL + (z - _BALL) * turn) for z in _TOES]
    points += [limb.ankle + along * z for z in _INSTEP]
    return through(points)


def _foot_end_on(figure: Figure, side: int) -> QPainterPath:
    """Return the foot as seen from its toes, the big one on the inner side, or from its heel."""
    limbs, limb = figure.pose.limbs[side], figure.limbs[side]
    length = max(17.0 * shown(limbs.foot_depth), 6.0)
    along = unit(limbs.foot)
    if limbs.foot_depth < 0:
        return bone(limb.ankle, limb.ankle + along * (length - 3.6), 3.8, 4.6, ((0.5, 3.7, 3.7),))
    inner = -1j * figure.pose.view.outward(side)
    return through([limb.ankle + along * (x * length + out * inner) for x, out in _TOES_ON])
