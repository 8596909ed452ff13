"""`self-test`: what every package is asked once it is installed."""

from pathlib import Path

from tests.cli.conftest import Answer
from tests.cli.processes import start, start_each

PARTS = ("catalogue", "database", "files", "window", "sound", "paper", "the rest")


def parts_of(text: str) -> dict[str, tuple[str, str]]:
    """Return the verdict on each part, and what is said of it."""
    lines = [line for line in text.splitlines() if line.startswith(("well", "FAILED"))]
    return {line[8:20].strip(): (line[:8].strip(), line[20:]) for line in lines}


def without(*packages: str) -> Answer:
    """Return the answer where some packages are not to be had."""
    ((_, answer),) = start_each(["self-test"], without=packages)
    return answer


def faults(answer: Answer) -> dict[str, str]:
    """Return what is said of the parts that fail, and see that each was tried and all is said."""
    found = parts_of(answer.out)
    failing = {part: words for part, (verdict, words) in found.items() if verdict == "FAILED"}
    assert tuple(found) == PARTS
    assert answer.code == 1
    assert answer.out.splitlines()[-1].startswith(f"{len(failing)} of {len(PARTS)} parts")
    assert "Traceback" not in answer.out + answer.err
    return failing


def test_a_whole_installation_is_well_and_the_data_of_the_person_is_left_alone(
    data_folder: Path,
) -> None:
    answer = start("self-test")
    assert answer.stderr == ""
    verdicts = {part: verdict for part, (verdict, _) in parts_of(answer.stdout).items()}
    assert verdicts == dict.fromkeys(PARTS, "well")
    assert (answer.returncode, answer.stdout.splitlines()[-1]) == (0, "Everything works.")
    assert not data_folder.exists()


def test_without_qt_the_versions_come_first_and_the_other_parts_are_tried() -> None:
    answer = without("PySide6", "shiboken6")
    assert faults(answer).keys() == {"window", "paper", "the rest"}
    assert answer.out.startswith("BackRoutine ")
    assert [line.split()[0] for line in answer.out.splitlines()[1:4]] == [
        "system", "Python", "SQLite",
    ]  # fmt: skip


def test_what_is_missing_is_named_where_it_is_needed_and_harms_no_other_part() -> None:
    failing = faults(without("pypdf", "wakepy", "alembic"))
    assert failing.keys() == {"database", "paper", "the rest"}
    assert "alembic" in failing["database"]
    assert "pypdf" in failing["paper"]
    assert "wakepy" in failing["the rest"]
