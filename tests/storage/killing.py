"""Kills a writer at random moments and looks at what it left; the long run is one command.

`python -m tests.storage.killing 1000` kills a thousand times and prints what it found.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile, rmtree

from typing_extensions import override

from backroutine.domain.session import SessionRecord, SessionState
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import journal_of
from backroutine.storage.database import open_database
from tests.storage import past
from tests.storage.by_hand import by_hand, everything
from tests.storage.later_schema import NEXT_VERSION, add_migration
from tests.storage.writer import COMMITS_A_RESULT

ROOT = Path(__file__).resolve().parents[2]
FIRST_LIVES = 0.15
"""The share of lives that begin with no data at all, to be killed while it is made."""


@dataclass
class Findings:
    """What many kills came to."""

    kills: int = 0
    in_a_commit: int = 0
    of_those_kept: int = 0
    faults: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {len(self.faults)} faults; {self.in_a_commit} within a commit, "
            f"which was kept {self.of_those_kept} times"
        )


def kill_updates(kills: int, longest_life_s: float, seed: int, workplace: Path) -> Findings:
    """Kill programs of the next schema while they bring data up to date; then let one finish."""
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    findings = Findings()
    migrations = add_migration(workplace / "migrations")
    folder = workplace / "data"
    folder.mkdir()
    database = DataPaths(folder, folder / "log").database
    before = everything(past.place(schema.VERSION))
    with writers(str(migrations)) as process:
        for _ in range(kills):
            rmtree(folder)
            folder.mkdir()
            copyfile(past.place(schema.VERSION), database)
            _live_and_die(process, folder, 0, chance.uniform(0, longest_life_s))
            findings.kills += 1
            findings.in_a_commit += journal_of(database).is_file()
            findings.of_those_kept += _version(database) == NEXT_VERSION
            if fault := _fault_after_update(database, before):
                findings.faults.append(fault)
            _live_and_die(process, folder, 0, None)
            if _version(database) != NEXT_VERSION:
                findings.faults.append("the next start did not finish the update")
    return findings


def _fault_after_update(database: Path, before: dict[str, list[tuple[object, ...]]]) -> str:
    """Return what is wrong with data that is to be wholly old or wholly new."""
    with by_hand(database) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    version, tables = _version(database), everything(database)
    is_new = version == NEXT_VERSION
    is_whole = (
        verdict == "ok"
        and tables["alembic_version"] == [(schema.revision(version),)]
        and ("plan_day" in tables) == is_new
        and not any(name.startswith("_alembic") for name in tables)
        and [row[:4] for row in tables["routine"]] == before["routine"]
        and tables["work_result"] == before["work_result"]
        and (is_new or tables == before)
    )
    return "" if is_whole else f"version {version}, {verdict}, {sorted(tables)}"


def _version(database: Path) -> int:
    with by_hand(database) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def writers(*arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """Give the process that makes one writer after another."""
    command = [sys.executable, "-m", "tests.storage.writer", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def kill_many(
    kills: int, pause_s: float, longest_life_s: float, seed: int, workplace: Path
) -> Findings:
    """Kill writers at random moments of their lives, looking at the data after each."""
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    findings = Findings()
    folder = workplace
    with writers() as process:
        for life in range(kills):
            is_first = not life or chance.random() < FIRST_LIVES
            if is_first:
                folder = workplace / f"person{life}" / "data"
                folder.parent.mkdir()
            _live_and_die(
                process,
                folder,
                pause_s,
                chance.uniform(0, longest_life_s),
                counted_from="fork" if is_first else "opened",
            )
            findings.kills += 1
            look(folder, findings)
    return findings


def look(folder: Path, findings: Findings) -> None:
    """Check everything that must hold after a kill; write what does not to the findings."""
    paths = DataPaths(folder, folder / "log")
    notes = [line.split() for line in _notes(folder.parent / "notes")]
    begun = Counter({key: int(number) for verb, key, number in notes if verb == "begin"})
    done = Counter({key: int(number) for verb, key, number in notes if verb == "done"})
    database = open_database(paths)
    sessions = [database.sessions.get(summary.id) for summary in database.sessions.all()]
    if database.skipped:
        findings.faults.append(f"skipped {database.skipped}")
    database.close()
    if sum(session.state is SessionState.RUNNING for session in sessions) > 1:
        findings.faults.append("two sessions are running")
    for session in sessions:
        position = int(session.position_s)
        if not done[session.id] <= position <= begun[session.id]:
            findings.faults.append(
                f"done {done[session.id]}, found {position}, begun {begun[session.id]}"
            )
        if len(session.results) != position // COMMITS_A_RESULT or session.plan is None:
            findings.faults.append(f"{len(session.results)} results at {position}")
        if begun[session.id] > done[session.id]:
            findings.in_a_commit += 1
            findings.of_those_kept += position == begun[session.id]
    if missing := done.keys() - {session.id for session in sessions}:
        findings.faults.append(f"lost sessions {missing}")
    with by_hand(paths.database) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
            findings.faults.append(f"not sound: {verdict}")
    if left_over := {path.name for path in folder.glob("*.new*")}:
        findings.faults.append(f"left over {left_over}")
    _begin_notes_anew(folder.parent / "notes", sessions)


def _live_and_die(
    process: "subprocess.Popen[str]",
    folder: Path,
    pause_s: float,
    life_s: float | None,
    counted_from: str = "fork",
) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    span = "" if life_s is None else str(life_s)
    process.stdin.write(f"{folder}\t{pause_s}\t{span}\t{counted_from}\n")
    process.stdin.flush()
    assert process.stdout.readline() == "dead\n"


def _begin_notes_anew(path: Path, sessions: list[SessionRecord]) -> None:
    """Write what is there now, so that the next life must keep it."""
    found = [f"{session.id} {int(session.position_s)}\n" for session in sessions]
    lines = [f"{verb} {line}" for line in found for verb in ("begin", "done")]
    path.write_text("".join(lines), encoding="utf-8")


def _notes(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def main() -> None:
    """Kill as often as told; exit with 1 when a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--pause", type=float, default=0.02, help="seconds between two commits")
    parser.add_argument("--life", type=float, default=0.4, help="longest life in seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--updates", action="store_true", help="kill updates of the schema instead")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as workplace:
        place = Path(workplace)
        if chosen.updates:
            findings = kill_updates(chosen.kills, chosen.life, chosen.seed, place)
        else:
            findings = kill_many(chosen.kills, chosen.pause, chosen.life, chosen.seed, place)
    print(findings, *findings.faults, sep="\n")  # noqa: T201
    raise SystemExit(bool(findings.faults))


if __name__ == "__main__":
    main()
