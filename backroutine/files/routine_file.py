"""Routines as `.routine.json` files that can be given to somebody.

A file holds one routine and the own exercises that it uses. It is taken whole or refused whole,
every reason with its place. A routine that is sound but not ready comes in as a draft.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.editing import PlacementError, check_placement
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.plain import Plain, routine_from_plain, routine_to_plain
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import MAX_STEPS, Routine
from backroutine.files.atomic import CannotWriteError, replace_file
from backroutine.files.circuits import circuit_problems
from backroutine.files.outside import read_bytes
from backroutine.files.own_exercises import own_exercise_from_plain, own_exercise_to_plain
from backroutine.files.problems import FileRefusedError, Place, Problem
from backroutine.files.strict_json import StrictJsonError, parse_strict
from backroutine.files.text import quoted, tidy_line, tidy_text
from backroutine.translating import counted, tr
from backroutine.wording import placement_sentence

ROUTINE_ENDING = ".routine.json"
FORMAT = "backroutine-routine"
VERSION = 1
MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class RoutineFile:
    """What a file holds: a routine, and the own exercises that came with it."""

    routine: Routine
    exercises: tuple[Exercise, ...] = ()

    def catalogue(self, catalogue: Catalogue) -> Catalogue:
        """Return the shipped exercises and those of the file: all that it may name."""
        return _shipped(catalogue).with_own(self.exercises)


class _ExerciseShelf(Protocol):
    def all(self) -> list[Exercise]: ...


class Shelf(Protocol):
    """What the person has already, as far as routines that go out need it."""

    @property
    def exercises(self) -> _ExerciseShelf: ...


class RoutineFiles:
    """Writing for the window: routines with the own exercises of a shelf that they use."""

    def __init__(self, catalogue: Catalogue, shelf: Shelf) -> None:
        self._shipped = catalogue
        self._shelf = shelf

    def write(self, routine: Routine, path: Path) -> None:
        """Write a routine file; raise `CannotWriteError`."""
        own = self._shelf.exercises.all()
        write_routine(routine, path, self._shipped.with_own(own))


class RoutineContentError(RefusedError):
    """The contents of a routine file are wrong; `problems` says where."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


def read_routine_file(path: Path, catalogue: Catalogue) -> RoutineFile:
    """Return what a file holds; it may name shipped exercises and those it brings along.

    Raises:
        FileRefusedError: the file cannot be read or is wrong; the text has every reason and place.
    """
    contents = read_bytes(path, MAX_BYTES)
    try:
        return parse_routine_file(contents, catalogue)
    except RoutineContentError as error:
        raise FileRefusedError(path, error.problems) from error


def read_routines(path: Path, catalogue: Catalogue) -> list[Routine]:
    """Return the routines of a file, as `read_routine_file` does."""
    return [read_routine_file(path, catalogue).routine]


def parse_routine_file(contents: bytes, catalogue: Catalogue) -> RoutineFile:
    """Return what the contents of a file hold; raise `RoutineContentError`."""
    if len(contents) > MAX_BYTES:
        what = tr("it has more than {value:.0f} MB.").format(value=MAX_BYTES / 1000000.0)
        raise RoutineContentError([Problem(what)])
    try:
        document = parse_strict(contents)
    except StrictJsonError as error:
        raise RoutineContentError(error.problems) from error
    _check_header(document)
    plain = _checked(document)
    exercises = _own_exercises(plain["exercises"], catalogue)
    _check_length(plain["routine"]["sections"])
    routine = _routine(plain["routine"], _shipped(catalogue).with_own(exercises))
    return RoutineFile(routine, exercises)


def write_routine(routine: Routine, path: Path, catalogue: Catalogue) -> None:
    """Write a routine with the own exercises it uses; a file of that name is replaced whole.

    Raises:
        CannotWriteError: the file cannot be written there, or would be refused when read.
    """
    contents = routine_contents(routine, catalogue)
    try:
        parse_routine_file(contents, catalogue)
    except RoutineContentError as error:
        name = quoted(routine.name)
        what = tr("{name} cannot be written as a file:").format(name=name)
        raise CannotWriteError(f"{what}\n{error}") from error
    replace_file(path, contents)


def routine_contents(routine: Routine, catalogue: Catalogue) -> bytes:
    """Return a routine as the contents of a file; control characters are left out."""
    steps = (*routine.steps, *routine.on_sore_day().steps)
    known = (catalogue.get(step.exercise_id) for step in steps)
    own = {exercise.id: exercise for exercise in known if exercise is not None and exercise.is_own}
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "routine": routine_to_plain(_tidy(routine)),
        "exercises": [own_exercise_to_plain(exercise) for exercise in own.values()],
    }
    text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", errors="replace")


def _tidy(routine: Routine) -> Routine:
    tidy = replace(routine, name=tidy_line(routine.name) or "-", note=tidy_text(routine.note))
    for section in Section:
        steps = routine.section(section)
        tidy = tidy.with_section(
            section, tuple(replace(step, note=tidy_text(step.note)) for step in steps)
        )
    return tidy


def _shipped(catalogue: Catalogue) -> Catalogue:
    return catalogue.with_own(())


def _check_header(document: object) -> None:
    """Refuse what is no routine file, or one of a newer version, before anything else is said."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        what = tr("it is not a routine of BackRoutine (“format” is not “{format}”).").format(
            format=FORMAT
        )
        raise RoutineContentError([Problem(what)])
    version = document.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        what = tr(
            "it was written by a newer BackRoutine (version {version} of the format; "
            "this one reads up to {version_2}). Update BackRoutine to open it."
        ).format(version=version, version_2=VERSION)
        raise RoutineContentError([Problem(what, ("version",))])
    if version != VERSION or not isinstance(version, int) or isinstance(version, bool):
        raise RoutineContentError(
            [Problem(tr("must be {version}.").format(version=VERSION), ("version",))]
        )


def _checked(document: object) -> Plain:
    # imported here: it takes longer than most commands, and few read a file
    from pydantic import ValidationError

    from backroutine.files.model_errors import problems_of
    from backroutine.files.routine_model import RoutineFileModel

    try:
        return RoutineFileModel.model_validate(document).to_plain()
    except ValidationError as error:
        raise RoutineContentError(problems_of(error)) from error


def _own_exercises(entries: Sequence[Plain], catalogue: Catalogue) -> tuple[Exercise, ...]:
    shipped = _shipped(catalogue)
    found: dict[ExerciseId, Exercise] = {}
    problems: list[Problem] = []
    for index, entry in enumerate(entries):
        place: Place = ("exercises", index)
        exercise = own_exercise_from_plain(entry)
        if exercise.id in shipped:
            what = tr("{quoted} is an exercise that ships; give this one another id.").format(
                quoted=quoted(exercise.id)
            )
            problems.append(Problem(what, (*place, "id")))
        elif exercise.id in found:
            what = tr("another exercise of the file has the id {quoted}.").format(
                quoted=quoted(exercise.id)
            )
            problems.append(Problem(what, (*place, "id")))
        found[exercise.id] = exercise
    if problems:
        raise RoutineContentError(problems)
    return tuple(found.values())


def _routine(plain: Plain, known: Catalogue) -> Routine:
    sections = plain["sections"]
    taken = {step["id"] for steps in sections.values() for step in steps if step["id"]}
    problems = [*_step_id_problems(sections), *circuit_problems(plain)]
    _give_ids(sections, taken)
    if problems:
        raise RoutineContentError(problems)
    try:
        routine = routine_from_plain(plain)
    except ValueError as error:
        raise RoutineContentError([Problem(f"{error}.", ("routine",))]) from error
    problems += _placement_problems(routine, known)
    if problems:
        raise RoutineContentError(problems)
    return routine


def _check_length(sections: Mapping[str, Sequence[Plain]]) -> None:
    """Refuse more steps than a routine has; each section alone is short enough."""
    if sum(map(len, sections.values())) > MAX_STEPS:
        what = tr("a routine has at most {most} steps.").format(most=counted(MAX_STEPS))
        raise RoutineContentError([Problem(what, ("routine",))])


def _step_id_problems(sections: Mapping[str, Sequence[Plain]]) -> Collection[Problem]:
    seen: set[str] = set()
    problems = []
    for section, steps in sections.items():
        for index, step in enumerate(steps):
            if step["id"] in seen:
                what = tr("another step has the id {quoted}.").format(quoted=quoted(step["id"]))
                problems.append(Problem(what, ("routine", "sections", section, index, "id")))
            if step["id"]:
                seen.add(step["id"])
    return problems


def _give_ids(sections: Mapping[str, Sequence[Plain]], taken: set[str]) -> None:
    number = 0
    for steps in sections.values():
        for step in steps:
            while step["id"] is None:
                number += 1
                if f"s{number}" not in taken:
                    step["id"] = f"s{number}"


def _placement_problems(routine: Routine, known: Catalogue) -> list[Problem]:
    problems = []
    for section, index, step in routine.placed_steps():
        place: Place = ("routine", "sections", section.value, index)
        asked = [(step.exercise_id, place)]
        if step.sore_day is not None:
            asked.append((step.sore_day.exercise_id, (*place, "sore_day")))
        for exercise_id, exercise_place in asked:
            exercise = known.get(exercise_id)
            if exercise is None:
                what = tr("there is no exercise {quoted}, and the file brings none.").format(
                    quoted=quoted(exercise_id)
                )
                problems.append(Problem(what, (*exercise_place, "exercise")))
                continue
            try:
                check_placement(routine.kind, exercise, section, known)
            except PlacementError as error:
                problems.append(Problem(placement_sentence(error), exercise_place))
    return problems
