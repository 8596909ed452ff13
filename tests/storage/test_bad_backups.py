"""Backups that are none, are spoiled or hostile: refused in a sentence, and nothing is touched."""

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from backroutine.paths import DataPaths
from backroutine.storage import outside_database, schema
from backroutine.storage.backup_file import DATABASE_NAME, MANIFEST_NAME
from backroutine.storage.backups import list_backups
from backroutine.storage.database import BackupError, Database
from backroutine.storage.restore import preview
from tests.storage import past
from tests.storage.by_hand import everything
from tests.storage.by_hand import schema as schema_of


def repack(backup: Path, database: bytes | None = None, **manifest: object) -> None:
    """Write a backup anew with another database or other entries in its manifest."""
    with zipfile.ZipFile(backup) as archive:
        content = archive.read(DATABASE_NAME) if database is None else database
        entries = json.loads(archive.read(MANIFEST_NAME)) | manifest
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr(DATABASE_NAME, content)
        archive.writestr(MANIFEST_NAME, json.dumps(entries))


HOSTILE_SQL = [
    pytest.param(
        "CREATE TRIGGER e AFTER UPDATE ON session BEGIN DELETE FROM routine; END", id="trigger"
    ),
    pytest.param("CREATE VIEW v AS SELECT 1", id="view"),
    pytest.param(
        "DROP TABLE routine; CREATE VIEW routine AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM r) SELECT i AS id, 'x' AS name, '' AS kind, '' AS document FROM r",
        id="endless view in place of a table",
    ),
    pytest.param(
        "CREATE TABLE extra (a CHECK (load_extension('x.so') IS NULL))", id="check with a function"
    ),
    pytest.param(
        "CREATE TABLE extra (a, b GENERATED ALWAYS AS (hex(zeroblob(4000000))) VIRTUAL); "
        "INSERT INTO extra (a) VALUES (1)",
        id="generated column",
    ),
    pytest.param("CREATE INDEX evil ON routine (lower(name))", id="expression index"),
    pytest.param("CREATE VIRTUAL TABLE ft USING fts5 (a)", id="virtual table"),
    pytest.param("ALTER TABLE work_result DROP COLUMN outcome", id="dropped column"),
    pytest.param("ALTER TABLE routine ADD COLUMN extra TEXT", id="added column"),
    pytest.param("DROP TABLE setting", id="dropped table"),
    pytest.param("UPDATE session SET planned_s = '<b>'", id="text for a number"),
    pytest.param("UPDATE session SET note = zeroblob(3000000)", id="three million bytes for text"),
    pytest.param("UPDATE routine SET name = printf('%.*c', 6000000, 'x')", id="a name of 6 MB"),
    pytest.param("PRAGMA user_version = 99", id="newer"),
    pytest.param("PRAGMA user_version = 0", id="no version"),
    pytest.param("PRAGMA user_version = -5", id="version below zero"),
    pytest.param("PRAGMA application_id = 7", id="of another program"),
]


@pytest.mark.parametrize("sql", HOSTILE_SQL)
def test_a_hostile_database_is_refused_and_nothing_is_touched(
    database: Database, bare: Path, paths: DataPaths, sql: str
) -> None:
    with closing(sqlite3.connect(bare)) as connection:
        connection.executescript(sql)
    before = everything(paths.database)
    for use in (preview, database.restore_from):
        with pytest.raises(BackupError, match=r"Choose|Install") as told:
            use(bare)
        assert str(bare) in str(told.value)
    assert everything(paths.database) == before
    assert not list(paths.folder.glob("*.restored*"))
    assert list_backups(paths.backups) == []


def test_a_database_in_another_encoding_is_refused(bare: Path, tmp_path: Path) -> None:
    other = tmp_path / "utf16.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA encoding = 'UTF-16'")
        for _, _, text in reversed(schema_of(bare)):  # tables before indexes
            if text:
                connection.execute(text)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    with pytest.raises(BackupError, match="not a whole backup"):
        preview(other)


SPOILED_ROWS = [
    pytest.param("UPDATE session SET position_s = 9e999 WHERE id = 'p1'", "p1", id="infinity"),
    pytest.param("UPDATE session SET state = 'hacked' WHERE id = 'p1'", "p1", id="unknown state"),
    pytest.param("UPDATE session SET pain_before = 99 WHERE id = 'p1'", "p1", id="pain of 99"),
    pytest.param("UPDATE session SET started_at = 9e18 WHERE id = 'p1'", "p1", id="beyond time"),
    pytest.param(
        "UPDATE session SET started_at = -62135596800000000 WHERE id = 'p1'", "p1", id="year 1"
    ),
    pytest.param("UPDATE session SET ended_at = 0 WHERE id = 'p1'", "p1", id="before all clocks"),
    pytest.param(
        "UPDATE safety_check SET checked_on = '0001-01-01' WHERE number = 1", "1",
        id="a check in year 1",
    ),
    pytest.param("UPDATE work_result SET outcome = 'x'", "p1", id="unknown outcome"),
    pytest.param("UPDATE session_plan SET document = '[[['", "p1", id="a plan that is none"),
    pytest.param(
        "UPDATE routine SET document = printf('%.*c', 100000, '[') WHERE id = 'r1'",
        "r1",
        id="endless nesting",
    ),
    pytest.param("UPDATE exercise SET document = '{}'", "own-1", id="an exercise of nothing"),
    pytest.param("UPDATE setting SET value = '1000' WHERE key = 'volume'", "volume", id="too loud"),
    pytest.param(
        "UPDATE planned_time SET weekday = 7 WHERE number = 2", "2", id="an eighth day of the week"
    ),
    pytest.param("INSERT INTO session_plan VALUES ('gone', '{}')", "gone", id="a plan of nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "key"), SPOILED_ROWS)
def test_entries_that_make_no_sense_are_left_out_and_said_to_be(
    database: Database, bare: Path, sql: str, key: str
) -> None:
    with closing(sqlite3.connect(bare)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(sql)
    assert [entry.key for entry in preview(bare).skipped] == [key]
    contents = database.restore_from(bare)
    assert [entry.key for entry in contents.skipped] == [key]
    assert len(database.routines.all()) == len(contents.routine_names)
    assert len(database.sessions.all()) == contents.session_count
    database.settings.load()
    assert database.skipped == ()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def program(path: Path) -> None:
    path.write_bytes(b"MZ" + os.urandom(5000))


def only_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def no_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(DATABASE_NAME, b"x")


def manifest_of_nonsense(path: Path) -> None:
    repack(path, reason="because")


def nested_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST_NAME, "[" * 50_000)


def huge_manifest(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST_NAME, b" " * 50_000_000)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        manifest = archive.read(MANIFEST_NAME)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST_NAME, manifest)
        with archive.open(DATABASE_NAME, "w") as into:
            for _ in range(100):
                into.write(bytes(1024 * 1024))


def another_database(path: Path) -> None:
    repack(path, database=past.place(1).read_bytes() + b"x")


def two_databases(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(DATABASE_NAME, b"x")


def many_members(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")


def newer_format(path: Path) -> None:
    repack(path, format=2)


def newer_schema(path: Path) -> None:
    repack(path, schema=99)


def unzoned(path: Path) -> None:
    repack(path, made_at="2026-03-02T07:30:00")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def gone(path: Path) -> None:
    path.unlink()


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BAD_BACKUPS = [
    empty, text, program, only_a_header, no_manifest, manifest_of_nonsense, nested_manifest,
    huge_manifest, bomb, another_database, two_databases, many_members, newer_format, newer_schema,
    unzoned, cut_short, gone, folder,
]  # fmt: skip


@pytest.mark.parametrize("spoil", BAD_BACKUPS, ids=lambda spoil: spoil.__name__)
def test_a_bad_backup_is_refused_and_nothing_is_touched(
    database: Database, backup: Path, paths: DataPaths, spoil: Callable[[Path], None]
) -> None:
    spoil(backup)
    before = everything(paths.database)
    for use in (preview, database.restore_from):
        with pytest.raises(BackupError, match=r"Choose|Install") as told:
            use(backup)
        assert str(backup) in str(told.value)
    assert everything(paths.database) == before
    assert {path.name for path in paths.folder.iterdir()} <= {
        "backroutine.db", "backroutine.db-journal", "backroutine.lock", "backups"
    }  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes in folders")
def test_a_pipe_in_place_of_a_backup_is_refused_at_once(database: Database, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    with pytest.raises(BackupError, match="is not a file"):
        preview(tmp_path / "pipe.zip")


def test_a_copy_with_its_journal_beside_it_is_refused(bare: Path) -> None:
    bare.with_name(f"{bare.name}-journal").write_bytes(b"half of a commit")
    with pytest.raises(BackupError, match="while it was in use"):
        preview(bare)


def test_a_look_that_never_ends_is_ended(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside_database, "PATIENCE_S", -1.0)
    monkeypatch.setattr(outside_database, "_STEPS_BETWEEN_LOOKS", 1)
    with pytest.raises(BackupError, match="not a whole backup"):
        preview(bare)


def test_damaged_bare_copies_are_refused_or_restored_but_never_worse(
    database: Database, bare: Path, tmp_path: Path
) -> None:
    whole = bare.read_bytes()
    damaged = tmp_path / "damaged.db"
    for place in range(100, len(whole), 1999):
        copyfile(bare, damaged)
        with damaged.open("r+b") as file:
            file.seek(place)
            file.write(bytes([whole[place] ^ 0xFF]))
        try:
            preview(damaged)
        except BackupError:
            continue
