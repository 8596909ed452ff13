"""Painting what stands in the room: furniture, mats, balls, weights and bands."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from backroutine.figure.drawing import Prop, PropKind
from backroutine.figure.look import FigureColours, mixed
from backroutine.figure.pose import FAR, NEAR, View
from backroutine.figure.shapes import block, disc, polygon, through, to_screen
from backroutine.figure.sizes import CHAIR_BACK, end_of, start_of
from backroutine.figure.skeleton import Figure, unit

_Painting = Callable[[QPainter, Prop, Figure, FigureColours], None]
_PLANK = 4.6


def paint_prop(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    """Paint one sized prop; mats and walls belong to the room and are painted there."""
    painting = _PAINTINGS.get(prop.kind)
    if painting is not None:
        painting(painter, prop, figure, colours)


def shape(painter: QPainter, path: QPainterPath, colour: QColor, colours: FigureColours) -> None:
    """Paint a solid shape, outlined on paper."""
    if colours.outline is not None:
        pen = QPen(colours.outline)
        pen.setWidthF(2 * colours.edge_cm)
        painter.strokePath(path, pen)
    painter.fillPath(path, colour)


def line(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    """Paint a band, a strap or an edge."""
    pen = QPen(colour)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _chair(painter: QPainter, prop: Prop, _figure: Figure, colours: FigureColours) -> None:
    if prop.seen is not View.SIDE:
        _chair_from_the_front(painter, prop, colours)
        return
    x, seat, half, facing = prop.x, prop.height, prop.width / 2, prop.facing
    rear, front = x - facing * half, x + facing * half
    for foot in (rear + facing * 4, front - facing * 4):
        shape(painter, block(foot - 1.8, 0, 3.6, seat - 2, 1.2), colours.prop_dark, colours)
    back = block(min(rear, rear - facing * 4.4), seat - 4, 4.4, CHAIR_BACK - seat + 4, 2.2)
    shape(painter, back, colours.prop, colours)
    left = min(rear - facing * 4.4, front)
    shape(painter, block(left, seat - _PLANK, prop.width + 4.4, _PLANK, 2.2), colours.prop, colours)


def _chair_from_the_front(painter: QPainter, prop: Prop, colours: FigureColours) -> None:
    x, seat, half = prop.x, prop.height, prop.width / 2
    for side in (-1, 1):
        post = block(x + side * (half - 3) - 2, seat - 3, 4, CHAIR_BACK - seat + 3, 1.6)
        shape(painter, post, colours.prop_dark, colours)
    rest = block(x - half, CHAIR_BACK - 20, prop.width, 20, 4)
    shape(painter, rest, colours.prop, colours)
    for side in (-1, 1):
        leg = block(x + side * (half - 3) - 2, 0, 4, seat - 3, 1.4)
        shape(painter, leg, colours.prop_dark, colours)
    shape(painter, block(x - half, seat - _PLANK - 1, prop.width, _PLANK + 1, 2.4),
          colours.prop, colours)  # fmt: skip


def _counter(painter: QPainter, prop: Prop, _figure: Figure, colours: FigureColours) -> None:
    far = prop.x + prop.facing * prop.width
    inner = prop.x + prop.facing * 4
    left, right = min(inner, far), max(inner, far)
    shape(painter, block(left, 0, right - left, prop.height - 3), colours.prop, colours)
    kick = mixed(colours.prop, colours.shade, 0.25)
    painter.fillPath(block(left, 0, right - left, 7), kick)
    edge = min(prop.x, far)
    top = block(edge, prop.height - 4, abs(far - prop.x), 4, 1.5)
    shape(painter, top, colours.prop_dark, colours)


def _doorway(painter: QPainter, prop: Prop, _figure: Figure, colours: FigureColours) -> None:
    if prop.seen is View.SIDE:
        _doorway_from_the_side(painter, prop, colours)
        return
    half = prop.width / 2
    outer = half + 9
    frame = polygon([
        complex(prop.x - outer, 0), complex(prop.x - outer, prop.height),
        complex(prop.x + outer, prop.height), complex(prop.x + outer, 0),
        complex(prop.x + half, 0), complex(prop.x + half, prop.height - 9),
        complex(prop.x - half, prop.height - 9), complex(prop.x - half, 0),
    ])  # fmt: skip
    shape(painter, frame, colours.prop, colours)


def _doorway_from_the_side(painter: QPainter, prop: Prop, colours: FigureColours) -> None:
    """Paint both posts, one behind the other, and the lintel over them."""
    left, wide, high = prop.x - prop.width / 2, prop.width, prop.height
    far = block(left + 7, 3, wide, high - 3)
    shape(painter, far, colours.prop_dark, colours)
    shape(painter, block(left, high - 12, wide + 7, 12), colours.prop_dark, colours)
    shape(painter, block(left, 0, wide, high), colours.prop, colours)


def _solid(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    at = start_of(prop, figure)
    left, bottom = at.real - prop.width / 2, at.imag
    shape(painter, block(left, bottom, prop.width, prop.height, 1.6), colours.prop_dark, colours)
    top = block(left, bottom + prop.height - 4, prop.width, 4, 1.6)
    shape(painter, top, colours.prop, colours)


def _bench(painter: QPainter, prop: Prop, _figure: Figure, colours: FigureColours) -> None:
    half = prop.width / 2
    for side in (-1, 1):
        leg = block(prop.x + side * (half - 5) - 2, 0, 4, prop.height - 4, 1.2)
        shape(painter, leg, colours.prop_dark, colours)
    seat = block(prop.x - half, prop.height - 6, prop.width, 6, 2.6)
    shape(painter, seat, colours.prop, colours)


def _stick(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    start, end = start_of(prop, figure), end_of(prop, figure)
    way = (end - start) / (abs(end - start) or 1)
    path = through([start - way * 14, end + way * 14], is_closed=False)
    line(painter, path, colours.metal, prop.width)


def _band(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    start, end = start_of(prop, figure), end_of(prop, figure)
    is_plain = prop.kind is PropKind.BAND or colours.outline is not None
    colour = colours.band if is_plain else colours.cushion
    line(painter, through([start, end], is_closed=False), colour, prop.width)


def _mini_band(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    """Paint a loop round both thighs just above the knees: what is seen of it from the front."""
    near, far = (_above_knee(figure, side) for side in (NEAR, FAR))
    path = through([near[0], near[1], far[1], far[0]], is_closed=False)
    line(painter, path, colours.band, prop.width)


def _above_knee(figure: Figure, side: int) -> tuple[complex, complex]:
    """Return the outer and the inner side of a thigh above the knee."""
    limb = figure.limbs[side]
    way = limb.hip - limb.knee
    middle = limb.knee + way * 0.26
    aside = way * 1j / (abs(way) or 1) * 7.0
    if (aside.real > 0) != (side == FAR):
        aside = -aside
    return middle + aside, middle - aside * 0.9


def _ball(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    radius = prop.width / 2
    centre = start_of(prop, figure) + 1j * radius
    shape(painter, disc(centre, radius), colours.ball, colours)
    shine = disc(centre + complex(-0.36, 0.40) * radius, radius * 0.26)
    painter.fillPath(shine, mixed(colours.ball, colours.background, 0.35))


def _dumbbell(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    centre, along = start_of(prop, figure), unit(prop.angle)
    half = prop.width / 2
    if prop.seen is not View.SIDE:
        shape(painter, disc(centre, prop.height * 0.6), colours.metal, colours)
        shape(painter, disc(centre, 2.0), colours.prop_dark, colours)
        return
    handle = through([centre - along * half, centre + along * half], is_closed=False)
    line(painter, handle, colours.prop_dark, 3.0)
    for side in (-1, 1):
        near, far = centre + side * along * (half - 7), centre + side * along * half
        across = along * 1j * prop.height / 2
        head = polygon([near - across, near + across, far + across, far - across])
        shape(painter, head, colours.metal, colours)


def _kettlebell(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    grip = start_of(prop, figure) if prop.at is not None else complex(prop.x, prop.y + prop.height)
    radius = prop.width / 2
    centre = grip - 1j * (prop.height - radius)
    handle = through([centre + complex(-5, radius * 0.6), grip + complex(-4.6, -2), grip,
                      grip + complex(4.6, -2), centre + complex(5, radius * 0.6)],
                     is_closed=False)  # fmt: skip
    line(painter, handle, colours.metal, 2.8)
    shape(painter, disc(centre, radius), colours.metal, colours)
    painter.fillPath(block(centre.real - radius * 0.6, centre.imag - radius, radius * 1.2, 2),
                     mixed(colours.metal, colours.shade, 0.4))  # fmt: skip


def _bar(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    """Paint a bar seen from its end: the plate, and the sleeve in its middle."""
    centre = start_of(prop, figure)
    if prop.at is None:
        centre += 1j * prop.height / 2
    radius = prop.width / 2
    if radius > 6:
        shape(painter, disc(centre, radius), colours.prop_dark, colours)
        line(
            painter, disc(centre, radius * 0.72), mixed(colours.prop_dark, colours.shade, 0.2), 1.0
        )
    shape(painter, disc(centre, 2.6), colours.metal, colours)


def _cushion(painter: QPainter, prop: Prop, figure: Figure, colours: FigureColours) -> None:
    at = start_of(prop, figure)
    width, height = prop.width, prop.height
    round_ = min(width, height) * (0.45 if prop.seen is View.SIDE else 0.28)
    painter.save()
    painter.translate(to_screen(at))
    painter.rotate(-prop.angle)
    path = QPainterPath()
    path.addRoundedRect(QRectF(-width / 2, -height, width, height), round_, round_)
    shape(painter, path, colours.cushion, colours)
    painter.restore()


def _post(painter: QPainter, prop: Prop, _figure: Figure, colours: FigureColours) -> None:
    half = prop.width / 2
    shape(painter, block(prop.x - 3 * half, 0, 6 * half, 3, 1.2), colours.prop_dark, colours)
    shape(painter, block(prop.x - half, 0, prop.width, prop.height, 1.4), colours.prop, colours)


_PAINTINGS: dict[PropKind, _Painting] = {
    PropKind.CHAIR: _chair, PropKind.COUNTER: _counter, PropKind.DOORWAY: _doorway,
    PropKind.STEP: _solid, PropKind.BOX: _solid, PropKind.BENCH: _bench, PropKind.DOWEL: _stick,
    PropKind.BAND: _band, PropKind.STRAP: _band, PropKind.MINI_BAND: _mini_band,
    PropKind.BALL: _ball, PropKind.DUMBBELL: _dumbbell, PropKind.KETTLEBELL: _kettlebell,
    PropKind.BAR: _bar, PropKind.CUSHION: _cushion, PropKind.POST: _post,
}  # fmt: skip
