"""How long and how much, in words: lengths, doses, rounds."""

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.routine import Circuit
from backroutine.translating import tr, tr_plural
from backroutine.wording.names import listed


def clock_time(seconds: float) -> str:
    """Return seconds as `m:ss`, or `h:mm:ss` from an hour on; fractions count as begun seconds."""
    whole = int(seconds) if seconds == int(seconds) else int(seconds) + 1
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def length(seconds: float) -> str:
    """Return a length in words: "45 seconds", "2 minutes", "2 min 30 s", "1 h 5 min"."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    if hours and minutes:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if hours:
        return tr_plural("{count} hour", "{count} hours", hours).format(count=hours)
    if minutes and left:
        return tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=left)
    if minutes:
        return tr_plural("{count} minute", "{count} minutes", minutes).format(count=minutes)
    return tr_plural("{count} second", "{count} seconds", left).format(count=left)


def short_dose(dose: Dose) -> str:
    """Return a dose for a card or a row: "2 × 8, 3 s hold, each side"."""
    is_hold_said = not dose.hold_s
    if dose.is_timed:
        text = tr("{sets} × {time} s") if dose.sets > 1 else tr("{time} s")
        parts = [text.format(sets=dose.sets, time=dose.time_s)]
    elif isinstance(dose.reps, tuple):
        parts = ["-".join(map(str, dose.reps))]
    elif dose.reps > 1 or not dose.hold_s:
        text = "{sets} × {reps}" if dose.sets > 1 else tr("{reps} reps")
        parts = [text.format(sets=dose.sets, reps=dose.reps)]
    else:
        text = tr("{sets} × {hold} s hold") if dose.sets > 1 else tr("{hold} s hold")
        parts = [text.format(sets=dose.sets, hold=dose.hold_s)]
        is_hold_said = True
    if not is_hold_said:
        parts.append(tr("{hold} s hold").format(hold=dose.hold_s))
    if dose.sides is Sides.PER_SIDE:
        parts.append(tr("each side"))
    elif dose.sides is Sides.ALTERNATING:
        parts.append(tr("alternating"))
    return ", ".join(parts)


def full_dose(dose: Dose) -> str:
    """Return a dose in words for paper: "2 sets of 3 holds of 10 seconds each side, ..."."""
    if dose.is_timed:
        what = length(dose.time_s)
    elif isinstance(dose.reps, tuple):
        text = tr("{counts} holds") if dose.has_long_holds else tr("{counts} repetitions")
        counts = listed([str(reps) for reps in dose.reps], tr("then"))
        what = _held(text.format(counts=counts), dose)
    elif dose.has_long_holds:
        what = _held(_holds(dose.reps_in_set(1)), dose)
    else:
        what = _held(repetitions(dose.reps_in_set(1)), dose)
    if dose.has_long_holds and dose.reps in (0, 1):
        what = _held(_holds(dose.sets), dose)
    elif dose.sets > 1 and not isinstance(dose.reps, tuple):
        what = tr("{sets} sets of {what}").format(sets=dose.sets, what=what)
    if dose.sides is Sides.PER_SIDE:
        what = tr("{what} each side").format(what=what)
    elif dose.sides is Sides.ALTERNATING:
        what = tr("{what}, alternating sides").format(what=what)
    if dose.sets > 1 and dose.rest_s:
        what = tr("{what}, rest {rest} between sets").format(what=what, rest=length(dose.rest_s))
    return what


def circuit_words(circuit: Circuit, exercises: int) -> str:
    """Return what a circuit asks: "Circuit of 3 exercises: 2 rounds, rest ..."."""
    rounds = tr_plural("{count} round", "{count} rounds", circuit.rounds)
    what = tr("Circuit of {exercises}: {rounds}").format(
        exercises=exercises_counted(exercises), rounds=rounds.format(count=circuit.rounds)
    )
    if circuit.rounds == 1 or not circuit.rest_s:
        return what
    return tr("{what}, rest {rest} between rounds").format(what=what, rest=length(circuit.rest_s))


def repetitions(number: int) -> str:
    """Return "1 repetition", "8 repetitions"."""
    return tr_plural("{count} repetition", "{count} repetitions", number).format(count=number)


def exercises_counted(number: int) -> str:
    """Return "1 exercise", "10 exercises"."""
    return tr_plural("{count} exercise", "{count} exercises", number).format(count=number)


def _holds(number: int) -> str:
    return tr_plural("{count} hold", "{count} holds", number).format(count=number)


def _held(what: str, dose: Dose) -> str:
    if not dose.hold_s:
        return what
    text = tr("{what} of {hold}") if dose.has_long_holds else tr("{what} with a hold of {hold}")
    return text.format(what=what, hold=length(dose.hold_s))
