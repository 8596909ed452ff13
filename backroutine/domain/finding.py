"""What a rule says of a routine: a code with its numbers; the words are in `wording`."""

from dataclasses import dataclass
from enum import StrEnum

from backroutine.domain.exercise import CareTag, ExerciseId, Section
from backroutine.domain.routine import StepId


class Severity(StrEnum):
    """What a finding does to a routine."""

    BLOCKS = "blocks"
    ADVISES = "advises"


class FindingCode(StrEnum):
    """What was found."""

    EMPTY = "empty"
    UNKNOWN_EXERCISE = "unknown-exercise"
    MISPLACED = "misplaced"
    SECTION_OF_OTHER_KIND = "section-of-other-kind"
    NO_WARM_UP = "no-warm-up"
    WARM_UP_OPENING = "warm-up-opening"
    WARM_UP_SHORT = "warm-up-short"
    NO_CORE = "no-core"
    MAY_AGGRAVATE = "may-aggravate"
    CARE = "care"
    LONG_HOLD = "long-hold"
    STATIC_WARM_UP = "static-warm-up"
    LONG_SESSION = "long-session"
    ONE_MUSCLE = "one-muscle"
    MANY_POSITION_CHANGES = "many-position-changes"


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark of a rule: what, how grave, where, and the numbers that led to it.

    `value_s` is what was found and `limit_s` what the rule asks for, in seconds. `swaps` are the
    safer exercises, `care_tags` the person's conditions that the exercise touches. `on_sore_day`
    tells that it is about the routine as it is done on a sore day. `muscle` is the one that is
    worked most; `count` the changes of position, `fewest` those of a better order.
    """

    code: FindingCode
    severity: Severity
    section: Section | None = None
    step_id: StepId | None = None
    step_number: int | None = None
    exercise_id: ExerciseId | None = None
    value_s: int | None = None
    limit_s: int | None = None
    swaps: tuple[ExerciseId, ...] = ()
    care_tags: tuple[CareTag, ...] = ()
    on_sore_day: bool = False
    muscle: str = ""
    count: int | None = None
    fewest: int | None = None

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKS
