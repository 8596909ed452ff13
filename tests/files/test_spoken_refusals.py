"""What is wrong with a file is said in the person's language, to the last word of ours."""

import errno
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backroutine.files.foreign import exercise_file
from backroutine.files.incoming import read_incoming
from backroutine.files.outside import read_bytes
from backroutine.files.problems import FileRefusedError, Problem
from backroutine.paths import resource
from backroutine.translating import PSEUDO, spoken
from tests import builders
from tests.files.documents import document, steps, written
from tests.files.foreign_documents import free_entry, wger_entry

WHOLE = json.dumps(document())
IN_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")


@pytest.fixture(autouse=True)
def _spoken() -> Iterator[None]:
    with spoken(resource("i18n"), PSEUDO):
        yield


def of_a_step(**changes: Any) -> bytes:
    """Return a routine whose third step of the main section is bent."""
    bent = document()
    steps(bent)[2].update(changes)
    return json.dumps(bent).encode()


def of_a_dose(**changes: Any) -> bytes:
    return of_a_step(dose={"reps": 5} | changes)


def of_a_routine(**changes: Any) -> bytes:
    bent = document()
    bent["routine"].update(changes)
    return json.dumps(bent).encode()


def of_entries(*entries: object) -> bytes:
    return json.dumps(list(entries)).encode()


CONTENTS = {
    "empty": b"",
    "no value": b"{",
    "no key": WHOLE.replace('"format"', "format", 1).encode(),
    "no colon": WHOLE.replace(":", "=", 1).encode(),
    "no comma": b'{"format": 1 2}',
    "something behind": WHOLE.encode() + b"{}",
    "no end": b'{"format": "x',
    "a line end in a text": b'{"format": "x\ny"}',
    "a wrong backslash": b'{"format": "\\q"}',
    "a comma too many": b'{"format": 1,}',
    "bytes": b"\xff\xfe\x00\x01",
    "no routine": b"{}",
    "a number": of_a_dose(sets="3"),
    "a limit": of_a_dose(sets=0),
    "a list of sets": of_a_dose(sets=2, reps=[5]),
    "no amount": of_a_dose(reps=0),
    "two amounts": of_a_dose(time_s=30),
    "a choice": of_a_dose(sides="upside"),
    "a text": of_a_step(exercise=[]),
    "an object": of_a_step(dose={}, sore_day=3),
    "an id": of_a_step(id="--json"),
    "an exercise": of_a_step(exercise="x"),
    "a circuit": of_a_step(circuit="x"),
    "a circuit of no step": of_a_routine(circuits=[{"id": "a", "rounds": 2}] * 2),
    "a strange key": of_a_routine(colour="red", note={}),
    "no name": of_a_routine(name=" "),
    "a long note": of_a_routine(note="x" * 10_001),
    "too many steps": of_a_routine(
        sections=dict.fromkeys(("warm-up", "main"), steps(document()) * 450)
    ),
    "an own exercise": json.dumps(
        document(with_own=True) | {"exercises": [{"source_url": "x", "": 1, "may_aggravate": 1}]}
    ).encode(),
    "an entry": of_entries(free_entry(name="", id="../x", instructions=["x" * 10_001], level="x")),
    "a wger entry": of_entries(wger_entry(uuid="x"), wger_entry(translations=[])),
}  # fmt: skip


def untranslated(words: str) -> str:
    """Return the letters of a sentence that no translation has gone over."""
    while IN_BRACKETS.search(words):  # one inside another
        words = IN_BRACKETS.sub("", words)
    return re.sub(r"[\W\d_]", "", words)


@pytest.mark.parametrize("contents", CONTENTS.values(), ids=CONTENTS)
def test_what_is_wrong_is_said_in_the_language(contents: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_incoming(written(tmp_path, contents), builders.catalogue())
    assert refused.value.problems
    for problem in refused.value.problems:
        assert not untranslated(problem.what), problem


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EIO, errno.EISDIR])
def test_why_a_file_cannot_be_read_is_said_in_the_language(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, "reason")

    path = written(tmp_path, "x")
    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(FileRefusedError) as refused:
        read_bytes(path, 10)
    assert not untranslated(refused.value.problems[0].what)


def test_a_folder_and_a_large_file_are_refused_in_the_language(tmp_path: Path) -> None:
    for path in (tmp_path, written(tmp_path, "x" * 20)):
        with pytest.raises(FileRefusedError) as refused:
            read_bytes(path, 10)
        assert not untranslated(refused.value.problems[0].what)


def test_places_and_what_is_not_shown_are_named_in_the_language() -> None:
    problems = [Problem("", (key, 0)) for key in ("main", "circuits", "exercises", "reps")]
    problems += [Problem("", ("instructions", 1)), Problem("", (2,)), Problem("", ("",))]
    text = str(FileRefusedError(Path("x"), problems * 4))
    left = {untranslated(line) for line in text.split("\n")}
    assert left == {"", "main", "circuits", "exercises", "reps", "instructions"}


def test_one_half_of_a_wger_list_names_the_other_in_the_language(tmp_path: Path) -> None:
    row = {"model": "exercises.exercise", "pk": 1, "fields": {"category": 9}}
    with pytest.raises(FileRefusedError) as refused:
        exercise_file.read_exercises(written(tmp_path, of_entries(row)))
    assert not untranslated(refused.value.problems[0].what)
