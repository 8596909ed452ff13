"""The line at the top of the window that tells of an open question of the next morning."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.background import Background
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.morning_line import MorningLine
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from tests.doubles import START, ManualClock
from tests.ui.history.histories import record
from tests.ui.stores import MemoryDeclined, MemoryStore
from tests.window import WholeWindow, button

ASKED = "How is your back this morning? One question is open."
Key = Qt.Key
Open = Callable[[], MainWindow]


@pytest.fixture
def declined() -> MemoryDeclined:
    return MemoryDeclined()


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: background.is_idle)


@pytest.fixture
def open_window(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore, tmp_path: Path,
    declined: MemoryDeclined, settle: Callable[[], None],
) -> Iterator[Open]:  # fmt: skip
    """Return what opens the window at the editor, on the morning after a session."""
    store.sessions.values = {each.id: each for each in [record()]}
    opened: list[MainWindow] = []

    def open_window() -> MainWindow:
        clock = ManualClock(moment=START + timedelta(hours=24))
        window = MainWindow(theme, tmp_path / "window.ini")
        pages = [QWidget(window) for _ in PageIndex]
        questions = {
            page: MorningQuestion(store.sessions, background, clock, declined, pages[page])
            for page in (PageIndex.PLAY, PageIndex.HISTORY)
        }
        for page, question in questions.items():
            QVBoxLayout(pages[page]).addWidget(question)
        MorningLine(questions, window, background, declined)
        window.take_pages(pages)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        for question in questions.values():
            question.ask()
        settle()
        opened.append(window)
        return window

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window()


def put_away(window: MainWindow) -> QAbstractButton:
    return button(window, "Put this notice away")


def test_it_is_seen_where_the_question_is_not(window: MainWindow) -> None:
    assert window.notice.text == ASKED


def test_answer_leads_to_the_numbers_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    answer = button(window, "Answer")
    assert min(answer.width(), answer.height()) >= HIT_SIZE
    answer.setFocus()
    qtbot.keyClick(answer, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Pain this morning 0, no pain"
    assert window.notice.text == ""


@pytest.mark.parametrize("page", [PageIndex.PLAY, PageIndex.HISTORY])
def test_once_the_question_was_seen_it_is_gone(window: MainWindow, page: PageIndex) -> None:
    window.show_page(page)
    assert window.notice.text == ""
    window.show_page(PageIndex.BUILD)
    assert window.notice.text == ""


@pytest.mark.parametrize("way", ["a click", "escape"])
def test_put_away_it_does_not_come_back_and_the_question_stays(
    window: MainWindow, open_window: Open, qtbot: QtBot, settle: Callable[[], None], way: str
) -> None:
    if way == "escape":
        button(window, "Answer").setFocus()
        qtbot.keyClick(button(window, "Answer"), Key.Key_Escape)
    else:
        qtbot.mouseClick(put_away(window), Qt.MouseButton.LeftButton)
    settle()
    assert window.notice.text == ""
    again = open_window()
    assert again.notice.text == ""
    again.show_page(PageIndex.PLAY)
    assert button(again, "Pain this morning 0, no pain").isVisible()


def test_without_a_question_there_is_no_line(open_window: Open, store: MemoryStore) -> None:
    store.sessions.values.clear()
    assert open_window().notice.text == ""


def test_it_waits_while_something_graver_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.notice.warn("The disk is full.")
    assert window.notice.text == "The disk is full."
    assert not any(b.isVisible() and b.text() == "Answer" for b in buttons(window))
    qtbot.mouseClick(put_away(window), Qt.MouseButton.LeftButton)
    assert window.notice.text == ASKED


def test_seen_while_something_else_is_said_it_does_not_come_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.notice.warn("The disk is full.")
    window.show_page(PageIndex.HISTORY)
    assert window.notice.text == "The disk is full."
    window.show_page(PageIndex.BUILD)
    qtbot.mouseClick(put_away(window), Qt.MouseButton.LeftButton)
    assert window.notice.text == ""


def test_the_program_tells_of_it_at_its_start(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    morning = ManualClock(moment=START + timedelta(hours=24))
    program = WholeWindow(tmp_path, qapp, clock=morning)
    program.background.run(lambda: program.store.sessions.save(record()))
    program.pages.load()
    qtbot.waitUntil(lambda: program.background.is_idle)
    assert program.pages.build.isVisible()
    qtbot.waitUntil(lambda: program.window.notice.text == ASKED)
    program.theme.set_text_scale(200)
    program.window.resize(1024, 600)
    button(program.window, "Answer").click()
    QApplication.processEvents()
    number = program.pages.morning.scores.buttons[0]
    assert program.pages.play.isVisible()
    qtbot.waitUntil(lambda: number.visibleRegion().boundingRect().size() == number.size())
    program.theme.set_text_scale(100)
    program.close()


def buttons(window: MainWindow) -> list[QAbstractButton]:
    return window.notice.findChildren(QAbstractButton)
