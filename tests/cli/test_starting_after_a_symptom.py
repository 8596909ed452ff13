"""`play ROUTINE --start` after a new symptom: an answer from before it is none (R0)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from backroutine import app
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainKind
from backroutine.domain.progress import local_day
from backroutine.domain.safety_check import SafetyCheckTaken
from backroutine.domain.session import PainReport
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders
from tests.cli.conftest import Run
from tests.files.sessions import session_record


@pytest.mark.parametrize(("answered_after_s", "is_told"), [(-1, True), (1, False)])
def test_that_the_check_is_due_is_told_until_it_is_answered(
    run: Run, monkeypatch: pytest.MonkeyPatch, answered_after_s: int, is_told: bool
) -> None:
    monkeypatch.setattr(app, "run", lambda _routine, **_: 0)
    said_at = datetime.now(UTC) - timedelta(minutes=1)
    checked_at = said_at + timedelta(seconds=answered_after_s)
    numb = PainReport(1, ExerciseId("front-plank"), 60.0, None, PainKind.NUMB, said_at=said_at)
    began = said_at - timedelta(seconds=60)
    database = open_database(data_paths())
    database.sessions.save(
        replace(session_record(), started_at=began, ended_at=None, pain_reports=(numb,))
    )
    database.safety_checks.add(SafetyCheckTaken(local_day(checked_at), checked_at=checked_at))
    database.close()
    answer = run("play", builders.ARTICLE, "--start")
    assert answer.code == 0
    assert ("The safety check is due." in answer.err) is is_told
