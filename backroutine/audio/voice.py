"""The spoken prompts that ship: which there are, how long each lasts, and its samples.

They lie in one file, `resources/voice/voice.pack`, each as Vorbis, with a list beside it that says
what and where. The pages that describe the stream are the same for all and lie at the beginning
of the pack. Only what is to be heard soon is read and decoded, by miniaudio. Names that were spoken
on this computer (`own_names`) are taken from files beside it.
"""

import json
import logging
import re
from array import array
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from backroutine.audio.tones import RATE_HZ, Samples
from backroutine.paths import resource

logger = logging.getLogger(__name__)

# What was decoded is kept up to so much, about 3 MB: a prompt is often asked for again soon.
KEPT_SAMPLES = 30 * RATE_HZ

OWN_PREFIX = "own-"
_OWN = re.compile(rf"{OWN_PREFIX}[0-9a-f]{{16}}")


class VoiceError(Exception):
    """A prompt that cannot be read or decoded; the text is the reason."""


@dataclass(frozen=True, slots=True)
class SpokenPrompt:
    """What a prompt says, how long it lasts, and where its sound lies in the pack."""

    text: str
    length_s: float
    place: int
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class VoicePack:
    """All prompts by their names; none where the voice is not installed."""

    prompts: Mapping[str, SpokenPrompt]
    path: Path = Path()
    head_size: int = 0

    @property
    def lengths_s(self) -> dict[str, float]:
        """How long each prompt sounds, in seconds."""
        return {name: prompt.length_s for name, prompt in self.prompts.items()}

    def encoded(self, name: str) -> bytes:
        """Return the Vorbis file of a prompt.

        Raises:
            VoiceError: it cannot be read, or is not what it was when it was made.
        """
        prompt = self.prompts[name]
        try:
            with self.path.open("rb") as pack:
                head = pack.read(self.head_size)
                pack.seek(prompt.place)
                sound = pack.read(prompt.size)
        except OSError as error:
            raise VoiceError(f"{name} cannot be read: {error}") from error
        if not sha256(sound).hexdigest().startswith(prompt.digest):
            raise VoiceError(f"{name} is damaged")
        return head + sound


def find_voice(folder: Path | None = None) -> VoicePack:
    """Return the voice that ships, or the one in a folder; without prompts when there is none."""
    try:
        listed = (folder / "voice.json") if folder else resource("voice", "voice.json")
        plan = json.loads(listed.read_text(encoding="utf-8"))
        prompts = {
            name: SpokenPrompt(
                one["text"], one["ms"] / 1000, one["place"], one["bytes"], one["digest"]
            )
            for name, one in plan["prompts"].items()
        }
        return VoicePack(prompts, listed.with_name("voice.pack"), plan["head_bytes"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        logger.warning("there is no voice: %s", error)
        return VoicePack({})


class Decoder:
    """The samples of prompts, decoded when they are asked for. Belongs to one thread.

    Besides those of the pack it knows what lies, spoken on this computer, in a folder of its own.
    """

    def __init__(self, pack: VoicePack, own_folder: Path | None = None) -> None:
        self._pack = pack
        self._own_folder = own_folder
        self._kept: OrderedDict[str, Samples] = OrderedDict()

    def __contains__(self, name: object) -> bool:
        return name in self._pack.prompts or self._own_file(name) is not None

    def __getitem__(self, name: str) -> Samples:
        """Return the samples of a prompt; takes some hundredths of a second at first.

        Raises:
            KeyError: there is no such prompt.
            VoiceError: it cannot be read or decoded.
        """
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        samples = decoded(self._encoded(name))
        self._kept[name] = samples
        while sum(map(len, self._kept.values())) > KEPT_SAMPLES and len(self._kept) > 1:
            self._kept.popitem(last=False)
        return samples

    def _encoded(self, name: str) -> bytes:
        own = self._own_file(name)
        if own is None:
            return self._pack.encoded(name)
        try:
            return own.read_bytes()
        except OSError as error:
            raise VoiceError(f"{name} cannot be read: {error}") from error

    def _own_file(self, name: object) -> Path | None:
        """Return the file of a text that was spoken here, if there is one of this name."""
        if self._own_folder is None or not isinstance(name, str) or not _OWN.fullmatch(name):
            return None
        file = self._own_folder / f"{name}.wav"
        return file if file.is_file() else None


def decoded(whole: bytes) -> Samples:
    """Return the samples of a sound file that is held in memory, at our rate.

    Raises:
        VoiceError: it is none, or miniaudio is not installed.
    """
    try:
        import miniaudio  # type: ignore[import-untyped]
    except ImportError as error:
        raise VoiceError("miniaudio is not installed") from error
    try:
        return array(
            "h",
            miniaudio.decode(
                whole,
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
            ).samples,
        )
    except miniaudio.MiniaudioError as error:
        raise VoiceError(f"not decoded: {error}") from error
