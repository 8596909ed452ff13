"""Gives every reader of outside files spoiled copies of good ones: each is read, or refused.

`python -m tests.hostile.fuzzing 600` does so for ten minutes a reader, and prints what got through
as anything but a refusal, with the seed that makes it again.
"""

import argparse
import itertools
import json
import logging
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.refusal import RefusedError
from backroutine.domain.steps_text import MAX_LENGTH, read_steps
from backroutine.files.incoming import read_incoming
from backroutine.files.routine_file import parse_routine_file, routine_contents
from backroutine.files.text_file import read_text_file
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database, open_for_reading
from backroutine.storage.documents import SPOILED, decode, encode
from backroutine.storage.photos import check_photo
from backroutine.storage.restore import preview
from backroutine.ui.photo_file import photo_of
from tests import builders
from tests.files.foreign_documents import fixture_rows, free_entry, wger_entry
from tests.hostile.pictures import jpeg_head, png
from tests.storage import past
from tests.storage.test_bad_days import read_all

LONGEST_S = 20.0
TOKENS = (
    b"null", b"true", b"NaN", b"-1", b"1e999", b"0.1", b"99999999999999999999", b'"', b"{", b"}",
    b"[", b"]", b",", b"\\ud800", b"\\u0000", b"\xff\xfe", b"\x00", b"\xef\xbb\xbf", b'"id"', b'""',
    b"<img src=x>", b"../../x", b"[" * 200, b"x" * 3000, "‮".encode(), b"PK\x05\x06", b"\xff\xd9",
)  # fmt: skip

Read = Callable[[bytes, Path], object]


@dataclass(frozen=True, slots=True)
class Reader:
    """Something that reads a file from outside, and good files to begin with."""

    name: str
    good: tuple[bytes, ...]
    read: Read


@dataclass
class Findings:
    """What a reader came to."""

    tries: int = 0
    taken: int = 0
    faults: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        return f"{self.tries} files, {self.taken} taken, {len(self.faults)} faults"


def readers(folder: Path) -> list[Reader]:
    """Return every reader; good files are made in `folder`."""
    catalogue = builders.catalogue()
    routine = routine_contents(builders.programme(), catalogue)
    foreign = ([free_entry()], {"results": [wger_entry()]}, fixture_rows())
    exercises = tuple(json.dumps(document).encode() for document in foreign)
    backup, bare = _backup(folder), past.place(2).read_bytes()
    text = b"Bird dog 3x10, hold 5 s each side, twice a day\nPlank 2 x 30 s\n- Cat-cow 10 reps"
    document = encode(routine_to_plain(builders.programme())).encode()
    return [
        Reader("routine", (routine,), lambda content, _: parse_routine_file(content, catalogue)),
        Reader(
            "incoming", (routine, *exercises),
            lambda content, place: read_incoming(_written(place, content), catalogue),
        ),
        Reader(
            "therapist", (text,),
            lambda content, place: read_steps(
                read_text_file(_written(place, content), MAX_LENGTH), catalogue
            ),
        ),
        Reader("backup", (backup,), lambda content, place: preview(_written(place, content))),
        Reader("bare", (bare,), lambda content, place: preview(_written(place, content))),
        Reader("database", (bare,), _read_database),
        Reader("document", (document,), _read_document),
        Reader("photo", (jpeg_head(640, 480), png(40, 30)), _read_photo),
    ]  # fmt: skip


def fuzz(reader: Reader, seeds: Iterator[int], place: Path) -> Findings:
    """Give a reader one spoiled file for each seed."""
    findings = Findings()
    for seed in seeds:
        content = spoiled(reader.good, random.Random(seed))  # noqa: S311 - not secrets
        findings.tries += 1
        began = time.monotonic()
        try:
            reader.read(content, place)
            findings.taken += 1
        except RefusedError as refusal:
            if not str(refusal).strip():
                findings.faults.append(f"seed {seed}: a refusal without a sentence")
        except Exception:
            last = traceback.format_exc().strip().splitlines()
            findings.faults.append(f"seed {seed}: {last[-1]} {last[-3].strip()}")
        if time.monotonic() - began > LONGEST_S:
            findings.faults.append(f"seed {seed}: took {time.monotonic() - began:.0f} s")
    return findings


def spoiled(good: tuple[bytes, ...], chance: random.Random) -> bytes:
    """Return a file with a few things done to it."""
    content = bytearray(chance.choice(good))
    for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
        at = chance.randrange(len(content) + 1)
        span = chance.choice((1, 1, 4, 40, 400))
        match chance.randrange(7):
            case 0 if at < len(content):
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                del content[at : at + span]
            case 2:
                content[at:at] = chance.choice(TOKENS)
            case 3:
                content[at : at + span] = chance.choice(TOKENS)
            case 4:
                content[at:at] = content[at : at + span]
            case 5:
                content[at : at + span] = chance.randbytes(span)
            case _:
                del content[max(at, len(content) // 2) :]
    return bytes(content)


def _written(place: Path, content: bytes) -> Path:
    path = place / "fuzzed.json"
    path.write_bytes(content)
    return path


def _read_photo(content: bytes, place: Path) -> None:
    with suppress(RefusedError):
        check_photo(content, "the photo")
    photo_of(_written(place, content))


def _read_document(content: bytes, _: Path) -> None:
    try:
        decode(content.decode("utf-8", "replace"), routine_from_plain)
    except SPOILED as error:
        raise RefusedError(repr(error)) from error


def _read_database(content: bytes, place: Path) -> None:
    paths = DataPaths(place / "data", place / "log")
    paths.folder.mkdir(exist_ok=True)
    paths.database.write_bytes(content)
    with closing(open_for_reading(paths)) as database:
        read_all(database)
        database.favourites.all()
        database.safety_checks.all()


def _backup(folder: Path) -> bytes:
    database = open_database(DataPaths(folder / "full", folder / "log"))
    past.fill(database)
    database.photos.put(ExerciseId("own-1"), jpeg_head(640, 480))
    content = database.backup_to(folder / "good.zip").path.read_bytes()
    database.close()
    return content


def main() -> None:
    """Fuzz each reader as long as told; exit with 1 when a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=float, help="for each reader")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", help="this one alone")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what libraries say of bad pictures
    warnings.simplefilter("ignore")
    has_faults = False
    with tempfile.TemporaryDirectory() as folder:
        for reader in readers(Path(folder)):
            if chosen.reader not in (None, reader.name):
                continue
            findings = fuzz(reader, _for_seconds(chosen.seconds, chosen.seed), Path(folder))
            print(f"{reader.name}: {findings}", *findings.faults[:5], sep="\n  ")  # noqa: T201
            sys.stdout.flush()
            has_faults = has_faults or bool(findings.faults)
    raise SystemExit(has_faults)


def _for_seconds(seconds: float, first: int) -> Iterator[int]:
    end = time.monotonic() + seconds
    return itertools.takewhile(lambda _: time.monotonic() < end, itertools.count(first * 10**9))


if __name__ == "__main__":
    main()
