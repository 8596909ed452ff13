"""What the window does when it is to be closed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backroutine.ui.closing import Closing
from backroutine.ui.main_window import MainWindow
from backroutine.ui.theme import Theme


class Listener:
    """Somebody who may have a reason to keep the window open."""

    def __init__(self) -> None:
        self.closings: list[Closing | None] = []
        self.has_reason = False

    def leave(self, closing: Closing | None = None) -> None:
        self.closings.append(closing)
        if closing is not None and self.has_reason:
            closing.put_off()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    window = MainWindow(theme, tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.show()
    return window


def test_closing_may_be_put_off_and_wished_anew(window: MainWindow) -> None:
    listener = Listener()
    listener.has_reason = True
    window.about_to_close.connect(listener.leave)
    window.close()
    assert window.isVisible()
    listener.has_reason = False
    put_off = listener.closings[0]
    assert put_off is not None
    put_off.close_anew()
    assert not window.isVisible()
    assert len(listener.closings) == 2


def test_only_its_owner_reads_where_the_window_was(window: MainWindow, tmp_path: Path) -> None:
    window.about_to_close.connect(Listener().leave)
    window.close()
    assert (tmp_path / "window.ini").read_text().startswith("[General]")
    assert (tmp_path / "window.ini").stat().st_mode & 0o777 == 0o600
