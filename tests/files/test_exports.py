"""History and calendar as files for other programs."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.refusal import RefusedError
from backroutine.domain.rules import ready
from backroutine.files.calendar_file import calendar_contents, write_calendar
from backroutine.files.history_file import COLUMNS, HistoryFiles, history_csv
from backroutine.ui import ports
from tests import builders
from tests.files.documents import routine_with_circuit
from tests.files.sessions import session_record, session_summary

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def appointment(contents: bytes) -> Any:
    """Return the one appointment of a calendar file."""
    (event,) = icalendar.Calendar.from_ical(contents).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://x","y")', "＝1", "＠x", "\u00a0=1", "\0=1",
        "\ufeff=1", "\u200b=1", "\u2060\u200e+1", "\ufeff\t@x", '"=1', "﹦1",
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = rows(history_csv([session_summary(name=f"{text}", note=text)]))
    assert row["routine"].startswith("'")
    assert row["note"].startswith("'")


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_table(name: str, note: str) -> None:
    found = rows(history_csv([session_summary(name, note)] * 2))
    assert len(found) == 2
    for row in found:
        assert list(row) == list(COLUMNS)
        assert row["id"] == "session-1"
        assert row["note"].replace("'", "") == note.replace("\0", "").replace("'", "")
        assert row["note"].lstrip()[:1] not in tuple("=+-@＝＋－＠")


@pytest.mark.parametrize(
    ("note", "written"),
    [
        pytest.param("a;=1+1", "a;'=1+1", id="as Excel separates in German"),
        pytest.param("a\n=1", "a\n'=1", id="a line of its own"),
        pytest.param("a;\ufeff =1", "a;\ufeff '=1", id="behind what is not seen"),
        pytest.param('a;"=1', "a;\"'=1", id="behind a quotation mark"),
        pytest.param("Good, -1 on the scale; 3-4 sets", None, id="nothing to guard"),
    ],
)
def test_no_part_of_a_cell_becomes_a_formula(note: str, written: str | None) -> None:
    (row,) = rows(history_csv([session_summary(note=note)]))
    assert row["note"] == (note if written is None else written)


@given(st.lists(st.text(";|=+-@\t\r\n\"', a\ufeff\u200b", max_size=12), min_size=4, max_size=4))
def test_no_cell_is_a_formula_whatever_separates_them(texts: list[str]) -> None:
    sessions = [session_summary(*texts[:2]), session_summary(*texts[2:])]
    table = history_csv(sessions)
    for separator in ",;|\t":
        for cells in csv.reader(io.StringIO(table, newline=""), delimiter=separator):
            for cell in cells:
                seen = cell.lstrip(' \t\r\n"\ufeff\u200b')
                assert not seen.startswith(tuple("=+-@"))


def test_numbers_stay_numbers_and_what_was_not_asked_stays_empty() -> None:
    (row,) = rows(history_csv([session_summary()]))
    assert row["started_at"] == "2026-03-02T07:30:00+00:00"
    assert (row["planned_s"], row["active_s"], row["done"], row["skipped"]) == (
        "900", "581", "1", "1",
    )  # fmt: skip
    assert (row["pain_before"], row["pain_after"], row["effort"]) == ("4", "2", "")
    assert row["routine"] == "The article's routine"


def test_the_window_writes_history_through_its_port(tmp_path: Path) -> None:
    files: ports.HistoryFiles = HistoryFiles()
    files.write_csv([session_summary()], tmp_path / "history.csv")
    files.write_json([session_record()], tmp_path / "history.json")
    table = (tmp_path / "history.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfstarted_at,")
    assert table.endswith(b"\r\n")
    document = json.loads((tmp_path / "history.json").read_text(encoding="utf-8"))
    (session,) = document["sessions"]
    assert session["active_s"] == 580.8
    assert [work["outcome"] for work in session["work"]] == ["done", "skipped"]


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="There is no folder"):
        HistoryFiles().write_csv([], tmp_path / "none" / "history.csv")


def test_a_routine_comes_back_in_the_calendar_every_week(tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    write_calendar(builders.ready_programme(), path, now=NOW)
    event = appointment(path.read_bytes())
    assert str(event["SUMMARY"]) == "The article's routine"
    assert event["RRULE"] == {"FREQ": ["WEEKLY"]}
    assert event["DTSTART"].dt == NOW.astimezone().date() + timedelta(days=1), "of no time of day"
    assert "DURATION" not in event
    assert event["TRANSP"] == "TRANSPARENT"
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)
    description = str(event["DESCRIPTION"])
    assert description.startswith("No time is planned for this routine.")
    assert "Total time: 15 minutes" in description
    assert "- Wall sit: 3 holds of 20 seconds, rest 30 seconds between sets" in description
    assert description.index("Warm-up") < description.index("Main") < description.index("Cool-down")


def test_a_circuit_stands_in_the_calendar_with_its_rounds() -> None:
    plan = ready(routine_with_circuit(), builders.catalogue())
    text = str(appointment(calendar_contents(plan, now=NOW))["description"])
    assert "Circuit of 2 exercises: 3 rounds, rest 45 seconds between rounds:\n- " in text


def test_a_name_cannot_break_out_of_the_calendar() -> None:
    name = "x\r\nEND:VEVENT\nBEGIN:VALARM;,\\"
    plan = ready(builders.programme().renamed(name), builders.catalogue())
    contents = calendar_contents(plan, now=NOW)
    assert b"\nEND:VEVENT\r\nBEGIN:VALARM" not in contents
    assert contents.count(b"BEGIN:VALARM\r\n") == 1
    event = appointment(contents)
    assert str(event["SUMMARY"]) == "x END:VEVENT BEGIN:VALARM;,\\"


def test_calendar_lines_are_short_enough_for_every_reader() -> None:
    contents = calendar_contents(builders.ready_programme(), now=NOW)
    assert max(map(len, contents.split(b"\r\n"))) <= 75
