"""What stands on a page: texts, figures, boxes and lines, each in its place.

All lengths are points (1/72 inch), measured from the top left. Marks lie in reading order, so
that text copied from the page reads as it was meant. Plain Python.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import Protocol

from backroutine.domain.exercise import ExerciseId

# A narrower picture has a smaller number, and a letter for its side; one narrower still has a
# smaller letter, and no number.
NARROW_PICTURE_PT, SMALL_PICTURE_PT = 80.0, 56.0


class Ink(StrEnum):
    """The colours of print. Every text stays readable when the copy knows black only."""

    BLACK = "#111111"
    SOFT = "#2e2e2e"
    ACCENT = "#0b6b5d"
    LINE = "#6e6e6e"
    WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size in points, weight (400 to 700) and ink of a text."""

    size_pt: float
    weight: int = 400
    ink: Ink = Ink.BLACK


class Role(StrEnum):
    """What a text is. Its type follows from it, and so does its tag in the file."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    RUNNING_TITLE = "running-title"
    HEADING = "heading"
    HEADING_TIME = "heading-time"
    CIRCUIT = "circuit"
    NAME = "name"
    DOSE = "dose"
    INSTRUCTION = "instruction"
    HINT = "hint"
    NOTE = "note"
    SAFETY = "safety"
    SAFETY_HEADING = "safety-heading"
    LABEL = "label"
    LABEL_STRONG = "label-strong"
    FIELD = "field"
    SMALL = "small"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
    BADGE = "badge"
    SIDE = "side"
    PARAGRAPH = "paragraph"
    TILE_NUMBER = "tile-number"
    TABLE_HEAD = "table-head"
    ROW_HEAD = "row-head"
    CELL = "cell"
    CHART_LABEL = "chart-label"


STYLES = {
    Role.TITLE: TypeStyle(17, 700),
    Role.SUBTITLE: TypeStyle(9.5, 400, Ink.SOFT),
    Role.RUNNING_TITLE: TypeStyle(9.5, 600),
    Role.HEADING: TypeStyle(13, 700),
    Role.HEADING_TIME: TypeStyle(10, 500),
    Role.CIRCUIT: TypeStyle(10.5, 600),
    Role.NAME: TypeStyle(12.5, 700),
    Role.DOSE: TypeStyle(10.5, 600),
    Role.INSTRUCTION: TypeStyle(9.4),
    Role.HINT: TypeStyle(9.4, 400, Ink.SOFT),
    Role.NOTE: TypeStyle(9.4, 500),
    Role.SAFETY: TypeStyle(8.8),
    Role.SAFETY_HEADING: TypeStyle(9.6, 700),
    Role.LABEL: TypeStyle(8, 500, Ink.SOFT),
    Role.LABEL_STRONG: TypeStyle(9.2, 700),
    Role.FIELD: TypeStyle(9.5, 500),
    Role.SMALL: TypeStyle(7.6, 400, Ink.SOFT),
    Role.FOOTER: TypeStyle(7.4, 400, Ink.SOFT),
    Role.PAGE_NUMBER: TypeStyle(7.6, 600),
    Role.BADGE: TypeStyle(7.5, 700, Ink.WHITE),
    Role.SIDE: TypeStyle(7, 600),
    Role.PARAGRAPH: TypeStyle(9.4),
    Role.TILE_NUMBER: TypeStyle(15, 700),
    Role.TABLE_HEAD: TypeStyle(7.4, 600, Ink.SOFT),
    Role.ROW_HEAD: TypeStyle(8.2, 600),
    Role.CELL: TypeStyle(8.2),
    Role.CHART_LABEL: TypeStyle(7.4, 500, Ink.SOFT),
}


class Align(Enum):
    """Where in its width a text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Rect:
    """A place; `top` grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def moved(self, across: float, down: float) -> "Rect":
        """Return the same rectangle elsewhere."""
        return Rect(self.left + across, self.top + down, self.width, self.height)

    def holds(self, other: "Rect", slack: float = 0.5) -> bool:
        """Say whether another rectangle lies inside, give or take `slack`."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Rect", slack: float = 0.5) -> bool:
        """Say whether two rectangles share more than `slack` both ways."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a role, broken into lines within the width of the rectangle.

    With an `address` they are a link to a page of the web.
    """

    rect: Rect
    words: str
    role: Role
    scale: float = 1.0
    align: Align = Align.LEFT
    address: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An exercise as it begins, or with its whole motion: how it ends, with arrows from the start.

    `badge` numbers a figure where there are several; `description` says what it shows. `side` is
    the word or letter for the side that works; a mirrored figure works on the other one.
    """

    rect: Rect
    exercise_id: ExerciseId
    has_motion: bool = False
    badge: str = ""
    side: str = ""
    is_mirrored: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A person's own picture, a JPEG, whole and in the middle of its place."""

    rect: Rect
    jpeg: bytes
    description: str = ""


class Outline(Enum):
    """What a drawn shape is for."""

    CARD = "card"
    TICK_BOX = "tick-box"
    SECTION_BAR = "section-bar"
    CIRCUIT_BAR = "circuit-bar"
    BULLET = "bullet"
    LINE = "line"
    THIN_LINE = "thin-line"
    EMBLEM = "emblem"


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape; a line runs along the top of its rectangle."""

    rect: Rect
    outline: Outline


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line through points, with a mark on each; `is_second` draws it broken, its marks hollow."""

    points: tuple[tuple[float, float], ...]
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of numbers. All places within are measured from the corner of `rect`."""

    rect: Rect
    grid: tuple[Rect, ...] = ()
    bars: tuple[Rect, ...] = ()
    lines: tuple[ChartLine, ...] = ()
    texts: tuple[Text, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class DaySquare:
    """A day of a calendar; `share` is how much of its side is filled, 0 to 1."""

    rect: Rect
    share: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """A square for each day, and words around. All places within are measured as in a chart."""

    rect: Rect
    squares: tuple[DaySquare, ...]
    texts: tuple[Text, ...] = ()
    description: str = ""


Mark = Text | Picture | Photo | Shape | Chart | Calendar


class BlockKind(Enum):
    """What a block is."""

    TITLE = "title"
    RUNNING_TITLE = "running-title"
    BEFORE = "before"
    HEADING = "heading"
    CIRCUIT = "circuit"
    ENTRY = "entry"
    LOG_HEADING = "log-heading"
    LOG_WEEK = "log-week"
    STOP = "stop"
    FOOTER = "footer"
    TILES = "tiles"
    CHART = "chart"
    TABLE = "table"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Block:
    """Marks that belong together and are never torn apart by the end of a page."""

    kind: BlockKind
    rect: Rect
    marks: tuple[Mark, ...]
    number: int | None = None

    def at(self, left: float, top: float) -> "Block":
        """Return the block with its top left corner at a place."""
        across, down = left - self.rect.left, top - self.rect.top
        marks = tuple(replace(mark, rect=mark.rect.moved(across, down)) for mark in self.marks)
        return replace(self, rect=self.rect.moved(across, down), marks=marks)


def block(
    kind: BlockKind, width: float, height: float, marks: Iterable[Mark], number: int | None = None
) -> Block:
    """Return a block at the origin; `number` is that of the entry it shows."""
    return Block(kind, Rect(0, 0, width, height), tuple(marks), number)


class Measure(Protocol):
    """How much room texts take, and how many key poses an exercise has."""

    def height(self, words: str, role: Role, scale: float, width: float) -> float:
        """Return the height of a text broken into lines of a width."""
        ...

    def one_line(self, words: str, role: Role, scale: float, width: float) -> str:
        """Return the text, or its beginning and an ellipsis where a width is too small."""
        ...

    def picture_count(self, exercise_id: ExerciseId) -> int:
        """Return the number of key poses; 0 for an exercise without a figure."""
        ...
