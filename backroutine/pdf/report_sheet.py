"""The report for a therapist as values: every word and number that is printed.

Plain Python; `report_layout` breaks it into at most two pages, `writer` paints them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.progress import whole_minutes
from backroutine.domain.report import (
    MAX_REPORT_WEEKS,
    USUAL_WEEKS,
    DatedNote,
    DatedPain,
    ExerciseFigures,
    Report,
    ReportDay,
    ReportWeek,
    ScoredSession,
    WorkFigures,
)
from backroutine.pdf.sheet import Paper
from backroutine.pdf.texts import LONGEST_NAME, LONGEST_NOTE, full_day, short_day, shortened, tidy
from backroutine.translating import decimal, noted, tr, tr_plural
from backroutine.wording import PAIN_WORDS, clock_time, short_dose

REPORT_PAPERS = (Paper.A4, Paper.LETTER)
TITLE = noted("Report for a therapist")
NOTHING_FOUND = noted("No session was recorded in this time.")
NO_PAIN = noted("No pain was entered in this time.")
FOOTER_LINE = noted(
    "Counted from the sessions that were recorded in BackRoutine; pain and notes "
    "are as the person entered them. The report lists facts. It does not "
    "diagnose, and it judges nothing."
)
READING_LINE = noted(
    "A session counts when at least one set was done or cut short. Each side of "
    "a set counts by itself. Times are without pauses. Pain: 0 is none, 10 the "
    "worst imaginable; a week shows the mean of the scores that were entered. "
    "Left and right: longest hold, repetitions or time."
)
PLAN_LINE = noted(
    "By the present plan: the sessions that the plan as it stands now has in this time, counted "
    "from the first session that was recorded; earlier plans are not kept."
)
NONE = "–"

WEEK_HEAD = (
    noted("Week of"), noted("Sessions"), noted("Minutes"), noted("Pain before"),
    noted("Pain after"), noted("Next morning"),
)  # fmt: skip
EXERCISE_HEAD = (
    noted("Exercise"), noted("Last dose"), noted("Sessions"), noted("Sets done"), noted("Reps"),
    noted("Time"), noted("Longest hold"), noted("Left"), noted("Right"), noted("Hurt"),
)  # fmt: skip
PAIN_HEAD = (noted("Date"), noted("Exercise"), noted("0 to 10"), noted("How"), noted("Where"))
NOTE_HEAD = (noted("Date"), noted("Note"))


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is printed, and over how many weeks; `person` and `therapist` where given.

    Raises:
        ValueError: a choice that does not exist.
    """

    paper: Paper = Paper.A4
    weeks: int = USUAL_WEEKS
    person: str = ""
    therapist: str = ""

    def __post_init__(self) -> None:
        if self.paper not in REPORT_PAPERS:
            raise ValueError("a report needs the room of A4 or Letter")
        if not 1 <= self.weeks <= MAX_REPORT_WEEKS:
            raise ValueError(f"a report has from 1 to {MAX_REPORT_WEEKS} weeks, not {self.weeks}")


DEFAULT_REPORT_OPTIONS = ReportOptions()


@dataclass(frozen=True, slots=True)
class Tile:
    """A number that stands out, and what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; the first cell names the row. No cell is empty."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """Everything that a report says, in reading order; without sessions, little of it."""

    options: ReportOptions
    subtitle: str
    last: date
    tiles: tuple[Tile, ...] = ()
    weeks: tuple[ReportWeek, ...] = ()
    days: tuple[ReportDay, ...] = ()
    pain: tuple[ScoredSession, ...] = ()
    week_rows: tuple[TableRow, ...] = ()
    exercise_rows: tuple[TableRow, ...] = ()
    pain_rows: tuple[TableRow, ...] = ()
    note_rows: tuple[TableRow, ...] = ()
    title: str = TITLE
    note: str = ""
    has_plan: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.tiles

    @property
    def person(self) -> str:
        """Whose report it is; empty where a name is to be written by hand."""
        return tidy(self.options.person)

    @property
    def dated(self) -> str:
        """The last day that is counted."""
        return full_day(self.last)

    @property
    def reading_line(self) -> str:
        """How the numbers are counted."""
        plan_lines = [tr(PLAN_LINE)] if self.has_plan else []
        return " ".join((tr(READING_LINE), *plan_lines))

    @property
    def care_line(self) -> str:
        """For whom the report is, where that is given."""
        therapist = shortened(tidy(self.options.therapist), LONGEST_NAME)
        return tr("Therapist: {name}").format(name=therapist) if therapist else ""


def build_report_sheet(
    report: Report, options: ReportOptions = DEFAULT_REPORT_OPTIONS
) -> ReportSheet:
    """Return what the report on a stretch of history says."""
    count = len(report.weeks)
    weeks = tr_plural("{count} week", "{count} weeks", count).format(count=count)
    subtitle = tr("{first} to {last} · {weeks}").format(
        first=full_day(report.first), last=full_day(report.last), weeks=weeks
    )
    if report.is_empty:
        return ReportSheet(options, subtitle, report.last, title=tr(TITLE))
    return ReportSheet(
        options,
        subtitle,
        report.last,
        tuple(_tiles(report)),
        report.weeks,
        report.days,
        report.pain,
        tuple(_week_row(week) for week in report.weeks),
        tuple(_exercise_row(exercise) for exercise in report.exercises),
        tuple(_pain_row(pain) for pain in report.pains),
        tuple(_note_row(note) for note in report.notes),
        title=tr(TITLE),
        has_plan=report.intended_count is not None,
    )


def _tiles(report: Report) -> Iterator[Tile]:
    stopped = report.session_count - report.finished_count
    ends = tr("{finished} finished, {stopped} stopped early").format(
        finished=report.finished_count, stopped=stopped
    )
    if report.intended_count is not None:
        ends = tr("{planned} by the present plan; {ends}").format(
            planned=report.intended_count, ends=ends
        )
    done = tr_plural("session done; {ends}", "sessions done; {ends}", report.session_count)
    yield Tile(str(report.session_count), done.format(ends=ends))
    with_session = tr_plural(
        "day with a session, of {days}", "days with a session, of {days}", report.day_count
    )
    days = (report.last - report.first).days + 1
    yield Tile(str(report.day_count), with_session.format(days=days))
    planned = tr("of exercise; these sessions were planned for {planned}")
    yield Tile(_minutes(report.active_s), planned.format(planned=_minutes(report.planned_s)))
    work = report.work
    sets = tr("of {planned} sets done; {cut_short} cut short, {skipped} skipped").format(
        planned=work.planned_count, cut_short=work.cut_short_count, skipped=work.skipped_count
    )
    yield Tile(str(work.done_count), sets)


def _week_row(week: ReportWeek) -> TableRow:
    return TableRow(
        (
            short_day(week.starts_on),
            str(week.session_count),
            str(whole_minutes(week.active_s)),
            _mean(week.mean_before),
            _mean(week.mean_after),
            _mean(week.mean_next_morning),
        )
    )


def _exercise_row(exercise: ExerciseFigures) -> TableRow:
    total = exercise.total
    return TableRow(
        (
            shortened(tidy(exercise.name), LONGEST_NAME) or str(exercise.exercise_id),
            short_dose(exercise.dose) if exercise.dose else NONE,
            str(exercise.session_count),
            tr("{done} of {planned}").format(done=total.done_count, planned=total.planned_count),
            str(total.reps or NONE),
            clock_time(total.work_s),
            f"{total.best_hold_s} s" if total.best_hold_s else NONE,
            _side(exercise.left),
            _side(exercise.right),
            _hurt(exercise),
        )
    )


def _side(figures: WorkFigures | None) -> str:
    if figures is None:
        return NONE
    if figures.best_hold_s:
        return f"{figures.best_hold_s} s"
    if figures.reps:
        return tr("{reps} reps").format(reps=figures.reps)
    return clock_time(figures.work_s)


def _hurt(exercise: ExerciseFigures) -> str:
    if not exercise.pain_count:
        return NONE
    if exercise.worst_pain is None:
        return f"{exercise.pain_count} ×"
    return tr("{count} ×, up to {worst}").format(
        count=exercise.pain_count, worst=exercise.worst_pain
    )


def _pain_row(pain: DatedPain) -> TableRow:
    said = pain.said
    return TableRow(
        (
            full_day(pain.on),
            shortened(tidy(pain.exercise_name), LONGEST_NAME) or NONE,
            NONE if said.score is None else str(said.score),
            _plain(said.kind),
            _plain(said.place),
        )
    )


def _plain(word: PainKind | PainPlace | None) -> str:
    """Return a word of the pain map as it is said: "left lower leg"."""
    return NONE if word is None else PAIN_WORDS[word]


def _note_row(note: DatedNote) -> TableRow:
    return TableRow((full_day(note.on), shortened(tidy(note.words), LONGEST_NOTE) or NONE))


def _minutes(seconds: float) -> str:
    """Return a length to the minute: "12 min", "7 h 12 min"."""
    hours, minutes = divmod(whole_minutes(seconds), 60)
    if hours:
        return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return tr("{minutes} min").format(minutes=minutes)


def _mean(score: float | None) -> str:
    return NONE if score is None else decimal(score)
