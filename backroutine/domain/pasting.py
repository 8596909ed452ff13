"""Steps read from a therapist's text, put into a routine: each at the end of its section."""

from collections.abc import Sequence
from dataclasses import replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.editing import PlacementError, check_placement, insert_steps, usual_place
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Routine, Step


def refusal_to_paste(
    routine: Routine, catalogue: Catalogue, exercise_id: ExerciseId
) -> PlacementError | None:
    """Return why an exercise has no place in a routine of this kind; `None` where it has one."""
    exercise = catalogue[exercise_id]
    section = usual_place(routine, exercise).section
    try:
        check_placement(routine.kind, exercise, section, catalogue)
    except PlacementError as error:
        return error
    return None


def with_read_steps(
    routine: Routine, catalogue: Catalogue, steps: Sequence[Step], kept_lines: Sequence[str] = ()
) -> Routine:
    """Return a routine with steps behind those of their usual sections, under ids of its own.

    `kept_lines` are what of the text was not understood; they become part of the routine's note.

    Raises:
        KeyError: there is no such exercise.
        PlacementError: one of them has no place in this kind of routine; none is put in.
        ValueError: there would be too many steps.
    """
    for step in steps:
        place = usual_place(routine, catalogue[step.exercise_id])
        routine = insert_steps(routine, catalogue, (step,), place)
    lines = [line for line in (routine.note, *kept_lines) if line]
    return replace(routine, note="\n".join(lines))
