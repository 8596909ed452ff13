"""What a therapist is told of a stretch of history: counts, seconds and scores, and no judgement.

Plain figures over whole weeks up to today. What was skipped is never counted as done, and a session
in which nothing was done counts nowhere; the pain and the notes of it are told all the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from statistics import fmean
from typing import Protocol

from backroutine.domain.dose import Dose, Side
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.progress import (
    DAYS_A_WEEK,
    WeekStart,
    held_s,
    local_day,
    planned_dose,
    start_of_week,
)
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
    WorkResult,
)

Piece = tuple[SessionRecord, WorkResult]

USUAL_WEEKS = 12
MAX_REPORT_WEEKS = 52


@dataclass(frozen=True, slots=True)
class WorkFigures:
    """Pieces of work (one set of one side each), repetitions and seconds of them."""

    planned_count: int = 0
    done_count: int = 0
    cut_short_count: int = 0
    reps: int = 0
    work_s: int = 0
    best_hold_s: int | None = None

    @property
    def skipped_count(self) -> int:
        return self.planned_count - self.done_count - self.cut_short_count

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it was done."""
        return self.done_count + self.cut_short_count == 0


@dataclass(frozen=True, slots=True)
class ExerciseFigures:
    """One exercise in the period.

    `session_count` counts the sessions in which any of it was done. `left` and `right` are `None`
    where it was never planned for one side. `dose` is the one planned last, `None` where no record
    tells it. `pain_count` is how often it hurt, `worst_pain` the highest score that was given.
    """

    exercise_id: ExerciseId
    name: str
    session_count: int
    total: WorkFigures
    left: WorkFigures | None = None
    right: WorkFigures | None = None
    dose: Dose | None = None
    pain_count: int = 0
    worst_pain: int | None = None


@dataclass(frozen=True, slots=True)
class ReportWeek:
    """One week: sessions, the time that ran, and the means of the scores that were given."""

    starts_on: date
    session_count: int = 0
    active_s: float = 0
    mean_before: float | None = None
    mean_after: float | None = None
    mean_next_morning: float | None = None


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day on which something was done, and the time that ran on it."""

    on: date
    active_s: float


@dataclass(frozen=True, slots=True)
class ScoredSession:
    """The pain around one session, 0 to 10; `None` where none was given."""

    on: date
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class DatedPain:
    """What was said when an exercise hurt, and the exercise by its name of that day."""

    on: date
    exercise_name: str
    said: PainReport


@dataclass(frozen=True, slots=True)
class DatedNote:
    """What was noted about a session."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """The figures from `first` to `last`, both of them included.

    `intended_count` is how many sessions the plan of the last day comes to (see `adherence`);
    `None` where nothing is planned. Days come with the oldest first, exercises with the most often
    done first, pains and notes with the newest first.
    """

    first: date
    last: date
    weeks: tuple[ReportWeek, ...]
    session_count: int = 0
    finished_count: int = 0
    day_count: int = 0
    planned_s: float = 0
    active_s: float = 0
    work: WorkFigures = WorkFigures()
    pain: tuple[ScoredSession, ...] = ()
    exercises: tuple[ExerciseFigures, ...] = ()
    pains: tuple[DatedPain, ...] = ()
    notes: tuple[DatedNote, ...] = ()
    intended_count: int | None = None
    days: tuple[ReportDay, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.session_count or self.pain or self.pains or self.notes)


class RecordedSessions(Protocol):
    """A history that can be read."""

    def all(self) -> Sequence[SessionSummary]:
        """Return every session without its pieces of work."""
        ...

    def get(self, session_id: SessionId) -> SessionRecord:
        """Return one session whole; raise `RefusedError` when it cannot be read."""
        ...

    def get_many(self, session_ids: Sequence[SessionId]) -> Sequence[SessionRecord]:
        """Return those of some sessions that are there and can be read whole, in any order."""
        ...


def newest_first(sessions: RecordedSessions) -> list[SessionRecord]:
    """Return every session that can be read whole, the newest first."""
    whole = sessions.get_many([session.id for session in sessions.all()])
    return sorted(whole, key=lambda each: (each.started_at, each.id), reverse=True)


def recorded_since(
    sessions: RecordedSessions, first: date, zone: tzinfo | None = None
) -> list[SessionRecord]:
    """Return the whole sessions of a day and after; raise `RefusedError` for one that is spoiled.

    One that cannot be read is not left out: nobody would see that the figures lack it.
    """
    return [
        sessions.get(summary.id)
        for summary in sessions.all()
        if local_day(summary.started_at, zone) >= first
    ]


def report_start(today: date, weeks: int, week_start: WeekStart = WeekStart.MONDAY) -> date:
    """Return the first day of so many weeks, of which the one that holds today is the last.

    Raises:
        ValueError: a number of weeks that a report cannot have.
    """
    if not 1 <= weeks <= MAX_REPORT_WEEKS:
        raise ValueError(f"a report has from 1 to {MAX_REPORT_WEEKS} weeks, not {weeks}")
    days = DAYS_A_WEEK * (weeks - 1)
    this_week = start_of_week(today, week_start)
    return this_week - timedelta(days=min(days, this_week.toordinal() - 1))


def build_report(
    records: Iterable[SessionRecord],
    today: date,
    weeks: int = USUAL_WEEKS,
    week_start: WeekStart = WeekStart.MONDAY,
    zone: tzinfo | None = None,
    intended_count: int | None = None,
) -> Report:
    """Return what the weeks up to today come to; days are those of a zone, or of the computer.

    Raises:
        ValueError: a number of weeks that a report cannot have.
    """
    first = report_start(today, weeks, week_start)
    dated = [
        (on, record)
        for record in records
        if first <= (on := local_day(record.started_at, zone)) <= today
    ]
    dated.sort(key=lambda entry: (entry[1].started_at, entry[1].id))
    done = [(on, record) for on, record in dated if _counts(record)]
    kept = [record for _, record in done]
    return Report(
        first,
        today,
        tuple(_weeks(dated, first, today)),
        len(kept),
        sum(record.state is SessionState.FINISHED for record in kept),
        len({on for on, _ in done}),
        sum(record.planned_s for record in kept),
        sum(record.active_s for record in kept),
        _work([(record, result) for record in kept for result in record.results]),
        tuple(_scored(dated)),
        tuple(_exercises([record for _, record in dated])),
        tuple(pain for on, record in reversed(dated) for pain in _pains(on, record)),
        tuple(_notes(reversed(dated))),
        intended_count,
        tuple(_days(done)),
    )


def _counts(record: SessionRecord) -> bool:
    return any(result.outcome is not Outcome.SKIPPED for result in record.results)


def _weeks(
    dated: Sequence[tuple[date, SessionRecord]], first: date, last: date
) -> Iterator[ReportWeek]:
    for start in range(first.toordinal(), last.toordinal() + 1, DAYS_A_WEEK):
        found = [r for on, r in dated if start <= on.toordinal() < start + DAYS_A_WEEK]
        done = [record for record in found if _counts(record)]
        yield ReportWeek(
            date.fromordinal(start),
            len(done),
            sum(record.active_s for record in done),
            _mean(record.pain_before for record in found),
            _mean(record.pain_after for record in found),
            _mean(record.next_morning for record in found),
        )


def _days(done: Iterable[tuple[date, SessionRecord]]) -> Iterator[ReportDay]:
    active_s: dict[date, float] = {}
    for on, record in done:
        active_s[on] = active_s.get(on, 0) + record.active_s
    for on in sorted(active_s):
        yield ReportDay(on, active_s[on])


def _mean(scores: Iterable[int | None]) -> float | None:
    given = [score for score in scores if score is not None]
    return fmean(given) if given else None


def _scored(dated: Iterable[tuple[date, SessionRecord]]) -> Iterator[ScoredSession]:
    for on, record in dated:
        if (record.pain_before, record.pain_after) != (None, None):
            yield ScoredSession(on, record.pain_before, record.pain_after)


def _exercises(records: Sequence[SessionRecord]) -> list[ExerciseFigures]:
    """Return what was planned in the sessions that count, and what hurt in any."""
    names = {r.exercise_id: r.exercise_name for record in records for r in record.results}
    pains: dict[ExerciseId, list[PainReport]] = {}
    pieces: dict[ExerciseId, list[Piece]] = {}
    for record in records:
        for said in record.pain_reports:
            pains.setdefault(said.exercise_id, []).append(said)
        for result in record.results if _counts(record) else ():
            pieces.setdefault(result.exercise_id, []).append((record, result))
    made = [
        _exercise(exercise_id, names, pieces.get(exercise_id, []), pains.get(exercise_id, []))
        for exercise_id in dict.fromkeys((*pieces, *pains))
    ]
    return sorted(made, key=lambda e: (-e.session_count, e.name.casefold(), e.exercise_id))


def _exercise(
    exercise_id: ExerciseId,
    names: Mapping[ExerciseId, str],
    pieces: Sequence[Piece],
    pains: Sequence[PainReport],
) -> ExerciseFigures:
    """Return the figures of one exercise from its pieces of work, the oldest first."""
    doses = [dose for record, result in pieces if (dose := planned_dose(record, result))]
    sides = {
        side: _work([piece for piece in pieces if piece[1].side is side])
        for side in Side
        if any(result.side is side for _, result in pieces)
    }
    return ExerciseFigures(
        exercise_id,
        names.get(exercise_id, exercise_id),
        len({record.id for record, result in pieces if result.outcome is not Outcome.SKIPPED}),
        _work(pieces),
        sides.get(Side.LEFT),
        sides.get(Side.RIGHT),
        doses[-1] if doses else None,
        len(pains),
        max((said.score for said in pains if said.score is not None), default=None),
    )


def _work(pieces: Sequence[Piece]) -> WorkFigures:
    worked = [(r, result) for r, result in pieces if result.outcome is not Outcome.SKIPPED]
    holds = [held_s(result, planned_dose(record, result)) for record, result in worked]
    return WorkFigures(
        len(pieces),
        sum(result.outcome is Outcome.DONE for _, result in worked),
        sum(result.outcome is Outcome.CUT_SHORT for _, result in worked),
        sum(result.done_reps for _, result in worked),
        sum(result.done_s for _, result in worked),
        max((held for held in holds if held), default=None),
    )


def _pains(on: date, record: SessionRecord) -> Iterator[DatedPain]:
    names = {result.exercise_id: result.exercise_name for result in record.results}
    for said in record.pain_reports:
        yield DatedPain(on, names.get(said.exercise_id, said.exercise_id), said)


def _notes(dated: Iterable[tuple[date, SessionRecord]]) -> Iterator[DatedNote]:
    for on, record in dated:
        words = " ".join(record.note.split())
        if words:
            yield DatedNote(on, words)
