"""How large the things in the room are, so that a picture can make room for them."""

from dataclasses import replace

from backroutine.figure.contact import point
from backroutine.figure.drawing import Prop, PropKind
from backroutine.figure.pose import View
from backroutine.figure.skeleton import Figure

# Width and height in centimetres where the file says none.
_USUAL = {
    PropKind.MAT: (0.0, 0.0),
    PropKind.WALL: (9.0, 0.0),
    PropKind.CHAIR: (44.0, 46.0),
    PropKind.COUNTER: (34.0, 88.0),
    PropKind.DOORWAY: (9.0, 205.0),
    PropKind.STEP: (42.0, 20.0),
    PropKind.BOX: (40.0, 40.0),
    PropKind.BENCH: (70.0, 42.0),
    PropKind.DOWEL: (2.6, 0.0),
    PropKind.BAND: (1.7, 0.0),
    PropKind.MINI_BAND: (3.4, 0.0),
    PropKind.BALL: (58.0, 58.0),
    PropKind.DUMBBELL: (27.0, 11.0),
    PropKind.KETTLEBELL: (19.0, 26.0),
    PropKind.BAR: (42.0, 42.0),
    PropKind.STRAP: (1.8, 0.0),
    PropKind.CUSHION: (34.0, 13.0),
    PropKind.POST: (6.0, 130.0),
}
CHAIR_BACK = 92.0
_LINES = (PropKind.DOWEL, PropKind.BAND, PropKind.STRAP)


def sized(prop: Prop) -> Prop:
    """Return the prop with its usual size where it has none of its own."""
    width, height = _USUAL[prop.kind]
    return replace(prop, width=prop.width or width, height=prop.height or height)


def start_of(prop: Prop, figure: Figure) -> complex:
    """Return where a prop is: its place in the room, or with the point that it moves with."""
    offset = complex(prop.x, prop.y)
    return offset if prop.at is None else point(figure, prop.at) + offset


def end_of(prop: Prop, figure: Figure) -> complex:
    """Return where a band, strap or stick ends; its start where it has no end."""
    if prop.to is None:
        return start_of(prop, figure)
    return prop.to if isinstance(prop.to, complex) else point(figure, prop.to)


def extent(prop: Prop, figure: Figure) -> tuple[complex, complex]:
    """Return the lower left and the upper right corner of a sized prop beside a figure."""
    start, end = start_of(prop, figure), end_of(prop, figure)
    half = prop.width / 2
    match prop.kind:
        case PropKind.MAT:
            return figure.root, figure.root
        case PropKind.WALL if prop.seen is View.SIDE:
            left = start - prop.width if prop.facing > 0 else start
            return left, left + prop.width
        case PropKind.WALL:
            return figure.root, figure.root
        case PropKind.CHAIR:
            rear = 8 if prop.seen is View.SIDE else 0
            return start - half - rear, start + complex(half + rear, CHAIR_BACK)
        case PropKind.COUNTER:
            right = start + prop.facing * prop.width
            return (
                complex(min(start.real, right.real), 0),
                complex(max(start.real, right.real), prop.height),
            )
        case PropKind.DUMBBELL | PropKind.KETTLEBELL | PropKind.BAR if prop.at is not None:
            size = complex(half, prop.height)
            return start - size, start + size
        case kind if kind in _LINES:
            return (
                complex(min(start.real, end.real), min(start.imag, end.imag)),
                complex(max(start.real, end.real), max(start.imag, end.imag)),
            )
        case _:
            return start - half, start + complex(half, prop.height)
