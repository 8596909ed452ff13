"""`play ROUTINE --start`: what the safety check of today has to say before a window opens."""

from datetime import UTC, datetime, timedelta

import pytest

from backroutine import app
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders
from tests.cli.conftest import Run

DUE = "The safety check is due."


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return what a window was opened with: whether the session begins at once."""
    opened: list[bool] = []

    def run(_routine: str | None, *, start: bool, **_: object) -> int:
        opened.append(start)
        return 0

    monkeypatch.setattr(app, "run", run)
    return opened


def answered(days_ago: int, *signs: str) -> None:
    """Store a safety check."""
    today = datetime.now(UTC).astimezone().date()
    database = open_database(data_paths())
    taken = SafetyCheckTaken(today - timedelta(days=days_ago), frozenset(map(SignId, signs)))
    database.safety_checks.add(taken)
    database.close()


@pytest.mark.parametrize("sign", ["saddle", "fever"])
def test_after_a_grave_answer_of_today_no_window_opens(
    run: Run, opened: list[bool], sign: str
) -> None:
    answered(0, sign)
    answer = run("play", builders.ARTICLE, "--start")
    assert (answer.code, answer.out, opened) == (1, "", [])
    assert answer.err.startswith("The safety check of today says: no session today.")


def test_without_start_the_window_opens_and_shows_the_answer(run: Run, opened: list[bool]) -> None:
    answered(0, "saddle")
    assert run("play", builders.ARTICLE).code == 0
    assert opened == [False]


@pytest.mark.parametrize(("days_ago", "signs"), [(1, ("saddle",)), (0, ("stiff",)), (0, ())])
def test_another_answer_lets_begin(
    run: Run, opened: list[bool], days_ago: int, signs: tuple[str, ...]
) -> None:
    answered(days_ago, *signs)
    answer = run("play", builders.ARTICLE, "--start")
    assert (answer.code, opened) == (0, [True])
    assert (DUE in answer.err) is bool(days_ago)


def test_a_check_that_is_due_is_told_and_the_session_begins(run: Run, opened: list[bool]) -> None:
    answer = run("play", builders.ARTICLE, "--start")
    assert (answer.code, opened) == (0, [True])
    assert DUE in answer.err
