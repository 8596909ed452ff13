"""A speaker that begins late: nothing is made before a sound is due, and nothing is lost then."""

from backroutine.audio.late_speaker import LateSpeaker
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.player.cues import Cue, TimedCue
from tests.doubles import RecordingSpeaker

PLAYING = SoundStatus(SoundKind.MIXER, "Played.")


class Made(RecordingSpeaker):
    """A speaker that tells how it sounds."""

    status = PLAYING


class Making:
    """Counts how often a speaker is made."""

    def __init__(self) -> None:
        self.made: list[Made] = []
        self.speaker = LateSpeaker(self._make)

    def _make(self) -> Made:
        self.made.append(Made())
        return self.made[-1]


def test_silence_and_volume_make_no_speaker() -> None:
    making = Making()
    making.speaker.set_volume(0.5)
    making.speaker.flush()
    making.speaker.schedule([])
    making.speaker.say([])
    assert making.speaker.status.kind is SoundKind.STARTING
    making.speaker.close()
    assert making.made == []


def test_the_first_cue_makes_it_as_loud_as_was_wished() -> None:
    making = Making()
    making.speaker.set_volume(0.5)
    making.speaker.set_voice_volume(0.25)
    cues = [TimedCue(1, Cue.GO)]
    making.speaker.schedule(cues)
    making.speaker.schedule(cues)
    (made,) = making.made
    assert made.scheduled == cues * 2
    assert (made.volume, made.voice_volume) == (0.5, 0.25)
    assert making.speaker.status == PLAYING


def test_it_can_be_begun_before_anything_sounds() -> None:
    making = Making()
    making.speaker.begin()
    making.speaker.begin()
    assert len(making.made) == 1
    making.speaker.close()
    assert making.made[0].is_closed


def test_after_the_end_nothing_is_made() -> None:
    making = Making()
    making.speaker.close()
    making.speaker.begin()
    making.speaker.schedule([TimedCue(1, Cue.GO)])
    assert making.made == []
