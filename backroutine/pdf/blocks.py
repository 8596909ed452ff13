"""The blocks of a hand-out: each entry as a card or a row, headings, safety lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from backroutine.domain.dose import Side
from backroutine.figure.sides import side_drawn
from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
    NARROW_PICTURE_PT,
    SMALL_PICTURE_PT,
    Align,
    Block,
    BlockKind,
    Mark,
    Measure,
    Outline,
    Photo,
    Picture,
    Rect,
    Role,
    Shape,
    Text,
    block,
)
from backroutine.pdf.sheet import Sheet, SheetEntry, SheetSection
from backroutine.pdf.sources import Credit
from backroutine.translating import tr
from backroutine.wording import SIDE_NAMES

PAD = 9.0
CLOSE_PAD = 6.0
CLOSE_PICTURE_SHARE = 0.16
MOST_PICTURES = 2
# Where a text is too long for a whole page it is set smaller, in these steps.
SHRINKING = (0.85, 0.72, 0.6)
# A figure is drawn within these proportions, height to width.
TALLEST_PICTURE = 1.3
TALLEST_PICTURE_ABOVE = 1.1
LOWEST_PICTURE_PT = 60.0
# A figure beside the words grows only as far as it leaves them this width.
LEAST_WORDS_PT = 250.0


class Arrangement(Enum):
    """Where the figures of an entry stand."""

    BESIDE = "beside"
    ABOVE = "above"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class CardShape:
    """The room for one entry: its width, from which to which height, and the size of its type.

    A close one has less white, smaller figures beside the words, and no line of its own for each
    instruction.
    """

    arrangement: Arrangement
    width: float
    least_height: float
    most_height: float
    scale: float
    has_sore_day_line: bool = False
    is_close: bool = False

    @property
    def pad(self) -> float:
        """The white between the frame and what stands in it."""
        return CLOSE_PAD if self.is_close else PAD


def entry_block(entry: SheetEntry, shape: CardShape, measure: Measure) -> Block:
    """Return an entry in its shape; longer texts make it higher, up to the most height."""
    made, is_whole = _entry(entry, shape, measure)
    for factor in SHRINKING:
        if is_whole:
            break
        made, is_whole = _entry(entry, replace(shape, scale=shape.scale * factor), measure)
    return made


def text_height(entry: SheetEntry, shape: CardShape, measure: Measure) -> float:
    """Return the height of the card that the words of an entry need.

    Figures above the words give way to them; those beside them keep the width that the card's
    own height gives them.
    """
    if shape.arrangement is not Arrangement.BESIDE:
        shape = replace(shape, least_height=0)
    return entry_block(entry, shape, measure).rect.height


def _entry(entry: SheetEntry, shape: CardShape, measure: Measure) -> tuple[Block, bool]:
    count = 1 if entry.photo else min(MOST_PICTURES, measure.picture_count(entry.figure))
    match shape.arrangement:
        case Arrangement.BESIDE:
            return _card_beside(entry, shape, measure, count)
        case Arrangement.ABOVE:
            return _card_above(entry, shape, measure, count)
        case Arrangement.ROW:
            return _row(entry, shape, measure, count)


def _card_beside(
    entry: SheetEntry, shape: CardShape, measure: Measure, count: int
) -> tuple[Block, bool]:
    picture_width, gap, pad = _picture_width(shape), 6.0, shape.pad
    left = pad + (MOST_PICTURES * (picture_width + gap) + 5 if count else 0)
    column = Column(
        measure, left, pad, shape.width - left - pad,
        scale=shape.scale, room=shape.most_height - 2 * pad,
    )  # fmt: skip
    _words(entry, column, shape)
    height = max(shape.least_height, column.bottom + pad, LOWEST_PICTURE_PT if count else 0)
    picture_height = min(height - 2 * pad, picture_width * TALLEST_PICTURE)
    first = Rect(pad, pad, picture_width, picture_height)
    pictures = _pictures(entry, count, first, picture_width + gap)
    frame = Shape(Rect(0, 0, shape.width, height), Outline.CARD)
    marks = (frame, *column.marks, *pictures)
    return block(BlockKind.ENTRY, shape.width, height, marks, entry.number), not column.is_full


def _picture_width(shape: CardShape) -> float:
    """Return the width of a figure beside the words: more in a high card that has the room."""
    if shape.is_close:
        return shape.width * CLOSE_PICTURE_SHARE
    least, most = shape.width * 0.205, shape.width * 0.27
    by_height = (shape.least_height - 2 * PAD) / TALLEST_PICTURE
    by_words = (shape.width - LEAST_WORDS_PT) / MOST_PICTURES
    return max(least, min(most, by_height, by_words))


def _card_above(
    entry: SheetEntry, shape: CardShape, measure: Measure, count: int
) -> tuple[Block, bool]:
    pad, gap = shape.pad, 8.0
    inner = shape.width - 2 * pad
    least_picture = LOWEST_PICTURE_PT * 1.4 if count else 0.0
    column = Column(
        measure, pad, pad, inner,
        scale=shape.scale, room=shape.most_height - 2 * pad - least_picture - gap,
    )  # fmt: skip
    _words(entry, column, shape)
    words_height = column.bottom - pad
    picture_width = (inner - gap) / 2
    room = shape.least_height - words_height - 2 * pad - gap
    picture_height = (
        max(least_picture, min(room, picture_width * TALLEST_PICTURE_ABOVE)) if count else 0
    )
    down = picture_height + gap if count else 0
    words = [replace(mark, rect=mark.rect.moved(0, down)) for mark in column.marks]
    height = max(shape.least_height, column.bottom + down + pad)
    first = Rect(pad, pad, picture_width, picture_height)
    pictures = _pictures(entry, count, first, picture_width + gap)
    frame = Shape(Rect(0, 0, shape.width, height), Outline.CARD)
    marks = (frame, *words, *pictures)
    return block(BlockKind.ENTRY, shape.width, height, marks, entry.number), not column.is_full


def _row(entry: SheetEntry, shape: CardShape, measure: Measure, count: int) -> tuple[Block, bool]:
    size, gap = 52.0 * shape.scale, 4.0
    left = MOST_PICTURES * (size + gap) + 6
    column = Column(
        measure, left, 3, shape.width - left, scale=shape.scale, room=shape.most_height - 8
    )
    column.add(_numbered(entry), Role.NAME)
    column.add(entry.dose, Role.DOSE, above=0.5)
    column.add(" ".join((*entry.instructions, *_hints(entry))), Role.INSTRUCTION, above=1)
    column.add(_labelled(tr("Note"), entry.note), Role.NOTE, above=1)
    _sore_day(entry, column, has_sore_day_line=shape.has_sore_day_line, above=5)
    height = max(column.bottom + 4, size + 7 if count else 0)
    pictures = _pictures(entry, count, Rect(0, 3, size, size), size + gap, is_small=True)
    line = Shape(Rect(0, height - 0.5, shape.width, 0), Outline.LINE)
    marks = (*column.marks, *pictures, line)
    return block(BlockKind.ENTRY, shape.width, height, marks, entry.number), not column.is_full


def _words(entry: SheetEntry, column: Column, shape: CardShape) -> None:
    column.add(_numbered(entry), Role.NAME)
    column.add(entry.dose, Role.DOSE, above=0.5 if shape.is_close else 1.5)
    if shape.is_close:
        _running_words(entry, column)
    else:
        for index, instruction in enumerate(entry.instructions):
            column.add_bullet(instruction, Role.INSTRUCTION, above=1.5 if index else 4)
        column.add(entry.breathing, Role.HINT, above=4)
        column.add(_labelled(tr("Avoid"), entry.mistake), Role.HINT, above=1.5)
    column.add(_labelled(tr("Note"), entry.note), Role.NOTE, above=1 if shape.is_close else 3)
    _sore_day(entry, column, has_sore_day_line=shape.has_sore_day_line, above=8)


def _running_words(entry: SheetEntry, column: Column) -> None:
    """Add instructions in one paragraph, breathing and the mistake to avoid in another."""
    column.add(" ".join(entry.instructions), Role.INSTRUCTION, above=1)
    column.add(" ".join(_hints(entry)), Role.HINT)


def _hints(entry: SheetEntry) -> list[str]:
    hints = (entry.breathing, _labelled(tr("Avoid"), entry.mistake))
    return [words for words in hints if words]


def _sore_day(entry: SheetEntry, column: Column, *, has_sore_day_line: bool, above: float) -> None:
    """Add the dose of a sore day, or a line to write it on."""
    if entry.sore_day:
        column.add(_labelled(tr("On a sore day"), entry.sore_day), Role.NOTE, above=3)
    elif has_sore_day_line:
        column.add_field(tr("On a sore day"), Role.NOTE, above=above)


def _numbered(entry: SheetEntry) -> str:
    return f"{entry.number}  {entry.name}"


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}" if words else ""


def _pictures(
    entry: SheetEntry, count: int, first: Rect, across: float, *, is_small: bool = False
) -> list[Mark]:
    """Return the figures of an entry side by side; a single one, or a photo, is as wide as two.

    One in a list or a very narrow one has no number, and a narrow one a letter for its side.
    """
    if count == 1:
        first = replace(first, width=first.width + across)
    if entry.photo:
        return [Photo(first, entry.photo, tr("{name}: a photo").format(name=entry.name))]
    shown = (
        (tr("start position"), tr("end position, with arrows")) if count > 1 else (tr("position"),)
    )
    is_numbered = count > 1 and not is_small and first.width >= SMALL_PICTURE_PT
    drawn = side_drawn(entry.figure)
    side = entry.side if drawn is not None else None
    return [
        Picture(
            first.moved(index * across, 0),
            entry.figure,
            has_motion=index > 0,
            badge=str(index + 1) if is_numbered else "",
            side=_side_mark(side, is_narrow=first.width < NARROW_PICTURE_PT),
            is_mirrored=side is not None and side is not drawn,
            description=f"{entry.name}: {_with_side(what, side)}",
        )
        for index, what in enumerate(shown[:count])
    ]


def _side_mark(side: Side | None, *, is_narrow: bool) -> str:
    if side is None:
        return ""
    if not is_narrow:
        return SIDE_NAMES[side]
    return tr("L") if side is Side.LEFT else tr("R")


def _with_side(what: str, side: Side | None) -> str:
    """Return what a figure shows, and on which side."""
    match side:
        case Side.LEFT:
            return tr("{what}; left side shown").format(what=what)
        case Side.RIGHT:
            return tr("{what}; right side shown").format(what=what)
        case None:
            return what


def heading_block(section: SheetSection, width: float, scale: float, measure: Measure) -> Block:
    """Return the heading of a section, with its time at the right."""
    height = measure.height(section.name, Role.HEADING, scale, width / 2)
    time_height = measure.height(section.time, Role.HEADING_TIME, scale, width / 2)
    bar = Shape(Rect(0, 1, 4 * scale, height - 2), Outline.SECTION_BAR)
    name = Text(
        Rect(9 * scale, 0, width / 2 - 9 * scale, height), section.name, Role.HEADING, scale
    )
    time_rect = Rect(width / 2, height - time_height, width / 2, time_height)
    time = Text(time_rect, section.time, Role.HEADING_TIME, scale, Align.RIGHT)
    return block(BlockKind.HEADING, width, height, (bar, name, time))


def circuit_block(words: str, width: float, scale: float, measure: Measure) -> Block:
    """Return the line above the exercises that are done in rounds."""
    column = Column(measure, 0, 0, width, scale=scale)
    column.add(words, Role.CIRCUIT, indent=9 * scale)
    bar = Shape(Rect(0, 1, 4 * scale, column.bottom - 2), Outline.CIRCUIT_BAR)
    return block(BlockKind.CIRCUIT, width, column.bottom, (bar, *column.marks))


def before_block(sheet: Sheet, width: float, scale: float, measure: Measure) -> Block:
    """Return the sentence to read before every session, framed."""
    column = Column(measure, PAD, 6, width - 2 * PAD, scale=scale)
    column.add(tr("Before you start"), Role.SAFETY_HEADING)
    column.add(sheet.before_line, Role.SAFETY, above=1)
    return _framed(BlockKind.BEFORE, width, column)


def stop_block(sheet: Sheet, width: float, scale: float, measure: Measure) -> Block:
    """Return when to stop and when to get help, framed."""
    column = Column(measure, PAD, 6, width - 2 * PAD, scale=scale)
    for above, heading, lines in (
        (0, tr("When to stop"), sheet.stop_lines),
        (3, tr("When to get help"), sheet.help_lines),
    ):
        column.add(heading, Role.SAFETY_HEADING, above=above)
        for line in lines:
            column.add_bullet(line, Role.SAFETY, above=1)
    column.add(sheet.purpose_line, Role.SAFETY, above=2)
    return _framed(BlockKind.STOP, width, column)


def sources_block(sheet: Sheet, width: float, scale: float, measure: Measure) -> Block:
    """Return whom the exercises are taken from, for below the frame: the signs are from nobody."""
    column = Column(measure, 0, 0, width, scale=scale)
    words = _labelled(tr("Sources of the exercises"), ", ".join(sheet.sources))
    column.add(words, Role.SMALL)
    return block(BlockKind.REMARK, width, column.bottom, column.marks)


def credits_block(
    credits_: Sequence[Credit], width: float, scale: float, measure: Measure, heading: str = ""
) -> Block:
    """Return whose work is printed, with the place it comes from as a link."""
    column = Column(measure, 0, 0, width, scale=scale)
    column.add(heading, Role.SAFETY_HEADING)
    for credit in credits_:
        column.add_bullet(credit.words, Role.SMALL, above=1, address=credit.address)
    return block(BlockKind.REMARK, width, column.bottom, column.marks)


def _framed(kind: BlockKind, width: float, column: Column) -> Block:
    height = column.bottom + 7
    frame = Shape(Rect(0, 0, width, height), Outline.CARD)
    return block(kind, width, height, (frame, *column.marks))
