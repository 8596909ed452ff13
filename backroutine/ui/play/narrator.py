"""The voice of a session: plans what is said, and hands it to the speaker ahead of time."""

from backroutine.player.cues import Voice
from backroutine.player.engine import Player
from backroutine.player.prompts import PromptsAhead, VoiceLengths, plan_prompts


class Narrator:
    """Speaks over whatever timeline is played; a timeline that changes is planned anew."""

    def __init__(self, voice: Voice, lengths: VoiceLengths) -> None:
        self._voice = voice
        self._lengths = lengths
        self._player: Player | None = None
        self._prompts = PromptsAhead(())
        self._is_on = True

    def set_volume(self, volume: float) -> None:
        """Speak as loud as this, from 0 to 1; at 0 nothing is said."""
        self._is_on = volume > 0
        self._voice.set_voice_volume(volume)

    def speak_ahead(self, player: Player, look_ahead_s: float) -> None:
        """Hand over what is to be said within the next seconds."""
        if not self._is_on:
            return
        if player is not self._player:
            self._player = player
            self._prompts = PromptsAhead(plan_prompts(player.timeline, self._lengths))
        said = self._prompts.ahead(player.position_s, player.zero_s, look_ahead_s)
        if said:
            self._voice.say(said)

    def void(self) -> None:
        """Forget what was handed over: the speaker was flushed."""
        self._prompts.void()
