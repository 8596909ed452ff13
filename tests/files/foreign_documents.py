"""Entries of other collections, in their shapes and in our own words."""

import json
from pathlib import Path
from typing import Any

import pytest

from backroutine.domain.exercise import Exercise
from backroutine.files.foreign import read_exercises
from backroutine.files.problems import FileRefusedError
from tests.files.documents import written

Entry = dict[str, Any]
UUID = "1b020b3a-3732-4c7e-92fd-a0cec90ed69b"


def free_entry(**changes: Any) -> Entry:
    """Return an entry of free-exercise-db."""
    return {
        "id": "Towel_Pull", "name": "Towel Pull", "force": "pull", "level": "intermediate",
        "mechanic": "compound", "equipment": "bands", "primaryMuscles": ["middle back"],
        "secondaryMuscles": ["biceps", "biceps"], "category": "strength",
        "instructions": ["Take the towel.", "Pull it <b>apart</b>."],
        "images": ["Towel_Pull/0.jpg", "../../etc/passwd"],
    } | changes  # fmt: skip


def wger_entry(**changes: Any) -> Entry:
    """Return an entry of `exerciseinfo`, with its words in English and German."""
    return {
        "id": 9, "uuid": UUID, "created": "2023-08-06T08:17:17Z",
        "category": {"id": 9, "name": "Legs"},
        "muscles": [{"id": 10, "name": "Quadriceps femoris", "is_front": True}],
        "muscles_secondary": [{"id": 8}],
        "equipment": [{"id": 10, "name": "Kettlebell"}, {"id": 7, "name": "none"}],
        "license": {"id": 1, "full_name": "CC 3", "short_name": "CC-BY-SA 3", "url": "https://x"},
        "license_author": "somebody",
        "translations": [
            translation(name="Tuch ziehen", language=1, description_source="Zieh."),
            translation(),
        ],
        "images": [{"image": "javascript:alert(1)"}], "videos": [], "variation_group": None,
    } | changes  # fmt: skip


def translation(**changes: Any) -> Entry:
    """Return the English words of it."""
    return {
        "id": 1, "uuid": UUID, "name": "Towel pull", "exercise": 9, "language": 2,
        "description": "<p>Old.</p>",
        "description_source": "## How\n\n1. **Take** the towel\n2. Pull",
        "aliases": [{"id": 1, "uuid": UUID, "alias": "Towel <i>tug</i>"}],
        "notes": [{"id": 1, "uuid": UUID, "translation": 1, "comment": "Breathe."}],
        "license": 2, "license_title": "", "license_object_url": "https://example.org/towel",
        "license_author": "A. Writer", "license_author_url": "",
        "license_derivative_source_url": "", "author_history": ["A. Writer"],
    } | changes  # fmt: skip


def fixture_rows() -> list[Entry]:
    """Return the two lists of wger as one: what the exercise is, and what it is called."""
    licence = {"license": 2, "license_author": "somebody", "license_object_url": ""}
    return [
        {"model": "exercises.exercise", "pk": 9, "fields": {
            **licence, "uuid": UUID, "category": 10, "muscles": [6], "muscles_secondary": [],
            "equipment": [4], "variation_group": None}},
        {"model": "exercises.translation", "pk": 1, "fields": {
            **licence, "license_author": "A. Writer", "uuid": UUID, "name": "Side plank",
            "description": "<p>Lie on one side.</p>", "language": 2, "exercise": 9}},
        {"model": "exercises.alias", "pk": 5, "fields": {"translation": 1, "alias": "Plank, side"}},
        {"model": "exercises.exercisecomment", "pk": 6, "fields": {
            "translation": 1, "comment": "Keep level."}},
    ]  # fmt: skip


def only_one(folder: Path, document: Any) -> Exercise:
    """Return the single exercise that a document holds."""
    (entry,) = read_exercises(written_json(folder, document)).entries
    return entry.exercise


def written_json(folder: Path, document: Any, name: str = "x.json") -> Path:
    """Write any document as JSON."""
    return written(folder, json.dumps(document), name)


def refusal_of(path: Path) -> str:
    """Return what is said of an exercise file that is refused."""
    with pytest.raises(FileRefusedError) as caught:
        read_exercises(path)
    return str(caught.value)
