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
# Steps that are gone are remembered, for an undo may bring them back, up to so many times as many.
KEPT_STEPS = 2


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
    """A step in its section, with its exercise where it is known, and what rules ask of the two.

    `duration_s` is that of one round, at the standard times; a step in a circuit has `rounds`.
    `held_s` is the longest time in seconds for which it keeps one position.
    """

    section: Section
    step: Step
    exercise: Exercise | None
    duration_s: int
    rounds: int = 1
    held_s: int = 0
    is_misplaced: bool = False

    def finding(
        self, number: int, code: FindingCode, severity: Severity, *, value_s: int | None = None,
        limit_s: int | None = None, swaps: tuple[ExerciseId, ...] = (),
        care_tags: tuple[CareTag, ...] = (),
    ) -> Finding:  # fmt: skip
        """Return a finding about this step, the `number`-th of the routine."""
        return Finding(
            code,
            severity,
            self.section,
            self.step.id,
            number,
            self.step.exercise_id,
            value_s,
            limit_s,
            swaps,
            care_tags,
        )


KnownSteps = dict[StepId, PlacedStep]
"""Steps as they were placed before: most stay as they are from one edit to the next."""


def reviewed(
    routine: Routine,
    catalogue: Catalogue,
    care_tags: frozenset[CareTag] = frozenset(),
    known: KnownSteps | None = None,
) -> Reviewed:
    """Return a routine as rules look at it; what is `known` is not worked out anew, and grows."""
    known = {} if known is None else known
    steps: list[PlacedStep] = []
    for section in Section:
        steps += placed_steps(routine, section, catalogue, known)
    if len(known) > KEPT_STEPS * len(steps):
        known.clear()
        known.update((placed.step.id, placed) for placed in steps)
    rests_s = sum(circuit.rests_s for circuit in routine.circuits)
    total_s = rests_s + sum([placed.rounds * placed.duration_s for placed in steps])
    return Reviewed(routine, catalogue, tuple(steps), care_tags, total_s)


def placed_steps(
    routine: Routine, section: Section, catalogue: Catalogue, known: KnownSteps | None = None
) -> list[PlacedStep]:
    """Return the steps of one section as rules look at them."""
    known = {} if known is None else known
    rounds_of = {circuit.id: circuit.rounds for circuit in routine.circuits}
    steps = routine.section(section)
    exercises = catalogue.get_each([step.exercise_id for step in steps])
    placed_steps = []
    for step, exercise in zip(steps, exercises, strict=True):
        placed = known.get(step.id)
        rounds = 1 if step.circuit_id is None else rounds_of[step.circuit_id]
        if (
            placed is None
            or placed.step is not step
            or placed.exercise is not exercise
            or placed.section is not section
            or placed.rounds != rounds
        ):
            placed = known[step.id] = _placed(section, step, exercise, rounds)
        placed_steps.append(placed)
    return placed_steps


def _placed(section: Section, step: Step, exercise: Exercise | None, rounds: int) -> PlacedStep:
    lasts_s = _lasts_s(step.dose)
    if exercise is None:
        return PlacedStep(section, step, None, lasts_s, rounds)
    held_s = longest_hold_s(step, exercise)
    is_misplaced = section not in exercise.sections
    return PlacedStep(section, step, exercise, lasts_s, rounds, held_s, is_misplaced)


@lru_cache(maxsize=KEPT_DOSES)
def _lasts_s(dose: Dose) -> int:
    """Return how long a step of a dose lasts; most steps of a long routine share a few doses."""
    return step_duration_s(Step(StepId("any"), ExerciseId("any"), dose))


Rule = Callable[[Reviewed], Iterable[Finding]]


def longest_hold_s(step: Step, exercise: Exercise) -> int:
    """Return the longest time in seconds for which a step keeps one position."""
    held_s = step.dose.time_s if exercise.type.holds_a_position else 0
    return max(step.dose.hold_s, held_s)
