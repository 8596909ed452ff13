"""What the safety check says to a person: how soon, and to whom."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.safety_check import Outcome

translate = QCoreApplication.translate  # by this name the texts are collected


def outcome_title(outcome: Outcome) -> str:
    """Return the heading of an outcome."""
    match outcome:
        case Outcome.NONE:
            return translate("SafetyOutcome", "None of these signs")
        case Outcome.ROUTINE:
            return translate("SafetyOutcome", "Make an appointment soon")
        case Outcome.URGENT:
            return translate("SafetyOutcome", "See a doctor today")
        case Outcome.EMERGENCY:
            return translate("SafetyOutcome", "Get medical help now")


def outcome_words(outcome: Outcome) -> str:
    """Return what to do."""
    match outcome:
        case Outcome.NONE:
            return translate("SafetyOutcome", "Start gently, and move within comfort.")
        case Outcome.ROUTINE:
            return translate(
                "SafetyOutcome",
                "Ask a doctor or physiotherapist about it in the next days. You may exercise "
                "today: start gently, and stop if it gets worse.",
            )
        case Outcome.URGENT:
            return translate(
                "SafetyOutcome",
                "A doctor should look at this the same day: call your doctor or an urgent-care "
                "line. There is no session today.",
            )
        case Outcome.EMERGENCY:
            return translate(
                "SafetyOutcome",
                "Call the emergency number (112, 999 or 911), or go to an emergency department. "
                "There is no session today.",
            )


def outcome_look(outcome: Outcome) -> str:
    """Return the look of those words."""
    match outcome:
        case Outcome.NONE:
            return "notice-ok"
        case Outcome.ROUTINE:
            return "notice-caution"
        case Outcome.URGENT | Outcome.EMERGENCY:
            return "notice-danger"
