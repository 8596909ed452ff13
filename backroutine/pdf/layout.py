"""From a sheet to pages: what stands where on which page.

Nothing is torn by the end of a page, a heading never stands alone at the bottom, and every page
has its title, the safety line and its number. Plain Python: how much room a text takes is asked
of a `Measure`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from backroutine.pdf.blocks import (
    Arrangement,
    CardShape,
    before_block,
    circuit_block,
    credits_block,
    entry_block,
    heading_block,
    sources_block,
    stop_block,
    text_height,
)
from backroutine.pdf.frame import footer_block, margin_pt, running_title_block, title_block
from backroutine.pdf.log import log_heading_block, log_week_block
from backroutine.pdf.marks import STYLES, Block, Mark, Measure, Rect, Role
from backroutine.pdf.sheet import Paper, Sheet, SheetEntry, SheetSection
from backroutine.translating import tr

GAP = 8.0
LIST_GAP = 4.0
# By how many exercises stand on a page, and whether it lies on its side. Figures stand above the
# words where a card is about as high as it is wide.
ARRANGEMENTS = {
    (1, False): Arrangement.ABOVE,
    (2, False): Arrangement.ABOVE,
    (4, False): Arrangement.BESIDE,
    (1, True): Arrangement.BESIDE,
    (2, True): Arrangement.ABOVE,
    (4, True): Arrangement.BESIDE,
}
TYPE_SCALES = {1: 1.8, 2: 1.2, 4: 1.0, None: 0.92}
# Tried in turn until every entry fits its share of a page; the last is taken in any case. Large
# type gives way further than small type, so that no page stands empty before the first entry.
TRIED_SCALES = (1.0, 0.95, 0.9, 0.8, 0.7, 0.6)
LEAST_SCALE = 0.9
SMALL_PAPER_SCALE = 0.84
CREDITS_TOGETHER = 6
# Lists and the lines on safety are set smaller where that saves a page, down to this size.
SMALLER = (0.93, 0.86)
LEAST_PT = 7.5
# How low, compared with the others, the cards of the last page may be where that saves a page.
LOWER = (0.85, 0.7, 0.55)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size, and its blocks in reading order, title first and footer last."""

    rect: Rect
    blocks: tuple[Block, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks in the order in which they are painted."""
        return tuple(mark for block in self.blocks for mark in block.marks)


@dataclass(frozen=True, slots=True)
class _Row:
    """Blocks side by side, each at its own left edge; `height` is that of the highest."""

    blocks: tuple[Block, ...]
    entries: int = 0

    @property
    def height(self) -> float:
        return max(block.rect.height for block in self.blocks)


@dataclass(frozen=True, slots=True)
class _Part:
    """Entries that stand side by side, and the headings that must stand above them."""

    above: tuple[_Row, ...]
    entries: tuple[SheetEntry, ...]


_Group = tuple[_Row, ...]
"""Rows that must stand on the same page, one below the other."""


@dataclass(slots=True)
class _Filling:
    """A page that is being filled."""

    top: float
    entries: int = 0
    blocks: list[Block] = field(default_factory=list)


def lay_out(sheet: Sheet, measure: Measure, printed_on: date) -> tuple[Page, ...]:
    """Return the pages of a sheet."""
    return _Layout(sheet, measure, printed_on).pages()


def paper_scale(paper: Paper) -> float:
    """Return how large type is on a size of paper, compared with A4."""
    return SMALL_PAPER_SCALE if paper is Paper.A5 else 1.0


class _Layout:
    def __init__(self, sheet: Sheet, measure: Measure, printed_on: date) -> None:
        options = sheet.options
        self._sheet = sheet
        self._measure = measure
        self._printed_on = printed_on
        self._paper = Rect(0, 0, *options.page_size_pt)
        self._margin = margin_pt(options.paper)
        self._width = self._paper.width - 2 * self._margin
        self._scale = paper_scale(options.paper)
        self._gap = LIST_GAP if options.per_page is None else GAP
        self._made_rows: dict[tuple[int, CardShape], _Row] = {}
        self._columns = 2 if options.landscape and options.per_page != 1 else 1
        self._title = title_block(sheet, self._width, self._scale, measure)
        self._before = before_block(sheet, self._width, self._scale, measure)
        self._running = running_title_block(sheet, self._width, self._scale, measure)
        self._parts = [part for section in sheet.sections for part in self._parts_of(section)]
        self._bottom = self._paper.height - self._margin - self._footer(1, 1).rect.height - GAP

    def pages(self) -> tuple[Page, ...]:
        filled = self._filled()
        return tuple(self._page(number, blocks, filled) for number, blocks in enumerate(filled, 1))

    def _filled(self) -> list[list[Block]]:
        """Return the blocks of each page; what ends a sheet gives way where that saves a page."""
        shapes = self._shapes()
        filled = self._break(list(self._groups(shapes, 1.0)))
        for given in (shapes, *self._giving_way(shapes)):
            for scale in self._closing_scales:
                other = self._break(list(self._groups(given, scale)))
                if len(other) < len(filled):
                    return other
        return filled

    @property
    def _closing_scales(self) -> list[float]:
        """How large the lines on safety may be set, the largest first."""
        smaller = [s for s in SMALLER if STYLES[Role.SAFETY].size_pt * self._scale * s >= LEAST_PT]
        return [1.0, *smaller]

    def _giving_way(self, shapes: list[CardShape]) -> Iterator[list[CardShape]]:
        """Yield lower cards on the last page, or a list in smaller type if it can be read."""
        if self._sheet.options.per_page is None:
            if STYLES[Role.INSTRUCTION].size_pt * shapes[0].scale * SMALLER[0] >= LEAST_PT:
                yield [replace(shape, scale=shape.scale * SMALLER[0]) for shape in shapes]
            return
        first = len(shapes) - len(list(self._pages_wanted())[-1])
        for share in LOWER:
            low = [replace(each, least_height=each.least_height * share) for each in shapes[first:]]
            yield [*shapes[:first], *low]

    def _page(self, number: int, blocks: Sequence[Block], filled: list[list[Block]]) -> Page:
        footer = self._footer(number, len(filled))
        top = self._paper.height - self._margin - footer.rect.height
        return Page(self._paper, (*blocks, footer.at(self._margin, top)))

    def _footer(self, number: int, count: int) -> Block:
        words = self._sheet.urgent_line
        return footer_block(words, (number, count), self._printed_on, self._width, self._measure)

    def _parts_of(self, section: SheetSection) -> list[_Part]:
        """Return the rows of a section, the first with its heading, in circuits with theirs."""
        width, scale, measure = self._width, self._scale, self._measure
        parts: list[_Part] = []
        above = [_Row((heading_block(section, width, scale, measure),))]
        for group in section.groups:
            if group.circuit:
                above.append(_Row((circuit_block(group.circuit, width, scale, measure),)))
            for first in range(0, len(group.entries), self._columns):
                entries = group.entries[first : first + self._columns]
                parts.append(_Part(tuple(above), entries))
                above = []
        return parts

    def _start_of(self, page_number: int) -> _Filling:
        opening = (self._title, self._before) if page_number == 1 else (self._running,)
        page = _Filling(self._margin)
        for block in opening:
            self._put(page, _Row((block,)))
        return page

    def _put(self, page: _Filling, row: _Row) -> None:
        page.blocks.extend(
            block.at(self._margin + block.rect.left, page.top) for block in row.blocks
        )
        page.top += row.height + self._gap
        page.entries += row.entries

    def _break(self, groups: list[_Group]) -> list[list[Block]]:
        most = self._sheet.options.per_page or len(self._sheet.entries)
        page = self._start_of(1)
        pages = [page]
        opening = len(page.blocks)
        for group in groups:
            is_used = len(page.blocks) > opening
            has_room = page.top + self._height(group) <= self._bottom + 0.01
            is_counted_out = page.entries + sum(row.entries for row in group) > most
            # On the first page even an empty one gives way: its opening takes room of its own.
            if is_counted_out or (not has_room and (is_used or len(pages) == 1)):
                page = self._start_of(len(pages) + 1)
                pages.append(page)
                opening = len(page.blocks)
            for row in group:
                self._put(page, row)
        return [page.blocks for page in pages]

    def _height(self, group: _Group) -> float:
        return sum(row.height for row in group) + self._gap * (len(group) - 1)

    def _groups(self, shapes: Sequence[CardShape], closing_scale: float) -> Iterator[_Group]:
        """Yield all that stands on the pages; `closing_scale` sets the safety lines smaller."""
        for part, shape in zip(self._parts, shapes, strict=True):
            yield (*part.above, self._row(part.entries, shape))
        yield from self._log_groups()
        scale = self._scale * closing_scale
        closing = [stop_block(self._sheet, self._width, scale, self._measure)]
        if self._sheet.sources:
            closing.append(sources_block(self._sheet, self._width, scale, self._measure))
        yield tuple(_Row((made,)) for made in closing)
        for first in range(0, len(self._sheet.credits), CREDITS_TOGETHER):
            some = self._sheet.credits[first : first + CREDITS_TOGETHER]
            heading = "" if first else tr("Credits")
            made = credits_block(some, self._width, self._scale, self._measure, heading)
            yield (_Row((made,)),)

    def _log_groups(self) -> Iterator[_Group]:
        """Yield the log whole where a page can hold it, else week by week."""
        if not self._sheet.log:
            return
        heading = _Row((log_heading_block(self._width, self._scale, self._measure),))
        weeks = [
            _Row((log_week_block(week, self._width, self._scale, self._measure),))
            for week in self._sheet.log
        ]
        whole = (heading, *weeks)
        if self._start_of(2).top + self._height(whole) <= self._bottom:
            yield whole
            return
        yield (heading, weeks[0])
        yield from ((week,) for week in weeks[1:])

    def _row(self, entries: tuple[SheetEntry, ...], shape: CardShape) -> _Row:
        """Return entries side by side; the same ones are asked for while room is looked for."""
        key = (entries[0].number, shape)
        if key not in self._made_rows:
            self._made_rows[key] = self._make_row(entries, shape)
        return self._made_rows[key]

    def _make_row(self, entries: tuple[SheetEntry, ...], shape: CardShape) -> _Row:
        if not any(entry.photo or self._measure.picture_count(entry.figure) for entry in entries):
            shape = replace(shape, least_height=0)  # no card is held open for nothing
        blocks = [entry_block(entry, shape, self._measure) for entry in entries]
        highest = max(block.rect.height for block in blocks)
        if any(block.rect.height < highest for block in blocks):
            level = replace(shape, least_height=highest)
            blocks = [entry_block(entry, level, self._measure) for entry in entries]
        across = shape.width + GAP
        placed = tuple(block.at(index * across, 0) for index, block in enumerate(blocks))
        return _Row(placed, len(entries))

    def _shapes(self) -> list[CardShape]:
        """Return the card of each row: if it can be, one in which every entry has its share.

        Else the cards of a page differ in height, and stand closer before one of them has to go to
        the next page.
        """
        tried = self._tried_shapes()
        if self._sheet.options.per_page is None:
            return [tried[0]] * len(self._parts)
        even = next((shape for shape in tried if self._all_fit(shape)), None)
        if even is not None:
            return [even] * len(self._parts)
        close = [replace(shape, is_close=True) for shape in tried]
        shape = next(
            (each for each in (*tried, *close) if None not in self._levels(each)), close[-1]
        )
        return [replace(shape, least_height=level or 0.0) for level in self._levels(shape)]

    def _tried_shapes(self) -> list[CardShape]:
        options = self._sheet.options
        highest = max(self._height_above(part) for part in self._parts)
        most = self._bottom - self._start_of(2).top - highest
        share = min(self._share(), most) if options.per_page else 0.0
        width = (self._width - GAP * (self._columns - 1)) / self._columns
        scale = TYPE_SCALES[options.per_page] * self._scale
        arrangement = ARRANGEMENTS.get((options.per_page or 0, options.landscape), Arrangement.ROW)
        has_line = self._sheet.has_sore_day_line
        return [
            CardShape(arrangement, width, share, most, scale * tried, has_line)
            for tried in TRIED_SCALES
            if TYPE_SCALES[options.per_page] * tried >= LEAST_SCALE
        ]

    def _levels(self, shape: CardShape) -> list[float | None]:
        """Return for each row the least height that lets its page hold what is wanted, if any."""
        levels: list[float | None] = []
        for number, page in enumerate(self._pages_wanted(), start=1):
            above = sum(self._height_above(part) for part in page)
            room = self._bottom - self._start_of(number).top - above - self._gap * (len(page) - 1)
            levels += [self._level(page, shape, room)] * len(page)
        return levels

    def _level(self, page: Sequence[_Part], shape: CardShape, room: float) -> float | None:
        """Return up to which height the low cards of a page may grow; none if it overflows."""
        least = self._heights(page, shape, 0.0)
        level = min(shape.least_height, _filled_to(least, room))
        return level if sum(self._heights(page, shape, level)) <= room + 0.01 else None

    def _heights(self, page: Sequence[_Part], shape: CardShape, level: float) -> list[float]:
        level_shape = replace(shape, least_height=level)
        return [self._row(part.entries, level_shape).height for part in page]

    def _all_fit(self, shape: CardShape) -> bool:
        return all(
            text_height(entry, shape, self._measure) <= shape.least_height + 0.01
            for entry in self._sheet.entries
        )

    def _share(self) -> float:
        """Return the height for one row at which the wanted number stands on every page."""
        per_page = self._sheet.options.per_page or 1
        shares = []
        for number, page in enumerate(self._pages_wanted(), start=1):
            rows_wanted = max(len(page), -(-per_page // self._columns))
            above = sum(self._height_above(part) for part in page)
            room = self._bottom - self._start_of(number).top - above
            shares.append((room - self._gap * (rows_wanted - 1)) / rows_wanted)
        return min(shares)

    def _pages_wanted(self) -> Iterator[list[_Part]]:
        """Yield the rows of each page, if every page holds as many entries as are wanted."""
        per_page = self._sheet.options.per_page or 1
        page: list[_Part] = []
        for part in self._parts:
            if sum(len(each.entries) for each in (*page, part)) > per_page:
                yield page
                page = []
            page.append(part)
        yield page

    def _height_above(self, part: _Part) -> float:
        return sum(row.height + self._gap for row in part.above)


def _filled_to(heights: Sequence[float], room: float) -> float:
    """Return the level up to which low cards can grow until all of them fill a room."""
    for count in range(len(heights), 0, -1):
        level = (room - sum(sorted(heights)[count:])) / count
        if level >= sorted(heights)[count - 1]:
            return level
    return 0.0
