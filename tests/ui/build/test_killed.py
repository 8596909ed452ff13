"""A program that is killed keeps the edits it has made: every edit stores itself."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backroutine.clock import SystemClock
from backroutine.domain.exercise import ExerciseId
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database

ROOT = Path(__file__).resolve().parents[3]
EDITED_AND_KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backroutine.clock import SystemClock
from backroutine.domain.exercise import ExerciseId
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from backroutine.ui.background import Background
from backroutine.ui.build.page import BuildPage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests import builders

folder = Path(sys.argv[1])
app = QApplication([])
theme, background = Theme(app), Background()
kept = []
background.run(
    lambda: kept.append(open_database(DataPaths(folder, folder / "log"), SystemClock()))
)
while not background.is_idle:
    app.processEvents()
page = BuildPage(
    builders.catalogue(), (), kept[0].routines, background, theme, ExercisePictures(theme)
)
page.bench.new_routine()
page.edits.add([ExerciseId("cat-cow"), ExerciseId("bird-dog")])
while page.keeper.has_unstored or not background.is_idle:
    app.processEvents()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_edits_outlive_a_kill(tmp_path: Path) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", EDITED_AND_KILLED, str(tmp_path)],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    database = open_database(DataPaths(tmp_path, tmp_path / "log"), SystemClock())
    try:
        (routine,) = database.routines.all()
    finally:
        database.close()
    steps = [step.exercise_id for step in routine.steps]
    assert steps == [ExerciseId("cat-cow"), ExerciseId("bird-dog")]
