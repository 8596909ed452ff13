"""Suggestions by the written rules R6 to R9, one at a time; the person takes one or leaves it.

A suggestion carries the numbers that it rests on and, where there is something to change, the
edited routine. Its key names what gave rise to it, so that one that was put aside stays aside until
something new has happened: another worse morning (R6), three more calm ones (R7), two more weeks
(R8), another level of time (R9).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import CareTag, ExerciseId, Level
from backroutine.domain.limits import Limits
from backroutine.domain.morning import morning_of, nights_by_routine, pain_of
from backroutine.domain.pain import (
    DAYS_OF_A_WEEK,
    STEP_ON_AFTER_SESSIONS,
    NotBetter,
    PainBands,
    PainKind,
    PainOfASession,
    Rule,
    StepChange,
    morning_pain_is_rising,
    not_better,
    proposed_change,
)
from backroutine.domain.progress import DatedSession, counts
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.session import SessionId, SessionRecord, SessionSummary
from backroutine.domain.settings import Equipment
from backroutine.domain.sore_day import propose_sore_day
from backroutine.domain.stepping import StepChangeMade, step_back, step_on

# R6 and R7 speak of the routine as it is done now, R9 of pain that is still there.
RECENT = timedelta(days=14)
SEVERE_WITHIN = timedelta(days=7)
LULL = timedelta(days=28)
"""So long without any pain, and what comes next is a new time of pain."""
EASED_BY = 1.0
"""The mean pain before sessions is called easing from one point less on."""
LEAST_SCORED = 4
RISING_RESTS = timedelta(days=14)
"""So long R8 is not said again after it was put aside; its key is the day on which it was said."""
RISING_KEY = "R8:on:"


class SuggestionKind(StrEnum):
    """What is suggested."""

    STEP_BACK = "step-back"
    STEP_ON = "step-on"
    LIGHTER_WEEK = "lighter-week"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is suggested, by which rule, and the numbers that it rests on.

    `scores` are the sessions that R6 and R7 looked at, the oldest first; `weekly_means` the morning
    pain of three weeks (R8), the oldest first; `since_days` how long there has been pain and
    `mean_pain` what it was lately, `worst_pain` and `is_spreading` what was said in an exercise
    (R9). `edited` is `None` where there is nothing to change.
    """

    key: str
    rule: Rule
    kind: SuggestionKind
    routine_name: str = ""
    scores: tuple[PainOfASession, ...] = ()
    weekly_means: tuple[float, ...] = ()
    since_days: int = 0
    mean_pain: float | None = None
    worst_pain: int | None = None
    is_spreading: bool = False
    exercise_name: str = ""
    not_better: NotBetter | None = None
    change: StepChangeMade | None = None
    edited: Routine | None = None


@dataclass(frozen=True, slots=True)
class SeverePain:
    """Pain above the amber band during an exercise, or pain that spread down a leg."""

    session_id: SessionId
    on: date
    exercise_name: str
    score: int | None
    is_spreading: bool = False


@dataclass(frozen=True, slots=True)
class Hurt:
    """Exercises that hurt in recent sessions, and the strong pain among it."""

    exercise_ids: frozenset[ExerciseId] = frozenset()
    severe: tuple[SeverePain, ...] = ()


def hurt_in(
    records: Iterable[tuple[date, SessionRecord]],
    bands: PainBands = PainBands.TWO_AND_FIVE,
) -> Hurt:
    """Return what hurt in some sessions, each with its local day; pain before is not asked."""
    ids: set[ExerciseId] = set()
    severe = []
    for on, record in records:
        names = {result.exercise_id: result.exercise_name for result in record.results}
        for said in record.pain_reports:
            ids.add(said.exercise_id)
            is_spreading = said.kind is PainKind.SPREADING
            is_strong = said.score is not None and said.score > bands.amber_to
            if is_strong or is_spreading:
                name = names.get(said.exercise_id, str(said.exercise_id))
                severe.append(SeverePain(record.id, on, name, said.score, is_spreading))
    return Hurt(frozenset(ids), tuple(severe))


def suggestions(
    sessions: Sequence[DatedSession],
    routines: Mapping[RoutineId, Routine],
    catalogue: Catalogue,
    today: date,
    hurt: Hurt | None = None,
    care_tags: Collection[CareTag] = (),
    equipment: frozenset[Equipment] | None = None,
    level: Level | None = None,
) -> tuple[Suggestion, ...]:
    """Return everything that R6 to R9 suggest today, the gravest first.

    `routines` are those that can be edited, by their id. No variant is suggested that carries one
    of the care tags, needs other equipment, or asks more than the level; `None` is no limit.
    Sessions of the future, as a wrong clock leaves them, are left out.
    """
    known = hurt if hurt is not None else Hurt()
    past = sorted(
        (entry for entry in sessions if entry.on <= today and counts(entry.session)),
        key=lambda entry: (entry.session.started_at, entry.session.id),
    )
    played = _by_routine(past, routines, today)
    limits = Limits(care_tags, equipment, level)
    return (
        *_severe(known.severe, today),
        *_rising(past, played, catalogue, today, care_tags),
        *_steps(played, catalogue, known, limits, StepChange.BACK),
        *_not_better(past, today),
        *_steps(played, catalogue, known, limits, StepChange.ON),
    )


def next_suggestion(found: Iterable[Suggestion], declined: Collection[str]) -> Suggestion | None:
    """Return the gravest suggestion that was not put aside."""
    return next((each for each in found if not _is_put_aside(each.key, declined)), None)


def _is_put_aside(key: str, declined: Collection[str]) -> bool:
    """Say whether a suggestion rests: as long as its key is the same, that of R8 for two weeks."""
    if key in declined:
        return True
    if not key.startswith(RISING_KEY):
        return False
    today = date.fromisoformat(key.removeprefix(RISING_KEY))
    days = [each.removeprefix(RISING_KEY) for each in declined if each.startswith(RISING_KEY)]
    return any(timedelta() <= today - date.fromisoformat(day) < RISING_RESTS for day in days)


def episode_start(sessions: Iterable[DatedSession]) -> date | None:
    """Return the day on which the present time of pain began, by the scores before sessions.

    28 days without any pain end a time of pain. `None` when no score was above 0. Sessions come
    with the oldest first.
    """
    begun = latest = None
    for entry in sessions:
        if not entry.session.pain_before:
            continue
        if begun is None or latest is None or entry.on - latest > LULL:
            begun = entry.on
        latest = entry.on
    return begun


def _by_routine(
    past: Sequence[DatedSession], routines: Mapping[RoutineId, Routine], today: date
) -> list[tuple[Routine, list[SessionSummary]]]:
    """Return the routines played lately with a session for each night; the last played first."""
    last = {entry.session.routine_id: entry for entry in past}
    recent = [last[key] for key in last if key in routines and today - last[key].on <= RECENT]
    if not recent:
        return []
    recent.sort(key=lambda entry: entry.session.started_at, reverse=True)
    rows = nights_by_routine(entry.session for entry in past)
    keys = [entry.session.routine_id for entry in recent]
    return [(routines[key], rows[key]) for key in keys]


def _severe(severe: Iterable[SeverePain], today: date) -> Iterator[Suggestion]:
    recent = [pain for pain in severe if timedelta() <= today - pain.on <= SEVERE_WITHIN]
    recent.sort(key=lambda pain: (pain.on, pain.is_spreading, pain.score or 0))
    for pain in recent[-1:]:
        said = not_better(0, is_easing=False, is_severe=True)
        yield Suggestion(
            f"R9:{said}:{pain.session_id}", Rule.R9, SuggestionKind.PROFESSIONAL,
            worst_pain=pain.score, exercise_name=pain.exercise_name, not_better=said,
            is_spreading=pain.is_spreading,
        )  # fmt: skip


def _rising(
    past: Sequence[DatedSession],
    played: Sequence[tuple[Routine, list[SessionSummary]]],
    catalogue: Catalogue,
    today: date,
    care_tags: Collection[CareTag],
) -> Iterator[Suggestion]:
    # R8 looks at three weeks of mornings; the one of a session is that of the day after
    begins = today - timedelta(days=3 * DAYS_OF_A_WEEK + 1)
    mornings = morning_scores(entry for entry in past if entry.on >= begins)
    if not morning_pain_is_rising(mornings, today):
        return
    routine = played[0][0] if played else None
    gentler = None
    if routine is not None and not any(step.sore_day for step in routine.steps):
        proposed = propose_sore_day(routine, catalogue, care_tags)
        gentler = None if proposed == routine else proposed
    yield Suggestion(
        f"{RISING_KEY}{today.isoformat()}", Rule.R8, SuggestionKind.LIGHTER_WEEK,
        routine.name if routine is not None else "",
        weekly_means=weekly_means(mornings, today), edited=gentler,
    )  # fmt: skip


def morning_scores(sessions: Iterable[DatedSession]) -> dict[date, int]:
    """Return the pain of each morning, on its own day: the first one after the session."""
    return {
        morning_of(entry.session): entry.session.next_morning
        for entry in sessions
        if entry.session.next_morning is not None
    }


def weekly_means(scores: Mapping[date, int], today: date) -> tuple[float, ...]:
    """Return the mean of the last three times seven days, the oldest first; empty ones left out."""
    means = []
    for week in (2, 1, 0):
        end = today - timedelta(days=week * DAYS_OF_A_WEEK)
        found = [
            scores[day]
            for back in range(DAYS_OF_A_WEEK)
            if (day := end - timedelta(days=back)) in scores
        ]
        if found:
            means.append(fmean(found))
    return tuple(means)


def _steps(
    played: Iterable[tuple[Routine, list[SessionSummary]]],
    catalogue: Catalogue,
    hurt: Hurt,
    limits: Limits,
    wanted: StepChange,
) -> Iterator[Suggestion]:
    for routine, row in played:
        scores = [pain_of(session) for session in row[-STEP_ON_AFTER_SESSIONS:]]
        proposed = proposed_change(scores)
        if proposed is None or proposed[0] is not wanted:
            continue
        if wanted is StepChange.BACK:
            change = step_back(routine, catalogue, hurt.exercise_ids, limits)
            key, kind, shown = str(row[-1].id), SuggestionKind.STEP_BACK, scores[-1:]
        else:
            change = step_on(routine, catalogue, hurt.exercise_ids, limits)
            calm = _calm_row(row)
            key = f"{row[-calm].id}:{calm // STEP_ON_AFTER_SESSIONS}"
            kind, shown = SuggestionKind.STEP_ON, scores
        if change is not None:
            yield Suggestion(
                f"{proposed[1]}:{routine.id}:{key}", proposed[1], kind, routine.name,
                tuple(shown), change=change, edited=change.routine,
            )  # fmt: skip


def _calm_row(row: Sequence[SessionSummary]) -> int:
    """Return how many of the latest sessions had a morning at or under the pain before."""
    number = 0
    for session in reversed(row):
        before, morning = session.pain_before, session.next_morning
        if before is None or morning is None or morning > before:
            break
        number += 1
    return number


def _not_better(past: Sequence[DatedSession], today: date) -> Iterator[Suggestion]:
    begun = episode_start(past)
    if begun is None:
        return
    scored = [
        (entry.on, entry.session.pain_before)
        for entry in past
        if entry.on >= begun and entry.session.pain_before is not None
    ]
    lately_from, first_until = today - RECENT, begun + RECENT
    lately = [score for on, score in scored if on > lately_from]
    first = [score for on, score in scored if on < first_until]
    if len(scored) < LEAST_SCORED or not any(lately):
        return
    since_days = (today - begun).days
    # in the first two weeks the beginning is all there is: nothing can be said of easing
    is_easing = fmean(first) - fmean(lately) >= EASED_BY
    said = not_better(since_days, is_easing=is_easing, is_severe=False)
    if said is not NotBetter.KEEP_GOING:
        yield Suggestion(
            f"R9:{said}:{begun.isoformat()}", Rule.R9, SuggestionKind.PROFESSIONAL,
            since_days=since_days, mean_pain=fmean(lately), not_better=said,
        )  # fmt: skip
