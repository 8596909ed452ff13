"""The line above a session: in a low window with large text everything is said, in turn."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Section
from backroutine.ui.play.buttons import ToolButton
from backroutine.ui.play.session_head import Progress, SessionHead
from backroutine.ui.theme import Theme

NAME = "The article's routine"
SHORT = Progress(
    ("7 of 10  ·  6:48", "Exercise 7 of 10  ·  6:48 left",
     "Exercise 7 of 10  ·  6:48 left  ·  ends at 07:45"),
    "Exercise 7 of 10", "6:48 left", "ends at 07:45",
)  # fmt: skip
LONG = Progress(
    ("7 von 10  ·  6:48", "Trainingseinheit 7 von 10  ·  noch 6:48",
     "Trainingseinheit 7 von 10  ·  noch 6:48  ·  endet um 07:45"),
    "Trainingseinheit 7 von 10", "noch 6:48", "endet um 07:45",
)  # fmt: skip


@pytest.fixture
def head(theme: Theme, qtbot: QtBot) -> Iterator[SessionHead]:
    """Return the line with five tools, as a window of 1024 x 600 has it at twice the text."""
    theme.set_text_scale(200)
    window = QWidget()
    qtbot.addWidget(window)
    head = SessionHead(theme, window)
    tools = [ToolButton("Own pace", "D", theme, word="My pace", parent=head)]
    tools += [ToolButton("Sound", "M", theme, icon_name="sound", parent=head) for _ in range(4)]
    head.take_tools(ToolButton("Cues", "S", theme, icon_name="sliders", parent=head), tools)
    head.show_name(NAME)
    head.show_section(Section.MAIN)
    head.fit_into(QSize(960, 510))
    window.show()
    yield head
    theme.set_text_scale(100)


def said(head: SessionHead, progress: Progress, seconds: int = 12) -> set[str]:
    """Return all that stands there within some seconds, in whole words."""
    found = set()
    for second in range(seconds):
        head.show_progress(progress, 400.0 - second)
        shown = [head.name, head.end, head.section, head.progress]
        words = [each for each in shown if not each.isHidden() and each.text()]
        width = sum(each.fontMetrics().horizontalAdvance(each.text()) for each in words)
        assert width <= 960 - 5 * 72, "nothing is cut that is not cut openly"
        found |= {each.text() for each in words}
    return found


@pytest.mark.parametrize("progress", [SHORT, LONG], ids=["English", "longer words"])
def test_everything_has_its_turn(head: SessionHead, progress: Progress) -> None:
    found = said(head, progress)
    assert progress.end in found
    assert {progress.exercise, progress.place} & found
    assert {progress.left, progress.place} & found
    assert head.section.text() in found
    assert any(words.startswith("The article") for words in found)


def test_while_the_clock_stands_still_the_exercise_is_said(head: SessionHead) -> None:
    still = Progress(LONG.ways[:2], LONG.exercise, LONG.left, "")
    for left_s in (400.0, 397.0, 394.0, 391.0):
        head.show_progress(still, left_s)
        assert head.progress.text() == LONG.exercise


def test_a_screen_reader_has_all_of_it_at_any_time(head: SessionHead) -> None:
    said(head, SHORT, seconds=3)
    assert head.progress.accessibleName() == SHORT.ways[-1]
    assert head.name.accessibleName() == NAME


def test_in_a_roomy_window_everything_stands_there_at_once(head: SessionHead) -> None:
    head.fit_into(QSize(1850, 990))
    head.show_progress(SHORT, 400.0)
    assert (head.name.text(), head.progress.text()) == (NAME, SHORT.ways[-1])
    assert not head.section.isHidden()
