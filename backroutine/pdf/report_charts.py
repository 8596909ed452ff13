"""The charts of a report: minutes a week as bars, pain as two lines, over the same weeks."""

from collections.abc import Iterator, Sequence
from datetime import date

from backroutine.charts.layout import PAIN_SCALE, Area, Scale, lay_out_bars
from backroutine.domain.progress import DAYS_A_WEEK, whole_minutes
from backroutine.domain.report import ReportWeek, ScoredSession
from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
    Align,
    Block,
    BlockKind,
    Chart,
    ChartLine,
    Measure,
    Rect,
    Role,
    Text,
    block,
)
from backroutine.pdf.texts import full_day, short_day
from backroutine.translating import noted, tr

BARS_HEIGHT, PAIN_HEIGHT = 86.0, 104.0
# Where a year leaves less room.
LOW_BARS_HEIGHT, LOW_PAIN_HEIGHT = 64.0, 80.0
LEFT, BELOW, ABOVE = 22.0, 12.0, 6.0
LABEL_PT = 40.0
BARS_HEADING = noted("Minutes a week")
PAIN_HEADING = noted("Pain before and after each session (0 none, 10 worst imaginable)")
LEGEND = (noted("before"), noted("after"))
LEGEND_PT = 58.0
HIGH_BAR_PT = 16.0


def bars_block(
    weeks: Sequence[ReportWeek], size: tuple[float, float], scale: float, measure: Measure
) -> Block:
    """Return the minutes of every week as bars, each with its number; `size` is without heading."""
    width, height = size
    area = _area(width, height)
    minutes = [whole_minutes(week.active_s) for week in weeks]
    places = lay_out_bars(minutes, area)
    has_room = len(weeks) * LABEL_PT / 2 <= area.width
    numbers = (
        _bar_number(number, bar)
        for number, bar in zip(minutes, places.bars, strict=True)
        if number and has_room
    )
    chart = Chart(
        Rect(0, 0, width, height),
        tuple(_grid(places.scale, area)),
        tuple(Rect(b.left, b.top, b.width, b.height) for b in places.bars if b.height > 0),
        texts=(*_numbers(places.scale, area), *_days(weeks, places.slots), *numbers),
        description=_bars_words(weeks, minutes),
    )
    return _under_heading(tr(BARS_HEADING), chart, width, scale, measure)


def pain_block(
    weeks: Sequence[ReportWeek],
    pain: Sequence[ScoredSession],
    size: tuple[float, float],
    scale: float,
    measure: Measure,
) -> Block:
    """Return the scores as two lines over the days of the weeks: before solid, after broken."""
    width, height = size
    area = _area(width, height)
    slots = lay_out_bars([0] * len(weeks), area).slots
    first = weeks[0].starts_on
    lines = tuple(
        ChartLine(tuple(_points(scores, first, len(weeks), area)), is_second)
        for is_second, scores in (
            (False, [(session.on, session.before) for session in pain]),
            (True, [(session.on, session.after) for session in pain]),
        )
    )
    chart = Chart(
        Rect(0, 0, width, height),
        tuple(_grid(PAIN_SCALE, area)),
        lines=(*lines, *_legend_lines(area)),
        texts=(*_numbers(PAIN_SCALE, area), *_days(weeks, slots), *_legend_words(area)),
        description=_pain_words(pain),
    )
    return _under_heading(tr(PAIN_HEADING), chart, width, scale, measure)


def _under_heading(
    heading: str, chart: Chart, width: float, scale: float, measure: Measure
) -> Block:
    column = Column(measure, 0, 0, width, scale=scale)
    column.add(heading, Role.HEADING)
    place = chart.rect.moved(0, column.bottom + 2)
    made = Chart(place, chart.grid, chart.bars, chart.lines, chart.texts, chart.description)
    return block(BlockKind.CHART, width, place.bottom, (*column.marks, made))


def _area(width: float, height: float) -> Area:
    return Area(LEFT, ABOVE, width - LEFT, height - ABOVE - BELOW)


def _grid(scale: Scale, area: Area) -> Iterator[Rect]:
    for tick in scale.ticks:
        yield Rect(area.left, scale.y(tick, area), area.width, 0)


def _numbers(scale: Scale, area: Area) -> Iterator[Text]:
    for tick in scale.ticks:
        yield _label(f"{tick:g}", (LEFT - 5) / 2, scale.y(tick, area) - 5, LEFT - 5, Align.RIGHT)


def _days(weeks: Sequence[ReportWeek], slots: Sequence[Area]) -> Iterator[Text]:
    """Yield the first day of weeks, as many as have room."""
    every = -(-LABEL_PT // slots[0].width)
    for index, (week, slot) in enumerate(zip(weeks, slots, strict=True)):
        has_room = slot.centre_x + LABEL_PT / 2 <= slots[-1].right + 2
        if index % every == 0 and has_room:
            words = short_day(week.starts_on)
            yield _label(words, slot.centre_x, slot.bottom + 2, LABEL_PT, Align.CENTRE)


def _points(
    scores: Sequence[tuple[date, int | None]], first: date, week_count: int, area: Area
) -> Iterator[tuple[float, float]]:
    for on, score in scores:
        if score is not None:
            share = ((on - first).days + 0.5) / (DAYS_A_WEEK * week_count)
            yield area.left + area.width * share, PAIN_SCALE.y(score, area)


def _legend_lines(area: Area) -> Iterator[ChartLine]:
    for index in range(len(LEGEND)):
        left, y = _legend_left(index, area), area.top - 4
        yield ChartLine(((left, y), (left + 16, y)), bool(index))


def _legend_words(area: Area) -> Iterator[Text]:
    for index, words in enumerate(LEGEND):
        left = _legend_left(index, area) + 20
        yield _label(tr(words), left + 15, area.top - 9, 30, Align.LEFT)


def _legend_left(index: int, area: Area) -> float:
    return area.right - LEGEND_PT * (len(LEGEND) - index) - 4


def _bar_number(number: int, bar: Area) -> Text:
    """Return the number of a bar: within a high one, above a low one."""
    is_high = bar.height >= HIGH_BAR_PT
    top = bar.top + 2 if is_high else bar.top - 9.5
    rect = Rect(bar.left - 6, top, bar.width + 12, 10)
    return Text(rect, str(number), Role.BADGE if is_high else Role.CHART_LABEL, 1.0, Align.CENTRE)


def _label(words: str, middle: float, top: float, width: float, align: Align) -> Text:
    return Text(Rect(middle - width / 2, top, width, 10), words, Role.CHART_LABEL, 1.0, align)


def _bars_words(weeks: Sequence[ReportWeek], minutes: Sequence[int]) -> str:
    return tr("Bars: minutes of exercise in each week from {full_day} on: {names}.").format(
        full_day=full_day(weeks[0].starts_on), names=", ".join(map(str, minutes))
    )


def _pain_words(pain: Sequence[ScoredSession]) -> str:
    parts = []
    for name, scores in (
        (tr("before"), [session.before for session in pain if session.before is not None]),
        (tr("after"), [session.after for session in pain if session.after is not None]),
    ):
        if scores:
            parts.append(
                tr(
                    "{name}, {count} scores between {least} and {most}, the first {first}, "
                    "the last {last}"
                ).format(
                    name=name,
                    count=len(scores),
                    least=min(scores),
                    most=max(scores),
                    first=scores[0],
                    last=scores[-1],
                )
            )
    return tr("Lines of pain {names}. The table of weeks has the means.").format(
        names="; ".join(parts)
    )
