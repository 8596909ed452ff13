"""Enter presses the button that has the focus, and nothing else; Tab goes on as one reads."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.ui.entered import Entered
from backroutine.ui.focus_keys import FocusKeys
from backroutine.ui.shortcuts import bind_within

Key = Qt.Key
ENTER = pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter], ids=["Return", "Enter"])


class Painted(QAbstractButton):
    """A button that paints itself."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pass


def shown(window: QWidget, qtbot: QtBot) -> None:
    """Show a window in front, with the keys of the program."""
    FocusKeys(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def pressed(button: QAbstractButton) -> list[str]:
    """Return a list that grows with each press of a button."""
    presses: list[str] = []
    button.clicked.connect(partial(presses.append, button.text()))
    return presses


def hold(widget: QWidget, key: Key, repeats: int = 3) -> None:
    """Press a key, keep it down, and let it go."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, "\r"))
    for _ in range(repeats):
        held = QKeyEvent(QEvent.Type.KeyPress, key, none, "\r", autorep=True)
        QApplication.sendEvent(widget, held)
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyRelease, key, none, "\r"))


@ENTER
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
@pytest.mark.parametrize("auto_default", [False, True], ids=["plain", "by itself"])
@pytest.mark.parametrize("window_kind", [QWidget, QDialog])
def test_enter_presses_the_focused_button_once_however_long_it_is_held(
    qtbot: QtBot, window_kind: type[QWidget], kind: type[QAbstractButton], key: Key,
    auto_default: bool,
) -> None:  # fmt: skip
    window = window_kind()
    button, other = kind(window), QPushButton("default", window)
    if isinstance(button, QPushButton):
        button.setAutoDefault(auto_default)
    other.setDefault(True)
    shown(window, qtbot)
    button.setFocus()
    presses, of_other = pressed(button), pressed(other)
    hold(button, key)
    assert (len(presses), len(of_other)) == (1, 0)


@pytest.mark.parametrize(
    ("is_checkable", "is_in_group", "is_pressed"),
    [
        pytest.param(False, False, True, id="a picture"),
        pytest.param(True, True, True, id="one of several"),
        pytest.param(True, False, False, id="a box to tick"),
    ],
)
def test_enter_presses_what_is_painted_by_hand_too_but_ticks_nothing(
    qtbot: QtBot, is_checkable: bool, is_in_group: bool, is_pressed: bool
) -> None:
    button = Painted()
    button.setCheckable(is_checkable)
    group = QButtonGroup(button)
    if is_in_group:
        group.addButton(button)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(button, qtbot)
    button.setFocus()
    presses = pressed(button)
    qtbot.keyClick(button, Key.Key_Return)
    assert bool(presses) is is_pressed


def test_enter_with_a_modifier_presses_nothing(qtbot: QtBot) -> None:
    button = QPushButton()
    shown(button, qtbot)
    button.setFocus()
    presses = pressed(button)
    qtbot.keyClick(button, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert presses == []


def test_enter_chooses_what_can_be_chosen_and_opens_what_has_a_menu(qtbot: QtBot) -> None:
    window = QWidget()
    chip, more = QPushButton("chip", window), QToolButton(window)
    chip.setCheckable(True)
    menu = QMenu(more)
    menu.addAction("one")
    more.setMenu(menu)
    more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(window, qtbot)
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Return)
    assert chip.isChecked()
    seen: list[bool] = []
    menu.aboutToShow.connect(lambda: seen.append(True))
    menu.aboutToShow.connect(menu.close, Qt.ConnectionType.QueuedConnection)
    more.setFocus()
    qtbot.keyClick(more, Key.Key_Return)
    assert seen == [True]


def _line(parent: QWidget) -> QWidget:
    return QLineEdit("text", parent)


def _number(parent: QWidget) -> QWidget:
    return QSpinBox(parent)


def _tick(parent: QWidget) -> QWidget:
    return QCheckBox("tick", parent)


@ENTER
@pytest.mark.parametrize("make", [_line, _number, _tick])
def test_enter_elsewhere_in_a_dialog_is_for_its_default_button(
    qtbot: QtBot, make: Callable[[QWidget], QWidget], key: Key
) -> None:
    dialog = QDialog()
    field, other = make(dialog), QPushButton("other", dialog)
    usual = QPushButton("usual", dialog)
    usual.setDefault(True)
    shown(dialog, qtbot)
    field.setFocus()
    presses, of_other = pressed(usual), pressed(other)
    qtbot.keyClick(field, key)
    assert (presses, of_other) == (["usual"], [])


def test_enter_in_a_text_is_a_line_and_in_a_list_what_the_list_does(qtbot: QtBot) -> None:
    window = QWidget()
    text, rows = QPlainTextEdit(window), QListWidget(window)
    rows.addItem("row")
    shown(window, qtbot)
    text.setFocus()
    qtbot.keyClick(text, Key.Key_Return)
    assert text.toPlainText() == "\n"
    opened: list[str] = []
    rows.itemActivated.connect(lambda item: opened.append(item.text()))
    rows.setCurrentRow(0)
    rows.setFocus()
    qtbot.keyClick(rows, Key.Key_Return)
    assert opened == ["row"]


def test_a_shortcut_on_enter_comes_before_the_button(qtbot: QtBot) -> None:
    window = QWidget()
    button = QPushButton("button", window)
    shown(window, qtbot)
    heard: list[bool] = []
    bind_within(window, Key.Key_Return, lambda: heard.append(True))
    presses = pressed(button)
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Return)
    assert (heard, presses) == ([True], [])


def test_a_button_without_the_focus_is_not_pressed(qtbot: QtBot) -> None:
    window = QWidget()
    first, second = QPushButton("first", window), QPushButton("second", window)
    shown(window, qtbot)
    presses = pressed(first)
    first.setFocus()
    second.setFocus()
    hold(first, Key.Key_Return)
    assert presses == []


@pytest.mark.parametrize("runs", list(Qt.LayoutDirection)[:2], ids=["to the right", "to the left"])
def test_tab_goes_by_place_whatever_was_made_first(qtbot: QtBot, runs: Qt.LayoutDirection) -> None:
    window = QWidget()
    window.setLayoutDirection(runs)
    last, below, second, first = (QPushButton(name, window) for name in "dcba")
    row = QHBoxLayout()
    row.addWidget(first)
    row.addWidget(second)
    column = QVBoxLayout(window)
    column.addLayout(row)
    column.addWidget(below)
    column.addWidget(last)
    shown(window, qtbot)
    first.setFocus()
    walked = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        walked.append(window.focusWidget())
    assert walked == [second, below, last, first]
    column.removeWidget(last)
    column.insertWidget(1, last)  # it may change its place while it is seen
    qtbot.keyClick(first, Key.Key_Backtab)
    assert window.focusWidget() is below


def test_what_is_laid_out_by_hand_is_walked_by_rows(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 200)
    below, right, left = (QPushButton(name, window) for name in "cba")
    for button, x, y in ((left, 0, 4), (right, 150, 0), (below, 0, 80)):
        button.setGeometry(x, y, 100, 40)
    shown(window, qtbot)
    left.setFocus()
    walked = []
    for _ in range(2):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        walked.append(window.focusWidget())
    assert walked == [right, below]


def test_a_part_whose_entrance_is_hidden_is_entered_where_one_sees(qtbot: QtBot) -> None:
    window = Entered()
    hidden, off, seen = (QPushButton(name, window) for name in "abc")
    column = QVBoxLayout(window)
    for button in (hidden, off, seen):
        column.addWidget(button)
    hidden.hide()
    off.setEnabled(False)
    window.enter_at(hidden)
    shown(window, qtbot)
    window.setFocus()
    assert window.focusWidget() is seen
    hidden.show()
    window.setFocus()
    assert window.focusWidget() is hidden
