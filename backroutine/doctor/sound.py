"""Whether cues can be heard, and by which way."""

from backroutine.audio.file_speaker import FileSpeaker
from backroutine.audio.mixer_speaker import MixerSpeaker
from backroutine.audio.speaker import BestSpeaker
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.doctor.found import CheckKind, CheckState, Found
from backroutine.translating import noted, tr

PATIENCE_S = 8.0
END_S = 2.0
REMEDY = noted(
    "Connect loudspeakers or headphones and start the sound service of this "
    "computer. Until then the screen flashes."
)


def sound_found(status: SoundStatus) -> Found:
    """Say how sound is made at present."""
    match status.kind:
        case SoundKind.MIXER:
            return Found(CheckKind.SOUND, CheckState.WORKS, status.sentence)
        case SoundKind.FILES:
            remedy = tr("It is heard, some hundredths of a second less exact.")
            return Found(CheckKind.SOUND, CheckState.PARTLY, status.sentence, remedy)
        case SoundKind.STARTING:
            says = tr("{sentence} It has not answered yet.").format(sentence=status.sentence)
            return Found(CheckKind.SOUND, CheckState.PARTLY, says, tr("Ask again in a moment."))
        case SoundKind.SILENCE:
            return Found(CheckKind.SOUND, CheckState.FAILS, status.sentence, tr(REMEDY))


def find_sound(patience_s: float = PATIENCE_S) -> SoundStatus:
    """Start the sound as the window does, without a tone, and return how it is made."""
    made: list[MixerSpeaker | FileSpeaker] = []

    def kept(speaker: MixerSpeaker | FileSpeaker) -> MixerSpeaker | FileSpeaker:
        made.append(speaker)
        return speaker

    speaker = BestSpeaker(
        lambda changed: kept(MixerSpeaker(status_changed=changed)),
        lambda changed: kept(FileSpeaker(status_changed=changed)),
    )
    try:
        return speaker.wait_until_decided(patience_s)
    finally:
        speaker.close()
        for each in made:
            each.join(END_S)  # so that no process and no file of it is left
