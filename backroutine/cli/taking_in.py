"""The commands that take files in: `check`, which stores nothing, and `import`."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.cli.at_hand import programme_routines, shipped_catalogue
from backroutine.cli.data import writing
from backroutine.cli.language import within
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
from backroutine.translating import tr, tr_plural
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
        (say if is_ready else complain)(tr("In “{name}”:").format(name=path.name))
    if is_ready:
        what = f"{within(KIND_NAMES[routine.kind])}, {length(total_duration_s(routine))}"
        say(tr("“{name}” is valid and ready ({what}).").format(name=routine.name, what=what))
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
        complain(tr("Nothing was imported."))
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
        sentence = tr("Look whether these are done on each side: {names}.")
        say(sentence.format(names=_some(unclear)))
    if found.same_names:
        sentence = tr("More than one exercise of the file is called: {names}.")
        say(sentence.format(names=_some(found.same_names)))
    if found.problems:
        complain(tr("Of “{name}” was left out:").format(name=path.name))
        complain(*(str(problem) for problem in found.problems[:SHOWN_MOST]))
        if len(found.problems) > SHOWN_MOST:
            left = len(found.problems) - SHOWN_MOST
            complain(tr("and {count} more.").format(count=left))


def _exercises_sentence(found: ExerciseFile, new: Sequence[FoundExercise]) -> str:
    count = len(new)
    here = len(found.entries) - count
    what = tr_plural(
        "Imported {count} exercise of {source}", "Imported {count} exercises of {source}", count
    ).format(count=count, source=found.source)
    if here:
        present = tr_plural("{count} was here already", "{count} were here already", here)
        what += f"; {present.format(count=here)}"
    back = sum(entry.was_deleted for entry in new)
    if back:
        returned = tr_plural(
            "{count} had been deleted and came back", "{count} had been deleted and came back", back
        )
        what += f"; {returned.format(count=back)}"
    licences = dict.fromkeys(entry.exercise.licence for entry in found.entries)
    return tr("{what}. Licence: {licences}.").format(what=what, licences=_some(list(licences)))


def _some(words: Sequence[str]) -> str:
    left = len(words) - NAMED_MOST
    named = ", ".join(words[:NAMED_MOST])
    return tr("{named} and {count} more").format(named=named, count=left) if left > 0 else named


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
        kept = tr("It is kept as a draft.")
        complain(*not_ready_sentences(settled.routine, findings, known), kept)


def _arrival_sentence(settled: Settled, found: RoutineFile) -> str:
    name, routine_id = settled.routine.name, settled.routine.id
    match settled.arrival:
        case Arrival.NEW:
            return tr("Imported “{name}” ({id}).").format(name=name, id=routine_id)
        case Arrival.UNDER_A_NEW_ID:
            sentence = tr(
                "Imported “{name}” under the new id {id}: another routine has the id {old_id}."
            )
            return sentence.format(name=name, id=routine_id, old_id=found.routine.id)
        case Arrival.ALREADY_THERE:
            sentence = tr("“{name}” is here already, just the same ({id}); nothing was changed.")
            return sentence.format(name=name, id=routine_id)
