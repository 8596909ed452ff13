"""Painting trunk, neck and head, turned any way between the side and the front."""

import math
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from backroutine.figure import body
from backroutine.figure.contact import on_head
from backroutine.figure.limbs import Part, closed, paint_parts
from backroutine.figure.look import Edging, FigureColours, Hair, Paints
from backroutine.figure.shapes import between, bone, disc, oval, through
from backroutine.figure.skeleton import CUTS, Figure, cut_at, edges, on_spine, unit

_LEGGINGS = (*(cut for cut in CUTS if cut.at < body.WAIST_AT - 0.02), cut_at(body.WAIST_AT))
_SHIRT = (cut_at(body.WAIST_AT - 0.01), *(cut for cut in CUTS if cut.at > body.WAIST_AT + 0.02))
_HIP = sum(cut.at < 0 for cut in CUTS)
_NECK_ROOT = cut_at(0.93)
# Face and hair in the head's own frame, from the side and from the front, point for point.
_FACE_SIDE = (
    -8.6 + 1j, -8.2 + 6.2j, -4.2 + 10.6j, 2 + 11.4j, 7.0 + 8.6j, 8.6 + 3.6j, 8.9 + 1.4j,
    10.6 - 1.6j, 9.0 - 3.0j, 8.9 - 5.4j, 7.9 - 8.6j, 4.6 - 10.2j, 0.6 - 8.4j, -4.6 - 7.6j,
    -7.6 - 4.2j,
)  # fmt: skip
_FACE_FRONT = (
    -8.0 + 2j, -7.2 + 7.0j, -3.8 + 10.6j, 1.0 + 11.3j, 5.4 + 9.2j, 7.6 + 5.2j, 8.0 + 2.4j,
    7.9 - 1.2j, 7.3 - 4.4j, 5.9 - 7.6j, 3.4 - 10.2j, 0 - 11.2j, -3.4 - 10.2j, -6.2 - 7.2j,
    -7.6 - 3.0j,
)  # fmt: skip
_HAIR_SIDE = (
    -9.4 - 1.5j, -9.6 + 4j, -7.0 + 9.4j, -1.5 + 12.6j, 4.8 + 11.7j, 8.7 + 7.2j, 8.4 + 4.6j,
    5.2 + 6.2j, 1.6 + 5.2j, -0.6 + 2.0j, -1.4 - 2.0j, -4.2 - 5.6j, -7.4 - 5.4j,
)  # fmt: skip
_HAIR_FRONT = (
    -8.4 - 1.4j, -8.9 + 4j, -6.8 + 9.8j, -1.2 + 12.5j, 4.6 + 11.6j, 8.4 + 7.2j, 8.7 + 0.4j,
    7.4 + 3.6j, 4.6 + 7.0j, 0.6 + 8.2j, -3.4 + 7.2j, -6.4 + 5.0j, -7.6 + 2.0j,
)  # fmt: skip
_HAIR_BACK = (
    -8.6 - 3.4j, -9.0 + 3j, -7.0 + 9.4j, -1.2 + 12.5j, 4.8 + 11.6j, 8.4 + 7.0j, 9.0 + 1.4j,
    8.4 - 3.6j, 6.0 - 7.0j, 2.8 - 8.6j, -0.6 - 8.8j, -3.8 - 8.2j, -6.6 - 6.4j,
)  # fmt: skip
_EYE_ASIDE = 26.0
_FACES_VIEWER = 0.5
_EAR_EDGE = 0.35


def trunk_parts(figure: Figure, paints: Paints, *, is_open: bool = True) -> list[Part]:
    """Return leggings and shirt of the trunk; open, their edge ends where the legs begin."""
    legs = [edges(figure, cut) for cut in _LEGGINGS]
    shirt = [edges(figure, cut) for cut in _SHIRT]
    waist = through([ahead for ahead, _ in legs[_HIP:]], is_closed=False)
    waist.addPath(through([behind for _, behind in legs[_HIP:]], is_closed=False))
    area = _area(legs)
    return [
        Part(area, paints.fill.legs, waist if is_open else area, paints.edge.legs),
        closed(_area(shirt), paints.fill.top, paints.edge.top),
    ]


def _area(pairs: list[tuple[complex, complex]]) -> QPainterPath:
    return between([ahead for ahead, _ in pairs], [behind for _, behind in pairs])


def neck_parts(figure: Figure, paints: Paints, style: Hair) -> list[Part]:
    """Return the neck, before it the long hair of one who faces the viewer."""
    root, _ = on_spine(figure, _NECK_ROOT)
    trunk = figure.pose.trunk
    facing = math.cos(math.radians(figure.pose.view.turn + trunk.head_turn))
    top = figure.neck + 2.5 * unit(trunk.head) + facing * unit(trunk.head - 90)
    neck = bone(root, top, 6.0, 4.6, ((0.45, 5.1, 4.9),))
    hair = _behind(figure, paints, style) if _falls_behind_neck(figure, style) else []
    return [*hair, closed(neck, paints.fill.skin, paints.edge.skin)]


def paint_head(painter: QPainter, figure: Figure, paints: Paints, colours: FigureColours) -> None:
    """Paint hair, face and ears."""
    turn = _head_turn(figure)
    style = colours.look.style
    edging = colours.body_edging
    hair = through([_placed(figure, z) for z in _hair(turn)])
    face = through([_placed(figure, z) for z in _face(turn)])
    skull = closed(face, paints.fill.skin, paints.edge.skin)
    behind = [] if _falls_behind_neck(figure, style) else _behind(figure, paints, style)
    # Seen from behind, what is behind the face lies before the head.
    is_from_behind = math.sin(math.radians(turn)) < -_FACES_VIEWER
    paint_parts(painter, [skull] if is_from_behind else [*behind, skull], edging)
    if style is not Hair.SCARF:
        ear_edge = max(_EAR_EDGE, 0.6 * edging.width_cm)
        _paint_ears(painter, figure, paints, turn, edging._replace(width_cm=ear_edge))
    parts = [closed(hair, paints.fill.hair, paints.edge.hair)]
    paint_parts(painter, [*parts, *behind] if is_from_behind else parts, edging.thinner(0.6))
    _paint_features(painter, figure, paints, turn)


def _wrapped(angle: float) -> float:
    return (angle + 180) % 360 - 180


def _placed(figure: Figure, z: complex) -> complex:
    return figure.head + unit(figure.pose.trunk.head - 90) * z


@lru_cache(maxsize=512)
def _face(turn: float) -> tuple[complex, ...]:
    return _turned(_FACE_SIDE, _FACE_FRONT, turn)


@lru_cache(maxsize=512)
def _hair(turn: float) -> tuple[complex, ...]:
    return _turned(_HAIR_SIDE, _HAIR_FRONT if turn >= 0 else _HAIR_BACK, turn)


def _turned(
    side: tuple[complex, ...], front: tuple[complex, ...], turn: float
) -> tuple[complex, ...]:
    """Return an outline between those from the side and the front, mirrored where it faces left."""
    facing = math.cos(math.radians(turn))
    share, mirror = abs(facing), 1 if facing >= 0 else -1
    shape = [a * share + b * (1 - share) for a, b in zip(side, front, strict=True)]
    return tuple(complex(z.real * mirror, z.imag) for z in shape)


def _head_turn(figure: Figure) -> float:
    return _wrapped(figure.pose.view.turn + figure.pose.trunk.head_turn)


def _falls_behind_neck(figure: Figure, style: Hair) -> bool:
    """Return whether hair hangs down behind the neck: long hair, the face towards the viewer."""
    return style is Hair.LONG and math.sin(math.radians(_head_turn(figure))) > _FACES_VIEWER


def _behind(figure: Figure, paints: Paints, style: Hair) -> list[Part]:
    """Return the hair that lies behind the face: a bun, a tail."""
    match style:
        case Hair.BUN:
            area = disc(on_head(figure, -6.4 + 12.2j), 4.2)
        case Hair.LONG:
            root, tip = on_head(figure, -7.6 + 3j), on_head(figure, -9.4 - 15j)
            broader = abs(math.sin(math.radians(_head_turn(figure))))
            middle = 4.4 + 4.2 * broader
            area = bone(root, tip, 4.6 + 3.0 * broader, 2.6 + 3.6 * broader,
                        ((0.5, middle, middle),))  # fmt: skip
        case Hair.SCARF:
            area = bone(on_head(figure, -4.6 + 2j), on_head(figure, -3.8 - 11j), 6.4, 6.2)
        case Hair.SHORT:
            return []
        case _:
            assert_never(style)
    return [closed(area, paints.fill.hair, paints.edge.hair)]


def _paint_ears(
    painter: QPainter, figure: Figure, paints: Paints, turn: float, edging: Edging
) -> None:
    facing, aside = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    for near in (1, -1):
        if near * facing < -0.25:
            continue
        at = complex(-8.1 * aside * near - facing * 1.0, -1.0)
        width = 1.1 + 0.7 * abs(facing)
        path = oval(_placed(figure, at), width, 2.3)
        paint_parts(painter, [closed(path, paints.fill.skin, paints.edge.skin)], edging)


def _paint_features(painter: QPainter, figure: Figure, paints: Paints, turn: float) -> None:
    for aside in (_EYE_ASIDE, -_EYE_ASIDE):
        seen = math.radians(turn + aside)
        if math.sin(seen) < 0.05:
            continue
        at = complex(8.1 * math.cos(seen), 0.9)
        painter.fillPath(disc(_placed(figure, at), 0.75), paints.feature)
    facing, aside = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    if aside > 0.3:
        mouth = [complex(8.6 * facing - 1.7 * aside, -5.7), complex(8.7 * facing, -6.1),
                 complex(8.6 * facing + 1.7 * aside, -5.7)]  # fmt: skip
        pen = QPen(paints.feature)
        pen.setWidthF(0.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        path = through([_placed(figure, at) for at in mouth], is_closed=False)
        painter.strokePath(path, pen)
