"""Every text of the window can be said in another language: none is left in English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.translating import PSEUDO, pseudo
from backroutine.ui.main_window import PageIndex
from tests import builders
from tests.doubles import SilentSound
from tests.window import WholeWindow, button

BRACKET = "⟦"

# What stays as it is in every language, and why.
ALLOWED = (
    r"[\W\d_]*",  # numbers, signs, nothing
    r"BackRoutine",  # the name of the program
    r"English|Deutsch",  # languages by their own names
    r"\d+(:\d\d)+",  # a time on a clock
    r"[\d\W]*\d+(:\d\d)?\s?(AM|PM)?",  # the time of day
    r"A4|A5",  # the names of papers
    r"\w+, \d{4}\.",  # who wrote a study, and when
    r"https?://\S+",  # addresses
    r"(/[^/]*)+",  # folders
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)\w*",  # Qt's own names of days
    r"[\d ,.]*(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*[\d ,.]*",  # and of months
    re.escape(SilentSound.status),  # said by a double
)
# Widgets of Qt, which have names of their own that nobody is shown.
OF_QT = ("qt_spinbox_lineedit", "ScrollLeftButton", "ScrollRightButton")


@pytest.fixture
def program(tmp_path: Path, application: QApplication) -> Iterator[WholeWindow]:
    """Return the window in the made-up language; the clock stands still."""
    program = WholeWindow(tmp_path, application, language=PSEUDO)
    program.alarm.is_stopped = True
    yield program
    program.close()


def test_no_text_is_left_in_english(program: WholeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.background.is_idle)
    left = set(untranslated(program.window, "start"))
    for index in PageIndex:
        program.window.show_page(index)
        qtbot.waitUntil(lambda: program.background.is_idle)
        left.update(untranslated(program.window, index.name.lower()))
    assert "\n".join(sorted(left)) == ""


def test_a_session_is_all_in_the_other_language(program: WholeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.background.is_idle)
    program.pages.start(article())
    qtbot.waitUntil(lambda: program.background.is_idle)
    left = set(untranslated(program.window, "session"))
    button(program.window, pseudo("It hurts")).click()
    left.update(untranslated(program.window, "hurt"))
    assert "\n".join(sorted(left)) == ""


def test_the_hand_out_is_asked_for_in_the_other_language(
    program: WholeWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: program.background.is_idle)
    program.pages.build.print_requested.emit(article())
    dialog = next(d for d in program.window.findChildren(QDialog) if d.isVisible())
    left = sorted(untranslated(dialog, "hand-out"))
    dialog.reject()
    assert "\n".join(left) == ""


def article() -> ReadyRoutine:
    """Return the routine of the article in the language that is spoken."""
    catalogue = load_catalogue()
    programmes = load_programmes(catalogue)
    return ready(
        next(each.routine for each in programmes if each.routine.id == builders.ARTICLE), catalogue
    )


def untranslated(within: QWidget, place: str) -> Iterator[str]:
    """Yield each text without a mark of the made-up language, and where it stands."""
    for widget in [within, *within.findChildren(QWidget)]:
        if widget.objectName() in OF_QT or widget.objectName().startswith("qt_"):
            continue
        for text in texts_of(widget):
            if not is_said(text):
                yield f"{place}: {type(widget).__name__}: {text}"


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield everything that a widget says to eyes or ears."""
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if widget.isWindow():
        yield widget.windowTitle()
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (action.text() for action in widget.findChildren(QAction))


def is_said(text: str) -> bool:
    """Whether a text is in the made-up language, or needs none."""
    return BRACKET in text or any(re.fullmatch(pattern, text.strip()) for pattern in ALLOWED)
