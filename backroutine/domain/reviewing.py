"""What every rule looks at: a routine with its exercises found once, and its length."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.routine import Routine, Step, StepId
from backroutine.domain.timeline import step_duration_s

KEPT_DOSES = 4096


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a rule looks at: the routine and each step with its exercise, found once."""

    routine: Routine
    catalogue: Catalogue
    steps: tuple["PlacedStep", ...]
    care_tags: frozenset[CareTag]
    total_s: int

    def of(self, section: Section) -> tuple["PlacedStep", ...]:
        """Return the steps of one section."""
        main_from = len(self.routine.warm_up)
        cool_down_from = main_from + len(self.routine.main)
        match section:
            case Section.WARM_UP:
                return self.steps[:main_from]
            case Section.MAIN:
                return self.steps[main_from:cool_down_from]
            case Section.COOL_DOWN:
                return self.steps[cool_down_from:]


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step with its number in the routine, its section, and its exercise where it is known.

    `duration_s` is that of one round, at the standard times; a step in a circuit has `rounds`.
    """

    number: int
    section: Section
    step: Step
    exercise: Exercise | None
    duration_s: int
    rounds: int = 1

    def finding(
        self, code: FindingCode, severity: Severity, *, value_s: int | None = None,
        limit_s: int | None = None, swaps: tuple[ExerciseId, ...] = (),
        care_tags: tuple[CareTag, ...] = (),
    ) -> Finding:  # fmt: skip
        """Return a finding about this step."""
        return Finding(
            code,
            severity,
            self.section,
            self.step.id,
            self.number,
            self.step.exercise_id,
            value_s,
            limit_s,
            swaps,
            care_tags,
        )


def reviewed(
    routine: Routine, catalogue: Catalogue, care_tags: frozenset[CareTag] = frozenset()
) -> Reviewed:
    """Return a routine as rules look at it; how long each step lasts is worked out once."""
    steps: list[PlacedStep] = []
    for section in Section:
        steps += placed_steps(routine, section, catalogue, first_number=len(steps) + 1)
    rests_s = sum((circuit.rounds - 1) * circuit.rest_s for circuit in routine.circuits)
    total_s = rests_s + sum(placed.rounds * placed.duration_s for placed in steps)
    return Reviewed(routine, catalogue, tuple(steps), care_tags, total_s)


def placed_steps(
    routine: Routine, section: Section, catalogue: Catalogue, first_number: int = 1
) -> list[PlacedStep]:
    """Return the steps of one section as rules look at them."""
    rounds = {circuit.id: circuit.rounds for circuit in routine.circuits}
    return [
        PlacedStep(
            number,
            section,
            step,
            catalogue.get(step.exercise_id),
            _lasts_s(step.dose),
            1 if step.circuit_id is None else rounds[step.circuit_id],
        )
        for number, step in enumerate(routine.section(section), start=first_number)
    ]


@lru_cache(maxsize=KEPT_DOSES)
def _lasts_s(dose: Dose) -> int:
    """Return how long a step of a dose lasts; asked for every step of a routine at every edit."""
    return step_duration_s(Step(StepId("any"), ExerciseId("any"), dose))


Rule = Callable[[Reviewed], Iterable[Finding]]


def longest_hold_s(step: Step, exercise: Exercise) -> int:
    """Return the longest time in seconds for which a step keeps one position."""
    held_s = step.dose.time_s if exercise.type.holds_a_position else 0
    return max(step.dose.hold_s, held_s)
