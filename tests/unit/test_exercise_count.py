"""Which exercise of how many: in a circuit in pieces one exercise stays one."""

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.routine import Circuit, CircuitId, Routine
from backroutine.domain.rules import ready
from backroutine.domain.timeline import STANDARD_TIMES, IntervalKind, build_timeline
from backroutine.player.easing import easier_plan, shorter_plan
from backroutine.player.engine import Player
from backroutine.player.exercise_count import exercise_numbers
from tests import builders
from tests.doubles import ManualClock

MARCH = ("march-in-place", Dose(time_s=300))
HOLD = ("front-plank", Dose(hold_s=30))
BRIDGE = ("glute-bridge", Dose(reps=10, tempo_s=3))


def in_circuit() -> Routine:
    """Return bridge, plank and bridge for three rounds, between a warm-up and a cool-down."""
    routine = builders.routine((MARCH,), (BRIDGE, HOLD, BRIDGE), ("childs-pose",))
    ids = [step.id for step in routine.main]
    return routine.joined(ids, Circuit(CircuitId("c1"), 3, rest_s=20))


def gentler(routine: Routine, round_number: int, *, makes_shorter: bool, which: int = 0) -> Routine:
    """Return the plan after a gentler plank was chosen in the middle of a round.

    `which` tells between the planks of several circuits.
    """
    timeline = build_timeline(ready(routine, builders.catalogue()))
    planks = [
        interval
        for interval in timeline.intervals
        if (interval.round_number, interval.exercise_id) == (round_number, "front-plank")
        and interval.kind is IntervalKind.WORK
    ]
    position_s = planks[which].start_s + 10
    player = Player(timeline, ManualClock())
    ran = [max(0.0, min(i.duration_s, position_s - i.start_s)) for i in timeline.intervals]
    player.start(position_s, played_s=ran)
    catalogue = builders.catalogue()
    if makes_shorter:
        plan = shorter_plan(player, catalogue, STANDARD_TIMES)
    else:
        plan = easier_plan(player, builders.exercise("front-plank"), catalogue, STANDARD_TIMES)
    assert plan is not None
    return plan.ready.routine


def test_every_step_of_a_routine_is_one() -> None:
    assert exercise_numbers(builders.programme()) == tuple(range(1, 11))
    assert exercise_numbers(in_circuit()) == (1, 2, 3, 4, 5)


@pytest.mark.parametrize("round_number", [1, 2, 3])
def test_a_shorter_exercise_is_the_same_exercise(round_number: int) -> None:
    routine = gentler(in_circuit(), round_number, makes_shorter=True)
    numbers = exercise_numbers(routine)
    assert len(routine.steps) > 5
    assert (numbers[0], numbers[-1], set(numbers)) == (1, 5, {1, 2, 3, 4, 5})
    names = {number: step.exercise_id for number, step in zip(numbers, routine.steps, strict=True)}
    assert [names[number] for number in (2, 3, 4)] == [
        "glute-bridge",
        "front-plank",
        "glute-bridge",
    ]


def test_the_easier_one_comes_behind_the_one_it_replaces() -> None:
    routine = gentler(in_circuit(), 2, makes_shorter=False)
    numbers = exercise_numbers(routine)
    read = [
        (number, str(step.exercise_id)) for number, step in zip(numbers, routine.steps, strict=True)
    ]
    assert read == [
        (1, "march-in-place"),
        (2, "glute-bridge"), (3, "front-plank"), (5, "glute-bridge"),
        (2, "glute-bridge"), (3, "front-plank"), (4, "knee-plank"), (5, "glute-bridge"),
        (2, "glute-bridge"), (4, "knee-plank"), (5, "glute-bridge"),
        (6, "childs-pose"),
    ]  # fmt: skip


def test_two_circuits_are_two_also_when_both_lie_in_pieces() -> None:
    routine = builders.routine((MARCH,), (HOLD, BRIDGE, HOLD, BRIDGE))
    ids = [step.id for step in routine.main]
    routine = routine.joined(ids[:2], Circuit(CircuitId("c1"), 2))
    routine = routine.joined(ids[2:], Circuit(CircuitId("c2"), 2))
    once = gentler(routine, 2, makes_shorter=True)
    twice = gentler(once, 2, makes_shorter=True, which=-1)
    assert {circuit.rounds for circuit in twice.circuits} == {1}
    assert max(exercise_numbers(twice)) == 5
