"""What is written down of a session, and how a session that was cut off is taken up again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.routine import Circuit, CircuitId, Routine
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.session import Outcome, SessionId, SessionRecord, SessionState
from backroutine.domain.timeline import LeadTimes, build_timeline
from backroutine.player.easing import easier_plan
from backroutine.player.engine import Player
from backroutine.player.recorder import brought_up_to_date, new_record
from backroutine.player.resume import LOST_S, resume_point
from tests import builders
from tests.doubles import START, ManualClock
from tests.strategies import ready_routines


class Played:
    """A session that writes its record once a second and on every act, as the window does."""

    def __init__(self, ready_routine: ReadyRoutine | None = None) -> None:
        self.ready = ready_routine or builders.ready_programme()
        self.timeline = build_timeline(self.ready)
        self.clock = ManualClock()
        self.player = Player(self.timeline, self.clock)
        self.record = new_record(SessionId("s"), self.ready, self.timeline, self.clock.now(), 4)
        self.player.start()
        self.write()

    def write(self) -> None:
        self.record = brought_up_to_date(
            self.record, self.player, self.ready.exercises, self.clock.now()
        )

    def run(self, seconds: float) -> None:
        """Let time pass by half seconds: whole records each second, the position in between."""
        for number in range(round(seconds * 2)):
            if self.player.is_over:
                return
            self.clock.advance(0.5)
            events = self.player.tick()
            if events or number % 2:
                self.write()
            else:
                self.record = replace(
                    self.record,
                    position_s=self.player.position_s,
                    active_s=self.player.active_s,
                )

    def taken_up(self) -> "Played":
        """Return the session as it is taken up from what was written down."""
        again = Played(self.ready)
        point = resume_point(again.timeline, self.record)
        again.player = Player(again.timeline, again.clock)
        again.player.start(point.position_s, played_s=point.played_s, active_s=point.active_s)
        again.record = self.record
        again.write()
        return again


def test_a_session_begins_with_everything_skipped() -> None:
    played = Played()
    record = played.record
    assert (record.state, record.planned_s, record.pain_before) == (SessionState.RUNNING, 900, 4)
    assert {result.outcome for result in record.results} == {Outcome.SKIPPED}
    assert (record.started_at, record.ended_at, record.plan) == (START, None, played.ready.routine)


@pytest.mark.parametrize(
    ("seconds", "stops", "state"),
    [
        pytest.param(40, False, SessionState.RUNNING, id="on"),
        pytest.param(40, True, SessionState.STOPPED, id="stopped"),
        pytest.param(901, False, SessionState.FINISHED, id="played to the end"),
    ],
)
def test_the_record_says_how_far_it_came(seconds: float, stops: bool, state: SessionState) -> None:
    played = Played()
    played.run(seconds)
    if stops:
        played.player.stop()
    played.write()
    assert played.record.state is state
    assert (played.record.ended_at is None) == (state is SessionState.RUNNING)
    assert played.record.position_s == pytest.approx(min(seconds, 900))


@pytest.mark.parametrize("at_s", [0.5, 9.5, 10.5, 99.5, 100, 250, 251.5, 462.5, 899.5])
def test_a_session_that_was_cut_off_can_still_be_done_whole(at_s: float) -> None:
    played = Played()
    played.run(at_s)
    again = played.taken_up()
    assert played.player.position_s - LOST_S <= again.player.position_s
    assert again.player.position_s <= played.player.position_s
    again.run(901)
    assert {result.outcome for result in again.record.results} == {Outcome.DONE}
    assert again.record.active_s == pytest.approx(900, abs=LOST_S)


def test_the_plan_that_was_changed_since_begins_at_the_step_that_was_open() -> None:
    played = Played()
    played.run(250)
    slower = build_timeline(played.ready, LeadTimes(get_ready_s=20))
    point = resume_point(slower, played.record)
    step_number = played.player.interval.step_number
    first = next(i for i in slower.intervals if i.step_number == step_number)
    assert (point.position_s, point.is_exact) == (first.start_s, False)
    assert sum(point.played_s) == sum(result.done_s for result in played.record.results)


def in_circuit() -> ReadyRoutine:
    """Return a session with a circuit of a plank, on either side, and a bridge, three times."""
    routine = builders.routine(
        (("march-in-place", Dose(time_s=300)),),
        (("side-plank", Dose(hold_s=20, sides=Sides.PER_SIDE)), "glute-bridge"),
    )
    circuit = Circuit(CircuitId("c1"), rounds=3, rest_s=20)
    return ready(routine.joined([s.id for s in routine.main], circuit), builders.catalogue())


def test_each_round_of_a_circuit_is_written_down_with_its_number() -> None:
    played = Played(in_circuit())
    numbers = [r.round_number for r in played.record.results if r.exercise_id == "glute-bridge"]
    assert numbers == [1, 1, 2, 2, 3, 3]  # two sets each
    assert played.record.results[0].round_number is None


@pytest.mark.parametrize(
    "times",
    [LeadTimes(20), LeadTimes(0), LeadTimes(10, 9), LeadTimes(3, 12)],
    ids=["longer", "none", "other sides", "both"],
)
def test_with_other_times_a_session_goes_on_in_the_round_it_was_in(times: LeadTimes) -> None:
    played = Played(in_circuit())
    third = next(i for i in played.timeline.intervals if i.round_number == 3)
    played.run(third.start_s + 70)
    there = played.player.interval
    timeline = build_timeline(played.ready, times)
    point = resume_point(timeline, played.record)
    interval = timeline.intervals[timeline.index_at(point.position_s)]
    assert (interval.step_number, interval.round_number) == (there.step_number, 3)
    assert not point.is_exact


def test_the_usual_times_are_taken_where_others_would_be_as_long() -> None:
    played = Played(builders.ready_programme("mcgill-big-three-16"))
    timeline = build_timeline(played.ready, LeadTimes(5, 5))
    missed = []
    for at_s in range(0, 900, 20):
        record = replace(played.record, position_s=float(at_s))
        there = played.timeline.intervals[played.timeline.index_at(at_s)]
        point = resume_point(timeline, record)
        found = timeline.intervals[timeline.index_at(point.position_s)]
        if (found.step_number, found.round_number) != (there.step_number, there.round_number):
            missed.append(at_s)
    assert missed == []


def test_with_other_times_a_gentler_plan_goes_on_with_the_gentler_exercise() -> None:
    plan = builders.routine(
        (("march-in-place", Dose(time_s=300)),),
        (("front-plank", Dose(sets=2, hold_s=30, rest_s=20)), "glute-bridge"),
    )
    played = Played(ready(plan, builders.catalogue()))
    played.run(330)
    plank = builders.exercise("front-plank")
    gentler = easier_plan(played.player, plank, builders.catalogue(), LeadTimes())
    assert gentler is not None
    again = Played(gentler.ready)
    again.player = Player(again.timeline, again.clock)
    again.player.start(gentler.position_s, played_s=gentler.played_s)
    again.write()
    timeline = build_timeline(gentler.ready, LeadTimes(15))
    point = resume_point(timeline, again.record)
    interval = timeline.intervals[timeline.index_at(point.position_s)]
    assert interval.exercise_id == "knee-plank"


def test_a_record_of_another_plan_gives_no_credit() -> None:
    played = Played()
    played.run(250)
    stranger = replace(played.record, results=played.record.results[1:])
    assert sum(resume_point(played.timeline, stranger).played_s) == 0


def test_whole_repetitions_are_not_made_of_halves() -> None:
    plan = builders.routine(
        (("march-in-place", Dose(time_s=170)),),
        (("front-plank", Dose(reps=3, hold_s=10, tempo_s=2, sides=Sides.BOTH)),),
    )
    played = Played(ready(plan, builders.catalogue()))
    played.player.shift(190)
    for _ in range(3):
        played.run(8)
        played.player.next()
    played.write()
    done = [result.done_reps for result in played.record.results]
    assert done == [result.done_reps for result in played.taken_up().record.results] == [0, 0]


acts = st.lists(
    st.sampled_from(["next", "back", "restart_interval", "next_step", "on", "off", "run", "pause"]),
    max_size=25,
)


@given(ready_routines().filter(lambda routine: bool(routine.steps)), acts, st.integers(0, 40))
def test_a_session_that_was_cut_off_never_claims_more_than_was_done(
    routine: Routine, acts: list[str], last_s: int
) -> None:
    played = Played(ready(routine, builders.catalogue()))
    for act in acts:
        match act:
            case "on" | "off":
                played.player.shift(10 if act == "on" else -10)
            case "run":
                played.run(7.5)
            case "pause":
                played.player.pause()
                played.write()
                played.player.resume()
            case _:
                getattr(played.player, act)()
        played.write()
    played.run(last_s + 0.5)
    if played.player.is_over:
        return
    written, truth = played.record, exact(played)
    again = played.taken_up().record
    assert [r.done_s for r in again.results] == [r.done_s for r in written.results]
    for claimed, really in zip(again.results, truth.results, strict=True):
        assert claimed.done_s <= really.done_s
        assert claimed.done_reps <= really.done_reps
    assert written.position_s - LOST_S <= again.position_s <= written.position_s


def exact(played: Played) -> SessionRecord:
    return brought_up_to_date(
        played.record, played.player, played.ready.exercises, played.clock.now()
    )
