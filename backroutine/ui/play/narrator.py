"""The voice of a session: plans what is said, and hands it to the speaker ahead of time.

A person's own exercises are called by their names once this computer has spoken them; until then,
and where it cannot, they are the "next exercise".
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from backroutine.domain.exercise import Exercise
from backroutine.domain.timeline import Timeline
from backroutine.player.cues import Voice
from backroutine.player.engine import Player
from backroutine.player.prompts import (
    PlannedPrompt,
    PromptsAhead,
    SpokenText,
    VoiceLengths,
    name_prompt,
    plan_prompts,
)


class OwnNames(Protocol):
    """Something that speaks texts in the background."""

    def ask(self, texts: Iterable[str]) -> None:
        """Have texts spoken, each once; returns at once."""
        ...

    @property
    def spoken(self) -> Mapping[str, SpokenText]:
        """What has been spoken so far, by its text."""
        ...


class Narrator:
    """Speaks over whatever timeline is played; a timeline that changes is planned anew."""

    def __init__(self, voice: Voice, lengths: VoiceLengths, own: OwnNames | None = None) -> None:
        self._voice = voice
        self._lengths = lengths
        self._own = own
        self._own_texts: dict[str, str] = {}
        self._planned_with: Mapping[str, SpokenText] = {}
        self._player: Player | None = None
        self._prompts = PromptsAhead(())
        self._is_on = True

    def prepare(self, exercises: Iterable[Exercise]) -> None:
        """Have the names of exercises spoken that no shipped prompt says."""
        if self._own is None:
            return
        names = {name_prompt(exercise.id): exercise.name for exercise in exercises}
        unknown = {name: text for name, text in names.items() if name not in self._lengths.prompts}
        self._own_texts.update(unknown)
        self._own.ask(unknown.values())

    def set_volume(self, volume: float) -> None:
        """Speak as loud as this, from 0 to 1; at 0 nothing is said."""
        self._is_on = volume > 0
        self._voice.set_voice_volume(volume)

    def speak_ahead(self, player: Player, look_ahead_s: float) -> None:
        """Hand over what is to be said within the next seconds."""
        if not self._is_on:
            return
        spoken = self._spoken()
        if player is not self._player:
            self._player = player
            self._prompts = PromptsAhead(self._plan(player.timeline, spoken))
        elif spoken != self._planned_with:
            plan = self._plan(player.timeline, spoken)
            self._prompts.take(plan, player.position_s, player.timeline)
        said = self._prompts.ahead(player.position_s, player.zero_s, look_ahead_s)
        if said:
            self._voice.say(said)

    def void(self) -> None:
        """Forget what was handed over: the speaker was flushed."""
        self._prompts.void()

    def _spoken(self) -> dict[str, SpokenText]:
        """Return what is spoken of the own names so far, by the prompt that would say each."""
        if self._own is None or not self._own_texts:
            return {}
        spoken = self._own.spoken
        return {name: spoken[text] for name, text in self._own_texts.items() if text in spoken}

    def _plan(
        self, timeline: Timeline, spoken: Mapping[str, SpokenText]
    ) -> tuple[PlannedPrompt, ...]:
        self._planned_with = spoken
        own_s = {name: one.length_s for name, one in spoken.items()}
        lengths = VoiceLengths({**self._lengths.prompts, **own_s}, self._lengths.cues)
        return tuple(
            replace(prompt, name=spoken[prompt.name].name) if prompt.name in spoken else prompt
            for prompt in plan_prompts(timeline, lengths)
        )
