"""Writers that get killed: each writes sessions until it dies, and notes what it was told.

`python -m tests.storage.writer` reads one line for each life: a data folder, the seconds between
two commits, the seconds to live, and from when these count: from its `fork`, or from when it has
`opened` the data. It forks a child for it, so that a life costs no imports, kills it and says so.
In the folder above the data the child appends to `notes`: `begin SESSION N` before a commit,
`done SESSION N` after it.

A life without seconds between commits opens the data once and closes it; one without a span to
live is left to end by itself. With a folder of migrations as its argument all of them are of the
next schema, and to open older data is to update it.
"""

import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from backroutine.domain.session import SessionId, SessionRecord, SessionState
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import in_memory
from backroutine.storage.database import Database, open_database, open_for_reading
from backroutine.storage.migrate import migrate_connection
from tests.builders import programme
from tests.storage.later_schema import NEXT_VERSION
from tests.storage.records import record, work

COMMITS_A_RESULT = 5
COMMITS_A_SESSION = 60


def main() -> None:
    """Serve lives until there are no more lines."""
    _import_everything()
    if sys.argv[1:]:
        schema.MIGRATIONS, schema.VERSION = Path(sys.argv[1]), NEXT_VERSION
    for line in sys.stdin:
        folder, pause_s, life_s, counted_from = line.rstrip("\n").split("\t")
        has_opened, opened = os.pipe()
        child = os.fork()
        if not child:
            live(Path(folder), float(pause_s), opened)
        os.close(opened)
        if counted_from == "opened":
            os.read(has_opened, 1)
        if life_s:
            time.sleep(float(life_s))
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(has_opened)
        print("dead", flush=True)  # noqa: T201


def live(folder: Path, pause_s: float, opened: int) -> None:
    """Live in a process of its own, telling `opened` when the data is open; never return."""
    database = open_database(DataPaths(folder, folder / "log"))
    os.write(opened, b"!")
    if pause_s:
        write(database, folder.parent / "notes", pause_s)
    database.close()
    os._exit(0)


def write(database: Database, path: Path, pause_s: float) -> None:
    """Go on with the running session, or begin one, with notes in a file; never return."""
    notes = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    session = database.sessions.running() or begin(database)
    number = int(session.position_s)
    while True:
        time.sleep(pause_s)
        number += 1
        os.write(notes, f"begin {session.id} {number}\n".encode())
        session = commit(database, session, number)
        os.write(notes, f"done {session.id} {number}\n".encode())
        if session.state is not SessionState.RUNNING:
            session, number = begin(database), 0


def commit(database: Database, session: SessionRecord, number: int) -> SessionRecord:
    """Write the `number`-th commit of a session: a heartbeat, a piece of work, or its end."""
    if number % COMMITS_A_RESULT:
        database.sessions.heartbeat(session.id, number, number)
        return replace(session, position_s=number)
    results = tuple(work(index + 1) for index in range(number // COMMITS_A_RESULT))
    is_over = number >= COMMITS_A_SESSION
    state = SessionState.FINISHED if is_over else SessionState.RUNNING
    session = replace(session, results=results, position_s=number, state=state)
    database.sessions.save(session)
    if is_over:
        database.routines.save(programme())
    return session


def begin(database: Database) -> SessionRecord:
    """Write the beginning of a session."""
    session = record(str(uuid4()), state=SessionState.RUNNING)
    session = replace(session, id=SessionId(session.id))
    database.sessions.save(session)
    return session


def _import_everything() -> None:
    nowhere = Path("/nonexistent")
    reader = open_for_reading(DataPaths(nowhere, nowhere))
    reader.sessions.all()
    reader.close()
    programme()
    migrate_connection(in_memory())


if __name__ == "__main__":
    main()
