"""The speaker that plays sound files, each by a player of the system, through playsound3.

It stands in where the mixer process finds no device or has no library. A player has to be started
for every cue, so a cue comes some hundredths of a second late; it is never given up for that.
Prompts are said the same way where they can be decoded, and left out elsewhere.
"""

import logging
import queue
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from pathlib import Path
from typing import Protocol

from backroutine.audio.mix import LATE_S
from backroutine.audio.protocol import Flush, SetVoiceVolume, SetVolume
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.audio.tones import RATE_HZ, gain_of, render_tones, write_wav
from backroutine.audio.voice import Decoder, VoiceError, VoicePack, find_voice
from backroutine.audio.words import Close, Schedule, Word, in_range
from backroutine.player.cues import TimedCue, TimedPrompt
from backroutine.translating import noted, tr

logger = logging.getLogger(__name__)

# About what a player needs to begin: measured 18 to 120 ms, by the player.
START_S = 0.04
# A player that is still there so long after its sound has ended hangs.
HUNG_S = 4.0
JOIN_S = 1.0

_PLAYED = noted("Sound is played as files, by playsound3.")


class PlayedFile(Protocol):
    """A sound file that is being played."""

    def is_alive(self) -> bool:
        """Return whether it still sounds."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


PlayFile = Callable[[Path], PlayedFile]


class NoPlayerError(Exception):
    """This computer has no program that plays sound files; the text is a sentence."""


def playsound3_player() -> PlayFile:
    """Return what plays a file without waiting for its end; takes a fifth of a second.

    Raises:
        NoPlayerError: playsound3 is not installed, or finds nothing that plays.
    """
    # it would say on the terminal what is said in the settings
    logging.getLogger("playsound3").setLevel(logging.CRITICAL)
    try:
        import playsound3  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        raise NoPlayerError(tr("The sound library playsound3 is not installed.")) from None
    except Exception as error:  # of one of the players, which it asks as it is imported
        raise NoPlayerError(_not_played(error)) from error
    if playsound3.DEFAULT_BACKEND is None:
        raise NoPlayerError(
            tr("No program that plays sound files was found; GStreamer would do (gst-play-1.0).")
        )

    def play(path: Path) -> PlayedFile:
        return playsound3.playsound(path, block=False)  # type: ignore[no-any-return, unused-ignore]

    return play


class FileSpeaker:
    """Plays the file of each cue at its time, from a thread of its own.

    What the player cannot play is silence, and is told so; the next cue is tried all the same.
    """

    def __init__(
        self,
        find_player: Callable[[], PlayFile] = playsound3_player,
        status_changed: Callable[[SoundStatus], None] | None = None,
        now: Callable[[], float] = time.monotonic,
        find_voice: Callable[[], VoicePack] = find_voice,
        own_folder: Path | None = None,
    ) -> None:
        """Look for a player, in the background; `status_changed` is called from there."""
        self._own_folder = own_folder
        self._find_voice = find_voice
        self._find_player = find_player
        self._status_changed = status_changed
        self._now = now
        self._words: queue.SimpleQueue[Word] = queue.SimpleQueue()
        self._waiting: list[tuple[float, str]] = []
        self._gain = self._voice_gain = 1.0
        self.lead_in_s = START_S
        self._playing: list[tuple[float, PlayedFile]] = []
        self.status = SoundStatus(
            SoundKind.STARTING, tr("A program that plays sound is looked for.")
        )
        self._thread = threading.Thread(target=self._run, name="sound files", daemon=True)
        self._thread.start()

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Take cues whose deadlines lie ahead."""
        self._words.put(Schedule.of_cues(cues))

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Take prompts whose deadlines lie ahead."""
        self._words.put(Schedule.of_prompts(prompts))

    def flush(self) -> None:
        """Forget all that is not yet heard, and stop what sounds."""
        self._words.put(Flush())

    def set_volume(self, volume: float) -> None:
        """Set the loudness from 0 to 1 of the cues still to come."""
        self._words.put(SetVolume(in_range(volume)))

    def set_voice_volume(self, volume: float) -> None:
        """Set the loudness from 0 to 1 of the prompts still to come."""
        self._words.put(SetVoiceVolume(in_range(volume)))

    def close(self) -> None:
        """Be silent and end; returns at once."""
        self._words.put(Close())

    def join(self, timeout_s: float = JOIN_S) -> bool:
        """Wait, after `close`, for the thread to end; return whether it has."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            play = self._find_player()
        except NoPlayerError as error:
            self._show(SoundKind.SILENCE, str(error))
            return
        try:
            with tempfile.TemporaryDirectory(
                prefix="backroutine-", ignore_cleanup_errors=True
            ) as folder:
                self._show(SoundKind.FILES, tr(_PLAYED))
                self._play_all(play, Path(folder))
        except OSError as error:
            self._show(
                SoundKind.SILENCE,
                tr("The sound files cannot be written: {error}.").format(error=error),
            )

    def _play_all(self, play: PlayFile, folder: Path) -> None:
        files = SoundFiles(folder, Decoder(self._find_voice(), self._own_folder))
        while True:
            try:
                word = self._words.get(timeout=self._wait_s(self._now()))
            except queue.Empty:
                pass
            else:
                if isinstance(word, Close):
                    break
                self._take(word)
            self._tidy(self._now())
            self._play_due(play, files, self._now())
        self._silence()

    def _take(self, word: Schedule | Flush | SetVolume | SetVoiceVolume) -> None:
        match word:
            case Schedule(sounds=sounds):
                for sound in sounds:
                    heappush(self._waiting, (sound.at_s, sound.name))
            case Flush():
                self._waiting.clear()
                self._silence()
            case SetVolume(volume=volume):
                self._gain = gain_of(volume)
            case SetVoiceVolume(volume=volume):
                self._voice_gain = gain_of(volume)

    def _wait_s(self, now_s: float) -> float | None:
        if self._waiting:
            return max(0.0, self._waiting[0][0] - START_S - now_s)
        return HUNG_S if self._playing else None

    def _play_due(self, play: PlayFile, files: "SoundFiles", now_s: float) -> None:
        while self._waiting and self._waiting[0][0] - START_S <= now_s:
            at_s, name = heappop(self._waiting)
            gain = self._voice_gain if files.is_spoken(name) else self._gain
            if at_s < now_s - LATE_S or not gain:
                continue
            try:
                path, length_s = files.file(name, gain)
            except VoiceError as error:
                logger.info("a prompt is left out: %s", error)
                continue
            self._play(play, path, now_s + length_s)

    def _play(self, play: PlayFile, path: Path, over_s: float) -> None:
        try:
            played = play(path)
        except Exception as error:  # playsound3 has its own kind, and passes on its players'
            self._fail(error)
            return
        self._playing.append((over_s, played))
        if self.status.kind is SoundKind.SILENCE:
            self._show(SoundKind.FILES, tr(_PLAYED))

    def _fail(self, error: Exception) -> None:
        logger.warning("a sound file could not be played", exc_info=error)
        if self.status.kind is not SoundKind.SILENCE:
            self._show(SoundKind.SILENCE, _not_played(error))

    def _tidy(self, now_s: float) -> None:
        """Forget players that have ended, and end those that hang."""
        for over_s, played in self._playing:
            if now_s - over_s > HUNG_S:
                self._stop(played)
        self._playing = [entry for entry in self._playing if self._is_alive(entry[1])]

    def _is_alive(self, played: PlayedFile) -> bool:
        try:
            return played.is_alive()
        except Exception as error:  # as in playing
            self._fail(error)
            return False

    def _silence(self) -> None:
        for _, played in self._playing:
            self._stop(played)

    def _stop(self, played: PlayedFile) -> None:
        try:
            played.stop()
        except Exception as error:  # as in playing
            self._fail(error)

    def _show(self, kind: SoundKind, sentence: str) -> None:
        self.status = SoundStatus(kind, sentence)
        if self._status_changed is not None:
            self._status_changed(self.status)


class SoundFiles:
    """Tones and prompts as files, written when they are first wanted at a loudness."""

    def __init__(self, folder: Path, voice: Decoder) -> None:
        self._folder = folder
        self._tones = render_tones()
        self._decoder = voice

    def is_spoken(self, name: str) -> bool:
        """Return whether a sound is a prompt."""
        return name not in self._tones

    def file(self, name: str, gain: float) -> tuple[Path, float]:
        """Return the file of a sound, and how many seconds it lasts.

        Raises:
            OSError: it cannot be written.
            VoiceError: it is a prompt that cannot be had.
        """
        path = self._folder / f"{name}-{gain:.4f}.wav"
        if not self.is_spoken(name):
            samples = self._tones[name]
        elif name in self._decoder:
            samples = self._decoder[name]
        else:
            raise VoiceError(f"nobody has spoken {name}")
        if not path.exists():
            write_wav(path, samples, gain)
        return path, len(samples) / RATE_HZ


def _not_played(error: Exception) -> str:
    return tr("A sound file could not be played ({name}: {error}).").format(
        name=type(error).__name__, error=error
    )
