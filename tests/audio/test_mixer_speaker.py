"""The speaker with its mixer process: it never makes anybody wait, and outlives the process."""

import logging
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backroutine.audio import mixer_speaker
from backroutine.audio.mixer import OWN_ARGUMENT
from backroutine.audio.mixer_speaker import MixerSpeaker
from backroutine.audio.status import SoundKind
from backroutine.audio.tones import render_tones, write_wav
from backroutine.player.cues import Cue, TimedCue, TimedPrompt
from backroutine.player.prompts import Prompt
from tests.audio.processes import (
    BABBLING_MIXER,
    DEAF_MIXER,
    NULL_MIXER,
    PATIENCE_S,
    SHORT_LIVED_MIXER,
    Log,
    Told,
    has_ended,
)

ANSWERED_WITHIN_S = 0.001


@pytest.fixture
def log() -> Iterator[Log]:
    """Listen to what the speaker logs."""
    handler = Log()
    logger = logging.getLogger(mixer_speaker.__name__)
    before = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    logger.setLevel(before)


def close(speaker: MixerSpeaker) -> None:
    speaker.close()
    assert speaker.join(PATIENCE_S)


def series(cue: Cue) -> list[TimedCue]:
    """Return cues four times a second from soon on: a machine held up may miss the first."""
    now_s = time.monotonic()
    return [TimedCue(now_s + 0.25 * number, cue) for number in range(1, 200)]


def process_of(speaker: MixerSpeaker) -> int:
    assert speaker.process_id is not None
    return speaker.process_id


def test_cues_reach_the_stream(log: Log) -> None:
    told = Told()
    speaker = MixerSpeaker(NULL_MIXER, told.changed)
    assert told.next().kind is SoundKind.MIXER
    speaker.schedule(series(Cue.GO))
    log.wait_for("the cue go is in the stream")
    close(speaker)


def test_prompts_reach_the_stream_beside_cues(log: Log) -> None:
    told = Told()
    speaker = MixerSpeaker(NULL_MIXER, told.changed)
    assert told.next().kind is SoundKind.MIXER
    speaker.set_voice_volume(0.5)
    speaker.schedule(series(Cue.GO))
    speaker.say([TimedPrompt(cue.at_s + 0.1, Prompt.NEXT) for cue in series(Cue.GO)])
    log.wait_for("the cue go is in the stream")
    log.wait_for(f"the cue {Prompt.NEXT} is in the stream")
    close(speaker)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
@pytest.mark.parametrize(
    ("way", "noticed"),
    [
        pytest.param(signal.SIGKILL, "ended", id="killed"),
        pytest.param(signal.SIGSTOP, "does not answer", id="hung"),
    ],
)
def test_a_process_that_fails_is_replaced_and_later_cues_and_prompts_still_sound(
    log: Log, way: signal.Signals, noticed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mixer_speaker, "HUNG_S", 1.0)
    monkeypatch.setattr(mixer_speaker, "PING_EVERY_S", 0.2)
    told = Told()
    speaker = MixerSpeaker(NULL_MIXER, told.changed)
    told.next()
    speaker.schedule(series(Cue.COUNT))
    speaker.say([TimedPrompt(cue.at_s + 0.1, Prompt.NEXT) for cue in series(Cue.COUNT)])
    log.wait_for("the cue count is in the stream")
    failed = process_of(speaker)
    os.kill(failed, way)
    log.wait_for(noticed)
    log.wait_for("the cue count is in the stream")
    log.wait_for(f"the cue {Prompt.NEXT} is in the stream")
    assert process_of(speaker) != failed
    assert has_ended(failed)
    close(speaker)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_what_was_flushed_is_not_told_to_the_next_process(log: Log) -> None:
    told = Told()
    speaker = MixerSpeaker(NULL_MIXER, told.changed)
    told.next()
    speaker.schedule(series(Cue.GO))
    speaker.flush()
    os.kill(process_of(speaker), signal.SIGKILL)
    log.wait_for("the mixer process")  # lost, whether it was heard to end or not written to
    speaker.schedule(series(Cue.DONE))
    assert "done" in log.wait_for("is in the stream")
    close(speaker)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(DEAF_MIXER, id="never reads"),
        pytest.param(SHORT_LIVED_MIXER, id="ends at once"),
        pytest.param(BABBLING_MIXER, id="talks rubbish"),
        pytest.param(["/nonexistent/mixer"], id="cannot be started"),
    ],
)
def test_no_call_waits_whatever_the_process_does(command: list[str]) -> None:
    speaker = MixerSpeaker(command)
    cues = [TimedCue(time.monotonic() + 60 + number, Cue.COUNT) for number in range(10)]
    lasted = []
    for number in range(2_000):
        began_s = time.perf_counter()
        speaker.schedule(cues)
        speaker.flush()
        speaker.set_volume(number / 2_000)
        lasted.append((time.perf_counter() - began_s) / 3)
    # the middle one: this machine may stop any thread for a while, and does
    assert sorted(lasted)[len(lasted) // 2] < ANSWERED_WITHIN_S
    close(speaker)


def test_a_process_that_ends_again_and_again_is_told_about() -> None:
    told = Told()
    speaker = MixerSpeaker(SHORT_LIVED_MIXER, told.changed)
    while (status := told.next()).kind is not SoundKind.SILENCE:
        pass
    assert "stopped several times" in status.sentence
    close(speaker)


def test_a_library_that_is_missing_is_named() -> None:
    told = Told()
    command = [sys.executable, "-c", "print('state no-library miniaudio is not installed')"]
    speaker = MixerSpeaker(command, told.changed)
    status = told.next()
    assert status.kind is SoundKind.SILENCE
    assert "miniaudio is not installed" in status.sentence
    speaker.schedule(series(Cue.GO))
    close(speaker)


def test_closing_ends_the_process() -> None:
    told = Told()
    speaker = MixerSpeaker(NULL_MIXER, told.changed)
    told.next()
    process = process_of(speaker)
    close(speaker)
    assert has_ended(process)


def test_a_name_spoken_while_the_process_runs_reaches_the_stream(log: Log, tmp_path: Path) -> None:
    told = Told()
    speaker = MixerSpeaker([*NULL_MIXER, OWN_ARGUMENT, str(tmp_path)], told.changed)
    assert told.next().kind is SoundKind.MIXER
    name = "own-0123456789abcdef"
    write_wav(tmp_path / f"{name}.wav", render_tones()[Cue.GO.value])
    speaker.say([TimedPrompt(cue.at_s, name) for cue in series(Cue.GO)])
    log.wait_for(f"the cue {name} is in the stream")
    close(speaker)
