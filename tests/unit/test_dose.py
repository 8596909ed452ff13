"""A dose that exists is possible; what cannot be is refused by name."""

from typing import Any

import pytest

from backroutine.domain.dose import Dose, Side, Sides


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        pytest.param({"sets": 0, "reps": 1}, "sets", id="no sets"),
        pytest.param({"sets": -1, "reps": 1}, "sets", id="negative sets"),
        pytest.param({"sets": 10**9, "reps": 1}, "sets", id="too many sets"),
        pytest.param({"sets": True, "reps": 1}, "sets", id="sets that are a truth value"),
        pytest.param({"sets": float("nan"), "reps": 1}, "sets", id="sets that are no number"),
        pytest.param({}, "repetitions, a hold or a time", id="nothing to do"),
        pytest.param({"tempo_s": 3, "rest_s": 20}, "repetitions, a hold or a time", id="only rest"),
        pytest.param({"reps": 3, "time_s": 30}, "not both", id="time and repetitions"),
        pytest.param({"hold_s": 3, "time_s": 30}, "not both", id="time and hold"),
        pytest.param({"reps": 3, "hold_s": 3601}, "hold_s", id="hold beyond an hour"),
        pytest.param({"reps": 3, "rest_s": -1}, "rest_s", id="negative rest"),
        pytest.param({"sets": 2, "reps": (5, 3, 1)}, "3 sets", id="list of other length"),
        pytest.param({"sets": 2, "reps": (5, 0)}, "reps", id="empty set in a list"),
    ],
)
def test_an_impossible_dose_is_refused_and_named(fields: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Dose(**fields)


def test_a_list_gives_each_set_its_repetitions() -> None:
    dose = Dose(sets=3, reps=(5, 3, 1), hold_s=10)
    assert [dose.reps_in_set(number) for number in (1, 2, 3)] == [5, 3, 1]


def test_a_hold_alone_counts_as_one_repetition() -> None:
    assert Dose(hold_s=20).reps_in_set(1) == 1


@pytest.mark.parametrize(
    ("dose", "sides"),
    [
        pytest.param(Dose(reps=1, sides=Sides.BOTH), (None,), id="both"),
        pytest.param(Dose(reps=1, sides=Sides.ALTERNATING), (None,), id="alternating"),
        pytest.param(Dose(reps=1, sides=Sides.PER_SIDE), (Side.LEFT, Side.RIGHT), id="per side"),
        pytest.param(
            Dose(reps=1, sides=Sides.PER_SIDE, first_side=Side.RIGHT),
            (Side.RIGHT, Side.LEFT),
            id="right first",
        ),
    ],
)
def test_sides_come_in_the_order_that_was_chosen(
    dose: Dose, sides: tuple[Side | None, ...]
) -> None:
    assert dose.sides_in_order() == sides
