"""`import` takes exercises of other collections too, and says what came of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from backroutine.domain.exercise import Exercise
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders
from tests.cli.conftest import Run
from tests.files.documents import bent, written
from tests.files.foreign_documents import UUID, free_entry, wger_entry, written_json


def stored() -> list[Exercise]:
    database = open_database(data_paths())
    try:
        return database.exercises.all()
    finally:
        database.close()


def test_exercises_come_in_with_their_licence(run: Run, tmp_path: Path) -> None:
    entries = [free_entry(), free_entry(id="B", name="Single pull")]
    answer = run("import", written_json(tmp_path, entries))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "Imported 2 exercises of free-exercise-db. Licence: Unlicense (text origin unverified).",
        "Look whether these are done on each side: Single pull.",
    ]
    assert [exercise.id for exercise in stored()] == ["fedb:B", "fedb:Towel_Pull"]
    shown = run("exercises", "Towel", "Pull", "--json").json[0]
    assert (shown["own"], shown["licence"]) == (True, "Unlicense (text origin unverified)")


def test_what_is_here_already_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    run("import", written_json(tmp_path, free_entry(name="Mine")))
    answer = run("import", written_json(tmp_path, [free_entry(), free_entry(id="B", name="New")]))
    assert answer.out.startswith(
        "Imported 1 exercise of free-exercise-db; 1 was here already. Licence:"
    )
    assert [exercise.name for exercise in stored()] == ["Mine", "New"]
    again = run("import", written_json(tmp_path, [free_entry(), free_entry(id="B")]))
    assert again.out.startswith("Imported 0 exercises of free-exercise-db; 2 were here already.")


def test_what_was_deleted_comes_back_as_it_was_and_is_said_to(run: Run, tmp_path: Path) -> None:
    run("import", written_json(tmp_path, free_entry(name="Mine")))
    (mine,) = stored()
    database = open_database(data_paths())
    database.exercises.save(replace(mine, is_deleted=True))
    database.routines.save(builders.routine(("cat-cow",), ((mine.id, mine.dose),)))
    database.close()
    answer = run("import", written_json(tmp_path, [free_entry(), free_entry(id="B", name="New")]))
    assert answer.out.startswith(
        "Imported 2 exercises of free-exercise-db; 1 had been deleted and came back. Licence:"
    )
    assert [(each.name, each.is_deleted) for each in stored()] == [("Mine", False), ("New", False)]


def test_what_is_left_out_is_said_with_its_place(run: Run, tmp_path: Path) -> None:
    wrong = [free_entry(id=f"{number} x") for number in range(30)]
    answer = run("import", written_json(tmp_path, [free_entry(), free_entry(), *wrong]))
    assert answer.code == 0
    assert answer.out.startswith("Imported 1 exercise of")
    lines = answer.err.splitlines()
    assert lines[0] == "Of “x.json” was left out:"
    assert lines[1] == "entry 2: “Towel Pull” stands in the file twice."
    assert lines[2].startswith("entry 3, id: “Towel Pull”: must be letters")
    assert lines[-1] == "and 11 more."


def test_names_that_several_have_are_said(run: Run, tmp_path: Path) -> None:
    answer = run("import", written_json(tmp_path, [free_entry(), free_entry(id="B")]))
    assert "More than one exercise of the file is called: Towel Pull." in answer.out


def test_a_page_of_wger_comes_in(run: Run, tmp_path: Path) -> None:
    answer = run("import", written_json(tmp_path, {"results": [wger_entry()]}))
    assert answer.out == "Imported 1 exercise of wger. Licence: CC-BY-SA 4.\n"
    (exercise,) = stored()
    assert (exercise.id, exercise.author) == (f"wger:{UUID}", "A. Writer")


def test_an_imported_exercise_travels_in_a_routine(run: Run, tmp_path: Path) -> None:
    run("import", written_json(tmp_path, wger_entry()))
    (exercise,) = stored()
    step = {"exercise": str(exercise.id), "dose": {"reps": 5, "tempo_s": 3}}
    found = bent(lambda d: d["routine"].update(id="mine"))
    found["routine"]["sections"]["main"].append(step)
    found["exercises"] = [
        {
            "id": exercise.id, "name": exercise.name, "category": "strength", "type": "reps",
            "dose": {"reps": 5, "tempo_s": 3}, "licence": "CC-BY-SA 4",
            "source_url": "https://example.org",
        }
    ]  # fmt: skip
    assert run("import", written(tmp_path, found)).code == 0
    assert len(stored()) == 2


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param(b"[]", id="nothing"),
        pytest.param(b'{"a": 1}', id="something else"),
        pytest.param(b"[1, 2]", id="numbers"),
    ],
)
def test_what_is_neither_is_refused_and_nothing_is_stored(
    contents: bytes, run: Run, tmp_path: Path, data_folder: Path
) -> None:
    good = written_json(tmp_path, free_entry(), "good.json")
    answer = run("import", good, written(tmp_path, contents, "x.json"))
    assert (answer.code, answer.out) == (1, "")
    assert "neither a routine of BackRoutine" in answer.err
    assert answer.err.endswith("Nothing was imported.\n")
    assert not data_folder.exists()


def test_check_is_for_routines(run: Run, tmp_path: Path) -> None:
    answer = run("check", written_json(tmp_path, free_entry()))
    assert answer.code == 1
    assert "it is not a routine of BackRoutine" in answer.err
