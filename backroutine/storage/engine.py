"""SQLAlchemy over the file: one connection, honest transactions, refusals instead of its errors.

This module is imported when data is first asked for, on the thread that asks: SQLAlchemy takes
longer to import than the window to paint.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from backroutine.storage import schema
from backroutine.storage.connection import (
    companions_of,
    connect,
    in_memory,
    make_empty_file,
    put_in_place,
)
from backroutine.storage.refusals import (
    DatabaseDamagedError,
    DatabaseOutdatedError,
    DatabaseTooNewError,
    folder_refusal,
    outdated,
    refusing,
    too_new,
)
from backroutine.storage.rows import Base, alembic_version


class Transactions:
    """Opens short sessions of the database, for one thread at a time.

    `before_writing` is called in front of every transaction that writes.
    """

    def __init__(
        self, engine: Engine, path: Path, before_writing: Callable[[], None] | None = None
    ) -> None:
        self._reader = engine
        self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._path = path
        self._before_writing = before_writing
        self._file: tuple[int, int] | None = None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that only reads; raise `RefusedError` for what the world does."""
        with self._refusing(), Session(self._reader) as db:
            self._refuse_another_schema(db)
            yield db

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session that is committed at the end, or rolled back whole."""
        if self._before_writing is not None:
            self._before_writing()
        with self._refusing(), Session(self._writer) as db, db.begin():
            self._refuse_another_schema(db)
            yield db

    def close(self) -> None:
        """Close the connection."""
        self._reader.dispose()
        self._file = None

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        self._let_go_of_a_file_that_is_gone()
        try:
            with refusing(self._path), plain_errors():
                yield
        except (DatabaseDamagedError, DatabaseOutdatedError, DatabaseTooNewError):
            self.close()  # the next to ask opens the file anew: it may have been put right
            raise

    def _refuse_another_schema(self, db: Session) -> None:
        """Refuse what another program has copied over the very file that is open."""
        version: int = db.connection().exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > schema.VERSION:
            raise too_new(self._path, version, schema.VERSION)
        if 0 < version < schema.VERSION:  # none in a file that was emptied
            raise outdated(self._path)

    def _let_go_of_a_file_that_is_gone(self) -> None:
        """Open anew what another program has put in the place of the file, or say that it is gone.

        A file that was deleted, moved or replaced takes every change, and nobody finds it again.
        """
        try:
            status = self._path.stat()
        except OSError:
            file = None
        else:
            file = (status.st_dev, status.st_ino)
        if self._file not in (None, file):
            self.close()
        self._file = file


def make_engine(opened: Callable[[], sqlite3.Connection]) -> Engine:
    """Return an engine whose one connection is opened when it is first needed."""
    engine = create_engine(
        "sqlite://", creator=opened, poolclass=QueuePool, pool_size=1, max_overflow=0
    )

    # The driver begins no transaction (see `connect`), so that a change of the schema is part of
    # one like any other change.
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql(options.get("begin", "BEGIN"))

    return engine


def empty_connection() -> sqlite3.Connection:
    """Return a connection to an empty database in memory, which cannot be written to."""
    connection = in_memory()
    with make_engine(lambda: connection).begin() as transaction:
        create_schema(transaction)
    connection.execute("PRAGMA query_only = ON")
    return connection


def create_schema(connection: Connection) -> None:
    """Make every table of the present schema and stamp the database, within a transaction."""
    Base.metadata.create_all(connection)
    connection.execute(insert(alembic_version).values(version_num=schema.revision(schema.VERSION)))
    connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")


def create_database(path: Path) -> None:
    """Make an empty database; a kill at any moment leaves it whole or leaves nothing.

    Raises:
        RefusedError: the disk or the folder does not allow it.
    """
    new = path.with_name(f"{path.name}.new")
    engine = make_engine(lambda: connect(new))
    try:
        make_empty_file(new)
        with refusing(path), plain_errors(), engine.begin() as transaction:
            create_schema(transaction)
        engine.dispose()
        # before it is put in place: a kill between the two would leave them there for ever
        for companion in companions_of(new):
            companion.unlink(missing_ok=True)
        put_in_place(new, path)
    except OSError as error:
        raise folder_refusal(error, path.parent) from error
    finally:
        engine.dispose()
        for left_over in (new, *companions_of(new)):
            left_over.unlink(missing_ok=True)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Let the driver's own error through in place of SQLAlchemy's wrapping."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise
