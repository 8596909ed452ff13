"""What a suggestion says: what would change, and the numbers that it rests on."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.pain import NotBetter, PainOfASession
from backroutine.domain.stepping import ChangeKind, StepChangeMade
from backroutine.domain.suggesting import Suggestion, SuggestionKind
from backroutine.ui.history import words
from backroutine.wording import exercise_name, short_dose


def title(suggestion: Suggestion, catalogue: Catalogue) -> str:
    """Return what is suggested, in one line."""
    match suggestion.kind:
        case SuggestionKind.STEP_BACK:
            return _said("One step back: {change}").format(
                change=_change(suggestion.change, catalogue)
            )
        case SuggestionKind.STEP_ON:
            return _said("One step on: {change}").format(
                change=_change(suggestion.change, catalogue)
            )
        case SuggestionKind.LIGHTER_WEEK:
            return _said("A lighter week, and somebody to ask")
        case SuggestionKind.PROFESSIONAL:
            return _professional(suggestion.not_better)
        case _:
            assert_never(suggestion.kind)


def reason(suggestion: Suggestion) -> str:
    """Return the numbers that a suggestion rests on, and the rule that reads them."""
    match suggestion.kind:
        case SuggestionKind.STEP_BACK:
            text = _said(
                "After the last session of “{routine}” the next morning was {morning}, more than "
                "one point above the {before} before it. Rule {rule}."
            )
        case SuggestionKind.STEP_ON:
            text = _said(
                "Three sessions of “{routine}” running, the next morning was no higher than the "
                "pain before: {pairs}. Rule {rule}."
            )
        case SuggestionKind.LIGHTER_WEEK:
            text = _said(
                "The mean pain of the morning has risen two weeks running: {means}. A week on the "
                "sore-day dose is easier on the back; a physiotherapist or doctor can look for "
                "more. Rule {rule}."
            )
        case SuggestionKind.PROFESSIONAL:
            text = _why_professional(suggestion)
        case _:
            assert_never(suggestion.kind)
    latest = suggestion.scores[-1] if suggestion.scores else PainOfASession()
    return text.format(
        routine=suggestion.routine_name,
        rule=suggestion.rule,
        before=latest.before,
        morning=latest.next_morning,
        pairs=_pairs(suggestion.scores),
        means=_arrows([words.decimal_name(mean) for mean in suggestion.weekly_means]),
        mean=words.decimal_name(suggestion.mean_pain or 0),
        days=suggestion.since_days,
        weeks=suggestion.since_days // 7,
        exercise=suggestion.exercise_name,
        worst=suggestion.worst_pain,
    )


def action(suggestion: Suggestion) -> str:
    """Return what the button says that takes it; empty where there is nothing to change."""
    if suggestion.edited is None:
        return ""
    if suggestion.kind is SuggestionKind.LIGHTER_WEEK:
        return _said("Add a sore-day dose")
    return _said("Change the routine")


def _change(change: StepChangeMade | None, catalogue: Catalogue) -> str:
    if change is None:
        return ""
    text = (
        _said("{new} in place of {old}")
        if change.kind in (ChangeKind.EASIER, ChangeKind.HARDER)
        else _said("{old}, {dose} in place of {dose_before}")
    )
    return text.format(
        old=exercise_name(change.exercise_before, catalogue),
        new=exercise_name(change.exercise_after, catalogue),
        dose=short_dose(change.dose_after),
        dose_before=short_dose(change.dose_before),
    )


def _professional(said: NotBetter | None) -> str:
    match said:
        case NotBetter.CONTACT_NOW:
            return _said("Talk to a professional about the pain in this exercise")
        case NotBetter.LONG_TERM_PLAN:
            return _said("Ask a professional about a plan for the long term")
        case NotBetter.SEE_PROFESSIONAL:
            return _said("See a doctor or physiotherapist")
        case NotBetter.CONSIDER_PROFESSIONAL:
            return _said("Consider a physiotherapist or doctor")
        case NotBetter.KEEP_GOING | None:
            return _said("Keep going")
        case _:
            assert_never(said)


def _why_professional(suggestion: Suggestion) -> str:
    match suggestion.not_better:
        case NotBetter.CONTACT_NOW:
            return _said("You gave {worst} of 10 during {exercise}, above 5. Rule {rule}.")
        case NotBetter.LONG_TERM_PLAN:
            return _said(
                "There has been pain before sessions for {weeks} weeks; {mean} on average in the "
                "last two. Exercise is still advised. Rule {rule}."
            )
        case NotBetter.SEE_PROFESSIONAL:
            return _said(
                "There has been pain before sessions for {weeks} weeks; {mean} on average in the "
                "last two. Rule {rule}."
            )
        case _:
            return _said(
                "There has been pain before sessions for {days} days; {mean} on average in the "
                "last two weeks, less than one point below the beginning. Rule {rule}."
            )


def _pairs(scores: Sequence[PainOfASession]) -> str:
    pair = _said("{before} then {morning}")
    return ", ".join(
        pair.format(before=score.before, morning=score.next_morning) for score in scores
    )


def _arrows(numbers: Sequence[str]) -> str:
    return " → ".join(numbers)


def _said(text: str) -> str:
    return QCoreApplication.translate("SuggestionWords", text)
