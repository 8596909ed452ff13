"""The keyboard map names every key that the window has, and no other; F1 and "?" show it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import ThemeChoice
from backroutine.ui.keys import KEYBOARD_MAP, MEDIA, markdown
from backroutine.ui.keys_action import OPENING_KEYS, KeysAction
from backroutine.ui.keys_dialog import KeyCaps, KeysDialog, KeysSheet
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from tests import builders
from tests.window import SomeWidget, WholeWindow

# Keys that lists, fields and charts take themselves, without a shortcut.
OF_WIDGETS = {"Tab", "Shift+Tab", "Down", "Return", "+", "Space", "F", "Left", "Right", "Del"}


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[WholeWindow]:
    program = WholeWindow(tmp_path, qapp)
    program.make_all_pages()
    qtbot.waitUntil(lambda: program.background.is_idle)
    yield program
    program.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a window with a list and two fields, which has the action."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in (QListWidget(window), QLineEdit(window), QSpinBox(window)):
        layout.addWidget(widget)
    KeysAction(theme, window)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def mapped() -> set[str]:
    return {key for group in KEYBOARD_MAP for use in group.uses for key in use.keys}


def bound(window: QWidget) -> set[str]:
    """Return every key that a shortcut or an action of the window waits for."""
    shortcuts = [s.keys() for s in window.findChildren(QShortcut)]
    actions = [action.shortcuts() for action in window.findChildren(QAction)]
    found = {key.toString() for keys in (*shortcuts, *actions) for key in keys}
    return {key for key in found if key and MEDIA not in key}


def the(kind: type[SomeWidget], within: QWidget) -> SomeWidget:
    found = within.findChild(kind)
    assert found is not None
    return found


def opened(window: QWidget) -> list[KeysDialog]:
    return [dialog for dialog in window.findChildren(KeysDialog) if dialog.isVisible()]


def test_the_map_names_every_key_of_the_window(program: WholeWindow) -> None:
    assert bound(program.window) <= mapped()


def test_the_window_has_every_key_of_the_map(program: WholeWindow) -> None:
    KeysAction(program.theme, program.window)
    assert mapped() <= bound(program.window) | OF_WIDGETS


@pytest.mark.parametrize("key", sorted(mapped()))
def test_a_key_is_one_that_qt_knows(key: str) -> None:
    assert QKeySequence(key).toString() == key


def test_no_place_names_a_key_twice() -> None:
    for group in KEYBOARD_MAP:
        keys = [key for use in group.uses for key in use.keys]
        assert len(keys) == len(set(keys)), group.title


@pytest.mark.parametrize("key", OPENING_KEYS)
def test_a_key_opens_the_map_and_closes_it_again(
    window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    the(QListWidget, window).setFocus()
    QTest.keySequence(window, QKeySequence(key))
    (dialog,) = opened(window)
    with qtbot.waitActive(dialog):
        pass
    QTest.keySequence(dialog.view, QKeySequence(key))
    assert not opened(window)


def test_esc_closes_the_map(window: QWidget, qtbot: QtBot) -> None:
    QTest.keySequence(window, QKeySequence("F1"))
    (dialog,) = opened(window)
    QTest.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not opened(window)


@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox])
def test_a_question_mark_in_a_field_is_text(window: QWidget, kind: type[QWidget]) -> None:
    field = the(kind, window)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert not opened(window)
    QTest.keyClick(field, Qt.Key.Key_F1)
    assert opened(window)


def test_a_session_goes_on_while_the_map_is_read(program: WholeWindow, qtbot: QtBot) -> None:
    program.pages.start(builders.ready_programme())
    KeysAction(program.theme, program.window).trigger()
    (dialog,) = opened(program.window)
    rung = program.alarm.ring_count
    qtbot.waitUntil(lambda: program.alarm.ring_count > rung + 5)
    assert dialog.isVisible()
    assert program.pages.play.is_running
    dialog.reject()


def test_everything_of_the_map_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(PlainLabel)}
    caps = [caps.accessibleName() for caps in dialog.findChildren(KeyCaps)]
    uses = [use for group in KEYBOARD_MAP for use in group.uses]
    assert {use.words for use in uses} | {group.words for group in KEYBOARD_MAP} <= words
    assert len(caps) == len(uses)
    assert all(any(name in cap for cap in caps) for use in uses for name in use.names)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [700, 1000, 1400])
def test_no_word_of_the_map_is_cut(theme: Theme, qtbot: QtBot, percent: int, width: int) -> None:
    theme.choose(ThemeChoice.LIGHT)
    theme.set_text_scale(percent)
    dialog = KeysDialog(theme)
    qtbot.addWidget(dialog)
    dialog.resize(width, 600)
    dialog.show()
    QApplication.processEvents()
    sheet = the(KeysSheet, dialog)
    assert sheet.width() <= dialog.view.viewport().width()
    for label in dialog.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() >= label.minimumSizeHint().width()


def test_the_readme_shows_the_same_map() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert markdown() in readme
