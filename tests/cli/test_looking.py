"""The commands that look: what they print, in words and as JSON."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, Section
from backroutine.domain.routine import SoreDayDose, Step, StepId
from backroutine.domain.settings import Settings
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders
from tests.cli.conftest import Run
from tests.cli.own_data import draft, keep, own
from tests.files.documents import OWN_ID, own_exercise, routine_with_circuit
from tests.files.sessions import session_record

INTERVAL_KEYS = {
    "start_s", "duration_s", "kind", "section", "step", "exercise", "round", "set", "rep", "side",
}  # fmt: skip


# --- list ------------------------------------------------------------------------------------


def test_list_names_every_programme_when_there_is_no_data(run: Run, data_folder: Path) -> None:
    answer = run("list", "--json")
    assert (answer.code, answer.err) == (0, "")
    assert [row["id"] for row in answer.json] == [p.routine.id for p in builders.programmes()]
    assert not data_folder.exists()


def test_list_has_the_promised_shape(run: Run) -> None:
    keep(draft())
    rows = run("list", "--json").json
    assert rows[0] == {
        "id": "my-draft", "name": "My draft", "kind": "session", "total_s": 663, "ready": False,
    }  # fmt: skip
    for row, programme in zip(rows[1:], builders.programmes(), strict=True):
        assert row == {
            "id": programme.routine.id,
            "name": programme.routine.name,
            "kind": programme.routine.kind.value,
            "total_s": programme.minutes * 60,
            "ready": True,
        }


def test_list_shows_own_routines_first(run: Run) -> None:
    keep(draft())
    lines = run("list").out.splitlines()
    assert lines[0].split() == ["my-draft", "My", "draft", "Session", "11:03", "draft"]
    assert "article-routine-15" in lines[4]
    assert lines[4].endswith("15:00  ready")


# --- show ------------------------------------------------------------------------------------


def test_show_prints_sections_steps_and_doses(run: Run) -> None:
    lines = run("show", builders.ARTICLE).out.splitlines()
    assert lines[:2] == ["The article's routine (article-routine-15)", "Session, 15 minutes, ready"]
    assert "Warm-up, 3 min 57 s" in lines
    assert " 8.  Wall sit" not in lines
    assert any(line.startswith("8.  Wall sit      3 × 20 s hold") for line in lines)
    assert any(line.startswith("10.  Belly breathing") for line in lines)


def test_show_names_what_blocks_and_what_only_advises(run: Run) -> None:
    keep(draft(), settings=Settings(care_tags=frozenset({CareTag.KNEE_PAIN})))
    answer = run("show", "my-draft")
    assert answer.code == 0
    assert "! The warm-up is empty. This routine needs at least 3 minutes" in answer.out
    assert "- Step 4, Wall sit: take care. You have set: Knee pain." in answer.out


def test_show_as_json_holds_the_same(run: Run) -> None:
    keep(draft())
    found = run("show", "my-draft", "--json").json
    assert {key: found[key] for key in ("id", "ready", "total_s")} == {
        "id": "my-draft", "ready": False, "total_s": 663,
    }  # fmt: skip
    assert [section["section"] for section in found["sections"]] == ["warm-up", "main", "cool-down"]
    assert found["sections"][1]["steps"][3]["exercise"] == "wall-sit"
    assert found["sections"][2]["steps"][0]["step"] == 5
    assert sum(section["total_s"] for section in found["sections"]) == 663
    (finding,) = [each for each in found["findings"] if each["blocks"]]
    assert (finding["code"], finding["section"], finding["limit_s"]) == (
        "no-warm-up", "warm-up", 180,
    )  # fmt: skip


def test_show_counts_steps_that_are_alike(run: Run) -> None:
    routine = builders.routine(("cat-cow",), ("bird-dog", "bird-dog"), name="Twice")
    keep(routine)
    found = run("show", "Twice", "--json").json
    assert [step["step"] for step in found["sections"][1]["steps"]] == [2, 3]
    assert "2.  Bird dog" in run("show", "Twice").out


def test_an_own_exercise_is_shown_by_its_name(run: Run) -> None:
    step = Step(StepId("own"), OWN_ID, Dose(reps=8, tempo_s=3))
    database = open_database(data_paths())
    database.exercises.save(own_exercise())
    database.routines.save(own("With own", "with-own").inserted(Section.MAIN, 0, (step,)))
    database.close()
    assert "Towel pull" in run("show", "with-own").out
    assert run("timeline", "with-own").code == 0
    assert [each["own"] for each in run("exercises", "own-towel", "--json").json] == [True]


# --- timeline --------------------------------------------------------------------------------


def test_the_timeline_of_the_article_sums_to_fifteen_minutes(run: Run) -> None:
    found = run("timeline", builders.ARTICLE, "--json").json
    assert set(found) == {"routine", "total_s", "intervals", "cues"}
    assert (found["routine"], found["total_s"]) == (builders.ARTICLE, 900)
    assert sum(interval["duration_s"] for interval in found["intervals"]) == 900
    assert {frozenset(interval) for interval in found["intervals"]} == {frozenset(INTERVAL_KEYS)}
    assert {frozenset(cue) for cue in found["cues"]} == {frozenset({"at_s", "cue"})}
    assert found["cues"][0] == {"at_s": 0, "cue": "next"}
    assert found["cues"][-1] == {"at_s": 900, "cue": "done"}


def test_a_timeline_says_side_set_and_repetition(run: Run) -> None:
    found = run("timeline", builders.ARTICLE, "--json").json
    hips = [each for each in found["intervals"] if each["exercise"] == "hip-circles"]
    assert [(each["kind"], each["side"]) for each in hips] == [
        ("get-ready", "left"), ("work", "left"), ("change-sides", "right"), ("work", "right"),
    ]  # fmt: skip
    plank = [
        (each["set"], each["rep"])
        for each in found["intervals"]
        if each["exercise"] == "front-plank" and each["kind"] == "work"
    ]
    assert plank == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_every_programme_lasts_its_minutes(programme: Any, run: Run) -> None:
    total_s = run("timeline", programme.routine.id, "--json").json["total_s"]
    assert total_s == programme.minutes * 60


def test_a_timeline_takes_the_times_of_the_person_and_nothing_else_does(run: Run) -> None:
    keep(settings=Settings(get_ready_s=20, change_sides_s=5))
    assert run("timeline", builders.ARTICLE, "--json").json["total_s"] == 900 + 10 * 10
    rows = {row["id"]: row for row in run("list", "--json").json}
    assert rows[builders.ARTICLE]["total_s"] == 900
    assert "15 minutes" in run("show", builders.ARTICLE).out


def test_a_timeline_in_words_has_a_line_for_each_interval(run: Run) -> None:
    count = len(run("timeline", builders.ARTICLE, "--json").json["intervals"])
    lines = run("timeline", builders.ARTICLE).out.splitlines()
    assert lines[0] == "The article's routine, 15 minutes"
    assert len(lines) == count + 2
    assert "done 900" in lines[-1]


def test_a_draft_has_no_timeline(run: Run) -> None:
    keep(draft())
    answer = run("timeline", "my-draft", "--json")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.splitlines() == [
        "“My draft” is not ready:",
        "The warm-up is empty. This routine needs at least 3 minutes of warm-up first.",
    ]


# --- naming a routine ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted",
    ["article-routine-15", "ARTICLE-routine-15", "The article's routine", "the  ARTICLE'S routine"],
)
def test_a_routine_is_named_by_id_or_name(wanted: str, run: Run) -> None:
    assert "(article-routine-15)" in run("show", wanted).out


def test_an_own_routine_comes_before_a_programme_of_its_name(run: Run) -> None:
    keep(own("The article's routine", "mine"))
    assert "(mine)" in run("show", "the article's routine").out
    assert "(article-routine-15)" in run("show", "article-routine-15").out


def test_a_name_of_several_routines_is_answered_with_their_ids(run: Run) -> None:
    keep(own("Evening", "evening-1"), own("evening", "evening-2"))
    answer = run("show", "Evening")
    assert (answer.code, answer.out) == (1, "")
    assert (
        "2 routines are called “Evening”. Name one by its id: evening-1, evening-2." in answer.err
    )


@pytest.mark.parametrize(
    ("wanted", "suggested"),
    [
        ("artcle-routine", "Did you mean article-routine-15"),
        ("mcgill", "mcgill-big-three-16"),
        ("Gentle flare", "flare-up-gentle-8"),
        ("qqq", "`backroutine list` shows all of them."),
        ("", "`backroutine list` shows all of them."),
    ],
)
def test_an_unknown_routine_is_answered_with_what_is_near(
    wanted: str, suggested: str, run: Run
) -> None:
    answer = run("show", wanted)
    assert (answer.code, answer.out) == (1, "")
    assert f"There is no routine “{wanted}”." in answer.err
    assert suggested in answer.err


# --- exercises -------------------------------------------------------------------------------


def test_all_exercises_are_listed_without_words(run: Run) -> None:
    assert len(run("exercises", "--json").json) == 134
    assert len(run("exercises").out.splitlines()) == 134


def test_exercises_are_found_by_words(run: Run) -> None:
    found = run("exercises", "side", "plank", "--json").json
    assert found[0]["id"] == "side-plank"
    assert found[0]["dose"]["hold_s"] == 10
    assert found[0]["sections"] == ["main"]
    assert found[0]["own"] is False


def test_no_exercise_found_is_a_no(run: Run) -> None:
    answer = run("exercises", "flying", "carpet")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "No exercise has all of these words: flying carpet\n"
    assert run("exercises", "flying", "carpet", "--json").json == []


# --- history ---------------------------------------------------------------------------------


def test_there_is_no_history_before_the_first_session(run: Run) -> None:
    assert run("history").out == "No sessions yet.\n"
    assert run("history", "--json").json == []
    assert len(run("history", "--csv").out.splitlines()) == 1


def test_history_is_printed_for_people_for_programs_and_for_spreadsheets(run: Run) -> None:
    record = session_record(name="=1+1", note="two\nlines")
    database = open_database(data_paths())
    database.sessions.save(record)
    database.close()
    people = run("history").out.splitlines()
    assert people[0].startswith("Date")
    assert "=1+1" in people[1]
    assert "Stopped early" in people[1]
    assert "two lines" in people[1]
    (session,) = run("history", "--json").json
    assert (session["id"], session["pain_before"]) == (record.id, 4)
    assert [work["outcome"] for work in session["work"]] == ["done", "skipped"]
    table = run("history", "--csv").out
    assert "'=1+1" in table
    assert table.count("\n") == 3


def test_history_is_printed_in_one_form(run: Run) -> None:
    assert run("history", "--json", "--csv").code == 2


def test_an_entry_that_is_spoiled_is_left_out_and_said(run: Run) -> None:
    keep(own("Whole", "whole"), own("Spoiled", "spoiled"))
    database = sqlite3.connect(data_paths().database)
    database.execute("UPDATE routine SET document = '[]' WHERE id = 'spoiled'")
    database.commit()
    database.close()
    answer = run("list", "--json")
    assert answer.code == 0
    assert answer.json[0]["id"] == "whole"
    assert "One entry of your data cannot be read and is left out" in answer.err


def test_orders_to_the_terminal_are_not_passed_on(run: Run) -> None:
    keep(own("\x1b[31mRed\u202e", "red"))
    assert "\x1b" not in run("list").out + run("show", "red").out


def test_the_history_as_json_stays_as_it_is(run: Run) -> None:
    database = open_database(data_paths())
    database.sessions.save(session_record(note="stiff"))
    database.close()
    piece = {
        "step": 1, "section": "main", "exercise": "bird-dog", "name": "Bird dog", "set": 1,
        "side": "left", "planned_s": 35, "done_s": 35, "planned_reps": 5, "done_reps": 5,
        "confirmed_reps": None, "outcome": "done", "round": None,
    }  # fmt: skip
    assert run("history", "--json").json == [
        {
            "id": "session-1", "routine_id": "article-routine-15",
            "routine": "The article's routine", "kind": "session", "state": "stopped",
            "started_at": "2026-03-02T07:30:00+00:00", "ended_at": "2026-03-02T07:41:40+00:00",
            "planned_s": 900, "active_s": 580.8, "position_s": 612.2, "pain_before": 4,
            "pain_after": 2, "effort": None, "next_morning": None, "note": "stiff",
            "pain_reports": [],
            "work": [
                piece,
                {**piece, "side": "right", "done_s": 0, "done_reps": 0, "outcome": "skipped"},
            ],
        }
    ]  # fmt: skip


# --- circuits and sore days ------------------------------------------------------------------


def test_show_prints_circuits_with_their_rounds(run: Run) -> None:
    keep(routine_with_circuit(own("Rounds", "rounds")))
    lines = run("show", "rounds").out.splitlines()
    place = lines.index("Circuit of 2 exercises: 3 rounds, rest 45 seconds between rounds")
    assert lines[place + 1].startswith(" |  5.  ")
    assert lines[place + 2].startswith(" |  6.  ")
    assert lines[place + 3].startswith("7.  ")
    assert "(sore day: " in lines[place + 1]


def test_show_as_json_has_circuits_and_sore_days(run: Run) -> None:
    keep(routine_with_circuit(own("Rounds", "rounds")))
    found = run("show", "rounds", "--json").json
    assert found["circuits"] == [{"id": "c1", "rounds": 3, "rest_s": 45}]
    steps = found["sections"][1]["steps"]
    assert [step["circuit"] for step in steps] == ["c1", "c1", None, None]
    assert set(steps[0]["sore_day"]) == {"exercise", "name", "dose"}
    assert found["sections"][0]["steps"][0]["sore_day"] is None
    assert sum(section["total_s"] for section in found["sections"]) == found["total_s"]


def test_a_timeline_counts_rounds(run: Run) -> None:
    keep(routine_with_circuit(own("Rounds", "rounds")))
    found = run("timeline", "rounds", "--json").json["intervals"]
    assert {each["round"] for each in found if each["step"] in (5, 6)} == {1, 2, 3}
    assert {each["round"] for each in found if each["step"] not in (5, 6)} == {None}
    rests = [each for each in found if each["kind"] == "round-rest"]
    assert [(each["round"], each["duration_s"]) for each in rests] == [(2, 45), (3, 45)]
    out = run("timeline", "rounds").out
    assert "Rest between rounds" in out
    assert "round 3, set 1" in out


def test_a_draft_for_sore_days_alone_says_so(run: Run) -> None:
    routine = own("Sore", "sore")
    short = SoreDayDose(routine.warm_up[0].exercise_id, Dose(time_s=1))
    for step in routine.warm_up:
        routine = routine.with_step(replace(step, sore_day=short))
    keep(routine)
    findings = run("show", "sore", "--json").json["findings"]
    assert [each["sore_day"] for each in findings if each["blocks"]] == [True]
    assert "! On a sore day: " in run("show", "sore").out
