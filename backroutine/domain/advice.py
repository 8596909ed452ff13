"""The rules that advise: remarks with their numbers, which never keep a routine from starting."""

from collections import Counter
from collections.abc import Iterable

from backroutine.domain.exercise import Category, ExerciseId, Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.ordering import changes_between, fewest_changes
from backroutine.domain.reviewing import Reviewed, Rule
from backroutine.domain.routine import RoutineKind

LONG_SESSION_S = 60 * 60
CORE_EXPECTED_FROM_S = 10 * 60
STATIC_HOLD_S = 30
# So many changes of position less make another order worth a remark.
WORTHWHILE_CHANGES = 2
# The share of the main time on one muscle is remarked on from so many steps on.
SHARE_FROM_STEPS = 3
# What the program is for is never too much: the muscles that hold the trunk.
CORE_MUSCLES = frozenset(
    {
        "rectus abdominis", "transversus abdominis", "external oblique", "internal oblique",
        "multifidus", "quadratus lumborum", "erector spinae",
    }
)  # fmt: skip


def _core_is_worked(reviewed: Reviewed) -> Iterable[Finding]:
    if reviewed.routine.kind is not RoutineKind.SESSION:
        return
    total_s = reviewed.total_s
    works_core = any(
        placed.exercise is not None and placed.exercise.category is Category.CORE
        for placed in reviewed.of(Section.MAIN)
    )
    if total_s >= CORE_EXPECTED_FROM_S and not works_core:
        yield Finding(
            FindingCode.NO_CORE,
            Severity.ADVISES,
            Section.MAIN,
            value_s=total_s,
            limit_s=CORE_EXPECTED_FROM_S,
        )


def _nothing_aggravates(reviewed: Reviewed) -> Iterable[Finding]:
    for number, placed in enumerate(reviewed.steps, start=1):
        if placed.exercise is not None and placed.exercise.may_aggravate:
            swaps = placed.exercise.safer_swaps
            yield placed.finding(number, FindingCode.MAY_AGGRAVATE, Severity.ADVISES, swaps=swaps)


def _care_is_taken(reviewed: Reviewed) -> Iterable[Finding]:
    if not reviewed.care_tags:
        return
    for number, placed in enumerate(reviewed.steps, start=1):
        if placed.exercise is None:
            continue
        touched = tuple(tag for tag in placed.exercise.care_tags if tag in reviewed.care_tags)
        if touched:
            yield placed.finding(number, FindingCode.CARE, Severity.ADVISES, care_tags=touched)


def _holds_are_not_too_long(reviewed: Reviewed) -> Iterable[Finding]:
    for number, placed in enumerate(reviewed.steps, start=1):
        if placed.exercise is None or placed.exercise.longest_hold_s is None:
            continue
        if placed.held_s > placed.exercise.longest_hold_s:
            yield placed.finding(
                number,
                FindingCode.LONG_HOLD,
                Severity.ADVISES,
                value_s=placed.held_s,
                limit_s=placed.exercise.longest_hold_s,
            )


def _warm_up_keeps_moving(reviewed: Reviewed) -> Iterable[Finding]:
    for number, placed in enumerate(reviewed.of(Section.WARM_UP), start=1):
        if placed.held_s >= STATIC_HOLD_S:
            yield placed.finding(
                number,
                FindingCode.STATIC_WARM_UP,
                Severity.ADVISES,
                value_s=placed.held_s,
                limit_s=STATIC_HOLD_S,
            )


def _session_has_an_end(reviewed: Reviewed) -> Iterable[Finding]:
    total_s = reviewed.total_s
    if total_s > LONG_SESSION_S:
        yield Finding(
            FindingCode.LONG_SESSION, Severity.ADVISES, value_s=total_s, limit_s=LONG_SESSION_S
        )


def _work_is_spread(reviewed: Reviewed) -> Iterable[Finding]:
    main = reviewed.of(Section.MAIN)
    if len(main) < SHARE_FROM_STEPS:
        return
    on_exercise: Counter[ExerciseId] = Counter()
    muscles: dict[ExerciseId, tuple[str, ...]] = {}
    main_s = 0
    for placed in main:
        step_s = placed.rounds * placed.duration_s
        main_s += step_s
        if placed.exercise is not None:
            on_exercise[placed.exercise.id] += step_s
            muscles[placed.exercise.id] = placed.exercise.primary_muscles
    on_muscle: Counter[str] = Counter()
    for exercise_id, exercise_s in on_exercise.items():
        for muscle in muscles[exercise_id]:
            on_muscle[muscle] += exercise_s
    for muscle, muscle_s in on_muscle.most_common():
        if muscle not in CORE_MUSCLES and muscle_s * 2 > main_s:
            yield Finding(
                FindingCode.ONE_MUSCLE, Severity.ADVISES, Section.MAIN,
                value_s=muscle_s, limit_s=main_s, muscle=muscle,
            )  # fmt: skip
            return


def _position_changes_little(reviewed: Reviewed) -> Iterable[Finding]:
    positions = [
        None if placed.exercise is None else placed.exercise.position
        for placed in reviewed.of(Section.MAIN)
    ]
    changes = changes_between(positions)
    if changes <= WORTHWHILE_CHANGES:
        return
    fewest = fewest_changes(reviewed.routine, positions)
    if changes - fewest >= WORTHWHILE_CHANGES:
        yield Finding(
            FindingCode.MANY_POSITION_CHANGES, Severity.ADVISES, Section.MAIN,
            count=changes, fewest=fewest,
        )  # fmt: skip


ADVICE: tuple[Rule, ...] = (
    _core_is_worked,
    _nothing_aggravates,
    _care_is_taken,
    _holds_are_not_too_long,
    _warm_up_keeps_moving,
    _work_is_spread,
    _position_changes_little,
    _session_has_an_end,
)
