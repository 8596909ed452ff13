"""How loud a session is: tones and voice each by their own settings, both silent while muted."""

from backroutine.domain.settings import MAX_VOLUME, Settings
from backroutine.player.cues import Speaker
from backroutine.ui.play.narrator import Narrator


class Loudness:
    """Keeps speaker and voice at what the settings say; what is muted by a key stays muted.

    It is heard again when the key says so, or when sounds or voice are switched on or off.
    """

    def __init__(self, speaker: Speaker, narrator: Narrator | None) -> None:
        self._speaker = speaker
        self._narrator = narrator
        self._settings = Settings()
        self._is_muted = False

    @property
    def is_muted(self) -> bool:
        return self._is_muted

    def take(self, settings: Settings) -> None:
        """Follow other settings."""
        if _switches(settings) != _switches(self._settings):
            self._is_muted = not any(_switches(settings))
        self._settings = settings
        self.apply()

    def toggle(self) -> None:
        """Mute everything, or let it be heard again."""
        self._is_muted = not self._is_muted
        self.apply()

    def apply(self) -> None:
        """Say it to the speaker and the voice anew."""
        settings = self._settings
        # where neither is on, who unmutes wants to hear something
        is_wished = settings.sound_on or not settings.voice_on
        has_tones = is_wished and not self._is_muted
        has_voice = settings.voice_on and not self._is_muted
        self._speaker.set_volume(settings.volume / MAX_VOLUME * has_tones)
        if self._narrator is not None:
            self._narrator.set_volume(settings.voice_volume / MAX_VOLUME * has_voice)


def _switches(settings: Settings) -> tuple[bool, bool]:
    return settings.sound_on, settings.voice_on
