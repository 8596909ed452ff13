"""The settings page as a place: found by words, by the list, by keys; at any size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import (
    TextSize,
    ThemeChoice,
)
from backroutine.ui.mirroring import isolated
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from backroutine.wording import CARE_TAG_NAMES
from tests.ui.settings.reading import HEADINGS, button, click

Key = Qt.Key


FOUND_BY = {
    "goal": ["Plan and history"],
    "SIDES": ["During a session"],
    "evening": ["Look"],  # an explanation
    "glaucoma": ["About you"],
    "week chart": ["Plan and history"],
    "plan": ["Plan and history"],
    "kettlebell": ["About you"],
    "sprache": ["Look"],  # a word of another language
    "dark theme": ["Look"],  # another word for colours
    "sciatica": ["About you"],  # another word for a condition
    "zebra": [],
}


def test_settings_are_found_by_their_words(qtbot: QtBot, page: SettingsPage) -> None:
    search = next(
        line for line in page.findChildren(QLineEdit) if line.placeholderText() == "Search settings"
    )
    headings = HEADINGS
    for words, found in FOUND_BY.items():
        search.setFocus()
        qtbot.keyClicks(search, words)
        shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        assert [heading for heading in headings if heading in shown] == found, words
        assert ("No setting with these words." in shown) is (not found)
        qtbot.keyClick(search, Key.Key_Escape)
        assert search.text() == ""
        labels = [label for label in page.findChildren(QLabel) if label.text() in headings]
        assert all(label.isVisible() for label in labels), words


def test_the_list_at_the_side_leads_into_its_group(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(1100, 500)
    first = button(page, HEADINGS[0])
    first.setFocus()
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Key.Key_Down)
    assert button(page, "About you").isChecked()
    top = button(page, "Gentle").mapTo(page, QPoint(0, 0)).y()
    assert 0 < top < 500
    qtbot.keyClick(page.focusWidget(), Key.Key_Return)
    assert page.focusWidget() is button(page, "Gentle")


def test_the_list_follows_what_is_scrolled_to(page: SettingsPage) -> None:
    page.resize(1100, 500)
    QApplication.processEvents()
    (scroll,) = page.findChildren(QScrollArea)
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert button(page, "Your data").isChecked()
    scroll.verticalScrollBar().setValue(0)
    assert button(page, "Sound").isChecked()


def test_where_there_is_little_room_the_list_makes_way(
    qtbot: QtBot, page: SettingsPage, theme: Theme
) -> None:
    in_list = [b for b in page.findChildren(QAbstractButton) if b.text() == "During a session"]
    page.resize(1000, 700)
    assert in_list[0].isVisible()
    theme.set_text_scale(150)
    assert not in_list[0].isVisible()
    theme.set_text_scale(100)
    page.resize(800, 700)
    assert not in_list[0].isVisible()


def test_what_was_just_chosen_stays_in_sight_when_the_text_grows(
    qtbot: QtBot, page: SettingsPage, theme: Theme
) -> None:
    page.resize(1000, 500)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_section(HEADINGS.index("Look"))
    chosen = button(page, "200 %")
    chosen.setFocus()
    page.settings_changed.connect(lambda settings: theme.set_text_scale(settings.text_size))
    click(qtbot, chosen)
    (scroll,) = page.findChildren(QScrollArea)

    def is_in_sight() -> bool:
        top = chosen.mapTo(scroll.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + chosen.height() <= scroll.viewport().height()

    qtbot.waitUntil(is_in_sight)
    assert theme.text_scale == 200


def test_the_tab_key_reaches_every_control(qtbot: QtBot, page: SettingsPage) -> None:
    page.setFocus()
    reached = set()
    for _ in range(110):
        focused = page.focusWidget()
        reached.add(focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Key.Key_Tab)
    expected = {"Search settings", "Sounds", "Volume", "Test the sound", "Voice", "Flash",
                "Volume of the voice", "Get ready", isolated("0–2, 3–5, 6–10"), "100 %",
                "Reminders", "Change sides", "Goal for a week", "As the system", "Monday", "Gentle",
                "Exercise ball", *CARE_TAG_NAMES.values(),
                "Folder of your data"}  # fmt: skip
    assert expected <= reached


def test_every_control_is_large_enough_to_hit(page: SettingsPage) -> None:
    for kind in (QAbstractButton, QSpinBox, QSlider):
        for control in page.findChildren(kind):
            if control.isVisible() and control.objectName() != "qt_spinbox_lineedit":
                assert control.height() >= HIT_SIZE, control.accessibleName()


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.DOUBLE])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST], ids=str)
def test_nothing_is_wider_than_the_window(
    page: SettingsPage, theme: Theme, choice: ThemeChoice, text_size: TextSize
) -> None:
    theme.choose(choice)
    theme.set_text_scale(text_size)
    for size in [(1024, 540), (1280, 740), (1920, 1018)]:
        page.resize(*size)
        page.grab()
        for control in (*page.findChildren(QPushButton), *page.findChildren(QCheckBox)):
            if control.isVisible():
                right = control.mapTo(page, QPoint(control.width(), 0)).x()
                assert right <= page.width(), control.accessibleName() or control.text()
                assert control.width() >= control.minimumSizeHint().width() - 1
        for label in page.findChildren(QLabel):
            if label.isVisible():
                right = label.mapTo(page, QPoint(label.width(), 0)).x()
                assert right <= page.width(), (size, label.text())


def test_where_nothing_shows_reminders_their_setting_points_to_the_calendar(
    page: SettingsPage,
) -> None:
    has_tray = [False, True]
    page.ask_for_tray(has_tray.pop)
    page.hide()
    page.show()
    assert "calendar file" not in explained(page)
    page.hide()
    page.show()
    assert "export the plan of your week as a calendar file" in explained(page)


def explained(page: SettingsPage) -> str:
    """Return what is said beside the setting of the reminders."""
    said = [label.text() for label in page.findChildren(QLabel)]
    return next(text for text in said if text.startswith("A notice at the times"))
