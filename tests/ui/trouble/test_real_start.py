"""The program as it is really started on data that cannot be opened: it leads on, never ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from backroutine.domain.trouble import TroubleKind
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from tests.storage import past
from tests.storage.by_hand import everything

# Starts the program; when the page of trouble stands, takes a way and says when the pages are back.
LOOK = """
import json, sys
from PySide6.QtCore import QTimer
from backroutine import app
from backroutine.domain.trouble import Way
from backroutine.running import Running
from backroutine.ui.first_run.page import FirstRunPage

class Watched(Running):
    seen, way = [], sys.argv[1]

    def until_closed(self, play, files, *, starts_at_once):
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(10)
        return super().until_closed(play, files, starts_at_once=starts_at_once)

    def look(self):
        trouble = self._trouble
        if self.is_ready:
            asks = any(page.isVisible() for page in self._window.findChildren(FirstRunPage))
            self.seen.append(self._window.has_pages or asks)
            self.leave()
        elif trouble is not None and trouble._trouble is not None and self._background.is_idle:
            if not self.seen:
                kind = trouble._trouble.kind.value
                self.seen += [kind, trouble.isVisible(), trouble._notice.text]
                if not self.way:
                    self.leave()
                    return
                trouble._take(Way(self.way))
                trouble._confirmation.agreed.emit()

    def leave(self):
        self.timer.stop()
        print(json.dumps(self.seen), flush=True)
        self._window.close()

import backroutine.running
backroutine.running.Running = Watched
sys.exit(app.run())
"""


def start(home: Path, way: str = "") -> list[object]:
    """Start the program on a folder, take a way, and return what was seen."""
    environment = {**os.environ, "BACKROUTINE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", LOOK, way],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "Traceback" not in answer.stderr
    assert answer.returncode == 0
    seen: list[object] = json.loads(answer.stdout)
    return seen


@pytest.fixture
def filled(tmp_path: Path) -> DataPaths:
    """Return closed, filled data with the backup of its day."""
    paths = DataPaths(tmp_path / "home", tmp_path / "home" / "log")
    database = open_database(paths)
    past.fill(database)
    database.close()
    return paths


def test_damaged_data_is_restored_and_the_pages_come(filled: DataPaths) -> None:
    before = everything(filled.database)
    filled.database.write_bytes(b"no database at all" * 100)
    assert start(filled.folder, "restore-newest") == [TroubleKind.DAMAGED, True, "", True]
    assert everything(filled.database) == before


def test_without_a_decision_nothing_is_touched(filled: DataPaths) -> None:
    filled.database.write_bytes(b"no database at all" * 100)
    assert start(filled.folder) == [TroubleKind.DAMAGED, True, ""]
    assert filled.database.read_bytes() == b"no database at all" * 100


def test_an_empty_beginning_leads_to_the_pages(filled: DataPaths) -> None:
    filled.database.write_bytes(b"")
    assert start(filled.folder, "start-empty") == [TroubleKind.EMPTIED, True, "", True]


def test_beside_another_program_of_ours_the_data_can_be_looked_at(filled: DataPaths) -> None:
    other = open_database(filled)
    assert start(filled.folder, "only-read") == [TroubleKind.IN_USE, True, "", True]
    other.close()


def test_nothing_is_made_in_place_of_a_drive_that_is_not_there(tmp_path: Path) -> None:
    assert start(tmp_path / "drive" / "back") == [TroubleKind.FOLDER_MISSING, True, ""]
    assert not (tmp_path / "drive").exists()
