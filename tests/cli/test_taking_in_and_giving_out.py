"""`check`, `import` and `export`: what goes in and out as files."""

import json
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest

from backroutine.domain.routine import RoutineId
from backroutine.domain.rules import ready
from backroutine.domain.timeline import total_duration_s
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from backroutine.wording import full_dose, length
from tests import builders
from tests.cli.conftest import Run
from tests.files.documents import (
    bent,
    document,
    dose,
    own_exercise,
    routine_with_circuit,
    steps,
    written,
)
from tests.paper_words import words_of

NOT_READY = [
    "“The article's routine” is not ready:",
    "The warm-up is empty. This routine needs at least 3 minutes of warm-up first.",
]


@pytest.fixture
def draft_file(tmp_path: Path) -> Path:
    return written(
        tmp_path,
        bent(lambda d: d["routine"]["sections"].update({"warm-up": []})),
        "draft.routine.json",
    )


def own_ids(run: Run) -> list[str]:
    shipped = {programme.routine.id for programme in builders.programmes()}
    return [row["id"] for row in run("list", "--json").json if row["id"] not in shipped]


# --- check -----------------------------------------------------------------------------------


def test_a_valid_and_ready_file_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    answer = run("check", written(tmp_path, document()))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "“The article's routine” is valid and ready (session, 15 minutes).\n"


def test_check_says_why_a_routine_is_not_ready(run: Run, draft_file: Path) -> None:
    answer = run("check", draft_file)
    assert answer.code == 1
    assert answer.err.splitlines() == NOT_READY


def test_check_names_what_is_wrong_and_where(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: dose(d).update(sets=0)))
    answer = run("check", path)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.splitlines() == [
        "“x.routine.json” is refused:",
        "main, step 3, dose, sets: must be from 1 to 20, not 0.",
    ]


def test_check_looks_at_every_file(run: Run, tmp_path: Path, draft_file: Path) -> None:
    good = written(tmp_path, document(with_own=True), "good.routine.json")
    answer = run("check", tmp_path / "none", draft_file, good)
    assert answer.code == 1
    assert "“none” is refused:\nthere is no such file." in answer.err
    assert answer.err.splitlines()[-3:] == ["In “draft.routine.json”:", *NOT_READY]
    assert answer.out.startswith("In “good.routine.json”:\n")
    assert "is valid and ready" in answer.out


def test_check_gives_advice_too(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: steps(d)[0].update(exercise="sit-up")))
    answer = run("check", path)
    assert answer.code == 0
    assert "- Step 5, Sit-up may aggravate back pain." in answer.out


def test_check_stores_nothing(run: Run, tmp_path: Path, data_folder: Path) -> None:
    run("check", written(tmp_path, document()))
    assert not data_folder.exists()


# --- import ----------------------------------------------------------------------------------


def test_an_imported_routine_is_among_the_own_ones(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: d["routine"].update(id="mine", name="Mine")))
    answer = run("import", path)
    assert (answer.code, answer.out, answer.err) == (0, "Imported “Mine” (mine).\n", "")
    assert run("list", "--json").json[0]["id"] == "mine"
    assert run("timeline", "mine", "--json").json["total_s"] == 900


def test_a_routine_that_is_not_ready_comes_in_as_a_draft(run: Run, draft_file: Path) -> None:
    answer = run("import", draft_file)
    assert answer.code == 0
    assert answer.err.splitlines() == [*NOT_READY, "It is kept as a draft."]
    (new_id,) = own_ids(run)
    assert f"under the new id {new_id}: another routine has the id article-routine-15" in answer.out
    assert run("list", "--json").json[0]["ready"] is False


def test_what_is_here_already_is_not_stored_twice(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, document())
    answer = run("import", path)
    assert answer.code == 0
    assert "is here already, just the same (article-routine-15); nothing was changed." in answer.out
    changed = written(tmp_path, bent(lambda d: d["routine"].update(name="Changed")), "changed")
    run("import", changed)
    assert "is here already" in run("import", changed).out
    assert len(own_ids(run)) == 1


def test_an_import_never_overwrites_a_routine(run: Run, tmp_path: Path) -> None:
    for name in ("First", "Second"):
        found = document()
        found["routine"].update(id="mine", name=name)
        assert run("import", written(tmp_path, found)).code == 0
    rows = [row for row in run("list", "--json").json if row["id"] in own_ids(run)]
    assert [row["name"] for row in rows] == ["First", "Second"]
    assert rows[0]["id"] == "mine"
    assert rows[1]["id"] != "mine"


def test_own_exercises_come_in_with_their_routine(run: Run, tmp_path: Path) -> None:
    found = document(with_own=True)
    found["routine"]["id"] = "mine"
    assert run("import", written(tmp_path, found)).code == 0
    database = open_database(data_paths())
    assert database.exercises.all() == [own_exercise()]
    database.close()
    assert "Towel pull" in run("show", "mine").out
    assert run("export", "mine", tmp_path / "again.routine.json").code == 0
    again = json.loads((tmp_path / "again.routine.json").read_text(encoding="utf-8"))
    assert again == found


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param(b"hello", id="not JSON"),
        pytest.param(b"[" * 1000 + b"]" * 1000, id="1,000 levels"),
        pytest.param(bent(lambda d: d.update(version=2)), id="a newer version"),
        pytest.param(bent(lambda d: steps(d)[0].update(exercise="x")), id="an unknown exercise"),
        pytest.param(bent(lambda d: dose(d).update(sets=0)), id="no sets"),
        pytest.param(bent(lambda d: steps(d, "warm-up").append(steps(d)[3])), id="a wall sit"),
    ],
)
def test_nothing_of_a_refused_file_is_stored(
    contents: bytes | dict[str, object], run: Run, tmp_path: Path, data_folder: Path
) -> None:
    good = written(tmp_path, bent(lambda d: d["routine"].update(id="mine")), "good.routine.json")
    answer = run("import", good, written(tmp_path, contents))
    assert (answer.code, answer.out) == (1, "")
    assert "“x.routine.json” is refused:" in answer.err
    assert answer.err.endswith("Nothing was imported.\n")
    assert not data_folder.exists()


def test_an_import_says_that_the_window_is_open(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, bent(lambda d: d["routine"].update(id="mine")))
    window = open_database(data_paths())
    try:
        answer = run("import", path)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == "BackRoutine is open; close it or import the file there.\n"
        assert run("list").code == 0
    finally:
        window.close()
    assert run("import", path).code == 0


# --- export ----------------------------------------------------------------------------------


def test_an_exported_routine_is_what_check_and_import_take(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.routine.json"
    answer = run("export", builders.ARTICLE, path)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Wrote “The article's routine” to {path}.\n"
    assert json.loads(path.read_text(encoding="utf-8")) == document()
    assert run("check", path).code == 0


def test_a_calendar_file_is_exported(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "OUT.ICS"
    assert run("export", builders.ARTICLE, path).code == 0
    assert icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def test_circuits_and_sore_days_go_out_and_come_in(run: Run, tmp_path: Path) -> None:
    routine = replace(routine_with_circuit(), id=RoutineId("rounds"))
    found = document(routine=routine)
    assert run("import", written(tmp_path, found)).code == 0
    path = tmp_path / "again.routine.json"
    assert run("export", "rounds", path).code == 0
    assert json.loads(path.read_text(encoding="utf-8")) == found


def test_the_paper_has_the_doses_of_sore_days_when_they_are_asked_for(
    run: Run, tmp_path: Path
) -> None:
    routine = replace(routine_with_circuit(), id=RoutineId("rounds"))
    run("import", written(tmp_path, document(routine=routine)))
    texts = []
    for arguments in ([], ["--sore-day"]):
        path = tmp_path / "out.pdf"
        assert run("export", "rounds", path, *arguments).code == 0
        texts.append(words_of(path))
    usual, sore = texts
    assert "3 rounds" in usual
    assert "sore day" not in usual.lower()
    gentle = ready(routine, builders.catalogue()).on_sore_day().routine
    assert f"{length(total_duration_s(gentle))} on a sore day" in sore
    assert full_dose(gentle.main[0].dose) in sore


@pytest.mark.parametrize("ending", ["pdf", "ics", "png"])
def test_a_draft_is_refused_in_the_words_of_check(
    ending: str, run: Run, draft_file: Path, tmp_path: Path
) -> None:
    run("import", draft_file)
    (new_id,) = own_ids(run)
    path = tmp_path / f"out.{ending}"
    answer = run("export", new_id, path)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == run("check", draft_file).err
    assert not path.exists()


def test_a_draft_goes_out_as_a_routine_file(run: Run, draft_file: Path, tmp_path: Path) -> None:
    run("import", draft_file)
    (new_id,) = own_ids(run)
    path = tmp_path / "out.routine.json"
    assert run("export", new_id, path).code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["routine"]["id"] == new_id


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["out.txt"], "“out.txt” must end in .pdf, .routine.json, .ics", id="ending"),
        pytest.param(["out.json"], "“out.json” must end in", id="any JSON"),
        pytest.param(["out.ics", "--paper", "a4"], "are for .pdf alone", id="paper for a calendar"),
        pytest.param(["out.png", "--sore-day"], "are for .pdf alone", id="sore day for a picture"),
        pytest.param(["out.pdf", "--paper", "a3"], "invalid choice: 'a3'", id="unknown paper"),
        pytest.param(["out.pdf", "--per-page", "3"], "invalid choice: '3'", id="three on a page"),
        pytest.param(["out.pdf", "--weeks", "13"], "from 0 to 12 weeks, not 13", id="many weeks"),
        pytest.param(["out.pdf", "--weeks", "-1"], "--weeks", id="fewer than no weeks"),
        pytest.param(["out.pdf", "--weeks", "x"], "from 0 to 12 weeks, not x", id="no number"),
    ],
)
def test_wrong_usage_of_export_is_said(
    arguments: list[str], said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run("export", builders.ARTICLE, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_is_said(run: Run, tmp_path: Path) -> None:
    for ending in ("routine.json", "ics"):
        answer = run("export", builders.ARTICLE, tmp_path / "none" / f"out.{ending}")
        assert (answer.code, answer.out) == (1, "")
        assert "There is no folder" in answer.err


def test_a_folder_of_the_name_is_not_replaced(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.routine.json"
    path.mkdir()
    assert "is a folder" in run("export", builders.ARTICLE, path).err


def test_an_unknown_routine_writes_nothing(run: Run, tmp_path: Path) -> None:
    answer = run("export", "none-such", tmp_path / "out.pdf")
    assert answer.code == 1
    assert "There is no routine “none-such”." in answer.err
    assert list(tmp_path.iterdir()) == []
