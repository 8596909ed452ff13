"""What the pain rules say to a person, and how loudly."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.pain import PainAnswer, Proposal, Rule
from backroutine.player.hurt import SaidPain

translate = QCoreApplication.translate  # by this name the texts are collected


def advice_words(answer: PainAnswer | None, said: SaidPain) -> str:
    """Return the sentence that goes with a proposal; `None` is what says nothing yet."""
    if answer is None and said.is_untouched:
        return translate(
            "PainAdvice", "The session waits for you. Nothing is written down unless you touch it."
        )
    match answer.proposal if answer is not None else None:
        case None:
            return translate("PainAdvice", "Written down with the exercise. Choose how to go on.")
        case Proposal.GO_ON:
            if answer is not None and Rule.R2 in answer.rules:
                return translate(
                    "PainAdvice", "You may go on, as long as it stays at this or eases."
                )
            return translate("PainAdvice", "You may go on. Move within comfort.")
        case Proposal.EASE_OFF:
            if answer is not None and Rule.R5 in answer.rules:
                return translate(
                    "PainAdvice",
                    "This is clearly more than before the session. Go more gently, or skip the "
                    "exercise for today.",
                )
            return translate(
                "PainAdvice", "It climbs. Go more gently, or skip the exercise for today."
            )
        case Proposal.STOP_EXERCISE:
            return translate(
                "PainAdvice",
                "That is too much for this exercise: it ends here. Breathe calmly. The session "
                "waits, and goes on with the next exercise when you are ready.",
            )
        case Proposal.CHECK_SAFETY:
            return translate(
                "PainAdvice",
                "Pain of this kind ends the exercise, for all of today. Please answer the safety "
                "check before you go on with another one.",
            )
        case Proposal.END_SESSION:
            return unwell_words()


def skip_words(answer: PainAnswer | None) -> str:
    """Return what the button says that leaves the exercise; after too much, to breathe first."""
    if answer is not None and answer.proposal is Proposal.STOP_EXERCISE:
        return translate("PainAdvice", "Breathe calmly, then the next exercise")
    return translate("PainAdvice", "Skip it for today")


def unwell_words() -> str:
    """Return what is said to somebody who feels unwell (R11)."""
    return translate(
        "PainAdvice",
        "End the session, and sit or lie down. If chest pain, breathlessness or faintness does "
        "not pass at once, call the emergency number.",
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
