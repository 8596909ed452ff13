# mypy: disable-error-code="import-not-found, import-untyped, unused-ignore"
"""Speaks one text with the engine of the `voice` extra, the one that spoke the shipped prompts.

    python -m backroutine.audio.voice_extra OUT.wav < text

A process of its own: the engine takes a second of a core to begin.
"""

import sys
import wave
from array import array
from pathlib import Path

ENGINE_RATE_HZ = 24_000
VOICE = "heart"
FULL_SCALE = 32_767


def main(text: str, out: Path) -> None:
    """Write a text, spoken, into a sound file."""
    from hibari import Hibari

    spoken = Hibari(voice=VOICE)(text if text[-1:] in ".:?" else f"{text}.", seed=0)
    samples = array("h", [int(max(-1.0, min(1.0, value)) * FULL_SCALE) for value in spoken])
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(out), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(ENGINE_RATE_HZ)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main(sys.stdin.buffer.read().decode(), Path(sys.argv[1]))
