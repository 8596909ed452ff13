"""The command `steps`: a therapist's text as steps, from a file and from standard input."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from backroutine.domain.steps_text import MAX_LENGTH
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests.cli.conftest import Run
from tests.cli.processes import ROOT
from tests.files.documents import own_exercise

SHEET = """\
Warm up
Bird dog 3x10, hold 5 s each side, rest 30 s, twice a day
Squats 5-3-1
Leg swings x12
Nordic whatsit 2x8
"""


def written(folder: Path, contents: str | bytes) -> Path:
    path = folder / "sheet.txt"
    path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
    return path


def test_steps_have_the_promised_shape(run: Run, tmp_path: Path, data_folder: Path) -> None:
    answer = run("steps", written(tmp_path, SHEET), "--json")
    assert (answer.code, answer.err) == (0, "")
    assert set(answer.json) == {"steps", "not_understood"}
    assert answer.json["not_understood"] == ["Warm up"]
    assert answer.json["steps"][0] == {
        "text": "Bird dog 3x10, hold 5 s each side, rest 30 s, twice a day",
        "exercise": "bird-dog", "sets": 3, "reps": 10, "hold_s": 5, "rest_s": 30, "time_s": None,
        "sides": "per_side", "frequency": "twice a day", "sure": True,
    }  # fmt: skip
    assert answer.json["steps"][1]["reps"] == [5, 3, 1]
    unknown = answer.json["steps"][3]
    assert (unknown["exercise"], unknown["sure"]) == (None, False)
    assert not data_folder.exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Plank 2 x 30 s", {"sets": 2, "reps": None, "hold_s": 30, "time_s": None}),
        ("Plank 30 s x 2", {"sets": None, "reps": 2, "hold_s": 30, "time_s": None}),
        ("Plank 45 s", {"sets": None, "reps": None, "hold_s": 45, "time_s": None}),
        ("March on the spot 45 s", {"sets": None, "reps": None, "hold_s": None, "time_s": 45}),
    ],
)
def test_times_mean_what_the_manual_says(
    line: str, said: dict[str, object], run: Run, tmp_path: Path
) -> None:
    (step,) = run("steps", written(tmp_path, line), "--json").json["steps"]
    assert {name: step[name] for name in said} == said


def test_steps_are_told_in_words_too(run: Run, tmp_path: Path) -> None:
    out = run("steps", written(tmp_path, SHEET)).out
    assert "1.  Bird dog" in out
    assert "3 sets, 10 repetitions, hold 5 seconds, each side, rest 30 seconds  twice a day" in out
    assert "5-3-1 repetitions" in out
    assert "3. “Leg swings x12”. It may also be: Leg swings front to back." in out
    assert "4. “Nordic whatsit 2x8”" in out
    assert out.endswith("Not understood:\n- Warm up\n")


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SHEET.encode())))
    assert len(run("steps", "-", "--json").json["steps"]) == 4


def test_the_person_s_own_exercises_are_known(run: Run, tmp_path: Path) -> None:
    database = open_database(data_paths())
    database.exercises.save(own_exercise())
    database.close()
    (step,) = run("steps", written(tmp_path, "towel pulls 2x8"), "--json").json["steps"]
    assert (step["exercise"], step["sure"]) == ("own-towel-pull", True)


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param("Wall sit 3×20 s".encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xef\xbb\xbfWall sit 3 x 20 s\r\n", id="a byte order mark"),
        pytest.param("Wall sit – 3×20 s".encode("cp1252"), id="of an old Windows"),
        pytest.param(b"Warm up\x0bWall sit 3 x 20 s", id="a line break of Word"),
    ],
)
def test_text_of_other_programs_is_read(contents: bytes, run: Run, tmp_path: Path) -> None:
    steps = run("steps", written(tmp_path, contents), "--json").json["steps"]
    assert [(step["sets"], step["hold_s"]) for step in steps if step["sets"]] == [(3, 20)]


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        pytest.param(b"%PDF-1.7 ...", "it is a PDF. Open it, copy its text", id="a PDF"),
        pytest.param(b"PK\x03\x04...", "it is a document of a word processor", id="a document"),
        pytest.param(rb"{\rtf1 x}", "it is a document of a word processor", id="rich text"),
        pytest.param(bytes(range(256)), "it is not text.", id="bytes"),
        pytest.param(b"plank\x00", "it is not text.", id="a zero byte"),
        pytest.param(b"x" * (MAX_LENGTH + 1), "it is too long: a text has at most", id="too long"),
        pytest.param(b"x" * 2_000_000, "has at most 1 MB", id="far too long"),
    ],
)
def test_what_is_no_text_is_refused(contents: bytes, said: str, run: Run, tmp_path: Path) -> None:
    answer = run("steps", written(tmp_path, contents), "--json")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("“sheet.txt” is refused:\n")
    assert said in answer.err


def test_a_file_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    answer = run("steps", tmp_path / "none.txt")
    assert (answer.code, answer.err) == (1, "“none.txt” is refused:\nthere is no such file.\n")


def test_an_empty_text_is_said_to_be_empty(run: Run, tmp_path: Path) -> None:
    assert run("steps", written(tmp_path, " \n")).out == "The text is empty.\n"
    assert run("steps", written(tmp_path, ""), "--json").json == {
        "steps": [], "not_understood": [],
    }  # fmt: skip


def test_orders_to_the_terminal_are_not_passed_on(run: Run, tmp_path: Path) -> None:
    answer = run("steps", written(tmp_path, "Plank 3x20 s \u202e\u2066 x\nzz \u202e"))
    assert not any(sign in answer.out for sign in "\u202e\u2066")


def test_the_command_needs_neither_qt_nor_the_database() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['sqlalchemy'] = None\n"
        "sys.modules['pydantic'] = None\n"
        "from backroutine.cli import main; sys.exit(main(['steps', '-', '--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=SHEET.encode(), capture_output=True, check=True,
        cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert len(json.loads(done.stdout)["steps"]) == 4
