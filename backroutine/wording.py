"""The sentences that the window, the command line and the paper share.

The domain answers in codes and numbers; here they become words, so that a refusal reads the same
wherever a person meets it.
"""

from collections.abc import Iterable
from typing import assert_never

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import CareTag, Category, ExerciseId, Level, Position, Section
from backroutine.domain.routine import Circuit, Routine, RoutineKind
from backroutine.domain.rules import Finding, FindingCode
from backroutine.domain.session import Outcome, SessionState
from backroutine.domain.timeline import IntervalKind

SECTION_NAMES = {
    Section.WARM_UP: "Warm-up",
    Section.MAIN: "Main",
    Section.COOL_DOWN: "Cool-down",
}
KIND_NAMES = {
    RoutineKind.SESSION: "Session",
    RoutineKind.WARM_UP: "Warm-up only",
    RoutineKind.COOL_DOWN: "Cool-down only",
}
CATEGORY_NAMES = {
    Category.MOBILITY: "Mobility",
    Category.CORE: "Core",
    Category.STRENGTH: "Strength",
    Category.STRETCH: "Stretch",
    Category.YOGA: "Yoga",
    Category.BREATHING: "Breathing",
    Category.RUNNING_DRILL: "Running drill",
    Category.LIFTING_DRILL: "Lifting drill",
}
POSITION_NAMES = {
    Position.SUPINE: "Lying on the back",
    Position.PRONE: "Lying on the front",
    Position.SIDE_LYING: "Lying on the side",
    Position.QUADRUPED: "On hands and knees",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "Half-kneeling",
    Position.SEATED: "Seated",
    Position.STANDING: "Standing",
}
LEVEL_NAMES = {Level.GENTLE: "Gentle", Level.MODERATE: "Moderate", Level.DEMANDING: "Demanding"}
SIDE_NAMES = {Side.LEFT: "Left side", Side.RIGHT: "Right side"}
INTERVAL_NAMES = {
    IntervalKind.GET_READY: "Get ready",
    IntervalKind.WORK: "Work",
    IntervalKind.CHANGE_SIDES: "Change sides",
    IntervalKind.REST: "Rest",
    IntervalKind.ROUND_REST: "Rest between rounds",
}
OUTCOME_NAMES = {
    Outcome.DONE: "done",
    Outcome.CUT_SHORT: "cut short",
    Outcome.SKIPPED: "skipped",
}
STATE_NAMES = {
    SessionState.RUNNING: "Not ended",
    SessionState.FINISHED: "Finished",
    SessionState.STOPPED: "Stopped early",
}
CARE_TAG_NAMES = {
    CareTag.FLEXION_INTOLERANT: "Bending forward makes it worse",
    CareTag.EXTENSION_INTOLERANT: "Arching back makes it worse",
    CareTag.ROTATION_SENSITIVE: "Twisting makes it worse",
    CareTag.ACUTE_SCIATICA: "Present pain below the knee",
    CareTag.OSTEOPOROSIS: "Low bone density",
    CareTag.PREGNANCY_SUPINE: "Pregnancy: lying on the back",
    CareTag.PREGNANCY_PRONE: "Pregnancy: lying on the front",
    CareTag.PREGNANCY_ABDOMINAL: "Pregnancy: load on the belly",
    CareTag.PREGNANCY_IMPACT: "Pregnancy: jumps and impact",
    CareTag.PELVIC_FLOOR: "Pelvic floor",
    CareTag.PELVIC_GIRDLE_PAIN: "Pelvic girdle pain",
    CareTag.KNEE_PAIN: "Knee pain",
    CareTag.KNEELING_PAIN: "Kneeling hurts",
    CareTag.HIP_PAIN: "Hip pain",
    CareTag.HIP_REPLACEMENT: "Hip replacement",
    CareTag.SHOULDER_PAIN: "Shoulder pain",
    CareTag.WRIST_PAIN: "Wrist pain",
    CareTag.NECK_PAIN: "Neck pain",
    CareTag.ANKLE_PAIN: "Ankle pain",
    CareTag.HIGH_BLOOD_PRESSURE: "High blood pressure",
    CareTag.HEAD_DOWN: "Head below the heart",
    CareTag.GLAUCOMA: "Glaucoma",
    CareTag.DIZZINESS: "Dizziness",
    CareTag.BALANCE: "Balance",
    CareTag.RECENT_SURGERY: "Recent surgery",
}


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
    if hours:
        return f"{hours} h {minutes} min" if minutes else _count(hours, "hour")
    if minutes and left:
        return f"{minutes} min {left} s"
    return _count(minutes, "minute") if minutes else _count(left, "second")


def short_dose(dose: Dose) -> str:
    """Return a dose for a card or a row: "2 × 8, 3 s hold, each side"."""
    if dose.is_timed:
        parts = [f"{dose.sets} × {dose.time_s} s" if dose.sets > 1 else f"{dose.time_s} s"]
    elif isinstance(dose.reps, tuple):
        parts = ["-".join(map(str, dose.reps))]
    elif dose.reps > 1 or not dose.hold_s:
        parts = [f"{dose.sets} × {dose.reps}" if dose.sets > 1 else f"{dose.reps} reps"]
    else:
        parts = [
            f"{dose.sets} × {dose.hold_s} s hold" if dose.sets > 1 else f"{dose.hold_s} s hold"
        ]
    if dose.hold_s and "hold" not in parts[0]:
        parts.append(f"{dose.hold_s} s hold")
    if dose.sides is Sides.PER_SIDE:
        parts.append("each side")
    elif dose.sides is Sides.ALTERNATING:
        parts.append("alternating")
    return ", ".join(parts)


def full_dose(dose: Dose) -> str:
    """Return a dose in words for paper: "2 sets of 3 holds of 10 seconds each side, ..."."""
    if dose.is_timed:
        what = length(dose.time_s)
    elif isinstance(dose.reps, tuple):
        each = "holds" if dose.has_long_holds else "repetitions"
        what = f"{_listed([str(reps) for reps in dose.reps], 'then')} {each}{_hold(dose)}"
    else:
        noun = "hold" if dose.has_long_holds else "repetition"
        what = f"{_count(dose.reps_in_set(1), noun)}{_hold(dose)}"
    if dose.has_long_holds and dose.reps in (0, 1):
        what = f"{_count(dose.sets, 'hold')}{_hold(dose)}"
    elif dose.sets > 1 and not isinstance(dose.reps, tuple):
        what = f"{dose.sets} sets of {what}"
    sides = {Sides.PER_SIDE: " each side", Sides.ALTERNATING: ", alternating sides"}
    rest = f", rest {length(dose.rest_s)} between sets" if dose.sets > 1 and dose.rest_s else ""
    return f"{what}{sides.get(dose.sides, '')}{rest}"


def circuit_words(circuit: Circuit, exercises: int) -> str:
    """Return what a circuit asks: "Circuit of 3 exercises: 2 rounds, rest ..."."""
    what = f"Circuit of {_count(exercises, 'exercise')}: {_count(circuit.rounds, 'round')}"
    if circuit.rounds == 1 or not circuit.rest_s:
        return what
    return f"{what}, rest {length(circuit.rest_s)} between rounds"


def finding_sentence(finding: Finding, catalogue: Catalogue) -> str:
    """Return what a finding says to a person, with its numbers."""
    said = _usual_sentence(finding, catalogue)
    return f"On a sore day: {said}" if finding.on_sore_day else said


def _usual_sentence(finding: Finding, catalogue: Catalogue) -> str:  # noqa: C901 - a case a code
    name = exercise_name(finding.exercise_id, catalogue)
    step = f"Step {finding.step_number}, {name}" if finding.step_number else name
    value, limit = length(finding.value_s or 0), length(finding.limit_s or 0)
    match finding.code:
        case FindingCode.EMPTY:
            return "The routine is empty. Add a warm-up first, then your exercises."
        case FindingCode.UNKNOWN_EXERCISE:
            return f"Step {finding.step_number}: there is no exercise “{finding.exercise_id}”."
        case FindingCode.MISPLACED:
            return f"{step}: it may not stand in {_in_section(finding.section)}."
        case FindingCode.SECTION_OF_OTHER_KIND:
            return f"{step}: this kind of routine has no {_section_word(finding.section)}."
        case FindingCode.NO_WARM_UP:
            return f"The warm-up is empty. This routine needs at least {limit} of warm-up first."
        case FindingCode.WARM_UP_OPENING:
            return (
                f"{step}: the warm-up opens with an exercise that does not warm up. "
                "Begin with gentle movement."
            )
        case FindingCode.WARM_UP_SHORT:
            return f"The warm-up counts {value}; this routine needs at least {limit}."
        case FindingCode.NO_CORE:
            return (
                f"The main section works no core muscles. In {value} there is room for a plank, "
                "a bird dog or a dead bug."
            )
        case FindingCode.MAY_AGGRAVATE:
            swaps = _listed([exercise_name(swap, catalogue) for swap in finding.swaps], "or")
            instead = f" Safer: {swaps}." if swaps else ""
            return f"{step} may aggravate back pain.{instead}"
        case FindingCode.CARE:
            tags = "; ".join(CARE_TAG_NAMES[tag] for tag in finding.care_tags)
            return f"{step}: take care. You have set: {tags}."
        case FindingCode.LONG_HOLD:
            return (
                f"{step}: a single hold of {value} is long. Several holds of up to {limit} "
                "train as much with less strain."
            )
        case FindingCode.STATIC_WARM_UP:
            return (
                f"{step}: a hold of {value} does not count as warming up. "
                "Keep long stretches for the cool-down."
            )
        case FindingCode.LONG_SESSION:
            return f"The session lasts {value}, more than {limit}."
        case FindingCode.ONE_MUSCLE:
            return (
                f"The main section works the {finding.muscle} for {value} of its {limit}. "
                "Spread the work over more of the body."
            )
        case FindingCode.MANY_POSITION_CHANGES:
            return (
                f"The main section changes position {finding.count} times; "
                f"in another order {finding.fewest} are enough."
            )
        case _:
            assert_never(finding.code)


def not_ready_sentences(
    routine: Routine, findings: Iterable[Finding], catalogue: Catalogue
) -> list[str]:
    """Return the lines that say why a routine cannot be played, timed or printed yet."""
    return [
        f"“{routine.name}” is not ready:",
        *(finding_sentence(finding, catalogue) for finding in findings if finding.blocks),
    ]


def placement_sentence(error: PlacementError) -> str:
    """Return why an exercise may not stand in a section, and what would be allowed there."""
    name = error.exercise.name
    if error.kind is not None:
        return (
            f"{name} cannot go there: this kind of routine has no {_section_word(error.section)}."
        )
    where = _listed([_section_word(section) for section in error.exercise.sections], "or")
    reason = f"{name} may not stand in {_in_section(error.section)}; it belongs in the {where}."
    allowed = ", ".join(exercise.name for exercise in error.allowed)
    goal = {
        Section.WARM_UP: "To warm up",
        Section.MAIN: "For the main section",
        Section.COOL_DOWN: "To cool down",
    }[error.section]
    return f"{reason} {goal}: {allowed}…" if allowed else reason


def exercise_name(exercise_id: ExerciseId | None, catalogue: Catalogue) -> str:
    """Return an exercise's name; its id where the catalogue does not know it."""
    if exercise_id is None:
        return ""
    exercise = catalogue.get(exercise_id)
    return exercise.name if exercise is not None else str(exercise_id)


def equipment_words(equipment: tuple[tuple[str, ...], ...]) -> str:
    """Return what is needed: "wall or counter, mat"; "no equipment" for nothing."""
    return ", ".join(" or ".join(names) for names in equipment) or "no equipment"


def _hold(dose: Dose) -> str:
    if not dose.hold_s:
        return ""
    words = length(dose.hold_s)
    return f" of {words}" if dose.has_long_holds else f" with a hold of {words}"


def _section_word(section: Section | None) -> str:
    return "main section" if section is Section.MAIN else str(section)


def _in_section(section: Section | None) -> str:
    return f"the {_section_word(section)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _listed(words: list[str], conjunction: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
