"""The place of a page: it fills it, and what changes on it asks nothing of the other pages."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.ui.page_frame import PageFrame


class Window:
    """Two pages with a label each, in a stack."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.stack = QStackedWidget(self.window)
        QVBoxLayout(self.window).addWidget(self.stack)
        self.labels = [self._page(), self._page()]

    def _page(self) -> QLabel:
        page = QWidget()
        label = QLabel("0:00", page)
        QVBoxLayout(page).addWidget(label)
        frame = PageFrame(self.stack)
        frame.hold(page)
        self.stack.addWidget(frame)
        return label


class Requests(QObject):
    """Counts how often something is asked to be laid out anew."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def shown(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made.window)
    made.window.resize(400, 300)
    made.window.show()
    QApplication.processEvents()
    return made


def test_a_page_fills_its_place(shown: Window) -> None:
    page = shown.labels[0].parentWidget()
    assert page is not None
    assert page.size() == shown.stack.size()
    shown.window.resize(640, 480)
    QApplication.processEvents()
    assert page.size() == shown.stack.size()


def test_other_words_of_the_same_size_ask_nothing_of_the_window(shown: Window) -> None:
    requests = Requests()
    shown.window.installEventFilter(requests)
    for words in ("0:01", "0:02", "0:03"):
        shown.labels[0].setText(words)
        QApplication.processEvents()
    assert requests.count == 0
    assert shown.labels[0].text() == "0:03"


@pytest.mark.parametrize("number", [0, 1])
def test_a_page_that_needs_more_room_gets_it_when_it_is_seen(
    shown: Window, qtbot: QtBot, number: int
) -> None:
    shown.labels[number].setMinimumSize(QSize(700, 500))
    shown.stack.setCurrentIndex(number)
    qtbot.waitUntil(lambda: shown.window.width() >= 700)
    assert shown.window.height() >= 500


def test_the_keyboard_goes_to_the_page(shown: Window) -> None:
    frame = shown.stack.currentWidget()
    page = shown.labels[0].parentWidget()
    assert frame is not None
    assert page is not None
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    frame.setFocus()
    assert page.hasFocus()
