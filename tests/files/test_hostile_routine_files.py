"""What is no routine file, or a wrong one, is refused whole, with every reason and its place."""

from pathlib import Path

import pytest

from tests.files.documents import OWN_ID, Change, bent, document, dose, refusal, steps, written

STEP_3_DOSE = "main, step 3, dose"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda d: dose(d).update(sets=0),
            f"{STEP_3_DOSE}, sets: must be from 1 to 20, not 0.",
            id="no sets",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=-1),
            f"{STEP_3_DOSE}, sets: must be from 1 to 20, not -1.",
            id="fewer than no sets",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=10**9),
            f"{STEP_3_DOSE}, sets: must be from 1 to 20, not 1000000000.",
            id="a billion sets",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=float("nan")),
            f"{STEP_3_DOSE}, sets: NaN is not a number.",
            id="not a number",
        ),
        pytest.param(
            lambda d: dose(d).update(hold_s=float("-inf")),
            f"{STEP_3_DOSE}, hold_s: -Infinity is not a number.",
            id="minus infinity",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=1.5),
            f"{STEP_3_DOSE}, sets: must be a whole number, not 1.5.",
            id="one and a half sets",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=2.0),
            f"{STEP_3_DOSE}, sets: must be a whole number, not 2.0.",
            id="a fraction that is whole",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=True),
            f"{STEP_3_DOSE}, sets: must be a whole number, not true.",
            id="a truth for a number",
        ),
        pytest.param(
            lambda d: dose(d).update(sets="3"),
            f"{STEP_3_DOSE}, sets: must be a whole number, not “3”.",
            id="a text for a number",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=None),
            f"{STEP_3_DOSE}, sets: must be a whole number, not null.",
            id="nothing for a number",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=10**19),
            f"{STEP_3_DOSE}, sets: the number has more than 18 digits.",
            id="too many digits",
        ),
        pytest.param(
            lambda d: dose(d).update(rest_s=1801),
            f"{STEP_3_DOSE}, rest_s: must be from 0 to 1800, not 1801.",
            id="rest for too long",
        ),
        pytest.param(
            lambda d: dose(d).update(reps=0, hold_s=0, time_s=0),
            f"{STEP_3_DOSE}: a dose needs repetitions, a hold or a time.",
            id="nothing to do",
        ),
        pytest.param(
            lambda d: steps(d)[2].update(dose={}),
            f"{STEP_3_DOSE}: a dose needs repetitions, a hold or a time.",
            id="an empty dose",
        ),
        pytest.param(
            lambda d: dose(d).update(time_s=30),
            f"{STEP_3_DOSE}: a dose has a plain time, or repetitions and holds, not both.",
            id="a time and repetitions",
        ),
        pytest.param(
            lambda d: dose(d).update(reps=[5, 3]),
            f"{STEP_3_DOSE}: reps lists 2 sets, but sets is 1; give each set one.",
            id="repetitions for sets that are not",
        ),
        pytest.param(
            lambda d: dose(d).update(sets=3, reps=[5, 0, 1]),
            f"{STEP_3_DOSE}, reps, set 2: must be from 1 to 200, not 0.",
            id="a set without repetitions",
        ),
        pytest.param(
            lambda d: dose(d).update(reps={"5": 1}),
            f"{STEP_3_DOSE}, reps: must be a whole number, not an object.",
            id="an object for repetitions",
        ),
        pytest.param(
            lambda d: dose(d).update(sides="upside"),
            f"{STEP_3_DOSE}, sides: must be per_side, alternating or both, not “upside”.",
            id="unknown sides",
        ),
        pytest.param(
            lambda d: dose(d).update(speed=3),
            f"{STEP_3_DOSE}, speed: is not known here; check the spelling.",
            id="an unknown key",
        ),
        pytest.param(
            lambda d: steps(d)[2].pop("dose"), f"{STEP_3_DOSE}: is missing.", id="no dose"
        ),
        pytest.param(
            lambda d: steps(d)[2].update(exercise="flying-carpet"),
            "main, step 3, exercise: there is no exercise “flying-carpet”",
            id="an unknown exercise",
        ),
        pytest.param(
            lambda d: steps(d)[2].update(exercise=["bird-dog"]),
            "main, step 3, exercise: must be text, not a list.",
            id="a list for an exercise",
        ),
        pytest.param(
            lambda d: steps(d, "warm-up").insert(1, steps(d).pop(3)),
            "warm-up, step 2: Wall sit may not stand in the warm-up; it belongs in the main "
            "section. To warm up: March in place",
            id="a wall sit in the warm-up",
        ),
        pytest.param(
            lambda d: d["routine"].update(kind="cool-down"),
            "main, step 1: Front plank cannot go there: this kind of routine has no main section.",
            id="a main section where the kind has none",
        ),
        pytest.param(
            lambda d: d["routine"].update(kind="marathon"),
            "kind: must be session, warm-up or cool-down, not “marathon”.",
            id="an unknown kind",
        ),
        pytest.param(
            lambda d: d["routine"].update(name=" \t\x00"),
            "name: must not be empty.",
            id="a name that nobody sees",
        ),
        pytest.param(
            lambda d: d["routine"].update(name="x" * 201),
            "name: has more than 200 characters.",
            id="a name without end",
        ),
        pytest.param(lambda d: d["routine"].pop("id"), "id: is missing.", id="no id"),
        pytest.param(
            lambda d: d["routine"].update(id="../../etc/passwd"),
            "id: must be letters, digits",
            id="an id that is a path",
        ),
        pytest.param(
            lambda d: d["routine"].update(id="a\n"), "id: must be letters", id="an id of two lines"
        ),
        pytest.param(
            lambda d: d["routine"].update(id="--json"), "id: must be letters", id="id is an option"
        ),
        pytest.param(
            lambda d: steps(d)[2].update(id="s1"),
            "main, step 3, id: another step has the id “s1”.",
            id="two steps of one id",
        ),
        pytest.param(
            lambda d: d["routine"]["sections"].update({"warm-up": {}}),
            "warm-up: must be a list, not an object.",
            id="an object for a section",
        ),
        pytest.param(
            lambda d: d["routine"]["sections"].update({"before": []}),
            "before: is not known here",
            id="a section before the warm-up",
        ),
        pytest.param(
            lambda d: d["routine"]["sections"].update(main=[1]),
            "main, step 1: must be an object in braces, not 1.",
            id="a number for a step",
        ),
        pytest.param(
            lambda d: d["routine"]["sections"].update(main=steps(d) * 600),
            "main: has more than 2,000 entries.",
            id="thousands of steps",
        ),
        pytest.param(lambda d: d.update(routine=[]), "routine: must be an object", id="a list"),
        pytest.param(lambda d: d.pop("routine"), "routine: is missing.", id="no routine"),
        pytest.param(
            lambda d: d["routine"].update(note="x" * 10_001),
            "note: has more than 10,000 characters.",
            id="a note without end",
        ),
        pytest.param(
            lambda d: d["routine"].update(note="\ud800"),
            "note: the text holds half a character.",
            id="half a character",
        ),
        pytest.param(
            lambda d: d.update(version=2), "version: it was written by a newer BackRoutine",
            id="a newer version",
        ),
        pytest.param(
            lambda d: d.update(version=2, routine="new ways"),
            "version: it was written by a newer BackRoutine",
            id="a newer version that looks quite different",
        ),
        pytest.param(lambda d: d.update(version=0), "version: must be 1.", id="version 0"),
        pytest.param(lambda d: d.update(version=True), "version: must be 1.", id="version true"),
        pytest.param(lambda d: d.update(version="1"), "version: must be 1.", id="version as text"),
        pytest.param(lambda d: d.pop("version"), "version: must be 1.", id="no version"),
        pytest.param(
            lambda d: d.update(format="playlist"), "it is not a routine of BackRoutine",
            id="another format",
        ),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_the_place(change: Change, said: str, tmp_path: Path) -> None:
    text = refusal(written(tmp_path, bent(change)))
    assert text.startswith("“x.routine.json” is refused:\n")
    assert said in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda e: e.update(warms_up=True), "exercise 1, warms_up: is not known here",
            id="claims to warm up",
        ),
        pytest.param(
            lambda e: e.update(sections=["warm-up"]), "exercise 1, sections: is not known here",
            id="claims a place",
        ),
        pytest.param(
            lambda e: e.update(id="wall-sit"),
            "exercise 1, id: “wall-sit” is an exercise that ships",
            id="stands in for one that ships",
        ),
        pytest.param(
            lambda e: e.update(category="miracle"), "exercise 1, category: must be mobility, core",
            id="unknown category",
        ),
        pytest.param(
            lambda e: e["dose"].update(sets=0), "exercise 1, dose, sets: must be from 1 to 20",
            id="no sets",
        ),
        pytest.param(
            lambda e: e.update(level=4), "exercise 1, level: must be from 1 to 3, not 4.",
            id="level 4",
        ),
        pytest.param(
            lambda e: e.update(equipment=[["mat"], "wall"]),
            "exercise 1, equipment, entry 2: must be a list, not “wall”.",
            id="equipment without alternatives",
        ),
        pytest.param(
            lambda e: e.update(may_aggravate=1), "exercise 1, may_aggravate: must be true or false",
            id="a number for a truth",
        ),
    ],
)  # fmt: skip
def test_a_wrong_own_exercise_is_refused_with_the_place(
    change: Change, said: str, tmp_path: Path
) -> None:
    found = bent(lambda d: change(d["exercises"][0]), with_own=True)
    assert f"exercises, {said}" in refusal(written(tmp_path, found))


def test_an_own_exercise_stands_only_where_its_category_may(tmp_path: Path) -> None:
    found = document(with_own=True)
    steps(found, "warm-up").insert(0, steps(found).pop())
    assert steps(found, "warm-up")[0]["exercise"] == OWN_ID
    assert "warm-up, step 1: Towel pull may not stand in the warm-up" in refusal(
        written(tmp_path, found)
    )


def test_two_own_exercises_of_one_id_are_refused(tmp_path: Path) -> None:
    found = bent(lambda d: d["exercises"].append(d["exercises"][0]), with_own=True)
    said = "exercises, exercise 2, id: another exercise of the file has the id"
    assert said in refusal(written(tmp_path, found))


def test_every_reason_is_said_at_once(tmp_path: Path) -> None:
    found = document()
    dose(found, 1).update(sets=0)
    dose(found, 2).update(tempo_s="slow")
    text = refusal(written(tmp_path, found))
    assert "main, step 1, dose, sets" in text
    assert "main, step 2, dose, tempo_s" in text


def test_a_thousand_reasons_are_cut(tmp_path: Path) -> None:
    found = bent(lambda d: d["routine"]["sections"].update(main=[{}] * 1000))
    lines = refusal(written(tmp_path, found)).splitlines()
    assert len(lines) < 30
    assert lines[-1] == "and 1980 more."


def test_nothing_of_a_file_reaches_the_terminal_as_an_order(tmp_path: Path) -> None:
    found = bent(lambda d: dose(d).update({"\x1b[31m\u202e": 1, "sides": "\x1b]0;title\x07" * 90}))
    text = refusal(written(tmp_path, found, "x\x1b[2J.routine.json"))
    assert not any(sign in text for sign in "\x1b\x07\u202e")
    assert max(map(len, text.splitlines())) < 250
