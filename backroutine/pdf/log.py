"""The log: a tick box for each day, and boxes for pain before and after."""

from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
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
from backroutine.pdf.sheet import LogWeek
from backroutine.translating import noted, tr

LOG_LINE = noted(
    "Tick the days on which you did it. Pain before and after: 0 is none, 10 the worst imaginable."
)
TICK_PT = 12.0
PAIN_BOX_PT = (25.0, 14.0)


def log_heading_block(width: float, scale: float, measure: Measure) -> Block:
    """Return the heading of the log and how it is filled in."""
    column = Column(measure, 0, 0, width, scale=scale)
    column.add(tr("Log"), Role.HEADING, indent=9 * scale)
    bar = Shape(Rect(0, 1, 4 * scale, column.bottom - 2), Outline.SECTION_BAR)
    column.add(tr(LOG_LINE), Role.SAFETY, above=2)
    return block(BlockKind.LOG_HEADING, width, column.bottom, (bar, *column.marks))


def log_week_block(week: LogWeek, width: float, scale: float, measure: Measure) -> Block:
    """Return one week of the log: a tick box for each day, and under it two boxes for pain."""
    pain_label = tr("Pain before / after")
    is_long = measure.one_line(pain_label, Role.LABEL, scale, 81 * scale) != pain_label
    label_width = (104 if is_long else 84) * scale
    day_width = (width - label_width) / len(week.days)
    tick, gap = TICK_PT * scale, 3 * scale
    pain_top, pain_height = tick + gap, PAIN_BOX_PT[1] * scale
    pain_width = min(PAIN_BOX_PT[0] * scale, (day_width - 3 * gap) / 2)
    names = Rect(0, 0, label_width - gap, tick)
    pains = Rect(0, pain_top, label_width - gap, pain_height)
    marks: list[Mark] = [_label(week.name, Role.LABEL_STRONG, names, scale, measure)]
    for index, day in enumerate(week.days):
        box = Rect(label_width + index * day_width, 0, tick, tick)
        beside = Rect(box.right + gap, 0, day_width - tick - gap, tick)
        marks.append(Shape(box, Outline.TICK_BOX))
        marks.append(_label(day, Role.LABEL, beside, scale, measure))
    marks.append(_label(pain_label, Role.LABEL, pains, scale, measure))
    for index in range(len(week.days)):
        box = Rect(label_width + index * day_width, pain_top, pain_width, pain_height)
        marks.append(Shape(box, Outline.TICK_BOX))
        marks.append(Shape(box.moved(pain_width + gap, 0), Outline.TICK_BOX))
    return block(BlockKind.LOG_WEEK, width, pain_top + pain_height, marks)


def _label(words: str, role: Role, room: Rect, scale: float, measure: Measure) -> Text:
    """Return words in the middle of the height of a place."""
    height = measure.height(words, role, scale, room.width)
    top = room.top + (room.height - height) / 2
    return Text(Rect(room.left, top, room.width, height), words, role, scale)
