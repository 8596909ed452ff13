"""A routine: a named plan in three sections, and the edits that make a new one from it.

A routine never changes; each edit returns another. The edits here keep a routine well formed
(unknown steps are refused); whether an exercise may stand in a section is asked in `editing`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section

RoutineId = NewType("RoutineId", str)
StepId = NewType("StepId", str)

MAX_NAME_LENGTH = 200
MAX_STEPS = 2000


class RoutineKind(StrEnum):
    """What a routine is for; each kind has the sections that it may fill."""

    SESSION = "session"
    WARM_UP = "warm-up"
    COOL_DOWN = "cool-down"

    @property
    def sections(self) -> tuple[Section, ...]:
        match self:
            case RoutineKind.SESSION:
                return tuple(Section)
            case RoutineKind.WARM_UP:
                return (Section.WARM_UP,)
            case RoutineKind.COOL_DOWN:
                return (Section.COOL_DOWN,)


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise at its place in a routine, with its dose and the person's note."""

    id: StepId
    exercise_id: ExerciseId
    dose: Dose
    note: str = ""


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

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a routine needs a name")
        if len(self.name) > MAX_NAME_LENGTH:
            raise ValueError(f"a routine's name has at most {MAX_NAME_LENGTH} characters")
        ids = [step.id for step in self.steps]
        if len(set(ids)) != len(ids):
            raise ValueError("two steps have the same id")
        if len(ids) > MAX_STEPS:
            raise ValueError(f"a routine has at most {MAX_STEPS} steps")

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

    def with_section(self, section: Section, steps: tuple[Step, ...]) -> "Routine":
        """Return a copy with one section replaced."""
        match section:
            case Section.WARM_UP:
                return replace(self, warm_up=steps)
            case Section.MAIN:
                return replace(self, main=steps)
            case Section.COOL_DOWN:
                return replace(self, cool_down=steps)

    def with_step(self, step: Step) -> "Routine":
        """Return a copy in which `step` stands for the one with its id; raise `KeyError`."""
        section, index = self.place_of(step.id)
        steps = self.section(section)
        return self.with_section(section, (*steps[:index], step, *steps[index + 1 :]))

    def inserted(self, section: Section, index: int, steps: tuple[Step, ...]) -> "Routine":
        """Return a copy with steps put in front of the `index`-th of a section."""
        present = self.section(section)
        return self.with_section(section, (*present[:index], *steps, *present[index:]))

    def removed(self, step_ids: Collection[StepId]) -> "Routine":
        """Return a copy without these steps; raise `KeyError` for one that is not there."""
        for step_id in step_ids:
            self.place_of(step_id)
        gone = set(step_ids)
        routine = self
        for section in Section:
            kept = tuple(step for step in self.section(section) if step.id not in gone)
            routine = routine.with_section(section, kept)
        return routine

    def moved(self, step_ids: Collection[StepId], section: Section, index: int) -> "Routine":
        """Return a copy with these steps, in their present order, in front of `index`.

        `index` counts the section as it is now, before the steps are taken out of it.
        """
        moving = set(step_ids)
        steps = tuple(step for step in self.steps if step.id in moving)
        before = sum(step.id in moving for step in self.section(section)[:index])
        return self.removed(step_ids).inserted(section, index - before, steps)
