"""The settings page: each change told at once, by mouse and by keys, and nothing told unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import CareTag, Level
from backroutine.domain.pain import PainBands
from backroutine.domain.progress import WeekStart
from backroutine.domain.settings import (
    Equipment,
    Language,
    MotionChoice,
    Settings,
    TextSize,
    ThemeChoice,
)
from backroutine.ui.flash import SampleFlash
from backroutine.ui.mirroring import isolated
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme
from backroutine.wording import CARE_TAG_NAMES
from tests.ui.settings.reading import button, click, number, volume

Key = Qt.Key


Act = Callable[[QtBot, SettingsPage], None]


def type_into(name: str, digits: str) -> Act:
    def act(qtbot: QtBot, page: SettingsPage) -> None:
        box = number(page, name)
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, digits)
        qtbot.keyClick(box, Key.Key_Return)

    return act


CHANGES: dict[str, tuple[Act, Settings]] = {
    "dark": (lambda q, p: click(q, button(p, "Dark")), Settings(theme=ThemeChoice.DARK)),
    "sound off": (lambda q, p: click(q, button(p, "Sounds")), Settings(sound_on=False)),
    "volume by key": (lambda q, p: q.keyClick(volume(p), Key.Key_Home), Settings(volume=0)),
    "get ready": (type_into("Get ready", "3"), Settings(get_ready_s=3)),
    "no change": (type_into("Change sides", "0"), Settings(change_sides_s=0)),
    "one second more": (
        lambda q, p: click(q, button(p, "Get ready: more")),
        Settings(get_ready_s=11),
    ),
    "a goal": (
        lambda q, p: click(q, button(p, "Goal for a week: more")),
        Settings(weekly_goal_min=10),
    ),
    "Sunday": (lambda q, p: click(q, button(p, "Sunday")), Settings(week_start=WeekStart.SUNDAY)),
    "high contrast": (
        lambda q, p: click(q, button(p, "High contrast")),
        Settings(theme=ThemeChoice.HIGH_CONTRAST),
    ),
    "size of the text": (
        lambda q, p: click(q, button(p, "150 %")),
        Settings(text_size=TextSize.LARGE),
    ),
    "motion": (lambda q, p: click(q, button(p, "Reduced")), Settings(motion=MotionChoice.REDUCED)),
    "voice off": (lambda q, p: click(q, button(p, "Voice")), Settings(voice_on=False)),
    "volume of the voice": (
        lambda q, p: q.keyClick(volume(p, "Volume of the voice"), Key.Key_End),
        Settings(voice_volume=100),
    ),
    "flash off": (lambda q, p: click(q, button(p, "Flash")), Settings(flash_on=False)),
    "strength of the flash": (
        lambda q, p: q.keyClick(volume(p, "Strength of the flash"), Key.Key_End),
        Settings(flash_strength=100),
    ),
    "pain": (
        lambda q, p: click(q, button(p, isolated("0–3, 4–5, 6–10"))),
        Settings(pain_bands=PainBands.THREE_AND_FIVE),
    ),
    "reminders": (lambda q, p: click(q, button(p, "Reminders")), Settings(reminders_on=True)),
    "level": (lambda q, p: click(q, button(p, "Moderate")), Settings(level=Level.MODERATE)),
    "equipment": (
        lambda q, p: click(q, button(p, "Chair")),
        Settings(equipment=frozenset({Equipment.TABLE})),
    ),
    "language": (lambda q, p: click(q, button(p, "Deutsch")), Settings(language=Language.GERMAN)),
    "a condition": (
        lambda q, p: click(q, button(p, "Knee pain")),
        Settings(care_tags=frozenset({CareTag.KNEE_PAIN})),
    ),
}


def test_a_change_is_told_once_and_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    for name, (act, expected) in CHANGES.items():
        page.show_settings(Settings())
        told = QSignalSpy(page.settings_changed)
        act(qtbot, page)
        assert [told.at(number)[0] for number in range(told.count())] == [expected], name


@pytest.mark.parametrize(
    ("motion", "depth"), [(MotionChoice.FULL, 0.9), (MotionChoice.REDUCED, 0.5)], ids=str
)
def test_the_flash_is_shown_as_strong_as_it_is_set_and_fades(
    qtbot: QtBot, page: SettingsPage, theme: Theme, motion: MotionChoice, depth: float
) -> None:
    theme.choose_motion(motion)
    page.show_settings(Settings(flash_strength=90))
    click(qtbot, button(page, "Test the flash"))
    flash = page.findChild(SampleFlash)
    assert isinstance(flash, SampleFlash)
    assert flash.flash == depth
    assert flash.size() == page.size()
    qtbot.waitUntil(flash.isHidden)
    theme.choose_motion(MotionChoice.SYSTEM)


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
            text_size=TextSize.DOUBLE,
            equipment=frozenset({Equipment.BALL}),
            level=Level.DEMANDING,
            voice_volume=20,
            language=Language.GERMAN,
        )
    )
    for name in ("200 %", "Exercise ball", "Demanding", "Deutsch"):
        assert button(page, name).isChecked(), name
    assert not button(page, "Chair").isChecked()
    assert volume(page, "Volume of the voice").value() == 20
    assert button(page, "Dark").isChecked()
    assert not button(page, "Sounds").isChecked()
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
    for widget in (*page.findChildren(QSlider), *page.findChildren(QSpinBox)):
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


def test_it_says_which_voice_speaks_the_names_of_own_exercises(page: SettingsPage) -> None:
    page.show_own_names("The names of your own exercises are spoken by espeak-ng.")
    page.show_own_names("It speaks the names of your own exercises too.")
    (said,) = [text for label in page.findChildren(QLabel) if "names of your own" in
               (text := label.text())]  # fmt: skip
    assert said.startswith("Says what comes next")
    assert said.endswith("It speaks the names of your own exercises too.")
    spoken = [box.accessibleDescription() for box in page.findChildren(QCheckBox)]
    assert said in spoken
    page._search.setText("names exercises")
    assert any(label.isVisible() and label.text() == said for label in page.findChildren(QLabel))


def test_the_voice_is_tested_where_there_is_one(qtbot: QtBot, theme: Theme) -> None:
    page = SettingsPage(theme, has_voice_test=True)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.test_voice_requested):
        button(page, "Test the voice").click()
    page.show_settings(Settings(voice_on=False))
    assert not button(page, "Test the voice").isEnabled()


def test_without_sound_there_is_nothing_to_test(qtbot: QtBot, page: SettingsPage) -> None:
    click(qtbot, button(page, "Sounds"))
    assert not button(page, "Test").isEnabled()
    assert not volume(page).isEnabled()
    assert volume(page, "Volume of the voice").isEnabled()


def test_the_folder_can_be_read_and_copied(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_data_folder(Path("/home/anna/<b>data</b>"))
    assert "/home/anna/<b>data</b>" in [line.text() for line in page.findChildren(QLineEdit)]
    click(qtbot, button(page, "Copy"))
    assert QApplication.clipboard().text() == "/home/anna/<b>data</b>"


def test_nothing_is_lost_of_a_setting_that_is_not_offered(qtbot: QtBot, theme: Theme) -> None:
    page = SettingsPage(theme)
    qtbot.addWidget(page)
    told = QSignalSpy(page.settings_changed)
    page.show_settings(Settings(language=Language.GERMAN, figure_look="violet"))
    click(qtbot, button(page, "Dark"))
    assert told.at(0)[0] == Settings(
        theme=ThemeChoice.DARK, language=Language.GERMAN, figure_look="violet"
    )


def test_a_group_is_reset_alone(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_settings(Settings(volume=10, flash_on=False, theme=ThemeChoice.DARK))
    told = QSignalSpy(page.settings_changed)
    assert button(page, "Reset: Sound").isVisible()
    assert not button(page, "Reset: About you").isVisible()
    click(qtbot, button(page, "Reset: Sound"))
    assert [told.at(number)[0] for number in range(told.count())] == [
        Settings(theme=ThemeChoice.DARK)
    ]
    assert not button(page, "Reset: Sound").isVisible()


def test_after_a_reset_the_keyboard_goes_on_in_the_group(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_settings(Settings(volume=10))
    reset = button(page, "Reset: Sound")
    reset.setFocus()
    qtbot.keyClick(reset, Key.Key_Space)
    assert page.focusWidget() is button(page, "Sounds")
