"""Every act during every kind of interval, the shortest intervals, and a session of four hours."""

import pytest

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.routine import Circuit, CircuitId
from backroutine.domain.rules import ready
from backroutine.domain.timeline import IntervalKind, LeadTimes, Timeline, build_timeline
from backroutine.player.cues import TimedCue
from backroutine.player.engine import Player, PlayerEvent, PlayerState, SessionFinished
from tests import builders
from tests.doubles import ManualClock

AHEAD_S = 4.0
MARCH = ("march-in-place", Dose(time_s=300))


def with_every_kind() -> Timeline:
    """Return a session with a circuit of two rounds, two sides, and rests between sets."""
    side = Dose(sets=2, reps=4, tempo_s=3, rest_s=15, sides=Sides.PER_SIDE)
    routine = builders.routine((MARCH,), (("front-plank", Dose(hold_s=30)), ("clamshell", side)))
    ids = [step.id for step in routine.main]
    routine = routine.joined(ids, Circuit(CircuitId("c1"), rounds=2, rest_s=20))
    return build_timeline(ready(routine, builders.catalogue()))


def played_on(player: Player, clock: ManualClock, seconds: float) -> list[TimedCue]:
    heard = player.cues_ahead(AHEAD_S)
    for _ in range(round(seconds * 4)):
        clock.advance(0.25)
        player.tick()
        heard += player.cues_ahead(AHEAD_S)
    return heard


@pytest.mark.parametrize("kind", IntervalKind)
@pytest.mark.parametrize(
    "act", ["pause", "sleep", "next", "back", "next_step", "restart_interval", "on", "off"]
)
def test_after_an_act_everything_comes_at_its_distance(kind: IntervalKind, act: str) -> None:
    timeline, clock = with_every_kind(), ManualClock()
    player = Player(timeline, clock)
    interval = next(i for i in timeline.intervals if i.kind is kind)
    player.start(interval.start_s)
    played_on(player, clock, 3)
    before_s = player.position_s
    match act:
        case "sleep":
            clock.advance(600)
            player.tick()
        case "on" | "off":
            player.shift(10 if act == "on" else -10)
        case _:
            getattr(player, act)()
    if act in ("pause", "sleep"):
        assert player.state is PlayerState.PAUSED
        clock.advance(3600)
        player.tick()
        assert player.position_s == before_s == interval.start_s + 3
        player.resume()
    from_s, now_s = player.position_s, clock.elapsed
    heard = [(cue.at_s - now_s + from_s, cue.cue) for cue in played_on(player, clock, 40)]
    until_s = from_s + 40 + AHEAD_S
    planned = [(p.at_s, p.cue) for p in timeline.cues if from_s <= p.at_s <= until_s]
    assert [cue for _, cue in heard] == [cue for _, cue in planned]
    assert [at_s for at_s, _ in heard] == pytest.approx([at_s for at_s, _ in planned])


@pytest.mark.parametrize("seconds", [1, 2, 3, 4, 5])
def test_the_shortest_intervals_lose_nothing(seconds: int) -> None:
    dose = Dose(sets=5, time_s=seconds, rest_s=seconds, sides=Sides.PER_SIDE)
    routine = builders.routine((MARCH,), (("clamshell", dose),))
    times = LeadTimes(get_ready_s=seconds, change_sides_s=seconds)
    timeline, clock = build_timeline(ready(routine, builders.catalogue()), times), ManualClock()
    player = Player(timeline, clock)
    player.start(290)
    begun_s = clock.elapsed
    heard = played_on(player, clock, timeline.total_s - 290)
    planned = [p for p in timeline.cues if p.at_s >= 290]
    assert [cue.cue for cue in heard] == [p.cue for p in planned]
    assert [cue.at_s - begun_s for cue in heard] == pytest.approx([p.at_s - 290 for p in planned])
    assert player.state is PlayerState.FINISHED


def test_four_hours_end_at_their_second() -> None:
    routine = builders.routine(
        (("march-in-place", Dose(sets=2, time_s=7000, rest_s=60)),), ("front-plank",)
    )
    timeline, clock = build_timeline(ready(routine, builders.catalogue())), ManualClock()
    assert timeline.total_s > 3.9 * 3600
    player = Player(timeline, clock)
    player.start()
    begun_s, heard = clock.elapsed, player.cues_ahead(AHEAD_S)
    events: list[PlayerEvent] = []
    while not player.is_over:
        clock.advance(0.9)
        events = player.tick()
        heard += player.cues_ahead(AHEAD_S)
    assert events[-1] == SessionFinished()
    assert clock.elapsed - begun_s == pytest.approx(timeline.total_s, abs=0.9)
    assert player.active_s == pytest.approx(timeline.total_s)
    planned = timeline.cues
    assert [cue.cue for cue in heard] == [p.cue for p in planned]
    assert [c.at_s - begun_s for c in heard] == pytest.approx([p.at_s for p in planned], abs=1e-6)
