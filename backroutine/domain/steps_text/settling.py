"""Deciding what the numbers of a line mean, once the exercise is known.

A time is a hold for an exercise that is held, and a plain time for another.
"""

from backroutine.domain.exercise import Exercise, ExerciseType
from backroutine.domain.steps_text.amounts import Amounts

# Nobody repeats a long hold so often; these are seconds.
LEAST_SECONDS = 15


def settle(amounts: Amounts, exercise: Exercise | None) -> None:
    """Change the numbers into those of a dose; what fits none is dropped, and is not sure."""
    if amounts.is_turned:
        amounts.is_sure = False
    _settle_intervals(amounts)
    _settle_time(amounts, exercise)
    if amounts.time_s is not None and amounts.reps is not None:
        _settle_time_beside_reps(amounts)
    if exercise is not None and exercise.type is ExerciseType.HOLD:
        _take_reps_for_seconds(amounts)
    if not amounts.fits():
        _drop_what_does_not_fit(amounts)


def _settle_intervals(amounts: Amounts) -> None:
    """Read "20 s on, 20 s off x 3" as three sets: a rest lies between sets."""
    is_one_time = amounts.time_s is not None or amounts.hold_may_be_time
    if amounts.rest_s and is_one_time and amounts.sets is None and isinstance(amounts.reps, int):
        amounts.sets, amounts.reps = amounts.reps, None


def _settle_time(amounts: Amounts, exercise: Exercise | None) -> None:
    is_held = exercise is not None and exercise.type.holds_a_position
    may_be_held = exercise is None or is_held or exercise.dose.hold_s > 0
    if amounts.hold_s is not None and amounts.hold_may_be_time and not may_be_held:
        amounts.time_s, amounts.hold_s = amounts.hold_s, None
    elif amounts.time_s is not None and amounts.hold_s is not None:
        amounts.time_s, amounts.is_sure = None, False
    elif amounts.time_s is not None and (is_held or (amounts.reps is not None and may_be_held)):
        amounts.hold_s, amounts.time_s = amounts.time_s, None


def _settle_time_beside_reps(amounts: Amounts) -> None:
    if amounts.sets is None and isinstance(amounts.reps, int):
        amounts.sets, amounts.reps = amounts.reps, None
    else:
        amounts.hold_s, amounts.time_s, amounts.is_sure = amounts.time_s, None, False


def _take_reps_for_seconds(amounts: Amounts) -> None:
    """Read "Plank 3x20" and "Quad stretch 30 x 3" as seconds that nobody wrote out."""
    if (
        not isinstance(amounts.reps, int)
        or amounts.hold_s is not None
        or amounts.time_s is not None
    ):
        return
    if amounts.reps < LEAST_SECONDS:
        return
    amounts.hold_s, amounts.reps, amounts.is_sure = amounts.reps, None, False
    if amounts.is_turned:
        amounts.reps, amounts.sets = amounts.sets, None


def _drop_what_does_not_fit(amounts: Amounts) -> None:
    for name in ("sets", "reps", "hold_s", "rest_s", "time_s", "tempo_s"):
        alone = Amounts(**{name: getattr(amounts, name)})
        if not alone.fits():
            amounts.ranges.append(f"{name.removesuffix('_s')} {getattr(amounts, name)}")
            setattr(amounts, name, None)
    if isinstance(amounts.reps, tuple) and amounts.sets != len(amounts.reps):
        amounts.reps = None
    amounts.is_sure = False
