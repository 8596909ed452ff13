"""The names of a person's own exercises, spoken: rendered in the background, kept until the end.

Each lies as a sound file in a folder of its own, under a name that follows from its text; the
mixer process and the file speaker find it there by that name. It becomes known only when the file
is whole. Where there is no engine, none becomes known, and the tones are all that is heard.
"""

import logging
import os
import queue
import shutil
import stat
import tempfile
import threading
import time
from array import array
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from backroutine.audio.system_voice import Engine, EngineError, find_engine
from backroutine.audio.tones import FULL_SCALE, RATE_HZ, Samples, write_wav
from backroutine.audio.voice import OWN_PREFIX, VoiceError, decoded
from backroutine.player.prompts import SpokenText

logger = logging.getLogger(__name__)

MAX_TEXT_CHARACTERS = 200
MAX_LENGTH_S = 8.0
# As `packaging/voice/render.py` makes the shipped prompts.
LOUDNESS = 0.126
MOST = 0.9
AUDIBLE = 0.02
LOUD_PART = 0.1
FRAME = round(0.02 * RATE_HZ)
FADE = round(0.01 * RATE_HZ)

FOLDER_PREFIX = "backroutine-voice-"
# Whatever runs so long has not spoken for as long either.
OLD_S = 7 * 24 * 3600.0


def forget_old_folders(among: Path, now_s: float) -> None:
    """Delete the folders that a program of this person left there when it was killed, days ago."""
    for folder in among.glob(f"{FOLDER_PREFIX}*"):
        try:
            found = folder.lstat()
        except OSError:
            continue  # its program has just ended
        is_own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
        if stat.S_ISDIR(found.st_mode) and is_own and now_s - found.st_mtime > OLD_S:
            shutil.rmtree(folder, ignore_errors=True)


class OwnNames:
    """Has texts spoken, each once, on a thread that is there only while it has work."""

    def __init__(self, find: Callable[[], Engine | None] = find_engine) -> None:
        """Make the folder; the engine is looked for when the first text is asked for.

        Raises:
            OSError: the folder cannot be made.
        """
        self._find = find
        self._folder = tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True)
        forget_old_folders(self.folder.parent, time.time())
        self._asked: set[str] = set()
        self._spoken: dict[str, SpokenText] = {}
        self._texts: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def folder(self) -> Path:
        """Where the sound files lie."""
        return Path(self._folder.name)

    @property
    def spoken(self) -> Mapping[str, SpokenText]:
        """What has been spoken so far, by its text; safe to ask from any thread."""
        with self._lock:
            return dict(self._spoken)

    def ask(self, texts: Iterable[str]) -> None:
        """Have texts spoken that were not asked for before; returns at once."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._asked]
            self._asked.update(new)
            for text in new:
                self._texts.put(text)
            if new and self._thread is None:
                self._thread = threading.Thread(target=self._run, name="own names", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Speak nothing more, and put the folder away; returns at once."""
        with self._lock:
            while not self._texts.empty():
                self._texts.get()
        self._folder.cleanup()

    def wait(self, timeout_s: float) -> None:
        """Wait until all is spoken, at most so long; never in the window."""
        thread = self._thread
        if thread is not None:
            thread.join(timeout_s)

    def _run(self) -> None:
        engine = self._find()
        if engine is None:
            logger.info("no engine speaks the names of own exercises")
        while True:
            with self._lock:
                if self._texts.empty():
                    self._thread = None
                    return
                text = self._texts.get()
            if engine is not None:
                self._speak(engine, text)

    def _speak(self, engine: Engine, text: str) -> None:
        name = OWN_PREFIX + sha256(text.encode()).hexdigest()[:16]
        raw, whole = self.folder / f"{name}.raw.wav", self.folder / f"{name}.wav"
        try:
            engine.speak(text[:MAX_TEXT_CHARACTERS], raw)
            samples = prepared(decoded(raw.read_bytes()))
            write_wav(raw, samples)
            raw.replace(whole)
        except (OSError, EngineError, VoiceError) as error:
            logger.warning("a name was not spoken: %s", error)
            return
        with self._lock:
            self._spoken[text] = SpokenText(name, len(samples) / RATE_HZ)


def prepared(samples: Samples) -> Samples:
    """Return what is heard of a voice, as loud as the shipped prompts.

    Raises:
        VoiceError: nothing is heard, or it is far too long.
    """
    loudest = max(map(abs, samples), default=0)
    if loudest < AUDIBLE * FULL_SCALE:
        raise VoiceError("nothing is heard")
    least = AUDIBLE * loudest
    first = next(i for i, value in enumerate(samples) if abs(value) > least)
    last = next(i for i in range(len(samples) - 1, -1, -1) if abs(samples[i]) > least)
    heard = samples[max(0, first - FADE) : last + FADE]
    if len(heard) > MAX_LENGTH_S * RATE_HZ:
        raise VoiceError("it takes too long to say")
    factor = min(LOUDNESS * FULL_SCALE / _loudness(heard), MOST * FULL_SCALE / loudest)
    result = array("h", [round(value * factor) for value in heard])
    for place in range(min(FADE, len(result) // 2)):
        result[place] = result[place] * place // FADE
        result[-1 - place] = result[-1 - place] * place // FADE
    return result


def _loudness(samples: Samples) -> float:
    """Return the root mean square of what is loud, in steps of a sample."""
    frames = [samples[at : at + FRAME] for at in range(0, len(samples), FRAME)]
    squares = [sum(value * value for value in frame) / len(frame) for frame in frames]
    loud = [square for square in squares if square > LOUD_PART**2 * max(squares)]
    return float((sum(loud) / len(loud)) ** 0.5)
