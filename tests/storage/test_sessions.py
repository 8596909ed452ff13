"""The history: sessions stored whole, listed without their work, found again after a kill."""

import sqlite3
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings

from backroutine.domain.session import Outcome, SessionId, SessionRecord, SessionState
from backroutine.paths import DataPaths
from backroutine.storage.database import Database, UnreadableError
from tests.doubles import START
from tests.storage.by_hand import change, count
from tests.storage.records import record, running, session_records, work


def driver_connection(database: Database) -> sqlite3.Connection:
    """Return the one connection that everything goes through."""
    with database._transactions.reading() as db:
        connection = db.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


def test_a_session_comes_back_as_it_was_saved(database: Database) -> None:
    session = replace(
        record("first", Outcome.DONE, Outcome.SKIPPED), pain_before=3, effort=0, note="Good."
    )
    database.sessions.save(session)
    assert database.sessions.get(session.id) == session


def test_many_are_read_at_once_as_they_are_read_one_by_one(database: Database) -> None:
    saved = [record(f"s{number}", Outcome.DONE, Outcome.SKIPPED) for number in range(4)]
    for each in saved:
        database.sessions.save(each)
    wanted = [SessionId("s1"), SessionId("s3"), SessionId("gone")]
    found = database.sessions.get_many(wanted)
    assert sorted(found, key=lambda each: each.id) == [saved[1], saved[3]]
    assert database.sessions.get_many([]) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(session=session_records)
def test_every_session_comes_back_as_it_was_saved(
    database: Database, session: SessionRecord
) -> None:
    database.sessions.save(session)
    assert database.sessions.get(session.id) == session
    (summary,) = [summary for summary in database.sessions.all() if summary.id == session.id]
    assert (summary.done_count, summary.cut_short_count, summary.skipped_count) == tuple(
        session.count(outcome) for outcome in Outcome
    )


def test_moments_come_back_in_utc_whatever_zone_they_had(database: Database) -> None:
    zone = timezone(timedelta(hours=5, minutes=45))
    session = replace(record(), started_at=START.astimezone(zone))
    database.sessions.save(session)
    stored = database.sessions.get(session.id).started_at
    assert stored == START
    assert stored.utcoffset() == timedelta(0)


def test_sessions_are_listed_newest_first_with_their_counts(database: Database) -> None:
    outcomes = (Outcome.DONE, Outcome.DONE, Outcome.CUT_SHORT, Outcome.SKIPPED)
    database.sessions.save(record("old", *outcomes))
    database.sessions.save(record("new", days_later=2))
    database.sessions.save(record("between", Outcome.SKIPPED, days_later=1))
    assert [
        (s.id, s.done_count, s.cut_short_count, s.skipped_count) for s in database.sessions.all()
    ] == [("new", 0, 0, 0), ("between", 0, 0, 1), ("old", 2, 1, 1)]


def test_listing_takes_two_queries_however_many_sessions_there_are(database: Database) -> None:
    for number in range(30):
        database.sessions.save(record(f"s{number}", Outcome.DONE))
    asked: list[str] = []
    connection = driver_connection(database)
    connection.set_trace_callback(asked.append)
    database.sessions.all()
    assert sum(sql.startswith("SELECT") for sql in asked) == 2


def test_a_session_grows_while_it_runs(database: Database) -> None:
    session = running()
    for number in range(2, 6):
        session = replace(
            session, results=(*session.results, work(number)), position_s=number * 30.0
        )
        database.sessions.save(session)
        assert database.sessions.get(session.id) == session


def test_what_a_session_no_longer_has_is_gone(database: Database) -> None:
    session = record("first", Outcome.DONE, Outcome.DONE, Outcome.DONE)
    database.sessions.save(session)
    corrected = replace(session, results=(work(1, Outcome.CUT_SHORT),), plan=None)
    database.sessions.save(corrected)
    assert database.sessions.get(session.id) == corrected


def test_saving_what_did_not_change_writes_no_row_anew(
    database: Database, paths: DataPaths
) -> None:
    session = record("first", *[Outcome.DONE] * 50)
    database.sessions.save(session)
    connection = driver_connection(database)
    before = connection.total_changes
    database.sessions.save(
        replace(session, results=(*session.results[:-1], work(50, Outcome.SKIPPED)))
    )
    assert connection.total_changes - before <= 2


def test_a_heartbeat_moves_the_session_and_nothing_else(database: Database) -> None:
    session = running()
    database.sessions.save(session)
    database.sessions.heartbeat(session.id, 61.5, 58.25)
    assert database.sessions.get(session.id) == replace(session, position_s=61.5, active_s=58.25)


def test_the_running_session_is_found(database: Database) -> None:
    assert database.sessions.running() is None
    database.sessions.save(record("done", Outcome.DONE))
    assert database.sessions.running() is None
    database.sessions.save(running())
    assert database.sessions.running() == running()
    database.sessions.save(replace(running(), state=SessionState.STOPPED))
    assert database.sessions.running() is None


def test_of_several_running_sessions_the_last_begun_is_found(database: Database) -> None:
    database.sessions.save(running("one"))
    database.sessions.save(replace(running("two"), started_at=START + timedelta(days=1)))
    found = database.sessions.running()
    assert found is not None
    assert found.id == "two"


def test_a_deleted_session_is_gone_with_all_that_belongs_to_it(
    database: Database, paths: DataPaths
) -> None:
    session = record("first", Outcome.DONE, Outcome.DONE)
    database.sessions.save(session)
    database.sessions.save(record("other", Outcome.DONE))
    database.sessions.delete(session.id)
    assert [summary.id for summary in database.sessions.all()] == ["other"]
    assert count(paths.database, "work_result") == 1
    assert count(paths.database, "session_plan") == 1


def test_an_unknown_session_is_a_key_error(database: Database) -> None:
    nobody = SessionId("nobody")
    with pytest.raises(KeyError):
        database.sessions.get(nobody)
    with pytest.raises(KeyError):
        database.sessions.heartbeat(nobody, 1, 1)
    with pytest.raises(KeyError):
        database.sessions.delete(nobody)


@pytest.mark.parametrize(
    ("sql", "is_listed"),
    [
        pytest.param("UPDATE session SET state = 'hacked'", False, id="unknown state"),
        pytest.param("UPDATE session SET kind = 'party'", False, id="unknown kind"),
        pytest.param("UPDATE session SET started_at = 'now'", False, id="a word for a moment"),
        pytest.param("UPDATE session SET started_at = 9e18", False, id="a moment beyond all time"),
        pytest.param("UPDATE session SET ended_at = 1.5", False, id="half a microsecond"),
        pytest.param("UPDATE session SET planned_s = 'long'", False, id="a word for a number"),
        pytest.param("UPDATE session SET pain_before = 11", False, id="pain of 11"),
        pytest.param("UPDATE session SET effort = 'hard'", False, id="a word for a score"),
        pytest.param("UPDATE session SET note = x'00ff'", False, id="bytes for a note"),
        pytest.param("UPDATE session_plan SET document = '{}'", True, id="a plan without fields"),
        pytest.param("UPDATE session_plan SET document = 5", True, id="a plan that is a number"),
        pytest.param("UPDATE work_result SET outcome = 'perfect'", True, id="unknown outcome"),
        pytest.param("UPDATE work_result SET side = 'top'", True, id="unknown side"),
        pytest.param("UPDATE work_result SET done_s = 'x'", True, id="a word for seconds"),
    ],
)
def test_a_spoiled_session_takes_no_other_down(
    database: Database, paths: DataPaths, sql: str, is_listed: bool
) -> None:
    database.sessions.save(running("spoiled"))
    change(paths.database, sql)
    database.sessions.save(record("whole", Outcome.DONE, days_later=1))
    listed = ["whole", "spoiled"] if is_listed else ["whole"]
    assert [summary.id for summary in database.sessions.all()] == listed
    assert [entry.key for entry in database.skipped] == ([] if is_listed else ["spoiled"])
    assert database.sessions.running() is None
    with pytest.raises(UnreadableError, match="spoiled"):
        database.sessions.get(SessionId("spoiled"))
    assert count(paths.database, "session") == 2
