"""The rules that advise: remarks with their numbers, which never keep a routine from starting."""

from collections import Counter
from collections.abc import Iterable

from backroutine.domain.exercise import Category, Section
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.ordering import ordered_by_position, position_changes
from backroutine.domain.reviewing import Reviewed, Rule, longest_hold_s
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
    for placed in reviewed.steps:
        if placed.exercise is not None and placed.exercise.may_aggravate:
            yield placed.finding(
                FindingCode.MAY_AGGRAVATE, Severity.ADVISES, swaps=placed.exercise.safer_swaps
            )


def _care_is_taken(reviewed: Reviewed) -> Iterable[Finding]:
    if not reviewed.care_tags:
        return
    for placed in reviewed.steps:
        if placed.exercise is None:
            continue
        touched = tuple(tag for tag in placed.exercise.care_tags if tag in reviewed.care_tags)
        if touched:
            yield placed.finding(FindingCode.CARE, Severity.ADVISES, care_tags=touched)


def _holds_are_not_too_long(reviewed: Reviewed) -> Iterable[Finding]:
    for placed in reviewed.steps:
        if placed.exercise is None or placed.exercise.longest_hold_s is None:
            continue
        held_s = longest_hold_s(placed.step, placed.exercise)
        if held_s > placed.exercise.longest_hold_s:
            yield placed.finding(
                FindingCode.LONG_HOLD,
                Severity.ADVISES,
                value_s=held_s,
                limit_s=placed.exercise.longest_hold_s,
            )


def _warm_up_keeps_moving(reviewed: Reviewed) -> Iterable[Finding]:
    for placed in reviewed.of(Section.WARM_UP):
        if placed.exercise is None:
            continue
        held_s = longest_hold_s(placed.step, placed.exercise)
        if held_s >= STATIC_HOLD_S:
            yield placed.finding(
                FindingCode.STATIC_WARM_UP, Severity.ADVISES, value_s=held_s, limit_s=STATIC_HOLD_S
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
    on_muscle: Counter[str] = Counter()
    main_s = 0
    for placed in main:
        step_s = placed.rounds * placed.duration_s
        main_s += step_s
        if placed.exercise is not None:
            for muscle in placed.exercise.primary_muscles:
                on_muscle[muscle] += step_s
    for muscle, muscle_s in on_muscle.most_common():
        if muscle not in CORE_MUSCLES and muscle_s * 2 > main_s:
            yield Finding(
                FindingCode.ONE_MUSCLE, Severity.ADVISES, Section.MAIN,
                value_s=muscle_s, limit_s=main_s, muscle=muscle,
            )  # fmt: skip
            return


def _position_changes_little(reviewed: Reviewed) -> Iterable[Finding]:
    changes = position_changes(reviewed.routine.main, reviewed.catalogue)
    if changes <= WORTHWHILE_CHANGES:
        return
    ordered = ordered_by_position(reviewed.routine, reviewed.catalogue)
    fewest = position_changes(ordered.main, reviewed.catalogue)
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
