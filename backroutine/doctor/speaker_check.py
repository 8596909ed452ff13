"""How sound is made at present, for the page of the settings."""

from backroutine.audio.late_speaker import LateSpeaker
from backroutine.audio.speaker import play_test_sound
from backroutine.audio.system_voice import find_engine
from backroutine.clock import Clock
from backroutine.doctor.own_names import own_names_sentence


class SpeakerCheck:
    """What the settings may ask of the speaker."""

    def __init__(self, speaker: LateSpeaker, clock: Clock) -> None:
        self._speaker = speaker
        self._clock = clock

    @property
    def status(self) -> str:
        return self._speaker.status.sentence

    @property
    def own_names(self) -> str:
        return own_names_sentence(find_engine())

    def play_test_sound(self) -> None:
        """Sound "3, 2, 1, go" in short."""
        play_test_sound(self._speaker, self._clock.elapsed_s(), self._speaker)
