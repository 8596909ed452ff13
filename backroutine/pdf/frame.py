"""What frames a page: the title of the first, the running title of the others, the footer."""

from dataclasses import replace
from datetime import date
from typing import Protocol

from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
    Align,
    Block,
    BlockKind,
    Mark,
    Measure,
    Outline,
    Rect,
    Role,
    Shape,
    Text,
    block,
)
from backroutine.pdf.sheet import Paper
from backroutine.pdf.texts import full_day
from backroutine.translating import tr

EMBLEM_PT = 28.0
LONG_TITLE = 60


class Titled(Protocol):
    """What stands at the head of a hand-out or a report; empty texts are not printed."""

    @property
    def title(self) -> str: ...

    @property
    def subtitle(self) -> str: ...

    @property
    def care_line(self) -> str: ...

    @property
    def note(self) -> str: ...

    @property
    def person(self) -> str: ...

    @property
    def dated(self) -> str: ...


def margin_pt(paper: Paper) -> float:
    """Return the white edge of a paper; printers need about 18 points."""
    return 26.0 if paper is Paper.A5 else 34.0


def title_block(sheet: Titled, width: float, scale: float, measure: Measure) -> Block:
    """Return the title of the first page, with lines for a name and a date."""
    fields_width = width * 0.32
    left = (EMBLEM_PT + 9) * scale
    title_scale = scale * (0.72 if len(sheet.title) > LONG_TITLE else 1.0)
    words_width = width - left - fields_width - 14
    title = Column(measure, left, 0, words_width, scale=title_scale)
    title.add(sheet.title, Role.TITLE)
    column = Column(measure, left, title.bottom, words_width, scale=scale)
    column.add(sheet.subtitle, Role.SUBTITLE, above=1)
    column.add(sheet.care_line, Role.FIELD, above=2)
    column.add(sheet.note, Role.NOTE, above=2)
    emblem = Shape(Rect(0, 2 * scale, EMBLEM_PT * scale, EMBLEM_PT * scale), Outline.EMBLEM)
    fields = _fields(
        (sheet.person, sheet.dated), width - fields_width, fields_width, scale, measure
    )
    height = max(column.bottom, (EMBLEM_PT + 4) * scale)
    marks = (emblem, *title.marks, *column.marks, *fields)
    return block(BlockKind.TITLE, width, height, marks)


def _fields(
    given: tuple[str, str], left: float, width: float, scale: float, measure: Measure
) -> list[Mark]:
    """Return the lines for name and date, with what is known already on its line."""
    marks: list[Mark] = []
    line_top = (EMBLEM_PT + 2) * scale
    person, dated = given
    for label, words, start, share in (
        (tr("Name"), person, 0.0, 0.54),
        (tr("Date"), dated, 0.58, 0.42),
    ):
        place = Rect(left + start * width, 0, share * width, line_top)
        height = measure.height(label, Role.LABEL, scale, place.width)
        marks.append(Text(replace(place, height=height), label, Role.LABEL, scale))
        if words:
            shown = measure.one_line(words, Role.FIELD, scale, place.width)
            height = measure.height(shown, Role.FIELD, scale, place.width)
            rect = Rect(place.left, line_top - height - 1, place.width, height)
            marks.append(Text(rect, shown, Role.FIELD, scale))
        marks.append(Shape(Rect(place.left, line_top, place.width, 0), Outline.LINE))
    return marks


def running_title_block(sheet: Titled, width: float, scale: float, measure: Measure) -> Block:
    """Return the title of every page but the first, in one line."""
    words = measure.one_line(sheet.title, Role.RUNNING_TITLE, scale, width)
    height = measure.height(words, Role.RUNNING_TITLE, scale, width)
    text = Text(Rect(0, 0, width, height), words, Role.RUNNING_TITLE, scale)
    line = Shape(Rect(0, height + 3, width, 0), Outline.LINE)
    return block(BlockKind.RUNNING_TITLE, width, height + 4, (text, line))


def footer_block(
    words: str, number_of_count: tuple[int, int], printed_on: date, width: float, measure: Measure
) -> Block:
    """Return a line and the number of a page; as large on small paper as on large."""
    number_width = 106.0
    right = width - number_width
    column = Column(measure, 0, 5, right - 10)
    column.add(words, Role.FOOTER)
    aside = Column(measure, right, 5, number_width, align=Align.RIGHT)
    aside.add(tr("Page {} of {}").format(*number_of_count), Role.PAGE_NUMBER)
    aside.add(f"BackRoutine · {full_day(printed_on)}", Role.FOOTER)
    line = Shape(Rect(0, 0, width, 0), Outline.LINE)
    height = max(column.bottom, aside.bottom)
    return block(BlockKind.FOOTER, width, height, (line, *column.marks, *aside.marks))
