"""What is no file, no text or no strict JSON is refused before anything is made of it."""

import json
import os
from pathlib import Path

import pytest

from backroutine.files.routine_file import MAX_BYTES, read_routine_file
from tests import builders
from tests.files.documents import document, refusal, written

WHOLE = json.dumps(document())


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        pytest.param(b"", "it is empty.", id="empty"),
        pytest.param(b" \n\t ", "it is empty.", id="blank"),
        pytest.param(b"hello", "it is not JSON: line 1, column 1", id="words"),
        pytest.param(WHOLE.encode()[:-40], "it is not JSON: line 1", id="cut off"),
        pytest.param(WHOLE.encode() + b"{}", "it is not JSON: line 1", id="something behind"),
        pytest.param(WHOLE.replace(":", "=", 1).encode(), "it is not JSON", id="another sign"),
        pytest.param(b"\xff\xfe\x00\x01", "not text in UTF-8: byte 1", id="bytes"),
        pytest.param(WHOLE.encode("utf-16"), "not text in UTF-8", id="UTF-16"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(200), "not text in UTF-8", id="a picture"),
        pytest.param(b"%PDF-1.6\n", "it is not JSON: line 1", id="a PDF"),
        pytest.param(b"null", "it is not a routine of BackRoutine", id="null"),
        pytest.param(b"[]", "it is not a routine of BackRoutine", id="an empty list"),
        pytest.param(b"{}", "it is not a routine of BackRoutine", id="an empty object"),
        pytest.param(b"[" * 1000 + b"]" * 1000, "nested deeper than 32", id="1,000 levels"),
        pytest.param(b"[" * 100_000, "nested deeper than 32", id="100,000 levels without an end"),
        pytest.param(
            WHOLE.replace('"note": ""', '"note": ' + '{"a":' * 1000 + "1" + "}" * 1000, 1).encode(),
            "note, a, a",
            id="1,000 levels in a note",
        ),
        pytest.param(
            WHOLE.replace('"sets": 2', '"sets": 2, "sets": 3', 1).encode(),
            "main, step 1, dose, sets: stands there twice.",
            id="equal keys",
        ),
        pytest.param(
            WHOLE.replace('"sets": 2', '"sets": 1e400', 1).encode(),
            "main, step 1, dose, sets: the number “1e400” is too large.",
            id="beyond all numbers",
        ),
        pytest.param(
            WHOLE.replace('"sets": 2', '"sets": ' + "9" * 5000, 1).encode(),
            "main, step 1, dose, sets: the number has more than 18 digits.",
            id="5,000 digits",
        ),
        pytest.param(
            b"[" + b"{}," * 600_000 + b"{}]", "it holds more than 100,000 values.", id="many values"
        ),
        pytest.param(b'"' + b'\\"' * 900_000, "it is not JSON: line 1", id="a text without an end"),
    ],
)  # fmt: skip
def test_what_is_no_strict_json_is_refused(contents: bytes, said: str, tmp_path: Path) -> None:
    assert said in refusal(written(tmp_path, contents))


def test_fifty_megabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.routine.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "it has 50.0 MB; such a file has at most 2 MB." in refusal(path)


def test_one_byte_too_many_is_refused(tmp_path: Path) -> None:
    padded = WHOLE.encode().ljust(MAX_BYTES)
    read_routine_file(written(tmp_path, padded), builders.catalogue())
    assert "at most 2 MB" in refusal(written(tmp_path, padded + b" "))


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "there is no such file." in refusal(tmp_path / "none.routine.json")
    assert "there is no such file." in refusal(tmp_path / "zero\0byte.routine.json")
    assert "its name is too long." in refusal(tmp_path / ("x" * 300))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "it is a folder, not a file." in refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_fills_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.routine.json"
    os.mkfifo(pipe)
    link = tmp_path / "link.routine.json"
    link.symlink_to(pipe)
    for path in (pipe, link):
        assert "it is a pipe or a device, not a file." in refusal(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_end_is_refused_at_once() -> None:
    assert "it is a pipe or a device, not a file." in refusal(Path("/dev/zero"))


@pytest.mark.skipif(os.name != "posix", reason="making links needs rights elsewhere")
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "loop.routine.json"
    link.symlink_to(link)
    assert "it is a link that leads back to itself." in refusal(link)
