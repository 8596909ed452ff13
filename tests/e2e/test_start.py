"""The program as it is really started: a process of its own, on a data folder of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from backroutine.translating import ENGLISH, PSEUDO, pseudo

# Starts the program, looks at its window when everything stands, and closes it as a person would.
LOOK = """
import json, sys
from PySide6.QtCore import QTimer
from backroutine import app
from backroutine.domain.settings import Settings
from backroutine.running import Running
from backroutine.ui.first_run.page import FirstRunPage

class Watched(Running):
    def until_closed(self, play, files, *, starts_at_once):
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(10)
        return super().until_closed(play, files, starts_at_once=starts_at_once)

    def look(self):
        if self.is_ready:
            self.timer.stop()
            asks = [page.isVisible() for page in self._window.findChildren(FirstRunPage)]
            seen = [self._window.isVisible(), any(asks), self._window.notice.text]
            print(json.dumps(seen), flush=True)
            for page in self._window.findChildren(FirstRunPage):
                page.left.emit(Settings())
            self._window.close()

import backroutine.running
backroutine.running.Running = Watched
play, language = sys.argv[1:]
app.chosen_language = lambda _: language
sys.exit(app.run(play or None))
"""


def start(home: Path, play: str = "", language: str = ENGLISH) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "BACKROUTINE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", LOOK, play, language],
        env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_the_window_asks_at_the_first_start_and_its_close_ends_the_program(tmp_path: Path) -> None:
    for asks in (True, False):
        answer = start(tmp_path / "home")
        assert json.loads(answer.stdout) == [True, asks, ""]
        assert answer.returncode == 0


def test_that_a_routine_to_play_is_gone_is_said_in_the_language_of_the_person(
    tmp_path: Path,
) -> None:
    answer = start(tmp_path / "home", "none-such", PSEUDO)
    told = pseudo("There is no routine “{name}” any more.").format(name="none-such")
    assert json.loads(answer.stdout) == [True, True, told]
