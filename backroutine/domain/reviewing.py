"""What every rule looks at: a routine with its exercises found once, and its length."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.routine import Routine, Step


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a rule looks at: the routine and each step with its exercise, found once."""

    routine: Routine
    catalogue: Catalogue
    steps: tuple["PlacedStep", ...]
    care_tags: frozenset[CareTag]
    total_s: int

    def of(self, section: Section) -> list["PlacedStep"]:
        """Return the steps of one section."""
        return [placed for placed in self.steps if placed.section is section]


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step with its number in the routine, its section, and its exercise where it is known."""

    number: int
    section: Section
    step: Step
    exercise: Exercise | None

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


Rule = Callable[[Reviewed], Iterable[Finding]]


def longest_hold_s(step: Step, exercise: Exercise) -> int:
    """Return the longest time in seconds for which a step keeps one position."""
    held_s = step.dose.time_s if exercise.type.holds_a_position else 0
    return max(step.dose.hold_s, held_s)
