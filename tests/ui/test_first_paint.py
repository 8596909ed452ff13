"""The start waits until its window is seen, which under a window manager is not at once."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QExposeEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.app import stay_until_painted

NEVER_MS = 60_000


def test_a_window_that_comes_into_sight_later_is_waited_for(
    qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()  # has a place on the screen now, and is not seen
    seen = []

    def come_into_sight() -> None:
        seen.append(True)
        QCoreApplication.sendEvent(window.windowHandle(), QExposeEvent(QRegion()))

    QTimer.singleShot(0, window, come_into_sight)
    stay_until_painted(qapp, window, NEVER_MS)
    assert seen


def test_a_window_that_is_seen_is_not_waited_for(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    stay_until_painted(qapp, window, NEVER_MS)


def test_a_window_that_is_never_seen_is_not_waited_for_long(
    qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()
    stay_until_painted(qapp, window, latest_ms=1)
    assert not window.isVisible()
