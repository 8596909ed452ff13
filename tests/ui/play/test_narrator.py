"""The voice of a session: handed over ahead, never twice, again after a jump."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest

from backroutine.audio.speaker import voice_lengths
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.timeline import build_timeline
from backroutine.player.engine import Player
from backroutine.player.prompts import Prompt, SpokenText, plan_prompts
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


@dataclass
class SpokenHere:
    """The names that a test lets be spoken."""

    spoken: dict[str, SpokenText] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def ask(self, texts: Iterable[str]) -> None:
        self.asked += texts


def with_own_exercise() -> ReadyRoutine:
    """Return a ready routine in which a bird dog is the person's own exercise."""
    catalogue = builders.catalogue()
    own = replace(catalogue[ExerciseId("bird-dog")], id=ExerciseId("mine"), name="My bird dog")
    routine = builders.programme()
    steps = tuple(replace(step, exercise_id=own.id) if step.exercise_id == "bird-dog" else step
                  for step in routine.main)  # fmt: skip
    return ready(replace(routine, main=steps), Catalogue([*catalogue, own]))


def test_an_own_exercise_is_called_by_its_name() -> None:
    speaker, clock, here = RecordingSpeaker(), ManualClock(), SpokenHere()
    plan = with_own_exercise()
    narrator = Narrator(speaker, LENGTHS, here)
    narrator.prepare(plan.exercises.values())
    assert here.asked == ["My bird dog"]
    here.spoken["My bird dog"] = SpokenText("own-1", 1.2)
    player = Player(build_timeline(plan), clock)
    player.start()
    narrator.speak_ahead(player, 10_000.0)
    names = [prompt.name for prompt in speaker.said]
    assert "own-1" in names
    assert Prompt.NEXT_EXERCISE not in names
    assert not any("mine" in name for name in names)


def test_a_name_that_is_spoken_late_is_said_from_then_on() -> None:
    speaker, clock, here = RecordingSpeaker(), ManualClock(), SpokenHere()
    plan = with_own_exercise()
    narrator = Narrator(speaker, LENGTHS, here)
    narrator.prepare(plan.exercises.values())
    player = Player(build_timeline(plan), clock)
    player.start()
    begun_s = clock.elapsed
    for second in range(1, 1200):
        if second == 5:
            here.spoken["My bird dog"] = SpokenText("own-1", 1.2)
        narrator.speak_ahead(player, AHEAD_S)
        clock.advance(1)
        player.tick()
    names = [prompt.name for prompt in speaker.said]
    assert "own-1" in names
    lengths = {**LENGTHS.prompts, "own-1": 1.2}
    said = [(prompt.at_s - begun_s, lengths[prompt.name]) for prompt in speaker.said]
    assert all(at + length < after for (at, length), (after, _) in pairwise(said))


def test_what_nobody_speaks_is_the_next_exercise() -> None:
    speaker, clock, here = RecordingSpeaker(), ManualClock(), SpokenHere()
    plan = with_own_exercise()
    narrator = Narrator(speaker, LENGTHS, here)
    narrator.prepare(plan.exercises.values())
    player = Player(build_timeline(plan), clock)
    player.start()
    narrator.speak_ahead(player, 10_000.0)
    assert Prompt.NEXT_EXERCISE in [prompt.name for prompt in speaker.said]
