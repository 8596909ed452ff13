"""The safety check: signs that public health bodies say need care, and how soon.

It lists and refers. It computes no risk and names no condition. With several answers the most
serious outcome holds; an emergency or urgent one means that there is no session today (R10).

The questions follow the red flags of the NHS pages on back pain, NICE NG59 and the framework of
Finucane and others (2020), which warns that a single sign says little. The words are our own.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import NewType

from backroutine.translating import noted

SignId = NewType("SignId", str)


class Outcome(IntEnum):
    """How soon somebody should look at it; a higher one outranks a lower one."""

    NONE = 0
    ROUTINE = 1
    URGENT = 2
    EMERGENCY = 3

    @property
    def forbids_session(self) -> bool:
        """Whether there is no session today."""
        return self >= Outcome.URGENT


@dataclass(frozen=True, slots=True)
class Sign:
    """One question of the check, answered by yes or left alone."""

    id: SignId
    question: str
    outcome: Outcome
    advice: str = ""


def _sign(sign_id: str, outcome: Outcome, question: str, advice: str = "") -> Sign:
    return Sign(SignId(sign_id), question, outcome, advice)


SIGNS = (
    _sign(
        "saddle",
        Outcome.EMERGENCY,
        noted(
            "New numbness or altered feeling between the legs, at the genitals, back passage or "
            "inner thighs?"
        ),
    ),
    _sign(
        "bladder",
        Outcome.EMERGENCY,
        noted("New trouble starting to pass urine, stopping it or feeling it, or new leaking?"),
    ),
    _sign(
        "bowel",
        Outcome.EMERGENCY,
        noted("New loss of bowel control, or not feeling it when you open your bowels?"),
    ),
    _sign(
        "sexual",
        Outcome.EMERGENCY,
        noted("New loss of sexual feeling or function together with back pain?"),
    ),
    _sign(
        "bilateral",
        Outcome.EMERGENCY,
        noted("New pain, tingling, weakness or numbness in both legs?"),
    ),
    _sign(
        "weak",
        Outcome.EMERGENCY,
        noted(
            "Leg weakness that is new or getting worse, a foot that drags, new unsteady walking, "
            "or newly clumsy hands?"
        ),
    ),
    _sign("trauma", Outcome.EMERGENCY, noted("Did it start after a serious fall, crash or blow?")),
    _sign(
        "chest",
        Outcome.EMERGENCY,
        noted(
            "Chest pain with the back pain, sudden tearing pain in the back or belly, or a "
            "throbbing belly, faintness or cold sweat with the pain?"
        ),
    ),
    _sign(
        "preg",
        Outcome.EMERGENCY,
        noted("Pregnant, with regular cramps, bleeding, fluid loss, or the baby moving less?"),
        noted("Phone the maternity unit now; with heavy bleeding, call the emergency number."),
    ),
    _sign(
        "fever",
        Outcome.URGENT,
        noted("Back pain with fever, chills, blood in the urine, or feeling very unwell?"),
    ),
    _sign("weight", Outcome.URGENT, noted("Back pain and losing weight without trying?")),
    _sign("cancer", Outcome.URGENT, noted("Ever had cancer, and this pain is new or different?")),
    _sign(
        "night",
        Outcome.URGENT,
        noted("Pain that is constant, no better with rest, or much worse at night?"),
    ),
    _sign("shape", Outcome.URGENT, noted("A lump, swelling or change of shape in the back?")),
    _sign(
        "bone",
        Outcome.URGENT,
        noted(
            "Sudden pain after a small fall or strain, with low bone density, long steroid use or "
            "age over 65?"
        ),
    ),
    _sign(
        "immune",
        Outcome.URGENT,
        noted(
            "New back pain with a weakened immune system, a recent infection or operation, or "
            "injected drugs?"
        ),
    ),
    _sign("calf", Outcome.URGENT, noted("One calf newly swollen, hot and painful?")),
    _sign(
        "age", Outcome.ROUTINE, noted("First back pain ever, and younger than 20 or older than 55?")
    ),
    _sign(
        "stiff",
        Outcome.ROUTINE,
        noted(
            "Started before 45, lasting over 3 months, stiff in the morning for over half an hour, "
            "better with movement, worse at rest or in the second half of the night?"
        ),
        noted("Ask about inflammatory back pain."),
    ),
    _sign(
        "leg",
        Outcome.ROUTINE,
        noted("Pain, pins and needles or numbness down one leg for over a week or so?"),
    ),
)


@dataclass(frozen=True, slots=True)
class SafetyResult:
    """What a check came to: the most serious outcome, and the signs that were said yes to."""

    outcome: Outcome
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class SafetyCheckTaken:
    """A check that was gone through, on a day of the person's own calendar, and its yeses.

    The ids of the signs are kept as they were then, whether the check still asks for them or not.
    `checked_at` is the moment of the answer, aware and in UTC: it tells whether a symptom was named
    before or after it; `None` in what older versions have stored.

    Raises:
        ValueError: the moment has no time zone.
    """

    checked_on: date
    signs: frozenset[SignId] = frozenset()
    checked_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.checked_at is not None and self.checked_at.tzinfo is None:
            raise ValueError("a moment needs its time zone")


def safety_result(yes: Collection[SignId]) -> SafetyResult:
    """Return the outcome of the signs that were said yes to.

    Raises:
        KeyError: one of them is no sign of the check.
    """
    by_id = {sign.id: sign for sign in SIGNS}
    signs = tuple(sorted((by_id[sign_id] for sign_id in yes), key=lambda sign: -sign.outcome))
    return SafetyResult(signs[0].outcome if signs else Outcome.NONE, signs)


def lifted_signs(earlier: SafetyResult, now: SafetyResult) -> tuple[Sign, ...]:
    """Return the signs that allowed no session before, and are no longer said yes to (R10)."""
    return tuple(
        sign for sign in earlier.signs if sign.outcome.forbids_session and sign not in now.signs
    )


def known_signs(signs: Collection[SignId]) -> frozenset[SignId]:
    """Return those of some stored signs that the check still asks for."""
    return frozenset(signs) & {sign.id for sign in SIGNS}
