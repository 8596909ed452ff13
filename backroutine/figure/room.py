"""Painting the room: its floor, walls and mats, and the shadow of what is near the floor."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from backroutine.figure.contact import fingertips, trunk_cuts
from backroutine.figure.drawing import Drawing, Prop, PropKind
from backroutine.figure.look import FigureColours, mixed
from backroutine.figure.movement import Frame
from backroutine.figure.pose import FAR, NEAR, View
from backroutine.figure.props import line, shape
from backroutine.figure.shapes import block, polygon, through
from backroutine.figure.skeleton import Figure, edges

# Far limbs are painted a little to the right and higher: they stand further back on the floor.
STAGGER = complex(4.2, 1.7)
MAT_MARGIN = 7.0
_FLOOR_TOP = 5.0
_SHADOW_UNDER = 9.0


def paint_room(
    painter: QPainter, view: QRectF, drawing: Drawing, frame: Frame, colours: FigureColours
) -> None:
    """Paint the empty room over the whole picture; `view` is its rectangle in room coordinates."""
    if drawing.from_above:
        painter.fillRect(view, colours.floor)
    else:
        painter.fillRect(view, colours.background)
        _floor(painter, view, colours)
    for prop in drawing.props:
        if prop.kind is PropKind.WALL:
            _wall(painter, view, prop, colours)
    for prop in drawing.props:
        if prop.kind is PropKind.MAT:
            _mat(painter, prop, drawing, frame, colours)


def _floor(painter: QPainter, view: QRectF, colours: FigureColours) -> None:
    top = -_FLOOR_TOP
    painter.fillRect(QRectF(view.left(), top, view.width(), view.bottom() - top), colours.floor)
    if colours.outline is not None:
        edge = through([complex(view.left(), -0.4), complex(view.right(), -0.4)], is_closed=False)
        line(painter, edge, colours.outline, 0.8)


def _wall(painter: QPainter, view: QRectF, prop: Prop, colours: FigureColours) -> None:
    if prop.seen is not View.SIDE:
        painter.fillRect(QRectF(view.left(), view.top(), view.width(), -_FLOOR_TOP - view.top()),
                         colours.wall)  # fmt: skip
        edge = QRectF(view.left(), -_FLOOR_TOP - 6, view.width(), 6)
        painter.fillRect(edge, colours.wall_edge)
        return
    left, right = (view.left(), prop.x) if prop.facing > 0 else (prop.x, view.right())
    painter.fillRect(QRectF(left, view.top(), right - left, -view.top() + 2), colours.wall)
    edge_left = prop.x - 2.2 if prop.facing > 0 else prop.x
    painter.fillRect(QRectF(edge_left, view.top(), 2.2, -view.top() + 2), colours.wall_edge)


def _mat(
    painter: QPainter, prop: Prop, drawing: Drawing, frame: Frame, colours: FigureColours
) -> None:
    left, right = frame.left - MAT_MARGIN, frame.right + MAT_MARGIN
    if prop.width:
        left, right = prop.x - prop.width / 2, prop.x + prop.width / 2
    if drawing.from_above:
        tall = frame.top - frame.bottom + 10
        shape(painter, block(left, frame.bottom - 5, right - left, tall, 3), colours.mat, colours)
        return
    top = polygon([complex(left, -4), complex(right - 4, -4), complex(right - 1, 4),
                   complex(left + 4, 4)])  # fmt: skip
    shape(painter, top, colours.mat, colours)
    painter.fillRect(QRectF(left, 4, right - 4 - left, 1.6), colours.mat_edge)


def paint_shadow(
    painter: QPainter, figure: Figure, drawing: Drawing, frame: Frame, colours: FigureColours
) -> None:
    """Paint the shadow of all that is near the floor, in opaque colours; on paper there is none."""
    if drawing.from_above or colours.outline is not None:
        return
    has_mat = any(prop.kind is PropKind.MAT for prop in drawing.props)
    ground = colours.mat if has_mat else colours.floor
    dark, light = mixed(ground, colours.shade, 0.16), mixed(ground, colours.shade, 0.08)
    spans = shadow_spans(figure)
    if has_mat:
        # No shadow hangs over the edge of the mat.
        left, right = frame.left - MAT_MARGIN + 6, frame.right + MAT_MARGIN - 9
        spans = [(max(a, left), min(b, right)) for a, b in spans if a < right and b > left]
    for left, right in spans:
        painter.fillPath(block(left - 2, -2.6, right - left + 6, 5.0, 2.5), light)
    for left, right in spans:
        painter.fillPath(block(left + 1, -1.8, right - left, 3.4, 1.7), dark)


def shadow_spans(figure: Figure) -> list[tuple[float, float]]:
    """Return the stretches of floor under parts that are close to it, in order and apart."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(_spans(figure)):
        if joined and left <= joined[-1][1] + 3:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _spans(figure: Figure) -> Iterator[tuple[float, float]]:
    is_side = figure.pose.view is View.SIDE
    for side in (NEAR, FAR):
        limb = figure.limbs[side]
        step = STAGGER if side == FAR and is_side else 0j
        for start, end, radius in (
            (limb.heel, limb.toe, 3.0),
            (limb.ankle, limb.knee, 4.0),
            (limb.elbow, limb.wrist, 3.0),
            (limb.wrist, fingertips(figure, side), 2.0),
        ):
            for i in range(5):
                at = start + (end - start) * (i / 4) + step
                if at.imag - radius < _SHADOW_UNDER:
                    yield at.real - radius, at.real + radius
    for cut in trunk_cuts():
        for at in edges(figure, cut):
            if at.imag < _SHADOW_UNDER:
                yield at.real - 4, at.real + 4
    if figure.head.imag < _SHADOW_UNDER + 9:
        yield figure.head.real - 9, figure.head.real + 9
