"""Which backups are kept: all of two days, then days, weeks and months, and the newest always."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.storage.retention import ALL_FOR, DAILY, MONTHLY, WEEKLY, superseded

NOW = datetime(2026, 3, 31, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def days_ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=day) for day in days]


def kept_days(moments: list[datetime], now: datetime = NOW) -> list[float]:
    gone = superseded(moments, now)
    return sorted((now - moment) / timedelta(days=1) for moment in moments if moment not in gone)


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        pytest.param([], [], id="none"),
        pytest.param([0, 0.1, 0.2, 1.9], [0, 0.1, 0.2, 1.9], id="all of two days"),
        pytest.param([3, 3.1, 3.2, 4], [3, 4], id="then the newest of a day"),
        pytest.param(
            list(range(2, 12)),
            [2, 3, 4, 5, 6, 7, 8, 9],
            id="seven days, then the newest of another week",
        ),
        pytest.param([400, 500, 600], [400, 500, 600], id="old ones, long not opened"),
        pytest.param([-5, 0], [-5, 0], id="one from a clock that was wrong"),
    ],
)
def test_what_is_kept(days: list[float], kept: list[float]) -> None:
    assert kept_days(days_ago(*days)) == kept


def test_a_year_of_daily_backups_comes_down_to_a_few_that_reach_back_months() -> None:
    kept = kept_days(days_ago(*range(365)))
    assert len(kept) == 2 + DAILY + WEEKLY + MONTHLY
    assert max(kept) > 180


def test_days_are_those_of_the_person() -> None:
    # 23:30 and 00:30 of the next day where the person is, both on one day in UTC
    moments = [datetime(2026, 3, 10, hour, 30, tzinfo=NOW.tzinfo) for hour in (0,)]
    moments.append(moments[0] - timedelta(hours=1))
    assert superseded(moments, NOW) == set()


moments = st.lists(st.floats(-10, 2000).map(lambda day: NOW - timedelta(days=day)), max_size=60)


@given(moments=moments)
def test_the_newest_is_always_kept(moments: list[datetime]) -> None:
    gone = superseded(moments, NOW)
    assert not moments or max(moments) not in gone


@given(moments=moments)
def test_thinning_twice_thins_no_further(moments: list[datetime]) -> None:
    kept = set(moments) - superseded(moments, NOW)
    assert superseded(kept, NOW) == set()


@given(moments=moments)
def test_only_so_many_older_than_two_days_are_kept(moments: list[datetime]) -> None:
    kept = set(moments) - superseded(moments, NOW)
    older = [moment for moment in kept if NOW - moment >= ALL_FOR]
    assert len(older) <= DAILY + WEEKLY + MONTHLY


@given(moments=moments, later=st.timedeltas(timedelta(0), timedelta(days=3000)))
def test_time_alone_deletes_nothing_of_what_was_thinned(
    moments: list[datetime], later: timedelta
) -> None:
    old = {moment for moment in moments if NOW - moment >= ALL_FOR}
    kept = old - superseded(old, NOW)
    assert superseded(kept, NOW + later) == set()
