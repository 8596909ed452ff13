"""A search finds what going through every text finds, in the same order."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.catalogue import Catalogue, ExerciseFilter
from backroutine.domain.exercise import Category, Exercise, ExerciseId, Level, Section
from backroutine.domain.settings import Equipment
from tests import builders

SHIPPED = builders.catalogue()

# Letters that fold to several, that look like spaces, and few others, so that much is alike.
letters = st.sampled_from("abB dgir-ß\u0130\u00a0\u2003\n\x1cſ")
phrases = st.text(letters, max_size=12)
names = phrases.filter(lambda text: bool(text.strip()))


def gone_through(
    exercises: Sequence[Exercise], words: str, condition: ExerciseFilter | None = None
) -> list[Exercise]:
    """Return what is found by looking into the text of every exercise.

    Where a section is wished for and no words are, its own exercises come first.
    """
    wanted = words.casefold().split()
    found = [e for e in exercises if condition is None or condition.admits(e)]
    if not wanted:
        section = None if condition is None else condition.section
        return sorted(found, key=lambda e: section is not None and e.usual_section is not section)
    found = [e for e in found if all(word in whole_text(e) for word in wanted)]
    return sorted(found, key=lambda e: (distance(e, wanted), len(e.name)))


def whole_text(exercise: Exercise) -> str:
    names = [*exercise.primary_muscles, *exercise.secondary_muscles]
    names += [name for alternatives in exercise.equipment for name in alternatives]
    lines = [exercise.name, exercise.id, *exercise.aliases, exercise.category, exercise.position]
    return "\n".join([*lines, *names, *exercise.instructions]).casefold()


def distance(exercise: Exercise, wanted: Sequence[str]) -> int:
    """Return 0 for what is called so, 4 for what is only described so."""
    name, aliases = exercise.name.casefold(), " ".join(exercise.aliases).casefold()
    if all(word in name for word in wanted):
        if not name.startswith(wanted[0]):
            return 2
        return 0 if name == " ".join(wanted) else 1
    return 3 if all(word in aliases or word in name for word in wanted) else 4


@st.composite
def exercises(draw: st.DrawFn) -> list[Exercise]:
    known = draw(st.lists(st.sampled_from(list(SHIPPED)), max_size=6))
    return [
        replace(
            exercise,
            id=ExerciseId(f"e{number}"),
            name=draw(names),
            aliases=tuple(draw(st.lists(phrases, max_size=2))),
            instructions=(draw(phrases),),
        )
        for number, exercise in enumerate(known)
    ]


conditions = st.none() | st.builds(
    ExerciseFilter,
    section=st.none() | st.sampled_from(Section),
    category=st.none() | st.sampled_from(Category),
    most_level=st.none() | st.sampled_from(Level),
    without_equipment=st.booleans(),
    at_hand=st.none() | st.frozensets(st.sampled_from(Equipment)),
    among=st.none() | st.frozensets(st.sampled_from([f"e{n}" for n in range(6)])),
)


@given(exercises(), st.lists(phrases, max_size=3), conditions)
def test_whatever_is_written_and_asked_is_found(
    drawn: list[Exercise], asked: list[str], condition: ExerciseFilter | None
) -> None:
    catalogue = Catalogue(drawn)
    for words in (*asked, " ".join(asked)):
        assert catalogue.search(words, condition) == gone_through(drawn, words, condition)


@given(st.data())
def test_every_piece_of_a_shipped_text_is_found(data: st.DataObject) -> None:
    text = whole_text(data.draw(st.sampled_from(list(SHIPPED))))
    begin = data.draw(st.integers(0, len(text) - 1))
    words = text[begin : begin + data.draw(st.integers(1, 14))]
    condition = data.draw(conditions)
    assert SHIPPED.search(words, condition) == gone_through(list(SHIPPED), words, condition)


@pytest.mark.parametrize("word", ["bird dog", "kneeling hip stretch", "wall sit chair"])
def test_typing_and_deleting_find_the_same(word: str) -> None:
    typed = [word[:length] for length in range(len(word) + 1)]
    for words in (*typed, *reversed(typed)):
        assert SHIPPED.search(words) == gone_through(list(SHIPPED), words)


@pytest.mark.parametrize("count", [1, 64, 1000])
def test_what_is_prepared_little_by_little_is_all_found(count: int) -> None:
    many = [
        replace(exercise, id=ExerciseId(f"{exercise.id}-{number}"))
        for number in range(3)
        for exercise in SHIPPED
    ]
    catalogue = Catalogue(many)
    assert catalogue.prepare_search(count) is (count < len(many))
    assert catalogue.search("bird") == gone_through(many, "bird")
    assert not catalogue.prepare_search(count)


def test_a_filter_that_is_changed_counts_at_once() -> None:
    for category in Category:
        condition = ExerciseFilter(category=category)
        expected = gone_through(list(SHIPPED), "hip", condition)
        assert SHIPPED.search("hip", condition) == expected
        assert SHIPPED.search("hip") == gone_through(list(SHIPPED), "hip")


def test_a_name_that_begins_with_a_space_does_not_begin_with_its_word() -> None:
    drawn = [
        replace(builders.exercise("cat-cow"), id=ExerciseId(name), name=name)
        for name in (" bird", "bird dog")
    ]
    assert Catalogue(drawn).search("bird") == [drawn[1], drawn[0]] == gone_through(drawn, "bird")


def test_no_exercises_are_no_trouble() -> None:
    assert Catalogue([]).search("bird", ExerciseFilter(section=Section.MAIN)) == []


@given(exercises(), phrases, conditions)
def test_every_exercise_is_found_at_its_row(
    drawn: list[Exercise], words: str, condition: ExerciseFilter | None
) -> None:
    found = Catalogue(drawn).find(words, condition)
    expected = gone_through(drawn, words, condition)
    assert [found[row] for row in range(len(found))] == expected
    rows = {exercise.id: row for row, exercise in enumerate(expected)}
    assert all(found.row_of(exercise.id) == rows.get(exercise.id) for exercise in drawn)
    assert found.row_of(ExerciseId("nobody")) is None
