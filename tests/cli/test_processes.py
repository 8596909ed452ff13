"""Whole stories, each command a process of its own: what a person or a script meets."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage

from tests import builders
from tests.cli.processes import give_up_the_rights_of_root, start
from tests.files.documents import bent, document, written

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and rights of POSIX")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")

# Runs the command line where some packages are not to be had.
WITHOUT = """
import sys
for name in sys.argv.pop(1).split(","):
    sys.modules[name] = None
from backroutine.cli import main
sys.exit(main())
"""


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


@pytest.mark.parametrize("options", [(), ("--paper", "a5", "--per-page", "list", "--weeks", "0")])
def test_a_hand_out_is_printed_without_a_display(options: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    answer = start("export", builders.ARTICLE, path, *options)
    assert (answer.returncode, answer.stderr) == (0, "")
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    for words in ("The article", "15 minutes", "Wall sit"):
        assert words in text


def test_the_figures_are_drawn_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "out.png"
    answer = start("export", builders.ARTICLE, path)
    assert (answer.returncode, answer.stderr) == (0, "")
    image = QImage(str(path))
    assert image.width() > 1000
    colours = {image.pixel(x, image.height() // 8) for x in range(image.width())}
    assert len(colours) > 3


# --- what is not there -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--version"], id="version"),
        pytest.param(["--help"], id="help"),
        pytest.param(["list"], id="list"),
        pytest.param(["timeline", builders.ARTICLE], id="timeline"),
        pytest.param(["exercises", "plank"], id="exercises"),
        pytest.param(["history"], id="history"),
    ],
)
def test_a_command_without_data_needs_no_qt_no_database_and_no_pydantic(
    arguments: list[str],
) -> None:
    blocked = "PySide6,shiboken6,sqlalchemy,alembic,pydantic,icalendar,miniaudio"
    answer = start(blocked, *arguments, python=("-c", WITHOUT))
    assert (answer.returncode, answer.stderr) == (0, "")


def test_checking_a_file_needs_no_qt_and_no_database(tmp_path: Path) -> None:
    path = written(tmp_path, document())
    answer = start("PySide6,shiboken6,sqlalchemy,alembic", "check", path, python=("-c", WITHOUT))
    assert (answer.returncode, answer.stderr) == (0, "")


def test_importing_and_listing_need_no_qt(tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: d["routine"].update(id="mine")))
    for arguments in (["import", path], ["list"], ["timeline", "mine"], ["history", "--json"]):
        answer = start("PySide6,shiboken6", *arguments, python=("-c", WITHOUT))
        assert (answer.returncode, answer.stderr) == (0, "")


@LINUX
@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        pytest.param([], {}, id="the window"),
        pytest.param(["play", builders.ARTICLE], {}, id="the player"),
        pytest.param(["x.routine.json"], {}, id="a file"),
        pytest.param([], {"DISPLAY": ":4711"}, id="a display that is gone"),
        pytest.param([], {"WAYLAND_DISPLAY": "wayland-4711"}, id="another that is gone"),
        pytest.param([], {"QT_QPA_PLATFORM": "xcb"}, id="only the wish for one"),
    ],
)
def test_without_a_display_one_sentence_says_what_works(
    arguments: list[str], environment: dict[str, str]
) -> None:
    answer = start(*arguments, environment=environment)
    assert (answer.returncode, answer.stdout) == (1, "")
    (line,) = answer.stderr.splitlines()
    assert line.startswith("There is no display to open a window on")
    for command in ("list", "show", "timeline", "check", "import", "export", "exercises"):
        assert command in line


# --- data folders that do not serve ----------------------------------------------------------


@pytest.fixture
def routine_file(tmp_path: Path) -> Path:
    return written(tmp_path, bent(lambda d: d["routine"].update(id="mine")))


def test_a_file_in_place_of_the_data_folder_is_said(tmp_path: Path, routine_file: Path) -> None:
    (tmp_path / "plain").write_text("x")
    for home in (tmp_path / "plain", tmp_path / "plain" / "below"):
        for arguments in (["list"], ["import", routine_file], ["history"]):
            answer = start(*arguments, environment={"BACKROUTINE_HOME": str(home)})
            assert (answer.returncode, answer.stdout) == (1, "")
            (line,) = answer.stderr.splitlines()
            assert "BACKROUTINE_HOME" in line


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
@pytest.mark.parametrize("ending", ["routine.json", "ics", "pdf"])
def test_a_folder_that_takes_no_files_is_said(ending: str, tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o555)
    path = folder / f"out.{ending}"
    answer = start("export", builders.ARTICLE, path, before=give_up_the_rights_of_root)
    assert (answer.returncode, answer.stdout) == (1, "")
    (line,) = answer.stderr.splitlines()
    assert str(folder) in line


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
    for arguments in (["show", builders.ARTICLE], ["show", "none"], ["exercises", "--json"]):
        answer = start(*arguments, environment=environment)
        assert "Traceback" not in answer.stderr
        assert answer.returncode == (1 if "none" in arguments else 0)
    assert len(json.loads(start("exercises", "--json", environment=environment).stdout)) == 134


def test_the_installed_command_is_the_same() -> None:
    command = shutil.which("backroutine", path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip("the package is not installed here")
    answer = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert answer.stdout.startswith("BackRoutine ")
