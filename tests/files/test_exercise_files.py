"""Exercises of free-exercise-db and wger become own exercises that keep where they came from."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, ExerciseType, Level, Position, Section
from backroutine.domain.plain import exercise_from_plain, exercise_to_plain
from backroutine.domain.refusal import RefusedError
from backroutine.files.foreign import ExerciseSource, read_exercises
from backroutine.files.incoming import read_incoming
from backroutine.files.own_exercises import own_exercise_from_plain, own_exercise_to_plain
from backroutine.files.routine_file import RoutineFile
from tests import builders
from tests.files.documents import document, written
from tests.files.foreign_documents import (
    UUID,
    fixture_rows,
    free_entry,
    only_one,
    translation,
    wger_entry,
    written_json,
)

MAIN_ONLY = (Section.MAIN,)
EVERYWHERE = tuple(Section)


# --- free-exercise-db ------------------------------------------------------------------------


def test_an_entry_of_free_exercise_db_becomes_an_own_exercise(tmp_path: Path) -> None:
    found = only_one(tmp_path, free_entry())
    assert (found.id, found.name, found.is_own) == ("fedb:Towel_Pull", "Towel Pull", True)
    assert (found.category, found.type, found.level) == (
        Category.STRENGTH, ExerciseType.REPS, Level.MODERATE,
    )  # fmt: skip
    assert found.dose == Dose(sets=2, reps=10, tempo_s=3, rest_s=30)
    assert (found.sections, found.warms_up) == (MAIN_ONLY, False)
    assert found.equipment == (("resistance band",),)
    assert found.primary_muscles == ("rhomboid major",)
    assert found.secondary_muscles == ("biceps brachii",)
    assert found.instructions == ("Take the towel.", "Pull it apart.")
    assert found.licence == "Unlicense (text origin unverified)"
    assert found.source_url == "https://github.com/yuhonas/free-exercise-db"


@pytest.mark.parametrize(
    ("category", "level", "sections", "warms_up"),
    [
        ("stretching", "beginner", EVERYWHERE, True),
        ("stretching", "intermediate", EVERYWHERE, False),
        ("stretching", "expert", EVERYWHERE, False),
        ("cardio", "expert", (Section.WARM_UP, Section.MAIN), True),
        ("strength", "beginner", MAIN_ONLY, False),
        ("plyometrics", "beginner", MAIN_ONLY, False),
        ("powerlifting", "expert", MAIN_ONLY, False),
        ("olympic weightlifting", "expert", MAIN_ONLY, False),
        ("strongman", "expert", MAIN_ONLY, False),
        ("something new", "beginner", MAIN_ONLY, False),
    ],
)
def test_where_it_may_stand_follows_category_and_level(
    category: str, level: str, sections: tuple[Section, ...], warms_up: bool, tmp_path: Path
) -> None:
    found = only_one(tmp_path, free_entry(category=category, level=level))
    assert (found.sections, found.warms_up) == (sections, warms_up)


@pytest.mark.parametrize(
    ("changes", "exercise_type"),
    [
        ({"force": "static"}, ExerciseType.HOLD),
        ({"force": None}, ExerciseType.REPS),
        ({"category": "stretching"}, ExerciseType.HOLD),
        ({"force": "push"}, ExerciseType.REPS),
    ],
)
def test_what_is_static_is_held(
    changes: dict[str, Any], exercise_type: ExerciseType, tmp_path: Path
) -> None:
    found = only_one(tmp_path, free_entry(**changes))
    assert found.type is exercise_type
    assert found.dose.hold_s == (20 if exercise_type is ExerciseType.HOLD else 0)


def test_what_may_be_absent_may_be_absent(tmp_path: Path) -> None:
    entry = free_entry(equipment=None, instructions=[], mechanic=None, primaryMuscles=[])
    del entry["force"], entry["images"]
    found = only_one(tmp_path, entry)
    assert (found.equipment, found.instructions, found.primary_muscles) == ((), (), ())


def test_words_that_are_not_known_stay(tmp_path: Path) -> None:
    found = only_one(tmp_path, free_entry(equipment="sled", primaryMuscles=["abdominals", "toes"]))
    assert found.equipment == (("sled",),)
    assert found.primary_muscles == ("rectus abdominis", "toes")
    assert found.category is Category.CORE


@pytest.mark.parametrize(
    ("changes", "is_unclear"),
    [
        ({"name": "Single-leg thing"}, True),
        ({"name": "Side thing"}, True),
        ({"instructions": ["Lift one arm."]}, True),
        ({"instructions": ["Stand with your feet sideways."]}, False),
        ({}, False),
    ],
)
def test_where_the_sides_are_unclear_it_is_said(
    changes: dict[str, Any], is_unclear: bool, tmp_path: Path
) -> None:
    (entry,) = read_exercises(written_json(tmp_path, free_entry(**changes))).entries
    assert entry.sides_unclear is is_unclear


def test_a_name_may_tell_the_position(tmp_path: Path) -> None:
    assert only_one(tmp_path, free_entry(name="Seated pull")).position is Position.SEATED
    assert only_one(tmp_path, free_entry(name="Towel pull")).position is Position.STANDING


# --- wger ------------------------------------------------------------------------------------


def test_an_entry_of_wger_becomes_an_own_exercise(tmp_path: Path) -> None:
    found = only_one(tmp_path, wger_entry())
    assert (found.id, found.name, found.is_own) == (f"wger:{UUID}", "Towel pull", True)
    assert found.aliases == ("Towel tug",)
    assert found.instructions == ("How", "Take the towel", "Pull", "Breathe.")
    assert found.equipment == (("kettlebell",),)
    assert (found.primary_muscles, found.secondary_muscles) == (
        ("quadriceps femoris",), ("gluteus maximus",),
    )  # fmt: skip
    assert (found.level, found.sections, found.warms_up) == (Level.MODERATE, MAIN_ONLY, False)
    assert (found.licence, found.author, found.source_url) == (
        "CC-BY-SA 4", "A. Writer", "https://example.org/towel",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "name"),
    [("de", "Tuch ziehen"), ("en", "Towel pull"), ("es", "Towel pull"), ("xx", "Towel pull")],
)
def test_the_wished_language_is_taken_or_english(language: str, name: str, tmp_path: Path) -> None:
    found = read_exercises(written_json(tmp_path, wger_entry()), language=language)
    assert found.entries[0].exercise.name == name


def test_any_language_is_better_than_none(tmp_path: Path) -> None:
    entry = wger_entry(translations=[translation(language=7, name="Tirer")])
    assert only_one(tmp_path, entry).name == "Tirer"


@pytest.mark.parametrize(
    ("category", "name", "exercise_type", "kind", "sections"),
    [
        (9, "Squat", ExerciseType.REPS, Category.STRENGTH, MAIN_ONLY),
        (10, "Front plank", ExerciseType.HOLD, Category.CORE, MAIN_ONLY),
        (10, "Sit-ups", ExerciseType.REPS, Category.CORE, MAIN_ONLY),
        (9, "Wall-sit", ExerciseType.HOLD, Category.STRENGTH, MAIN_ONLY),
        (12, "Left neck stretch", ExerciseType.HOLD, Category.STRETCH, MAIN_ONLY),
        (15, "Jogging", ExerciseType.REPS, Category.MOBILITY, (Section.WARM_UP, Section.MAIN)),
    ],
)
def test_category_and_name_say_what_it_is(
    category: int, name: str, exercise_type: ExerciseType, kind: Category,
    sections: tuple[Section, ...], tmp_path: Path,
) -> None:  # fmt: skip
    entry = wger_entry(category={"id": category}, translations=[translation(name=name)])
    found = only_one(tmp_path, entry)
    assert (found.type, found.category, found.sections) == (exercise_type, kind, sections)


def test_licence_and_author_of_the_exercise_stand_in_for_those_of_the_words(tmp_path: Path) -> None:
    words = translation(license=None, license_author="", author_history=[], license_object_url="")
    found = only_one(tmp_path, wger_entry(translations=[words]))
    assert (found.licence, found.author, found.source_url) == ("CC-BY-SA 3", "somebody", "")
    bare = wger_entry(translations=[words], license=None, license_author=None)
    assert only_one(tmp_path, bare).licence == "licence not stated"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//example.org",
        "http://",
        "x y",
    ],
)
def test_only_web_links_are_kept(address: str, tmp_path: Path) -> None:
    words = translation(
        license_object_url=address, description_source=f"See [this]({address}) or <{address}>."
    )
    found = only_one(tmp_path, wger_entry(translations=[words]))
    assert found.source_url == ""
    assert "alert" not in " ".join(found.instructions)
    assert "/etc" not in " ".join(found.instructions)


def test_the_two_lists_of_wger_in_one_file_are_joined(tmp_path: Path) -> None:
    found = read_exercises(written_json(tmp_path, fixture_rows()))
    (entry,) = found.entries
    exercise = entry.exercise
    assert (exercise.name, exercise.aliases) == ("Side plank", ("Plank, side",))
    assert exercise.instructions == ("Lie on one side.", "Keep level.")
    assert (exercise.category, exercise.equipment) == (Category.CORE, (("mat",),))
    assert (exercise.licence, exercise.author) == ("CC-BY-SA 4", "A. Writer")
    assert entry.sides_unclear


# --- files -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "source", "count"),
    [
        pytest.param(free_entry(), ExerciseSource.FREE_EXERCISE_DB, 1, id="one of fedb"),
        pytest.param(
            [free_entry(), free_entry(id="B")], ExerciseSource.FREE_EXERCISE_DB, 2, id="all of fedb"
        ),
        pytest.param(
            {"exercises": [free_entry()]}, ExerciseSource.FREE_EXERCISE_DB, 1, id="under a key"
        ),
        pytest.param(wger_entry(), ExerciseSource.WGER, 1, id="one of wger"),
        pytest.param([wger_entry()], ExerciseSource.WGER, 1, id="a list of wger"),
        pytest.param(
            {"count": 1, "next": "https://x", "previous": None, "results": [wger_entry()]},
            ExerciseSource.WGER, 1, id="a page of wger",
        ),
        pytest.param(fixture_rows(), ExerciseSource.WGER, 1, id="the two lists of wger"),
    ],
)  # fmt: skip
def test_every_form_of_file_is_known(
    found: Any, source: ExerciseSource, count: int, tmp_path: Path
) -> None:
    path = written_json(tmp_path, found)
    read = read_exercises(path)
    assert (read.source, len(read.entries), read.problems) == (source, count, ())
    assert read_incoming(path, builders.catalogue()) == read


def test_one_wrong_entry_does_no_harm_to_the_others(tmp_path: Path) -> None:
    entries = [free_entry(), free_entry(id="B", level="hard"), free_entry(id="C", name="Third")]
    found = read_exercises(written_json(tmp_path, entries))
    assert [entry.exercise.id for entry in found.entries] == ["fedb:Towel_Pull", "fedb:C"]
    (problem,) = found.problems
    assert str(problem).startswith("entry 2, level: “Towel Pull”: ")


def test_what_stands_twice_is_taken_once_and_said(tmp_path: Path) -> None:
    entries = [free_entry(), free_entry(), free_entry(id="Other")]
    found = read_exercises(written_json(tmp_path, entries))
    assert len(found.entries) == 2
    assert [str(problem) for problem in found.problems] == [
        "entry 2: “Towel Pull” stands in the file twice."
    ]
    assert found.same_names == ("Towel Pull",)


def test_a_routine_file_is_still_a_routine_file(tmp_path: Path) -> None:
    path = written(tmp_path, document())
    assert isinstance(read_incoming(path, builders.catalogue()), RoutineFile)


def test_text_is_made_harmless(tmp_path: Path) -> None:
    found = only_one(
        tmp_path,
        free_entry(
            name="Pull\x1b[31m \u202eup", instructions=["A\u2066\x07 <script>x()</script>b", " "]
        ),
    )
    assert found.name == "Pull[31m up"
    assert found.instructions == ("A b",)


def test_a_long_text_keeps_all_its_words(tmp_path: Path) -> None:
    words = translation(description_source="\n".join(f"- line {n}" for n in range(90)), notes=[])
    found = only_one(tmp_path, wger_entry(translations=[words]))
    assert len(found.instructions) == 50
    assert found.instructions[-1].endswith("line 88 line 89")


@pytest.mark.parametrize("entry", [free_entry(), wger_entry()], ids=["fedb", "wger"])
def test_an_import_is_stored_and_travels_with_its_licence(
    entry: dict[str, Any], tmp_path: Path
) -> None:
    exercise = only_one(tmp_path, entry)
    assert exercise_from_plain(exercise_to_plain(exercise), is_own=True) == exercise
    travelled = own_exercise_from_plain(own_exercise_to_plain(exercise))
    assert (travelled.licence, travelled.author, travelled.source_url) == (
        exercise.licence, exercise.author, exercise.source_url,
    )  # fmt: skip


leaves = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=20),
    st.lists(st.integers(0, 20), max_size=3), st.sampled_from([{}, [], [{}], {"id": 1}]),
)  # fmt: skip


@given(st.sampled_from([free_entry(), wger_entry(), fixture_rows()]), st.data())
def test_a_bent_file_is_read_or_refused(found: Any, data: st.DataObject) -> None:
    bent = json.loads(json.dumps(found))
    for _ in range(data.draw(st.integers(1, 3))):
        holder = bent
        while isinstance(holder, (dict, list)) and holder:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = data.draw(st.sampled_from(keys))
            if not isinstance(holder[key], (dict, list)) or data.draw(st.booleans()):
                holder[key] = data.draw(leaves)
                break
            holder = holder[key]
    read_or_refused(json.dumps(bent).encode())


@given(
    st.binary(max_size=200) | st.recursive(leaves, st.lists).map(lambda v: json.dumps(v).encode())
)
def test_any_bytes_are_read_or_refused(contents: bytes) -> None:
    read_or_refused(contents)


def read_or_refused(contents: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.json"
        path.write_bytes(contents)
        try:
            found = read_exercises(path)
        except RefusedError:
            return
    assert found.entries
