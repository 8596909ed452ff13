"""How loud a session is: tones and voice each by their own choice, both silent while muted."""

from backroutine.domain.cue_choice import MAX_VOLUME, CueChoice
from backroutine.player.cues import Speaker
from backroutine.ui.play.narrator import Narrator


class Loudness:
    """Keeps speaker and voice at what was chosen; what is muted by a key stays muted.

    It is heard again when the key says so, or when sounds or voice are switched on or off.
    """

    def __init__(self, speaker: Speaker, narrator: Narrator | None) -> None:
        self._speaker = speaker
        self._narrator = narrator
        self._cues = CueChoice()
        self._said_by_key: bool | None = None
        """Whether the key has asked to hear something; `None` while the choice says it."""

    @property
    def is_muted(self) -> bool:
        if self._said_by_key is not None:
            return not self._said_by_key
        return not any(_switches(self._cues))

    @property
    def volume(self) -> float:
        """How loud the loudest of what is heard is, from 0 to 1."""
        tones, voice = self._volumes()
        return max(tones, voice) / MAX_VOLUME

    def take(self, cues: CueChoice) -> None:
        """Follow what the person has chosen anew."""
        if _switches(cues) != _switches(self._cues):
            self._said_by_key = None
        self._cues = cues
        self.apply()

    def turn_to(self, cues: CueChoice) -> None:
        """Follow what was chosen for another routine; what the key has muted stays so."""
        if self._said_by_key:
            self._said_by_key = None
        self._cues = cues
        self.apply()

    def toggle(self) -> None:
        """Mute everything, or let it be heard again."""
        self._said_by_key = self.is_muted
        self.apply()

    def apply(self) -> None:
        """Say it to the speaker and the voice anew."""
        tones, voice = self._volumes()
        self._speaker.set_volume(tones / MAX_VOLUME)
        if self._narrator is not None:
            self._narrator.set_volume(voice / MAX_VOLUME)

    def _volumes(self) -> tuple[int, int]:
        """Return how loud tones and voice are, in per cent of full."""
        cues = self._cues
        # where neither is on, who unmutes wants to hear something
        is_wished = cues.sound_on or not cues.voice_on
        has_tones = is_wished and not self.is_muted
        has_voice = cues.voice_on and not self.is_muted
        return cues.volume * has_tones, cues.voice_volume * has_voice


def _switches(cues: CueChoice) -> tuple[bool, bool]:
    return cues.sound_on, cues.voice_on
