"""What was said of pain leaves the program whole: as JSON by its schema, and as a safe table."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.session import PainReport, SessionRecord
from backroutine.files.history_file import (
    COLUMNS,
    HistoryFiles,
    history_csv,
    history_document,
)
from tests.files.json_schema import Schema
from tests.files.sessions import session_record, session_summary

SCHEMA = Schema("history-1.schema.json")
BIRD_DOG = ExerciseId("bird-dog")

reports = st.builds(
    PainReport,
    st.integers(1, 40),
    st.just(BIRD_DOG),
    st.floats(0, 7200),
    st.none() | st.integers(0, 10),
    st.none() | st.sampled_from(PainKind),
    st.none() | st.sampled_from(PainPlace),
)
records = st.builds(
    lambda said, morning, round_number: replace(
        session_record(),
        pain_reports=tuple(said),
        next_morning=morning,
        results=tuple(
            replace(result, round_number=round_number) for result in session_record().results
        ),
    ),
    st.lists(reports, max_size=5),
    st.none() | st.integers(0, 10),
    st.none() | st.integers(1, 20),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def written(*sessions: SessionRecord) -> list[dict[str, object]]:
    """Return the sessions of a document as somebody else's program reads them."""
    document = json.loads(json.dumps(history_document(sessions)))
    assert SCHEMA.violations(document) == []
    found: list[dict[str, object]] = document["sessions"]
    return found


@given(records)
def test_every_pain_keeps_the_schema_and_loses_nothing(record: SessionRecord) -> None:
    (session,) = written(record)
    assert session["next_morning"] == record.next_morning
    assert session["pain_reports"] == [
        {
            "step": said.step_number, "exercise": said.exercise_id, "at_s": round(said.at_s, 1),
            "said_at": said.said_at and said.said_at.isoformat(timespec="seconds"),
            "score": said.score, "kind": said.kind and said.kind.value,
            "place": said.place and said.place.value,
        }
        for said in record.pain_reports
    ]  # fmt: skip
    work = session["work"]
    assert isinstance(work, list)
    assert [w["round"] for w in work] == [result.round_number for result in record.results]


@pytest.mark.parametrize(
    "spoiled",
    [
        {"score": 11}, {"kind": "broken"}, {"place": "tail"}, {"step": 0}, {"at_s": -1},
        {"colour": "red"},
    ],
    ids=["score", "kind", "place", "step", "second", "unknown word"],
)  # fmt: skip
def test_the_schema_refuses_a_pain_that_cannot_be(spoiled: dict[str, object]) -> None:
    said = PainReport(1, BIRD_DOG, 12.0, 4, PainKind.ACHE, PainPlace.LOWER_BACK)
    document = json.loads(
        json.dumps(history_document([replace(session_record(), pain_reports=(said,))]))
    )
    assert SCHEMA.violations(document) == []
    document["sessions"][0]["pain_reports"][0] |= spoiled
    assert SCHEMA.violations(document) != []


def test_a_document_of_an_earlier_release_still_keeps_the_schema() -> None:
    document = json.loads(json.dumps(history_document([session_record()])))
    for session in document["sessions"]:
        del session["next_morning"], session["pain_reports"]
        for work in session["work"]:
            del work["round"], work["confirmed_reps"]
    assert SCHEMA.violations(document) == []


@given(records)
def test_the_table_tells_what_hurt_in_one_row(record: SessionRecord) -> None:
    (row,) = rows(history_csv([record]))
    said = record.pain_reports
    assert list(row) == list(COLUMNS)
    assert row["next_morning"] == ("" if record.next_morning is None else str(record.next_morning))
    assert row["hurt"] == str(len(said))
    scores = [report.score for report in said if report.score is not None]
    assert row["worst_pain"] == (str(max(scores)) if scores else "")
    assert row["pain_exercises"] == ("Bird dog" if said else "")
    kinds = [report.kind.value for report in said if report.kind]
    assert set(filter(None, row["pain_kinds"].split("; "))) == set(kinds)
    places = [report.place.value for report in said if report.place]
    assert set(filter(None, row["pain_places"].split("; "))) == set(places)


def test_a_summary_does_not_claim_that_nothing_hurt() -> None:
    whole, short = rows(history_csv([session_record(), session_summary()]))
    assert (whole["hurt"], short["hurt"]) == ("0", "")
    assert {name: whole[name] for name in COLUMNS[:16]} == {
        name: short[name] for name in COLUMNS[:16]
    }


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_name_of_an_exercise_that_hurt_is_a_formula(name: str) -> None:
    record = session_record()
    said = PainReport(1, BIRD_DOG, 12.0, 4)
    named = tuple(replace(result, exercise_name=name) for result in record.results)
    (row,) = rows(history_csv([replace(record, results=named, pain_reports=(said,))]))
    assert row["pain_exercises"].startswith("'")


def test_whole_sessions_are_written_as_a_table_too(tmp_path: Path) -> None:
    said = PainReport(1, BIRD_DOG, 12.0, 4, PainKind.ACHE, PainPlace.LOWER_BACK)
    record = replace(session_record(), pain_reports=(said,), next_morning=3)
    HistoryFiles().write_csv([record], tmp_path / "history.csv")
    (row,) = rows((tmp_path / "history.csv").read_text(encoding="utf-8-sig"))
    assert (row["pain_kinds"], row["pain_places"], row["next_morning"]) == (
        "ache", "lower-back", "3",
    )  # fmt: skip
