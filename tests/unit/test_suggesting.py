"""Suggestions, each by the name of its rule; none comes twice, none makes a routine unready."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.exercise import CareTag, ExerciseId
from backroutine.domain.pain import NotBetter, PainBands, PainKind, Rule
from backroutine.domain.progress import DatedSession
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import ready
from backroutine.domain.session import PainReport, SessionId, SessionSummary
from backroutine.domain.suggesting import (
    Hurt,
    SeverePain,
    Suggestion,
    SuggestionKind,
    episode_start,
    hurt_in,
    morning_scores,
    next_suggestion,
    suggestions,
)
from tests.builders import ARTICLE, catalogue, programme, programmes
from tests.files.sessions import session_record
from tests.unit.test_progress import session

TODAY = date(2026, 3, 30)
Score = int | None


def played(
    days_ago: int, before: Score, morning: Score = None, routine_id: str = ARTICLE, number: int = 0
) -> DatedSession:
    on = TODAY - timedelta(days=days_ago)
    at = datetime(on.year, on.month, on.day, 18, number, tzinfo=UTC)
    some: SessionSummary = replace(
        session(at, before=before, number=1000 - days_ago),
        routine_id=RoutineId(routine_id),
        next_morning=morning,
    )
    return DatedSession(on, some)


def suggested(sessions: Sequence[DatedSession], hurt: Hurt | None = None) -> tuple[Suggestion, ...]:
    routine = programme()
    return suggestions(sessions, {routine.id: routine}, catalogue(), TODAY, hurt)


def by_rule(found: Sequence[Suggestion], rule: Rule) -> Suggestion | None:
    return next((each for each in found if each.rule is rule), None)


def test_r6_a_worse_morning_suggests_one_step_back_with_its_numbers() -> None:
    found = by_rule(suggested([played(3, 3, 3), played(1, 3, 5)]), Rule.R6)
    assert found is not None
    assert (found.kind, found.routine_name) == (SuggestionKind.STEP_BACK, programme().name)
    assert [(s.before, s.next_morning) for s in found.scores] == [(3, 5)]
    assert found.change is not None
    assert found.edited is found.change.routine


@pytest.mark.parametrize(("before", "morning"), [(3, 4), (None, 9), (3, None)])
def test_r6_is_silent_without_a_rise_of_more_than_one(before: Score, morning: Score) -> None:
    assert by_rule(suggested([played(1, before, morning)]), Rule.R6) is None


def test_r7_three_calm_mornings_suggest_one_step_on() -> None:
    calm = [played(5, 3, 3), played(3, 3, 2), played(1, 2, 2)]
    found = by_rule(suggested(calm), Rule.R7)
    assert found is not None
    assert found.kind is SuggestionKind.STEP_ON
    assert [(s.before, s.next_morning) for s in found.scores] == [(3, 3), (3, 2), (2, 2)]
    assert by_rule(suggested(calm[1:]), Rule.R7) is None


def test_r7_put_aside_comes_back_only_after_three_more_calm_mornings() -> None:
    calm = [played(days, 3, 2) for days in range(10, 0, -1)]
    first = by_rule(suggested(calm[:3]), Rule.R7)
    assert first is not None
    asked = [by_rule(suggested(calm[:count]), Rule.R7) for count in (4, 5, 6)]
    keys = [each.key if each is not None else None for each in asked]
    assert keys[:2] == [first.key, first.key]
    assert keys[2] not in (None, first.key)


def test_r7_counts_nights_for_who_plays_twice_a_day() -> None:
    twice = []
    for days in (3, 2, 1):
        early, late = played(days, 3), played(days, 3, 2, number=30)
        twice += [replace(early, session=replace(early.session, id=SessionId(f"early-{days}")))]
        twice += [late]
    found = by_rule(suggested(twice), Rule.R7)
    assert found is not None
    assert [(s.before, s.next_morning) for s in found.scores] == [(3, 2)] * 3
    assert by_rule(suggested(twice[2:]), Rule.R7) is None, "two nights are not three"


def test_r6_and_r7_speak_only_of_what_is_done_now_and_can_be_edited() -> None:
    assert suggested([played(15, 3, 6)]) == ()
    assert suggested([played(1, 3, 6, "unknown")]) == ()


def rising(levels: Sequence[int]) -> list[DatedSession]:
    """Return sessions whose mornings have these means in the weeks up to today."""
    return [
        played(7 * back + day + 1, 5, level)
        for back, level in zip((2, 1, 0), levels, strict=True)
        for day in (0, 2, 4)
    ]


def test_r8_two_weeks_of_rising_mornings_suggest_a_lighter_week_and_a_professional() -> None:
    found = by_rule(suggested(rising((2, 3, 5))), Rule.R8)
    assert found is not None
    assert found.kind is SuggestionKind.LIGHTER_WEEK
    assert list(found.weekly_means) == [2, 3, 5]
    assert found.edited is not None
    assert found.edited.on_sore_day() != found.edited
    assert replace(found.edited, main=programme().main) == programme()
    assert by_rule(suggested(rising((2, 2, 5))), Rule.R8) is None


@pytest.mark.parametrize("days_later", range(30))
def test_r8_put_aside_rests_for_two_weeks_whatever_the_day(days_later: int) -> None:
    for start in range(14):  # no day of any fortnight is a worse one to put it aside on
        day = TODAY + timedelta(days=start)
        (first,) = r8_on(day)
        (later,) = r8_on(day + timedelta(days=days_later))
        shown = next_suggestion([later], {"R8:52743", first.key})
        assert (shown is None) is (days_later < 14)


def r8_on(day: date) -> list[Suggestion]:
    shift = day - TODAY
    moved = [
        DatedSession(
            each.on + shift, replace(each.session, started_at=each.session.started_at + shift)
        )
        for each in rising((2, 3, 5))
    ]
    routine = programme()
    found = suggestions(moved, {routine.id: routine}, catalogue(), day)
    return [each for each in found if each.rule is Rule.R8]


def test_r8_is_not_moved_by_a_wrong_clock() -> None:
    future = [played(-back, 5, 10) for back in (1, 3, 400)]
    assert suggested([*rising((2, 3, 5)), *future]) == suggested(rising((2, 3, 5)))
    assert by_rule(suggested([*rising((2, 2, 2)), *future]), Rule.R8) is None


def test_r8_dates_the_morning_after_a_session_past_midnight_on_the_same_day() -> None:
    late = []
    for each in rising((2, 3, 5)):
        began = datetime(each.on.year, each.on.month, each.on.day, 0, 20).astimezone()
        some = replace(each.session, started_at=began, ended_at=began + timedelta(minutes=10))
        late.append(DatedSession(each.on, some))
    assert set(morning_scores(late)) == {each.on for each in late}
    evenings = rising((2, 3, 5))
    assert set(morning_scores(evenings)) == {each.on + timedelta(days=1) for each in evenings}


@pytest.mark.parametrize("days_ago", [1, 7, 8])
def test_r9_pain_that_spreads_down_a_leg_is_for_a_professional_now(days_ago: int) -> None:
    said = PainReport(1, ExerciseId("bird-dog"), 30.0, None, PainKind.SPREADING)
    record = replace(session_record(), pain_reports=(said,))
    hurt = hurt_in([(TODAY - timedelta(days=days_ago), record)])
    found = by_rule(suggested([played(1, 3)], hurt), Rule.R9)
    assert (found is not None) is (days_ago <= 7)
    if found is not None:
        assert (found.not_better, found.is_spreading) == (NotBetter.CONTACT_NOW, True)


@pytest.mark.parametrize(
    ("days", "first", "lately", "said"),
    [
        pytest.param(13, 5, 5, None, id="not two weeks"),
        pytest.param(20, 5, 5, NotBetter.CONSIDER_PROFESSIONAL, id="two weeks, not easing"),
        pytest.param(20, 6, 3, None, id="two weeks, easing"),
        pytest.param(45, 6, 3, NotBetter.SEE_PROFESSIONAL, id="six weeks, still there"),
        pytest.param(90, 5, 5, NotBetter.LONG_TERM_PLAN, id="twelve weeks"),
        pytest.param(90, 5, 0, None, id="gone"),
    ],
)
def test_r9_by_how_long_it_has_hurt(
    days: int, first: int, lately: int, said: NotBetter | None
) -> None:
    half = days // 2
    sessions = [played(back, first if back > half else lately) for back in range(days, 0, -2)]
    found = by_rule(suggested(sessions), Rule.R9)
    assert (found.not_better if found is not None else None) is said
    if found is not None:
        assert found.edited is None
        assert found.since_days == days


def test_r9_is_said_once_a_level() -> None:
    month = [played(back, 5) for back in range(20, 0, -2)]
    first, later = suggested(month), suggested(month[:-1])
    assert [each.key for each in first] == [each.key for each in later]


@pytest.mark.parametrize(
    ("score", "days_ago", "is_said"), [(5, 1, False), (6, 1, True), (6, 7, True), (6, 8, False)]
)
def test_r9_strong_pain_in_an_exercise(score: int, days_ago: int, is_said: bool) -> None:
    said = PainReport(1, ExerciseId("bird-dog"), 30.0, score, PainKind.ACHE)
    record = replace(session_record(), pain_reports=(said,))
    hurt = hurt_in([(TODAY - timedelta(days=days_ago), record)])
    assert hurt.exercise_ids == {"bird-dog"}
    found = by_rule(suggested([played(1, 3)], hurt), Rule.R9)
    assert (found is not None) is is_said
    if found is not None:
        assert (found.not_better, found.worst_pain) == (NotBetter.CONTACT_NOW, score)
        assert found.exercise_name == "Bird dog"


def test_the_amber_band_ends_at_five_in_either_setting() -> None:
    said = PainReport(1, ExerciseId("bird-dog"), 30.0, 5)
    for bands in PainBands:
        assert (
            hurt_in([(TODAY, replace(session_record(), pain_reports=(said,)))], bands).severe == ()
        )


def test_the_gravest_comes_first_and_one_at_a_time() -> None:
    sessions = [played(back, 5, 7) for back in range(50, 0, -1)]
    severe = Hurt(severe=(SeverePain(SessionId("x"), TODAY, "Plank", 8),))
    found = suggested(sessions, severe)
    assert [each.rule for each in found] == [Rule.R9, Rule.R6, Rule.R9]
    declined: set[str] = set()
    shown = []
    while (one := next_suggestion(found, declined)) is not None:
        shown.append(one)
        declined.add(one.key)
    assert tuple(shown) == found


def test_a_session_of_the_future_changes_nothing() -> None:
    now = [played(1, 3, 5)]
    assert suggested([*now, played(-400, 9, 10)]) == suggested(now)


def test_a_time_of_pain_begins_anew_after_four_weeks_without() -> None:
    sessions = [played(100, 4), *(played(back, 0) for back in range(90, 60, -3)), played(50, 3)]
    assert episode_start(sessions) == TODAY - timedelta(days=50)
    assert episode_start([played(3, 0), played(2, None)]) is None
    assert episode_start([played(40, 2), played(13, 1)]) == TODAY - timedelta(days=40)


def test_an_empty_history_suggests_nothing() -> None:
    assert suggested([]) == ()


routines = st.sampled_from([p.routine for p in programmes()])
scores = st.none() | st.integers(0, 10)


@given(routines, st.lists(st.tuples(scores, scores), max_size=40), st.booleans())
def test_whatever_was_played_an_edit_stays_ready_and_changes_one_thing(
    routine: Routine, pains: list[tuple[Score, Score]], cares: bool
) -> None:
    sessions = [
        played(len(pains) - number, before, morning, routine.id)
        for number, (before, morning) in enumerate(pains)
    ]
    tags = tuple(CareTag) if cares else ()
    found = suggestions(sessions, {routine.id: routine}, catalogue(), TODAY, care_tags=tags)
    assert len({each.key for each in found}) == len(found)
    for each in found:
        assert each.rule in (Rule.R6, Rule.R7, Rule.R8, Rule.R9)
        if each.change is not None:
            assert each.edited is not None
            ready(each.edited, catalogue())
            pairs = zip(routine.steps, each.edited.steps, strict=True)
            assert [old.id for old, new in pairs if old != new] == [each.change.step_id]
            assert each.edited.warm_up == routine.warm_up
