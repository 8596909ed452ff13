"""What a screen reader is told: every page and the player, read from Qt's accessibility tree."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.ui.keys_dialog import show_keys
from backroutine.ui.main_window import PageIndex
from backroutine.ui.tokens import HIT_SIZE
from tests.screenshots import DIALOGS, PAGES, looking, opened, page
from tests.ui.walking import one_window
from tests.window import WholeWindow

# Widgets that paint themselves and areas that are scrolled by keys: Qt knows no role for them.
PAINTED = {
    "WeeksChart", "PainChart", "CalendarChart", "WeekChart", "PagePreview", "ReadingArea",
    "QScrollArea",
}  # fmt: skip
NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}
WITH_VALUE = (QAbstractSlider, QAbstractSpinBox)
TARGETS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


def keys(program: WholeWindow) -> QWidget:
    """Open the keyboard map."""
    program.pages.play.leave()
    return show_keys(program.theme, program.window)


SHOWN: dict[str, Callable[[WholeWindow], QWidget]] = {
    **PAGES, **DIALOGS, "learn": page(PageIndex.LEARN), "keys": keys, "detail": opened,
    "week": looking(1),
}  # fmt: skip
del SHOWN["working"]  # the same widgets as at the beginning of a session


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WholeWindow]:
    with one_window(tmp_path_factory.mktemp("home"), qapp) as program:
        yield program


def reached(within: QWidget) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Yield every visible widget that Tab reaches, as a screen reader sees it."""
    for widget in within.findChildren(QWidget):
        can_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if can_focus and widget.isVisible() and widget.isEnabled():
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is not None, widget
            yield widget, told


def name_of(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("shown", SHOWN)
def test_what_tab_reaches_tells_its_name_its_role_and_its_value_and_is_large(
    program: WholeWindow, qtbot: QtBot, shown: str
) -> None:
    """One name twice is no name; a group that is named in the description tells them apart."""
    seen = SHOWN[shown](program)
    qtbot.waitUntil(lambda: program.background.is_idle)
    widgets = list(reached(seen))
    assert len(widgets) >= 2
    for widget, told in widgets:
        kind = type(widget).__name__
        assert name_of(told), f"{kind} in {type(widget.parent()).__name__} has no name"
        assert told.role() not in NO_ROLE or kind in PAINTED, f"{kind} has no role"
        if isinstance(widget, TARGETS):
            least = min(widget.width(), widget.height())
            assert least >= HIT_SIZE, f"{name_of(told)} is hit with difficulty"
        if isinstance(widget, WITH_VALUE):
            assert told.valueInterface() is not None, f"{name_of(told)} tells no value"
    pressed = Counter(
        (name_of(told), told.text(QAccessible.Text.Description))
        for widget, told in widgets
        if isinstance(widget, QAbstractButton)
    )
    assert [name for name, count in pressed.items() if count > 1] == []
    window = seen.window()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    left_out = [missed(window, qtbot, [w for w, _ in widgets], key) for key in keys]
    if isinstance(seen, QDialog):
        seen.reject()
    assert left_out == [[], []]


def missed(
    window: QWidget, qtbot: QtBot, wanted: list[QWidget], key: Qt.Key
) -> list[tuple[str, str]]:
    """Return the kind and name of what a key does not come to; of an exclusive group, none."""
    got: set[QWidget] = set()
    for _ in range(len(wanted) + 40):
        qtbot.keyClick(QApplication.focusWidget() or window, key)
        focused = QApplication.focusWidget()
        if focused is not None:
            got.add(focused)
    groups = {w.group() for w in got if isinstance(w, QAbstractButton)} - {None}
    return [
        (type(w).__name__, w.accessibleName())
        for w in wanted
        if w not in got and not (isinstance(w, QAbstractButton) and w.group() in groups)
    ]
