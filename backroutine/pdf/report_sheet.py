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
    ReportWeek,
    ScoredSession,
    WorkFigures,
)
from backroutine.pdf.sheet import Paper
from backroutine.pdf.texts import LONGEST_NAME, LONGEST_NOTE, shortened, tidy
from backroutine.wording import clock_time, short_dose

REPORT_PAPERS = (Paper.A4, Paper.LETTER)
TITLE = "Report for a therapist"
NOTHING_FOUND = "No session was recorded in this time."
NO_PAIN = "No pain was entered in this time."
FOOTER_LINE = (
    "Counted from the sessions that were recorded in BackRoutine; pain and notes are as the person "
    "entered them. The report lists facts. It does not diagnose, and it judges nothing."
)
READING_LINE = (
    "A session counts when at least one set was done or cut short. Each side of a set counts by "
    "itself. Times are without pauses. Pain: 0 is none, 10 the worst imaginable; a week shows the "
    "mean of the scores that were entered. Left and right: longest hold, repetitions or time."
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NONE = "–"

WEEK_HEAD = ("Week of", "Sessions", "Minutes", "Pain before", "Pain after", "Next morning")
EXERCISE_HEAD = (
    "Exercise", "Last dose", "Sessions", "Sets done", "Reps", "Time", "Longest hold",
    "Left", "Right", "Hurt",
)  # fmt: skip
PAIN_HEAD = ("Date", "Exercise", "0 to 10", "How", "Where")
NOTE_HEAD = ("Date", "Note")


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
    pain: tuple[ScoredSession, ...] = ()
    week_rows: tuple[TableRow, ...] = ()
    exercise_rows: tuple[TableRow, ...] = ()
    pain_rows: tuple[TableRow, ...] = ()
    note_rows: tuple[TableRow, ...] = ()
    title: str = TITLE
    note: str = ""

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
    def care_line(self) -> str:
        """For whom the report is, where that is given."""
        therapist = shortened(tidy(self.options.therapist), LONGEST_NAME)
        return f"Therapist: {therapist}" if therapist else ""


def build_report_sheet(
    report: Report, options: ReportOptions = DEFAULT_REPORT_OPTIONS
) -> ReportSheet:
    """Return what the report on a stretch of history says."""
    count = len(report.weeks)
    subtitle = f"{full_day(report.first)} to {full_day(report.last)} · {_count(count, 'week')}"
    if report.is_empty:
        return ReportSheet(options, subtitle, report.last)
    return ReportSheet(
        options,
        subtitle,
        report.last,
        tuple(_tiles(report)),
        report.weeks,
        report.pain,
        tuple(_week_row(week) for week in report.weeks),
        tuple(_exercise_row(exercise) for exercise in report.exercises),
        tuple(_pain_row(pain) for pain in report.pains),
        tuple(_note_row(note) for note in report.notes),
    )


def full_day(day: date) -> str:
    """Return "2 Mar 2026", the same everywhere."""
    return f"{short_day(day)} {day.year}"


def short_day(day: date) -> str:
    """Return "2 Mar"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def _tiles(report: Report) -> Iterator[Tile]:
    stopped = report.session_count - report.finished_count
    ends = f"{report.finished_count} finished, {stopped} stopped early"
    if report.intended_count is not None:
        ends = f"of {report.intended_count} intended; {ends}"
    yield Tile(str(report.session_count), f"{_noun(report.session_count, 'session')} done; {ends}")
    days = (report.last - report.first).days + 1
    with_session = f"{_noun(report.day_count, 'day')} with a session, of {days}"
    yield Tile(str(report.day_count), with_session)
    planned = _minutes(report.planned_s)
    yield Tile(_minutes(report.active_s), f"of exercise; these sessions were planned for {planned}")
    work = report.work
    done = f"of {work.planned_count} sets done"
    others = f"{work.cut_short_count} cut short, {work.skipped_count} skipped"
    yield Tile(str(work.done_count), f"{done}; {others}")


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
            f"{total.done_count} of {total.planned_count}",
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
    return f"{figures.reps} reps" if figures.reps else clock_time(figures.work_s)


def _hurt(exercise: ExerciseFigures) -> str:
    if not exercise.pain_count:
        return NONE
    worst = "" if exercise.worst_pain is None else f", up to {exercise.worst_pain}"
    return f"{exercise.pain_count} ×{worst}"


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
    return NONE if word is None else word.value.replace("-", " ")


def _note_row(note: DatedNote) -> TableRow:
    return TableRow((full_day(note.on), shortened(tidy(note.words), LONGEST_NOTE) or NONE))


def _minutes(seconds: float) -> str:
    """Return a length to the minute: "12 min", "7 h 12 min"."""
    hours, minutes = divmod(whole_minutes(seconds), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _mean(score: float | None) -> str:
    return NONE if score is None else f"{score:.1f}"


def _count(number: int, noun: str) -> str:
    return f"{number} {_noun(number, noun)}"


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"
