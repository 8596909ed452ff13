"""What is no exercise file, or one that would do harm, is refused or loses the entry, with why."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from backroutine.domain.exercise import Section
from backroutine.files.foreign import read_exercises
from backroutine.files.foreign.exercise_file import MAX_BYTES, MAX_ENTRIES
from tests.files.documents import written
from tests.files.foreign_documents import (
    UUID,
    fixture_rows,
    free_entry,
    refusal_of,
    translation,
    wger_entry,
    written_json,
)

NO_COLLECTION = "it holds no exercises of free-exercise-db or wger."


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        pytest.param(b"", "it is empty.", id="nothing"),
        pytest.param(b"hello", "it is not JSON: line 1, column 1", id="no JSON"),
        pytest.param(b"\xff\xfe\x00\x80", "it is not text in UTF-8", id="no text"),
        pytest.param(b"[" * 5000 + b"]" * 5000, "nested deeper than 32 levels", id="a deep nest"),
        pytest.param(b'{"id": 1, "id": 2}', "id: stands there twice.", id="a key twice"),
        pytest.param(b'{"translations": NaN}', "NaN is not a number.", id="no number"),
        pytest.param(b'["\\ud800"]', "half a character", id="half a character"),
        pytest.param(b"1" * 5000, "more than 18 digits", id="a number without an end"),
        pytest.param(b"[]", NO_COLLECTION, id="an empty list"),
        pytest.param(b"{}", NO_COLLECTION, id="an empty object"),
        pytest.param(b"null", NO_COLLECTION, id="null"),
        pytest.param(b'"fedb"', NO_COLLECTION, id="a text"),
        pytest.param(b"[[[]], 1, null]", NO_COLLECTION, id="a list of other things"),
        pytest.param(b'{"results": []}', NO_COLLECTION, id="an empty page"),
        pytest.param(b'{"results": {"a": 1}}', NO_COLLECTION, id="a page of no list"),
        pytest.param(b'[{"name": "x"}]', NO_COLLECTION, id="names alone"),
    ],
)
def test_what_is_no_exercise_file_is_refused(contents: bytes, said: str, tmp_path: Path) -> None:
    text = refusal_of(written(tmp_path, contents, "x.json"))
    assert text.startswith("“x.json” is refused:\n")
    assert said in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"id": "../x"}, "id: “Towel Pull”: must be letters", id="a way for an id"),
        pytest.param({"id": ""}, "id: “Towel Pull”: must be letters", id="an empty id"),
        pytest.param({"id": "x\n"}, "id: “Towel Pull”: must be letters", id="a line end in an id"),
        pytest.param({"id": 7}, "id: “Towel Pull”: must be text, not 7.", id="a number for an id"),
        pytest.param({"id": "x" * 91}, "has more than 90 characters", id="an id without an end"),
        pytest.param({"name": ""}, "name: must not be empty.", id="no name"),
        pytest.param({"name": "<b></b>\u202e"}, "must not be empty.", id="a name of marks alone"),
        pytest.param({"name": "x" * 201}, "has more than 200 characters.", id="a long name"),
        pytest.param({"name": ["x"]}, "name: must be text, not a list.", id="a list for a name"),
        pytest.param(
            {"level": "easy"},
            "must be beginner, intermediate or expert, not “easy”",
            id="an unknown level",
        ),
        pytest.param({"level": None}, "level: “Towel Pull”: ", id="no level"),
        pytest.param({"equipment": 3}, "equipment: “Towel Pull”: must be text", id="a number"),
        pytest.param(
            {"primaryMuscles": "lats"}, "primaryMuscles: “Towel Pull”: must be a list", id="no list"
        ),
        pytest.param({"primaryMuscles": ["x"] * 21}, "more than 20 entries", id="many muscles"),
        pytest.param({"secondaryMuscles": [None]}, "must be text, not null", id="null in a list"),
        pytest.param({"instructions": ["x"] * 61}, "more than 60 entries", id="many lines"),
        pytest.param(
            {"instructions": ["x" * 10001]}, "more than 10,000 characters", id="a long line"
        ),
        pytest.param({"instructions": {"1": "x"}}, "must be a list, not an object", id="an object"),
        pytest.param({"category": True}, "category: “Towel Pull”: must be text", id="a truth"),
        pytest.param({"force": []}, "force: “Towel Pull”: must be text", id="a list for a force"),
    ],
)
def test_a_wrong_entry_of_free_exercise_db_is_left_out_with_the_place(
    changes: dict[str, Any], said: str, tmp_path: Path
) -> None:
    wrong = free_entry(**changes)
    assert said in refusal_of(written_json(tmp_path, wrong))
    found = read_exercises(written_json(tmp_path, [free_entry(id="good"), wrong]))
    assert [entry.exercise.id for entry in found.entries] == ["fedb:good"]
    assert any("entry 2" in str(problem) and said in str(problem) for problem in found.problems)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"uuid": "x"}, "uuid: must be a UUID, not", id="no uuid"),
        pytest.param({"uuid": UUID + "'--"}, "uuid: must be a UUID, not", id="more than a uuid"),
        pytest.param({"category": 9}, "category: must be an object", id="a number for a category"),
        pytest.param({"category": {"id": "9"}}, "category, id: must be a whole", id="a text id"),
        pytest.param({"muscles": [{"id": 1.5}]}, "must be a whole number", id="half a muscle"),
        pytest.param({"muscles": [{"id": 1}] * 51}, "more than 50 entries", id="many muscles"),
        pytest.param({"license": "CC0"}, "license: must be an object", id="a word for a licence"),
        pytest.param({"translations": []}, "has no translation, so no name", id="no words"),
        pytest.param({"translations": {}}, "must be a list, not an object", id="no list of words"),
        pytest.param({"translations": [translation()] * 101}, "more than 100", id="many languages"),
        pytest.param({"translations": [translation(name=" ")]}, "must not be empty", id="no name"),
        pytest.param({"translations": [translation(name=None)]}, "must be text", id="null name"),
        pytest.param({"translations": [translation(language="en")]}, "whole number", id="a word"),
        pytest.param(
            {"translations": [translation(description_source="x" * 10001)]},
            "more than 10,000 characters", id="a long text",
        ),
        pytest.param({"translations": [translation(notes=["x"])]}, "object in braces", id="notes"),
        pytest.param(
            {"translations": [translation(aliases=[{}] * 201)]}, "more than 200", id="many aliases"
        ),
        pytest.param({"license_author": ["x"]}, "license_author: must be text", id="authors"),
    ],
)  # fmt: skip
def test_a_wrong_entry_of_wger_is_left_out_with_the_place(
    changes: dict[str, Any], said: str, tmp_path: Path
) -> None:
    wrong = wger_entry(**changes)
    assert said in refusal_of(written_json(tmp_path, wrong))
    good = wger_entry(uuid=UUID.replace("1", "2"))
    found = read_exercises(written_json(tmp_path, {"results": [good, wrong]}))
    assert len(found.entries) == 1
    assert any("results, entry 2" in str(each) and said in str(each) for each in found.problems)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param(fixture_rows()[:1], "what they are called stands in the other", id="no words"),
        pytest.param(fixture_rows()[1:], "what the exercises are stands in the other", id="words"),
        pytest.param(
            [fixture_rows()[0], {**fixture_rows()[1], "fields": {"name": "x", "exercise": 10}}],
            "has no translation, so no name", id="words of another",
        ),
        pytest.param(
            [{**fixture_rows()[0], "pk": [9]}, fixture_rows()[1]],
            "has no translation", id="a list for a key",
        ),
        pytest.param(
            [{**fixture_rows()[0], "fields": None}, fixture_rows()[1]],
            "what the exercises are stands in the other", id="no fields",
        ),
        pytest.param(
            [{"model": "auth.user", "pk": 1, "fields": {"name": "x", "category": 1}}],
            NO_COLLECTION, id="rows of something else",
        ),
    ],
)  # fmt: skip
def test_half_of_the_two_lists_of_wger_is_refused(rows: Any, said: str, tmp_path: Path) -> None:
    assert said in refusal_of(written_json(tmp_path, rows))


def test_no_entry_warms_up_because_a_file_says_so(tmp_path: Path) -> None:
    entry = free_entry(warms_up=True, sections=["warm-up"], is_own=False, id="Wall_Sit")
    (found,) = read_exercises(written_json(tmp_path, entry)).entries
    assert (found.exercise.sections, found.exercise.warms_up) == ((Section.MAIN,), False)


def test_no_entry_takes_the_id_of_an_exercise_that_ships(tmp_path: Path) -> None:
    (found,) = read_exercises(written_json(tmp_path, free_entry(id="bird-dog"))).entries
    assert found.exercise.id == "fedb:bird-dog"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "such a file has at most 20 MB." in refusal_of(path)


def test_entries_without_an_end_are_cut(tmp_path: Path) -> None:
    entries = [free_entry(id=f"e{number}") for number in range(MAX_ENTRIES + 5)]
    found = read_exercises(written_json(tmp_path, entries))
    assert len(found.entries) == MAX_ENTRIES
    assert "more than 5,000 entries" in str(found.problems[-1])


@pytest.mark.skipif(os.name != "posix", reason="pipes have names on POSIX alone")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.json")
    assert "it is a pipe or a device" in refusal_of(tmp_path / "x.json")


def test_nothing_of_a_file_reaches_the_terminal_as_an_order(tmp_path: Path) -> None:
    wrong = free_entry(name="\x1b[31m\u202ePull\x07", level="\x1b]0;x\x07" * 50)
    text = refusal_of(written(tmp_path, json.dumps(wrong), "x\x1b[2J.json"))
    assert not any(sign in text for sign in "\x1b\x07\u202e")
