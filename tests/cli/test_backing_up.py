"""`backup` and `restore`: all of the data in one file and back, and every refusal a sentence."""

import os
from pathlib import Path

import pytest

from backroutine.paths import DataPaths, data_paths
from backroutine.storage.database import open_database
from tests.cli.conftest import Run
from tests.cli.own_data import keep, own
from tests.storage import past
from tests.storage.by_hand import everything


@pytest.fixture
def paths() -> DataPaths:
    """Return the closed, filled data of the person."""
    database = open_database(data_paths())
    past.fill(database)
    database.close()
    return data_paths()


@pytest.fixture
def backup(paths: DataPaths, run: Run, tmp_path: Path) -> Path:
    file = tmp_path / "b.zip"
    assert run("backup", file).code == 0
    return file


def test_a_backup_says_what_is_in_it(paths: DataPaths, run: Run, tmp_path: Path) -> None:
    answer = run("backup", tmp_path / "b.zip")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"Wrote a backup to {tmp_path / 'b.zip'}: 2 routines, 1 exercise of your own, 2 sessions, "
        "0 photos, and your settings.\n"
    )


def test_a_backup_can_be_made_beside_an_open_window(
    paths: DataPaths, run: Run, tmp_path: Path
) -> None:
    window = open_database(paths)
    assert run("backup", tmp_path / "b.zip").code == 0
    window.close()


def test_a_backup_replaces_an_older_one_and_no_other_file(
    paths: DataPaths, run: Run, backup: Path, tmp_path: Path
) -> None:
    assert run("backup", backup).code == 0
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all", encoding="utf-8")
    answer = run("backup", letter)
    assert (answer.code, answer.out) == (1, "")
    assert "is there already" in answer.err
    assert letter.read_text(encoding="utf-8") == "Dear all"


def test_without_yes_restoring_only_tells(paths: DataPaths, run: Run, backup: Path) -> None:
    before = everything(paths.database)
    keep(own("Later", "later"))
    changed = everything(paths.database)
    answer = run("restore", backup)
    assert (answer.code, answer.err) == (0, "")
    for told in ("2 routines", "Größe ×2", "2 sessions, from 2026-03-02 to 2026-03-03"):
        assert told in answer.out
    assert "Nothing has been changed." in answer.out
    assert f"backroutine restore {backup} --yes" in answer.out
    assert everything(paths.database) == changed != before


def test_with_yes_everything_comes_back_and_the_present_is_kept(
    paths: DataPaths, run: Run, backup: Path
) -> None:
    before = everything(paths.database)
    keep(own("Later", "later"))
    answer = run("restore", backup, "--yes")
    assert (answer.code, answer.err) == (0, "")
    assert "It has been restored." in answer.out
    assert everything(paths.database) == before
    (kept,) = paths.backups.glob("*before-restore*.zip")
    assert str(kept) in answer.out
    assert run("restore", kept, "--yes").code == 0
    assert "Later" in run("list").out


def test_a_backup_can_be_restored_where_there_is_no_data(
    run: Run, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKROUTINE_HOME", str(tmp_path / "another computer"))
    answer = run("restore", backup)
    assert "backed up first" not in answer.out
    answer = run("restore", backup, "--yes")
    assert (answer.code, "kept" in answer.out) == (0, False)
    assert "Größe ×2" in run("list").out


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_a_folder_that_others_may_look_into_is_closed_to_them_by_a_restore(
    paths: DataPaths, run: Run, backup: Path
) -> None:
    paths.folder.chmod(0o755)
    assert run("restore", backup).code == 0
    assert paths.folder.stat().st_mode & 0o777 == 0o755  # it was only looked at
    assert run("restore", backup, "--yes").code == 0
    assert paths.folder.stat().st_mode & 0o777 == 0o700


def test_an_open_window_is_not_restored_under(paths: DataPaths, run: Run, backup: Path) -> None:
    window = open_database(paths)
    answer = run("restore", backup, "--yes")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("BackRoutine is open; close it")
    assert run("restore", backup).code == 0
    window.close()


def test_damaged_data_is_set_aside_and_replaced(paths: DataPaths, run: Run, backup: Path) -> None:
    before = everything(paths.database)
    paths.database.write_bytes(os.urandom(20_000))
    assert run("list").code == 1
    assert run("restore", backup, "--yes").code == 0
    assert everything(paths.database) == before
    assert len(list(paths.folder.glob("backroutine-set-aside-*.db"))) == 1


@pytest.mark.parametrize("arguments", [(), ("--yes",)])
@pytest.mark.parametrize("content", [None, b"", b"Dear diary", b"PK\x03\x04rest"])
def test_what_is_no_backup_is_refused(
    paths: DataPaths, run: Run, tmp_path: Path, content: bytes | None, arguments: tuple[str, ...]
) -> None:
    file = tmp_path / "letter.zip"
    if content is not None:
        file.write_bytes(content)
    before = everything(paths.database)
    answer = run("restore", file, *arguments)
    assert (answer.code, answer.out) == (1, "")
    assert str(file) in answer.err
    assert "Choose another backup" in answer.err
    assert everything(paths.database) == before


def test_without_data_there_is_nothing_to_back_up(run: Run, tmp_path: Path) -> None:
    answer = run("backup", tmp_path / "b.zip")
    assert (answer.code, answer.out) == (1, "")
    assert "no data yet" in answer.err


@pytest.mark.parametrize("arguments", [("backup",), ("restore",), ("restore", "a", "b")])
def test_wrong_usage_is_said(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 2
