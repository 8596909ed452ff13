"""Every reader of outside files answers or refuses, whatever it is given."""

from pathlib import Path

import pytest

from tests.hostile.fuzzing import Reader, fuzz, readers

TRIES = 120
TRIES_OF_BARE = 40  # each of them restores a whole database
# what long runs found: spoiled texts of tables in an older file, and a spoiled note of its version
FOUND = {"database": (1_000_038_272, 1_000_083_861, 2_000_027_677, 3_000_001_106, 3_000_002_999)}

pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")  # what Qt's readers say of bad pictures


@pytest.fixture(scope="module")
def all_readers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    return {reader.name: reader for reader in readers(tmp_path_factory.mktemp("good"))}


@pytest.mark.parametrize(
    "name",
    ["routine", "incoming", "therapist", "backup", "bare", "database", "document", "photo"],
)
def test_spoiled_files_are_read_or_refused(
    all_readers: dict[str, Reader], name: str, tmp_path: Path
) -> None:
    tries = TRIES_OF_BARE if name == "bare" else TRIES
    seeds = (*range(tries), *FOUND.get(name, ()))
    findings = fuzz(all_readers[name], iter(seeds), tmp_path)
    assert findings.faults == []
    assert findings.tries == len(seeds)


def test_a_reader_that_fails_would_be_found(tmp_path: Path) -> None:
    """The control: a fuzzer that finds nothing must be one that can find something."""
    naive = Reader("naive", (b'{"a": 1}',), lambda content, _: content.decode())
    assert fuzz(naive, iter(range(TRIES)), tmp_path).faults
