"""Cuts the power at every operation on the disk while the program's own commits are stored.

`python -m tests.storage.power_cuts 60 --seeds 5` cuts at every operation of sixty commits, with
five seeds, and prints what was found. The commits are those of a real session: the statements that
the program sends are recorded, and sent again through a SQLite whose file access is written down.
"""

import argparse
import hashlib
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import apsw
from typing_extensions import Buffer, override

from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from tests.storage.disk_model import (
    Acknowledged,
    Began,
    Create,
    Delete,
    Disk,
    Fate,
    Operation,
    Sync,
    Truncate,
    Write,
)
from tests.storage.writer import begin, commit

FILE = "backroutine.db"
REOPENED_EVERY = 25
CUT_AT_RANDOM = (Fate.CUT_OFF, Fate.PICKED, Fate.TORN)
VFS_NAME = "recording"

Transaction = list[str]


@dataclass
class Findings:
    """What many power cuts came to."""

    cuts: int = 0
    commits: int = 0
    in_a_commit: int = 0
    of_those_kept: int = 0
    lost_commits: int = 0
    faults: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        return (
            f"{self.commits} commits, {self.cuts} power cuts, {len(self.faults)} faults; "
            f"{self.in_a_commit} within a commit, which was kept {self.of_those_kept} times; "
            f"{self.lost_commits} times a stored commit was lost"
        )


def cut_everywhere(
    commits: int, seed: int, workplace: Path, journal: str = "TRUNCATE", sync: str = "FULL"
) -> Findings:
    """Store commits of a session and cut the power at every operation, in several ways."""
    transactions = program_transactions(commits, workplace / "program")
    states = list(_states(transactions))
    operations = record(transactions, workplace / "recorded", journal, sync)
    left = Left(workplace / "left")
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    findings = Findings(commits=len(transactions))
    disk = Disk()
    stored = begun = -1
    for operation in operations:
        disk.take(operation)
        if isinstance(operation, Began):
            begun = operation.number
        elif isinstance(operation, Acknowledged):
            stored = operation.number
        if stored < 0:
            continue  # there is no whole database yet
        for fate in (Fate.KEPT, Fate.LOST, chance.choice(CUT_AT_RANDOM)):
            verdict, state = left.read(disk.cut(fate, chance))
            judge(verdict, state, states, stored, begun, findings)
    return findings


class Left:
    """Reads the database that a power cut left; the same files are read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[bytes, tuple[str, str]] = {}
        folder.mkdir()

    def read(self, files: dict[str, bytes]) -> tuple[str, str]:
        """Return what SQLite thinks of it, "ok" or not, and the digest of what it holds."""
        whole = hashlib.sha256()
        for name, content in sorted(files.items()):
            whole.update(f"{name} {len(content)} ".encode())
            whole.update(content)
        key = whole.digest()
        if key not in self._read:
            for left_over in self._folder.iterdir():
                left_over.unlink()
            for name, content in files.items():
                (self._folder / name).write_bytes(content)
            self._read[key] = _read(self._folder / FILE)
        return self._read[key]


def _read(path: Path) -> tuple[str, str]:
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            return verdict, digest(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return repr(error), ""


def judge(
    verdict: str, state: str, states: list[str], stored: int, begun: int, findings: Findings
) -> None:
    """Check what a power cut left: one of the states of the program, and none before `stored`."""
    findings.cuts += 1
    if verdict != "ok":
        findings.faults.append(f"after commit {stored}: {verdict}"[:120])
    elif state in states[: max(0, stored)] and state not in states[stored : begun + 1]:
        findings.lost_commits += 1
        findings.faults.append(f"commit {stored} was lost")
    elif state not in states[stored : begun + 1]:
        findings.faults.append(f"after commit {stored}: half a commit")
    elif begun > stored:
        findings.in_a_commit += 1
        findings.of_those_kept += state == states[begun]


def program_transactions(commits: int, folder: Path) -> list[Transaction]:
    """Return what the program sends to SQLite for an empty database and for each commit."""
    paths = DataPaths(folder, folder / "log")
    database = open_database(paths)
    with closing(sqlite3.connect(paths.database)) as connection:
        stamps = [
            f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]}"
            for name in ("application_id", "user_version")
        ]
        made = ["BEGIN IMMEDIATE", *connection.iterdump(), *stamps, "COMMIT"]
    first = [line for line in made if not line.startswith("BEGIN TRANSACTION")]
    first.remove("COMMIT;")
    heard: list[str] = []
    with database._transactions.writing() as db:
        driver = db.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_trace_callback(heard.append)
    session = begin(database)
    for number in range(1, commits):
        session = commit(database, session, 1 + (number - 1) % 59)
    driver.set_trace_callback(None)
    database.close()
    return [first, *_divided(heard)]


def _divided(heard: list[str]) -> Iterator[Transaction]:
    """Divide what was heard into transactions that write."""
    transaction: Transaction = []
    for statement in heard:
        transaction.append(statement)
        if statement == "COMMIT":
            yield transaction
        if statement in ("COMMIT", "ROLLBACK"):
            transaction = []


def _states(transactions: list[Transaction]) -> Iterator[str]:
    """Give the digest of the whole database after each transaction."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for transaction in transactions:
            for statement in transaction:
                connection.execute(statement)
            yield digest(connection)


def digest(connection: sqlite3.Connection) -> str:
    """Return a digest of every row of every table."""
    names = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    tables = [name for name, sql in names if sql and sql.startswith("CREATE TABLE")]
    rows = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]  # noqa: S608
    return hashlib.sha256(repr((names, rows)).encode()).hexdigest()


def record(
    transactions: list[Transaction], folder: Path, journal: str, sync: str
) -> list[Operation]:
    """Store transactions in a file, and return everything that was done to the disk."""
    folder.mkdir()
    recorder = Recorder(folder)
    connection = recorder.connect(journal, sync)
    for number, transaction in enumerate(transactions):
        if number and not number % REOPENED_EVERY:
            connection.close()
            connection = recorder.connect(journal, sync)
        for statement in transaction[:-1]:
            connection.execute(statement)
        recorder.log.append(Began(number))
        connection.execute(transaction[-1])
        recorder.log.append(Acknowledged(number))
    connection.close()
    return recorder.log


class Recorder:
    """Opens connections whose every access to the disk is written down."""

    def __init__(self, folder: Path) -> None:
        self.log: list[Operation] = []
        self._folder = folder
        self._vfs = _RecordingVFS(self.log)  # must live as long as its connections

    def connect(self, journal: str, sync: str) -> apsw.Connection:
        """Open the file with the pragmas of the program, but for these two."""
        connection = apsw.Connection(str(self._folder / FILE), vfs=VFS_NAME)
        connection.execute("PRAGMA foreign_keys = ON")
        mode = connection.execute(f"PRAGMA journal_mode = {journal}").fetchall()
        assert mode == [(journal.lower(),)]
        connection.execute(f"PRAGMA synchronous = {sync}")
        connection.execute("PRAGMA wal_autocheckpoint = 20")
        return connection


class _RecordingVFS(apsw.VFS):
    def __init__(self, log: list[Operation]) -> None:
        super().__init__(VFS_NAME, "")
        self._log = log

    @override
    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:
        return _RecordingFile(self._log, name, flags)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._log.append(Delete(Path(filename).name, syncdir))
        super().xDelete(filename, syncdir)


class _RecordingFile(apsw.VFSFile):
    def __init__(self, log: list[Operation], name: object, flags: list[int]) -> None:
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name))
        self._name, self._log = path.name, log
        is_new = not path.exists()
        super().__init__("", name, flags)  # type: ignore[arg-type]
        if is_new:
            log.append(Create(self._name))

    @override
    def xWrite(self, data: Buffer, offset: int) -> None:
        self._log.append(Write(self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    @override
    def xTruncate(self, newsize: int) -> None:
        self._log.append(Truncate(self._name, newsize))
        super().xTruncate(newsize)

    @override
    def xSync(self, flags: int) -> None:
        self._log.append(Sync(self._name))
        super().xSync(flags)


def main() -> None:
    """Cut as often as told; exit with 1 when a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commits", type=int)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--journal", default="TRUNCATE")
    parser.add_argument("--sync", default="FULL")
    chosen = parser.parse_args()
    faults = 0
    for seed in range(1, chosen.seeds + 1):
        workplace = Path(tempfile.mkdtemp())
        findings = cut_everywhere(chosen.commits, seed, workplace, chosen.journal, chosen.sync)
        shutil.rmtree(workplace)
        print(f"seed {seed}: {findings}", *findings.faults[:3], sep="\n  ")  # noqa: T201
        faults += len(findings.faults)
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
