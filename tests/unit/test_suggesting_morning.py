"""The question of the next morning: when it is asked, about what, and what follows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.morning import (
    asked_about,
    change_after_morning,
    morning_of,
    morning_window,
    nights_by_routine,
)
from backroutine.domain.pain import Rule, StepChange
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionId, SessionState, SessionSummary
from tests.unit.test_progress import session

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)


def ended(day: int, hour: int, minute: int = 0, number: int = 1) -> SessionSummary:
    """Return a session of ten minutes that ended in March 2026, at a time of Berlin."""
    end = datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)
    return session(end.astimezone(UTC) - timedelta(minutes=10), 600, before=3, number=number)


def asked(some: SessionSummary, day: int, hour: int, minute: int = 0) -> bool:
    now = datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)
    return asked_about([some], now, zone=BERLIN) is some


@pytest.mark.parametrize(
    ("end", "now", "is_asked"),
    [
        pytest.param((3, 7, 0), (3, 13, 30), False, id="the same afternoon is no next morning"),
        pytest.param((3, 7, 0), (4, 3, 59), False, id="before four it is still night"),
        pytest.param((3, 7, 0), (4, 4, 0), True, id="from four on"),
        pytest.param((3, 7, 0), (4, 18, 59), True, id="not yet 36 hours"),
        pytest.param((3, 7, 0), (4, 19, 0), False, id="36 hours are over"),
        pytest.param((3, 22, 0), (4, 7, 0), True, id="an evening, and its morning"),
        pytest.param((3, 22, 0), (5, 4, 0), False, id="the second morning, though in 36 hours"),
        pytest.param((4, 0, 30), (4, 6, 29), False, id="after midnight: not six hours"),
        pytest.param((4, 0, 30), (4, 6, 30), True, id="after midnight: six hours"),
        pytest.param((4, 3, 30), (4, 9, 30), True, id="so late that it is nearly morning"),
        pytest.param((28, 22, 0), (29, 5, 0), True, id="the night that lacks an hour: six hours"),
        pytest.param((28, 23, 30), (29, 6, 0), False, id="the night that lacks an hour: too soon"),
    ],
)
def test_it_is_asked_from_the_first_morning_on(
    end: tuple[int, int, int], now: tuple[int, int, int], is_asked: bool
) -> None:
    assert asked(ended(*end), *now) is is_asked


@given(
    st.integers(1_700_000_000, 1_900_000_000).map(lambda s: datetime.fromtimestamp(s, UTC)),
    st.sampled_from((BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Apia"), UTC)),
)
def test_the_question_has_its_time_after_every_session(end: datetime, zone: ZoneInfo) -> None:
    opens, closes = morning_window(end, zone)
    assert 6 * HOUR <= opens - end <= 25 * HOUR
    assert opens < closes <= end + 36 * HOUR
    assert opens.astimezone(zone).hour >= 4
    assert closes - opens <= 25 * HOUR


def test_only_the_latest_session_is_asked_about() -> None:
    morning, evening = ended(3, 8, number=1), ended(3, 20, number=2)
    now = datetime(2026, 3, 4, 7, tzinfo=BERLIN)
    assert asked_about([morning, evening], now, zone=BERLIN) is evening
    answered = replace(evening, next_morning=2)
    assert asked_about([morning, answered], now, zone=BERLIN) is None


def test_what_was_put_away_is_not_asked_again() -> None:
    some, now = ended(3, 20), datetime(2026, 3, 4, 7, tzinfo=BERLIN)
    assert asked_about([some], now, {some.id}, BERLIN) is None
    assert asked_about([some], now, {SessionId("another")}, BERLIN) is some


def test_sessions_that_say_nothing_of_a_night_are_not_asked_about() -> None:
    now = datetime(2026, 3, 4, 7, tzinfo=BERLIN)
    some = ended(3, 20)
    for left_out in (
        replace(some, done_count=0),
        replace(some, state=SessionState.RUNNING),
        ended(30, 20),
    ):
        assert asked_about([left_out], now, zone=BERLIN) is None
    in_future = ended(30, 20, number=9)
    assert asked_about([some, in_future], now, zone=BERLIN) is some, "a wrong clock hides nothing"


def test_an_end_before_the_start_is_not_believed() -> None:
    some = ended(3, 20)
    turned_back = replace(some, ended_at=some.started_at - timedelta(days=3))
    assert asked(turned_back, 4, 7)


@pytest.mark.parametrize(
    ("mornings", "change"),
    [
        pytest.param((3, 3, 5), (StepChange.BACK, Rule.R6), id="R6"),
        pytest.param((3, 2, 3), (StepChange.ON, Rule.R7), id="R7"),
        pytest.param((3, 4, 3), None, id="neither"),
    ],
)
def test_the_answer_is_that_of_the_rules(
    mornings: tuple[int, ...], change: tuple[StepChange, Rule] | None
) -> None:
    row = [
        replace(ended(3 + n, 20, number=n), next_morning=score) for n, score in enumerate(mornings)
    ]
    other = replace(ended(5, 9, number=9), routine_id=RoutineId("other"), next_morning=9)
    assert change_after_morning([other, *reversed(row)], row[-1]) == change


@pytest.mark.parametrize(
    ("end", "morning"),
    [((3, 22, 0), 4), ((4, 0, 30), 4), ((4, 3, 59), 4), ((4, 4, 0), 5), ((4, 8, 0), 5)],
)
def test_a_session_after_midnight_belongs_to_the_morning_of_the_same_day(
    end: tuple[int, int, int], morning: int
) -> None:
    some = ended(*end)
    assert morning_of(some, BERLIN) == date(2026, 3, morning)
    opens, _ = morning_window(some.started_at + 10 * 60 * timedelta(seconds=1), BERLIN)
    assert opens.astimezone(BERLIN).date() == morning_of(some, BERLIN)


def test_who_plays_twice_a_day_is_answered_by_the_nights() -> None:
    """Only the evening is asked about; its answer holds for the morning's session too."""
    row = []
    for day in (3, 4, 5):
        row.append(replace(ended(day, 8, number=2 * day), routine_id=RoutineId("early")))
        row.append(replace(ended(day, 20, number=2 * day + 1), next_morning=2))
    by_routine = nights_by_routine(row, BERLIN)
    assert {key: [s.next_morning for s in found] for key, found in by_routine.items()} == {
        "early": [2, 2, 2], row[1].routine_id: [2, 2, 2],
    }  # fmt: skip
    assert change_after_morning(row, row[-1], BERLIN) == (StepChange.ON, Rule.R7)


def test_two_sessions_of_a_routine_before_one_night_count_once() -> None:
    row = []
    for day in (3, 4):
        row.append(ended(day, 8, number=2 * day))
        row.append(replace(ended(day, 20, number=2 * day + 1), next_morning=2))
    assert change_after_morning(row, row[-1], BERLIN) is None, "two nights are not three"
    third = replace(ended(5, 8, number=20), next_morning=2)
    assert change_after_morning(row, third, BERLIN) == (StepChange.ON, Rule.R7)
