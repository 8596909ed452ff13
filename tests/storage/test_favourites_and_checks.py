"""Favourites, safety checks taken, and the morning after: stored and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.domain.session import PainReport
from backroutine.paths import DataPaths
from backroutine.storage.database import Database, UnreadableError
from tests.storage.by_hand import change, count
from tests.storage.records import record, running

ACHE = PainReport(
    2, ExerciseId("bird-dog"), 61.5, 4, PainKind.ACHE, PainPlace.LOWER_BACK,
    datetime(2026, 3, 2, 7, 31, 40, 999_999, UTC),
)  # fmt: skip
UNSAID = PainReport(3, ExerciseId("plank"), 90.0)


def ids(*names: str) -> frozenset[ExerciseId]:
    return frozenset(map(ExerciseId, names))


def test_favourites_are_what_was_saved_last(database: Database) -> None:
    assert database.favourites.all() == frozenset()
    for chosen in (ids("bird-dog", "plank"), ids("plank", "own-1"), ids()):
        database.favourites.save(chosen)
        assert database.favourites.all() == chosen


def test_safety_checks_of_one_day_are_all_kept_in_their_order(database: Database) -> None:
    checks = (
        SafetyCheckTaken(date(2026, 3, 2), frozenset({SignId("leg"), SignId("no longer asked")})),
        SafetyCheckTaken(date(2026, 3, 2), checked_at=datetime(2026, 3, 1, 23, 30, 0, 1, UTC)),
        SafetyCheckTaken(date(2026, 3, 2)),
    )
    for check in checks:
        database.safety_checks.add(check)
    assert database.safety_checks.all() == checks


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE safety_check SET checked_on = 'soon'", id="no date"),
        pytest.param("UPDATE safety_check SET signs = '{}'", id="no list"),
        pytest.param("UPDATE safety_check SET signs = '[1]'", id="no texts"),
        pytest.param("UPDATE safety_check SET signs = '[['", id="no JSON"),
        pytest.param("UPDATE safety_check SET checked_at = 'noon'", id="no moment"),
        pytest.param("UPDATE safety_check SET checked_at = 1.5", id="no whole number"),
        pytest.param(
            "UPDATE safety_check SET checked_at = 9223372036854775807", id="moment of no year"
        ),
    ],
)
def test_a_spoiled_check_is_passed_over_and_reported(
    database: Database, paths: DataPaths, sql: str
) -> None:
    database.safety_checks.add(SafetyCheckTaken(date(2026, 3, 2)))
    change(paths.database, sql)
    assert database.safety_checks.all() == ()
    assert [(entry.table, entry.key) for entry in database.skipped] == [("safety_check", "1")]
    assert count(paths.database, "safety_check") == 1


def test_pain_reports_grow_with_their_session(database: Database) -> None:
    session = running()
    for reports in ((), (ACHE,), (ACHE, UNSAID), (UNSAID,)):
        database.sessions.save(replace(session, pain_reports=reports))
        assert database.sessions.get(session.id).pain_reports == reports


def test_pain_reports_go_with_their_session(database: Database, paths: DataPaths) -> None:
    database.sessions.save(replace(record(), pain_reports=(ACHE,)))
    database.sessions.delete(record().id)
    assert count(paths.database, "pain_report") == 0


def test_the_next_morning_is_answered_later(database: Database) -> None:
    database.sessions.save(record())
    assert database.sessions.all()[0].next_morning is None
    database.sessions.save(replace(database.sessions.get(record().id), next_morning=0))
    assert database.sessions.all()[0].next_morning == 0
    assert database.sessions.get(record().id).next_morning == 0


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE pain_report SET score = 11", id="score of 11"),
        pytest.param("UPDATE pain_report SET kind = 'itching'", id="unknown kind"),
        pytest.param("UPDATE pain_report SET place = 'tail'", id="unknown place"),
        pytest.param("UPDATE pain_report SET at_s = 9e999", id="never"),
        pytest.param("UPDATE pain_report SET said_at = 'noon'", id="no moment"),
        pytest.param(
            "UPDATE pain_report SET said_at = 9223372036854775807", id="moment of no year"
        ),
        pytest.param("UPDATE session SET next_morning = -1", id="morning below none"),
    ],
)
def test_a_spoiled_report_makes_its_session_unreadable_and_stays(
    database: Database, paths: DataPaths, sql: str
) -> None:
    database.sessions.save(replace(record(), pain_reports=(ACHE,)))
    change(paths.database, sql)
    with pytest.raises(UnreadableError, match="cannot be read"):
        database.sessions.get(record().id)
    assert [entry.key for entry in database.sessions.unreadable()] == [record().id]
    assert count(paths.database, "pain_report") == 1
