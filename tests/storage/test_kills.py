"""A process that is killed loses what it had not committed, and nothing else."""

import sys
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from tests.storage.by_hand import change
from tests.storage.killing import Findings, kill_many, kill_updates, look
from tests.storage.writer import begin, commit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the harness forks")


def test_forty_kills_while_a_session_is_written_lose_nothing(tmp_path: Path) -> None:
    findings = kill_many(kills=40, pause_s=0.02, longest_life_s=0.2, seed=7, workplace=tmp_path)
    assert findings.faults == []
    assert findings.kills == 40


def test_a_lost_commit_would_be_seen(tmp_path: Path) -> None:
    """The control: a harness that finds nothing must be one that can find something."""
    paths = DataPaths(tmp_path / "data", tmp_path / "log")
    database = open_database(paths)
    session = begin(database)
    for number in range(1, 11):
        session = commit(database, session, number)
    database.close()
    for has_lost in (False, True):
        (tmp_path / "notes").write_text(f"begin {session.id} 10\ndone {session.id} 10\n")
        if has_lost:
            change(paths.database, "UPDATE session SET position_s = 9")
        findings = Findings()
        look(paths.folder, findings)
        assert len(findings.faults) == (2 if has_lost else 0)


def test_thirty_kills_while_data_is_brought_up_to_date_leave_it_old_or_new(tmp_path: Path) -> None:
    findings = kill_updates(kills=30, longest_life_s=0.08, seed=7, workplace=tmp_path)
    assert findings.faults == []
    assert findings.kills == 30
