"""From a report to its pages: at most two, whatever the history holds.

What finds no room any more is counted, not dropped in silence: the exercises done least often and
the oldest notes.
"""

from collections.abc import Sequence
from datetime import date

from backroutine.pdf.column import Column
from backroutine.pdf.frame import footer_block, margin_pt, running_title_block, title_block
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import (
    Block,
    BlockKind,
    Mark,
    Measure,
    Outline,
    Rect,
    Role,
    Shape,
    block,
)
from backroutine.pdf.report_calendar import calendar_block, calendar_pitch
from backroutine.pdf.report_charts import (
    BARS_HEIGHT,
    LOW_BARS_HEIGHT,
    LOW_PAIN_HEIGHT,
    PAIN_HEIGHT,
    bars_block,
    pain_block,
)
from backroutine.pdf.report_sheet import (
    EXERCISE_HEAD,
    FOOTER_LINE,
    NO_PAIN,
    NOTE_HEAD,
    NOTHING_FOUND,
    PAIN_HEAD,
    WEEK_HEAD,
    ReportSheet,
    TableRow,
    Tile,
)
from backroutine.pdf.table import TableMaker, TableShape
from backroutine.translating import noted, tr

GAP = 9.0
# Between what stands side by side.
ACROSS = 12.0
# Bars keep so much of the width where the calendar stands beside them.
LEAST_BARS_PT = 200.0
# More weeks than these have their calendar below the bars, and lower charts.
MANY_WEEKS = 26
MOST_PAGES = 2
# A heading that announces a table stands above at least so many of its rows.
LEAST_ROWS = 3
# Notes keep this much room when there are more exercises than a page holds.
NOTES_ROOM_PT = 190.0
# The line that counts what was left out.
LEFT_OUT_PT = 22.0
# A table of so many rows needs all the room that is left, and is measured no further.
MANY_ROWS = 30
CONTINUED = noted("{heading}, continued")
HEADING_SCALE = 0.84
# Wide enough for every head in points, three tables side by side on A4.
WEEK_TABLE = TableShape(WEEK_HEAD, (31.5, 27, 23.5, 24, 24, 25.5))
EXERCISE_TABLE = TableShape(EXERCISE_HEAD, (2.6, 2.3, 1.08, 1.25, 0.7, 0.95, 1.0, 1.0, 1.0, 1.05))
PAIN_TABLE = TableShape(PAIN_HEAD, (1.2, 3.2, 0.8, 1.4, 2.4))
NOTE_TABLE = TableShape(NOTE_HEAD, (1.0, 6.5))
PAIN_TITLE, NOTE_TITLE = noted("When it hurt"), noted("Notes")


def lay_out_report(sheet: ReportSheet, measure: Measure, printed_on: date) -> tuple[Page, ...]:
    """Return the one or two pages of a report."""
    return _ReportLayout(sheet, measure, printed_on).pages()


class _ReportLayout:
    def __init__(self, sheet: ReportSheet, measure: Measure, printed_on: date) -> None:
        self._sheet = sheet
        self._measure = measure
        self._printed_on = printed_on
        self._paper = Rect(0, 0, *sheet.options.paper.value)
        self._margin = margin_pt(sheet.options.paper)
        self._width = self._paper.width - 2 * self._margin
        self._pages: list[list[Block]] = [[]]
        self._top = self._margin
        footer = self._footer(1, 1).rect.height
        self._bottom = self._paper.height - self._margin - footer - GAP

    def pages(self) -> tuple[Page, ...]:
        self._put(title_block(self._sheet, self._width, 1.0, self._measure))
        if self._sheet.is_empty:
            self._put(self._paragraph(tr(NOTHING_FOUND), Role.PARAGRAPH))
        else:
            self._put_overview()
            self._put_exercises()
        return tuple(self._page(number, blocks) for number, blocks in enumerate(self._pages, 1))

    def _put_overview(self) -> None:
        sheet, width, measure = self._sheet, self._width, self._measure
        self._put(_tiles_block(sheet.tiles, width, measure))
        is_long = len(sheet.weeks) > MANY_WEEKS
        self._put_activity(is_long=is_long)
        if sheet.pain:
            height = LOW_PAIN_HEIGHT if is_long else PAIN_HEIGHT
            self._put(pain_block(sheet.weeks, sheet.pain, (width, height), HEADING_SCALE, measure))
        else:
            self._put(self._paragraph(tr(NO_PAIN), Role.PARAGRAPH))
        self._put_weeks()
        reading = self._paragraph(sheet.reading_line, Role.SMALL)
        self._make_room(reading.rect.height)
        self._put(reading)

    def _put_activity(self, *, is_long: bool) -> None:
        """Put the minutes of the weeks, and those of the days beside them or below."""
        sheet, measure, count = self._sheet, self._measure, len(self._sheet.weeks)
        room = self._width if is_long else self._width - ACROSS - LEAST_BARS_PT
        pitch = calendar_pitch(count, room)
        period = (sheet.weeks[0].starts_on, sheet.last)
        days = calendar_block(period, sheet.days, pitch, HEADING_SCALE, measure)
        width = self._width if is_long else self._width - ACROSS - days.rect.width
        height = LOW_BARS_HEIGHT if is_long else BARS_HEIGHT
        bars = bars_block(sheet.weeks, (width, height), HEADING_SCALE, measure)
        if is_long:
            self._put(bars)
            self._put(days)
        else:
            self._put_side_by_side((bars, days), width + ACROSS)

    def _put_weeks(self) -> None:
        """Put the weeks as one to three tables side by side, read one after the other."""
        rows = self._sheet.week_rows
        count = 1 if len(rows) <= 6 else 2 if len(rows) <= 26 else 3
        length = -(-len(rows) // count)
        width = (self._width - ACROSS * (count - 1)) / count
        maker = TableMaker(WEEK_TABLE, width, HEADING_SCALE, self._measure)
        heading = self._heading(tr("Weeks"))
        tables = [
            maker.block([row.cells for row in rows[first : first + length]])
            for first in range(0, len(rows), length)
        ]
        self._make_room(heading.rect.height + 1 + max(table.rect.height for table in tables))
        self._put(heading, gap=1)
        self._put_side_by_side(tables, width + ACROSS)

    def _put_exercises(self) -> None:
        sheet = self._sheet
        pains = self._height(PAIN_TABLE, tr(PAIN_TITLE), sheet.pain_rows)
        notes = self._height(NOTE_TABLE, tr(NOTE_TITLE), sheet.note_rows)
        self._put_table(
            self._maker(EXERCISE_TABLE), tr("Exercises"), sheet.exercise_rows,
            tr("Exercises left out here, of those done least often: {}."),
            min(NOTES_ROOM_PT, pains + notes),
        )  # fmt: skip
        self._put_table(
            self._maker(PAIN_TABLE), tr(PAIN_TITLE), sheet.pain_rows,
            tr("Earlier times that it hurt, left out here: {}."), min(NOTES_ROOM_PT / 2, notes),
        )  # fmt: skip
        self._put_table(
            self._maker(NOTE_TABLE), tr(NOTE_TITLE), sheet.note_rows,
            tr("Earlier notes, left out here: {}."), 0.0,
        )  # fmt: skip

    def _maker(self, shape: TableShape) -> TableMaker:
        return TableMaker(shape, self._width, HEADING_SCALE, self._measure)

    def _height(self, shape: TableShape, title: str, rows: Sequence[TableRow]) -> float:
        """Return the height of a whole table with its heading; 0 for one without rows."""
        if not rows:
            return 0.0
        maker = self._maker(shape)
        height = sum(maker.row_height(row.cells) for row in rows[:MANY_ROWS])
        return maker.heading_height(title) + maker.head_height + height + GAP

    def _put_table(
        self, maker: TableMaker, heading: str, rows: Sequence[TableRow], left_out: str, keep: float
    ) -> None:
        """Put as many rows as find room, on this page and the last, and count the others.

        `keep` is the height to leave free on the last page for what comes after.
        """
        cells = [row.cells for row in rows]
        continued = tr(CONTINUED).format(heading=heading)
        heights = [maker.row_height(row) for row in cells]
        above = maker.heading_height(heading) + maker.head_height
        while cells:
            is_last = len(self._pages) == MOST_PAGES
            room = self._bottom - self._top - above
            count = _fitting(heights, room - (keep + LEFT_OUT_PT if is_last else 0.0))
            if count and (is_last or count >= min(LEAST_ROWS, len(cells))):
                self._put(maker.block(cells[:count], heading))
                cells, heights = cells[count:], heights[count:]
                heading = continued
            if is_last:
                break
            if cells:
                self._turn_page()
        if cells:
            self._put(self._paragraph(left_out.format(len(cells)), Role.SMALL))

    def _heading(self, words: str) -> Block:
        column = Column(self._measure, 0, 0, self._width, scale=HEADING_SCALE)
        column.add(words, Role.HEADING)
        return block(BlockKind.REMARK, self._width, column.bottom, column.marks)

    def _paragraph(self, words: str, role: Role) -> Block:
        column = Column(self._measure, 0, 0, self._width)
        column.add(words, role)
        return block(BlockKind.REMARK, self._width, column.bottom, column.marks)

    def _put(self, made: Block, *, gap: float = GAP) -> None:
        self._pages[-1].append(made.at(self._margin, self._top))
        self._top += made.rect.height + gap

    def _put_side_by_side(self, blocks: Sequence[Block], step: float) -> None:
        for index, made in enumerate(blocks):
            self._pages[-1].append(made.at(self._margin + index * step, self._top))
        self._top += max(made.rect.height for made in blocks) + GAP

    def _make_room(self, height: float) -> None:
        """Turn the page where so much finds no room below what stands there."""
        if self._top + height > self._bottom:
            self._turn_page()

    def _turn_page(self) -> None:
        self._pages.append([])
        self._top = self._margin
        self._put(running_title_block(self._sheet, self._width, 1.0, self._measure))

    def _page(self, number: int, blocks: Sequence[Block]) -> Page:
        footer = self._footer(number, len(self._pages))
        top = self._paper.height - self._margin - footer.rect.height
        return Page(self._paper, (*blocks, footer.at(self._margin, top)))

    def _footer(self, number: int, count: int) -> Block:
        return footer_block(
            tr(FOOTER_LINE), (number, count), self._printed_on, self._width, self._measure
        )


def _fitting(heights: Sequence[float], room: float) -> int:
    """Return how many rows from the first on fit below each other."""
    total = 0.0
    for count, height in enumerate(heights):
        total += height
        if total > room:
            return count
    return len(heights)


def _tiles_block(tiles: Sequence[Tile], width: float, measure: Measure) -> Block:
    """Return the numbers that stand out, side by side in frames of one height."""
    gap, pad = 8.0, 7.0
    across = (width - gap * (len(tiles) - 1)) / len(tiles)
    columns = []
    for index, tile in enumerate(tiles):
        column = Column(measure, index * (across + gap) + pad, 5, across - 2 * pad)
        column.add(tile.number, Role.TILE_NUMBER)
        column.add(tile.words, Role.CELL)
        columns.append(column)
    height = max(column.bottom for column in columns) + 6
    marks: list[Mark] = []
    for index, column in enumerate(columns):
        frame = Rect(index * (across + gap), 0, across, height)
        marks.extend((Shape(frame, Outline.CARD), *column.marks))
    return block(BlockKind.TILES, width, height, marks)
