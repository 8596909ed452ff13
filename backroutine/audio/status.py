"""How sound is made at present, and why: for the settings and for `doctor`."""

from dataclasses import dataclass
from enum import StrEnum


class SoundKind(StrEnum):
    """By which way cues are heard."""

    STARTING = "starting"
    """Being started, or started again."""
    MIXER = "mixer"
    """To the sample, through the mixer process."""
    FILES = "files"
    """As sound files, through playsound3: some hundredths of a second less exact."""
    SILENCE = "silence"
    """Not at all; the screen flashes."""


@dataclass(frozen=True, slots=True)
class SoundStatus:
    """The way, and a sentence that says why and what can be done."""

    kind: SoundKind
    sentence: str

    @property
    def is_heard(self) -> bool:
        return self.kind in (SoundKind.MIXER, SoundKind.FILES)
