"""From one dose to another: other sets or repetitions, a plain time for a count, and back."""

from dataclasses import replace

from backroutine.domain.dose import MAX_HOLD_S, MAX_SETS, MAX_TIME_S, Dose, Sides
from backroutine.domain.exercise import Exercise, ExerciseType

# What a dose begins with when it turns from a time into repetitions, and the other way.
BEGUN_REPS = 10
BEGUN_TEMPO_S = 3
BEGUN_TIME_S = 30


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


def held_for_at_most(dose: Dose, exercise: Exercise, most_s: int) -> Dose:
    """Return a dose whose single holds of one position last no longer than `most_s`."""
    time_s = min(dose.time_s, most_s) if exercise.type.holds_a_position else dose.time_s
    return replace(dose, hold_s=min(dose.hold_s, most_s), time_s=time_s)


def fitting_dose(dose: Dose, before: Exercise, after: Exercise) -> Dose:
    """Return the dose of one exercise for another: the same where both are counted alike.

    Where they are not, the sets and the rest between them stay, and each set is as the other
    usually has it. Sides are those of the other exercise, unless both have a left and a right; a
    hold is no longer than is advised for the other.
    """
    if before.type is not after.type:
        usual = dose_with_sets(after.dose, dose.sets)
        return replace(usual, rest_s=dose.rest_s) if dose.sets > 1 else usual
    has_sides = dose.sides is not Sides.BOTH and after.dose.sides is not Sides.BOTH
    kept = dose if has_sides else replace(dose, sides=after.dose.sides)
    if after.longest_hold_s is None:
        return kept
    return held_for_at_most(kept, after, after.longest_hold_s)
