"""What is known before a session: R0 and R4 with wrong clocks, over midnight, and after a start."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.before_session import KnownBefore, known_before, recent_sessions
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import CheckReason, PainKind
from backroutine.domain.safety_check import SIGNS, SafetyCheckTaken, SignId
from backroutine.domain.session import (
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from tests.files.sessions import session_record, session_summary

TODAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
EVENING = datetime(2026, 3, 2, 22, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
PLANK = ExerciseId("front-plank")
DAY = timedelta(days=1)


def session(
    days_ago: float = 1, *, done: int = 1, at: datetime = NOON, minutes: int = 15
) -> SessionSummary:
    began = at - days_ago * DAY
    return replace(
        session_summary(), started_at=began, ended_at=began + timedelta(minutes=minutes),
        done_count=done,
    )  # fmt: skip


def hurt(
    began: datetime, *, minutes: int = 15, kind: PainKind = PainKind.NUMB, went_on: bool = True,
    said_at: datetime | None = None,
) -> SessionRecord:  # fmt: skip
    """Return a session in which something hurt in its second minute; an old one has no moment."""
    length_s = minutes * 60.0
    return replace(
        session_record(), started_at=began, ended_at=began + timedelta(seconds=length_s),
        state=SessionState.STOPPED, active_s=length_s, position_s=length_s if went_on else 120.0,
        pain_reports=(PainReport(1, PLANK, 120.0, None, kind, said_at=said_at),),
    )  # fmt: skip


def known(
    *sessions: SessionSummary, records: tuple[SessionRecord, ...] = (),
    checks: tuple[SafetyCheckTaken, ...] = (), now: datetime = EVENING,
) -> KnownBefore:  # fmt: skip
    return known_before(sessions, records, checks, now, UTC)


def checked(at: datetime, *signs: str) -> SafetyCheckTaken:
    return SafetyCheckTaken(at.date(), frozenset(map(SignId, signs)), at)


class TestR0:
    @pytest.mark.parametrize(
        ("sessions", "reason"),
        [
            pytest.param([session(20), session(-400)], CheckReason.LONG_AGO,
                         id="one of the future beside one of long ago"),
            pytest.param([session(-400)], CheckReason.FIRST_SESSION, id="only one of the future"),
            pytest.param([session(20), session(1, done=0)], CheckReason.LONG_AGO,
                         id="nothing was done yesterday"),
            pytest.param([session(1, done=0)], CheckReason.FIRST_SESSION,
                         id="nothing was ever done"),
            pytest.param([session(20), session(13)], None, id="13 days ago"),
            pytest.param([session(0)], None, id="today"),
        ],
    )  # fmt: skip
    def test_only_what_was_done_and_is_past_is_the_last_session(
        self, sessions: list[SessionSummary], reason: CheckReason | None
    ) -> None:
        assert known(*sessions).why_due() is reason

    def test_two_weeks_are_counted_in_the_days_of_the_person(self) -> None:
        east = timezone(timedelta(hours=10))
        late = session(at=datetime(2026, 2, 16, 15, tzinfo=UTC), days_ago=0)  # the 17th there
        assert known_before([late], (), (), NOON, UTC).why_due() is CheckReason.LONG_AGO
        assert known_before([late], (), (), NOON, east).why_due() is None

    @pytest.mark.parametrize("kind", [kind for kind in PainKind if kind.warns])
    @pytest.mark.parametrize("days_ago", [0, 1, 5])
    def test_a_new_symptom_is_asked_about_until_it_is_answered(
        self, kind: PainKind, days_ago: int
    ) -> None:
        record = hurt(NOON - days_ago * DAY, kind=kind)
        assert known(session(1), records=(record,)).why_due() is CheckReason.NEW_SYMPTOM
        answered = (SafetyCheckTaken(TODAY - (days_ago - 1) * DAY),)
        if days_ago:
            assert known(session(1), records=(record,), checks=answered).why_due() is None

    @pytest.mark.parametrize("kind", [PainKind.ACHE, PainKind.SORE])
    def test_an_ordinary_ache_is_no_new_symptom(self, kind: PainKind) -> None:
        assert known(session(1), records=(hurt(NOON - DAY, kind=kind),)).why_due() is None

    def test_a_check_of_the_future_answers_nothing(self) -> None:
        check = SafetyCheckTaken(TODAY + 100 * DAY)
        assert known(session(1), records=(hurt(NOON - DAY),), checks=(check,)).has_new_symptom

    @pytest.mark.parametrize("before", range(6, 11))
    @pytest.mark.parametrize("known_checks", [(), (checked(EVENING - MINUTE),)])
    @pytest.mark.parametrize("sessions", [(), (session(0),), (session(1),), (session(20),)])
    def test_a_strong_pain_is_asked_about_whenever_it_is_told(
        self, before: int, known_checks: tuple[SafetyCheckTaken, ...],
        sessions: tuple[SessionSummary, ...],
    ) -> None:  # fmt: skip
        assert known(*sessions, checks=known_checks).why_due(before) is not None

    @pytest.mark.parametrize("before", [None, *range(6)])
    def test_a_check_of_today_serves_for_a_first_session_and_one_after_long(
        self, before: int | None
    ) -> None:
        for sessions in ((), (session(20),)):
            assert known(*sessions).why_due(before) is not None
            assert known(*sessions, checks=(checked(NOON),)).why_due(before) is None

    def test_only_two_weeks_are_read(self) -> None:
        sessions = [session(0), session(14), session(15), session(-1)]
        numbered = [replace(s, id=SessionId(str(number))) for number, s in enumerate(sessions)]
        assert recent_sessions(numbered, TODAY, UTC) == ["0", "1"]

    def test_one_that_was_taken_up_again_is_as_recent_as_its_end(self) -> None:
        assert recent_sessions([replace(session(40), ended_at=NOON - DAY)], TODAY, UTC)
        assert not recent_sessions([replace(session(40), ended_at=None)], TODAY, UTC)


class TestTheAnswerToANewSymptom:
    """R0: what was answered before something was named says nothing of it."""

    BEGAN = NOON - DAY
    SAID = BEGAN + 30 * MINUTE  # the session was paused: on its timeline it is the second minute

    @pytest.mark.parametrize("went_on", [True, False])
    @pytest.mark.parametrize(
        ("at", "is_answer"),
        [
            pytest.param(BEGAN - 4 * 60 * MINUTE, False, id="that morning"),
            pytest.param(BEGAN, False, id="before that very session"),
            pytest.param(BEGAN + 29 * MINUTE, False, id="earlier in the session"),
            pytest.param(SAID, True, id="asked there"),
            pytest.param(SAID + 5 * MINUTE, True, id="later in the session"),
            pytest.param(SAID + 5 * 60 * MINUTE, True, id="that evening"),
            pytest.param(EVENING, True, id="now"),
            pytest.param(EVENING + MINUTE, False, id="by a clock that was ahead"),
        ],
    )
    def test_it_came_after_it(self, at: datetime, is_answer: bool, went_on: bool) -> None:
        record = hurt(self.BEGAN, minutes=60, said_at=self.SAID, went_on=went_on)
        found = known(session(1), records=(record,), checks=(checked(at),))
        assert found.has_new_symptom is not is_answer
        assert (found.why_due() is CheckReason.NEW_SYMPTOM) is not is_answer

    def test_each_symptom_wants_its_own(self) -> None:
        once = hurt(self.BEGAN, minutes=60, said_at=self.SAID)
        again = replace(once.pain_reports[0], said_at=self.SAID + 10 * MINUTE)
        twice = replace(once, pain_reports=(once.pain_reports[0], again))
        between = (checked(self.SAID + 5 * MINUTE),)
        assert not known(records=(once,), checks=between).has_new_symptom
        assert known(records=(twice,), checks=between).has_new_symptom
        later = (*between, checked(self.SAID + 11 * MINUTE))
        assert not known(records=(twice,), checks=later).has_new_symptom

    def test_an_ache_told_after_the_answer_asks_nothing_anew(self) -> None:
        record = hurt(self.BEGAN, minutes=60, said_at=self.SAID)
        ache = PainReport(1, PLANK, 130.0, 2, PainKind.ACHE, said_at=self.SAID + 10 * MINUTE)
        record = replace(record, pain_reports=(*record.pain_reports, ache))
        assert not known(records=(record,), checks=(checked(self.SAID),)).has_new_symptom

    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_a_check_without_its_moment_is_older_than_a_symptom_with_one(self, days: int) -> None:
        record = hurt(self.BEGAN, said_at=self.SAID)
        old = SafetyCheckTaken(self.BEGAN.date() + days * DAY)
        assert known(records=(record,), checks=(old,)).has_new_symptom

    def test_a_clock_set_back_in_the_session_makes_no_answer_of_a_check_before_it(self) -> None:
        record = hurt(self.BEGAN, said_at=self.BEGAN - 60 * MINUTE)
        before, after = checked(self.BEGAN - MINUTE), checked(self.BEGAN + MINUTE)
        assert known(records=(record,), checks=(before,)).has_new_symptom
        assert not known(records=(record,), checks=(before, after)).has_new_symptom

    def test_over_midnight_the_moments_tell(self) -> None:
        late = datetime(2026, 3, 1, 23, 50, tzinfo=UTC)
        record = hurt(late, minutes=30, said_at=late + 20 * MINUTE)
        before, after = checked(late + 15 * MINUTE), checked(late + 25 * MINUTE)
        assert before.checked_on == after.checked_on == TODAY
        assert known(records=(record,), checks=(before,)).has_new_symptom
        assert not known(records=(record,), checks=(before, after)).has_new_symptom

    @pytest.mark.parametrize("went_on", [True, False])
    def test_of_an_old_session_a_check_of_its_day_may_have_come_before(self, went_on: bool) -> None:
        record = hurt(self.BEGAN, went_on=went_on)
        same_day = SafetyCheckTaken(self.BEGAN.date())
        assert known(records=(record,), checks=(same_day,)).has_new_symptom
        for moment in (self.BEGAN - MINUTE, self.BEGAN + 14 * MINUTE):
            assert known(records=(record,), checks=(checked(moment),)).has_new_symptom

    @pytest.mark.parametrize(
        "check",
        [
            pytest.param(SafetyCheckTaken(TODAY), id="of a later day"),
            pytest.param(checked(BEGAN + 15 * MINUTE), id="after its end"),
        ],
    )
    def test_of_an_old_session_a_later_check_is_the_answer(self, check: SafetyCheckTaken) -> None:
        assert not known(records=(hurt(self.BEGAN),), checks=(check,)).has_new_symptom

    def test_an_old_session_without_an_end_is_answered_on_a_later_day(self) -> None:
        record = replace(hurt(self.BEGAN), ended_at=None, state=SessionState.RUNNING)
        assert known(records=(record,), checks=(checked(EVENING - DAY),)).has_new_symptom
        assert not known(records=(record,), checks=(checked(NOON),)).has_new_symptom

    def test_a_grave_answer_that_ended_an_old_session_is_its_answer(self) -> None:
        check = SafetyCheckTaken(self.BEGAN.date(), frozenset({SignId("saddle")}))
        ended, went_on = hurt(self.BEGAN, went_on=False), hurt(self.BEGAN)
        assert not known(records=(ended,), checks=(check,)).has_new_symptom
        assert known(records=(went_on,), checks=(check,)).has_new_symptom


class TestR4OverMidnight:
    LATE = datetime(2026, 3, 1, 23, 50, tzinfo=UTC)

    def test_pain_after_midnight_leaves_the_exercise_out_of_the_new_day(self) -> None:
        record = hurt(self.LATE, minutes=30)
        assert known(records=(record,)).left_out == {PLANK}
        assert known(records=(record,), now=NOON - DAY).left_out == {PLANK}
        assert known(records=(record,), now=NOON + DAY).left_out == frozenset()

    def test_a_session_over_before_midnight_does_not(self) -> None:
        assert known(records=(hurt(self.LATE, minutes=9),)).left_out == frozenset()

    def test_one_that_was_cut_off_lasts_as_long_as_it_ran(self) -> None:
        record = replace(hurt(self.LATE, minutes=30), ended_at=None, state=SessionState.RUNNING)
        assert known(records=(record,)).left_out == {PLANK}

    def test_an_end_that_a_wrong_clock_put_before_the_start_shortens_nothing(self) -> None:
        record = replace(hurt(self.LATE, minutes=30), ended_at=self.LATE - 300 * DAY)
        assert known(records=(record,)).left_out == {PLANK}

    def test_a_session_of_the_future_leaves_nothing_out(self) -> None:
        assert known(records=(hurt(NOON + 40 * DAY),)) == known()


@given(
    st.lists(st.tuples(st.integers(-3, 3), st.sets(st.sampled_from([s.id for s in SIGNS])))),
    st.lists(st.integers(-500, 500)),
)
def test_r10_a_grave_last_answer_of_today_always_forbids(
    answers: list[tuple[int, set[SignId]]], days_ago: list[int]
) -> None:
    grave = {sign.id for sign in SIGNS if sign.outcome.forbids_session}
    checks = tuple(SafetyCheckTaken(TODAY + day * DAY, frozenset(s)) for day, s in answers)
    of_today = [signs for day, signs in answers if day == 0]
    found = known(*(session(number) for number in days_ago), checks=checks)
    assert found.forbids_session is bool(of_today and of_today[-1] & grave)


MINUTES = st.integers(0, 10 * 24 * 60)


@given(
    said=st.lists(MINUTES, min_size=1, max_size=4),
    answered=st.lists(MINUTES | st.none(), max_size=6),
    length=st.integers(1, 600),
    went_on=st.booleans(),
)
def test_r0_a_symptom_is_silenced_by_an_answer_after_it_and_by_nothing_else(
    said: list[int], answered: list[int | None], length: int, went_on: bool
) -> None:
    start, now = NOON - 10 * DAY, NOON
    records = tuple(
        hurt(start + (at - at % length) * MINUTE, minutes=length, went_on=went_on,
             said_at=start + at * MINUTE)
        for at in said
    )  # fmt: skip
    checks = tuple(
        SafetyCheckTaken(TODAY) if at is None else checked(start + at * MINUTE) for at in answered
    )
    is_answered = any(at is not None and at >= max(said) for at in answered)
    found = known(records=records, checks=checks, now=now)
    assert found.has_new_symptom is not is_answered
    assert known(records=records[::-1], checks=checks, now=now) == found
    assert (found.why_due(0) is CheckReason.NEW_SYMPTOM) is not is_answered


@given(
    answered=st.lists(st.tuples(MINUTES, st.booleans()), max_size=6),
    at=MINUTES,
    went_on=st.booleans(),
)
def test_r0_no_answer_from_before_a_session_silences_what_an_old_one_holds(
    answered: list[tuple[int, bool]], at: int, went_on: bool
) -> None:
    start = NOON - 10 * DAY
    began = start + at * MINUTE
    earlier = [(start + m * MINUTE, has_moment) for m, has_moment in answered if m < at]
    checks = tuple(
        checked(moment) if has_moment else SafetyCheckTaken(moment.date())
        for moment, has_moment in earlier
    )
    record = hurt(began, went_on=went_on)
    assert known(records=(record,), checks=checks, now=NOON + DAY).has_new_symptom


@given(
    before=st.integers(6, 10),
    checks=st.lists(st.tuples(MINUTES, st.sets(st.sampled_from([s.id for s in SIGNS])))),
    days_ago=st.lists(st.integers(0, 40)),
)
def test_r0_no_answer_of_earlier_silences_a_strong_pain_that_is_told_now(
    before: int, checks: list[tuple[int, set[SignId]]], days_ago: list[int]
) -> None:
    taken = tuple(checked(NOON - m * MINUTE, *signs) for m, signs in sorted(checks)[::-1])
    found = known(*(session(number) for number in days_ago), checks=taken)
    assert found.why_due(before) is not None
