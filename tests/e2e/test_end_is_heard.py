"""A session that the command line starts: the window stays until its end has been heard."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from backroutine.audio.tones import TONES
from backroutine.clock import SystemClock
from backroutine.domain.dose import Dose
from backroutine.domain.routine import Routine, RoutineId, RoutineKind
from backroutine.paths import DataPaths
from backroutine.player.cues import Cue
from backroutine.storage.database import open_database
from tests import builders

# Starts the program, passes over the get-ready, and tells when the session was over and when the
# window closed: by itself, or because a person ended the session.
WATCH = """
import json, sys, time
from PySide6.QtCore import QTimer
from backroutine import app
from backroutine.running import Running
from backroutine.ui.play.wishes import Wish

class Watched(Running):
    def until_closed(self, play, files, *, starts_at_once):
        self.over_s = 0
        self.pages.session_over.connect(self.note_over)
        self._window.about_to_close.connect(self.note_closed)
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(10)
        return super().until_closed(play, files, starts_at_once=starts_at_once)

    def look(self):
        if self.pages.play.is_running:
            self.timer.stop()
            if IS_ENDED:
                self.pages.play.playing.stop()
            else:
                self.pages.play.session.wished.emit(Wish.NEXT)

    def note_over(self, record):
        self.over_s = time.monotonic()
        self.state = record.state

    def note_closed(self, closing):
        print(json.dumps([self.state, time.monotonic() - self.over_s]), flush=True)

import backroutine.running
backroutine.running.Running = Watched
from backroutine.cli import main
sys.exit(main(["play", "short", "--start", "--no-voice"]))
"""


def short_routine() -> Routine:
    """Return a cool-down that is soon over."""
    whole = builders.routine(main=(), cool_down=(("childs-pose", Dose(time_s=1)),))
    return replace(whole, id=RoutineId("short"), name="Short", kind=RoutineKind.COOL_DOWN)


def close_after(home: Path, *, is_ended: bool) -> tuple[str, float]:
    """Return how the session ended, and how many seconds later the window closed."""
    environment = {**os.environ, "BACKROUTINE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", WATCH.replace("IS_ENDED", str(is_ended))],
        env=environment, stdout=subprocess.PIPE, text=True, timeout=60, check=True,
    )  # fmt: skip
    state, seconds = json.loads(answer.stdout)
    return state, seconds


def test_the_window_stays_until_the_end_was_heard(tmp_path: Path) -> None:
    database = open_database(DataPaths(tmp_path, tmp_path / "log"), SystemClock())
    database.routines.save(short_routine())
    settings = database.settings.load()
    database.settings.save(replace(settings, is_welcomed=True))
    database.close()
    state, seconds = close_after(tmp_path, is_ended=False)
    assert state == "finished"
    assert seconds > TONES[Cue.DONE].length_s
    state, seconds = close_after(tmp_path, is_ended=True)
    assert state == "stopped"
    assert seconds < TONES[Cue.DONE].length_s, "nothing sounds that would be waited for"
