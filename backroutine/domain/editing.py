"""Edits that ask the catalogue: an exercise stands only where it may stand.

Each returns a new routine or raises; nothing is changed half. Removing, renaming and re-dosing
need no catalogue and are methods of `Routine`; moving is in `moving`, swapping in `swapping`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.circuits import check_pasting
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import (
    MAX_NAME_LENGTH,
    Circuit,
    CircuitId,
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where steps land: in front of the `index`-th of a section, in a circuit or in none."""

    section: Section
    index: int
    circuit_id: CircuitId | None = None


def check_placement(
    kind: RoutineKind, exercise: Exercise, section: Section, catalogue: Catalogue
) -> None:
    """Raise `PlacementError` when an exercise may not stand in a section of such a routine."""
    if section not in kind.sections:
        raise PlacementError(exercise, section, kind=kind)
    if not may_stand(exercise, section):
        raise PlacementError(exercise, section, _examples(section, catalogue))


def usual_place(routine: Routine, exercise: Exercise) -> Place:
    """Return where an exercise goes when nothing is said: the end of its usual section."""
    possible = [section for section in routine.kind.sections if may_stand(exercise, section)]
    section = exercise.usual_section
    if section not in possible and possible:
        section = possible[0]
    return Place(section, len(routine.section(section)))


def add_exercise(
    routine: Routine, catalogue: Catalogue, exercise_id: ExerciseId, place: Place
) -> Routine:
    """Return a routine with a new step, at the exercise's usual dose, at a place.

    Raises:
        KeyError: there is no such exercise.
        PlacementError: it may not stand there.
    """
    exercise = catalogue[exercise_id]
    check_placement(routine.kind, exercise, place.section, catalogue)
    step = Step(routine.next_step_id(), exercise_id, exercise.dose, circuit_id=place.circuit_id)
    return routine.inserted(place.section, place.index, (step,))


def insert_steps(
    routine: Routine,
    catalogue: Catalogue,
    steps: Sequence[Step],
    place: Place,
    circuits: Sequence[Circuit] = (),
) -> Routine:
    """Return a routine with copies of steps, under ids of their own, at a place.

    Those of `circuits` come as circuits of their own.

    Raises:
        KeyError: there is no such exercise.
        PlacementError: one of them may not stand there; none is put in.
        CircuitError: the place is in a circuit, and a circuit is among them; none is put in.
    """
    for step in steps:
        check_placement(routine.kind, catalogue[step.exercise_id], place.section, catalogue)
    check_pasting(routine, circuits, place.section, place.index, place.circuit_id)
    return _put_in(routine, steps, place, circuits)


def copy_of(routine: Routine, routine_id: RoutineId, name: str) -> Routine:
    """Return the same routine under another id and name (cut to the longest that is allowed)."""
    return replace(routine, id=routine_id, name=name[:MAX_NAME_LENGTH])


def duplicate_steps(routine: Routine, step_ids: Collection[StepId]) -> Routine:
    """Return a routine with a copy right behind each step; of a whole circuit behind it.

    Raises:
        KeyError: there is no such step.
    """
    for step_id in step_ids:
        routine.place_of(step_id)
    wanted = set(step_ids)
    for section in Section:
        for circuit, steps in list(routine.groups(section)):
            chosen = tuple(step for step in steps if step.id in wanted)
            if circuit is not None and chosen == steps:
                routine = _put_in(routine, steps, _behind(routine, steps[-1]), (circuit,))
                continue
            for step in chosen:
                place = replace(_behind(routine, step), circuit_id=step.circuit_id)
                routine = _put_in(routine, (step,), place)
    return routine


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


def _put_in(
    routine: Routine, steps: Sequence[Step], place: Place, circuits: Sequence[Circuit] = ()
) -> Routine:
    """Put in copies of steps, under ids of their own."""
    first = int(routine.next_step_id()[1:])
    copies = tuple(
        replace(step, id=StepId(f"s{first + number}"), circuit_id=place.circuit_id)
        for number, step in enumerate(steps)
    )
    put_in = routine.inserted(place.section, place.index, copies)
    if copies and put_in.step(copies[0].id).circuit_id is not None:
        return put_in
    for circuit in circuits:
        inside = [
            copy.id
            for copy, step in zip(copies, steps, strict=True)
            if step.circuit_id == circuit.id
        ]
        put_in = put_in.joined(inside, replace(circuit, id=put_in.next_circuit_id()))
    return put_in


def _behind(routine: Routine, step: Step) -> Place:
    section, index = routine.place_of(step.id)
    return Place(section, index + 1)


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
