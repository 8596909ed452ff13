"""A routine: a named plan in three sections, and the edits that make a new one from it.

A routine never changes; each edit returns another. The edits here keep a routine well formed
(unknown steps are refused); whether an exercise may stand in a section is asked in `editing`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import NewType

from backroutine.domain.dose import MAX_REST_S, Dose, check_number
from backroutine.domain.exercise import ExerciseId, Section

RoutineId = NewType("RoutineId", str)
StepId = NewType("StepId", str)
CircuitId = NewType("CircuitId", str)

MAX_NAME_LENGTH = 200
MAX_STEPS = 2000
MAX_ROUNDS = 20


class TooManyStepsError(ValueError):
    """A routine would have more than `MAX_STEPS` steps."""


class RoutineKind(StrEnum):
    """What a routine is for; each kind has the sections that it may fill."""

    SESSION = "session"
    WARM_UP = "warm-up"
    COOL_DOWN = "cool-down"

    @property
    def sections(self) -> tuple[Section, ...]:
        return _SECTIONS_OF[self]


_SECTIONS_OF = {
    RoutineKind.SESSION: tuple(Section),
    RoutineKind.WARM_UP: (Section.WARM_UP,),
    RoutineKind.COOL_DOWN: (Section.COOL_DOWN,),
}


@dataclass(frozen=True, slots=True)
class SoreDayDose:
    """What stands in for a step on a sore day: a gentler dose, perhaps of an easier exercise."""

    exercise_id: ExerciseId
    dose: Dose


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise at its place in a routine, with its dose and the person's note.

    `circuit_id` names the circuit that the step belongs to. `sore_day` is `None` where the usual
    dose serves on a sore day too. `is_left_out` is true in the plan of a session alone, of a step
    whose exercise is skipped for the rest of it.
    """

    id: StepId
    exercise_id: ExerciseId
    dose: Dose
    note: str = ""
    circuit_id: CircuitId | None = None
    sore_day: SoreDayDose | None = None
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Circuit:
    """Neighbouring steps of one section that are done one after the other, for several rounds.

    `rest_s` is the rest between rounds. Which steps belong to it, the steps say. In the plan of a
    session that was made gentler on the way a circuit may lie in pieces: `rounds_before` and
    `rounds_after` are the rounds that the pieces before and behind this one are done for.

    Raises:
        ValueError: a number lies outside its limits.
    """

    id: CircuitId
    rounds: int = 2
    rest_s: int = 30
    rounds_before: int = 0
    rounds_after: int = 0

    def __post_init__(self) -> None:
        check_number("rounds", self.rounds, 1, MAX_ROUNDS)
        check_number("rest_s", self.rest_s, 0, MAX_REST_S)
        check_number("rounds_before", self.rounds_before, 0, MAX_ROUNDS - self.rounds)
        most_after = MAX_ROUNDS - self.rounds - self.rounds_before
        check_number("rounds_after", self.rounds_after, 0, most_after)

    @property
    def all_rounds(self) -> int:
        """The rounds of all its pieces; of a circuit that is whole, its own."""
        return self.rounds_before + self.rounds + self.rounds_after

    @property
    def round_numbers(self) -> range:
        """The numbers of its rounds, counted from 1 through all its pieces."""
        return range(self.rounds_before + 1, self.rounds_before + self.rounds + 1)

    @property
    def rests_s(self) -> int:
        """The seconds of rest in it: before each round but the first of all."""
        return self.rest_s * sum(number > 1 for number in self.round_numbers)


@dataclass(frozen=True, slots=True)
class Routine:
    """A named plan in three sections; the order of the sections is the order of a session."""

    id: RoutineId
    name: str
    kind: RoutineKind = RoutineKind.SESSION
    warm_up: tuple[Step, ...] = ()
    main: tuple[Step, ...] = ()
    cool_down: tuple[Step, ...] = ()
    note: str = ""
    circuits: tuple[Circuit, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a routine needs a name")
        if len(self.name) > MAX_NAME_LENGTH:
            raise ValueError(f"a routine's name has at most {MAX_NAME_LENGTH} characters")
        ids = [step.id for step in self.steps]
        if len(set(ids)) != len(ids):
            raise ValueError("two steps have the same id")
        if len(ids) > MAX_STEPS:
            raise TooManyStepsError(f"a routine has at most {MAX_STEPS} steps")
        if self.circuits or any(step.circuit_id is not None for step in self.steps):
            self._check_circuits()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in the order of a session."""
        return self.warm_up + self.main + self.cool_down

    def section(self, section: Section) -> tuple[Step, ...]:
        """Return the steps of one section."""
        match section:
            case Section.WARM_UP:
                return self.warm_up
            case Section.MAIN:
                return self.main
            case Section.COOL_DOWN:
                return self.cool_down

    def placed_steps(self) -> Iterator[tuple[Section, int, Step]]:
        """Yield (section, index within it, step) in the order of a session."""
        for section in Section:
            for index, step in enumerate(self.section(section)):
                yield section, index, step

    def groups(self, section: Section) -> Iterator[tuple[Circuit | None, tuple[Step, ...]]]:
        """Yield the steps of a section: those of a circuit together, each other one alone."""
        for _, found in groupby(self.section(section), key=_group_of):
            steps = tuple(found)
            circuit_id = steps[0].circuit_id
            yield (None if circuit_id is None else self.circuit(circuit_id)), steps

    def circuit(self, circuit_id: CircuitId) -> Circuit:
        """Return one circuit; raise `KeyError` when there is none with this id."""
        for circuit in self.circuits:
            if circuit.id == circuit_id:
                return circuit
        raise KeyError(circuit_id)

    def place_of(self, step_id: StepId) -> tuple[Section, int]:
        """Return a step's section and its index there; raise `KeyError` when there is none."""
        for section, index, step in self.placed_steps():
            if step.id == step_id:
                return section, index
        raise KeyError(step_id)

    def step(self, step_id: StepId) -> Step:
        """Return one step; raise `KeyError` when there is none with this id."""
        section, index = self.place_of(step_id)
        return self.section(section)[index]

    def next_step_id(self) -> StepId:
        """Return an id that no step of this routine has."""
        numbers = [int(step.id[1:]) for step in self.steps if step.id[1:].isdecimal()]
        return StepId(f"s{max(numbers, default=0) + 1}")

    def renamed(self, name: str) -> "Routine":
        """Return a copy with another name."""
        return replace(self, name=name)

    def with_kind(self, kind: RoutineKind) -> "Routine":
        """Return a copy of another kind; its steps stay where they are."""
        return replace(self, kind=kind)

    def with_section(
        self, section: Section, steps: tuple[Step, ...], circuits: Sequence[Circuit] = ()
    ) -> "Routine":
        """Return a copy with one section replaced; a circuit that has no steps left is dropped.

        `circuits` are new ones, or stand for those with their ids.
        """
        ids = {circuit.id for circuit in circuits}
        kept = (circuit for circuit in self.circuits if circuit.id not in ids)
        return _with_section(self, section, steps, (*kept, *circuits))

    def with_step(self, step: Step) -> "Routine":
        """Return a copy in which `step` stands for the one with its id; raise `KeyError`."""
        section, index = self.place_of(step.id)
        steps = self.section(section)
        return self.with_section(section, (*steps[:index], step, *steps[index + 1 :]))

    def with_circuit(self, circuit: Circuit) -> "Routine":
        """Return a copy in which `circuit` stands for the one with its id; raise `KeyError`."""
        self.circuit(circuit.id)
        changed = tuple(circuit if old.id == circuit.id else old for old in self.circuits)
        return replace(self, circuits=changed)

    def inserted(self, section: Section, index: int, steps: tuple[Step, ...]) -> "Routine":
        """Return a copy with steps put in front of the `index`-th of a section.

        Between two steps of a circuit they join it; beside their own circuit they stay in it.
        """
        return _landed(self, section, index, steps, self.circuits)

    def removed(self, step_ids: Collection[StepId]) -> "Routine":
        """Return a copy without these steps; raise `KeyError` for one that is not there."""
        gone = set(step_ids)
        for unknown in gone.difference(step.id for step in self.steps):
            raise KeyError(unknown)
        kept = {
            section: tuple(step for step in self.section(section) if step.id not in gone)
            for section in Section
        }
        return _with_sections(self, kept, self.circuits)

    def moved(self, step_ids: Collection[StepId], section: Section, index: int) -> "Routine":
        """Return a copy with these steps, in their present order, in front of `index`.

        `index` counts the section as it is now, before the steps are taken out of it. A circuit
        that is moved whole stays one, unless it lands within another and joins that; a step that
        no longer lies beside the rest of its circuit leaves it.
        """
        moving = set(step_ids)
        steps = tuple(step for step in self.steps if step.id in moving)
        place = index - sum(step.id in moving for step in self.section(section)[:index])
        return _landed(self.removed(step_ids), section, place, steps, self.circuits)

    def joined(self, step_ids: Collection[StepId], circuit: Circuit) -> "Routine":
        """Return a copy in which these steps are a circuit; they stand side by side already.

        Raises:
            KeyError: one of the steps is not there.
            ValueError: they do not stand side by side, or the circuit's id is taken.
        """
        joining = set(step_ids)
        section, _ = self.place_of(next(iter(step_ids)))
        steps = tuple(
            replace(step, circuit_id=circuit.id) if step.id in joining else step
            for step in self.section(section)
        )
        if any(self.place_of(step_id)[0] is not section for step_id in joining):
            raise ValueError("the steps of a circuit stand side by side in one section")
        if circuit.id in {present.id for present in self.circuits}:
            raise ValueError("two circuits have the same id")
        return _with_section(self, section, steps, (*self.circuits, circuit))

    def without_circuit(self, circuit_id: CircuitId) -> "Routine":
        """Return a copy in which the steps of a circuit stand alone again."""
        self.circuit(circuit_id)
        routine = self
        for section in Section:
            steps = tuple(
                replace(step, circuit_id=None) if step.circuit_id == circuit_id else step
                for step in self.section(section)
            )
            routine = routine.with_section(section, steps)
        return routine

    def next_circuit_id(self) -> CircuitId:
        """Return an id that no circuit of this routine has."""
        numbers = [int(c.id[1:]) for c in self.circuits if c.id[1:].isdecimal()]
        return CircuitId(f"c{max(numbers, default=0) + 1}")

    def on_sore_day(self) -> "Routine":
        """Return the routine as it is done on a sore day: gentler doses where there are any."""
        routine = self
        for section in Section:
            gentler = tuple(_on_sore_day(step) for step in self.section(section))
            routine = routine.with_section(section, gentler)
        return routine

    def _check_circuits(self) -> None:
        known = {circuit.id for circuit in self.circuits}
        if len(known) != len(self.circuits):
            raise ValueError("two circuits have the same id")
        seen: set[CircuitId] = set()
        for section in Section:
            for key, steps in groupby(self.section(section), key=_group_of):
                circuit_id = next(steps).circuit_id
                if circuit_id is None:
                    continue
                if circuit_id not in known:
                    raise ValueError(f"there is no circuit {key}")
                if circuit_id in seen:
                    raise ValueError("the steps of a circuit stand side by side in one section")
                seen.add(circuit_id)
        if known - seen:
            raise ValueError("a circuit needs at least one step")


def _with_section(
    routine: Routine, section: Section, steps: tuple[Step, ...], circuits: tuple[Circuit, ...]
) -> Routine:
    return _with_sections(routine, {section: steps}, circuits)


def _with_sections(
    routine: Routine, steps: Mapping[Section, tuple[Step, ...]], circuits: tuple[Circuit, ...]
) -> Routine:
    """Return a routine with other steps in some sections, and those circuits that they use."""
    sections = [steps.get(section, routine.section(section)) for section in Section]
    if circuits:
        used = {step.circuit_id for found in sections for step in found}
        circuits = tuple(circuit for circuit in circuits if circuit.id in used)
    warm_up, main, cool_down = sections
    return replace(routine, warm_up=warm_up, main=main, cool_down=cool_down, circuits=circuits)


def _landed(
    routine: Routine,
    section: Section,
    place: int,
    steps: tuple[Step, ...],
    circuits: tuple[Circuit, ...],
) -> Routine:
    """Return a routine with steps that come from elsewhere; `circuits` are those they may know."""
    present = routine.section(section)
    around = circuit_around(present, place)
    known = {circuit.id for circuit in circuits}
    landed = tuple(
        replace(step, circuit_id=around or (step.circuit_id if step.circuit_id in known else None))
        for step in steps
    )
    torn = _torn_circuits((*present[:place], *landed, *present[place:]), routine.steps)
    settled = tuple(
        replace(step, circuit_id=None) if step.circuit_id in torn else step for step in landed
    )
    return _with_section(routine, section, (*present[:place], *settled, *present[place:]), circuits)


def _group_of(step: Step) -> str:
    return f"step {step.id}" if step.circuit_id is None else f"circuit {step.circuit_id}"


def circuit_around(steps: tuple[Step, ...], index: int) -> CircuitId | None:
    """Return the circuit that lies on both sides of a place in a section, or `None`."""
    if not 0 < index < len(steps):
        return None
    before, behind = steps[index - 1].circuit_id, steps[index].circuit_id
    return before if before == behind else None


def _torn_circuits(steps: tuple[Step, ...], elsewhere: tuple[Step, ...]) -> set[CircuitId]:
    """Return the circuits of a section whose steps do not all stand side by side in it."""
    here = {step.id for step in steps}
    torn = {step.circuit_id for step in elsewhere if step.id not in here}
    seen: set[CircuitId | None] = set()
    for _, found in groupby(steps, key=_group_of):
        circuit_id = next(found).circuit_id
        if circuit_id in seen:
            torn.add(circuit_id)
        seen.add(circuit_id)
    return {circuit_id for circuit_id in torn if circuit_id is not None}


def _on_sore_day(step: Step) -> Step:
    if step.sore_day is None:
        return step
    return replace(step, exercise_id=step.sore_day.exercise_id, dose=step.sore_day.dose)
