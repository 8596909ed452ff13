"""Starts of the program for whole stories: one after the other, on the same data."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.window import WholeWindow

Start = Callable[..., WholeWindow]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Return what starts the program on this test's data folder; each start ends the one before."""
    open_now: list[WholeWindow] = []

    def start(*, is_welcomed: bool = True) -> WholeWindow:
        while open_now:
            open_now.pop().close()
        program = WholeWindow(tmp_path / "home", qapp, is_welcomed=is_welcomed)
        open_now.append(program)
        program.window.activateWindow()
        qtbot.waitActive(program.window)
        qtbot.waitUntil(lambda: program.background.is_idle)
        return program

    yield start
    for program in open_now:
        program.close()
