"""The pain rules R0 to R11: what the program proposes when something hurts. It never judges why.

The person decides; the program holds back only where R4, R10 and R11 say so. The bands of the
score (NRS, 0 to 10) are the program's own default. The rule of the next morning follows the usual
advice of public physiotherapy pages: what is worse the next day was too much.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum

MEANINGFUL_RISE = 3
STEP_ON_AFTER_SESSIONS = 3
CHECK_AGAIN_FROM_SCORE = 6
CHECK_AGAIN_AFTER = timedelta(days=14)
DAYS_OF_A_WEEK = 7


class Rule(StrEnum):
    """The rules by their number."""

    R0 = "R0"
    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"
    R7 = "R7"
    R8 = "R8"
    R9 = "R9"
    R10 = "R10"
    R11 = "R11"


class PainBands(Enum):
    """Where calm ends and pain is too much: (highest calm score, highest to go on with)."""

    TWO_AND_FIVE = (2, 5)
    THREE_AND_FIVE = (3, 5)

    @property
    def calm_to(self) -> int:
        return self.value[0]

    @property
    def amber_to(self) -> int:
        return self.value[1]


class PainKind(StrEnum):
    """How it hurts, in the person's words."""

    ACHE = "ache"
    SORE = "sore"
    SHARP = "sharp"
    SHOOTING = "shooting"
    SPREADING = "spreading"
    NUMB = "numb"
    WEAK = "weak"
    UNWELL = "unwell"

    @property
    def warns(self) -> bool:
        """Whether this kind stops the exercise at any score (R4)."""
        return self in _WARNING_KINDS


_WARNING_KINDS = frozenset(
    {PainKind.SHARP, PainKind.SHOOTING, PainKind.SPREADING, PainKind.NUMB, PainKind.WEAK}
)


class PainPlace(StrEnum):
    """Where it hurts; left and right are the person's own."""

    NECK = "neck"
    UPPER_BACK = "upper-back"
    LOWER_BACK = "lower-back"
    CHEST = "chest"
    BELLY = "belly"
    LEFT_SHOULDER = "left-shoulder"
    RIGHT_SHOULDER = "right-shoulder"
    LEFT_ARM = "left-arm"
    RIGHT_ARM = "right-arm"
    LEFT_HAND = "left-hand"
    RIGHT_HAND = "right-hand"
    LEFT_BUTTOCK = "left-buttock"
    RIGHT_BUTTOCK = "right-buttock"
    LEFT_HIP = "left-hip"
    RIGHT_HIP = "right-hip"
    LEFT_THIGH = "left-thigh"
    RIGHT_THIGH = "right-thigh"
    LEFT_KNEE = "left-knee"
    RIGHT_KNEE = "right-knee"
    LEFT_LOWER_LEG = "left-lower-leg"
    RIGHT_LOWER_LEG = "right-lower-leg"
    LEFT_FOOT = "left-foot"
    RIGHT_FOOT = "right-foot"


class Proposal(StrEnum):
    """What the program proposes to somebody who has said that it hurts; later ones are graver."""

    GO_ON = "go-on"
    EASE_OFF = "ease-off"
    STOP_EXERCISE = "stop-exercise"
    CHECK_SAFETY = "check-safety"
    END_SESSION = "end-session"

    @property
    def blocks_exercise(self) -> bool:
        """Whether the exercise is not taken up again today."""
        return self in (Proposal.CHECK_SAFETY, Proposal.END_SESSION)

    @property
    def may_resume(self) -> bool:
        """Whether the session goes on by itself with the same exercise."""
        return self in (Proposal.GO_ON, Proposal.EASE_OFF)


@dataclass(frozen=True, slots=True)
class PainAnswer:
    """What is proposed, and by which rules."""

    proposal: Proposal
    rules: tuple[Rule, ...]


def answer_to_pain(
    score: int,
    kind: PainKind,
    *,
    before: int | None = None,
    earlier: int | None = None,
    bands: PainBands = PainBands.TWO_AND_FIVE,
) -> PainAnswer:
    """Return what R1 to R5 and R11 propose during an exercise.

    `before` is the score at the start of the session, `earlier` the last one of this exercise;
    `None` where nothing was said.
    """
    if kind is PainKind.UNWELL:
        return PainAnswer(Proposal.END_SESSION, (Rule.R11,))
    if kind.warns:
        return PainAnswer(Proposal.CHECK_SAFETY, (Rule.R4,))
    if score > bands.amber_to:
        return PainAnswer(Proposal.STOP_EXERCISE, (Rule.R3,))
    rules = []
    if score > bands.calm_to:
        rules.append(Rule.R2)
    if before is not None and score - before >= MEANINGFUL_RISE:
        rules.append(Rule.R5)
    if not rules:
        return PainAnswer(Proposal.GO_ON, (Rule.R1,))
    climbs = earlier is not None and score > earlier
    eases = Proposal.EASE_OFF if climbs or Rule.R5 in rules else Proposal.GO_ON
    return PainAnswer(eases, tuple(rules))


class CheckReason(StrEnum):
    """Why R0 asks for the safety check."""

    NEW_SYMPTOM = "new-symptom"
    FIRST_SESSION = "first-session"
    STRONG_PAIN = "strong-pain"
    LONG_AGO = "long-ago"


def why_check_is_due(
    *,
    before: int | None,
    last_session_on: date | None,
    today: date,
    has_new_symptom: bool = False,
) -> CheckReason | None:
    """Return why R0 asks for the safety check, or `None` where it does not.

    `last_session_on` is `None` before the first session.
    """
    if has_new_symptom:
        return CheckReason.NEW_SYMPTOM
    if last_session_on is None:
        return CheckReason.FIRST_SESSION
    if before is not None and before >= CHECK_AGAIN_FROM_SCORE:
        return CheckReason.STRONG_PAIN
    return CheckReason.LONG_AGO if today - last_session_on >= CHECK_AGAIN_AFTER else None


def offers_sore_day(before: int | None, bands: PainBands = PainBands.TWO_AND_FIVE) -> bool:
    """Say whether a sore-day dose is put forward: at a pain before a session that is not calm."""
    return before is not None and before > bands.calm_to


@dataclass(frozen=True, slots=True)
class PainOfASession:
    """The scores around one session, each `None` where it was not given."""

    before: int | None = None
    after: int | None = None
    next_morning: int | None = None


class StepChange(StrEnum):
    """A change of the dose that the program proposes, one at a time."""

    BACK = "back"
    ON = "on"


def proposed_change(sessions: Sequence[PainOfASession]) -> tuple[StepChange, Rule] | None:
    """Return what R6 and R7 propose after the latest of these sessions (the oldest first).

    A session without both scores says nothing, and ends a row of calm mornings.
    """
    if not sessions:
        return None
    latest = sessions[-1]
    if latest.before is None or latest.next_morning is None:
        return None
    if latest.next_morning > latest.before + 1:
        return StepChange.BACK, Rule.R6
    row = sessions[-STEP_ON_AFTER_SESSIONS:]
    calm = all(
        s.before is not None and s.next_morning is not None and s.next_morning <= s.before
        for s in row
    )
    return (StepChange.ON, Rule.R7) if calm and len(row) == STEP_ON_AFTER_SESSIONS else None


def morning_pain_is_rising(scores: Mapping[date, int], today: date) -> bool:
    """Say whether the mean morning pain of seven days has risen two weeks running (R8)."""
    from statistics import mean  # brings fractions and decimals

    means = []
    for week in (2, 1, 0):
        end = today - timedelta(days=week * DAYS_OF_A_WEEK)
        days = [end - timedelta(days=day) for day in range(DAYS_OF_A_WEEK)]
        found = [scores[day] for day in days if day in scores]
        if not found:
            return False
        means.append(mean(found))
    return means[0] < means[1] < means[2]


def asks_about_everyday(score: int | None, bands: PainBands = PainBands.TWO_AND_FIVE) -> bool:
    """Say whether it is asked if pain stops normal life (R9): at every pain that is not calm.

    A number does not tell it: four of ten keeps one person from work and another from nothing.
    """
    return score is not None and score > bands.calm_to


class NotBetter(StrEnum):
    """What is said to somebody whose back does not get better (R9)."""

    KEEP_GOING = "keep-going"
    CONSIDER_PROFESSIONAL = "consider-professional"
    SEE_PROFESSIONAL = "see-professional"
    CONTACT_NOW = "contact-now"
    LONG_TERM_PLAN = "long-term-plan"


def not_better(
    since_days: int, *, is_easing: bool, is_severe: bool, stops_everyday: bool = False
) -> NotBetter:
    """Return what R9 says after so many days.

    `is_severe` is pain above the amber band, `stops_everyday` pain that stops normal life: either
    outranks any time that has passed.
    """
    if is_severe or stops_everyday:
        return NotBetter.CONTACT_NOW
    if since_days >= 12 * DAYS_OF_A_WEEK:
        return NotBetter.LONG_TERM_PLAN
    if since_days >= 6 * DAYS_OF_A_WEEK:
        return NotBetter.SEE_PROFESSIONAL
    if since_days >= 2 * DAYS_OF_A_WEEK and not is_easing:
        return NotBetter.CONSIDER_PROFESSIONAL
    return NotBetter.KEEP_GOING
