"""The voice of a session: handed over ahead, never twice, again after a jump."""

import pytest

from backroutine.audio.speaker import voice_lengths
from backroutine.domain.timeline import build_timeline
from backroutine.player.engine import Player
from backroutine.player.prompts import plan_prompts
from backroutine.ui.play.narrator import Narrator
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker

AHEAD_S = 4.0
LENGTHS = voice_lengths()


def played(speaker: RecordingSpeaker, clock: ManualClock, seconds: int) -> Player:
    player = Player(build_timeline(builders.ready_programme()), clock)
    narrator = Narrator(speaker, LENGTHS)
    player.start()
    for _ in range(seconds):
        narrator.speak_ahead(player, AHEAD_S)
        clock.advance(1)
        player.tick()
    return player


def test_all_that_is_planned_is_said_once_at_its_moment() -> None:
    speaker, clock = RecordingSpeaker(), ManualClock()
    begun_s = clock.elapsed
    player = played(speaker, clock, 900)
    planned = plan_prompts(player.timeline, LENGTHS)
    assert [prompt.name for prompt in speaker.said] == [prompt.name for prompt in planned]
    moments = [prompt.at_s - begun_s for prompt in speaker.said]
    assert moments == pytest.approx([prompt.at_s for prompt in planned])
    assert len(moments) > 40


def test_silent_it_says_nothing() -> None:
    speaker, clock = RecordingSpeaker(), ManualClock()
    player = Player(build_timeline(builders.ready_programme()), clock)
    narrator = Narrator(speaker, LENGTHS)
    narrator.set_volume(0.0)
    player.start()
    narrator.speak_ahead(player, 900.0)
    assert speaker.said == []
    assert speaker.voice_volume == 0.0
    narrator.set_volume(0.5)
    narrator.speak_ahead(player, 900.0)
    assert speaker.said


def test_what_was_flushed_is_said_again() -> None:
    speaker, clock = RecordingSpeaker(), ManualClock()
    player = Player(build_timeline(builders.ready_programme()), clock)
    narrator = Narrator(speaker, LENGTHS)
    player.start()
    narrator.speak_ahead(player, 30.0)
    first = list(speaker.said)
    assert first
    narrator.void()
    narrator.speak_ahead(player, 30.0)
    assert speaker.said == [*first, *first]


def test_another_timeline_is_planned_anew() -> None:
    speaker, clock = RecordingSpeaker(), ManualClock()
    narrator = Narrator(speaker, LENGTHS)
    for name in ("article-routine-15", "desk-break-6"):
        player = Player(build_timeline(builders.ready_programme(name)), clock)
        player.start()
        narrator.speak_ahead(player, 10_000.0)
    names = {prompt.name for prompt in speaker.said}
    assert any("seated" in name for name in names)
    assert any("plank" in name for name in names)
