"""The command `export`: a routine as a file, of the kind that its ending says."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backroutine.cli.at_hand import look
from backroutine.cli.data import has_database, reading
from backroutine.cli.output import complain, say
from backroutine.cli.parser import WEEK_PLAN
from backroutine.clock import SystemClock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.files.routine_file import ROUTINE_ENDING, write_routine
from backroutine.paths import DataPaths, data_paths, resource
from backroutine.translating import spoken, tr
from backroutine.wording import not_ready_sentences

WRONG_USAGE = 2


@dataclass(frozen=True, slots=True)
class PaperWishes:
    """What was said of the paper; `None` where nothing was."""

    paper: str | None
    per_page: str | None
    weeks: int | None
    sore_day: bool
    language: str | None = None

    @property
    def is_empty(self) -> bool:
        return self == PaperWishes(None, None, None, sore_day=False)


ReadyWriter = Callable[[ReadyRoutine, Path, PaperWishes], None]


def export(options: Namespace) -> int:
    """Write a routine to a file; a draft only to `.routine.json`. Return the exit code."""
    path: Path = options.file
    wishes = PaperWishes(
        options.paper, options.per_page, options.weeks, options.sore_day, options.language
    )
    name = path.name.lower()
    ending = next((each for each in (ROUTINE_ENDING, *_WRITERS) if name.endswith(each)), None)
    if ending is None:
        sentence = tr("“{name}” must end in .pdf, .routine.json, .ics or .png.")
        complain(sentence.format(name=path.name))
        return WRONG_USAGE
    if ending != ".pdf" and not wishes.is_empty:
        complain(tr("--paper, --per-page, --weeks, --sore-day and --language are for .pdf alone."))
        return WRONG_USAGE
    if options.routine == WEEK_PLAN:
        return _export_plan(path)
    at_hand = look(data_paths())
    routine = at_hand.find(options.routine)
    if ending == ROUTINE_ENDING:
        write_routine(routine, path, at_hand.catalogue)
    elif not _write_ready(routine, at_hand.catalogue, path, _WRITERS[ending], wishes):
        return 1
    say(tr("Wrote “{name}” to {path}.").format(name=routine.name, path=path))
    return 0


def _export_plan(path: Path) -> int:
    """Write the week's plan; say which of its routines cannot be played and are left out."""
    from backroutine.files.calendar_file import CalendarFiles

    if not path.name.lower().endswith(".ics"):
        sentence = tr("The week's plan is a calendar; “{name}” must end in .ics.")
        complain(sentence.format(name=path.name))
        return WRONG_USAGE
    paths = data_paths()
    at_hand = look(paths)
    plan = _plan(paths)
    known = {routine.id: routine for routine in at_hand.routines}
    routines = {}
    for routine_id in sorted(plan.routine_ids):
        if routine_id not in known:
            sentence = tr("Left out: a routine that is no longer there ({id}).")
            complain(sentence.format(id=routine_id))
            continue
        try:
            routines[routine_id] = ready(known[routine_id], at_hand.catalogue)
        except NotReadyError:
            sentence = tr("Left out: “{name}” is not ready to be played.")
            complain(sentence.format(name=known[routine_id].name))
    CalendarFiles(SystemClock()).write_plan(plan, routines, path)
    say(tr("Wrote the week's plan to {path}.").format(path=path))
    return 0


def _plan(paths: DataPaths) -> WeekPlan:
    if not has_database(paths):
        return WeekPlan()
    with reading(paths) as database:
        return database.plans.load()


def _write_ready(
    routine: Routine, catalogue: Catalogue, path: Path, write: ReadyWriter, wishes: PaperWishes
) -> bool:
    try:
        plan = ready(routine, catalogue)
    except NotReadyError as error:
        complain(*not_ready_sentences(routine, error.findings, catalogue))
        return False
    if wishes.language is None:
        write(plan, path, wishes)
        return True
    with spoken(resource("i18n"), wishes.language):
        at_hand = look(data_paths())
        write(ready(at_hand.find(routine.id), at_hand.catalogue), path, wishes)
    return True


def _write_pdf(plan: ReadyRoutine, path: Path, wishes: PaperWishes) -> None:
    from backroutine.cli.painting import painting_application
    from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet

    usual = SheetOptions()
    per_page = {None: usual.per_page, "list": None, "1": 1, "2": 2, "4": 4}[wishes.per_page]
    options = SheetOptions(
        paper=Paper[wishes.paper.upper()] if wishes.paper is not None else usual.paper,
        per_page=per_page,
        weeks=wishes.weeks if wishes.weeks is not None else usual.weeks,
        sore_day=wishes.sore_day,
    )
    with painting_application():
        from backroutine.pdf.fitting import fewer_sentence
        from backroutine.pdf.writer import write_pdf

        sheet = build_sheet(plan, options, _photos(plan))
        pages = write_pdf(sheet, path, now=SystemClock().now())
        if sentence := fewer_sentence(pages, options.per_page):
            complain(sentence)


def _photos(plan: ReadyRoutine) -> dict[ExerciseId, bytes]:
    from backroutine.pdf.photos import has_own_exercises, photos_of

    paths = data_paths()
    if not has_own_exercises(plan) or not has_database(paths):
        return {}
    with reading(paths) as database:
        return photos_of(plan, database.photos)


def _write_calendar(plan: ReadyRoutine, path: Path, _: PaperWishes) -> None:
    """Write the days that are planned of a routine; one day a week where none are."""
    from backroutine.files.calendar_file import CalendarFiles, write_calendar

    planned = WeekPlan(_plan(data_paths()).of_routine(plan.routine.id))
    if planned.times:
        CalendarFiles(SystemClock()).write_plan(planned, {plan.routine.id: plan}, path)
    else:
        write_calendar(plan, path, now=SystemClock().now())


def _write_picture(plan: ReadyRoutine, path: Path, _: PaperWishes) -> None:
    from backroutine.cli.painting import painting_application
    from backroutine.files.atomic import replace_file

    with painting_application():
        from backroutine.cli.figure_sheet import figure_sheet_png

        replace_file(path, figure_sheet_png(plan))


_WRITERS: dict[str, ReadyWriter] = {
    ".pdf": _write_pdf,
    ".ics": _write_calendar,
    ".png": _write_picture,
}
