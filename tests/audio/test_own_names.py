"""Own exercises' names: spoken by what this computer has, in the background, or not at all."""

import os
import sys
import threading
import wave
from array import array
from collections.abc import Callable
from importlib.util import find_spec
from math import pi, sin
from pathlib import Path

import pytest

from backroutine.audio.mixer import mixer_command, own_folder
from backroutine.audio.own_names import MAX_LENGTH_S, OwnNames, forget_old_folders, prepared
from backroutine.audio.system_voice import Engine, EngineError, find_engine
from backroutine.audio.tones import FULL_SCALE, RATE_HZ
from backroutine.audio.voice import Decoder, VoiceError, VoicePack

Named = Callable[[Callable[[], Engine | None]], OwnNames]

RATE = 22_050
WAIT_S = 20.0

# Reads a text and writes so many hundredths of a second as it has characters, with quiet around.
FAKE = f"""
import math, struct, sys, wave
text = sys.stdin.read()
if "broken" in text:
    sys.exit(3)
quiet = [0] * {RATE // 4}
loud = [int(4000 * math.sin(i / 10)) for i in range({RATE} * len(text) // 10)]
values = quiet + (quiet if "silent" in text else loud) + quiet
with wave.open(sys.argv[1], "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate({RATE})
    file.writeframes(struct.pack(f"<{{len(values)}}h", *values))
"""

has_decoder = pytest.mark.skipif(find_spec("miniaudio") is None, reason="miniaudio decodes")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    script = tmp_path / "engine.py"
    script.write_text(FAKE, encoding="utf-8")
    return Engine("fake", (sys.executable, str(script), "{out}"), WAIT_S)


@pytest.fixture
def named(request: pytest.FixtureRequest) -> Named:
    """Return what makes names; they are put away after the test."""

    def make(find: Callable[[], Engine | None]) -> OwnNames:
        names = OwnNames(find)
        request.addfinalizer(names.close)
        return names

    return make


def tone(length_s: float, level: float) -> "array[int]":
    count = round(length_s * RATE_HZ)
    return array(
        "h", [round(level * FULL_SCALE * sin(2 * pi * 200 * i / RATE_HZ)) for i in range(count)]
    )


@has_decoder
def test_a_name_is_spoken_once_and_found_by_its_name(engine: Engine, named: Named) -> None:
    asked: list[Engine] = []

    def find() -> Engine:
        asked.append(engine)
        return engine

    names = named(find)
    names.ask(["Bridge of mine", "Bridge of mine"])
    names.wait(WAIT_S)
    first = names.spoken["Bridge of mine"]
    names.ask(["Bridge of mine"])
    names.wait(WAIT_S)
    assert names.spoken == {"Bridge of mine": first}
    assert len(asked) == 1
    assert first.length_s == pytest.approx(1.4, abs=0.05)  # its quiet is cut away
    decoder = Decoder(VoicePack({}), names.folder)
    assert first.name in decoder
    assert len(decoder[first.name]) / RATE_HZ == pytest.approx(first.length_s, abs=0.002)


@has_decoder
def test_one_that_fails_keeps_no_other_from_being_spoken(engine: Engine, named: Named) -> None:
    names = named(lambda: engine)
    names.ask(["broken", "silent", "Side bend"])
    names.wait(WAIT_S)
    assert set(names.spoken) == {"Side bend"}


def test_without_an_engine_nothing_is_spoken(named: Named) -> None:
    names = named(lambda: None)
    names.ask(["Bridge"])
    names.wait(WAIT_S)
    assert not names.spoken


def test_whoever_asks_never_waits(named: Named) -> None:
    may_go_on = threading.Event()

    def find() -> None:
        may_go_on.wait(WAIT_S)

    names = named(find)
    names.ask(["Bridge"])  # returns although the search for an engine hangs
    assert not names.spoken
    may_go_on.set()
    names.wait(WAIT_S)


def test_an_engine_that_hangs_is_ended(tmp_path: Path) -> None:
    hangs = Engine("hangs", (sys.executable, "-c", "import time; time.sleep(60)"), 0.3)
    with pytest.raises(EngineError, match="timed out"):
        hangs.speak("Bridge", tmp_path / "out.wav")


def test_an_engine_that_is_not_there_is_no_more_than_a_reason(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="gone"):
        Engine("gone", (str(tmp_path / "nothing"),)).speak("Bridge", tmp_path / "out.wav")


def test_a_text_is_never_part_of_the_command(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    code = f"import sys; open({str(seen)!r}, 'w').write(repr(sys.argv[1:]) + sys.stdin.read())"
    Engine("lister", (sys.executable, "-c", code, "{out}"), WAIT_S).speak("-w /etc", tmp_path / "o")
    assert seen.read_text() == f"{[str(tmp_path / 'o')]!r}-w /etc"


@pytest.mark.parametrize(
    ("platform", "there", "found"),
    [
        pytest.param("linux", {"espeak-ng", "espeak"}, "espeak-ng", id="Linux"),
        pytest.param("linux", {"espeak"}, "espeak", id="old Linux"),
        pytest.param("darwin", {"say"}, "say", id="macOS"),
        pytest.param("win32", {"powershell"}, "powershell", id="Windows"),
        pytest.param("linux", set(), None, id="none"),
        pytest.param("freebsd14", {"espeak-ng"}, "espeak-ng", id="another Unix"),
    ],
)
def test_the_voice_of_the_system_is_found(
    platform: str, there: set[str], found: str | None
) -> None:
    engine = find_engine(platform, lambda name: name if name in there else None, lambda: False)
    assert (engine.name if engine is not None else None) == found


def test_the_extra_comes_before_the_voice_of_the_system() -> None:
    engine = find_engine("linux", lambda name: name, lambda: True)
    assert engine is not None
    assert engine.name == "voice extra"


def test_a_voice_is_cut_and_made_as_loud_as_the_others() -> None:
    quiet = array("h", [0] * RATE_HZ)
    made = prepared(quiet + tone(1.0, 0.05) + quiet)
    assert len(made) / RATE_HZ == pytest.approx(1.0, abs=0.03)
    assert max(made) == pytest.approx(0.126 * 2**0.5 * FULL_SCALE, rel=0.05)


@pytest.mark.parametrize(
    "samples",
    [
        pytest.param(array("h"), id="nothing"),
        pytest.param(array("h", [0] * 1000), id="silence"),
        pytest.param(tone(MAX_LENGTH_S + 1, 0.5), id="a speech"),
    ],
)
def test_what_cannot_be_a_name_is_refused(samples: "array[int]") -> None:
    with pytest.raises(VoiceError):
        prepared(samples)


@pytest.mark.parametrize("name", ["own-../../etc/passwd", "own-", "own-0123456789abcdeg", "name-x"])
def test_only_own_names_are_looked_for_in_the_folder(tmp_path: Path, name: str) -> None:
    with wave.open(str(tmp_path / "name-x.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
    assert name not in Decoder(VoicePack({}), tmp_path)


def test_when_it_is_closed_nothing_is_left(engine: Engine) -> None:
    names = OwnNames(lambda: engine)
    names.ask(["Bridge"])
    names.close()
    names.wait(WAIT_S)
    assert not names.folder.exists()


def test_the_mixer_process_is_told_the_folder(tmp_path: Path) -> None:
    assert own_folder(mixer_command(tmp_path)) == tmp_path
    assert own_folder(mixer_command()) is None


def test_what_a_killed_program_left_is_deleted_days_later(tmp_path: Path) -> None:
    old, fresh, strange = (
        tmp_path / name for name in ("backroutine-voice-a", "backroutine-voice-b", "other")
    )
    for folder in (old, fresh, strange):
        folder.mkdir()
        (folder / "name.opus").write_bytes(b"sound")
    link = tmp_path / "backroutine-voice-link"
    link.symlink_to(strange)
    begun_s = old.stat().st_mtime
    week_s = 7 * 24 * 3600
    os.utime(fresh, (begun_s + week_s, begun_s + week_s))
    forget_old_folders(tmp_path, begun_s + week_s + 60)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "backroutine-voice-b", "backroutine-voice-link", "other"
    ]  # fmt: skip
    assert (strange / "name.opus").exists()
