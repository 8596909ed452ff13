"""The command `steps`: a therapist's text as steps."""

import sys
from pathlib import Path

from backroutine.cli.at_hand import look_at_catalogue
from backroutine.cli.output import say, say_json, say_table
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Sides
from backroutine.domain.plain import Plain
from backroutine.domain.steps_text import MAX_LENGTH, ReadStep, StepsText, read_steps
from backroutine.files.text_file import read_text_file, read_text_stream
from backroutine.paths import data_paths
from backroutine.translating import noted, tr, tr_plural
from backroutine.wording import exercise_name, length

STANDARD_INPUT = "-"
SIDES_WORDS = {
    Sides.PER_SIDE: noted("each side"),
    Sides.ALTERNATING: noted("alternating"),
    Sides.BOTH: noted("both together"),
}


def steps(path: Path, *, as_json: bool) -> int:
    """Print the steps of a text (`-` is standard input), and what of it was not understood.

    Raises:
        RefusedError: it cannot be read, is no text, or is too long.
    """
    if str(path) == STANDARD_INPUT:
        text = read_text_stream(sys.stdin.buffer, MAX_LENGTH)
    else:
        text = read_text_file(path, MAX_LENGTH)
    catalogue = look_at_catalogue(data_paths())
    found = read_steps(text, catalogue)
    if as_json:
        say_json(shape(found))
    else:
        _say(found, catalogue)
    return 0


def shape(found: StepsText) -> Plain:
    """Return a read text in the form that `steps --json` prints."""
    return {
        "steps": [_step_shape(step) for step in found.steps],
        "not_understood": list(found.not_understood),
    }


def _step_shape(step: ReadStep) -> Plain:
    return {
        "text": step.text,
        "exercise": step.exercise,
        "sets": step.sets,
        "reps": list(step.reps) if isinstance(step.reps, tuple) else step.reps,
        "hold_s": step.hold_s,
        "rest_s": step.rest_s,
        "time_s": step.time_s,
        "sides": step.sides.value if step.sides is not None else None,
        "frequency": step.frequency,
        "sure": step.sure,
    }


def _say(found: StepsText, catalogue: Catalogue) -> None:
    say_table(
        [
            (
                f"{number}.",
                exercise_name(step.exercise, catalogue) or tr("(no exercise of the catalogue)"),
                _dose_words(step),
                step.frequency or "",
                step.note,
            )
            for number, step in enumerate(found.steps, start=1)
        ],
        right=(0,),
    )
    unsure = [(n, step) for n, step in enumerate(found.steps, start=1) if not step.sure]
    if unsure:
        say("", tr("Not sure; please look at these:"))
        say(*(f"{number}. {_doubt(step, catalogue)}" for number, step in unsure))
    if found.not_understood:
        say("", tr("Not understood:"), *(f"- {line}" for line in found.not_understood))
    if not found.steps and not found.not_understood:
        say(tr("The text is empty."))


def _dose_words(step: ReadStep) -> str:
    parts = []
    if step.sets is not None and not isinstance(step.reps, tuple):
        parts.append(tr_plural("{count} set", "{count} sets", step.sets).format(count=step.sets))
    if isinstance(step.reps, tuple):
        parts.append(tr("{counts} repetitions").format(counts="-".join(map(str, step.reps))))
    elif step.reps is not None:
        repetitions = tr_plural("{count} repetition", "{count} repetitions", step.reps)
        parts.append(repetitions.format(count=step.reps))
    if step.hold_s is not None:
        parts.append(tr("hold {length}").format(length=length(step.hold_s)))
    if step.time_s is not None:
        parts.append(length(step.time_s))
    if step.sides is not None:
        parts.append(tr(SIDES_WORDS[step.sides]))
    if step.rest_s is not None:
        parts.append(tr("rest {length}").format(length=length(step.rest_s)))
    if step.tempo_s is not None:
        parts.append(tr("tempo {length}").format(length=length(step.tempo_s)))
    return ", ".join(parts) or tr("usual dose")


def _doubt(step: ReadStep, catalogue: Catalogue) -> str:
    line = " / ".join(step.text.splitlines())
    others = [
        exercise_name(exercise_id, catalogue)
        for exercise_id in step.alternatives
        if exercise_id != step.exercise
    ]
    if not others:
        return tr("“{line}”").format(line=line)
    sentence = tr("“{line}”. It may also be: {others}.")
    return sentence.format(line=line, others=", ".join(others))
