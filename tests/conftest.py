"""What every test stands on: no screen, no data folder of a person, one way to generate."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# one country for everybody, whatever the computer is set to; Qt asks each of these
for name in ("LC_ALL", "LC_TIME", "LC_NUMERIC", "LANG"):
    os.environ[name] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

TESTS_BETWEEN_SEARCHES = 50

settings.register_profile("backroutine", deadline=None, max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=300)
settings.load_profile("backroutine")


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Make the one application before any test: a command that paints would make a lesser one.

    What was copied last is given up in the end: the offscreen clipboard outlives Python.
    """
    yield qapp
    qapp.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def tests_between_searches() -> Iterator["count[int]"]:
    """Let Python look for rubbish between tests alone, as the program does on one thread alone.

    Else it looks in the middle of a test, on any thread, and takes apart widgets of earlier ones.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    yield count(1)
    gc.enable()


@pytest.fixture(autouse=True)
def rubbish_goes_between_tests(tests_between_searches: "count[int]") -> None:
    """Look through what is new before every test, and through everything now and then."""
    gc.collect(2 if next(tests_between_searches) % TESTS_BETWEEN_SEARCHES == 0 else 0)


@pytest.fixture(autouse=True)
def country_as_before() -> Iterator[None]:
    """Let no test leave its country behind: the next one would write numbers and dates by it."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test an empty data folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("BACKROUTINE_HOME", str(folder))
    return folder
