"""Where everything in a chart stands: scales, bars, squares and lines as plain numbers.

No painting and no Qt here, so that the same places serve the window and paper. Lengths are in the
unit of the area that is given; y grows downward.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backroutine.domain.progress import DAYS_A_WEEK

NICE_STEPS = (1, 2, 2.5, 5, 10)
MOST_BAR_WIDTH = 30.0
BAR_SHARE = 0.58
MOST_PAIN = 10
PAIN_STEP = 2
HEAT_STEPS_MIN = (0, 10, 20, 30)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

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

    @property
    def centre_x(self) -> float:
        return self.left + self.width / 2

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from 0 to `most`, with a line every `step`."""

    most: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        return tuple(self.step * number for number in range(round(self.most / self.step) + 1))

    def y(self, value: float, area: Area) -> float:
        """Return the height of a value in an area."""
        return area.bottom - area.height * value / self.most


def nice_scale(most: float, lines: int = 4) -> Scale:
    """Return a scale that holds `most` and reads easily: steps of 1, 2, 2.5 or 5 times ten."""
    rough = max(most, lines) / lines
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(nice * power for nice in NICE_STEPS if nice * power >= rough * (1 - 1e-9))
    return Scale(step * max(1, math.ceil(most / step - 1e-9)), step)


@dataclass(frozen=True, slots=True)
class BarsLayout:
    """One bar a slot, the newest at the right; `goal_y` is `None` without a goal."""

    area: Area
    scale: Scale
    slots: tuple[Area, ...]
    bars: tuple[Area, ...]
    goal_y: float | None


def lay_out_bars(values: Sequence[float], area: Area, goal: float = 0) -> BarsLayout:
    """Return the places of bars from 0; a goal above them all still fits in."""
    scale = nice_scale(max((*values, goal)))
    slot_width = area.width / max(1, len(values))
    width = min(MOST_BAR_WIDTH, slot_width * BAR_SHARE)
    slots, bars = [], []
    for index, value in enumerate(values):
        slot = Area(area.left + slot_width * index, area.top, slot_width, area.height)
        top = scale.y(value, area)
        slots.append(slot)
        bars.append(Area(slot.centre_x - width / 2, top, width, area.bottom - top))
    goal_y = scale.y(goal, area) if goal else None
    return BarsLayout(area, scale, tuple(slots), tuple(bars), goal_y)


@dataclass(frozen=True, slots=True)
class CalendarLayout:
    """A square a day, a column a week, and where each month's name stands."""

    squares: tuple[Area, ...]
    months: tuple[tuple[float, date], ...]
    pitch: float


def lay_out_calendar(starts_on: date, day_count: int, area: Area, pitch: float) -> CalendarLayout:
    """Return the squares of days in their order; `starts_on` is the first day of a week.

    `pitch` is the distance from one square to the next. A month is named at the first column
    that begins in it; the first column's own only where its name has room.
    """
    side = pitch - max(2.0, pitch * 0.1)
    squares = tuple(
        Area(
            area.left + index // DAYS_A_WEEK * pitch,
            area.top + index % DAYS_A_WEEK * pitch,
            side,
            side,
        )
        for index in range(day_count)
    )
    months: list[tuple[float, date]] = []
    for column in range(math.ceil(day_count / DAYS_A_WEEK)):
        day = starts_on + timedelta(days=DAYS_A_WEEK * column)
        if not months or (day.year, day.month) != (months[-1][1].year, months[-1][1].month):
            months.append((area.left + column * pitch, day))
    if len(months) > 1 and months[1][0] - months[0][0] < 2 * pitch:
        del months[0]
    return CalendarLayout(squares, tuple(months), pitch)


def heat_level(active_s: float) -> int:
    """Return how much a day holds: 0 for nothing, then 1 to 4 by its minutes."""
    if active_s <= 0:
        return 0
    return sum(active_s / 60 >= least for least in HEAT_STEPS_MIN)


@dataclass(frozen=True, slots=True)
class LineLayout:
    """One line through the values that are known; `points` has `None` where one is missing."""

    points: tuple[tuple[float, float] | None, ...]

    @property
    def known(self) -> tuple[tuple[float, float], ...]:
        return tuple(point for point in self.points if point is not None)


PAIN_SCALE = Scale(MOST_PAIN, PAIN_STEP)


def lay_out_line(
    values: Sequence[float | None], area: Area, scale: Scale = PAIN_SCALE
) -> LineLayout:
    """Return the places of values at equal distances; a single one stands in the middle."""
    return LineLayout(
        tuple(
            None if value is None else (x, scale.y(value, area))
            for x, value in zip(line_places(len(values), area), values, strict=True)
        )
    )


def line_places(count: int, area: Area) -> tuple[float, ...]:
    """Return the x of each of `count` values from one edge of the area to the other."""
    if count == 1:
        return (area.centre_x,)
    return tuple(area.left + area.width * index / (count - 1) for index in range(count))


def diverging_bar(value: float, most: float, left: float, width: float) -> tuple[float, float]:
    """Return left edge and width of a bar from the middle: to the left below 0, else to the right.

    `most` is the value at either edge; what lies beyond is cut there.
    """
    middle = left + width / 2
    reach = min(abs(value), most) / most * width / 2
    return (middle - reach if value < 0 else middle), reach
