"""A database file as another program, or a curious person, would look at it and change it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file as any program could; what is changed is committed at the end."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def change(path: Path, sql: str, *values: object) -> None:
    """Change a file with one statement."""
    with by_hand(path) as connection:
        connection.execute(sql, values)


def count(path: Path, table: str) -> int:
    """Return how many rows a table has."""
    return len(rows(path, table))


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    """Return every row of a table, in the order of its first two columns."""
    with by_hand(path) as connection:
        return _rows(connection, table)


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    with by_hand(path) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {name: _rows(connection, name) for name in sorted(names)}


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    found = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    return sorted(found, key=repr)


def schema(path: Path) -> list[tuple[str, str, str]]:
    """Return type, name and text of everything in the schema, spaces and quoted names aside."""
    with by_hand(path) as connection:
        entries = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return sorted(
        (kind, name, re.sub(r'"(\w+)"', r"\1", " ".join((sql or "").split())))
        for kind, name, sql in entries
    )
