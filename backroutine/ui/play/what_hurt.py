"""What hurt during a session that is over: as rows, and as a word of care."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainBands, PainKind
from backroutine.domain.safety_check import Outcome, SafetyResult
from backroutine.domain.session import MAX_SCORE, PainReport, SessionRecord
from backroutine.ui.pain_words import kind_name, place_name
from backroutine.ui.play.advice_words import unwell_words
from backroutine.ui.play.outcome_words import outcome_title, outcome_words
from backroutine.ui.play.rows import Row

translate = QCoreApplication.translate  # by this name the texts are collected


def names_of(record: SessionRecord) -> Mapping[ExerciseId, str]:
    """Return the names of the exercises of a session, as they were then."""
    return {result.exercise_id: result.exercise_name for result in record.results}


def hurt_rows(reports: Sequence[PainReport], names: Mapping[ExerciseId, str]) -> list[Row]:
    """Return a row for each report under a heading; nothing where nothing hurt."""
    if not reports:
        return []
    heading = Row(translate("WhatHurt", "What hurt"), colour="danger", is_heading=True)
    return [heading, *(_row(report, names) for report in reports)]


def care_words(reports: Sequence[PainReport], checked: SafetyResult | None = None) -> str:
    """Return what is to be said after what hurt; nothing where there is nothing to say.

    `checked` is what the check came to that was answered after it. What it says to do overrides
    everything else (R10).
    """
    is_unwell = any(report.kind is PainKind.UNWELL for report in reports)
    if checked is not None and checked.outcome is not Outcome.NONE:
        says = f"{outcome_title(checked.outcome)}. {outcome_words(checked.outcome)}"
        return f"{says} {unwell_words()}" if is_unwell else says
    if is_unwell:
        return unwell_words()
    if _has_warning(reports):
        if checked is not None:
            return translate(
                "WhatHurt", "You had pain of a kind that somebody should look at if it stays."
            )
        return translate(
            "WhatHurt",
            "You had pain of a kind that somebody should look at if it stays. Answer the safety "
            "check before you exercise again.",
        )
    too_much = PainBands.TWO_AND_FIVE.amber_to
    if any(report.score is not None and report.score > too_much for report in reports):
        return translate(
            "WhatHurt",
            "If pain as strong as this does not settle, contact a doctor or physiotherapist now.",
        )
    return ""


def offers_check(reports: Sequence[PainReport], checked: SafetyResult | None = None) -> bool:
    """Say whether the safety check is offered, to be answered or to be read again."""
    return _has_warning(reports) or (checked is not None and checked.outcome is not Outcome.NONE)


def _has_warning(reports: Sequence[PainReport]) -> bool:
    return any(report.kind is not None and report.kind.warns for report in reports)


def _row(report: PainReport, names: Mapping[ExerciseId, str]) -> Row:
    where = None if report.place is None else place_name(report.place)
    how = None if report.kind is None else kind_name(report.kind)
    trailing = ""
    if report.score is not None:
        trailing = translate("WhatHurt", "{score} of {most}").format(
            score=report.score, most=MAX_SCORE
        )
    return Row(
        names.get(report.exercise_id, str(report.exercise_id)),
        "  ·  ".join(part for part in (where, how) if part is not None),
        trailing,
        report.exercise_id,
        "danger",
        is_warning=True,
    )
