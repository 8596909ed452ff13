"""Routines, doses and exercises as plain values, the form that files and the database share.

`..._to_plain` gives dictionaries of text, numbers and lists; `..._from_plain` takes them back
and raises `ValueError`, `KeyError` or `TypeError` for what cannot be; whoever reads outside data
has checked its types before and names the place.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import (
    CareTag,
    Category,
    Exercise,
    ExerciseId,
    ExerciseType,
    Level,
    Position,
    Section,
)
from backroutine.domain.routine import (
    Circuit,
    CircuitId,
    Routine,
    RoutineId,
    RoutineKind,
    SoreDayDose,
    Step,
    StepId,
)

Plain = dict[str, Any]


def dose_to_plain(dose: Dose) -> Plain:
    """Return a dose as a dictionary with every field."""
    return {
        "sets": dose.sets,
        "reps": list(dose.reps) if isinstance(dose.reps, tuple) else dose.reps,
        "hold_s": dose.hold_s,
        "tempo_s": dose.tempo_s,
        "time_s": dose.time_s,
        "rest_s": dose.rest_s,
        "sides": dose.sides.value,
        "first_side": dose.first_side.value,
    }


def dose_from_plain(plain: Mapping[str, Any]) -> Dose:
    """Return the dose that a dictionary describes; absent fields take their defaults."""
    reps = plain.get("reps", 0)
    return Dose(
        sets=plain.get("sets", 1),
        reps=tuple(reps) if isinstance(reps, Sequence) else reps,
        hold_s=plain.get("hold_s", 0),
        tempo_s=plain.get("tempo_s", 0),
        time_s=plain.get("time_s", 0),
        rest_s=plain.get("rest_s", 0),
        sides=Sides(plain.get("sides", Sides.BOTH)),
        first_side=Side(plain.get("first_side", Side.LEFT)),
    )


def routine_to_plain(routine: Routine) -> Plain:
    """Return a routine as a dictionary; each section is a list of steps."""
    plain: Plain = {
        "id": routine.id,
        "name": routine.name,
        "kind": routine.kind.value,
        "note": routine.note,
        "sections": {
            section.value: [_step_to_plain(step) for step in routine.section(section)]
            for section in Section
        },
    }
    if routine.circuits:
        plain["circuits"] = [_circuit_to_plain(circuit) for circuit in routine.circuits]
    return plain


def routine_from_plain(plain: Mapping[str, Any]) -> Routine:
    """Return the routine that a dictionary describes; steps without an id are numbered."""
    sections = plain.get("sections", {})
    number = 0
    steps: dict[Section, tuple[Step, ...]] = {}
    for section in Section:
        found = []
        for step in sections.get(section.value, ()):
            number += 1
            found.append(_step_from_plain(step, number))
        steps[section] = tuple(found)
    return Routine(
        RoutineId(plain["id"]),
        plain["name"],
        RoutineKind(plain.get("kind", RoutineKind.SESSION)),
        steps[Section.WARM_UP],
        steps[Section.MAIN],
        steps[Section.COOL_DOWN],
        plain.get("note", ""),
        tuple(
            Circuit(
                CircuitId(circuit["id"]),
                circuit["rounds"],
                circuit["rest_s"],
                circuit.get("rounds_before", 0),
                circuit.get("rounds_after", 0),
            )
            for circuit in plain.get("circuits", ())
        ),
    )


def exercise_to_plain(exercise: Exercise) -> Plain:
    """Return an exercise as a dictionary in the catalogue's own form."""
    return {
        "id": exercise.id,
        "name": exercise.name,
        "aliases": list(exercise.aliases),
        "category": exercise.category.value,
        "sections": [section.value for section in exercise.sections],
        "usual_section": exercise.usual_section.value,
        "warms_up": exercise.warms_up,
        "type": exercise.type.value,
        "dose": dose_to_plain(exercise.dose),
        "level": int(exercise.level),
        "position": exercise.position.value,
        "equipment": [list(alternatives) for alternatives in exercise.equipment],
        "primary_muscles": list(exercise.primary_muscles),
        "secondary_muscles": list(exercise.secondary_muscles),
        "care_tags": [tag.value for tag in exercise.care_tags],
        "why": exercise.why,
        "instructions": list(exercise.instructions),
        "mistakes": list(exercise.mistakes),
        "breathing": exercise.breathing,
        "feel": exercise.feel,
        "easier": exercise.easier,
        "harder": exercise.harder,
        "may_aggravate": exercise.may_aggravate,
        "safer_swaps": list(exercise.safer_swaps),
        "note": exercise.note,
        "source": exercise.source,
        "longest_hold_s": exercise.longest_hold_s,
        "same_as": dict(exercise.same_as),
        "licence": exercise.licence,
        "author": exercise.author,
        "source_url": exercise.source_url,
    }


def exercise_from_plain(plain: Mapping[str, Any], *, is_own: bool = False) -> Exercise:
    """Return the exercise that a dictionary in the catalogue's form describes."""
    easier, harder = plain.get("easier"), plain.get("harder")
    return Exercise(
        id=ExerciseId(plain["id"]),
        name=plain["name"],
        category=Category(plain["category"]),
        sections=tuple(Section(name) for name in plain["sections"]),
        usual_section=Section(plain["usual_section"]),
        warms_up=plain["warms_up"],
        type=ExerciseType(plain["type"]),
        dose=dose_from_plain(plain["dose"]),
        aliases=tuple(plain.get("aliases", ())),
        level=Level(plain.get("level", Level.GENTLE)),
        position=Position(plain.get("position", Position.STANDING)),
        equipment=tuple(tuple(names) for names in plain.get("equipment", ())),
        primary_muscles=tuple(plain.get("primary_muscles", ())),
        secondary_muscles=tuple(plain.get("secondary_muscles", ())),
        care_tags=tuple(CareTag(tag) for tag in plain.get("care_tags", ())),
        why=plain.get("why", ""),
        instructions=tuple(plain.get("instructions", ())),
        mistakes=tuple(plain.get("mistakes", ())),
        breathing=plain.get("breathing", ""),
        feel=plain.get("feel", ""),
        easier=None if easier is None else ExerciseId(easier),
        harder=None if harder is None else ExerciseId(harder),
        may_aggravate=plain.get("may_aggravate", False),
        safer_swaps=tuple(ExerciseId(name) for name in plain.get("safer_swaps", ())),
        note=plain.get("note", ""),
        source=plain.get("source", ""),
        longest_hold_s=plain.get("longest_hold_s"),
        same_as=tuple(plain.get("same_as", {}).items()),
        is_own=is_own,
        licence=plain.get("licence", ""),
        author=plain.get("author", ""),
        source_url=plain.get("source_url", ""),
    )


def _circuit_to_plain(circuit: Circuit) -> Plain:
    plain: Plain = {"id": circuit.id, "rounds": circuit.rounds, "rest_s": circuit.rest_s}
    if circuit.rounds != circuit.all_rounds:
        plain["rounds_before"] = circuit.rounds_before
        plain["rounds_after"] = circuit.rounds_after
    return plain


def _step_to_plain(step: Step) -> Plain:
    plain: Plain = {
        "id": step.id,
        "exercise": step.exercise_id,
        "dose": dose_to_plain(step.dose),
        "note": step.note,
    }
    if step.circuit_id is not None:
        plain["circuit"] = step.circuit_id
    if step.sore_day is not None:
        plain["sore_day"] = {
            "exercise": step.sore_day.exercise_id,
            "dose": dose_to_plain(step.sore_day.dose),
        }
    if step.is_left_out:
        plain["is_left_out"] = True
    return plain


def _step_from_plain(plain: Mapping[str, Any], number: int) -> Step:
    circuit, sore_day = plain.get("circuit"), plain.get("sore_day")
    return Step(
        StepId(plain.get("id") or f"s{number}"),
        ExerciseId(plain["exercise"]),
        dose_from_plain(plain["dose"]),
        plain.get("note", ""),
        None if circuit is None else CircuitId(circuit),
        None
        if sore_day is None
        else SoreDayDose(ExerciseId(sore_day["exercise"]), dose_from_plain(sore_day["dose"])),
        plain.get("is_left_out") is True,
    )
