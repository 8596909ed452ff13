"""Routine files as dictionaries, to be bent by tests."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, Exercise, ExerciseId, Section
from backroutine.domain.routine import Circuit, CircuitId, Routine, Step, StepId
from backroutine.domain.sore_day import propose_sore_day
from backroutine.files.own_exercises import own_exercise_from_plain
from backroutine.files.problems import FileRefusedError
from backroutine.files.routine_file import read_routine_file, routine_contents
from tests import builders

Document = dict[str, Any]
Change = Callable[[Document], object]

OWN_ID = ExerciseId("own-towel-pull")


def own_exercise(name: str = "Towel pull", category: Category = Category.STRENGTH) -> Exercise:
    """Return an exercise that a person has written."""
    return own_exercise_from_plain(
        {
            "id": OWN_ID,
            "name": name,
            "category": category.value,
            "type": "reps",
            "dose": {"sets": 2, "reps": 8, "tempo_s": 3, "rest_s": 20},
            "equipment": [["towel", "band"]],
            "instructions": ["Pull the towel apart", "Let go slowly"],
        }
    )


def catalogue_with_own(*own: Exercise) -> Catalogue:
    """Return the shipped catalogue with own exercises."""
    return builders.catalogue().with_own(own)


def routine_with_circuit(routine: Routine | None = None) -> Routine:
    """Return a routine whose main section opens with a circuit, with doses for a sore day."""
    routine = routine or builders.programme()
    opening = replace(routine.warm_up[0], dose=Dose(time_s=180))  # rounds need more warm-up
    routine = routine.with_step(opening)
    circuit = Circuit(CircuitId("c1"), rounds=3, rest_s=45)
    routine = routine.joined([step.id for step in routine.main[:2]], circuit)
    return propose_sore_day(routine, builders.catalogue())


def document(*, with_own: bool = False, routine: Routine | None = None) -> Document:
    """Return a valid file: the article's routine, if wished with an own exercise at its end."""
    routine = routine or builders.programme()
    catalogue = builders.catalogue()
    if with_own:
        catalogue = catalogue_with_own(own_exercise())
        step = Step(StepId("own"), OWN_ID, Dose(reps=8, tempo_s=3), "my own")
        routine = routine.inserted(Section.MAIN, 4, (step,))
    loaded: Document = json.loads(routine_contents(routine, catalogue))
    return loaded


def written(folder: Path, contents: Document | bytes | str, name: str = "x.routine.json") -> Path:
    """Write a document, or whatever is to be taken for one, to a file."""
    path = folder / name
    if isinstance(contents, dict):
        contents = json.dumps(contents)
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return path


def steps(document: Document, section: str = "main") -> list[Document]:
    """Return the steps of one section of a document."""
    found: list[Document] = document["routine"]["sections"][section]
    return found


def dose(document: Document, number: int = 3, section: str = "main") -> Document:
    """Return the dose of one step, counted from 1."""
    found: Document = steps(document, section)[number - 1]["dose"]
    return found


def bent(change: Change, *, with_own: bool = False, routine: Routine | None = None) -> Document:
    """Return a valid file with one change."""
    found = document(with_own=with_own, routine=routine)
    change(found)
    return found


def refusal(path: Path) -> str:
    """Return what is said of a file that is refused."""
    with pytest.raises(FileRefusedError) as caught:
        read_routine_file(path, builders.catalogue())
    return str(caught.value)
