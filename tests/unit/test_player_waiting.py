"""Sets of repetitions that wait for "done": the clock stands still, and what follows shifts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome, SessionId, WorkResult
from backroutine.domain.timeline import Cue, IntervalKind, Timeline, build_timeline
from backroutine.player.cues import TimedCue
from backroutine.player.engine import (
    MOST_STILL_S,
    IntervalStarted,
    Player,
    PlayerState,
    SessionFinished,
)
from backroutine.player.recorder import brought_up_to_date, new_record
from backroutine.player.resume import resume_point
from backroutine.player.waiting import may_wait
from tests import builders
from tests.doubles import ManualClock
from tests.strategies import ready_routines

AHEAD_S = 4.0
# A march, then two sets of ten bridges of 3 s with a rest of 20 s between them.
BRIDGES = builders.routine(
    (("march-in-place", Dose(time_s=300)),),
    (("glute-bridge", Dose(sets=2, reps=10, tempo_s=3, rest_s=20)),),
)
FIRST_SET_S = 10 + 300 + 10


class Paced:
    """A session at the person's own pace, recorded as the window does, and listened to."""

    def __init__(self, routine: Routine = BRIDGES) -> None:
        self.ready = ready(routine, builders.catalogue())
        self.timeline = build_timeline(self.ready)
        self.clock = ManualClock()
        self.player = Player(self.timeline, self.clock)
        self.player.set_waits_for_done(True)
        self.record = new_record(SessionId("s"), self.ready, self.timeline, self.clock.now())
        self.heard: list[TimedCue] = []

    def start(self, at_s: float = 0.0) -> "Paced":
        self.player.start(at_s)
        self.listen()
        return self

    def listen(self) -> None:
        self.heard += self.player.cues_ahead(AHEAD_S)

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.clock.advance(0.25)
            self.player.tick()
            self.listen()

    def act(self, name: str, *arguments: object) -> None:
        """Act as the window does: what was given out and not yet heard is forgotten."""
        getattr(self.player, name)(*arguments)
        self.heard = [cue for cue in self.heard if cue.at_s < self.clock.elapsed - 1e-6]
        self.listen()

    def write(self) -> None:
        self.record = brought_up_to_date(
            self.record, self.player, self.ready.exercises, self.clock.now()
        )

    @property
    def results(self) -> tuple[WorkResult, ...]:
        self.write()
        return self.record.results

    def taken_up(self) -> "Paced":
        self.write()
        again = Paced(self.ready.routine)
        point = resume_point(again.timeline, self.record)
        again.player.start(
            point.position_s, played_s=point.played_s, active_s=point.active_s,
            confirmed=dict(point.confirmed), stands_still=point.stands_still,
        )  # fmt: skip
        again.record = self.record
        again.listen()
        return again


def at_first_set() -> Paced:
    return Paced().start(FIRST_SET_S)


def told(result: WorkResult) -> tuple[str, int, int, int | None]:
    return result.outcome, result.done_s, result.done_reps, result.confirmed_reps


def test_the_clock_stands_still_at_the_end_of_a_set() -> None:
    paced = at_first_set()
    paced.run(29.75)
    before = paced.player.stands_still
    paced.run(60)
    assert (before, paced.player.stands_still) == (False, True)
    assert (paced.player.state, paced.player.position_s) == (PlayerState.RUNNING, 350)
    assert paced.player.interval.set_number == 1
    assert paced.player.active_s == pytest.approx(89.75)


def test_nothing_that_follows_a_set_is_given_out_before_done() -> None:
    paced = at_first_set()
    begun_s = paced.clock.elapsed
    paced.run(90)
    assert [(cue.at_s - begun_s, cue.cue) for cue in paced.heard] == [
        (0, Cue.GO), *((3 * number, Cue.REP) for number in range(1, 10)),
    ]  # fmt: skip
    paced.act("done")
    paced.run(20)
    after = [(cue.at_s - begun_s - 90, cue.cue) for cue in paced.heard[10:]]
    assert after == [
        (0, Cue.REST), (17, Cue.COUNT), (18, Cue.COUNT), (19, Cue.COUNT), (20, Cue.GO),
        (23, Cue.REP),
    ]  # fmt: skip


def test_done_before_the_end_ends_the_set_at_once() -> None:
    paced = at_first_set()
    paced.run(12)
    assert [type(event) for event in paced.player.done()] == [IntervalStarted]
    assert (paced.player.position_s, paced.player.interval.kind) == (350, IntervalKind.REST)
    assert told(paced.results[1]) == (Outcome.DONE, 12, 10, 10)


@pytest.mark.parametrize(
    ("by", "outcome", "reps"),
    [
        pytest.param([], Outcome.DONE, 10, id="as planned"),
        pytest.param([-1, -1], Outcome.CUT_SHORT, 8, id="fewer"),
        pytest.param([1, 1, -1], Outcome.DONE, 11, id="more"),
        pytest.param([-1] * 30, Outcome.CUT_SHORT, 1, id="at least one"),
    ],
)
def test_the_number_can_be_corrected(by: list[int], outcome: Outcome, reps: int) -> None:
    paced = at_first_set()
    paced.run(42)
    for each in by:
        paced.act("correct_reps", each)
    paced.act("done")
    assert told(paced.results[1]) == (outcome, 42, reps, reps)
    paced.run(20)
    assert paced.player.reps_to_confirm == 10


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        pytest.param(0.5, (Outcome.SKIPPED, 0, 0, None), id="at once"),
        pytest.param(40, (Outcome.CUT_SHORT, 40, 0, 0), id="while it waited"),
    ],
)
def test_a_set_that_is_skipped_is_not_done(
    seconds: float, expected: tuple[str, int, int, int | None]
) -> None:
    paced = at_first_set()
    paced.run(seconds)
    paced.act("next")
    assert told(paced.results[1]) == expected
    assert told(paced.taken_up().results[1]) == expected


def test_a_pause_while_it_waits_counts_nothing() -> None:
    paced = at_first_set()
    paced.run(40)
    paced.act("pause")
    paced.run(100)
    assert paced.player.stands_still
    paced.act("resume")
    paced.run(2)
    paced.act("done")
    assert told(paced.results[1]) == (Outcome.DONE, 42, 10, 10)


def test_the_last_set_waits_before_the_session_ends() -> None:
    paced = Paced().start(FIRST_SET_S + 50)
    paced.run(45)
    assert paced.player.state is PlayerState.RUNNING
    assert 0 < paced.player.delay_to_beat(0.5) <= 0.5
    assert Cue.DONE not in [cue.cue for cue in paced.heard]
    assert paced.player.done() == [SessionFinished()]
    assert paced.player.cues_ahead(AHEAD_S) == [TimedCue(paced.clock.elapsed, Cue.DONE)]
    assert paced.player.cues_ahead(AHEAD_S) == []
    assert told(paced.results[2]) == (Outcome.DONE, 45, 10, 10)


def test_holds_and_plain_times_run_out() -> None:
    timeline = build_timeline(builders.ready_programme())
    by_tempo = {i.exercise_id for i in timeline.intervals if may_wait(timeline, i)}
    assert "shoulder-rolls" in by_tempo
    assert by_tempo.isdisjoint({"march-in-place", "front-plank", "side-plank-knees"})
    plan = builders.routine(
        (("march-in-place", Dose(time_s=300)),),
        (("front-plank", Dose(reps=3, hold_s=10, tempo_s=2, sides=Sides.BOTH)),),
    )
    paced = Paced(plan).start()
    paced.run(400)
    assert paced.player.state is PlayerState.FINISHED
    assert all(result.confirmed_reps is None for result in paced.results)


def test_back_at_the_tempo_a_set_that_waits_goes_on() -> None:
    paced = at_first_set()
    paced.run(40)
    paced.act("set_waits_for_done", False)
    paced.run(1)
    assert paced.player.interval.kind is IntervalKind.REST
    assert paced.player.position_s == pytest.approx(351)


def test_a_session_that_was_cut_off_while_it_waited_waits_again() -> None:
    paced = at_first_set()
    paced.run(45)
    again = paced.taken_up()
    assert (again.player.stands_still, again.player.position_s) == (True, 350)
    assert again.player.active_s == pytest.approx(45)
    again.run(5)
    again.act("done")
    assert told(again.results[1]) == (Outcome.DONE, 50, 10, 10)
    assert again.player.interval.kind is IntervalKind.REST


def test_one_cut_off_while_the_last_set_waited_waits_again() -> None:
    paced = Paced().start(FIRST_SET_S + 50)
    paced.run(45)
    again = paced.taken_up()
    assert again.player.stands_still
    assert again.player.done() == [SessionFinished()]


@pytest.mark.parametrize("at_s", [3, 12, 29.5, 33, 52, 71.5])
def test_one_cut_off_anywhere_keeps_what_was_confirmed(at_s: float) -> None:
    paced = at_first_set()
    paced.run(min(at_s, 32))
    if at_s > 32:
        paced.act("correct_reps", -3)
        paced.act("done")
        paced.run(at_s - 32)
    again = paced.taken_up()
    assert [told(r) for r in again.results] == [told(r) for r in paced.results]
    assert paced.player.position_s - 2 <= again.player.position_s <= paced.player.position_s


def test_a_record_of_the_tempo_has_nothing_confirmed() -> None:
    paced = Paced()
    paced.player.set_waits_for_done(False)
    paced.start(FIRST_SET_S)
    paced.run(85)
    assert [told(r) for r in paced.results[1:]] == [(Outcome.DONE, 30, 10, None)] * 2


def test_whoever_went_away_is_not_waited_for_without_end() -> None:
    paced = at_first_set()
    paced.run(30 + 3600)
    assert paced.player.state is PlayerState.PAUSED
    assert paced.player.active_s == pytest.approx(30 + MOST_STILL_S)
    paced.act("resume")
    paced.run(60)
    assert (paced.player.state, paced.player.stands_still) == (PlayerState.RUNNING, True)
    paced.act("done")
    assert told(paced.results[1]) == (Outcome.DONE, 690, 10, 10)


acts = st.lists(
    st.one_of(
        st.sampled_from(["done", "pause", "resume", "fewer", "more"]),
        st.integers(1, 160),
    ),
    max_size=30,
)


@given(ready_routines().filter(lambda routine: bool(routine.steps)), acts)
def test_recorded_seconds_are_the_time_of_the_clock_without_pauses(
    routine: Routine, acts: list[str | int]
) -> None:
    paced = Paced(routine).start()
    begun_s, paused_s = paced.clock.elapsed, 0.0
    for act in acts:
        match act:
            case int():
                for _ in range(act):
                    paused_s += 0.25 * (paced.player.state is PlayerState.PAUSED)
                    paced.run(0.25)
                    if paced.player.is_over:
                        return
            case "fewer" | "more":
                paced.act("correct_reps", 1 if act == "more" else -1)
            case _:
                paced.act(act)
    if paced.player.is_over:
        return
    ran_s = paced.clock.elapsed - begun_s - paused_s
    assert paced.player.active_s == pytest.approx(ran_s)
    assert sum(paced.player.played_s) == pytest.approx(ran_s)
    for result in paced.results:
        assert (result.confirmed_reps is not None) <= (result.done_s > 0)
        assert (result.outcome is Outcome.DONE) <= (result.done_reps >= result.planned_reps)


@given(ready_routines().filter(lambda routine: bool(routine.steps)), st.data())
def test_cues_keep_their_distances_whatever_a_set_takes(
    routine: Routine, data: st.DataObject
) -> None:
    paced = Paced(routine).start(290)
    timeline = paced.timeline
    origin_s = paced.clock.elapsed
    heard: list[list[tuple[float, Cue]]] = [[]]
    for _ in range(4):
        while not (paced.player.stands_still or paced.player.is_over):
            paced.run(0.25)
        if paced.player.is_over:
            break
        paced.run(data.draw(st.integers(0, 40)) / 4)
        end_s = paced.player.position_s
        assert all(cue.at_s < paced.clock.elapsed for cue in paced.heard)
        heard[-1] = [(round(c.at_s - origin_s, 6), c.cue) for c in paced.heard]
        paced.heard.clear()
        paced.act("done")
        origin_s = paced.clock.elapsed - end_s + 290
        heard.append([])
    expected = planned_until_waits(timeline, 290, len(heard) - 1)
    assert heard[:-1] == expected


def planned_until_waits(
    timeline: Timeline, from_s: float, count: int
) -> list[list[tuple[float, Cue]]]:
    """Return the cues from a second on, cut at the ends of the first sets that wait."""
    parts = []
    ends = [i.end_s for i in timeline.intervals if may_wait(timeline, i) and i.end_s > from_s]
    start_s = from_s
    for end_s in ends[:count]:
        parts.append(
            [(round(c.at_s - from_s, 6), c.cue) for c in timeline.cues if start_s <= c.at_s < end_s]
        )
        start_s = end_s
    return parts


def test_the_timeline_never_changes() -> None:
    paced = at_first_set()
    before = replace(paced.timeline)
    paced.run(50)
    paced.act("done")
    assert paced.player.timeline is paced.timeline
    assert paced.timeline == before == build_timeline(paced.ready)
