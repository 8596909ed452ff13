"""The shipped catalogue is whole; a slip in a data file is found and named."""

from dataclasses import replace

import pytest

from backroutine.domain.catalogue import Catalogue, ExerciseFilter, needs_equipment
from backroutine.domain.catalogue_reader import CatalogueError, parse_catalogue, parse_programmes
from backroutine.domain.exercise import CareTag, Category, ExerciseId, Section
from backroutine.domain.plain import (
    exercise_from_plain,
    exercise_to_plain,
    routine_from_plain,
    routine_to_plain,
)
from backroutine.domain.settings import Equipment
from tests import builders

CATALOGUE = builders.catalogue()

GOOD = """
[[exercise]]
id = "cat-cow"
name = "Cat-cow"
category = "mobility"
sections = ["warm-up", "main"]
usual_section = "warm-up"
warms_up = true
type = "reps"
dose = { reps = 8, tempo_s = 6 }
"""


def test_all_exercises_and_programmes_ship() -> None:
    assert len(CATALOGUE) == 134
    assert len(builders.programmes()) == 10


def test_every_exercise_says_how_it_is_done() -> None:
    for exercise in CATALOGUE:
        assert exercise.instructions, exercise.id
        assert exercise.why, exercise.id
        assert exercise.breathing, exercise.id


def test_every_exercise_and_programme_survives_the_plain_form() -> None:
    for exercise in CATALOGUE:
        assert exercise_from_plain(exercise_to_plain(exercise)) == exercise
    for programme in builders.programmes():
        assert routine_from_plain(routine_to_plain(programme.routine)) == programme.routine


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("[[exercise", "core.toml", id="no TOML"),
        pytest.param("exercise = 3", "[[exercise]]", id="no entries"),
        pytest.param(
            GOOD.replace('name = "Cat-cow"\n', ""), "cat-cow): the field name", id="no name"
        ),
        pytest.param(GOOD.replace('"mobility"', '"mobilty"'), "field category", id="category"),
        pytest.param(GOOD.replace('"main"]', '"mian"]'), "field sections", id="section"),
        pytest.param(GOOD.replace("true", '"yes"'), "field warms_up", id="no truth value"),
        pytest.param(GOOD.replace("reps = 8", "reps = 0"), "field dose", id="dose"),
        pytest.param(GOOD.replace("reps = 8", "sets = 99, reps = 8"), "sets", id="sets"),
        pytest.param(GOOD + 'colour = "red"\n', "no field colour", id="unknown field"),
        pytest.param(GOOD + 'care_tags = ["knees"]\n', "field care_tags", id="care tag"),
        pytest.param(GOOD + 'easier = "nothing"\n', "names nothing", id="reference"),
        pytest.param(GOOD + GOOD, "exercise 2 (cat-cow): the id", id="twice"),
        pytest.param(
            GOOD.replace('["warm-up", "main"]', '["main"]'), "usual section", id="usual section"
        ),
    ],
)
def test_a_slip_is_named_with_file_exercise_and_field(text: str, named: str) -> None:
    with pytest.raises(CatalogueError) as refusal:
        parse_catalogue([("core.toml", text)])
    assert "core.toml" in str(refusal.value)
    assert named in str(refusal.value)


@pytest.mark.parametrize(
    ("step", "named"),
    [
        pytest.param('section = "warm-up", exercise = "wall-sit"', "may not stand", id="place"),
        pytest.param('section = "main", exercise = "flying"', "is no exercise", id="exercise"),
        pytest.param('section = "middle", exercise = "bird-dog"', "middle", id="section"),
    ],
)
def test_a_programme_s_slip_is_named(step: str, named: str) -> None:
    text = (
        '[[programme]]\nid = "p"\nname = "P"\nkind = "session"\nminutes = 1\nlevel = 1\n'
        f"steps = [{{ {step}, dose = {{ reps = 1 }} }}]\n"
    )
    with pytest.raises(CatalogueError, match=named):
        parse_programmes("programmes.toml", text, CATALOGUE)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("bird dog", "bird-dog", id="name"),
        pytest.param("BIRD", "bird-dog", id="case"),
        pytest.param("marching on the spot", "march-in-place", id="alias"),
        pytest.param("wall sit", "wall-sit", id="two words"),
    ],
)
def test_search_finds_what_is_named_so_first(words: str, first: str) -> None:
    assert CATALOGUE.search(words)[0].id == first


@pytest.mark.parametrize("words", ["multifidus", "chair", "supine"])
def test_search_looks_into_muscles_equipment_and_position(words: str) -> None:
    assert CATALOGUE.search(words)


def test_search_without_words_keeps_the_order() -> None:
    assert CATALOGUE.search("") == list(CATALOGUE)
    assert CATALOGUE.search("no such thing anywhere") == []


def test_filters_narrow() -> None:
    warm = CATALOGUE.search("", ExerciseFilter(section=Section.WARM_UP, without_equipment=True))
    assert warm
    assert all(Section.WARM_UP in e.sections and not needs_equipment(e) for e in warm)
    core = CATALOGUE.search("plank", ExerciseFilter(category=Category.CORE))
    assert {e.category for e in core} == {Category.CORE}
    safe = CATALOGUE.search("", ExerciseFilter(avoided=frozenset({CareTag.KNEE_PAIN})))
    assert all(CareTag.KNEE_PAIN not in e.care_tags for e in safe)


def test_no_equipment_takes_a_mat_for_granted() -> None:
    found = {e.id for e in CATALOGUE.search("", ExerciseFilter(without_equipment=True))}
    assert builders.exercise("front-plank").equipment == (("mat",),)
    assert "front-plank" in found
    assert found == {e.id for e in CATALOGUE if not needs_equipment(e)}


@pytest.mark.parametrize(
    ("needed", "at_hand", "is_shown"),
    [
        pytest.param((), (), True, id="nothing is needed"),
        pytest.param((("mat",),), (), True, id="a mat is taken for granted"),
        pytest.param((("chair",),), (), False, id="missing"),
        pytest.param((("chair",),), ("chair",), True, id="there"),
        pytest.param((("chair",), ("strap",)), ("chair",), False, id="one of two is missing"),
        pytest.param((("chair",), ("strap",)), ("chair", "strap"), True, id="both are there"),
        pytest.param((("barbell", "dumbbells"),), ("dumbbells",), True, id="an alternative"),
        pytest.param((("a boat",),), tuple(Equipment), False, id="something nobody has set"),
    ],
)
def test_equipment_at_hand_lists_what_needs_nothing_else(
    needed: tuple[tuple[str, ...], ...], at_hand: tuple[str, ...], is_shown: bool
) -> None:
    exercise = replace(builders.exercise("bird-dog"), equipment=needed)
    condition = ExerciseFilter(at_hand=frozenset(Equipment(name) for name in at_hand))
    assert Catalogue([exercise]).search("", condition) == [exercise] * is_shown


def test_own_exercises_follow_the_shipped_ones() -> None:
    plain = exercise_to_plain(builders.exercise("cat-cow")) | {"id": "own-1", "name": "Mine"}
    own = exercise_from_plain(plain, is_own=True)
    both = CATALOGUE.with_own([own])
    assert list(both)[-1] is own
    assert both.get(ExerciseId("own-1")) is own
    assert len(both.with_own([])) == len(CATALOGUE)


def test_an_id_stands_once() -> None:
    with pytest.raises(ValueError, match="same id"):
        Catalogue([builders.exercise("cat-cow"), builders.exercise("cat-cow")])
