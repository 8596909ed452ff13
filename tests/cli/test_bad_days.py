"""What befalls a data folder, as the command line says it: one sentence, never an empty list."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backroutine.paths import DataPaths, data_paths
from tests.cli.conftest import Run
from tests.cli.own_data import keep, own
from tests.storage.by_hand import by_hand, change

READING = [("list",), ("show", "mine"), ("timeline", "mine"), ("history",), ("exercises", "plank")]
WRITING = [("backup", "FILE"), ("import", "ROUTINE")]


@pytest.fixture
def unplugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a chosen folder on a drive that is not there."""
    folder = tmp_path / "drive" / "back"
    monkeypatch.setenv("BACKROUTINE_HOME", str(folder))
    return folder


@pytest.mark.parametrize("arguments", [*READING, *WRITING], ids=lambda arguments: arguments[0])
def test_a_drive_that_is_not_there_is_said_and_nothing_is_made(
    unplugged: Path, run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    routine = tmp_path / "mine.routine.json"
    keep_elsewhere(tmp_path / "here", routine, run)
    named = {"FILE": tmp_path / "b.zip", "ROUTINE": routine}
    answer = run(*(named.get(word, word) for word in arguments))
    assert (answer.code, answer.out) == (1, "")
    assert f"The folder {unplugged} for your data cannot be found" in answer.err
    assert "Connect the drive" in answer.err
    assert not unplugged.parent.exists()


def keep_elsewhere(folder: Path, routine: Path, run: Run) -> None:
    """Write a routine file from a folder that is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BACKROUTINE_HOME", str(folder))
        keep(own("Mine", "mine"))
        assert run("export", "mine", routine).code == 0


def test_a_folder_that_is_not_there_yet_reads_as_empty_and_is_made_to_write(
    run: Run, tmp_path: Path
) -> None:
    assert run("history").out == "No sessions yet.\n"
    assert not data_paths().folder.exists()
    keep(own("Mine", "mine"))
    assert data_paths().folder.is_dir()


def test_a_file_in_place_of_the_folder_names_both(run: Run) -> None:
    folder = data_paths().folder
    folder.write_text("a letter", encoding="utf-8")
    answer = run("list")
    assert (answer.code, answer.out) == (1, "")
    assert f"{folder} should be a folder, for your data in {folder}, but it is a file" in answer.err


def test_a_file_above_the_folder_names_both(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter").touch()
    monkeypatch.setenv("BACKROUTINE_HOME", str(tmp_path / "letter" / "back"))
    answer = run("list")
    assert (answer.code, answer.out) == (1, "")
    assert f"{tmp_path / 'letter'} should be a folder" in answer.err
    assert str(tmp_path / "letter" / "back") in answer.err


def emptied(paths: DataPaths) -> None:
    paths.database.write_bytes(b"")


def damaged(paths: DataPaths) -> None:
    paths.database.write_bytes(b"SQLite format 3\0" + b"x" * 9000)


def damaged_inside(paths: DataPaths) -> None:
    content = bytearray(paths.database.read_bytes())
    content[4096:] = b"\xde\xad" * (len(content[4096:]) // 2)
    paths.database.write_bytes(content)


def gone(paths: DataPaths) -> None:
    paths.database.unlink()


def newer(paths: DataPaths) -> None:
    change(paths.database, "PRAGMA user_version = 99")


BAD_DAYS = [
    pytest.param(emptied, "is an empty file", id="emptied"),
    pytest.param(damaged, "is damaged", id="damaged"),
    pytest.param(damaged_inside, "is damaged", id="damaged inside"),
    pytest.param(gone, "is missing", id="missing"),
    pytest.param(newer, "a newer version of BackRoutine", id="newer"),
]


@pytest.mark.parametrize("arguments", [("list",), ("history",), ("import", "FILE")])
@pytest.mark.parametrize(("befall", "sentence"), BAD_DAYS)
def test_data_that_cannot_be_opened_is_said_with_its_place(
    run: Run,
    tmp_path: Path,
    befall: Callable[[DataPaths], None],
    sentence: str,
    arguments: tuple[str, ...],
) -> None:
    keep(own("Mine", "mine"))
    routine = tmp_path / "mine.routine.json"
    assert run("export", "mine", routine).code == 0
    befall(data_paths())
    before = {p: p.read_bytes() for p in data_paths().folder.iterdir() if p.is_file()}
    answer = run(*(routine if word == "FILE" else word for word in arguments))
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert str(data_paths().database) in answer.err
    assert "Traceback" not in answer.err
    assert {p: p.read_bytes() for p in data_paths().folder.iterdir() if p.is_file()} == before


def test_a_file_that_another_program_locks_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backroutine.storage.connection.BUSY_TIMEOUT_S", 0.01)
    keep(own("Mine", "mine"))
    with by_hand(data_paths().database) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = run("list")
    assert (answer.code, answer.out) == (1, "")
    assert "Another program has locked the database" in answer.err


@pytest.mark.parametrize("befall", [emptied, damaged, gone, newer])
def test_the_newest_good_backup_is_named_with_its_date_and_brings_everything_back(
    run: Run, befall: Callable[[DataPaths], None]
) -> None:
    keep(own("Mine", "mine"))
    listed = run("list").out
    (backup,) = data_paths().backups.glob("*.zip")
    (data_paths().backups / "backroutine-2999-01-01-000000-daily.zip").write_bytes(b"no backup")
    befall(data_paths())
    said = run("list").err.splitlines()[-1]
    assert "The newest good backup is of 20" in said
    command = f"restore {backup}"
    assert said.endswith(f"backroutine {command}")
    assert run(*command.split(), "--yes").code == 0
    assert run("list").out == listed


def test_where_no_backup_is_good_none_is_named(run: Run) -> None:
    keep(own("Mine", "mine"))
    for backup in data_paths().backups.glob("*.zip"):
        backup.write_bytes(b"no backup")
    damaged(data_paths())
    assert "The newest good backup" not in run("list").err


@pytest.mark.parametrize(
    ("befall", "is_offered"), [(damaged, True), (damaged_inside, True), (emptied, False)]
)
def test_what_only_the_window_offers_is_said_where_there_is_something_to_save(
    run: Run, befall: Callable[[DataPaths], None], *, is_offered: bool
) -> None:
    keep(own("Mine", "mine"))
    befall(data_paths())
    offer = (
        "To save what can still be read, or to start empty, start BackRoutine without a command."
    )
    assert (offer in run("list").err.splitlines()) is is_offered
