"""Text from outside is never read as markup, on any screen: a picture of a pipe hangs for ever.

The same walk shows that no screen opens a socket to the internet: the kernel would end it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.no_internet import CAN_FORBID, forbid_internet

ROOT = Path(__file__).resolve().parents[2]
WATCHDOG_S = 90

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return what a walk through every screen came to."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.hostile.every_screen", str(tmp_path_factory.mktemp("walk"))],
        cwd=ROOT, capture_output=True, text=True, timeout=WATCHDOG_S, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        preexec_fn=forbid_internet if CAN_FORBID else None,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr[-2000:]
    found: dict[str, list[str]] = json.loads(answer.stdout)
    return found


def test_every_screen_opens_and_nothing_hangs(seen: dict[str, list[str]]) -> None:
    assert len(seen["opened"]) >= 31
    assert {"import", "therapist's text", "own exercise", "report"} <= set(seen["opened"])
    assert {"resume offer", "drawings", "first questions"} <= set(seen["opened"])


def test_no_widget_reads_markup(seen: dict[str, list[str]]) -> None:
    assert seen["readers"] == []


def test_a_bare_label_would_be_found() -> None:
    """The control: a walk that finds nothing must be one that can find something."""
    code = (
        "from PySide6.QtWidgets import QApplication, QLabel, QWidget, QMessageBox\n"
        "from tests.hostile.every_screen import reading_markup\n"
        "app = QApplication([]); window = QWidget(); QLabel('<b>', window)\n"
        "box = QMessageBox(window); window.setToolTip('<img src=x>')\n"
        "print(len(set(reading_markup(app))))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True,
    )  # fmt: skip
    assert answer.stdout.strip() == "3"
