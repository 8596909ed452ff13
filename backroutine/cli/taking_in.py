"""The commands that take files in: `check`, which stores nothing, and `import`."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.cli.at_hand import programme_routines, shipped_catalogue
from backroutine.cli.data import writing
from backroutine.cli.output import complain, say
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.refusal import RefusedError
from backroutine.domain.rules import review
from backroutine.domain.timeline import total_duration_s
from backroutine.files.foreign import ExerciseFile
from backroutine.files.incoming import FoundExercise, found_exercises, read_incoming
from backroutine.files.intake import Arrival, Settled, settle
from backroutine.files.problems import SHOWN_MOST
from backroutine.files.routine_file import RoutineFile, read_routine_file
from backroutine.paths import DataPaths, data_paths
from backroutine.wording import KIND_NAMES, finding_sentence, length, not_ready_sentences

if TYPE_CHECKING:
    from backroutine.storage.database import Database

NAMED_MOST = 8


def run(options: Namespace) -> int:
    """Do one of the commands; return the exit code."""
    if options.command == "check":
        return check(options.files)
    return import_files(options.files, data_paths())


def check(paths: Sequence[Path]) -> int:
    """Say of each file whether it is valid and ready, with every reason and its place."""
    catalogue = shipped_catalogue()
    is_one_of_many = len(paths) > 1
    verdicts = [
        _is_valid_and_ready(path, catalogue, is_one_of_many=is_one_of_many) for path in paths
    ]
    return 0 if all(verdicts) else 1


def _is_valid_and_ready(path: Path, catalogue: Catalogue, *, is_one_of_many: bool) -> bool:
    try:
        found = read_routine_file(path, catalogue)
    except RefusedError as refusal:
        complain(str(refusal))
        return False
    known = found.catalogue(catalogue)
    routine = found.routine
    findings = review(routine, known)
    is_ready = not any(finding.blocks for finding in findings)
    if is_one_of_many:
        (say if is_ready else complain)(f"In “{path.name}”:")
    if is_ready:
        what = f"{KIND_NAMES[routine.kind].lower()}, {length(total_duration_s(routine))}"
        say(f"“{routine.name}” is valid and ready ({what}).")
    else:
        complain(*not_ready_sentences(routine, findings, known))
    say(*(f"- {finding_sentence(each, known)}" for each in findings if not each.blocks))
    return is_ready


def import_files(paths: Sequence[Path], data: DataPaths) -> int:
    """Store what files hold, routines or exercises; when one is refused, nothing of any is."""
    catalogue = shipped_catalogue()
    found: list[RoutineFile | ExerciseFile] = []
    refused = False
    for path in paths:
        try:
            found.append(read_incoming(path, catalogue))
        except RefusedError as refusal:
            complain(str(refusal))
            refused = True
    if refused:
        complain("Nothing was imported.")
        return 1
    with writing(data) as database:
        for path, each in zip(paths, found, strict=True):
            if isinstance(each, ExerciseFile):
                _take_in_exercises(path, each, database)
            else:
                _take_in(each, database, catalogue)
    return 0


def _take_in_exercises(path: Path, found: ExerciseFile, database: "Database") -> None:
    """Store the exercises that are not here yet; those that are stay as the person has them."""
    entries = found_exercises(found, database.exercises.all())
    new = [entry for entry in entries if not entry.is_here]
    for entry in new:
        database.exercises.save(entry.exercise)
    say(_exercises_sentence(found, new))
    unclear = [entry.exercise.name for entry in new if entry.sides_unclear]
    if unclear:
        say(f"Look whether these are done on each side: {_some(unclear)}.")
    if found.same_names:
        say(f"More than one exercise of the file is called: {_some(found.same_names)}.")
    if found.problems:
        complain(f"Of “{path.name}” was left out:")
        complain(*(str(problem) for problem in found.problems[:SHOWN_MOST]))
        if len(found.problems) > SHOWN_MOST:
            complain(f"and {len(found.problems) - SHOWN_MOST} more.")


def _exercises_sentence(found: ExerciseFile, new: Sequence[FoundExercise]) -> str:
    count = len(new)
    here = len(found.entries) - count
    what = "1 exercise" if count == 1 else f"{count} exercises"
    present = f"; {here} {'was' if here == 1 else 'were'} here already" if here else ""
    back = sum(entry.was_deleted for entry in new)
    present += f"; {back} had been deleted and came back" if back else ""
    licences = dict.fromkeys(entry.exercise.licence for entry in found.entries)
    return f"Imported {what} of {found.source}{present}. Licence: {_some(list(licences))}."


def _some(words: Sequence[str]) -> str:
    left = len(words) - NAMED_MOST
    return ", ".join(words[:NAMED_MOST]) + (f" and {left} more" if left > 0 else "")


def _take_in(found: RoutineFile, database: "Database", shipped: Catalogue) -> None:
    present = [*database.routines.all(), *programme_routines(shipped)]
    own = database.exercises.all()
    settled = settle(found.routine, found.exercises, present, own)
    if settled.arrival is not Arrival.ALREADY_THERE:
        database.imports.store([settled.routine], settled.new_exercises)
    say(_arrival_sentence(settled, found))
    known = shipped.with_own(database.exercises.all())
    findings = review(settled.routine, known)
    if any(finding.blocks for finding in findings):
        complain(*not_ready_sentences(settled.routine, findings, known), "It is kept as a draft.")


def _arrival_sentence(settled: Settled, found: RoutineFile) -> str:
    name, routine_id = settled.routine.name, settled.routine.id
    match settled.arrival:
        case Arrival.NEW:
            return f"Imported “{name}” ({routine_id})."
        case Arrival.UNDER_A_NEW_ID:
            return (
                f"Imported “{name}” under the new id {routine_id}: "
                f"another routine has the id {found.routine.id}."
            )
        case Arrival.ALREADY_THERE:
            return f"“{name}” is here already, just the same ({routine_id}); nothing was changed."
