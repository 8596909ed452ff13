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
    began: datetime, *, minutes: int = 15, kind: PainKind = PainKind.NUMB, went_on: bool = True
) -> SessionRecord:
    """Return a session in which something hurt in its second minute."""
    length_s = minutes * 60.0
    return replace(
        session_record(), started_at=began, ended_at=began + timedelta(seconds=length_s),
        state=SessionState.STOPPED, active_s=length_s, position_s=length_s if went_on else 120.0,
        pain_reports=(PainReport(1, PLANK, 120.0, None, kind),),
    )  # fmt: skip


def known(
    *sessions: SessionSummary, records: tuple[SessionRecord, ...] = (),
    checks: tuple[SafetyCheckTaken, ...] = (), today: date = TODAY,
) -> KnownBefore:  # fmt: skip
    return known_before(sessions, records, checks, today, UTC)


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
        assert known_before([late], (), (), TODAY, UTC).why_due() is CheckReason.LONG_AGO
        assert known_before([late], (), (), TODAY, east).why_due() is None

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

    @pytest.mark.parametrize("went_on", [True, False])
    def test_a_check_before_a_session_ended_at_once_is_no_answer(self, went_on: bool) -> None:
        record = hurt(NOON - DAY, went_on=went_on)
        found = known(session(1), records=(record,), checks=(SafetyCheckTaken(TODAY - DAY),))
        assert found.has_new_symptom is not went_on

    def test_an_answer_that_ended_the_session_is_an_answer(self) -> None:
        record = hurt(NOON - DAY, went_on=False)
        check = SafetyCheckTaken(TODAY - DAY, frozenset({SignId("saddle")}))
        assert not known(session(1), records=(record,), checks=(check,)).has_new_symptom

    def test_a_check_of_the_future_answers_nothing(self) -> None:
        check = SafetyCheckTaken(TODAY + 100 * DAY)
        assert known(session(1), records=(hurt(NOON - DAY),), checks=(check,)).has_new_symptom

    def test_only_two_weeks_are_read(self) -> None:
        sessions = [session(0), session(14), session(15), session(-1)]
        numbered = [replace(s, id=SessionId(str(number))) for number, s in enumerate(sessions)]
        assert recent_sessions(numbered, TODAY, UTC) == ["0", "1"]


class TestR4OverMidnight:
    LATE = datetime(2026, 3, 1, 23, 50, tzinfo=UTC)

    def test_pain_after_midnight_leaves_the_exercise_out_of_the_new_day(self) -> None:
        record = hurt(self.LATE, minutes=30)
        assert known(records=(record,)).left_out == {PLANK}
        assert known(records=(record,), today=TODAY - DAY).left_out == {PLANK}
        assert known(records=(record,), today=TODAY + DAY).left_out == frozenset()

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
