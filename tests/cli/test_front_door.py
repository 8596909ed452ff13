"""What the command line makes of its arguments, and how it leaves."""

import re
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import backroutine
from backroutine import __version__
from backroutine.cli import looking, system_libraries
from backroutine.cli.parser import COMMANDS, arguments_for_files
from backroutine.cli.window import NoDisplayError, require_display
from backroutine.domain.session import Outcome
from tests import builders
from tests.cli.conftest import Run
from tests.cli.own_data import draft, keep
from tests.storage.records import record

ROOT = Path(__file__).resolve().parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Stand in for the window; the list says how it was opened."""
    calls: list[dict[str, Any]] = []

    def open_window(play: str | None = None, **wishes: Any) -> int:
        calls.append({"play": play, **wishes})
        return 0

    stand_in = SimpleNamespace(run=open_window)
    monkeypatch.setitem(sys.modules, "backroutine.app", stand_in)
    monkeypatch.setattr(backroutine, "app", stand_in, raising=False)
    return calls


def test_version(run: Run) -> None:
    assert run("--version").out == f"BackRoutine {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    answer = run("--help")
    assert answer.code == 0
    for command in COMMANDS:
        assert re.search(rf"^    {command}\b", answer.out, re.MULTILINE)
        assert run(command, "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["frobnicate"], id="unknown command"),
        pytest.param(["--frobnicate"], id="unknown option"),
        pytest.param(["list", "--jso"], id="cut option"),
        pytest.param(["list", "extra"], id="too much"),
        pytest.param(["show"], id="too little"),
        pytest.param(["check"], id="no file"),
        pytest.param(["export", "x"], id="nowhere to"),
        pytest.param(["steps"], id="no text"),
        pytest.param(["report"], id="no place for a report"),
        pytest.param([""], id="nothing"),
        pytest.param(["x" * 5000], id="a word without end"),
    ],
)
def test_wrong_usage_is_code_2_and_a_few_lines(arguments: list[str], run: Run) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: backroutine")
    assert len(answer.err.splitlines()) < 8
    assert "mistake of its own" not in answer.err


# --- the window ------------------------------------------------------------------------------


def test_no_command_opens_the_window(run: Run, opened: list[dict[str, Any]]) -> None:
    assert run().code == 0
    assert opened == [{"play": None, "start": False, "no_voice": False, "files": []}]


def test_play_opens_the_window_at_the_player(run: Run, opened: list[dict[str, Any]]) -> None:
    assert run("play", "the ARTICLE's routine", "--start", "--no-voice").code == 0
    assert opened == [{"play": builders.ARTICLE, "start": True, "no_voice": True, "files": []}]


def test_starting_at_once_says_that_the_safety_check_is_due(
    run: Run, opened: list[dict[str, object]]
) -> None:
    assert "safety check is due" in run("play", builders.ARTICLE, "--start").err
    assert run("play", builders.ARTICLE).err == ""


def test_starting_at_once_says_nothing_after_a_session_of_yesterday(
    run: Run, opened: list[dict[str, object]]
) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    played = record("first", Outcome.DONE)
    keep(sessions=[replace(played, started_at=yesterday, ended_at=None)])
    assert run("play", builders.ARTICLE, "--start").err == ""


def test_a_draft_is_not_played(run: Run, opened: list[dict[str, Any]]) -> None:
    keep(draft())
    answer = run("play", "my-draft")
    assert answer.code == 1
    assert answer.err.startswith("“My draft” is not ready:\nThe warm-up is empty.")
    assert opened == []


def test_an_unknown_routine_is_not_played(run: Run, opened: list[dict[str, Any]]) -> None:
    assert run("play", "none-such").code == 1
    assert opened == []


def test_a_file_opens_the_window_with_it(
    run: Run, opened: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("mine.routine.json", "other.json").code == 0
    assert opened[0]["files"] == [tmp_path / "mine.routine.json", tmp_path / "other.json"]


def test_only_what_can_be_files_is_taken_for_files(tmp_path: Path) -> None:
    named = tmp_path / "named"
    named.write_text("x")
    assert arguments_for_files([str(named)]) == [named]
    for arguments in ([], ["list"], ["check", "a.json"], ["--json"], ["frob"], ["a.json", "frob"]):
        assert arguments_for_files(arguments) == []


@LINUX
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:port=5901"])
def test_a_platform_without_a_display_may_be_wished_for(platform: str) -> None:
    require_display({"QT_QPA_PLATFORM": platform})


@LINUX
@pytest.mark.parametrize("platform", ["foo", "foo:with=more;bar"])
def test_a_platform_that_qt_does_not_have_is_refused_with_those_it_has(platform: str) -> None:
    with pytest.raises(system_libraries.PlatformUnknownError, match="offscreen") as refusal:
        require_display({"QT_QPA_PLATFORM": platform})
    assert f"“{platform}”" in str(refusal.value)


@LINUX
def test_a_known_platform_after_an_unknown_one_is_enough() -> None:
    require_display({"QT_QPA_PLATFORM": "foo;offscreen"})


@LINUX
def test_a_platform_of_somebody_elses_plugins_may_be_wished_for() -> None:
    require_display({"QT_QPA_PLATFORM": "foo", "QT_PLUGIN_PATH": "/opt/plugins"})


@LINUX
@pytest.mark.parametrize("platform", ["", "xcb", "wayland", "wayland;xcb"])
def test_a_display_that_is_not_there_is_refused(platform: str) -> None:
    with pytest.raises(NoDisplayError):
        require_display({"QT_QPA_PLATFORM": platform})


@LINUX
def test_missing_libraries_are_answered_with_the_line_that_installs_them() -> None:
    libraries = {"libc.so.6": "libc6", "libnone.so.1": "libnone1", "libneither.so": "libneither"}
    assert system_libraries.missing_packages(libraries) == ["libnone1", "libneither"]
    with pytest.raises(system_libraries.LibrariesMissingError) as refusal:
        system_libraries.require(libraries)
    assert str(refusal.value).splitlines()[1] == (
        "sudo sh -c 'apt-get update && "
        "apt-get install -y --no-install-recommends libnone1 libneither'"
    )


def test_the_libraries_are_those_that_are_set_up() -> None:
    script = (ROOT / "packaging" / "setup.sh").read_text(encoding="utf-8")
    found = re.search(r'SYSTEM_LIBRARIES="([^"]+)"', script)
    assert found is not None
    named = {
        *system_libraries.FOR_PAINTING.values(),
        *system_libraries.FOR_X11.values(),
        *system_libraries.FOR_WAYLAND.values(),
    }
    assert named <= set(found[1].split())


# --- slips of the program itself -------------------------------------------------------------


def test_a_slip_is_a_sentence_and_its_trace_is_in_the_log(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_folder: Path
) -> None:
    said = "by nought"

    def slip(*_: object) -> None:
        raise ZeroDivisionError(said)

    monkeypatch.setattr(looking, "run", slip)
    answer = run("list")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(
        "BackRoutine has made a mistake of its own (ZeroDivisionError: by nought).\n"
    )
    log = data_folder / "log" / "command-line.log"
    assert f"“{log}”" in answer.err
    text = log.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "ZeroDivisionError" in text
    assert said not in text  # what an error says may hold what a person typed
    assert log.stat().st_mode & 0o777 == 0o600
    assert log.parent.stat().st_mode & 0o777 == 0o700


def test_a_slip_that_cannot_be_written_down_is_still_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_folder: Path
) -> None:
    def slip(*_: object) -> None:
        raise ZeroDivisionError

    data_folder.write_text("in the way")
    monkeypatch.setattr(looking, "run", slip)
    answer = run("list")
    assert answer.code == 1
    assert "It could not be written down" in answer.err


def test_an_interruption_is_no_slip(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(looking, "run", interrupt)
    answer = run("list")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_no_output_at_all_is_no_slip(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run("list").code == 0
