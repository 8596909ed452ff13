"""The player: position from the clock, events out, whatever happens in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome
from backroutine.domain.timeline import IntervalKind, Timeline, build_timeline
from backroutine.player.cues import TimedCue
from backroutine.player.engine import (
    IntervalStarted,
    PausedBySuspend,
    Player,
    PlayerEvent,
    PlayerState,
    SessionFinished,
)
from backroutine.player.recorder import work_results
from tests import builders
from tests.doubles import ManualClock

AHEAD_S = 5.0


def article() -> Timeline:
    return build_timeline(builders.ready_programme())


def started(timeline: Timeline | None = None) -> tuple[Player, ManualClock]:
    clock = ManualClock()
    player = Player(timeline or article(), clock)
    player.start()
    return player, clock


def run(
    player: Player, clock: ManualClock, seconds: float, step_s: float = 0.1
) -> list[PlayerEvent]:
    events: list[PlayerEvent] = []
    for _ in range(round(seconds / step_s)):
        clock.advance(step_s)
        events += player.tick()
    return events


def test_a_fifteen_minute_session_plays_to_its_end() -> None:
    player, clock = started()
    origin_s = clock.elapsed
    heard: list[TimedCue] = list(player.cues_ahead(AHEAD_S))
    events: list[PlayerEvent] = []
    while not player.is_over:
        clock.advance(0.1)
        events += player.tick()
        heard += player.cues_ahead(AHEAD_S)
    timeline = player.timeline
    begun = [event.interval for event in events if isinstance(event, IntervalStarted)]
    assert begun == list(timeline.intervals[1:])
    assert isinstance(events[-1], SessionFinished)
    assert player.state is PlayerState.FINISHED
    assert [cue.cue for cue in heard] == [planned.cue for planned in timeline.cues]
    assert [cue.at_s - origin_s for cue in heard] == pytest.approx(
        [planned.at_s for planned in timeline.cues]
    )
    assert player.active_s == pytest.approx(900)


def test_cues_are_given_out_once_and_ahead_of_their_time() -> None:
    player, clock = started()
    first = player.cues_ahead(AHEAD_S)
    assert [cue.at_s - clock.elapsed for cue in first] == [0]
    assert player.cues_ahead(AHEAD_S) == []
    run(player, clock, 2.5)
    assert [round(cue.at_s - clock.elapsed, 6) for cue in player.cues_ahead(AHEAD_S)] == [4.5]


def test_after_a_silence_a_speaker_is_given_its_time() -> None:
    clock = ManualClock()
    player = Player(article(), clock, lead_in_s=0.08)
    player.start()
    assert [round(cue.at_s - clock.elapsed, 6) for cue in player.cues_ahead(AHEAD_S)] == [0.08]
    assert player.delay_to_beat(0.5) == pytest.approx(0.58)
    clock.advance(0.05)
    assert player.tick() == []
    assert player.position_s == 0
    assert player.delay_to_beat(0.5) == pytest.approx(0.53)
    clock.advance(0.53)
    player.tick()
    assert player.position_s == pytest.approx(0.5)
    player.next()
    assert [round(cue.at_s - clock.elapsed, 6) for cue in player.cues_ahead(0.5)] == [0.08]
    player.pause()
    player.resume()
    clock.advance(0.58)
    player.tick()
    assert player.position_s == pytest.approx(10.5)


def test_a_cue_whose_time_passed_unasked_is_left_out() -> None:
    player, clock = started()
    run(player, clock, 7.4)
    assert [round(cue.at_s - clock.elapsed, 6) for cue in player.cues_ahead(2)] == [0.6, 1.6]


def test_lost_ticks_lose_no_time() -> None:
    player, clock = started()
    run(player, clock, 30, step_s=1.5)
    assert player.position_s == pytest.approx(30)


def test_a_pause_stops_the_clock_and_moves_what_is_ahead() -> None:
    player, clock = started()
    player.cues_ahead(AHEAD_S)
    run(player, clock, 4)
    player.pause()
    clock.advance(3600)
    assert player.tick() == []
    assert player.cues_ahead(AHEAD_S) == []
    assert player.position_s == pytest.approx(4)
    player.resume()
    assert [cue.at_s - clock.elapsed for cue in player.cues_ahead(AHEAD_S)] == [
        pytest.approx(3), pytest.approx(4), pytest.approx(5),
    ]  # fmt: skip
    assert player.active_s == pytest.approx(4)


@pytest.mark.parametrize(
    ("elapsed_s", "wall_s", "pauses"),
    [
        pytest.param(2.0, 2.0, False, id="a slow tick"),
        pytest.param(2.1, 2.1, True, id="both clocks ran on"),
        pytest.param(0.1, 3600.0, True, id="the monotonic clock stood while the computer slept"),
        pytest.param(3600.0, 0.1, True, id="only the monotonic clock ran"),
        pytest.param(0.1, -3600.0, True, id="the wall clock was set back"),
        pytest.param(0.1, -2.0, False, id="the wall clock was put right a little"),
    ],
)
def test_a_gap_on_either_clock_pauses_where_it_was(
    elapsed_s: float, wall_s: float, pauses: bool
) -> None:
    player, clock = started()
    run(player, clock, 12)
    clock.elapsed += elapsed_s
    clock.set_wall(wall_s)
    events = player.tick()
    assert any(isinstance(event, PausedBySuspend) for event in events) == pauses
    assert player.state is (PlayerState.PAUSED if pauses else PlayerState.RUNNING)
    if pauses:
        assert player.position_s == pytest.approx(12)
        player.resume()
        run(player, clock, 1)
        assert player.position_s == pytest.approx(13)


@pytest.mark.parametrize(
    ("at_s", "act", "reached_s"),
    [
        pytest.param(4, "next", 10, id="next from get-ready"),
        pytest.param(12, "next", 100, id="next from work"),
        pytest.param(50, "back", 10, id="back to the start of this"),
        pytest.param(11, "back", 0, id="back just after a start is the one before"),
        pytest.param(1, "back", 0, id="back at the very start"),
        pytest.param(50, "restart_interval", 10, id="restart"),
        pytest.param(50, "next_step", 100, id="next step"),
    ],
)
def test_moving_about(at_s: float, act: str, reached_s: float) -> None:
    player, clock = started()
    run(player, clock, at_s)
    events = getattr(player, act)()
    assert player.position_s == pytest.approx(reached_s)
    assert events[-1] == IntervalStarted(player.interval)
    run(player, clock, 1)
    assert player.position_s == pytest.approx(reached_s + 1)


@pytest.mark.parametrize(
    ("at_s", "shift_s", "reached_s"),
    [
        pytest.param(50, 10, 60, id="ten on"),
        pytest.param(50, -10, 40, id="ten back"),
        pytest.param(5, -10, 0, id="not before the start"),
    ],
)
def test_shifting_by_seconds(at_s: float, shift_s: float, reached_s: float) -> None:
    player, clock = started()
    run(player, clock, at_s)
    player.shift(shift_s)
    assert player.position_s == pytest.approx(reached_s)


def test_moving_while_paused_stays_paused() -> None:
    player, clock = started()
    run(player, clock, 20)
    player.pause()
    player.next()
    assert (player.state, player.position_s) == (PlayerState.PAUSED, 100)


def test_next_from_the_last_interval_ends_the_session() -> None:
    player, _ = started()
    player.shift(850)
    assert player.next() == [SessionFinished()]
    assert player.state is PlayerState.FINISHED
    assert player.next() == player.back() == player.tick() == []


def test_stop_ends_where_it_is() -> None:
    player, clock = started()
    run(player, clock, 42)
    player.stop()
    assert (player.state, round(player.position_s, 6)) == (PlayerState.STOPPED, 42)
    assert player.resume() == player.start() == []
    assert player.cues_ahead(AHEAD_S) == []


def test_a_session_is_taken_up_where_it_was() -> None:
    clock = ManualClock()
    player = Player(article(), clock)
    assert player.start(at_s=120) == [IntervalStarted(player.interval)]
    assert player.position_s == 120
    assert player.played_s[0] == 0


def test_what_ran_is_written_down_and_what_was_skipped_is_not() -> None:
    player, clock = started()
    run(player, clock, 55)  # 45 of 90 seconds of the first step
    player.next_step()
    player.next_step()
    run(player, clock, 45)  # all of the third step, five circles a side
    player.stop()
    exercises = builders.ready_programme().exercises
    results = work_results(player.timeline, player.played_s, exercises)
    first = [(r.exercise_id, r.side, r.outcome, r.done_s, r.done_reps) for r in results[:5]]
    assert first == [
        ("march-in-place", None, Outcome.CUT_SHORT, 45, 0),
        ("shoulder-rolls", None, Outcome.SKIPPED, 0, 0),
        ("hip-circles", "left", Outcome.DONE, 15, 5),
        ("hip-circles", "right", Outcome.DONE, 15, 5),
        ("cat-cow", None, Outcome.SKIPPED, 0, 0),
    ]
    assert all(result.outcome is Outcome.SKIPPED for result in results[4:])


def test_a_whole_session_is_written_as_done() -> None:
    player, clock = started()
    run(player, clock, 901)
    results = work_results(player.timeline, player.played_s, builders.ready_programme().exercises)
    assert {result.outcome for result in results} == {Outcome.DONE}
    assert all(r.done_reps == r.planned_reps and r.done_s == r.planned_s for r in results)


def test_short_repetitions_count_one_by_one() -> None:
    plan = builders.routine(
        (("march-in-place", Dose(time_s=170)),),
        (("front-plank", Dose(reps=3, hold_s=10, tempo_s=2, sides=Sides.BOTH)),),
    )
    timeline = build_timeline(ready(plan, builders.catalogue()))
    player, clock = started(timeline)
    player.shift(190)
    run(player, clock, 30)
    player.stop()
    result = work_results(timeline, player.played_s, {e.id: e for e in builders.catalogue()})[-1]
    assert (result.planned_reps, result.done_reps, result.done_s) == (3, 2, 30)


@given(st.lists(st.sampled_from(["next", "back", "restart_interval", "next_step", "pause",
                                 "resume", "on", "off", "run", "sleep"]), max_size=40))  # fmt: skip
def test_no_sequence_of_acts_breaks_the_position(acts: list[str]) -> None:
    player, clock = started()
    for act in acts:
        match act:
            case "on" | "off":
                player.shift(10 if act == "on" else -10)
            case "run":
                run(player, clock, 15, step_s=0.5)
            case "sleep":
                clock.advance(600)
                player.tick()
            case _:
                getattr(player, act)()
        assert 0 <= player.position_s <= player.timeline.total_s
        interval = player.interval
        assert interval.start_s <= player.position_s <= interval.end_s
        assert all(played >= 0 for played in player.played_s)
        for cue in player.cues_ahead(AHEAD_S):
            assert clock.elapsed - 1e-6 <= cue.at_s <= clock.elapsed + AHEAD_S + 1e-6


def test_work_intervals_know_their_kind() -> None:
    player, clock = started()
    run(player, clock, 10.5)
    assert player.interval.kind is IntervalKind.WORK
    assert player.left_in_interval_s == pytest.approx(89.5)
    assert player.left_s == pytest.approx(889.5)
