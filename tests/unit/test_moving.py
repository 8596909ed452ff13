"""Steps go where they may stand; circuits go whole, take steps in, and let them go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.circuits import CircuitError, whole_circuits
from backroutine.domain.editing import Place, PlacementError
from backroutine.domain.exercise import Section
from backroutine.domain.moving import move_steps, shift_steps, shift_to_section
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.routine import Circuit, CircuitId, Routine, StepId
from tests import builders, strategies

CATALOGUE = builders.catalogue()
FIRST, SECOND = Circuit(CircuitId("c1"), rounds=3), Circuit(CircuitId("c2"))


def outline(plan: Routine) -> list[list[str]]:
    return [[step.exercise_id for step in plan.section(section)] for section in Section]


def plan() -> Routine:
    return builders.routine(
        ("march-in-place", "cat-cow"), ("bird-dog", "glute-bridge", "wall-sit"), ("corpse-pose",)
    )


@pytest.mark.parametrize(
    ("moved", "section", "index", "expected"),
    [
        pytest.param(("s3",), Section.MAIN, 3,
                     ["glute-bridge", "wall-sit", "bird-dog"], id="to the end"),
        pytest.param(("s5",), Section.MAIN, 0,
                     ["wall-sit", "bird-dog", "glute-bridge"], id="to the front"),
        pytest.param(("s3",), Section.MAIN, 1,
                     ["bird-dog", "glute-bridge", "wall-sit"], id="where it is"),
        pytest.param(("s5", "s3"), Section.MAIN, 2,
                     ["glute-bridge", "bird-dog", "wall-sit"], id="two keep their order"),
        pytest.param(("s2",), Section.MAIN, 1,
                     ["bird-dog", "cat-cow", "glute-bridge", "wall-sit"], id="from elsewhere"),
    ],
)  # fmt: skip
def test_steps_move(
    moved: tuple[str, ...], section: Section, index: int, expected: list[str]
) -> None:
    edited = move_steps(plan(), CATALOGUE, [StepId(name) for name in moved], Place(section, index))
    assert [step.exercise_id for step in edited.section(section)] == expected


def test_a_wall_sit_may_not_warm_up_and_hears_what_may() -> None:
    with pytest.raises(PlacementError) as refusal:
        move_steps(plan(), CATALOGUE, [StepId("s5")], Place(Section.WARM_UP, 0))
    assert refusal.value.exercise.id == "wall-sit"
    assert refusal.value.allowed
    assert all(Section.WARM_UP in exercise.sections for exercise in refusal.value.allowed)


@pytest.mark.parametrize(
    ("moved", "down", "expected"),
    [
        pytest.param(("s3",), True, [["march-in-place", "cat-cow"],
            ["glute-bridge", "bird-dog", "wall-sit"], ["corpse-pose"]], id="down"),
        pytest.param(("s4",), False, [["march-in-place", "cat-cow"],
            ["glute-bridge", "bird-dog", "wall-sit"], ["corpse-pose"]], id="up"),
        pytest.param(("s2",), True, [["march-in-place"],
            ["cat-cow", "bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="a border"),
        pytest.param(("s3", "s4"), True, [["march-in-place", "cat-cow"],
            ["wall-sit", "bird-dog", "glute-bridge"], ["corpse-pose"]], id="two"),
        pytest.param(("s1",), False, [["march-in-place", "cat-cow"],
            ["bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="no further up"),
        pytest.param(("s6",), True, [["march-in-place", "cat-cow"],
            ["bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="no further down"),
    ],
)  # fmt: skip
def test_steps_shift_by_one_place(
    moved: tuple[str, ...], down: bool, expected: list[list[str]]
) -> None:
    ids = [StepId(name) for name in moved]
    assert outline(shift_steps(plan(), CATALOGUE, ids, down=down)) == expected


@given(strategies.routines(), st.data(), st.booleans())
def test_a_shift_there_and_back_within_a_section_changes_nothing(
    drawn: Routine, at: st.DataObject, down: bool
) -> None:
    if not drawn.steps:
        return
    step_id = at.draw(st.sampled_from(drawn.steps)).id
    try:
        there = shift_steps(drawn, CATALOGUE, [step_id], down=down)
    except PlacementError:
        return
    if there.place_of(step_id)[0] is drawn.place_of(step_id)[0] and there != drawn:
        assert shift_steps(there, CATALOGUE, [step_id], down=not down) == drawn


def test_one_step_that_may_not_go_on_keeps_all_where_they_are() -> None:
    with pytest.raises(PlacementError) as refusal:
        shift_steps(plan(), CATALOGUE, [StepId("s3"), StepId("s5")], down=False)
    assert refusal.value.exercise.id == "wall-sit"


@pytest.mark.parametrize(
    ("step", "down", "section", "index"),
    [
        pytest.param("s1", True, Section.MAIN, 0, id="down to the front"),
        pytest.param("s3", False, Section.WARM_UP, 2, id="up to the end"),
        pytest.param("s1", False, Section.WARM_UP, 0, id="nothing above"),
        pytest.param("s6", True, Section.COOL_DOWN, 0, id="nothing below"),
    ],
)
def test_a_step_goes_to_the_near_end_of_the_next_section(
    step: str, down: bool, section: Section, index: int
) -> None:
    shifted = shift_to_section(plan(), CATALOGUE, [StepId(step)], down=down)
    assert shifted.place_of(StepId(step)) == (section, index)


def circuits_of(words: str) -> Routine:
    """Return a routine of main steps; "1 [2 3] 4" puts s2 and s3 in a circuit."""
    numbers = words.replace("[", "").replace("]", "").split()
    routine = builders.routine(main=("bird-dog",) * len(numbers))
    for group, circuit in zip(words.split("[")[1:], (FIRST, SECOND), strict=False):
        inside = group.split("]")[0].split()
        routine = routine.joined([StepId(f"s{number}") for number in inside], circuit)
    return routine


def words_of(routine: Routine) -> str:
    """Return the main section in the words of `circuits_of`."""
    groups = []
    for circuit, steps in routine.groups(Section.MAIN):
        inside = " ".join(step.id[1:] for step in steps)
        groups.append(inside if circuit is None else f"[{inside}]")
    return " ".join(groups)


@pytest.mark.parametrize(
    ("before", "moved", "index", "circuit_id", "after"),
    [
        pytest.param("1 [2 3] 4", "1", 1, "c1", "[1 2 3] 4", id="in at the front"),
        pytest.param("1 [2 3] 4", "4", 3, "c1", "1 [2 3 4]", id="in at the end"),
        pytest.param("1 [2 3] 4", "4", 2, None, "1 [2 4 3]", id="between, whatever is said"),
        pytest.param("1 [2 3] 4", "3", 3, None, "1 [2] 3 4", id="out at the end"),
        pytest.param("1 [2 3] 4", "2", 1, None, "1 2 [3] 4", id="out at the front"),
        pytest.param("1 [2 3] 4", "2 3", 4, None, "1 4 [2 3]", id="whole"),
        pytest.param("1 [2 3] 4", "2 3", 1, None, "1 [2 3] 4", id="whole, to where it is"),
        pytest.param("[1 2] [3 4]", "2", 4, "c2", "[1] [3 4 2]", id="from one to the other"),
        pytest.param("[1 2] [3 4]", "2", 2, None, "[1] 2 [3 4]", id="between two circuits"),
    ],
)
def test_a_place_is_in_a_circuit_or_beside_it(
    before: str, moved: str, index: int, circuit_id: str | None, after: str
) -> None:
    ids = [StepId(f"s{number}") for number in moved.split()]
    place = Place(Section.MAIN, index, None if circuit_id is None else CircuitId(circuit_id))
    assert words_of(move_steps(circuits_of(before), CATALOGUE, ids, place)) == after


@pytest.mark.parametrize(
    ("index", "circuit_id"), [(3, None), (2, "c2"), (4, "c2")], ids=["between", "front", "end"]
)
@pytest.mark.parametrize("moved", ["1 2", "2 1"])
def test_a_circuit_that_would_lie_in_another_is_refused(
    moved: str, index: int, circuit_id: str | None
) -> None:
    ids = [StepId(f"s{number}") for number in moved.split()]
    place = Place(Section.MAIN, index, None if circuit_id is None else CircuitId(circuit_id))
    with pytest.raises(CircuitError, match="nested"):
        move_steps(circuits_of("[1 2] [3 4]"), CATALOGUE, ids, place)


@pytest.mark.parametrize(
    ("moved", "path"),
    [
        pytest.param("1", ["1 [2 3] 4", "[1 2 3] 4", "[2 1 3] 4", "[2 3 1] 4", "[2 3] 1 4",
                           "[2 3] 4 1"], id="through a circuit"),
        pytest.param("2 3", ["[2 3] 1 4", "1 [2 3] 4", "1 4 [2 3]"], id="a circuit"),
        pytest.param("1 2", ["[1 2] [3 4]", "[3 4] [1 2]"], id="a circuit past another"),
        pytest.param("1 2", ["1 2 [3 4]", "[1 2 3 4]", "[3 1 2 4]", "[3 4 1 2]", "[3 4] 1 2"],
                     id="two together"),
    ],
)  # fmt: skip
def test_steps_shift_in_and_out_of_circuits(moved: str, path: list[str]) -> None:
    ids = [StepId(f"s{number}") for number in moved.split()]
    routine = start = _as_written(path[0])
    for expected in path[1:]:
        routine = shift_steps(routine, CATALOGUE, ids, down=True)
        assert words_of(routine) == expected
    for expected in reversed(path[:-1]):
        routine = shift_steps(routine, CATALOGUE, ids, down=False)
        assert words_of(routine) == expected
    assert routine == start


def _as_written(words: str) -> Routine:
    """Return `circuits_of` these words with the steps in their order."""
    numbers = words.replace("[", "").replace("]", "").split()
    sorted_words = words
    for place, number in enumerate(numbers, start=1):
        sorted_words = sorted_words.replace(number, chr(ord("a") + place), 1)
    for place in range(1, len(numbers) + 1):
        sorted_words = sorted_words.replace(chr(ord("a") + place), str(place), 1)
    routine = circuits_of(sorted_words)
    named = {f"s{place}": f"s{number}" for place, number in enumerate(numbers, start=1)}
    plain = routine_to_plain(routine)
    for step in plain["sections"]["main"]:
        step["id"] = named[step["id"]]
    return routine_from_plain(plain)


@given(
    st.sampled_from(["1 [2 3] 4", "[1 2] [3 4]", "[1] 2 [3 4]", "1 2 3 4", "[1 2 3 4]"]),
    st.lists(st.sampled_from("1234"), min_size=1, unique=True),
    st.integers(0, 4),
    st.sampled_from([None, "c1", "c2"]),
)
def test_no_move_loses_a_step_or_tears_a_circuit(
    words: str, moved: list[str], index: int, circuit_id: str | None
) -> None:
    routine = circuits_of(words)
    beside = {step.circuit_id for step in routine.main[max(0, index - 1) : index + 1]}
    known = CircuitId(circuit_id) if circuit_id in beside and circuit_id else None
    place = Place(Section.MAIN, index, known)
    ids = [StepId(f"s{n}") for n in moved]
    try:
        after = move_steps(routine, CATALOGUE, ids, place)
    except CircuitError:
        assert whole_circuits(routine, ids)
        return
    assert all(circuit in routine.circuits for circuit in after.circuits)
    assert whole_circuits(routine, ids) <= {circuit.id for circuit in after.circuits}
    assert sorted(step.id for step in after.main) == ["s1", "s2", "s3", "s4"]
    assert routine_from_plain(routine_to_plain(after)) == after
