"""Updates of the schema: equal to a new file, in one transaction, from every past version."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from backroutine.domain.refusal import RefusedError
from backroutine.domain.settings import Settings
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import connect, make_empty_file
from backroutine.storage.database import (
    Database,
    DatabaseDamagedError,
    DatabaseTooNewError,
    open_database,
    open_for_reading,
)
from backroutine.storage.migrate import migrate_connection
from tests.storage import past
from tests.storage.by_hand import by_hand, change, everything
from tests.storage.by_hand import schema as schema_of
from tests.storage.later_schema import NEXT_VERSION, add_migration

VERSIONS = range(1, schema.VERSION + 1)


def migrated_from_nothing(path: Path, version: int) -> Path:
    make_empty_file(path)
    connection = connect(path)
    migrate_connection(connection, version)
    connection.close()
    return path


def stamps(path: Path) -> tuple[object, ...]:
    with by_hand(path) as connection:
        return tuple(
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )


@pytest.fixture
def filled(paths: DataPaths) -> DataPaths:
    database = open_database(paths)
    past.fill(database)
    database.close()
    return paths


@pytest.fixture
def update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes the program one of the next schema, its migration ending as told."""

    def to_next(ending: str = "") -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", add_migration(tmp_path / "migrations", ending))
        monkeypatch.setattr(schema, "VERSION", NEXT_VERSION)

    return to_next


def test_a_new_file_equals_one_that_was_migrated_from_nothing(
    paths: DataPaths, tmp_path: Path
) -> None:
    open_database(paths).close()
    migrated = migrated_from_nothing(tmp_path / "migrated.db", schema.VERSION)
    assert schema_of(migrated) == schema_of(paths.database)
    assert stamps(migrated) == stamps(paths.database)
    assert everything(migrated) == everything(paths.database)


def test_every_version_has_its_migration() -> None:
    found = sorted(path.name[:5] for path in (schema.MIGRATIONS / "versions").glob("v*.py"))
    assert found == [f"v{schema.revision(version)}" for version in VERSIONS]


def test_no_migration_leans_on_the_program_as_it_is_now() -> None:
    for path in (schema.MIGRATIONS / "versions").glob("*.py"):
        assert "backroutine" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("version", VERSIONS)
def test_every_past_schema_has_a_filled_database(version: int, tmp_path: Path) -> None:
    assert past.place(version).is_file(), "make it: python -m tests.storage.past"
    filled = copyfile(past.place(version), tmp_path / "filled.db")
    migrated = migrated_from_nothing(tmp_path / "migrated.db", version)
    assert schema_of(filled) == schema_of(migrated)
    assert stamps(filled) == stamps(migrated)
    assert all(rows for rows in everything(filled).values())


@pytest.mark.parametrize("opened", [open_database, open_for_reading])
@pytest.mark.parametrize("version", VERSIONS)
def test_the_data_of_every_past_schema_is_there(
    version: int, opened: Callable[[DataPaths], Database], paths: DataPaths
) -> None:
    paths.folder.mkdir()
    copyfile(past.place(version), paths.database)
    database = opened(paths)
    assert database.routines.all() == past.routines()
    assert database.exercises.all() == past.exercises()
    whole = [database.sessions.get(s.id) for s in database.sessions.all()]
    assert whole == past.sessions(version)
    assert database.settings.load() == past.settings()
    assert database.favourites.all() == past.favourites(version)
    assert database.safety_checks.all() == past.safety_checks(version)
    assert database.plans.load() == past.plan(version)
    assert database.declined.all() == past.declined(version)
    assert database.skipped == ()
    database.close()


def test_an_older_file_is_brought_up_to_date(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    before = everything(filled.database)
    update()
    database = open_database(filled)
    assert database.routines.all() == past.routines()
    assert [database.sessions.get(s.id) for s in database.sessions.all()] == past.sessions()
    database.close()
    after = everything(filled.database)
    assert stamps(filled.database) == (schema.APPLICATION_ID, NEXT_VERSION)
    assert after.keys() - before.keys() == {"plan_day"}
    for table in before.keys() - {"routine", "session", "alembic_version"}:
        assert after[table] == before[table]
    assert [row[:-1] for row in after["routine"]] == before["routine"]


def test_an_older_file_is_read_without_being_touched(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    before = filled.database.read_bytes()
    update()
    reader = open_for_reading(filled)
    assert reader.routines.all() == past.routines()
    with pytest.raises(RefusedError):
        reader.settings.save(Settings())
    reader.close()
    assert filled.database.read_bytes() == before


def test_an_updated_file_is_too_new_for_the_program_before(
    filled: DataPaths, update: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    update()
    open_database(filled).close()
    before = filled.database.read_bytes()
    monkeypatch.undo()
    with pytest.raises(DatabaseTooNewError):
        open_database(filled)
    assert filled.database.read_bytes() == before


def test_an_update_that_fails_changes_nothing(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    before = everything(filled.database), schema_of(filled.database), stamps(filled.database)
    update("raise RuntimeError('a slip in the migration')")
    with pytest.raises(RuntimeError, match="a slip"):
        open_database(filled)
    assert (
        everything(filled.database),
        schema_of(filled.database),
        stamps(filled.database),
    ) == before


def test_an_update_that_would_lose_what_rows_belong_to_is_refused(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    before = everything(filled.database)
    update("op.execute('DELETE FROM session')")
    with pytest.raises(DatabaseDamagedError, match="could not be brought up to date"):
        open_database(filled)
    assert everything(filled.database) == before


def test_rows_that_belonged_to_nothing_before_do_not_stop_an_update(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    change(filled.database, "INSERT INTO session_plan VALUES ('nobody', '{}')")
    update()
    open_database(filled).close()
    assert stamps(filled.database) == (schema.APPLICATION_ID, NEXT_VERSION)


def without_a_number(path: Path) -> None:
    """Take a number that every row must have from one, as no statement could."""
    with by_hand(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        said = "FROM sqlite_master WHERE name = 'work_result'"
        (text,) = connection.execute(f"SELECT sql {said}").fetchone()
        write = "UPDATE sqlite_master SET sql = ? WHERE name = 'work_result'"
        connection.execute(write, [text.replace("planned_s INTEGER NOT NULL", "planned_s INTEGER")])
    change(path, "UPDATE work_result SET planned_s = NULL WHERE number = 1")
    with by_hand(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(write, [text])


def of_another_revision(path: Path) -> None:
    change(path, "UPDATE alembic_version SET version_num = '0009'")


def of_no_revision(path: Path) -> None:
    change(path, "DELETE FROM alembic_version")


@pytest.mark.parametrize("spoil", [without_a_number, of_another_revision, of_no_revision])
def test_a_damaged_file_of_an_older_schema_is_said_to_be_damaged(
    paths: DataPaths, spoil: Callable[[Path], None]
) -> None:
    paths.folder.mkdir()
    copyfile(past.place(2), paths.database)
    spoil(paths.database)
    before = paths.database.read_bytes()
    with pytest.raises(DatabaseDamagedError, match=r"is damaged\b.*Restore a backup"):
        open_for_reading(paths).routines.all()
    with pytest.raises(DatabaseDamagedError, match=r"is damaged\b.*Restore a backup"):
        open_database(paths)
    assert paths.database.read_bytes() == before


def test_an_update_on_a_full_disk_is_refused_and_changes_nothing(
    filled: DataPaths, update: Callable[..., None]
) -> None:
    before = everything(filled.database)
    update()
    connection = connect(filled.database)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        migrate_connection(connection)
    connection.close()
    assert everything(filled.database) == before
