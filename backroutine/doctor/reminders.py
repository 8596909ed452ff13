"""Whether the desktop has a tray that shows reminders."""

import subprocess
import sys

from backroutine.doctor.found import CheckKind, CheckState, Found
from backroutine.translating import tr

PATIENCE_S = 10.0
HAS_TRAY = 0
HAS_NO_TRAY = 7

_ASKING = f"""
import sys
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
application = QApplication([])
there = QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
sys.exit({HAS_TRAY} if there else {HAS_NO_TRAY})
"""


def reminders_found(*, is_available: bool) -> Found:
    """Say whether reminders can be shown."""
    if is_available:
        says = tr("Reminders are shown by this desktop while the window is open.")
        return Found(CheckKind.REMINDERS, CheckState.WORKS, says)
    says = tr("This desktop has no tray that shows notices, so reminders stay unseen.")
    return Found(CheckKind.REMINDERS, CheckState.PARTLY, says, _remedy())


def look_at_reminders() -> Found:
    """Ask the desktop, in a process of its own: Qt ends the one in which it cannot start."""
    try:
        asked = subprocess.run(  # noqa: S603 - our own words to our own Python
            [sys.executable, "-I", "-c", _ASKING],
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        asked = None
    if asked in (HAS_TRAY, HAS_NO_TRAY):
        return reminders_found(is_available=asked == HAS_TRAY)
    says = tr("The desktop could not be asked whether it shows reminders.")
    return Found(CheckKind.REMINDERS, CheckState.PARTLY, says, _remedy())


def _remedy() -> str:
    return tr("Export the plan of your week as a calendar file: its alarms remind you instead.")
