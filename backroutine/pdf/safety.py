"""What every sheet says about safety: before a session, when to stop, when to get help."""

from backroutine.translating import noted

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
HELP_LINES = (
    noted(
        "Call the emergency number now: new numbness between the legs or around the "
        "back passage; new trouble passing or holding urine or stools; new loss of "
        "sexual feeling; new weakness, numbness or pain in both legs, or a leg that "
        "is getting weaker; chest pain; back pain after a serious fall, crash or "
        "blow."
    ),
    noted(
        "See a doctor the same day: back pain with fever, chills or feeling very "
        "unwell, or with a lump or change of shape; weight loss that you did not try "
        "for; new pain after cancer; pain that never eases or is much worse at "
        "night; sudden pain after a small fall or strain with thin bones, steroids "
        "or age over 65."
    ),
)
PURPOSE_LINE = noted(
    "This sheet helps you plan and time general exercise. It does not diagnose "
    "or treat, and it replaces no health professional."
)
