"""The commands that look: `list`, `show`, `timeline` and `exercises`."""

from argparse import Namespace

from backroutine.cli import shapes
from backroutine.cli.at_hand import AtHand, look, look_at_catalogue
from backroutine.cli.language import within
from backroutine.cli.output import complain, say, say_json, say_table
from backroutine.domain.exercise import Section
from backroutine.domain.routine import Routine, Step
from backroutine.domain.rules import NotReadyError, ready, review
from backroutine.domain.timeline import (
    Interval,
    build_timeline,
    section_duration_s,
    total_duration_s,
)
from backroutine.paths import data_paths
from backroutine.translating import tr
from backroutine.wording import (
    CATEGORY_NAMES,
    INTERVAL_NAMES,
    KIND_NAMES,
    SECTION_NAMES,
    SIDE_NAMES,
    circuit_words,
    clock_time,
    exercise_name,
    finding_sentence,
    length,
    not_ready_sentences,
    short_dose,
)

CIRCUIT_MARK = " |"


def run(options: Namespace) -> int:
    """Do one of the commands; return the exit code."""
    match options.command:
        case "list":
            return list_routines(look(data_paths()), as_json=options.json)
        case "show":
            return show(look(data_paths()), options.routine, as_json=options.json)
        case "timeline":
            return timeline(look(data_paths()), options.routine, as_json=options.json)
        case _:
            return exercises(" ".join(options.words), as_json=options.json)


def list_routines(at_hand: AtHand, *, as_json: bool) -> int:
    """Print every routine with its kind, total time, and whether it is ready."""
    rows = [shapes.listed(routine, at_hand.catalogue) for routine in at_hand.routines]
    if as_json:
        say_json(rows)
        return 0
    say_table(
        [
            (
                routine.id,
                routine.name,
                KIND_NAMES[routine.kind],
                clock_time(row["total_s"]),
                tr("ready") if row["ready"] else tr("draft"),
            )
            for routine, row in zip(at_hand.routines, rows, strict=True)
        ],
        right=(3,),
    )
    return 0


def show(at_hand: AtHand, wanted: str, *, as_json: bool) -> int:
    """Print a routine with its sections, steps, doses and findings."""
    routine = at_hand.find(wanted)
    findings = review(routine, at_hand.catalogue, at_hand.settings.care_tags)
    if as_json:
        say_json(shapes.shown(routine, findings, at_hand.catalogue))
        return 0
    is_ready = not any(finding.blocks for finding in findings)
    state = tr("ready") if is_ready else tr("draft")
    total = length(total_duration_s(routine))
    say(f"{routine.name} ({routine.id})", f"{KIND_NAMES[routine.kind]}, {total}, {state}")
    if routine.note:
        say(routine.note)
    for section in Section:
        _say_section(routine, section, at_hand)
    if findings:
        say("")
    for finding in findings:
        mark = "!" if finding.blocks else "-"
        say(f"{mark} {finding_sentence(finding, at_hand.catalogue)}")
    return 0


def _say_section(routine: Routine, section: Section, at_hand: AtHand) -> None:
    steps = routine.section(section)
    if not steps:
        return
    say("", f"{SECTION_NAMES[section]}, {length(section_duration_s(routine, section))}")
    number = routine.steps.index(steps[0]) + 1
    waiting: list[tuple[str, ...]] = []
    for circuit, members in routine.groups(section):
        cells = [_step_cells(n, step, at_hand) for n, step in enumerate(members, start=number)]
        number += len(members)
        if circuit is None:
            waiting += cells
            continue
        say_table(waiting, right=(0,))
        waiting = []
        say(circuit_words(circuit, len(members)))
        say_table([(CIRCUIT_MARK, *row) for row in cells], right=(1,))
    say_table(waiting, right=(0,))


def _step_cells(number: int, step: Step, at_hand: AtHand) -> tuple[str, ...]:
    return (
        f"{number}.",
        exercise_name(step.exercise_id, at_hand.catalogue),
        short_dose(step.dose),
        _sore_day_words(step, at_hand),
        step.note,
    )


def _sore_day_words(step: Step, at_hand: AtHand) -> str:
    if step.sore_day is None:
        return ""
    dose = short_dose(step.sore_day.dose)
    if step.sore_day.exercise_id == step.exercise_id:
        return tr("(sore day: {dose})").format(dose=dose)
    name = exercise_name(step.sore_day.exercise_id, at_hand.catalogue)
    return tr("(sore day: {name}, {dose})").format(name=name, dose=dose)


def timeline(at_hand: AtHand, wanted: str, *, as_json: bool) -> int:
    """Print every interval and every cue, at the person's own lead times."""
    routine = at_hand.find(wanted)
    try:
        plan = build_timeline(ready(routine, at_hand.catalogue), at_hand.settings.lead_times)
    except NotReadyError as error:
        complain(*not_ready_sentences(routine, error.findings, at_hand.catalogue))
        return 1
    if as_json:
        say_json(shapes.timeline(plan))
        return 0
    say(f"{routine.name}, {length(plan.total_s)}", "")
    heard: list[list[str]] = [[] for _ in plan.intervals]
    for planned in plan.cues:
        heard[plan.index_at(planned.at_s)].append(f"{planned.cue} {_seconds(planned.at_s)}")
    rows = [
        (*_interval_cells(interval, at_hand), ", ".join(cues))
        for interval, cues in zip(plan.intervals, heard, strict=True)
    ]
    say_table(rows, right=(0, 1))
    return 0


def _interval_cells(interval: Interval, at_hand: AtHand) -> tuple[str, ...]:
    side = within(SIDE_NAMES[interval.side]) if interval.side is not None else ""
    parts = [tr("set {number}").format(number=interval.set_number)]
    if interval.round_number is not None:
        parts.insert(0, tr("round {number}").format(number=interval.round_number))
    if interval.rep_number is not None:
        parts.append(tr("rep {number}").format(number=interval.rep_number))
    return (
        clock_time(interval.start_s),
        f"{_seconds(interval.duration_s)} s",
        INTERVAL_NAMES[interval.kind],
        f"{interval.step_number}. {exercise_name(interval.exercise_id, at_hand.catalogue)}",
        ", ".join(parts),
        side,
    )


def _seconds(seconds: float) -> str:
    return f"{seconds:g}"


def exercises(words: str, *, as_json: bool) -> int:
    """Print the exercises in which every word occurs; all of them for no words."""
    found = look_at_catalogue(data_paths()).search(words)
    if as_json:
        say_json([shapes.exercise(exercise) for exercise in found])
    elif found:
        say_table(
            [
                (
                    exercise.id,
                    exercise.name,
                    CATEGORY_NAMES[exercise.category],
                    short_dose(exercise.dose),
                    ", ".join(within(SECTION_NAMES[each]) for each in exercise.sections),
                )
                for exercise in found
            ]
        )
    if not found:
        complain(tr("No exercise has all of these words: {words}").format(words=words))
        return 1
    return 0
