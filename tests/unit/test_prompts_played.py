"""The voice beside a player: every prompt at its deadline, through pauses, sleep and jumps."""

import pytest

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.rules import ready
from backroutine.domain.timeline import Cue, build_timeline
from backroutine.player.cues import TimedPrompt
from backroutine.player.engine import Player, PlayerState
from backroutine.player.prompts import Prompt, PromptsAhead, VoiceLengths, plan_prompts
from tests import builders
from tests.doubles import ManualClock

LOOK_AHEAD_S = 4.0
BEAT_S = 0.5
LENGTHS = VoiceLengths(
    {
        **dict.fromkeys(Prompt, 0.6),
        **{f"set-{number}": 0.5 for number in range(2, 21)},
        **{f"number-{number}": 0.5 for number in range(2, 41)},
        "name-march-in-place": 1.0,
        "name-side-plank": 1.0,
    },
    dict.fromkeys(Cue, 0.4),
)
PLAN = builders.routine(
    warm_up=(("march-in-place", Dose(time_s=180)),),
    main=(("side-plank", Dose(sets=2, hold_s=20, rest_s=20, sides=Sides.PER_SIDE)),),
)


class Room:
    """A player with its prompts, whose clock the test turns."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.timeline = build_timeline(ready(PLAN, builders.catalogue()))
        self.player = Player(self.timeline, self.clock)
        self.planned = plan_prompts(self.timeline, LENGTHS)
        self.ahead = PromptsAhead(self.planned)
        self.said: list[TimedPrompt] = []

    def look_ahead(self) -> None:
        if self.player.state is PlayerState.RUNNING:
            position_s, zero_s = self.player.position_s, self.player._zero_s
            self.said += self.ahead.ahead(position_s, zero_s, LOOK_AHEAD_S)

    def run(self, seconds: float) -> None:
        for _ in range(round(seconds / BEAT_S)):
            self.clock.advance(BEAT_S)
            self.player.tick()
            self.look_ahead()

    def flushed(self) -> None:
        """What lies ahead was flushed: nobody hears it."""
        now_s = self.clock.elapsed
        self.said = [prompt for prompt in self.said if prompt.at_s < now_s]
        self.ahead.void()
        self.look_ahead()


def test_a_whole_session_is_said_at_its_deadlines() -> None:
    room = Room()
    begun_s = room.clock.elapsed
    room.player.start()
    room.look_ahead()
    room.run(room.timeline.total_s + 1)
    assert room.player.state is PlayerState.FINISHED
    assert room.said == [TimedPrompt(begun_s + p.at_s, p.name) for p in room.planned]
    assert room.said[-1].name == Prompt.END


def test_a_pause_moves_what_follows_by_its_length() -> None:
    room = Room()
    begun_s = room.clock.elapsed
    room.player.start()
    room.look_ahead()
    room.run(185)
    room.player.pause()
    room.flushed()
    room.clock.advance(1000)
    room.player.resume()
    room.flushed()
    room.run(room.timeline.total_s)
    later_s = [begun_s + p.at_s + (1000 if p.at_s >= 185 else 0) for p in room.planned]
    assert [prompt.name for prompt in room.said] == [prompt.name for prompt in room.planned]
    assert [prompt.at_s for prompt in room.said] == pytest.approx(later_s)


def test_nothing_is_said_while_the_session_is_paused_by_sleep() -> None:
    room = Room()
    room.player.start()
    room.run(150)
    room.clock.advance(3600)
    room.player.tick()
    room.flushed()
    count = len(room.said)
    room.run(60)
    assert room.player.state is PlayerState.PAUSED
    assert len(room.said) == count


def test_a_jump_back_says_the_announcement_again() -> None:
    room = Room()
    room.player.start()
    room.run(195)
    room.player.restart_interval()
    room.flushed()
    room.run(5)
    assert [prompt.name for prompt in room.said].count("name-side-plank") == 2
