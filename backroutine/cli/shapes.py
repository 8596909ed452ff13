"""The JSON that the commands print; programs of others rely on these shapes."""

from collections.abc import Iterable
from typing import Any

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, Section
from backroutine.domain.plain import Plain, dose_to_plain, exercise_to_plain
from backroutine.domain.routine import Routine, Step
from backroutine.domain.rules import Finding, review
from backroutine.domain.timeline import (
    Interval,
    Timeline,
    section_duration_s,
    step_duration_s,
    total_duration_s,
)
from backroutine.wording import exercise_name, finding_sentence


def listed(routine: Routine, catalogue: Catalogue) -> Plain:
    """Return one row of `list`."""
    return {
        "id": routine.id,
        "name": routine.name,
        "kind": routine.kind.value,
        "total_s": total_duration_s(routine),
        "ready": not any(finding.blocks for finding in review(routine, catalogue)),
    }


def shown(routine: Routine, findings: Iterable[Finding], catalogue: Catalogue) -> Plain:
    """Return a routine as `show` prints it; steps are numbered through all sections."""
    numbers = {step.id: number for number, step in enumerate(routine.steps, start=1)}
    return {
        **listed(routine, catalogue),
        "note": routine.note,
        "sections": [
            {
                "section": section.value,
                "total_s": section_duration_s(routine, section),
                "steps": [
                    _step(numbers[step.id], step, catalogue) for step in routine.section(section)
                ],
            }
            for section in Section
        ],
        "circuits": [
            {"id": circuit.id, "rounds": circuit.rounds, "rest_s": circuit.rest_s}
            for circuit in routine.circuits
        ],
        "findings": [_finding(finding, catalogue) for finding in findings],
    }


def timeline(plan: Timeline) -> Plain:
    """Return the intervals and cues of a session as `timeline` prints them."""
    return {
        "routine": plan.routine.id,
        "total_s": _number(plan.total_s),
        "intervals": [_interval(interval) for interval in plan.intervals],
        "cues": [{"at_s": _number(cue.at_s), "cue": cue.cue.value} for cue in plan.cues],
    }


def exercise(exercise: Exercise) -> Plain:
    """Return an exercise as `exercises` prints it: the catalogue's form, and whose it is."""
    return {**exercise_to_plain(exercise), "own": exercise.is_own}


def _step(number: int, step: Step, catalogue: Catalogue) -> Plain:
    return {
        "step": number,
        "exercise": step.exercise_id,
        "name": exercise_name(step.exercise_id, catalogue),
        "dose": dose_to_plain(step.dose),
        "total_s": step_duration_s(step),
        "note": step.note,
        "circuit": step.circuit_id,
        "sore_day": _sore_day(step, catalogue),
    }


def _sore_day(step: Step, catalogue: Catalogue) -> Plain | None:
    if step.sore_day is None:
        return None
    return {
        "exercise": step.sore_day.exercise_id,
        "name": exercise_name(step.sore_day.exercise_id, catalogue),
        "dose": dose_to_plain(step.sore_day.dose),
    }


def _finding(finding: Finding, catalogue: Catalogue) -> Plain:
    return {
        "code": finding.code.value,
        "blocks": finding.blocks,
        "section": finding.section.value if finding.section is not None else None,
        "step": finding.step_number,
        "exercise": finding.exercise_id,
        "value_s": finding.value_s,
        "limit_s": finding.limit_s,
        "sore_day": finding.on_sore_day,
        "text": finding_sentence(finding, catalogue),
    }


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "start_s": _number(interval.start_s),
        "duration_s": _number(interval.duration_s),
        "kind": interval.kind.value,
        "section": interval.section.value,
        "step": interval.step_number,
        "exercise": interval.exercise_id,
        "round": interval.round_number,
        "set": interval.set_number,
        "rep": interval.rep_number,
        "side": interval.side.value if interval.side is not None else None,
    }


def _number(seconds: float) -> int | float:
    """Return whole seconds as a whole number."""
    return int(seconds) if seconds == int(seconds) else seconds
