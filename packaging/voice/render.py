# mypy: disable-error-code="import-not-found, import-untyped, unused-ignore"
"""Make the spoken prompts in `resources/voice`: a pack of sound and a list of what it says.

    python render.py [FOLDER]

Needs the packages of `requirements.lock`, which the program itself does not; `render` beside this
file sets them up and starts it. Engine and voice are hibari-tts with its voice "heart", both under
Apache-2.0 (`resources/licences`). Nothing is downloaded while it runs. The same texts, packages
and kind of processor give the same bytes.

Every prompt is cut where the voice begins and ends, made as loud as the tones, and written as
Vorbis, which is free of patents. The pages that describe the stream are the same for all, and make
a third of the whole; so they lie in the pack once, at its beginning.
"""

import io
import json
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import numpy as np
import soundfile
from hibari import Hibari
from ogg import is_sound, pages, with_serial

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "catalogue"
PROMPTS = Path(__file__).with_name("prompts.toml")

RATE_HZ = 24_000
VOICE = "heart"
SEED = 0
# Of what libvorbis allows, from 0 (best) to 1 (smallest): about 37 kbit/s.
COMPRESSION = 0.9
SERIAL = 1

# Root mean square of what is loud, as a part of full scale: 4 dB below that of the tones, so that
# a word never hides the next one; peaks above the knee are rounded off.
LOUDNESS = 0.126
KNEE, MOST = 0.6, 0.9
FRAME_S = 0.02
LOUD_PART = 0.1  # of the loudest frame: quieter ones are pauses

# The voice is there from this part of its loudest sample on.
AUDIBLE = 0.02
BEFORE_S, AFTER_S = 0.01, 0.06
FADE_IN_S, FADE_OUT_S = 0.005, 0.03

DIGEST_DIGITS = 16


def texts() -> Iterator[tuple[str, str]]:
    """Yield the name and the written text of every prompt."""
    plan = tomllib.loads(PROMPTS.read_text(encoding="utf-8"))
    yield from plan["fixed"].items()
    for numbered in plan["numbered"]:
        for number in range(numbered["first"], numbered["last"] + 1):
            yield numbered["name"].format(number), numbered["text"].format(number)
    for path in sorted(CATALOGUE.glob("*.toml")):
        for exercise in tomllib.loads(path.read_text(encoding="utf-8"))["exercise"]:
            yield f"name-{exercise['id']}", exercise["name"]
            for number, instruction in enumerate(exercise["instructions"], start=1):
                yield f"how-{exercise['id']}-{number}", instruction


def said(text: str) -> str:
    """Return a text as it is given to the engine."""
    replaced = tomllib.loads(PROMPTS.read_text(encoding="utf-8"))["said"]
    for written, spoken in replaced.items():
        text = text.replace(written, spoken)
    return text if text[-1] in ".:?" else f"{text}."


def cut(voice: "np.ndarray") -> "np.ndarray":
    """Return what is heard of it, with a soft beginning and end."""
    around = np.convolve(np.abs(voice), np.ones(48) / 48, "same")
    heard = np.flatnonzero(around > AUDIBLE * around.max())
    first = max(0, heard[0] - round(BEFORE_S * RATE_HZ))
    cut_out = voice[first : heard[-1] + round(AFTER_S * RATE_HZ)].copy()
    fade_in, fade_out = round(FADE_IN_S * RATE_HZ), round(FADE_OUT_S * RATE_HZ)
    cut_out[:fade_in] *= np.linspace(0, 1, fade_in)
    cut_out[-fade_out:] *= np.linspace(1, 0, fade_out)
    return cut_out


def levelled(voice: "np.ndarray") -> "np.ndarray":
    """Return it as loud as the others, with its peaks rounded off below full scale."""
    frame = round(FRAME_S * RATE_HZ)
    whole = voice[: len(voice) // frame * frame].reshape(-1, frame)
    frames = np.sqrt((whole**2).mean(axis=1))
    loud = frames[frames > LOUD_PART * frames.max()]
    level = voice * LOUDNESS / np.sqrt((loud**2).mean())
    room = MOST - KNEE
    over = np.maximum(np.abs(level) - KNEE, 0)
    return np.sign(level) * (np.minimum(np.abs(level), KNEE) + room * np.tanh(over / room))


def encoded(voice: "np.ndarray") -> tuple[bytes, bytes]:
    """Return the pages that describe the stream, and those with its sound."""
    file = io.BytesIO()
    soundfile.write(
        file, voice, RATE_HZ, format="OGG", subtype="VORBIS", compression_level=COMPRESSION
    )
    own = [with_serial(page, SERIAL) for page in pages(file.getvalue())]
    return (
        b"".join(page for page in own if not is_sound(page)),
        b"".join(page for page in own if is_sound(page)),
    )


def main(arguments: list[str]) -> None:
    """Render everything into a folder, `resources/voice` when none is named."""
    folder = Path(arguments[0]) if arguments else ROOT / "resources" / "voice"
    folder.mkdir(parents=True, exist_ok=True)
    engine = Hibari(voice=VOICE)
    pack = bytearray()
    head = b""
    prompts: dict[str, dict[str, object]] = {}
    for name, text in texts():
        voice = levelled(cut(engine(said(text), seed=SEED)))
        described, sound = encoded(voice)
        if not head:
            head = described
            pack += head
        if described != head:
            raise ValueError(f"{name} is described otherwise than those before it")
        prompts[name] = {
            "text": text,
            "ms": round(1000 * len(voice) / RATE_HZ),
            "place": len(pack),
            "bytes": len(sound),
            "digest": sha256(sound).hexdigest()[:DIGEST_DIGITS],
        }
        pack += sound
    (folder / "voice.pack").write_bytes(pack)
    listed = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(prompt, ensure_ascii=False)}"
        for name, prompt in prompts.items()
    )
    (folder / "voice.json").write_text(
        "{\n"
        f'"engine": "hibari-tts {version("hibari-tts")}, voice {VOICE}",\n'
        f'"rate_hz": {RATE_HZ},\n"head_bytes": {len(head)},\n"prompts": {{\n{listed}\n}}\n}}\n',
        encoding="utf-8",
    )
    length_s = sum(int(str(prompt["ms"])) for prompt in prompts.values()) / 1000
    print(f"{len(prompts)} prompts, {length_s:.0f} s, {len(pack):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
