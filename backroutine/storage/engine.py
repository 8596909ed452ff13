"""SQLAlchemy over the file: one connection, honest transactions, the driver's own errors.

This module is imported when it is first needed, on the thread that needs it (see `transactions`).
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, insert
from sqlalchemy.exc import DBAPIError

from backroutine.storage import schema
from backroutine.storage.connection import (
    companions_of,
    connect,
    in_memory,
    make_empty_file,
    put_in_place,
)
from backroutine.storage.refusals import folder_refusal, refusing
from backroutine.storage.rows import Base, alembic_version


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
