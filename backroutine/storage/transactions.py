"""Transactions of the database: short ones, for one thread at a time.

Lists are read with the driver alone, so that the window stands before SQLAlchemy, which takes
longer to import than the window to paint, is needed: that is at the first change, or when one
entry is asked for. Both ways share one connection.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.storage import schema
from backroutine.storage.refusals import (
    DatabaseDamagedError,
    DatabaseOutdatedError,
    DatabaseTooNewError,
    outdated,
    refusing,
    too_new,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.orm import Session

USER_VERSION = "PRAGMA user_version"


class Transactions:
    """Opens short transactions of the database, for one thread at a time.

    `opened` opens a connection, when one is first needed; `before_writing` is called in front of
    every transaction that writes.
    """

    def __init__(
        self,
        opened: Callable[[], sqlite3.Connection],
        path: Path,
        before_writing: Callable[[], None] | None = None,
    ) -> None:
        self._opened = opened
        self._path = path
        self._before_writing = before_writing
        self._plain: sqlite3.Connection | None = None
        self._engine: Engine | None = None
        self._file: tuple[int, int] | None = None

    @contextmanager
    def looking(self) -> Iterator[sqlite3.Connection]:
        """Give the driver's connection, only to read; raise `RefusedError` as `reading` does."""
        if self._engine is not None:
            with self.reading() as db:
                yield driver_of(db)
            return
        with self._refusing():
            if self._plain is None:
                self._plain = self._opened()
            connection = self._plain
            connection.execute("BEGIN")
            try:
                (version,) = connection.execute(USER_VERSION).fetchone()
                self._refuse_another_schema(version)
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def reading(self) -> "Iterator[Session]":
        """Give a session that only reads; raise `RefusedError` for what the world does."""
        from sqlalchemy.orm import Session

        from backroutine.storage.engine import plain_errors

        with self._refusing(), plain_errors(), Session(self._made_engine()) as db:
            self._refuse_another_schema(_version(db))
            yield db

    @contextmanager
    def writing(self) -> "Iterator[Session]":
        """Give a session that is committed at the end, or rolled back whole."""
        from sqlalchemy.orm import Session

        from backroutine.storage.engine import plain_errors

        if self._before_writing is not None:
            self._before_writing()
        writer = self._made_engine().execution_options(begin="BEGIN IMMEDIATE")
        with self._refusing(), plain_errors(), Session(writer) as db, db.begin():
            self._refuse_another_schema(_version(db))
            yield db

    def close(self) -> None:
        """Close the connection."""
        if self._engine is not None:
            self._engine.dispose()
        plain, self._plain = self._plain, None
        if plain is not None:
            plain.close()
        self._file = None

    def _made_engine(self) -> "Engine":
        if self._engine is None:
            from backroutine.storage.engine import make_engine

            self._engine = make_engine(self._handed_over)
        return self._engine

    def _handed_over(self) -> sqlite3.Connection:
        """Return the connection that lists were read with, or else a new one."""
        plain, self._plain = self._plain, None
        return plain if plain is not None else self._opened()

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        self._let_go_of_a_file_that_is_gone()
        try:
            with refusing(self._path):
                yield
        except (DatabaseDamagedError, DatabaseOutdatedError, DatabaseTooNewError):
            self.close()  # the next to ask opens the file anew: it may have been put right
            raise

    def _refuse_another_schema(self, version: int) -> None:
        """Refuse what another program has copied over the very file that is open."""
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


def _version(db: "Session") -> int:
    version: int = db.connection().exec_driver_sql(USER_VERSION).scalar_one()
    return version


def driver_of(db: "Session") -> sqlite3.Connection:
    """Return the connection that a session works with."""
    connection = db.connection().connection.driver_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError("the driver is sqlite3")
    return connection
