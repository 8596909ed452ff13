"""The drawn person, painted: any exercise, any moment, into any rectangle.

The same painter serves cards, the moving figure and paper. It clips nothing; what it paints stays
inside the rectangle, in one scale for all poses of an exercise.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from backroutine.domain.exercise import ExerciseId
from backroutine.figure import limbs, torso
from backroutine.figure.arrows import clear_for_arrows, paint_arrows
from backroutine.figure.body import RADIUS
from backroutine.figure.drawing import Drawing, Layer, Prop, PropKind
from backroutine.figure.look import (
    DARK,
    LIGHT,
    LOOKS,
    PAPER,
    FigureColours,
    FigureLook,
    Paints,
    paints,
)
from backroutine.figure.movement import Frame, Movement
from backroutine.figure.pose import FAR, NEAR, Pose, View
from backroutine.figure.poses import movement
from backroutine.figure.props import paint_prop
from backroutine.figure.room import MAT_MARGIN, STAGGER, paint_room, paint_shadow
from backroutine.figure.shapes import disc, to_screen
from backroutine.figure.sizes import sized
from backroutine.figure.skeleton import Figure

__all__ = ["DARK", "LIGHT", "LOOKS", "PAPER", "FigureColours", "FigureLook", "figure_scale",
           "key_pose_count", "movement_rect", "movement_s", "paint_exercise", "paint_key_pose",
           "paint_moment", "paint_movement"]  # fmt: skip

_PAD = 0.04
_LEAST_WIDTH, _LEAST_HEIGHT = 118.0, 78.0
_BELOW_FLOOR = 9.0
# So far, in centimetres, a line or a shadow may reach beyond what is moved.
_EDGE, _SHADOW_BELOW = 5.0, 2.4
_SIDE_ORDER = ("far.arm", "far.leg", "head", "trunk", "near.leg", "near.arm")
_FRONT_ORDER = ("near.leg", "far.leg", "head", "trunk", "near.arm", "far.arm")
_BACK_ORDER = ("near.leg", "far.leg", "near.arm", "far.arm", "trunk", "head")


def key_pose_count(exercise_id: ExerciseId) -> int:
    """Return how many key poses an exercise has; 0 for one that cannot be drawn."""
    found = movement(exercise_id)
    return len(found.key_figures) if found else 0


def movement_s(exercise_id: ExerciseId) -> float:
    """Return the seconds of one cycle of the movement; 0 where nothing moves."""
    found = movement(exercise_id)
    return found.cycle_s if found else 0.0


def figure_scale(rect: QRectF, exercise_id: ExerciseId) -> float:
    """Return how large a centimetre of the room is in a rectangle; 0 where nobody is drawn."""
    found = movement(exercise_id)
    return _scale(rect, found.drawing, found.frame) if found else 0.0


def movement_rect(rect: QRectF, exercise_id: ExerciseId, *, mirrored: bool = False) -> QRectF:
    """Return the part of a rectangle outside which nothing of a picture ever moves."""
    found = movement(exercise_id)
    if found is None:
        return rect
    frame = found.frame
    beside, below = _EDGE + STAGGER.real, _SHADOW_BELOW + _EDGE
    moving = QRectF(frame.left, -frame.top, frame.right - frame.left, frame.top - frame.bottom)
    moving.setBottom(max(moving.bottom(), 0.0))
    room = _room(rect, found.drawing, frame, mirrored=mirrored)
    return room.mapRect(moving.adjusted(-beside, -_EDGE, beside, below)) & rect


def paint_exercise(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, *, colours: FigureColours,
    mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint the pose that tells an exercise best."""
    found = movement(exercise_id)
    index = found.best if found else 0
    paint_key_pose(painter, rect, exercise_id, index, colours=colours, mirrored=mirrored)


def paint_key_pose(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, index: int, *,
    colours: FigureColours, mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint one key pose of an exercise, `index` from 0; raise `IndexError` beyond the last."""
    found = movement(exercise_id)
    figure = found.key_figures[index] if found else None
    _paint(painter, rect, found, figure, colours, mirrored=mirrored)


def paint_moment(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, at_s: float, *,
    colours: FigureColours, mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint the figure at a second of its movement, which begins anew after `movement_s`."""
    found = movement(exercise_id)
    figure = found.figure_at(at_s) if found else None
    _paint(painter, rect, found, figure, colours, mirrored=mirrored)


def paint_movement(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, *, colours: FigureColours,
    mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint a whole movement in one still picture.

    The first key pose is a pale ghost, the one that tells most stands before it, and arrows lead
    the way. For paper, and for people who want nothing to move.
    """
    found = movement(exercise_id)
    figure = found.key_figures[found.best] if found else None
    _paint(painter, rect, found, figure, colours, mirrored=mirrored, with_motion=True)


def _paint(
    painter: QPainter, rect: QRectF, found: Movement | None, figure: Figure | None,
    colours: FigureColours, *, mirrored: bool, with_motion: bool = False,
) -> None:  # fmt: skip
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if found is None or figure is None:
        _paint_nobody(painter, rect, colours)
    else:
        view = _enter_room(painter, rect, found.drawing, found.frame, mirrored=mirrored)
        paint_room(painter, view, found.drawing, found.frame, colours)
        _paint_scene(painter, found, figure, colours, view if with_motion else None)
    painter.restore()


def _enter_room(
    painter: QPainter, rect: QRectF, drawing: Drawing, frame: Frame, *, mirrored: bool
) -> QRectF:
    """Set the painter to centimetres of the room, and return the picture's rectangle in them."""
    room = _room(rect, drawing, frame, mirrored=mirrored)
    painter.setTransform(room, combine=True)
    return room.inverted()[0].mapRect(rect)


def _room(rect: QRectF, drawing: Drawing, frame: Frame, *, mirrored: bool) -> QTransform:
    """Return where centimetres of the room, counted downwards, lie in a rectangle."""
    bottom = _lowest(drawing, frame)
    scale = _scale(rect, drawing, frame)
    spare = max(0.0, rect.height() * (1 - 2 * _PAD) - (frame.top - bottom) * scale)
    below = 0.5 if drawing.from_above else 0.38
    floor_y = rect.bottom() - rect.height() * _PAD - spare * below + bottom * scale
    middle = (frame.left + frame.right) / 2
    across = -scale if mirrored else scale
    return QTransform(across, 0, 0, scale, rect.center().x() - middle * across, floor_y)


def _scale(rect: QRectF, drawing: Drawing, frame: Frame) -> float:
    width, height = rect.width() * (1 - 2 * _PAD), rect.height() * (1 - 2 * _PAD)
    has_mat = any(prop.kind is PropKind.MAT for prop in drawing.props)
    wide = frame.right - frame.left + (2 * MAT_MARGIN if has_mat else 0)
    tall = frame.top - _lowest(drawing, frame)
    return min(width / max(wide, _LEAST_WIDTH), height / max(tall, _LEAST_HEIGHT))


def _lowest(drawing: Drawing, frame: Frame) -> float:
    return frame.bottom if drawing.from_above else -_BELOW_FLOOR


def _paint_scene(
    painter: QPainter, found: Movement, figure: Figure, colours: FigureColours,
    arrow_view: QRectF | None,
) -> None:  # fmt: skip
    """Paint the figure in its room; with its motion where arrows may lie in a rectangle."""
    drawing = found.drawing
    props = [sized(prop) for prop in drawing.props]
    paint_shadow(painter, figure, drawing, found.frame, colours)
    if arrow_view is not None and len(found.key_figures) > 1:
        ghost = found.key_figures[0 if found.best else -1]
        paint_body(painter, ghost, colours, drawing, is_ghost=True)
    if arrow_view is not None:
        clear_for_arrows(painter, found, colours, arrow_view)
    _paint_props(painter, props, Layer.BEHIND, figure, colours)
    paint_body(painter, figure, colours, drawing, props=props)
    _paint_props(painter, props, Layer.FRONT, figure, colours)
    if arrow_view is not None:
        paint_arrows(painter, found, colours, arrow_view)


def _paint_props(
    painter: QPainter, props: list[Prop], layer: Layer, figure: Figure, colours: FigureColours
) -> None:
    for prop in props:
        if prop.layer is layer:
            paint_prop(painter, prop, figure, colours)


def paint_body(
    painter: QPainter, figure: Figure, colours: FigureColours, drawing: Drawing, *,
    props: list[Prop] | None = None, is_ghost: bool = False,
) -> None:  # fmt: skip
    """Paint the body in room coordinates, its parts from the back of the picture to the front."""
    pose = figure.pose
    near = paints(colours, is_ghost=is_ghost)
    far = paints(colours, is_far=True, is_ghost=is_ghost)
    is_side = pose.view is View.SIDE
    between_painted = False
    # From behind, the shirt lies over the neck and the hair over the shirt.
    neck_with = "trunk" if pose.view is View.BACK else "head"
    order = pose.order or _usual_order(pose)
    over = order[order.index("trunk") :] if "trunk" in order else ()
    joined = [limb for limb in over[1:] if "." in limb and not (is_side and limb.startswith("far"))]
    for part in order:
        side, _, what = part.partition(".")
        if not what:
            if props and not between_painted:
                _paint_props(painter, props, Layer.BETWEEN, figure, colours)
                between_painted = True
            _paint_middle(painter, part, figure, near, colours, has_neck=part == neck_with,
                          joined=joined if colours.outline else [])  # fmt: skip
            continue
        is_far = side == "far" and is_side
        if is_far:
            painter.save()
            painter.translate(to_screen(_stagger(figure, drawing, what)))
        which = FAR if side == "far" else NEAR
        side_paints = far if is_far else near
        # On paper, what the trunk will lie over has its edge all round.
        is_open = not is_far and (part in over or colours.outline is None)
        parts = _limb_parts(what, figure, which, side_paints, in_shoes=drawing.in_shoes,
                            is_open=is_open)  # fmt: skip
        # Far limbs are told apart by their shade.
        edging = colours.body_edging if is_far else colours.limb_edging
        limbs.paint_parts(painter, parts, edging)
        if is_far:
            painter.restore()


def _stagger(figure: Figure, drawing: Drawing, what: str) -> complex:
    """Return how far a far limb stands back; its hand never goes into a wall in front."""
    if what not in ("arm", "fore"):
        return STAGGER
    palm = figure.far.hand.real + RADIUS["hand"]
    gaps = [
        prop.x - palm
        for prop in drawing.props
        if prop.kind is PropKind.WALL and prop.seen is View.SIDE and prop.facing < 0
    ]
    return complex(max(0.0, min([STAGGER.real, *gaps])), STAGGER.imag)


def _usual_order(pose: Pose) -> tuple[str, ...]:
    return {View.SIDE: _SIDE_ORDER, View.FRONT: _FRONT_ORDER, View.BACK: _BACK_ORDER}[pose.view]


def _paint_middle(
    painter: QPainter, part: str, figure: Figure, near: Paints, colours: FigureColours, *,
    has_neck: bool, joined: list[str],
) -> None:  # fmt: skip
    edging = colours.body_edging
    if has_neck:
        neck = torso.neck_parts(figure, near, colours.look.style)
        limbs.paint_parts(painter, neck, edging)
    if part == "head":
        torso.paint_head(painter, figure, near, colours)
    elif part == "trunk":
        # One line runs round seat and thigh, chest and sleeve: on paper they are painted together,
        # and once more in their own place.
        roots: list[limbs.Part] = []
        for limb in joined:
            side, _, what = limb.partition(".")
            which = FAR if side == "far" else NEAR
            if what in ("arm", "upper"):
                roots += limbs.upper_arm(figure, which, near, is_open=False)[-1:]
            elif what in ("leg", "thigh"):
                roots += limbs.thigh(figure, which, near, is_open=False)
        has_thigh = any(limb.endswith(("leg", "thigh")) for limb in joined)
        trunk = torso.trunk_parts(figure, near, is_open=not has_thigh)
        limbs.paint_parts(painter, [*roots, *trunk], edging)


def _limb_parts(
    what: str, figure: Figure, side: int, side_paints: Paints, *, in_shoes: bool, is_open: bool
) -> list[limbs.Part]:
    parts: list[limbs.Part] = []
    if what in ("arm", "fore"):
        parts += limbs.forearm(figure, side, side_paints)
    if what in ("arm", "upper"):
        parts += limbs.upper_arm(figure, side, side_paints, is_open=is_open)
    if what in ("leg", "shin"):
        parts += limbs.shin(figure, side, side_paints, in_shoes=in_shoes)
    if what in ("leg", "thigh"):
        parts += limbs.thigh(figure, side, side_paints, is_open=is_open)
    return parts


def _paint_nobody(painter: QPainter, rect: QRectF, colours: FigureColours) -> None:
    """Paint a calm sign for an exercise that has no drawing: a head and shoulders."""
    painter.fillRect(rect, colours.background)
    size = min(rect.width(), rect.height())
    centre = rect.center()
    painter.translate(centre)
    painter.scale(size / 100, size / 100)
    painter.fillPath(disc(12j, 13), colours.prop)
    path = QPainterPath()
    path.moveTo(-26, 30)
    path.cubicTo(-26, 4, 26, 4, 26, 30)
    path.closeSubpath()
    painter.fillPath(path, colours.prop)
