"""What the repository promises about itself: locked packages, a safe Qt, a tidy top folder."""

import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROGRAM_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "test-requirements.lock"
BOTH_LOCKS = pytest.mark.parametrize(
    "path", [pytest.param(PROGRAM_LOCK, id="program"), pytest.param(TEST_LOCK, id="test")]
)

TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "backroutine",
    "packaging",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
}

# A lock file is nothing but such entries, so there is no room for an address or a path.
PINNED = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9a-z.]*)(?: ; (?P<marker>[^\\@:/]+))?"
)
HASHED = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(path: Path) -> dict[str, list[str]]:
    """Return what a lock file holds: the first word of each entry, and its other words."""
    text = path.read_text(encoding="utf-8").replace(" \\\n", "\n")
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        if line.startswith("    "):
            found[name].append(line.strip())
        else:
            name = line
            found[name] = []
    return found


def versions(path: Path) -> dict[str, str]:
    matches = [PINNED.fullmatch(entry) for entry in entries(path)]
    return {match["name"]: match["version"] for match in matches if match}


def required_names(requirements: list[str]) -> set[str]:
    """Return the names in requirements, in the one spelling that lock files use."""
    names = [
        re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0] for requirement in requirements
    ]
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def git(*arguments: str) -> list[str]:
    """Return the lines that git answers; skip where there is no git or no repository."""
    try:
        answer = subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return answer.stdout.splitlines()


@BOTH_LOCKS
def test_every_line_of_a_lock_is_a_version_or_a_hash(path: Path) -> None:
    for entry, hashes in entries(path).items():
        assert PINNED.fullmatch(entry), entry
        assert hashes, f"{entry} has no hash"
        assert [line for line in hashes if not HASHED.fullmatch(line)] == []


def test_everything_the_program_needs_and_is_built_with_is_locked() -> None:
    wanted = required_names([*PYPROJECT["project"]["dependencies"], "hatchling", "editables"])
    assert wanted <= versions(PROGRAM_LOCK).keys()


def test_everything_the_tests_need_is_locked() -> None:
    assert required_names(PYPROJECT["dependency-groups"]["test"]) <= versions(TEST_LOCK).keys()


def test_the_tests_run_with_exactly_the_packages_of_the_program() -> None:
    program, tests = entries(PROGRAM_LOCK), entries(TEST_LOCK)
    assert {entry: tests.get(entry) for entry in program} == program


@BOTH_LOCKS
def test_qt_stays_below_the_release_that_loses_references(path: Path) -> None:
    locked = versions(path)
    for name in ("pyside6-essentials", "shiboken6"):
        assert tuple(int(part) for part in locked[name].split(".")) < (6, 12)
    assert "pyside6-addons" not in locked


def test_calls_into_qt_keep_their_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(300):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 50


def test_the_top_folder_holds_only_what_belongs_there() -> None:
    listed = git("ls-files", "--cached", "--others", "--exclude-standard")
    assert {path.split("/")[0] for path in listed} - TOP_LEVEL == set()


def test_nothing_of_the_program_is_ignored_by_git() -> None:
    ignored = git(
        "ls-files", "--others", "--ignored", "--exclude-standard",
        "backroutine", "resources", "tests", "packaging",
    )  # fmt: skip
    assert [path for path in ignored if "__pycache__" not in path] == []


@pytest.mark.parametrize("name", ["run", "test", "lock", "setup.sh"])
def test_the_commands_are_plain_sh_with_plain_line_ends(name: str) -> None:
    text = (ROOT / "packaging" / name).read_bytes()
    assert b"\r" not in text
    assert text.startswith(b"#!/bin/sh\n") is (name != "setup.sh")


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    folders = {
        part
        for path in (ROOT / "tests").rglob("test_*.py")
        for part in path.relative_to(ROOT / "tests").parts[:-1]
    }
    left_out = request.config.getini("norecursedirs")
    assert "build" in folders
    assert [name for name in folders if any(fnmatchcase(name, each) for each in left_out)] == []
