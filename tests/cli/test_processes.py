"""Whole stories, each command a process of its own: what a person or a script meets."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests import builders
from tests.cli.processes import give_up_the_rights_of_root, start, start_each
from tests.files.documents import bent, document, written
from tests.paper_words import words_of

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and rights of POSIX")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")

QT = ("PySide6", "shiboken6")
DATABASE = ("sqlalchemy", "alembic")


def test_a_routine_goes_from_one_person_to_another(tmp_path: Path) -> None:
    here = {"BACKROUTINE_HOME": str(tmp_path / "here")}
    there = {"BACKROUTINE_HOME": str(tmp_path / "there")}
    path = tmp_path / "given.routine.json"
    mine = written(tmp_path, bent(lambda d: d["routine"].update(id="mine", name="Ügy’s own")))
    assert start("import", mine, environment=here).returncode == 0
    assert start("export", "ügy’s OWN", path, environment=here).returncode == 0
    assert start("check", path, environment=there).returncode == 0
    assert start("import", path, environment=there).stdout == "Imported “Ügy’s own” (mine).\n"
    rows = json.loads(start("list", "--json", environment=there).stdout)
    assert rows[0] == {
        "id": "mine", "name": "Ügy’s own", "kind": "session", "total_s": 900, "ready": True,
    }  # fmt: skip


def test_the_warm_up_rule_is_the_same_from_file_to_paper(tmp_path: Path) -> None:
    plain = start("timeline", builders.ARTICLE, "--json")
    assert json.loads(plain.stdout)["total_s"] == 900
    path = tmp_path / "mine.routine.json"
    assert start("export", builders.ARTICLE, path).returncode == 0
    emptied = json.loads(path.read_text(encoding="utf-8"))
    emptied["routine"]["sections"]["warm-up"] = []
    written(tmp_path, emptied, path.name)
    checked = start("check", path)
    assert (checked.returncode, checked.stdout) == (1, "")
    assert "The warm-up is empty." in checked.stderr
    assert start("import", path).returncode == 0
    (own,) = [row for row in json.loads(start("list", "--json").stdout) if not row["ready"]]
    printed = start("export", own["id"], tmp_path / "mine.pdf")
    assert (printed.returncode, printed.stdout, printed.stderr) == (1, "", checked.stderr)
    assert not (tmp_path / "mine.pdf").exists()


def test_paper_and_figures_are_made_without_a_display(tmp_path: Path) -> None:
    usual, listed, picture = (tmp_path / name for name in ("usual.pdf", "listed.pdf", "out.png"))
    options = ("--paper", "a5", "--per-page", "list", "--weeks", "0")
    commands = (
        ("export", builders.ARTICLE, usual),
        ("export", builders.ARTICLE, listed, *options),
        ("export", builders.ARTICLE, picture),
    )
    for command, answer in start_each(*commands):
        assert (answer.code, answer.err) == (0, ""), command
    for path in (usual, listed):
        text = words_of(path)
        for words in ("The article", "15 minutes", "Wall sit"):
            assert words in text, path.name
    image = QImage(str(picture))
    assert image.width() > 1000
    colours = {image.pixel(x, image.height() // 8) for x in range(image.width())}
    assert len(colours) > 3


# --- what is not there -----------------------------------------------------------------------


def test_a_command_without_data_needs_no_qt_no_database_and_no_pydantic() -> None:
    commands = (
        ["--version"], ["--help"], ["list"], ["timeline", builders.ARTICLE],
        ["exercises", "plank"], ["history"],
    )  # fmt: skip
    without = (*QT, *DATABASE, "pydantic", "icalendar", "miniaudio")
    for command, answer in start_each(*commands, without=without):
        assert (answer.code, answer.err) == (0, ""), command
        assert answer.out, command


def test_checking_a_file_needs_no_qt_and_no_database(tmp_path: Path) -> None:
    path = written(tmp_path, document())
    ((_, answer),) = start_each(["check", path], without=(*QT, *DATABASE))
    assert (answer.code, answer.err) == (0, "")


def test_importing_and_listing_need_no_qt(tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: d["routine"].update(id="mine")))
    commands = (["import", path], ["list"], ["timeline", "mine"], ["history", "--json"])
    for command, answer in start_each(*commands, without=QT):
        assert (answer.code, answer.err) == (0, ""), command


@LINUX
@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({}, id="no display"),
        pytest.param({"DISPLAY": ":4711"}, id="a display that is gone"),
        pytest.param({"WAYLAND_DISPLAY": "wayland-4711"}, id="another that is gone"),
        pytest.param({"QT_QPA_PLATFORM": "xcb"}, id="only the wish for one"),
    ],
)
def test_without_a_display_one_sentence_says_what_works(environment: dict[str, str]) -> None:
    for_a_window: tuple[list[str], ...] = ([], ["play", builders.ARTICLE], ["x.routine.json"])
    for command, answer in start_each(*for_a_window, environment=environment):
        assert (answer.code, answer.out) == (1, ""), command
        (line,) = answer.err.splitlines()
        assert line.startswith("There is no display to open a window on"), command
        for other in ("list", "show", "timeline", "check", "import", "export", "exercises"):
            assert other in line, command


# --- data folders that do not serve ----------------------------------------------------------


@pytest.fixture
def routine_file(tmp_path: Path) -> Path:
    return written(tmp_path, bent(lambda d: d["routine"].update(id="mine")))


def test_a_file_in_place_of_the_data_folder_is_said(tmp_path: Path, routine_file: Path) -> None:
    (tmp_path / "plain").write_text("x")
    for home in (tmp_path / "plain", tmp_path / "plain" / "below"):
        commands = (["list"], ["import", routine_file], ["history"])
        for command, answer in start_each(*commands, environment={"BACKROUTINE_HOME": str(home)}):
            assert (answer.code, answer.out) == (1, ""), command
            (line,) = answer.err.splitlines()
            assert "BACKROUTINE_HOME" in line, command


@LINUX
def test_a_data_folder_that_cannot_be_made_is_said(routine_file: Path) -> None:
    home = {"BACKROUTINE_HOME": "/proc/none/below"}
    answer = start("import", routine_file, environment=home)
    assert (answer.returncode, answer.stdout) == (1, "")
    (line,) = answer.stderr.splitlines()
    assert "/proc/none/below" in line


@LINUX
def test_a_read_only_data_folder_can_be_read_but_takes_nothing_in(
    tmp_path: Path, routine_file: Path
) -> None:
    folder = tmp_path / "home"
    assert start("import", routine_file).returncode == 0
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    another = written(tmp_path, bent(lambda d: d["routine"].update(name="New")), "new")
    try:
        answer = start("import", another, before=give_up_the_rights_of_root)
        assert (answer.returncode, answer.stdout) == (1, "")
        (line,) = answer.stderr.splitlines()
        assert str(folder) in line
        listed = start("list", "--json", before=give_up_the_rights_of_root)
        assert (listed.returncode, listed.stderr) == (0, "")
        assert json.loads(listed.stdout)[0]["id"] == "mine"
    finally:
        folder.chmod(0o755)


@LINUX
def test_a_file_that_may_not_be_read_is_said(routine_file: Path) -> None:
    routine_file.chmod(0)
    answer = start("check", routine_file, before=give_up_the_rights_of_root)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "it may not be read; ask whoever owns it." in answer.stderr


@LINUX
def test_a_folder_that_takes_no_files_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o555)
    places = [folder / f"out.{ending}" for ending in ("routine.json", "ics", "pdf")]
    commands = [("export", builders.ARTICLE, place) for place in places]
    for command, answer in start_each(*commands, before=give_up_the_rights_of_root):
        assert (answer.code, answer.out) == (1, ""), command
        (line,) = answer.err.splitlines()
        assert str(folder) in line, command


def test_a_damaged_database_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "backroutine.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    answer = start("list")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert "backroutine.db" in answer.stderr
    assert "Traceback" not in answer.stderr


# --- leaving early ---------------------------------------------------------------------------


@POSIX
def test_a_reader_that_has_had_enough_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        answer = start("exercises", "--json", stdout=writer)
    finally:
        os.close(writer)
    assert (answer.returncode, answer.stderr) == (0, "")


@POSIX
def test_an_interruption_leaves_without_a_trace(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from backroutine.cli import looking, main\n"
        "looking.run = lambda _: os.kill(os.getpid(), signal.SIGINT) or signal.pause()\n"
        "sys.exit(main(['list']))"
    )
    answer = start(python=("-c", code))
    assert (answer.returncode, answer.stderr) == (130, "")


@LINUX
def test_an_output_that_is_full_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        answer = start("exercises", "--json", stdout=full.fileno())
    assert answer.returncode == 1
    assert answer.stderr == "The output cannot be written (No space left on device).\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_no_terminal_is_too_simple(encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    commands = (["show", builders.ARTICLE], ["show", "none"], ["exercises", "--json"])
    answers = dict(start_each(*commands, environment=environment))
    for command, answer in answers.items():
        assert "Traceback" not in answer.err, command
        assert answer.code == (1 if "none" in command else 0), command
    assert len(answers["exercises --json"].json) == 134


def test_the_installed_command_is_the_same() -> None:
    command = shutil.which("backroutine", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the package is not installed here")
    answer = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert answer.stdout.startswith("BackRoutine ")
