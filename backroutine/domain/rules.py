"""What makes a routine ready: findings that block, findings that advise, and the only door.

`review` lists findings; `ready` is the only way to a `ReadyRoutine`, which the timeline (so the
player) and the hand-out (so the paper) ask for; `ready_to_go_on` is the way for a session that was
ready when it began. A finding has a code and its numbers; the words are in `backroutine.wording`.

The warm-up rule is the program's own, set for people whose back hurts: the article it comes
from names a missing warm-up first among the reasons why exercise makes some backs worse.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from backroutine.domain.advice import ADVICE, STATIC_HOLD_S
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.reviewing import (
    KnownSteps,
    PlacedStep,
    Reviewed,
    Rule,
    longest_hold_s,
    placed_steps,
    reviewed,
)
from backroutine.domain.routine import Routine, RoutineKind, Step
from backroutine.domain.timeline import total_duration_s

__all__ = [
    "Finding", "FindingCode", "NotReadyError", "ReadyRoutine", "Reviewer", "Severity",
    "counts_as_warming_up", "may_stand", "ready", "ready_to_go_on", "review", "warm_up_counted_s",
    "warm_up_needed_s",
]  # fmt: skip

WARM_UP_ONLY_NEEDED_S = 120
# For a session that lasts up to so long, so much warm-up is needed; above, WARM_UP_MOST_S.
WARM_UP_NEEDED_S = ((8 * 60, 120), (16 * 60, 180))
WARM_UP_MOST_S = 300


class NotReadyError(Exception):
    """A routine cannot be played, timed or printed yet; `findings` are those that block."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings


_DOOR = object()
_OF_WARM_UP = frozenset(
    {FindingCode.NO_WARM_UP, FindingCode.WARM_UP_OPENING, FindingCode.WARM_UP_SHORT}
)


@dataclass(frozen=True, slots=True, init=False, eq=False)
class ReadyRoutine:
    """A routine that no rule blocks, with its exercises. Only `ready` makes one to begin with."""

    routine: Routine
    exercises: Mapping[ExerciseId, Exercise] = field(repr=False)

    def __init__(
        self, routine: Routine, exercises: Mapping[ExerciseId, Exercise], door: object
    ) -> None:
        if door is not _DOOR:
            raise TypeError("a ReadyRoutine comes from ready() alone")
        object.__setattr__(self, "routine", routine)
        object.__setattr__(self, "exercises", MappingProxyType(dict(exercises)))

    def on_sore_day(self) -> "ReadyRoutine":
        """Return the routine as it is done on a sore day; `ready` has judged it too."""
        return ReadyRoutine(self.routine.on_sore_day(), self.exercises, _DOOR)


def review(
    routine: Routine, catalogue: Catalogue, care_tags: frozenset[CareTag] = frozenset()
) -> tuple[Finding, ...]:
    """Return every finding, those that block first; `care_tags` are the person's own.

    What blocks the routine only as it is done on a sore day is among them.
    """
    return Reviewer(catalogue).review(routine, care_tags)


class Reviewer:
    """Reviews a routine while it is edited: a step that stays as it is is not worked out anew.

    It may be asked for any routine, and the catalogue may change; it always answers as `review`.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._usual: KnownSteps = {}
        self._on_sore_day: KnownSteps = {}

    def review(
        self, routine: Routine, care_tags: frozenset[CareTag] = frozenset()
    ) -> tuple[Finding, ...]:
        """Return every finding, as the function of this name does."""
        findings = _found(reviewed(routine, self._catalogue, care_tags, self._usual))
        if any(step.sore_day is not None for step in routine.steps):
            on_sore_day = routine.on_sore_day()
            looked_at = reviewed(on_sore_day, self._catalogue, care_tags, self._on_sore_day)
            for finding in _found(looked_at):
                if finding.blocks and finding not in findings:
                    findings.append(replace(finding, on_sore_day=True))
        findings.sort(key=lambda finding: not finding.blocks)
        return tuple(findings)


def _found(looked_at: Reviewed) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(looked_at)]


def ready(routine: Routine, catalogue: Catalogue) -> ReadyRoutine:
    """Return the routine as one that can be played, timed and printed, on a sore day too.

    Raises:
        NotReadyError: a rule blocks it; the error carries the findings.
    """
    return _made(routine, catalogue, frozenset())


def ready_to_go_on(routine: Routine, catalogue: Catalogue) -> ReadyRoutine:
    """Return the plan of a session that has begun as one that can be played on, and never printed.

    It was ready when it began. Its warm-up is not judged again: of a plan that was made gentler on
    the way what was done is part, so that its length says nothing.

    Raises:
        NotReadyError: another rule blocks it; the error carries the findings.
    """
    return _made(routine, catalogue, _OF_WARM_UP)


def _made(
    routine: Routine, catalogue: Catalogue, not_judged: Collection[FindingCode]
) -> ReadyRoutine:
    blocking = tuple(
        finding
        for finding in review(routine, catalogue)
        if finding.blocks and finding.code not in not_judged
    )
    if blocking:
        raise NotReadyError(blocking)
    used = {step.exercise_id for step in (*routine.steps, *routine.on_sore_day().steps)}
    exercises = {exercise_id: catalogue[exercise_id] for exercise_id in used}
    return ReadyRoutine(routine, exercises, _DOOR)


def may_stand(exercise: Exercise, section: Section) -> bool:
    """Say whether an exercise may stand in a section."""
    return section in exercise.sections


def counts_as_warming_up(step: Step, exercise: Exercise) -> bool:
    """Say whether a step counts towards the warm-up: it warms up, and holds nothing for long."""
    return exercise.warms_up and longest_hold_s(step, exercise) < STATIC_HOLD_S


def _counts(placed: PlacedStep, exercise: Exercise) -> bool:
    return exercise.warms_up and placed.held_s < STATIC_HOLD_S


def warm_up_needed_s(routine: Routine) -> int:
    """Return the counted seconds of warm-up that a routine of this kind and length needs."""
    return _needed_s(routine.kind, total_duration_s(routine))


def _needed_s(kind: RoutineKind, total_s: int) -> int:
    if kind is RoutineKind.COOL_DOWN:
        return 0
    if kind is RoutineKind.WARM_UP:
        return WARM_UP_ONLY_NEEDED_S
    return next((needed for most, needed in WARM_UP_NEEDED_S if total_s <= most), WARM_UP_MOST_S)


def warm_up_counted_s(routine: Routine, catalogue: Catalogue) -> int:
    """Return the seconds of warm-up that count, each step whole and at the standard times.

    In a circuit a step counts once a round; the rests between rounds do not count.
    """
    return _counted_s(placed_steps(routine, Section.WARM_UP, catalogue))


def _counted_s(warm_up: Iterable[PlacedStep]) -> int:
    return sum(
        placed.rounds * placed.duration_s
        for placed in warm_up
        if placed.exercise is not None and _counts(placed, placed.exercise)
    )


def _something_to_do(reviewed: Reviewed) -> Iterable[Finding]:
    if not reviewed.steps:
        yield Finding(FindingCode.EMPTY, Severity.BLOCKS)


def _exercises_are_known(reviewed: Reviewed) -> Iterable[Finding]:
    for number, placed in enumerate(reviewed.steps, start=1):
        if placed.exercise is None:
            yield placed.finding(number, FindingCode.UNKNOWN_EXERCISE, Severity.BLOCKS)


def _exercises_may_stand_there(reviewed: Reviewed) -> Iterable[Finding]:
    sections = reviewed.routine.kind.sections
    for number, placed in enumerate(reviewed.steps, start=1):
        if placed.section not in sections:
            yield placed.finding(number, FindingCode.SECTION_OF_OTHER_KIND, Severity.BLOCKS)
        elif placed.is_misplaced:
            yield placed.finding(number, FindingCode.MISPLACED, Severity.BLOCKS)


def _warm_up_comes_first(reviewed: Reviewed) -> Iterable[Finding]:
    if not reviewed.steps or Section.WARM_UP not in reviewed.routine.kind.sections:
        return
    warm_up = reviewed.of(Section.WARM_UP)
    needed_s = _needed_s(reviewed.routine.kind, reviewed.total_s)
    if not warm_up:
        yield Finding(
            FindingCode.NO_WARM_UP, Severity.BLOCKS, Section.WARM_UP, value_s=0, limit_s=needed_s
        )
        return
    opening = warm_up[0]
    if opening.exercise is not None and not _counts(opening, opening.exercise):
        yield opening.finding(1, FindingCode.WARM_UP_OPENING, Severity.BLOCKS)
    counted_s = _counted_s(warm_up)
    if counted_s < needed_s:
        yield Finding(
            FindingCode.WARM_UP_SHORT,
            Severity.BLOCKS,
            Section.WARM_UP,
            value_s=counted_s,
            limit_s=needed_s,
        )


BLOCKING: tuple[Rule, ...] = (
    _something_to_do,
    _exercises_are_known,
    _exercises_may_stand_there,
    _warm_up_comes_first,
)
RULES: tuple[Rule, ...] = (*BLOCKING, *ADVICE)
