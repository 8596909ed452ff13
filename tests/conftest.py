"""What every test stands on: no screen, no data folder of a person, one way to generate."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# one country for everybody, whatever the computer is set to; Qt asks each of these
for name in ("LC_ALL", "LC_TIME", "LC_NUMERIC", "LANG"):
    os.environ[name] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

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
