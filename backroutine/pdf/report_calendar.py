"""The calendar of a report: a square for every day, filled the more the longer was exercised.

Black within an outline, in five sizes, so that a copy without any grey tells them apart.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from backroutine.charts.layout import (
    HEAT_STEPS_MIN,
    Area,
    CalendarLayout,
    heat_level,
    lay_out_calendar,
)
from backroutine.domain.progress import DAYS_A_WEEK
from backroutine.domain.report import ReportDay
from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
    Align,
    Block,
    BlockKind,
    Calendar,
    DaySquare,
    Measure,
    Rect,
    Role,
    Text,
    block,
)
from backroutine.pdf.sheet import DAYS
from backroutine.pdf.texts import MONTHS, full_day
from backroutine.translating import noted, tr

CALENDAR_HEADING = noted("Minutes a day")
# From one square to the next.
MOST_PITCH = 11.0
LEFT, ABOVE, LEGEND_GAP, LEGEND_WIDTH = 20.0, 11.0, 9.0, 32.0
HEADING_WIDTH = 110.0
LABEL_HEIGHT = 10.0
MONTH_PT = 24.0
# The filled part of a side, from a day without a session to one of the longest.
SHARES = (0.0, 0.32, 0.54, 0.76, 1.0)
LEGEND = ("0", f"<{HEAT_STEPS_MIN[1]}", *(f"{least}+" for least in HEAT_STEPS_MIN[1:]))


def calendar_width(week_count: int, pitch: float) -> float:
    """Return how wide a calendar of so many weeks is; `pitch` leads from one square to the next."""
    return max(HEADING_WIDTH, LEFT + pitch * week_count + LEGEND_GAP + LEGEND_WIDTH)


def calendar_pitch(week_count: int, width: float) -> float:
    """Return the largest pitch at which a calendar of so many weeks is no wider than a width."""
    return min(MOST_PITCH, (width - LEFT - LEGEND_GAP - LEGEND_WIDTH) / week_count)


def calendar_block(
    period: tuple[date, date],
    days: Sequence[ReportDay],
    pitch: float,
    scale: float,
    measure: Measure,
) -> Block:
    """Return the days from the first of a week to the last day, a column for each week."""
    first, last = period
    day_count = (last - first).days + 1
    week_count = -(-day_count // DAYS_A_WEEK)
    width = calendar_width(week_count, pitch)
    column = Column(measure, 0, 0, width, scale=scale)
    column.add(tr(CALENDAR_HEADING), Role.HEADING)
    area = Area(LEFT, ABOVE, pitch * week_count + LEGEND_GAP, DAYS_A_WEEK * pitch)
    places = lay_out_calendar(first, day_count, area, pitch)
    active_s = {day.on: day.active_s for day in days}
    levels = (heat_level(active_s.get(_later(first, n), 0)) for n in range(day_count))
    legend = tuple(_legend_squares(area, places.squares[0].width))
    calendar = Calendar(
        Rect(0, column.bottom + 2, width, area.bottom + 1),
        (
            *(_square(place, level) for place, level in zip(places.squares, levels, strict=True)),
            *legend,
        ),
        (*_day_names(first, places), *_month_names(places, width), *_legend_words(legend)),
        _words(period, days),
    )
    return block(BlockKind.CHART, width, calendar.rect.bottom, (*column.marks, calendar))


def _later(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)


def _square(place: Area, level: int) -> DaySquare:
    return DaySquare(Rect(place.left, place.top, place.width, place.height), SHARES[level])


def _day_names(first: date, places: CalendarLayout) -> Iterator[Text]:
    """Yield the name of every other row."""
    for row in range(0, DAYS_A_WEEK, 2):
        place = Rect(0, ABOVE + row * places.pitch, LEFT - 4, places.squares[0].height)
        yield _label(tr(DAYS[_later(first, row).weekday()]), place)


def _month_names(places: CalendarLayout, width: float) -> Iterator[Text]:
    for left, day in places.months:
        if left + MONTH_PT <= width:
            yield _label(tr(MONTHS[day.month - 1]), Rect(left, 0, MONTH_PT, LABEL_HEIGHT))


def _legend_squares(area: Area, side: float) -> Iterator[DaySquare]:
    step = (area.height - side) / len(SHARES)
    for index, share in enumerate(SHARES):
        top = area.top + step * (index + 0.5)
        yield DaySquare(Rect(area.right, top, side, side), share)


def _legend_words(squares: Sequence[DaySquare]) -> Iterator[Text]:
    for words, square in zip(LEGEND, squares, strict=True):
        left = square.rect.right + 3
        room = square.rect.left + LEGEND_WIDTH - left
        yield _label(words, Rect(left, square.rect.top, room, square.rect.height))


def _label(words: str, beside: Rect) -> Text:
    """Return words in the middle of the height of a place."""
    top = beside.top + (beside.height - LABEL_HEIGHT) / 2
    place = Rect(beside.left, top, beside.width, LABEL_HEIGHT)
    return Text(place, words, Role.CHART_LABEL, 1.0, Align.LEFT)


def _words(period: tuple[date, date], days: Sequence[ReportDay]) -> str:
    first, last = period
    counts = [0] * (-(-((last - first).days + 1) // DAYS_A_WEEK))
    for day in days:
        counts[(day.on - first).days // DAYS_A_WEEK] += 1
    return tr(
        "Calendar: a square for each day from {first} to {last}, filled the more the longer was "
        "exercised. Days with a session in each week: {counts}."
    ).format(first=full_day(first), last=full_day(last), counts=", ".join(map(str, counts)))
