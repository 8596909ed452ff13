"""The system group: what `doctor` finds, shown and handed on; and groups given from outside."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Signal
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.doctor.found import CheckKind, CheckState, CheckUp, Found, as_lines
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.settings.system_group import screen_found
from backroutine.ui.theme import Theme

WELL = CheckUp(
    (Found(CheckKind.FONTS, CheckState.WORKS, "The typeface is complete."),), {"Python": "3.11"}, {}
)
ILL = CheckUp(
    (
        Found(CheckKind.SOUND, CheckState.FAILS, "No <b>device</b> was found.", "Connect one."),
        Found(CheckKind.BACKUPS, CheckState.PARTLY, "None yet."),
    ),
    {},
    {"Data": "/home/anna"},
)


@dataclass
class Looking:
    """A look at the system that finds what the test wants; counts how often it was asked for."""

    finds: CheckUp = WELL
    times: int = field(default=0)

    def check_up(self) -> CheckUp:
        self.times += 1
        return self.finds


class Chooser(QWidget):
    """Stands in for the looks of the figure."""

    chosen = Signal(str)

    def show_value(self, value: str) -> None:
        self.value = value


class DataCare(QWidget):
    """Stands in for the care of the data."""

    def show_matching(self, words: str) -> bool:
        self.setHidden("backup".find(words) < 0)
        return "backup".find(words) >= 0


@pytest.fixture
def looking() -> Looking:
    return Looking()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, looking: Looking, background: Background) -> SettingsPage:
    page = SettingsPage(
        theme, look_chooser=Chooser(), data=DataCare(), system=looking,
        system_background=background,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1000, 1600)
    return page


def see(qtbot: QtBot, page: SettingsPage, background: Background) -> None:
    page.show()
    qtbot.waitUntil(lambda: background.is_idle)
    QApplication.processEvents()  # the rows that were added are shown by an event of their own


def said(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: SettingsPage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def test_the_system_is_looked_at_once_it_is_seen_and_not_before(
    qtbot: QtBot, page: SettingsPage, looking: Looking, background: Background
) -> None:
    qtbot.waitUntil(lambda: background.is_idle)
    assert looking.times == 0
    see(qtbot, page, background)
    page.hide()
    see(qtbot, page, background)
    assert looking.times == 1


def test_what_works_and_what_not_is_said_with_what_to_do(
    qtbot: QtBot, page: SettingsPage, looking: Looking, background: Background
) -> None:
    looking.finds = ILL
    see(qtbot, page, background)
    assert "Sound: Does not work" in said(page)
    assert "No <b>device</b> was found.\nConnect one." in said(page)
    assert "Backups: In part" in said(page)
    assert "Everything that is needed works." not in said(page)
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert "Backups: In part. None yet." in names


def test_looking_again_shows_what_is_so_now(
    qtbot: QtBot, page: SettingsPage, looking: Looking, background: Background
) -> None:
    looking.finds = ILL
    see(qtbot, page, background)
    looking.finds = WELL
    button(page, "Look again").click()
    assert not button(page, "Look again").isEnabled()
    qtbot.waitUntil(lambda: background.is_idle)
    assert button(page, "Look again").isEnabled()
    qtbot.waitUntil(lambda: "Sound: Does not work" not in said(page))  # the old rows go later
    assert "Everything that is needed works." in said(page)


def test_the_report_is_copied_as_doctor_prints_it(
    qtbot: QtBot, page: SettingsPage, looking: Looking, background: Background
) -> None:
    assert not button(page, "Copy the report").isEnabled()
    looking.finds = ILL
    see(qtbot, page, background)
    button(page, "Copy the report").click()
    assert QApplication.clipboard().text() == "\n".join(as_lines(ILL))
    assert "Connect one." in QApplication.clipboard().text()


def test_a_test_sound_can_be_asked_for_here_too(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.test_sound_requested):
        button(page, "Play a test sound").click()


@pytest.mark.parametrize(
    ("words", "shown"), [("backups", True), ("system", True), ("glaucoma", False)]
)
def test_the_system_is_found_by_what_is_looked_at(
    qtbot: QtBot, page: SettingsPage, background: Background, words: str, *, shown: bool
) -> None:
    see(qtbot, page, background)
    page.setFocus()
    page._search.setText(words)
    assert button(page, "Look again").isVisible() is shown


def test_the_look_of_the_figure_is_a_setting(qtbot: QtBot, page: SettingsPage) -> None:
    told = QSignalSpy(page.settings_changed)
    (chooser,) = page.findChildren(Chooser)
    page.show_settings(Settings(figure_look="rose"))
    assert (chooser.value, told.count()) == ("rose", 0)
    chooser.chosen.emit("violet")
    assert told.at(0)[0] == Settings(figure_look="violet")


def test_the_care_of_the_data_takes_part_in_the_search(
    qtbot: QtBot, page: SettingsPage, background: Background
) -> None:
    see(qtbot, page, background)
    (care,) = page.findChildren(DataCare)
    assert care.isVisible()
    page._search.setText("zebra")
    assert not care.isVisible()
    page._search.setText("backup")
    assert care.isVisible()


def test_the_screen_is_named(qapp: QApplication) -> None:
    found = screen_found(qapp.primaryScreen())
    assert found.state is CheckState.WORKS
    assert f"{qapp.primaryScreen().geometry().width()} by" in found.says
    assert "offscreen" in found.says
