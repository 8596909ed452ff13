"""What a suggestion says: what would change, and the numbers that it rests on."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.learning import TopicId
from backroutine.domain.pain import DAYS_OF_A_WEEK, NotBetter, PainOfASession
from backroutine.domain.stepping import ChangeKind, StepChangeMade
from backroutine.domain.suggesting import Suggestion, SuggestionKind
from backroutine.ui.history import words
from backroutine.wording import exercise_name, short_dose

translate = QCoreApplication.translate  # by this name the texts are collected

DAYS_OF_A_YEAR = 365
# From here on years say more than a large number of weeks.
LONG_DAYS = 2 * DAYS_OF_A_YEAR


def title(suggestion: Suggestion, catalogue: Catalogue) -> str:
    """Return what is suggested, in one line."""
    match suggestion.kind:
        case SuggestionKind.STEP_BACK:
            return translate("SuggestionWords", "One step back: {change}").format(
                change=_change(suggestion.change, catalogue)
            )
        case SuggestionKind.STEP_ON:
            return translate("SuggestionWords", "One step on: {change}").format(
                change=_change(suggestion.change, catalogue)
            )
        case SuggestionKind.LIGHTER_WEEK:
            return translate("SuggestionWords", "A lighter week, and somebody to ask")
        case SuggestionKind.PROFESSIONAL:
            return _professional(suggestion)
        case _:
            assert_never(suggestion.kind)


def reason(suggestion: Suggestion) -> str:
    """Return the numbers that a suggestion rests on, and the rule that reads them."""
    match suggestion.kind:
        case SuggestionKind.STEP_BACK:
            text = translate(
                "SuggestionWords",
                "After the last session of “{routine}” the next morning was {morning}, more than "
                "one point above the {before} before it. Rule {rule}.",
            )
        case SuggestionKind.STEP_ON:
            text = translate(
                "SuggestionWords",
                "Three sessions of “{routine}” running, the next morning was no higher than the "
                "pain before: {pairs}. Rule {rule}.",
            )
        case SuggestionKind.LIGHTER_WEEK:
            text = translate(
                "SuggestionWords",
                "The mean pain of the morning has risen two weeks running: {means}. A week on the "
                "sore-day dose asks less of you; a physiotherapist or doctor can look at what is "
                "behind it. Rule {rule}.",
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
        weeks=suggestion.since_days // DAYS_OF_A_WEEK,
        years=suggestion.since_days // DAYS_OF_A_YEAR,
        exercise=suggestion.exercise_name,
        worst=suggestion.worst_pain,
    )


def action(suggestion: Suggestion) -> str:
    """Return what the button says that takes it; empty where there is nothing to change."""
    if suggestion.edited is None:
        return ""
    if suggestion.kind is SuggestionKind.LIGHTER_WEEK:
        return translate("SuggestionWords", "Add a sore-day dose")
    return translate("SuggestionWords", "Change the routine")


def topic(suggestion: Suggestion) -> TopicId:
    """Return what there is to read about it."""
    match suggestion.kind:
        case SuggestionKind.STEP_BACK | SuggestionKind.STEP_ON:
            return TopicId.SORENESS
        case SuggestionKind.LIGHTER_WEEK | SuggestionKind.PROFESSIONAL:
            return TopicId.PROFESSIONAL
        case _:
            assert_never(suggestion.kind)


def _change(change: StepChangeMade | None, catalogue: Catalogue) -> str:
    if change is None:
        return ""
    text = (
        translate("SuggestionWords", "{new} in place of {old}")
        if change.kind in (ChangeKind.EASIER, ChangeKind.HARDER)
        else translate("SuggestionWords", "{old}, {dose} in place of {dose_before}")
    )
    return text.format(
        old=exercise_name(change.exercise_before, catalogue),
        new=exercise_name(change.exercise_after, catalogue),
        dose=short_dose(change.dose_after),
        dose_before=short_dose(change.dose_before),
    )


def _professional(suggestion: Suggestion) -> str:
    said = suggestion.not_better
    match said:
        case NotBetter.CONTACT_NOW:
            if suggestion.is_spreading:
                return translate(
                    "SuggestionWords",
                    "Talk to a professional now about the pain that spreads down the leg",
                )
            return translate(
                "SuggestionWords", "Talk to a professional now about the pain in this exercise"
            )
        case NotBetter.LONG_TERM_PLAN:
            return translate("SuggestionWords", "Ask a professional about a plan for the long term")
        case NotBetter.SEE_PROFESSIONAL:
            return translate("SuggestionWords", "See a doctor or physiotherapist")
        case NotBetter.CONSIDER_PROFESSIONAL:
            return translate("SuggestionWords", "Consider a physiotherapist or doctor")
        case NotBetter.KEEP_GOING | None:
            return translate("SuggestionWords", "Keep going")
        case _:
            assert_never(said)


def _why_professional(suggestion: Suggestion) -> str:
    match suggestion.not_better:
        case NotBetter.CONTACT_NOW:
            if suggestion.is_spreading:
                return translate(
                    "SuggestionWords", "It spread down a leg during {exercise}. Rule {rule}."
                )
            return translate(
                "SuggestionWords", "You gave {worst} of 10 during {exercise}, above 5. Rule {rule}."
            )
        case NotBetter.LONG_TERM_PLAN:
            if suggestion.since_days >= LONG_DAYS:
                return translate(
                    "SuggestionWords",
                    "There has been pain before sessions for about {years} years; {mean} on "
                    "average in the last two weeks. Exercise is still advised. Rule {rule}.",
                )
            return translate(
                "SuggestionWords",
                "There has been pain before sessions for {weeks} weeks; {mean} on average in the "
                "last two. Exercise is still advised. Rule {rule}.",
            )
        case NotBetter.SEE_PROFESSIONAL:
            return translate(
                "SuggestionWords",
                "There has been pain before sessions for {weeks} weeks; {mean} on average in the "
                "last two. If it keeps you from everyday things, contact one now. Rule {rule}.",
            )
        case _:
            return translate(
                "SuggestionWords",
                "There has been pain before sessions for {days} days; {mean} on average in the "
                "last two weeks, less than one point below the beginning. If it keeps you from "
                "everyday things, contact one now. Rule {rule}.",
            )


def _pairs(scores: Sequence[PainOfASession]) -> str:
    pair = translate("SuggestionWords", "{before} then {morning}")
    return ", ".join(
        pair.format(before=score.before, morning=score.next_morning) for score in scores
    )


def _arrows(numbers: Sequence[str]) -> str:
    return " → ".join(numbers)
