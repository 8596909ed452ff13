"""The speaker of sound files, with a player that only writes down what it was given."""

import queue
import sys
import threading
import time
import wave
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backroutine.audio.device import has_library
from backroutine.audio.file_speaker import (
    HUNG_S,
    FileSpeaker,
    NoPlayerError,
    PlayedFile,
    PlayFile,
)
from backroutine.audio.status import SoundKind
from backroutine.audio.tones import FULL_SCALE, TONES
from backroutine.audio.voice import VoicePack, find_voice
from backroutine.player.cues import Cue, TimedCue, TimedPrompt
from backroutine.player.prompts import Prompt
from tests.audio.processes import PATIENCE_S, Told
from tests.doubles import ManualClock

VOICE = find_voice()


@dataclass
class FakeFile:
    """A sound file that sounds until it is stopped."""

    stopped: threading.Event = field(default_factory=threading.Event)

    def is_alive(self) -> bool:
        return not self.stopped.is_set()

    def stop(self) -> None:
        self.stopped.set()


@dataclass(frozen=True)
class Play:
    """One file that was played."""

    at_s: float
    name: str
    loudest: int
    file: FakeFile


class Room:
    """A speaker whose clock the test turns, and a player that tells what it was given."""

    def __init__(self, voice: VoicePack | None = None) -> None:
        voice = VOICE if voice is None else voice
        self.clock = ManualClock()
        self.folders: set[Path] = set()
        self._played: queue.SimpleQueue[Play] = queue.SimpleQueue()
        told = Told()
        self.speaker = FileSpeaker(
            lambda: self.play, told.changed, self.clock.elapsed_s, lambda: voice
        )
        assert told.next().kind is SoundKind.FILES

    def play(self, path: Path) -> PlayedFile:
        file = FakeFile()
        with wave.open(str(path), "rb") as opened:
            samples = memoryview(opened.readframes(opened.getnframes())).cast("h")
        name = path.stem.rpartition("-")[0]
        self.folders.add(path.parent)
        self._played.put(Play(self.clock.elapsed, name, max(map(abs, samples)), file))
        return file

    def schedule(self, *cues: tuple[float, Cue]) -> None:
        """Schedule cues so many seconds from now."""
        self.speaker.schedule([TimedCue(self.clock.elapsed + s, cue) for s, cue in cues])

    def say(self, *prompts: tuple[float, str]) -> None:
        """Have prompts said so many seconds from now."""
        self.speaker.say([TimedPrompt(self.clock.elapsed + s, name) for s, name in prompts])

    def wait(self, seconds: float) -> None:
        """Let time pass, and the speaker notice: a real one would have woken by itself."""
        self.clock.advance(seconds)
        self.speaker.schedule([])

    def next(self) -> Play:
        return self._played.get(timeout=PATIENCE_S)

    def is_silent(self) -> bool:
        """Whether nothing else has been played when the speaker has ended."""
        close(self.speaker)
        return self._played.empty()


def close(speaker: FileSpeaker) -> None:
    speaker.close()
    assert speaker.join(PATIENCE_S)


def test_each_cue_is_played_when_its_time_has_come() -> None:
    room = Room()
    began_s = room.clock.elapsed
    room.schedule((20, Cue.GO), (10, Cue.COUNT), (30, Cue.DONE))
    room.wait(10)
    first = room.next()
    room.wait(10)
    second = room.next()
    assert (first.name, first.at_s - began_s) == ("count", 10)
    assert (second.name, second.at_s - began_s) == ("go", 20)
    assert room.is_silent()


def test_the_speaker_wakes_by_itself_for_a_cue() -> None:
    told = Told()
    played = threading.Event()

    def play(path: Path) -> PlayedFile:
        played.set()
        return FakeFile()

    speaker = FileSpeaker(lambda: play, told.changed)
    told.next()
    # a series: a machine that is held up may let the first ones pass
    now_s = time.monotonic()
    speaker.schedule([TimedCue(now_s + 0.2 * number, Cue.COUNT) for number in range(1, 100)])
    assert played.wait(PATIENCE_S)
    close(speaker)


def test_a_cue_of_the_past_is_left_out() -> None:
    room = Room()
    room.schedule((-1, Cue.GO), (0, Cue.DONE))
    assert room.next().name == "done"
    assert room.is_silent()


def test_a_flush_stops_what_sounds_and_forgets_the_rest() -> None:
    room = Room()
    room.schedule((0, Cue.GO), (30, Cue.COUNT))
    sounding = room.next()
    room.speaker.flush()
    assert sounding.file.stopped.wait(PATIENCE_S)
    room.wait(30)
    assert room.is_silent()


@pytest.mark.parametrize(("volume", "gain"), [(1.0, 1.0), (0.5, 0.25)])
def test_the_files_are_as_loud_as_was_set(volume: float, gain: float) -> None:
    room = Room()
    room.speaker.set_volume(volume)
    room.schedule((0, Cue.GO))
    wanted = TONES["go"].level * FULL_SCALE * gain
    assert room.next().loudest == pytest.approx(wanted, abs=2)
    close(room.speaker)


def test_silence_plays_no_file() -> None:
    room = Room()
    room.speaker.set_volume(0)
    room.schedule((0, Cue.GO))
    room.speaker.set_volume(1)
    room.schedule((0, Cue.DONE))
    assert room.next().name == "done"
    assert room.is_silent()


def test_a_player_that_does_not_end_is_ended() -> None:
    room = Room()
    room.schedule((0, Cue.GO))
    hanging = room.next()
    room.wait(HUNG_S + 1)
    assert hanging.file.stopped.wait(PATIENCE_S)
    close(room.speaker)


def test_closing_silences_and_leaves_no_files() -> None:
    room = Room()
    room.schedule((0, Cue.DONE))
    sounding = room.next()
    close(room.speaker)
    assert sounding.file.stopped.is_set()
    assert not any(folder.exists() for folder in room.folders)


def test_where_nothing_plays_files_the_reason_is_told_and_cues_pass() -> None:
    def find() -> PlayFile:
        raise NoPlayerError("There is no player.")

    told = Told()
    speaker = FileSpeaker(find, told.changed)
    status = told.next()
    assert (status.kind, status.sentence) == (SoundKind.SILENCE, "There is no player.")
    speaker.schedule([TimedCue(time.monotonic(), Cue.GO)])
    speaker.flush()
    close(speaker)


class FaultyPlayer:
    """A player that fails as long as it is told to: as it begins, or as it is asked after."""

    def __init__(self, error: Exception, *, fails_to_begin: bool = True) -> None:
        self.error: Exception | None = error
        self.fails_to_begin = fails_to_begin

    def play(self, path: Path) -> PlayedFile:
        if self.fails_to_begin:
            self._fail()
        return self

    def is_alive(self) -> bool:
        self._fail()
        return False

    def stop(self) -> None:
        self._fail()

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class PlaysoundLikeError(Exception):
    """An error of a kind that only the library knows."""


@pytest.mark.parametrize(
    ("error", "fails_to_begin"),
    [
        pytest.param(PlaysoundLikeError("unknown backend"), True, id="the library's own"),
        pytest.param(OSError("unknown backend"), True, id="the system's"),
        pytest.param(PlaysoundLikeError("unknown backend"), False, id="while it sounds"),
    ],
)
def test_a_player_that_fails_is_silence_and_told_and_sound_comes_back_with_it(
    error: Exception, *, fails_to_begin: bool
) -> None:
    clock = ManualClock()
    told = Told()
    player = FaultyPlayer(error, fails_to_begin=fails_to_begin)
    speaker = FileSpeaker(lambda: player.play, told.changed, clock.elapsed_s)
    assert told.next().kind is SoundKind.FILES
    speaker.schedule([TimedCue(clock.elapsed, Cue.COUNT)])
    speaker.schedule([])  # it looks again at what sounds
    status = told.next()
    assert status.kind is SoundKind.SILENCE
    assert "unknown backend" in status.sentence
    assert speaker.status == status
    player.error = None
    speaker.schedule([TimedCue(clock.elapsed, Cue.GO)])
    assert told.next().kind is SoundKind.FILES
    close(speaker)


def test_a_library_that_fails_as_it_is_looked_for_leaves_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "playsound3.py"
    broken.write_text("raise RuntimeError('a player crashed')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "playsound3", raising=False)
    told = Told()
    speaker = FileSpeaker(status_changed=told.changed)
    status = told.next()
    assert status.kind is SoundKind.SILENCE
    assert "a player crashed" in status.sentence
    close(speaker)


def test_no_call_waits_for_a_player_that_hangs() -> None:
    room = Room()
    begun, released = threading.Event(), threading.Event()

    def play(path: Path) -> PlayedFile:
        begun.set()
        released.wait()
        return FakeFile()

    speaker = FileSpeaker(lambda: play, now=room.clock.elapsed_s)
    speaker.schedule([TimedCue(room.clock.elapsed, Cue.GO)])
    assert begun.wait(PATIENCE_S)
    speaker.flush()
    speaker.set_volume(0.3)
    speaker.schedule([TimedCue(room.clock.elapsed + 5, Cue.GO)])
    assert not released.is_set()  # all three have returned while the player hangs
    released.set()
    close(speaker)
    close(room.speaker)


@pytest.mark.skipif(not has_library(), reason="miniaudio is not installed")
def test_prompts_are_played_as_files_beside_cues_at_their_own_loudness() -> None:
    room = Room()
    room.speaker.set_volume(1.0)
    room.speaker.set_voice_volume(0.5)
    room.schedule((20, Cue.REST))
    room.say((10, Prompt.REST))
    room.wait(10)
    word = room.next()
    room.wait(10)
    assert room.next().name == "rest"
    assert word.name == Prompt.REST
    room.speaker.set_voice_volume(1.0)
    room.say((10, Prompt.REST))
    room.wait(10)
    assert room.next().loudest == pytest.approx(4 * word.loudest, rel=0.01)
    room.speaker.set_voice_volume(0)
    room.say((10, Prompt.REST))
    room.wait(10)
    assert room.is_silent()


@pytest.mark.parametrize(
    "voice",
    [
        pytest.param(VoicePack({}), id="no voice"),
        pytest.param(VoicePack(VOICE.prompts, Path("/nonexistent/voice.pack"), 1), id="lost"),
    ],
)
def test_a_prompt_that_cannot_be_had_is_left_out_and_cues_go_on(voice: VoicePack) -> None:
    room = Room(voice)
    room.say((10, Prompt.REST))
    room.schedule((10, Cue.GO))
    room.wait(10)
    assert room.next().name == "go"
    assert room.is_silent()


@pytest.mark.skipif(not has_library(), reason="miniaudio is not installed")
def test_a_long_prompt_is_not_taken_for_a_player_that_hangs() -> None:
    room = Room()
    longest = max(VOICE.lengths_s, key=lambda name: VOICE.lengths_s[name])
    room.say((10, longest))
    room.wait(10)
    said = room.next()
    room.wait(VOICE.lengths_s[longest] + HUNG_S - 1.5)
    room.schedule((1, Cue.GO))
    room.wait(1)
    room.next()
    assert said.file.is_alive()
    room.wait(1)
    assert said.file.stopped.wait(PATIENCE_S)  # past its length and the patience, it is ended
    close(room.speaker)
