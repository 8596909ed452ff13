"""What speaks the names of own exercises is looked for away from the window's thread."""

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.paths import DataPaths
from backroutine.ui.page_parts import PageParts
from backroutine.ui.play.alarm import Alarm
from tests.window import WholeWindow

SENTENCE = "A slow voice speaks the names of your own exercises."


class SlowToFind:
    """A sound check that remembers on which threads it was asked for the voice."""

    status = "No sound in tests."

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []

    @property
    def own_names(self) -> str:
        self.threads.append(threading.current_thread())
        return SENTENCE

    def play_test_sound(self) -> None:
        """Sound nothing."""


SOUND = SlowToFind()


class WindowWithVoice(WholeWindow):
    @override
    def _parts(self, paths: DataPaths, alarm: Alarm) -> PageParts:
        return replace(super()._parts(paths, alarm), sound=SOUND)


def test_a_voice_is_looked_for_in_the_background(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    program = WindowWithVoice(tmp_path, qapp)
    labels = program.pages.settings.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(SENTENCE in label.text() for label in labels))
    program.close()
    assert SOUND.threads
    assert threading.main_thread() not in SOUND.threads
