"""Edits that ask the catalogue: an exercise stands only where it may stand.

Each returns a new routine or raises; nothing is changed half. Removing, renaming and re-dosing
need no catalogue and are methods of `Routine`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import MAX_HOLD_S, MAX_SETS, MAX_TIME_S, Dose
from backroutine.domain.exercise import Exercise, ExerciseId, ExerciseType, Section
from backroutine.domain.routine import (
    MAX_NAME_LENGTH,
    Routine,
    RoutineId,
    RoutineKind,
    Step,
    StepId,
)
from backroutine.domain.rules import (
    counts_as_warming_up,
    may_stand,
    warm_up_counted_s,
    warm_up_needed_s,
)

ALLOWED_SHOWN = 5
SIMILAR_SHOWN = 6
# What a dose begins with when it turns from a time into repetitions, and the other way.
BEGUN_REPS = 10
BEGUN_TEMPO_S = 3
BEGUN_TIME_S = 30
# Gentle, without equipment, in the order in which a warm-up goes: pulse, shoulders, hips, spine.
WARM_UP_ORDER = tuple(
    ExerciseId(name)
    for name in ("march-in-place", "shoulder-rolls", "hip-circles", "cat-cow", "arm-circles")
)
WARM_UP_PIECE_MOST_S = 180


class PlacementError(Exception):
    """An exercise may not stand in a section.

    `allowed` are exercises of the catalogue that may, `sections` where this one may stand;
    `kind` is set when the routine's kind has no such section at all.
    """

    def __init__(
        self,
        exercise: Exercise,
        section: Section,
        allowed: Sequence[Exercise] = (),
        kind: RoutineKind | None = None,
    ) -> None:
        super().__init__(f"{exercise.id} may not stand in {section}")
        self.exercise = exercise
        self.section = section
        self.allowed = tuple(allowed)
        self.kind = kind


def check_placement(
    kind: RoutineKind, exercise: Exercise, section: Section, catalogue: Catalogue
) -> None:
    """Raise `PlacementError` when an exercise may not stand in a section of such a routine."""
    if section not in kind.sections:
        raise PlacementError(exercise, section, kind=kind)
    if not may_stand(exercise, section):
        raise PlacementError(exercise, section, _examples(section, catalogue))


def usual_place(routine: Routine, exercise: Exercise) -> Section:
    """Return the section into which an exercise goes when nothing is said: its usual one."""
    possible = [section for section in routine.kind.sections if may_stand(exercise, section)]
    if exercise.usual_section in possible or not possible:
        return exercise.usual_section
    return possible[0]


def add_exercise(
    routine: Routine,
    catalogue: Catalogue,
    exercise_id: ExerciseId,
    section: Section,
    index: int | None = None,
) -> Routine:
    """Return a routine with a new step, at the exercise's usual dose, in front of `index`.

    Raises:
        KeyError: there is no such exercise.
        PlacementError: it may not stand there.
    """
    exercise = catalogue[exercise_id]
    check_placement(routine.kind, exercise, section, catalogue)
    step = Step(routine.next_step_id(), exercise_id, exercise.dose)
    place = len(routine.section(section)) if index is None else index
    return routine.inserted(section, place, (step,))


def move_steps(
    routine: Routine,
    catalogue: Catalogue,
    step_ids: Collection[StepId],
    section: Section,
    index: int,
) -> Routine:
    """Return a routine with steps moved in front of `index` (counted before the move).

    Raises:
        KeyError: there is no such step or exercise.
        PlacementError: one of them may not stand there; none is moved.
    """
    for step_id in step_ids:
        exercise = catalogue[routine.step(step_id).exercise_id]
        check_placement(routine.kind, exercise, section, catalogue)
    return routine.moved(step_ids, section, index)


def shift_steps(
    routine: Routine, catalogue: Catalogue, step_ids: Collection[StepId], *, down: bool
) -> Routine:
    """Return a routine with steps moved together by one place, over a section's border too.

    Where there is no further place the routine comes back unchanged.

    Raises:
        KeyError: there is no such step.
        PlacementError: the next place is in a section where one of them may not stand.
    """
    placed = [routine.place_of(step_id) for step_id in _in_order(routine, step_ids)]
    section, index = placed[-1] if down else placed[0]
    moving = set(step_ids)
    staying = [step.id not in moving for step in routine.section(section)]
    passed = sum(staying[:index])
    if down and passed < sum(staying):
        return _regrouped(routine, catalogue, step_ids, section, passed + 1)
    if not down and passed:
        return _regrouped(routine, catalogue, step_ids, section, passed - 1)
    return shift_to_section(routine, catalogue, step_ids, down=down)


def shift_to_section(
    routine: Routine, catalogue: Catalogue, step_ids: Collection[StepId], *, down: bool
) -> Routine:
    """Return a routine with steps moved to the near end of the section before or after theirs.

    Raises:
        KeyError: there is no such step.
        PlacementError: one of them may not stand there.
    """
    ordered = _in_order(routine, step_ids)
    section, _ = routine.place_of(ordered[-1] if down else ordered[0])
    order = list(Section)
    place = order.index(section) + (1 if down else -1)
    if not 0 <= place < len(order) or order[place] not in routine.kind.sections:
        return routine
    end = 0 if down else len(routine.section(order[place]))
    return move_steps(routine, catalogue, step_ids, order[place], end)


def insert_steps(
    routine: Routine, catalogue: Catalogue, steps: Sequence[Step], section: Section, index: int
) -> Routine:
    """Return a routine with copies of steps, under ids of their own, in front of `index`.

    Raises:
        KeyError: there is no such exercise.
        PlacementError: one of them may not stand there; none is put in.
    """
    for step in steps:
        check_placement(routine.kind, catalogue[step.exercise_id], section, catalogue)
    first = int(routine.next_step_id()[1:])
    copies = (replace(step, id=StepId(f"s{first + n}")) for n, step in enumerate(steps))
    return routine.inserted(section, index, tuple(copies))


def copy_of(routine: Routine, routine_id: RoutineId, name: str) -> Routine:
    """Return the same routine under another id and name (cut to the longest that is allowed)."""
    return replace(routine, id=routine_id, name=name[:MAX_NAME_LENGTH])


@dataclass(frozen=True, slots=True)
class Swaps:
    """What may stand in an exercise's place, in the same section."""

    easier: Exercise | None = None
    harder: Exercise | None = None
    safer: tuple[Exercise, ...] = ()
    similar: tuple[Exercise, ...] = ()


def swaps_for(exercise: Exercise, section: Section, catalogue: Catalogue) -> Swaps:
    """Return the exercises that may replace one in a section; similar ones work the same muscle."""

    def fitting(names: Sequence[ExerciseId | None]) -> tuple[Exercise, ...]:
        found = [catalogue.get(name) for name in names if name is not None]
        return tuple(other for other in found if other is not None and may_stand(other, section))

    easier, harder = fitting([exercise.easier]), fitting([exercise.harder])
    safer = fitting(exercise.safer_swaps)
    named = {exercise.id, *(other.id for other in (*easier, *harder, *safer))}
    muscle = exercise.primary_muscles[:1]
    similar = [
        other
        for other in catalogue
        if muscle
        and other.primary_muscles[:1] == muscle
        and other.id not in named
        and not other.may_aggravate
        and may_stand(other, section)
    ]
    return Swaps(
        easier[0] if easier else None,
        harder[0] if harder else None,
        safer,
        tuple(similar[:SIMILAR_SHOWN]),
    )


def swap_exercise(
    routine: Routine, catalogue: Catalogue, step_id: StepId, exercise_id: ExerciseId
) -> Routine:
    """Return a routine in which a step has another exercise; its dose stays where it fits.

    A dose fits an exercise that is counted alike; the sides are those of the new exercise when
    the two differ in that. What was said of a sore day was said of the old exercise, and goes.

    Raises:
        KeyError: there is no such step or exercise.
        PlacementError: the exercise may not stand in the step's section.
    """
    step, new = routine.step(step_id), catalogue[exercise_id]
    section, _ = routine.place_of(step_id)
    check_placement(routine.kind, new, section, catalogue)
    old = catalogue.get(step.exercise_id)
    dose = new.dose
    if old is not None and old.type is new.type:
        sides = step.dose.sides if old.dose.sides is new.dose.sides else new.dose.sides
        dose = replace(step.dose, sides=sides)
    swapped = replace(step, exercise_id=exercise_id, dose=dose, sore_day=None)
    return routine.with_step(swapped)


def dose_with_sets(dose: Dose, sets: int) -> Dose:
    """Return a dose of so many sets; a list of repetitions is cut, or goes on with its last."""
    if not isinstance(dose.reps, tuple):
        return replace(dose, sets=sets)
    reps = (*dose.reps[:sets], *dose.reps[-1:] * (sets - dose.sets))
    return replace(dose, sets=sets, reps=reps)


def dose_with_reps(dose: Dose, reps: int | tuple[int, ...]) -> Dose:
    """Return a dose with other repetitions; a list of them has one number for each set."""
    if isinstance(reps, tuple):
        return replace(dose, sets=min(len(reps), MAX_SETS), reps=reps[:MAX_SETS])
    return replace(dose, reps=reps)


def timed_dose(dose: Dose) -> Dose:
    """Return a dose of a plain time, as long as one set of it lasts now."""
    if dose.is_timed:
        return dose
    one_set_s = dose.reps_in_set(1) * (dose.tempo_s + dose.hold_s)
    return replace(
        dose, reps=0, hold_s=0, tempo_s=0, time_s=min(one_set_s, MAX_TIME_S) or BEGUN_TIME_S
    )


def counted_dose(dose: Dose, exercise: Exercise | None) -> Dose:
    """Return a dose of repetitions and holds, as the exercise usually has them."""
    if not dose.is_timed:
        return dose
    usual = exercise.dose if exercise is not None else dose
    if not usual.is_timed:
        reps = usual.reps if isinstance(usual.reps, int) else usual.reps[0]
        return replace(dose, time_s=0, reps=reps, hold_s=usual.hold_s, tempo_s=usual.tempo_s)
    if exercise is not None and exercise.type is ExerciseType.HOLD:
        return replace(dose, time_s=0, reps=1, hold_s=min(dose.time_s, MAX_HOLD_S))
    return replace(dose, time_s=0, reps=BEGUN_REPS, tempo_s=BEGUN_TEMPO_S)


def duplicate_step(routine: Routine, step_id: StepId) -> Routine:
    """Return a routine with a copy of a step right behind it; raise `KeyError` for none."""
    section, index = routine.place_of(step_id)
    copy = replace(routine.step(step_id), id=routine.next_step_id())
    return routine.inserted(section, index + 1, (copy,))


def with_dose(routine: Routine, step_id: StepId, dose: Dose) -> Routine:
    """Return a routine in which one step has another dose; raise `KeyError` for none."""
    return routine.with_step(replace(routine.step(step_id), dose=dose))


def add_warm_up(routine: Routine, catalogue: Catalogue) -> Routine:
    """Return a routine whose warm-up is long enough, and opens with what warms up.

    What stands in the warm-up already stays, behind what is added. A routine that lacks nothing
    comes back unchanged.
    """
    if Section.WARM_UP not in routine.kind.sections:
        return routine
    pieces = [
        catalogue[name] for name in WARM_UP_ORDER if name in catalogue and catalogue[name].warms_up
    ] or [exercise for exercise in catalogue if counts_as_warming_up(_usual(exercise), exercise)]
    used = {step.exercise_id for step in routine.warm_up}
    pieces.sort(key=lambda exercise: exercise.id in used)
    for place, exercise in enumerate(pieces):
        if _opens_well(routine, catalogue) and not _warm_up_lacks(routine, catalogue):
            break
        step = Step(routine.next_step_id(), exercise.id, exercise.dose)
        routine = routine.inserted(Section.WARM_UP, place, (step,))
    return _lengthened(routine, catalogue)


def _in_order(routine: Routine, step_ids: Collection[StepId]) -> list[StepId]:
    """Return ids in the order of the routine; raise `KeyError` for one that is not there."""
    wanted = set(step_ids)
    found = [step.id for step in routine.steps if step.id in wanted]
    if not found or len(found) < len(wanted):
        raise KeyError(*(wanted.difference(found) or ("no step",)))
    return found


def _regrouped(
    routine: Routine,
    catalogue: Catalogue,
    step_ids: Collection[StepId],
    section: Section,
    passed: int,
) -> Routine:
    """Move steps together behind the first `passed` of those that stay in a section."""
    moving = set(step_ids)
    staying = (n for n, step in enumerate(routine.section(section)) if step.id not in moving)
    behind = [n + 1 for n in staying][:passed]
    return move_steps(routine, catalogue, step_ids, section, behind[-1] if behind else 0)


def _warm_up_lacks(routine: Routine, catalogue: Catalogue) -> int:
    return max(0, warm_up_needed_s(routine) - warm_up_counted_s(routine, catalogue))


def _opens_well(routine: Routine, catalogue: Catalogue) -> bool:
    if not routine.warm_up:
        return False
    step = routine.warm_up[0]
    exercise = catalogue.get(step.exercise_id)
    return exercise is not None and counts_as_warming_up(step, exercise)


def _lengthened(routine: Routine, catalogue: Catalogue) -> Routine:
    """Lengthen the timed steps at the front until the warm-up suffices."""
    while lacking_s := _warm_up_lacks(routine, catalogue):
        step = next(
            (
                step
                for step in routine.warm_up
                if step.dose.is_timed
                and step.dose.time_s < WARM_UP_PIECE_MOST_S
                and counts_as_warming_up(step, catalogue[step.exercise_id])
            ),
            None,
        )
        if step is None:
            break
        time_s = min(WARM_UP_PIECE_MOST_S, step.dose.time_s + lacking_s)
        routine = with_dose(routine, step.id, replace(step.dose, time_s=time_s))
    return routine


def _usual(exercise: Exercise) -> Step:
    return Step(StepId("usual"), exercise.id, exercise.dose)


def _examples(section: Section, catalogue: Catalogue) -> list[Exercise]:
    usual = [exercise for exercise in catalogue if exercise.usual_section is section]
    return usual[:ALLOWED_SHOWN]
