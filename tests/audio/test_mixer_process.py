"""The mixer process from outside: its lines, and that it ends with its parent."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backroutine.audio.mixer import FROZEN_ARGUMENT, mixer_command, mixer_environment
from backroutine.audio.protocol import SoundBegun, SoundMissed, State, StreamState, read_answer
from tests.audio.processes import NULL_MIXER, PATIENCE_S, has_ended

# Starts a mixer process as a child, tells its number, and waits to be ended.
PARENT = """
import subprocess, sys, time
from backroutine.audio.mixer import mixer_environment
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                         env=mixer_environment())
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def mixer() -> Iterator[subprocess.Popen[str]]:
    """Start a mixer process that plays to nobody."""
    process = subprocess.Popen(
        NULL_MIXER,
        env=mixer_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    with process:
        yield process
        process.kill()


def say(process: subprocess.Popen[str], *lines: str) -> None:
    assert process.stdin is not None
    process.stdin.write("".join(f"{line}\n" for line in lines))
    process.stdin.flush()


def hear_until(process: subprocess.Popen[str], word: str) -> list[str]:
    """Return what the process says, up to the first line that begins with a word."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line.strip())
        if line.startswith(word):
            return said
    raise AssertionError(f"the mixer process ended without saying {word!r}: {said}")


def soon_and_later(from_s: float) -> list[float]:
    """Return moments four times a second: a machine that is held up may miss the first."""
    return [from_s + number / 4 for number in range(120)]


def test_a_cue_lies_in_the_stream_and_one_of_the_past_does_not(
    mixer: subprocess.Popen[str],
) -> None:
    hear_until(mixer, "state playing")
    past_s, moments = time.monotonic() - 1, soon_and_later(time.monotonic() + 0.5)
    say(mixer, f"cue {past_s!r} count", *(f"cue {at_s!r} go" for at_s in moments))
    assert read_answer(hear_until(mixer, "missed")[-1]) == SoundMissed(past_s, "count")
    begun = read_answer(hear_until(mixer, "begun")[-1])
    assert isinstance(begun, SoundBegun)
    assert begun.at_s in moments
    assert begun.name == "go"


def test_what_was_flushed_never_begins(mixer: subprocess.Popen[str]) -> None:
    hear_until(mixer, "state playing")
    now_s = time.monotonic()
    after = (f"cue {at_s!r} done" for at_s in soon_and_later(now_s + 1))
    say(mixer, f"cue {now_s + 0.75!r} go", "flush", *after)
    said = hear_until(mixer, "begun")
    begun = read_answer(said[-1])
    assert isinstance(begun, SoundBegun)
    assert begun.name == "done"
    assert not [line for line in said if " go" in line], "neither begun nor missed"


def test_rubbish_is_refused_and_does_no_harm(mixer: subprocess.Popen[str]) -> None:
    assert mixer.stdin is not None
    mixer.stdin.flush()
    rubbish = os.urandom(100_000).replace(b"\n", b"") + b"\n" * 50
    os.write(mixer.stdin.fileno(), rubbish + b"cue " * 100_000 + b"\n\xff\xfe\x00\n")
    say(mixer, "volume 7", "ping 5")
    said = hear_until(mixer, "pong")
    assert said[-1] == "pong 5"
    refusals = [line for line in said if line.startswith("refused")]
    assert 1 <= len(refusals) <= 20
    assert all(len(line) < 200 for line in said)


def test_it_ends_when_its_input_ends(mixer: subprocess.Popen[str]) -> None:
    hear_until(mixer, "state")
    assert mixer.stdin is not None
    mixer.stdin.close()
    assert mixer.wait(PATIENCE_S) == 0


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
def test_it_ends_with_its_parent_however_that_ends(way: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, *NULL_MIXER],
        env=mixer_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(way)
        parent.wait(PATIENCE_S)
        assert has_ended(child)


def test_ctrl_c_in_the_terminal_is_left_to_the_parent(mixer: subprocess.Popen[str]) -> None:
    hear_until(mixer, "state playing")
    mixer.send_signal(signal.SIGINT)
    say(mixer, "ping 1")
    assert hear_until(mixer, "pong")[-1] == "pong 1"


def test_where_the_library_is_missing_it_says_so_and_ends(tmp_path: Path) -> None:
    hide = "import sys; sys.modules['miniaudio'] = None\n"
    code = hide + "from backroutine.audio.mixer import run; run()"
    answer = subprocess.run(
        [sys.executable, "-c", code], env=mixer_environment(), capture_output=True, text=True
    )
    assert answer.returncode == 0
    said = read_answer(answer.stdout)
    assert isinstance(said, State)
    assert said.state is StreamState.NO_LIBRARY


def test_prompts_are_placed_in_the_stream_like_tones(mixer: subprocess.Popen[str]) -> None:
    hear_until(mixer, "state playing")
    for at_s in soon_and_later(time.monotonic() + 0.25):
        say(mixer, f"cue {at_s!r} name-bird-dog")
    said = hear_until(mixer, "begun")
    begun = read_answer(said[-1])
    assert isinstance(begun, SoundBegun)
    assert begun.name == "name-bird-dog"
    say(mixer, "voice 0.5", "cue 12 name-of-nobody")
    assert "name-of-nobody" in hear_until(mixer, "refused")[-1]


def test_it_loads_neither_window_nor_database_nor_exercises() -> None:
    code = (
        "import json, sys, backroutine.audio.mixer\n"
        "print(json.dumps([name for name in sys.modules"
        " if name.split('.')[0] in ('backroutine', 'PySide6', 'sqlalchemy', 'pydantic')]))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], env=mixer_environment(), capture_output=True, check=True
    )
    loaded = set(json.loads(answer.stdout))
    ours = ("backroutine", "backroutine.paths")
    assert all(name in ours or name.startswith("backroutine.audio") for name in loaded)


def test_a_module_lying_in_the_present_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "array.py").write_text("raise SystemExit('the wrong module')")
    answer = subprocess.run(
        NULL_MIXER, cwd=tmp_path, env=mixer_environment(), input=b"ping 3\n", capture_output=True
    )
    assert b"pong 3" in answer.stdout


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert mixer_command() == [sys.executable, FROZEN_ARGUMENT]
