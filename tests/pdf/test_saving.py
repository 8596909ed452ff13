"""A PDF is put in its place whole or not at all, and a refusal says what to do."""

import errno
import os
from pathlib import Path

import pytest

from backroutine.domain.refusal import RefusedError
from backroutine.paths import resource
from backroutine.pdf.saving import put
from backroutine.translating import PSEUDO, pseudo, spoken

OLD, NEW = b"%PDF old", b"%PDF new"


def test_a_new_file_holds_what_was_made(tmp_path: Path) -> None:
    put(NEW, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "Sheet.PDF"
    path.write_bytes(OLD)
    put(NEW, path)
    assert path.read_bytes() == NEW


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(OLD)
    link = tmp_path / "link.pdf"
    link.symlink_to(tmp_path / "real.pdf")
    put(NEW, link)
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == NEW


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        pytest.param(errno.ENOSPC, "There is no space left for", id="no space"),
        pytest.param(errno.EROFS, "is read-only. Choose another place", id="read-only place"),
        pytest.param(errno.EACCES, "may not be written. Close it if it is open", id="no right"),
        pytest.param(errno.EIO, "cannot be written (Input/output error)", id="anything else"),
    ],
)
def test_when_writing_fails_the_old_file_is_left_as_it_was(
    number: int, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(OLD)

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(RefusedError) as refusal:
        put(NEW, path)
    assert sentence in str(refusal.value)
    assert path.read_bytes() == OLD
    assert [found.name for found in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_failure_without_a_reason_is_told_whole_in_the_language_of_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", fail)
    with spoken(resource("i18n"), PSEUDO), pytest.raises(RefusedError) as refusal:
        put(NEW, tmp_path / "sheet.pdf")
    assert f"({pseudo('unknown reason')})" in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("gone/sheet.pdf", "There is no folder “", id="folder missing"),
        pytest.param("file.txt/sheet.pdf", "There is no folder “", id="folder is a file"),
        pytest.param("folder.pdf", "is a folder. Give the PDF another name.", id="is a folder"),
        pytest.param("pipe.pdf", "is not a file. Choose another place", id="is a pipe"),
        pytest.param("sheet.txt", "“sheet.txt” does not end in “.pdf”.", id="other ending"),
        pytest.param("sheet", "“sheet” does not end in “.pdf”.", id="no ending"),
        pytest.param("x" * 300 + ".pdf", "cannot be written (File name too long)", id="long name"),
    ],
)
def test_an_impossible_place_is_refused_with_a_sentence(
    name: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "file.txt").write_text("text", encoding="utf-8")
    (tmp_path / "folder.pdf").mkdir()
    os.mkfifo(tmp_path / "pipe.pdf")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RefusedError) as refusal:
        put(NEW, tmp_path / name)
    assert sentence in str(refusal.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write all
    with pytest.raises(RefusedError, match="may not be written"):
        put(NEW, path)
    assert path.read_bytes() == OLD


def test_a_missing_folder_is_named_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.pdf").symlink_to(tmp_path / "gone" / "sheet.pdf")
    sentence = f"There is no folder “{tmp_path / 'gone'}”. Choose another place for the PDF."
    for name in ("gone/sheet.pdf", "link.pdf"):
        with pytest.raises(RefusedError) as refusal:
            put(NEW, Path(name))
        assert str(refusal.value) == sentence


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes no files")
def test_a_folder_that_takes_no_files_is_not_said_to_be_missing() -> None:
    with pytest.raises(RefusedError) as refusal:
        put(NEW, Path("/proc/sheet.pdf"))
    assert str(refusal.value).startswith("No file can be made in the folder “/proc”.")
