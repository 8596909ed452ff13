"""What is said of the moment that is on: exercise and side, kind of time, set and repetition."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.dose import Side
from backroutine.domain.exercise import Exercise
from backroutine.domain.timeline import Interval, IntervalKind, Timeline
from backroutine.player.engine import Player, PlayerState
from backroutine.player.moment import repetition_at, step_of
from backroutine.wording import short_dose

translate = QCoreApplication.translate  # by this name the texts are collected

KIND_COLOURS = {
    IntervalKind.GET_READY: "caution",
    IntervalKind.WORK: "primary",
    IntervalKind.CHANGE_SIDES: "caution",
    IntervalKind.REST: "main",
    IntervalKind.ROUND_REST: "main",
}


# What has no room of its own takes the place of something else for a few seconds, in turn.
TURN_S, TURNS = 3, 3
END_TURN, ASIDE_TURN = 0, 1


def colour_of(player: Player) -> str:
    """Return the token of the time that runs; a quiet one while it does not."""
    if player.state is not PlayerState.RUNNING:
        return "control_border"
    return KIND_COLOURS[player.interval.kind]


def title_of(interval: Interval, exercise: Exercise) -> str:
    """Return the exercise and its side."""
    match interval.side:
        case Side.LEFT:
            return translate("Stage", "{name} — left side").format(name=exercise.name)
        case Side.RIGHT:
            return translate("Stage", "{name} — right side").format(name=exercise.name)
        case None:
            return exercise.name


def word_of(player: Player) -> str:
    """Return what kind of time runs."""
    if player.state is not PlayerState.RUNNING:
        return translate("Stage", "Paused")
    match player.interval.kind:
        case IntervalKind.GET_READY:
            return translate("Stage", "Get ready")
        case IntervalKind.CHANGE_SIDES:
            return translate("Stage", "Change sides")
        case IntervalKind.REST:
            return translate("Stage", "Rest")
        case IntervalKind.ROUND_REST:
            return translate("Stage", "Rest between rounds")
        case IntervalKind.WORK:
            return _word_of_work(player)


def _word_of_work(player: Player) -> str:
    interval = player.interval
    dose = step_of(player.timeline, interval).dose
    if dose.has_long_holds:
        moves = player.position_s - interval.start_s < interval.lead_s
        return translate("Stage", "Move into it") if moves else translate("Stage", "Hold")
    repetition = repetition_at(interval, dose, player.position_s)
    if player.stands_still:
        return translate("Stage", "Press Done")
    if repetition is None or repetition.of == 1:
        return translate("Stage", "Keep going")
    return translate("Stage", "Repetition {number} of {of}").format(
        number=repetition.number, of=repetition.of
    )


def hints_of(player: Player) -> tuple[str, ...]:
    """Return what to do while the clock stands still, in more and in fewer words."""
    if not player.stands_still:
        return ()
    return translate("Stage", "Press Done when you have finished"), translate(
        "Stage", "Take your time"
    )


def turn_number(left_s: float) -> int:
    """Return how many turns are left; what shares a place changes where this changes."""
    return int(left_s / TURN_S)


def turn_at(left_s: float, turns: int) -> int:
    """Return whose turn it is, counted from 0, of several that share a place."""
    return turn_number(left_s) % turns


def is_turn(left_s: float, turn: int) -> bool:
    """Say whether it is now the turn of what shares its place with something needed more.

    `END_TURN` and `ASIDE_TURN` are two that never come together.
    """
    return turn_at(left_s, TURNS) == turn


def detail_of(timeline: Timeline, interval: Interval) -> str:
    """Return round, set and repetition; the dose where there is only one of each."""
    step = step_of(timeline, interval)
    dose, set_number = step.dose, interval.set_number
    parts = []
    if interval.round_number is not None and step.circuit_id is not None:
        rounds = timeline.routine.circuit(step.circuit_id).all_rounds
        parts.append(
            translate("Stage", "Round {number} of {of}").format(
                number=interval.round_number, of=rounds
            )
        )
    if dose.sets > 1:
        parts.append(
            translate("Stage", "Set {number} of {of}").format(number=set_number, of=dose.sets)
        )
    reps = dose.reps_in_set(set_number)
    if interval.rep_number is not None and reps > 1:
        parts.append(
            translate("Stage", "Repetition {number} of {of}").format(
                number=interval.rep_number, of=reps
            )
        )
    return "  ·  ".join(parts) or short_dose(dose)
