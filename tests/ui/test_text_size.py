"""Text at twice its size: what holds it grows with it, and its words stay whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.build.routine_layout import COMPACT, ROOMY
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.play.buttons import PillButton, ScoreButton, ToolButton
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, TypeRole
from backroutine.ui.wrapping_check import WrappingCheck
from tests.ui.tips import tip_of


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    yield theme
    theme.set_text_scale(100)


@pytest.mark.parametrize("sizes", [ROOMY, COMPACT], ids=["roomy", "compact"])
def test_a_step_has_room_for_two_lines_of_the_larger_text(sizes: object) -> None:
    assert isinstance(sizes, type(ROOMY))
    large = sizes.at(200)
    assert large.card - sizes.card == large.px(48) - 48
    assert large.at(200).px(HIT_SIZE) == 2 * HIT_SIZE
    assert sizes.at(100) == sizes


def test_a_large_button_grows_with_its_word_and_can_do_without_its_key(
    theme: Theme, qtbot: QtBot
) -> None:
    button = PillButton("Pause", "pause", "Space", theme)
    qtbot.addWidget(button)
    usual = button.sizeHint()
    theme.set_text_scale(200)
    large = button.sizeHint()
    assert large.width() > usual.width()
    assert large.height() > usual.height()
    button.show_key(wanted=False)
    assert button.sizeHint().width() < large.width()


def test_a_choice_without_room_for_its_words_tells_them(theme: Theme, qtbot: QtBot) -> None:
    box = ChoiceBox(["Shortest <b>first</b>"])
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    assert tip_of(box) == ""
    box.resize(80, box.height())
    wide = box.grab().toImage()
    assert tip_of(box) == "Shortest ‹b>first‹/b>"
    box.setItemText(0, "Shortest <b>fixed</b>")
    assert box.grab().toImage() == wide, "what is cut off is not seen"


def test_the_words_of_a_box_to_tick_go_on_in_the_next_line(theme: Theme, qtbot: QtBot) -> None:
    words = "Keep these lines in the note of the routine"
    box = WrappingCheck(words)
    qtbot.addWidget(box)
    box.show()
    box.resize(box.sizeHint())
    low, wide = box.sizeHint().height(), box.sizeHint().width()
    assert box.text() == words
    box.resize(wide // 2, low)
    assert box.text().split() == words.split()
    assert box.sizeHint().height() > low
    assert box.minimumSizeHint().width() <= box.width()
    assert box.accessibleName() == words
    box.resize(wide, box.height())
    assert box.text() == words


@pytest.mark.parametrize("width", [36, 44, 88])
def test_a_number_of_a_scale_is_painted_whole(theme: Theme, qtbot: QtBot, width: int) -> None:
    button = ScoreButton(10, theme)
    qtbot.addWidget(button)
    theme.set_text_scale(200)
    assert button.minimumSizeHint().width() <= width
    button.resize(width, 88)
    font = button.number_font()
    assert QFontMetricsF(font).horizontalAdvance("10") < width
    assert (font.pixelSize() == theme.font(TypeRole.HEADING).pixelSize()) is (width == 88)


def test_icons_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    button = ToolButton("Sound off", "M", theme, icon_name="sound")
    qtbot.addWidget(button)
    usual = button.iconSize()
    theme.set_text_scale(200)
    assert button.iconSize() == QSize(2 * usual.width(), 2 * usual.height())


def test_what_does_not_fit_into_a_line_goes_on_in_the_next(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    layout = FlowLayout(room)
    buttons = [QPushButton(words, room) for words in ("Portrait", "Landscape", "Hidden")]
    for button in buttons:
        layout.addWidget(button)
    buttons[2].hide()
    widest = max(button.sizeHint().width() for button in buttons)
    room.resize(QSize(widest, 400))
    room.show()
    assert not buttons[0].geometry().intersects(buttons[1].geometry())
    assert buttons[1].geometry().top() > buttons[0].geometry().bottom()
    assert layout.heightForWidth(widest) == buttons[1].geometry().bottom() + 1


def test_what_is_too_high_is_scrolled(qtbot: QtBot) -> None:
    inside = QWidget()
    inside.setMinimumSize(200, 500)
    scroll = FittingScroll(inside)
    qtbot.addWidget(scroll)
    scroll.resize(240, 300)
    scroll.show()
    assert scroll.minimumSizeHint().width() >= 200
    assert scroll.verticalScrollBar().maximum() >= 200
    scroll.resize(240, 600)
    assert scroll.verticalScrollBar().maximum() == 0
