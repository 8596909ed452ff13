"""What a line of a therapist's text says, and the step that comes of it."""

from dataclasses import dataclass, replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose, Sides
from backroutine.domain.dosing import BEGUN_TEMPO_S, dose_with_sets
from backroutine.domain.exercise import Exercise, ExerciseId, ExerciseType
from backroutine.domain.routine import Step, StepId


@dataclass(frozen=True, slots=True)
class ReadStep:
    """One step as it was read; `None` is what the text does not say.

    `exercise` is `None` where no exercise of the catalogue is meant, or none can be told;
    `alternatives` are those it may be. `reps` is a number, or one for each set. `note` is all that
    is neither name nor dose. `sure` is false where somebody should be asked; `is_name_sure` and
    `is_dose_sure` say about what.
    """

    text: str
    exercise: ExerciseId | None = None
    alternatives: tuple[ExerciseId, ...] = ()
    sets: int | None = None
    reps: int | tuple[int, ...] | None = None
    hold_s: int | None = None
    rest_s: int | None = None
    time_s: int | None = None
    tempo_s: int | None = None
    sides: Sides | None = None
    frequency: str | None = None
    note: str = ""
    is_name_sure: bool = False
    is_dose_sure: bool = True

    @property
    def sure(self) -> bool:
        return self.is_name_sure and self.is_dose_sure


@dataclass(frozen=True, slots=True)
class StepsText:
    """A whole text: its steps in their order, and the lines that are none."""

    steps: tuple[ReadStep, ...]
    not_understood: tuple[str, ...]


def as_step(read: ReadStep, catalogue: Catalogue, step_id: StepId) -> Step:
    """Return the step that was read; what the text does not say is the exercise's usual dose.

    Where the text says how much is done once ("30 s x 3", "x 12", "45 s"), one set is meant: the
    usual number of sets would multiply what the therapist wrote.

    Raises:
        KeyError: no exercise of the catalogue was read.
    """
    if read.exercise is None:
        raise KeyError(read.exercise)
    dose = _dose(read, catalogue[read.exercise])
    frequency = read.frequency.capitalize() if read.frequency else ""
    note = ". ".join(part for part in (read.note, frequency) if part)
    return Step(step_id, read.exercise, dose, note)


def _dose(read: ReadStep, exercise: Exercise) -> Dose:
    usual = exercise.dose
    rest_s = usual.rest_s if read.rest_s is None else read.rest_s
    usual = replace(usual, rest_s=rest_s, sides=read.sides or usual.sides)
    if read.time_s is not None:
        return replace(usual, sets=read.sets or 1, reps=0, hold_s=0, tempo_s=0, time_s=read.time_s)
    if read.reps is None and read.hold_s is None:
        return dose_with_sets(usual, read.sets or usual.sets)
    sets = len(read.reps) if isinstance(read.reps, tuple) else read.sets or 1
    if read.hold_s is not None and read.reps is None and _keeps_its_reps(read, exercise):
        sets = usual.sets
    hold_s = usual.hold_s if read.hold_s is None else read.hold_s
    tempo_s = read.tempo_s or usual.tempo_s or (0 if hold_s else BEGUN_TEMPO_S)
    return replace(
        usual,
        sets=sets,
        reps=_reps(read, exercise),
        hold_s=hold_s,
        time_s=0,
        tempo_s=tempo_s,
    )


def _keeps_its_reps(read: ReadStep, exercise: Exercise) -> bool:
    """Say whether a hold was given alone to an exercise of many repetitions."""
    return read.sets is None and exercise.type is not ExerciseType.HOLD


def _reps(read: ReadStep, exercise: Exercise) -> int | tuple[int, ...]:
    if read.reps is not None:
        return read.reps
    if read.hold_s is not None and _keeps_its_reps(read, exercise):
        return exercise.dose.reps or 1
    return 1
