"""What every sheet says about safety: before a session, when to stop, when to get help."""

from dataclasses import dataclass

from backroutine.domain.safety_check import Outcome
from backroutine.translating import noted


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Signs that call for help equally soon, in one line; `signs` are their ids in the check."""

    outcome: Outcome
    words: str
    signs: tuple[str, ...]


BEFORE_LINE = noted(
    "Move within comfort. Stop if pain becomes sharp, spreads down a leg, or "
    "passes 5 out of 10, or if you feel numb, weak, dizzy, breathless or have "
    "chest pain."
)
URGENT_LINE = noted(
    "General exercise information. If you have new numbness between the legs, "
    "loss of bladder or bowel control, or new or worsening weakness, numbness or "
    "pain in both legs, or a leg that is getting weaker, get emergency help now."
)
STOP_LINES = (
    noted(
        "End an exercise when the pain passes 5 out of 10, is sharp, shooting or "
        "electric, spreads down a leg, or comes with numbness, tingling or weakness. "
        "Leave it out for the day."
    ),
    noted(
        "End the session when you feel dizzy, faint, sick or short of breath, or "
        "have chest pain. Sit or lie down. If chest pain, breathlessness or "
        "faintness does not pass at once, call the emergency number."
    ),
    noted(
        "If it hurts more the next morning than before the session, do less next "
        "time. If it does not ease in two weeks, ask a professional."
    ),
)
HELP = (
    HelpLine(
        Outcome.EMERGENCY,
        noted(
            "Call the emergency number now: new numbness between the legs, at the genitals or back "
            "passage; new trouble passing, holding or feeling urine or stools; new loss of sexual "
            "feeling or function; new pain, tingling, weakness or numbness in both legs; a leg "
            "that gets weaker, a newly dragging foot, unsteady walking or clumsy hands; back pain "
            "after a serious fall, crash or blow; chest pain, sudden tearing pain in the back or "
            "belly, a throbbing belly, faintness or cold sweat with the pain."
        ),
        ("saddle", "bladder", "bowel", "sexual", "bilateral", "weak", "trauma", "chest"),
    ),
    HelpLine(
        Outcome.EMERGENCY,
        noted(
            "Pregnant, with regular cramps, bleeding, fluid loss or the baby moving less: phone "
            "the maternity unit now; with heavy bleeding, the emergency number."
        ),
        ("preg",),
    ),
    HelpLine(
        Outcome.URGENT,
        noted(
            "See a doctor the same day: back pain with fever, chills, blood in the urine, feeling "
            "very unwell, weight loss that you did not try for, a lump, swelling or change of "
            "shape, a weakened immune system, a recent infection or operation, or injected drugs; "
            "new or different pain after cancer; pain that is constant, no better with rest or "
            "much worse at night; sudden pain after a small fall or strain with low bone density, "
            "long steroid use or age over 65; one calf newly swollen, hot and painful."
        ),
        ("fever", "weight", "shape", "immune", "cancer", "night", "bone", "calf"),
    ),
    HelpLine(
        Outcome.ROUTINE,
        noted(
            "Make an appointment soon: first back pain ever before 20 or after 55; pain, pins and "
            "needles or numbness down one leg for over a week; back pain that began before 45, "
            "for over 3 months, stiff for over half an hour in the morning, better with movement, "
            "worse at rest or late in the night."
        ),
        ("age", "leg", "stiff"),
    ),
)
"""Each sign of the safety check once, by how soon somebody should look at it."""
HELP_LINES = tuple(line.words for line in HELP)
PURPOSE_LINE = noted(
    "This sheet helps you plan and time general exercise. It does not diagnose "
    "or treat, and it replaces no health professional."
)
