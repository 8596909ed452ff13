"""What things are called: sections, kinds, outcomes, exercises, equipment."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Side
from backroutine.domain.exercise import CareTag, Category, ExerciseId, Level, Position, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.routine import RoutineKind
from backroutine.domain.session import Outcome, SessionState
from backroutine.domain.timeline import IntervalKind
from backroutine.translating import noted, tr

Key = TypeVar("Key")


class Names(Mapping[Key, str]):
    """Names of values, each in the language that is spoken when it is looked up."""

    def __init__(self, names: Mapping[Key, str]) -> None:
        self._names = names

    @override
    def __getitem__(self, key: Key) -> str:
        return tr(self._names[key])

    @override
    def __iter__(self) -> Iterator[Key]:
        return iter(self._names)

    @override
    def __len__(self) -> int:
        return len(self._names)


SECTION_NAMES = Names(
    {
        Section.WARM_UP: noted("Warm-up"),
        Section.MAIN: noted("Main"),
        Section.COOL_DOWN: noted("Cool-down"),
    }
)
KIND_NAMES = Names(
    {
        RoutineKind.SESSION: noted("Session"),
        RoutineKind.WARM_UP: noted("Warm-up only"),
        RoutineKind.COOL_DOWN: noted("Cool-down only"),
    }
)
CATEGORY_NAMES = Names(
    {
        Category.MOBILITY: noted("Mobility"),
        Category.CORE: noted("Core"),
        Category.STRENGTH: noted("Strength"),
        Category.STRETCH: noted("Stretch"),
        Category.YOGA: noted("Yoga"),
        Category.BREATHING: noted("Breathing"),
        Category.RUNNING_DRILL: noted("Running drill"),
        Category.LIFTING_DRILL: noted("Lifting drill"),
    }
)
POSITION_NAMES = Names(
    {
        Position.SUPINE: noted("Lying on the back"),
        Position.PRONE: noted("Lying on the front"),
        Position.SIDE_LYING: noted("Lying on the side"),
        Position.QUADRUPED: noted("On hands and knees"),
        Position.KNEELING: noted("Kneeling"),
        Position.HALF_KNEELING: noted("Half-kneeling"),
        Position.SEATED: noted("Seated"),
        Position.STANDING: noted("Standing"),
    }
)
LEVEL_NAMES = Names(
    {
        Level.GENTLE: noted("Gentle"),
        Level.MODERATE: noted("Moderate"),
        Level.DEMANDING: noted("Demanding"),
    }
)
SIDE_NAMES = Names({Side.LEFT: noted("Left side"), Side.RIGHT: noted("Right side")})
INTERVAL_NAMES = Names(
    {
        IntervalKind.GET_READY: noted("Get ready"),
        IntervalKind.WORK: noted("Work"),
        IntervalKind.CHANGE_SIDES: noted("Change sides"),
        IntervalKind.REST: noted("Rest"),
        IntervalKind.ROUND_REST: noted("Rest between rounds"),
    }
)
OUTCOME_NAMES = Names(
    {
        Outcome.DONE: noted("done"),
        Outcome.CUT_SHORT: noted("cut short"),
        Outcome.SKIPPED: noted("skipped"),
    }
)
STATE_NAMES = Names(
    {
        SessionState.RUNNING: noted("Not ended"),
        SessionState.FINISHED: noted("Finished"),
        SessionState.STOPPED: noted("Stopped early"),
    }
)
CARE_TAG_NAMES = Names(
    {
        CareTag.FLEXION_INTOLERANT: noted("Bending forward makes it worse"),
        CareTag.EXTENSION_INTOLERANT: noted("Arching back makes it worse"),
        CareTag.ROTATION_SENSITIVE: noted("Twisting makes it worse"),
        CareTag.ACUTE_SCIATICA: noted("Present pain below the knee"),
        CareTag.OSTEOPOROSIS: noted("Low bone density"),
        CareTag.PREGNANCY_SUPINE: noted("Pregnancy: lying on the back"),
        CareTag.PREGNANCY_PRONE: noted("Pregnancy: lying on the front"),
        CareTag.PREGNANCY_ABDOMINAL: noted("Pregnancy: load on the belly"),
        CareTag.PREGNANCY_IMPACT: noted("Pregnancy: jumps and impact"),
        CareTag.PELVIC_FLOOR: noted("Pelvic floor"),
        CareTag.PELVIC_GIRDLE_PAIN: noted("Pelvic girdle pain"),
        CareTag.KNEE_PAIN: noted("Knee pain"),
        CareTag.KNEELING_PAIN: noted("Kneeling hurts"),
        CareTag.HIP_PAIN: noted("Hip pain"),
        CareTag.HIP_REPLACEMENT: noted("Hip replacement"),
        CareTag.SHOULDER_PAIN: noted("Shoulder pain"),
        CareTag.WRIST_PAIN: noted("Wrist pain"),
        CareTag.NECK_PAIN: noted("Neck pain"),
        CareTag.ANKLE_PAIN: noted("Ankle pain"),
        CareTag.HIGH_BLOOD_PRESSURE: noted("High blood pressure"),
        CareTag.HEAD_DOWN: noted("Head below the heart"),
        CareTag.GLAUCOMA: noted("Glaucoma"),
        CareTag.DIZZINESS: noted("Dizziness"),
        CareTag.BALANCE: noted("Balance"),
        CareTag.RECENT_SURGERY: noted("Recent surgery"),
    }
)

PAIN_WORDS: Names[PainKind | PainPlace] = Names(
    {
        PainKind.ACHE: noted("ache"),
        PainKind.SORE: noted("sore"),
        PainKind.SHARP: noted("sharp"),
        PainKind.SHOOTING: noted("shooting"),
        PainKind.SPREADING: noted("spreading"),
        PainKind.NUMB: noted("numb"),
        PainKind.WEAK: noted("weak"),
        PainKind.UNWELL: noted("unwell"),
        PainPlace.NECK: noted("neck"),
        PainPlace.UPPER_BACK: noted("upper back"),
        PainPlace.LOWER_BACK: noted("lower back"),
        PainPlace.CHEST: noted("chest"),
        PainPlace.BELLY: noted("belly"),
        PainPlace.LEFT_SHOULDER: noted("left shoulder"),
        PainPlace.RIGHT_SHOULDER: noted("right shoulder"),
        PainPlace.LEFT_ARM: noted("left arm"),
        PainPlace.RIGHT_ARM: noted("right arm"),
        PainPlace.LEFT_HAND: noted("left hand"),
        PainPlace.RIGHT_HAND: noted("right hand"),
        PainPlace.LEFT_BUTTOCK: noted("left buttock"),
        PainPlace.RIGHT_BUTTOCK: noted("right buttock"),
        PainPlace.LEFT_HIP: noted("left hip"),
        PainPlace.RIGHT_HIP: noted("right hip"),
        PainPlace.LEFT_THIGH: noted("left thigh"),
        PainPlace.RIGHT_THIGH: noted("right thigh"),
        PainPlace.LEFT_KNEE: noted("left knee"),
        PainPlace.RIGHT_KNEE: noted("right knee"),
        PainPlace.LEFT_LOWER_LEG: noted("left lower leg"),
        PainPlace.RIGHT_LOWER_LEG: noted("right lower leg"),
        PainPlace.LEFT_FOOT: noted("left foot"),
        PainPlace.RIGHT_FOOT: noted("right foot"),
    }
)


def exercise_name(exercise_id: ExerciseId | None, catalogue: Catalogue) -> str:
    """Return an exercise's name; its id where the catalogue does not know it."""
    if exercise_id is None:
        return ""
    exercise = catalogue.get(exercise_id)
    return exercise.name if exercise is not None else str(exercise_id)


def equipment_words(equipment: tuple[tuple[str, ...], ...]) -> str:
    """Return what is needed: "wall or counter, mat"; "no equipment" for nothing."""
    either = " " + tr("or") + " "  # not within the text: not every Python's tokens show it there
    return ", ".join(either.join(map(tr, names)) for names in equipment) or tr("no equipment")


def listed(words: list[str], conjunction: str) -> str:
    """Return words in a row, the last one after a conjunction: "wall, chair or counter"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
