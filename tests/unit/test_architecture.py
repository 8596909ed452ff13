"""Who may import whom: the inner parts stand alone, and the contracts say the whole table.

`lint-imports` checks the contracts against the code; here it is checked that the contracts are
the ones of ARCHITECTURE.md, so that none can be dropped unnoticed.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

# What each part must never import, by the table; its own layer order is tested apart.
FORBIDDEN = {
    "backroutine.domain": ["PySide6", "sqlalchemy", "backroutine.clock", "backroutine.paths"],
    "backroutine.player": ["PySide6", "sqlalchemy"],
    "backroutine.figure.rig": ["PySide6", "sqlalchemy"],
    "backroutine.charts": ["PySide6", "sqlalchemy"],
    "backroutine.pdf.sheet": ["PySide6", "sqlalchemy"],
    "backroutine.storage": ["PySide6", "backroutine.player", "backroutine.ui"],
    "backroutine.files": ["PySide6", "backroutine.player", "backroutine.ui"],
    "backroutine.audio": [
        "PySide6",
        "sqlalchemy",
        "backroutine.storage",
        "backroutine.files",
        "backroutine.ui",
    ],
    "backroutine.awake": ["PySide6", "backroutine.ui"],
    "backroutine.figure": ["backroutine.ui", "backroutine.storage", "sqlalchemy"],
    "backroutine.pdf": ["backroutine.ui", "backroutine.storage", "sqlalchemy"],
    "backroutine.ui": [
        "sqlalchemy",
        "sqlite3",
        "backroutine.storage",
        "backroutine.files",
        "backroutine.audio",
        "backroutine.awake",
    ],
}

# Imports every module named, or below a package named, with the given packages out of reach.
IMPORT_WITHOUT = """
import importlib, pkgutil, sys
blocked, names = sys.argv[1].split(","), sys.argv[2:]
for name in blocked:
    sys.modules[name] = None
for name in names:
    module = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), name + "."):
        importlib.import_module(found.name)
"""


def import_without(blocked: str, *names: str) -> str:
    """Import modules in a Python of its own that cannot have some packages; return its errors."""
    command = [sys.executable, "-c", IMPORT_WITHOUT, blocked, *names]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, env=environment).stderr


@pytest.mark.parametrize(
    "name",
    [
        "backroutine.domain",
        "backroutine.player",
        "backroutine.wording",
        "backroutine.figure.rig",
        "backroutine.charts",
        "backroutine.pdf.sheet",
    ],
)
def test_the_core_needs_neither_qt_nor_a_database(name: str) -> None:
    assert import_without("PySide6,shiboken6,sqlalchemy,alembic", name) == ""


@pytest.mark.parametrize("name", ["backroutine.audio", "backroutine.files"])
def test_sound_and_files_need_no_window_and_no_database(name: str) -> None:
    assert import_without("PySide6,shiboken6,sqlalchemy,alembic", name) == ""


@pytest.mark.parametrize("name", ["backroutine.storage", "backroutine.cli"])
def test_storage_and_the_command_line_need_no_window(name: str) -> None:
    assert import_without("PySide6,shiboken6", name) == ""


@pytest.mark.parametrize("part", FORBIDDEN)
def test_the_contracts_forbid_what_the_table_forbids(part: str) -> None:
    forbidden = {
        module
        for contract in CONTRACTS
        if contract["type"] == "forbidden" and part in contract["source_modules"]
        for module in contract["forbidden_modules"]
    }
    assert set(FORBIDDEN[part]) - forbidden == set()


def test_every_part_has_its_place_in_the_order() -> None:
    parts = {
        f"backroutine.{path.stem}"
        for path in (ROOT / "backroutine").iterdir()
        if not path.name.startswith("__") or path.name == "__main__.py"
    }
    (order,) = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    placed = [part.strip() for layer in order["layers"] for part in layer.split("|")]
    assert parts - set(placed) == set()


def test_every_page_is_independent_of_the_others() -> None:
    pages = {
        f"backroutine.ui.{path.parent.name}"
        for path in (ROOT / "backroutine" / "ui").glob("*/__init__.py")
    }
    (independent,) = [contract for contract in CONTRACTS if contract["type"] == "independence"]
    assert set(independent["modules"]) == pages
