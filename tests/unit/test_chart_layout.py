"""Where everything in a chart stands, without any painting."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.charts.layout import (
    PAIN_SCALE,
    Area,
    heat_level,
    lay_out_bars,
    lay_out_calendar,
    lay_out_line,
    nice_scale,
)

AREA = Area(36, 18, 300, 160)
minutes = st.integers(0, 5000)


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        pytest.param(0, (0, 1), id="nothing"),
        pytest.param(6, (0, 2, 4, 6), id="a little"),
        pytest.param(72, (0, 20, 40, 60, 80), id="an hour and more"),
        pytest.param(90, (0, 25, 50, 75, 100), id="quarters"),
        pytest.param(100, (0, 25, 50, 75, 100), id="exactly at a line"),
        pytest.param(1234, (0, 500, 1000, 1500), id="a lot"),
    ],
)
def test_a_scale_has_few_round_numbers(most: float, ticks: tuple[float, ...]) -> None:
    assert nice_scale(most).ticks == ticks


@given(st.floats(0, 1e6))
def test_a_scale_holds_its_greatest_value_and_wastes_less_than_a_step(most: float) -> None:
    scale = nice_scale(most)
    assert scale.most >= most
    assert scale.most - most <= scale.step
    assert 1 <= len(scale.ticks) - 1 <= 5


@given(st.lists(minutes, min_size=1, max_size=26), st.integers(0, 500))
def test_bars_are_as_high_as_their_values_and_stay_in_the_area(
    values: list[int], goal: int
) -> None:
    layout = lay_out_bars(values, AREA, goal)
    for value, bar in zip(values, layout.bars, strict=True):
        assert bar.height == pytest.approx(AREA.height * value / layout.scale.most)
        assert bar.bottom == pytest.approx(AREA.bottom)
        assert bar.top >= AREA.top - 1e-9
    for bar, following in pairwise(layout.bars):
        assert bar.right < following.left
    if goal:
        assert layout.goal_y == pytest.approx(layout.scale.y(goal, AREA))
        assert AREA.top - 1e-9 <= (layout.goal_y or 0) <= AREA.bottom
    else:
        assert layout.goal_y is None


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)), st.integers(0, 53 * 7))
def test_a_calendar_has_a_column_a_week_and_a_row_a_weekday(starts_on: date, count: int) -> None:
    layout = lay_out_calendar(starts_on, count, AREA, 20)
    assert len(layout.squares) == count
    for index, square in enumerate(layout.squares):
        assert round((square.left - AREA.left) / 20) == index // 7
        assert round((square.top - AREA.top) / 20) == index % 7
    for left, month in layout.months:
        column = round((left - AREA.left) / 20)
        shown = starts_on + timedelta(days=7 * column)
        assert (shown.year, shown.month) == (month.year, month.month)
    assert len({(day.year, day.month) for _, day in layout.months}) == len(layout.months)


@pytest.mark.parametrize(
    ("seconds", "level"),
    [(0, 0), (1, 1), (599, 1), (600, 2), (1199, 2), (1200, 3), (1800, 4), (99999, 4)],
)
def test_a_day_is_the_darker_the_longer_it_was(seconds: float, level: int) -> None:
    assert heat_level(seconds) == level


@given(st.lists(st.none() | st.floats(0, 10), max_size=60))
def test_a_line_keeps_its_values_and_leaves_out_what_is_missing(
    values: list[float | None],
) -> None:
    line = lay_out_line(values, AREA)
    assert [point is None for point in line.points] == [value is None for value in values]
    for value, point in zip(values, line.points, strict=True):
        if value is not None and point is not None:
            assert AREA.left <= point[0] <= AREA.right + 1e-9
            assert (AREA.bottom - point[1]) / AREA.height * PAIN_SCALE.most == pytest.approx(value)
