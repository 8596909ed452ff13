"""The settings page: each change told at once, by mouse and by keys, and nothing told unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import CareTag
from backroutine.domain.progress import WeekStart
from backroutine.domain.settings import Settings, ThemeChoice
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from backroutine.wording import CARE_TAG_NAMES

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SettingsPage:
    page = SettingsPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 1600)
    page.show_settings(Settings())
    page.show()
    return page


def button(page: SettingsPage, text: str) -> QAbstractButton:
    buttons = page.findChildren(QAbstractButton)
    return next(b for b in buttons if text in (b.text(), b.accessibleName()))


def number(page: SettingsPage, name: str) -> QSpinBox:
    return next(b for b in page.findChildren(QSpinBox) if b.accessibleName() == name)


def volume(page: SettingsPage) -> QSlider:
    (slider,) = page.findChildren(QSlider)
    return slider


def click(qtbot: QtBot, widget: QWidget) -> None:
    inside = QPoint(12, widget.height() // 2)  # a box to tick is ticked at its sign or text
    qtbot.mouseClick(widget, LEFT, pos=inside)


Act = Callable[[QtBot, SettingsPage], None]


def type_into(name: str, digits: str) -> Act:
    def act(qtbot: QtBot, page: SettingsPage) -> None:
        box = number(page, name)
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, digits)
        qtbot.keyClick(box, Key.Key_Return)

    return act


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(lambda q, p: click(q, button(p, "Dark")), Settings(theme=ThemeChoice.DARK),
                     id="dark"),
        pytest.param(lambda q, p: click(q, button(p, "On")), Settings(sound_on=False),
                     id="sound off"),
        pytest.param(lambda q, p: q.keyClick(volume(p), Key.Key_Home), Settings(volume=0),
                     id="volume by key"),
        pytest.param(type_into("Get ready", "3"), Settings(get_ready_s=3), id="get ready"),
        pytest.param(type_into("Change sides", "0"), Settings(change_sides_s=0), id="no change"),
        pytest.param(lambda q, p: click(q, button(p, "Get ready: more")),
                     Settings(get_ready_s=11), id="one second more"),
        pytest.param(lambda q, p: click(q, button(p, "Goal for a week: more")),
                     Settings(weekly_goal_min=10), id="a goal"),
        pytest.param(lambda q, p: click(q, button(p, "Sunday")),
                     Settings(week_start=WeekStart.SUNDAY), id="Sunday"),
        pytest.param(lambda q, p: click(q, button(p, "Knee pain")),
                     Settings(care_tags=frozenset({CareTag.KNEE_PAIN})), id="a condition"),
    ],
)  # fmt: skip
def test_a_change_is_told_once_and_at_once(
    qtbot: QtBot, page: SettingsPage, act: Act, expected: Settings
) -> None:
    told = QSignalSpy(page.settings_changed)
    act(qtbot, page)
    assert [told.at(number)[0] for number in range(told.count())] == [expected]


def test_changes_add_up(qtbot: QtBot, page: SettingsPage) -> None:
    told = QSignalSpy(page.settings_changed)
    for name in ("Knee pain", "Glaucoma", "Light"):
        click(qtbot, button(page, name))
    click(qtbot, button(page, "Knee pain"))
    assert told.at(told.count() - 1)[0] == Settings(
        theme=ThemeChoice.LIGHT, care_tags=frozenset({CareTag.GLAUCOMA})
    )


def test_what_is_shown_is_what_is_set_and_nothing_is_told(qtbot: QtBot, page: SettingsPage) -> None:
    told = QSignalSpy(page.settings_changed)
    page.show_settings(
        Settings(
            theme=ThemeChoice.DARK,
            sound_on=False,
            volume=35,
            get_ready_s=7,
            change_sides_s=4,
            care_tags=frozenset({CareTag.BALANCE}),
            week_start=WeekStart.SUNDAY,
            weekly_goal_min=90,
        )
    )
    assert button(page, "Dark").isChecked()
    assert not button(page, "On").isChecked()
    assert volume(page).value() == 35
    assert number(page, "Get ready").text() == "7 s"
    assert number(page, "Change sides").text() == "4 s"
    assert number(page, "Goal for a week").text() == "90 min"
    assert button(page, "Sunday").isChecked()
    assert [t for t in CareTag if button(page, CARE_TAG_NAMES[t]).isChecked()] == [CareTag.BALANCE]
    assert told.count() == 0


def test_without_a_goal_the_field_says_none(page: SettingsPage) -> None:
    assert number(page, "Goal for a week").text() == "None"
    assert not button(page, "Goal for a week: less").isEnabled()


def test_a_dragged_volume_is_told_when_it_is_let_go(qtbot: QtBot, page: SettingsPage) -> None:
    slider = volume(page)
    told = QSignalSpy(page.settings_changed)
    slider.setSliderDown(True)
    for position in (70, 60, 50):
        slider.setSliderPosition(position)
    assert told.count() == 0
    assert "50 %" in [label.text() for label in page.findChildren(QLabel)]
    slider.setSliderDown(False)
    assert [told.at(0)[0]] == [Settings(volume=50)]


def test_the_arrow_keys_choose_among_themes(qtbot: QtBot, page: SettingsPage) -> None:
    told = QSignalSpy(page.settings_changed)
    system = button(page, "As the system")
    system.setFocus()
    qtbot.keyClick(system, Key.Key_Right)
    assert told.at(0)[0] == Settings(theme=ThemeChoice.LIGHT)


def test_the_wheel_scrolls_past_numbers_and_volume(qtbot: QtBot, page: SettingsPage) -> None:
    told = QSignalSpy(page.settings_changed)
    for widget in (volume(page), *page.findChildren(QSpinBox)):
        widget.setFocus()
        middle = QPointF(widget.rect().center())
        turn = QWheelEvent(
            middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turn)
    assert told.count() == 0


def test_the_sound_is_tested_and_says_what_makes_it(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.test_sound_requested):
        click(qtbot, button(page, "Test"))
    page.show_sound_status("There is no sound device. The screen flashes instead.")
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "There is no sound device. The screen flashes instead." in said


def test_without_sound_there_is_nothing_to_test(qtbot: QtBot, page: SettingsPage) -> None:
    click(qtbot, button(page, "On"))
    assert not button(page, "Test").isEnabled()
    assert not volume(page).isEnabled()


def test_the_folder_can_be_read_and_copied(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_data_folder(Path("/home/anna/<b>data</b>"))
    assert "/home/anna/<b>data</b>" in [line.text() for line in page.findChildren(QLineEdit)]
    click(qtbot, button(page, "Copy"))
    assert QApplication.clipboard().text() == "/home/anna/<b>data</b>"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("goal", ["History"], id="a name"),
        pytest.param("SIDES", ["During a session"], id="in capitals"),
        pytest.param("evening", ["Look"], id="an explanation"),
        pytest.param("glaucoma", ["Take care with"], id="a condition"),
        pytest.param("week chart", ["History"], id="two words"),
        pytest.param("sound", ["Sound"], id="a group"),
        pytest.param("zebra", [], id="nothing"),
    ],
)
def test_settings_are_found_by_their_words(
    qtbot: QtBot, page: SettingsPage, words: str, found: list[str]
) -> None:
    search = next(
        line for line in page.findChildren(QLineEdit) if line.placeholderText() == "Search settings"
    )
    qtbot.keyClicks(search, words)
    headings = ["Sound", "During a session", "Look", "History", "Take care with", "Your data"]
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert [heading for heading in headings if heading in shown] == found
    assert ("No setting with these words." in shown) is (not found)
    search.clear()
    assert all(label.isVisible() for label in page.findChildren(QLabel) if label.text() in headings)


def test_the_tab_key_reaches_every_control(qtbot: QtBot, page: SettingsPage) -> None:
    page.setFocus()
    reached = set()
    for _ in range(70):
        focused = page.focusWidget()
        reached.add(focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Key.Key_Tab)
    expected = {"Search settings", "Sounds", "Volume", "Test the sound", "Get ready",
                "Change sides", "Goal for a week", "As the system", "Monday",
                *CARE_TAG_NAMES.values(), "Folder of your data"}  # fmt: skip
    assert expected <= reached


def test_every_control_is_large_enough_to_hit(page: SettingsPage) -> None:
    for kind in (QAbstractButton, QSpinBox, QSlider):
        for control in page.findChildren(kind):
            if control.isVisible() and control.objectName() != "qt_spinbox_lineedit":
                assert control.height() >= HIT_SIZE, control.accessibleName()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=str)
@pytest.mark.parametrize("size", [(1024, 540), (1280, 740), (1920, 1018)], ids=str)
def test_nothing_is_wider_than_the_window(
    page: SettingsPage, theme: Theme, choice: ThemeChoice, size: tuple[int, int]
) -> None:
    theme.choose(choice)
    page.resize(*size)
    page.grab()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            right = label.mapTo(page, QPoint(label.width(), 0)).x()
            assert right <= page.width()
