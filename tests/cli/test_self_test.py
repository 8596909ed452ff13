"""`self-test`: what every package is asked once it is installed."""

from pathlib import Path

import pytest

from tests.cli.processes import start
from tests.cli.test_processes import WITHOUT

PARTS = ("catalogue", "database", "files", "window", "sound", "paper", "the rest")


def words_of(text: str) -> dict[str, str]:
    """Return the verdict on each part."""
    lines = [line for line in text.splitlines() if line.startswith(("well", "FAILED"))]
    return {line[8:20].strip(): line[:8].strip() for line in lines}


def test_a_whole_installation_is_well_and_the_data_of_the_person_is_left_alone(
    data_folder: Path,
) -> None:
    answer = start("self-test")
    assert answer.stderr == ""
    assert words_of(answer.stdout) == dict.fromkeys(PARTS, "well")
    assert (answer.returncode, answer.stdout.splitlines()[-1]) == (0, "Everything works.")
    assert not data_folder.exists()


def test_the_versions_come_first() -> None:
    answer = start("PySide6,shiboken6", "self-test", python=("-c", WITHOUT))
    assert answer.stdout.startswith("BackRoutine ")
    assert [line.split()[0] for line in answer.stdout.splitlines()[1:4]] == [
        "system", "Python", "SQLite",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("missing", "failing"),
    [
        pytest.param("PySide6,shiboken6", {"window", "paper", "the rest"}, id="no Qt"),
        pytest.param("pypdf,wakepy", {"paper", "the rest"}, id="no tags, no keeping awake"),
        pytest.param("alembic", {"database"}, id="nothing to bring data up to date with"),
    ],
)
def test_what_is_missing_is_named_and_the_other_parts_are_tried(
    missing: str, failing: set[str]
) -> None:
    answer = start(missing, "self-test", python=("-c", WITHOUT))
    verdicts = words_of(answer.stdout)
    assert {part for part, word in verdicts.items() if word == "FAILED"} == failing
    assert tuple(verdicts) == PARTS
    assert answer.returncode == 1
    assert answer.stdout.splitlines()[-1].startswith(f"{len(failing)} of {len(PARTS)} parts")
    assert "Traceback" not in answer.stdout + answer.stderr
