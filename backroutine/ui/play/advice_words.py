"""What the pain rules say to a person, and how loudly."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.pain import PainAnswer, Proposal, Rule
from backroutine.player.hurt import SaidPain


def advice_words(answer: PainAnswer | None, said: SaidPain) -> str:
    """Return the sentence that goes with a proposal; `None` is what says nothing yet."""
    if answer is None and said.is_untouched:
        return _said("The session waits for you. Nothing is written down unless you touch it.")
    match answer.proposal if answer is not None else None:
        case None:
            return _said("Written down with the exercise. Choose how to go on.")
        case Proposal.GO_ON:
            if answer is not None and Rule.R2 in answer.rules:
                return _said("You may go on, as long as it stays at this or eases.")
            return _said("You may go on. Move within comfort.")
        case Proposal.EASE_OFF:
            if answer is not None and Rule.R5 in answer.rules:
                return _said(
                    "This is clearly more than before the session. Go more gently, or skip the "
                    "exercise for today."
                )
            return _said("It climbs. Go more gently, or skip the exercise for today.")
        case Proposal.STOP_EXERCISE:
            return _said(
                "That is too much for this exercise: it ends here. Breathe calmly. The session "
                "waits, and goes on with the next exercise when you are ready."
            )
        case Proposal.CHECK_SAFETY:
            return _said(
                "Pain of this kind ends the exercise, for all of today. Please answer the safety "
                "check before you go on with another one."
            )
        case Proposal.END_SESSION:
            return unwell_words()


def unwell_words() -> str:
    """Return what is said to somebody who feels unwell (R11)."""
    return _said(
        "End the session, and sit or lie down. If chest pain, breathlessness or faintness does "
        "not pass at once, call the emergency number."
    )


def advice_look(answer: PainAnswer | None) -> str:
    """Return the look of that sentence."""
    if answer is None:
        return "notice-ok"
    match answer.proposal:
        case Proposal.GO_ON:
            return "notice-ok"
        case Proposal.EASE_OFF:
            return "notice-caution"
        case Proposal.STOP_EXERCISE | Proposal.CHECK_SAFETY | Proposal.END_SESSION:
            return "notice-danger"


def _said(text: str) -> str:
    return QCoreApplication.translate("PainAdvice", text)
