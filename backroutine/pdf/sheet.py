"""The hand-out as values: what is printed, before anything is said about where it stands.

Only a `ReadyRoutine` becomes a sheet: a draft cannot be printed. Plain Python; `layout` breaks a
sheet into pages and `writer` paints them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.own_exercise import figure_of
from backroutine.domain.routine import Routine, Step
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import section_duration_s, total_duration_s
from backroutine.pdf.safety import (
    BEFORE_LINE,
    HELP_LINES,
    PURPOSE_LINE,
    STOP_LINES,
    URGENT_LINE,
)
from backroutine.pdf.sources import Credit, credits_of, source_names
from backroutine.pdf.texts import LONGEST_NAME, LONGEST_NOTE, full_day, shortened, tidy
from backroutine.translating import noted, tr
from backroutine.wording import (
    KIND_NAMES,
    SECTION_NAMES,
    circuit_words,
    exercises_counted,
    full_dose,
    length,
)

PER_PAGE_CHOICES: tuple[int | None, ...] = (1, 2, 4, None)
MAX_WEEKS = 12
DAYS = (
    noted("Mo"), noted("Tu"), noted("We"), noted("Th"), noted("Fr"), noted("Sa"), noted("Su"),
)  # fmt: skip


class Paper(Enum):
    """The sizes of paper, upright; width and height in points (1/72 inch)."""

    A4 = (595.0, 842.0)
    A5 = (420.0, 595.0)
    LETTER = (612.0, 792.0)


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a hand-out is printed.

    `per_page` is the most exercises that stand on one page, `None` the compact list. `weeks` is
    the length of the log, 0 for none. `sore_day` adds the dose of a sore day to each exercise; in
    a routine that has none, a line to write one on. `person`, `therapist` and `review_on` are
    printed where they are given.

    Raises:
        ValueError: a choice that does not exist.
    """

    paper: Paper = Paper.A4
    per_page: int | None = 4
    weeks: int = 4
    sore_day: bool = False
    landscape: bool = False
    person: str = ""
    therapist: str = ""
    review_on: date | None = None

    def __post_init__(self) -> None:
        if self.per_page not in PER_PAGE_CHOICES or isinstance(self.per_page, bool):
            raise ValueError("a page holds 1, 2 or 4 exercises, or the list")
        if not 0 <= self.weeks <= MAX_WEEKS:
            raise ValueError(f"the log has from 0 to {MAX_WEEKS} weeks, not {self.weeks}")

    @property
    def page_size_pt(self) -> tuple[float, float]:
        """Width and height of a page in points, as it is turned."""
        upright: tuple[float, float] = self.paper.value
        return (upright[1], upright[0]) if self.landscape else upright


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One step in words; empty texts are not printed.

    `figure` is the exercise whose drawing stands beside them, which is another one where it is
    borrowed. `photo` is a JPEG that stands in its place; empty where there is none. `side` is the
    side that begins, on which the drawing is shown; `None` where there is no such side.
    """

    number: int
    figure: ExerciseId
    name: str
    dose: str
    instructions: tuple[str, ...] = ()
    mistake: str = ""
    breathing: str = ""
    note: str = ""
    sore_day: str = ""
    photo: bytes = b""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Entries that follow each other; `circuit` says how often, where they are done in rounds."""

    entries: tuple[SheetEntry, ...]
    circuit: str = ""


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A section with its time in words and its groups; never empty."""

    section: Section
    name: str
    time: str
    groups: tuple[SheetGroup, ...]

    @property
    def entries(self) -> tuple[SheetEntry, ...]:
        """The entries of all groups."""
        return tuple(entry for group in self.groups for entry in group.entries)


@dataclass(frozen=True, slots=True)
class LogWeek:
    """One week of the log: a column for each day."""

    name: str
    days: tuple[str, ...] = DAYS


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a hand-out says, in reading order."""

    title: str
    subtitle: str
    note: str
    options: SheetOptions
    sections: tuple[SheetSection, ...]
    log: tuple[LogWeek, ...]
    sources: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    before_line: str = BEFORE_LINE
    stop_lines: tuple[str, ...] = STOP_LINES
    help_lines: tuple[str, ...] = HELP_LINES
    purpose_line: str = PURPOSE_LINE
    urgent_line: str = URGENT_LINE

    @property
    def entries(self) -> tuple[SheetEntry, ...]:
        """All entries in the order of a session."""
        return tuple(entry for section in self.sections for entry in section.entries)

    @property
    def has_sore_day_line(self) -> bool:
        """Whether the dose of a sore day is to be written by hand."""
        return self.options.sore_day and not any(entry.sore_day for entry in self.entries)

    @property
    def person(self) -> str:
        """Whose the sheet is; empty where a name is to be written by hand."""
        return tidy(self.options.person)

    @property
    def dated(self) -> str:
        """Empty: the date is written by hand, when the sheet is handed over."""
        return ""

    @property
    def care_line(self) -> str:
        """Therapist and review date as far as they are given."""
        review = full_day(self.options.review_on) if self.options.review_on else ""
        parts = (
            (tr("Therapist"), shortened(tidy(self.options.therapist), LONGEST_NAME)),
            (tr("Review"), review),
        )
        return " · ".join(f"{label}: {words}" for label, words in parts if words)


DEFAULT_OPTIONS = SheetOptions()
NO_PHOTOS: Mapping[ExerciseId, bytes] = MappingProxyType({})


def build_sheet(
    ready: ReadyRoutine,
    options: SheetOptions = DEFAULT_OPTIONS,
    photos: Mapping[ExerciseId, bytes] = NO_PHOTOS,
) -> Sheet:
    """Return what the hand-out of a routine says; times are those at the standard lead times.

    `photos` are the pictures that own exercises have, each a JPEG (see `photos.photos_of`).
    """
    routine = ready.routine
    numbers = {step.id: number for number, step in enumerate(routine.steps, start=1)}
    count = len(numbers)
    has_sore_day = options.sore_day and any(step.sore_day for step in routine.steps)
    subtitle = [
        KIND_NAMES[routine.kind],
        length(total_duration_s(routine)),
        exercises_counted(count),
    ]
    if has_sore_day:
        sore_length = length(total_duration_s(routine.on_sore_day()))
        subtitle.append(tr("{length} on a sore day").format(length=sore_length))

    def entry(step: Step) -> SheetEntry:
        photo = photos.get(step.exercise_id, b"")
        made = _entry(numbers[step.id], step, ready.exercises[step.exercise_id], photo)
        if not has_sore_day or not any(near.sore_day for near in _section_of(step, routine)):
            return made
        return replace(made, sore_day=_sore_day(step, ready.exercises))

    return Sheet(
        title=tidy(routine.name) or tr("Routine"),
        subtitle=" · ".join(subtitle),
        note=shortened(tidy(routine.note), LONGEST_NOTE),
        options=options,
        sections=tuple(
            SheetSection(
                section,
                SECTION_NAMES[section],
                length(section_duration_s(routine, section)),
                tuple(_groups(routine, section, entry)),
            )
            for section in Section
            if routine.section(section)
        ),
        log=tuple(
            LogWeek(tr("Week {number}").format(number=week), tuple(map(tr, DAYS)))
            for week in range(1, options.weeks + 1)
        ),
        sources=source_names(exercise.source for exercise in ready.exercises.values()),
        credits=credits_of(_printed_exercises(ready, has_sore_day=has_sore_day)),
        before_line=tr(BEFORE_LINE),
        stop_lines=tuple(map(tr, STOP_LINES)),
        help_lines=tuple(map(tr, HELP_LINES)),
        purpose_line=tr(PURPOSE_LINE),
        urgent_line=tr(URGENT_LINE),
    )


def _printed_exercises(ready: ReadyRoutine, *, has_sore_day: bool) -> Iterator[Exercise]:
    """Yield every exercise that is named on the sheet, once, in its order."""
    ids: dict[ExerciseId, None] = {}
    for step in ready.routine.steps:
        ids.setdefault(step.exercise_id)
        if has_sore_day and step.sore_day is not None:
            ids.setdefault(step.sore_day.exercise_id)
    return (ready.exercises[exercise_id] for exercise_id in ids)


def _section_of(step: Step, routine: Routine) -> tuple[Step, ...]:
    section, _ = routine.place_of(step.id)
    return routine.section(section)


def _groups(
    routine: Routine, section: Section, entry: Callable[[Step], SheetEntry]
) -> Iterator[SheetGroup]:
    """Yield the circuits of a section, and what stands between them."""
    by_circuit = groupby(
        ((circuit, step) for circuit, steps in routine.groups(section) for step in steps),
        key=itemgetter(0),
    )
    for circuit, found in by_circuit:
        entries = tuple(entry(step) for _, step in found)
        yield SheetGroup(entries, "" if circuit is None else circuit_words(circuit, len(entries)))


def _entry(number: int, step: Step, exercise: Exercise, photo: bytes) -> SheetEntry:
    return SheetEntry(
        number,
        figure_of(exercise),
        tidy(exercise.name) or str(exercise.id),
        _dose(step.dose),
        tuple(filter(None, (_sentence(text) for text in exercise.instructions))),
        _sentence(exercise.mistakes[0]) if exercise.mistakes else "",
        _sentence(exercise.breathing),
        tidy(step.note),
        photo=photo,
        side=step.dose.first_side if step.dose.sides is Sides.PER_SIDE else None,
    )


def _dose(dose: Dose) -> str:
    """Return a dose in words, with the side that begins where there are two."""
    if dose.sides is not Sides.PER_SIDE:
        return full_dose(dose)
    is_left = dose.first_side is Side.LEFT
    text = tr("{dose}; left side first") if is_left else tr("{dose}; right side first")
    return text.format(dose=full_dose(dose))


def _sore_day(step: Step, exercises: Mapping[ExerciseId, Exercise]) -> str:
    """Return what stands in for a step on a sore day; the step itself where nothing does."""
    if step.sore_day is None:
        return tr("the same")
    dose = full_dose(step.sore_day.dose)
    if step.sore_day.exercise_id == step.exercise_id:
        return dose
    return f"{tidy(exercises[step.sore_day.exercise_id].name)}, {dose}"


def _sentence(text: str) -> str:
    """Return a text that ends as a sentence does; the catalogue leaves the full stop out."""
    words = tidy(text)
    return f"{words}." if words and words[-1] not in ".!?…:" else words
