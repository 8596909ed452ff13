"""The theme: what is worn, how large text is, and whether things move."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import MotionChoice, TextSize, ThemeChoice
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import QtSystemLook, Theme
from backroutine.ui.tokens import DARK, HIGH_CONTRAST, HIT_SIZE, LIGHT, Tokens, TypeRole, contrast


@dataclass
class SystemSays:
    """A system that says what the test wants it to."""

    is_dark: bool = False
    wants_high_contrast: bool = False
    wants_less_motion: bool = False


@pytest.mark.parametrize(
    ("choice", "system", "worn"),
    [
        pytest.param(ThemeChoice.LIGHT, SystemSays(is_dark=True), LIGHT, id="light"),
        pytest.param(ThemeChoice.DARK, SystemSays(), DARK, id="dark"),
        pytest.param(ThemeChoice.HIGH_CONTRAST, SystemSays(), HIGH_CONTRAST, id="high contrast"),
        pytest.param(ThemeChoice.SYSTEM, SystemSays(), LIGHT, id="a light system"),
        pytest.param(ThemeChoice.SYSTEM, SystemSays(is_dark=True), DARK, id="a dark system"),
        pytest.param(ThemeChoice.SYSTEM, SystemSays(wants_high_contrast=True), HIGH_CONTRAST,
                     id="a system in high contrast"),
        pytest.param(ThemeChoice.DARK, SystemSays(wants_high_contrast=True), DARK,
                     id="the person decides"),
    ],
)  # fmt: skip
def test_what_is_chosen_is_worn(
    qapp: QApplication, choice: ThemeChoice, system: SystemSays, worn: Tokens
) -> None:
    theme = Theme(qapp, system=system)
    theme.choose(choice)
    assert theme.tokens is worn
    assert qapp.palette().window().color().name().upper() == worn.canvas


@pytest.mark.parametrize(
    ("choice", "system_wants_less", "reduced"),
    [
        (MotionChoice.FULL, True, False),
        (MotionChoice.REDUCED, False, True),
        (MotionChoice.SYSTEM, True, True),
        (MotionChoice.SYSTEM, False, False),
    ],
)
def test_motion_is_reduced_by_the_person_or_the_system(
    qapp: QApplication, choice: MotionChoice, *, system_wants_less: bool, reduced: bool
) -> None:
    theme = Theme(qapp, system=SystemSays(wants_less_motion=system_wants_less))
    theme.choose_motion(choice)
    assert theme.is_motion_reduced is reduced


def test_a_change_of_motion_is_told_once(qapp: QApplication) -> None:
    system = SystemSays()
    theme = Theme(qapp, system=system)
    told = QSignalSpy(theme.motion_changed)
    theme.choose_motion(MotionChoice.REDUCED)
    theme.choose_motion(MotionChoice.REDUCED)
    assert told.count() == 1
    theme.choose_motion(MotionChoice.SYSTEM)
    system.wants_less_motion = True
    theme.follow_system()
    assert told.count() == 3


def test_what_qt_does_not_tell_is_not_wished_for(qapp: QApplication) -> None:
    system = QtSystemLook(qapp.styleHints())
    assert not system.wants_less_motion
    assert not system.wants_high_contrast


@pytest.mark.parametrize("size", TextSize)
def test_all_type_grows_with_the_size_of_the_text(
    qtbot: QtBot, theme: Theme, size: TextSize
) -> None:
    label = PlainLabel("Text", look="heading")
    qtbot.addWidget(label)
    usual = {role: theme.font(role).pixelSize() for role in TypeRole}
    told = QSignalSpy(theme.changed)
    theme.set_text_scale(size)
    label.show()
    for role in TypeRole:
        assert theme.font(role).pixelSize() == round(usual[role] * size / 100)
    assert QFontInfo(label.font()).pixelSize() == round(TypeRole.HEADING.size_px * size / 100)
    assert QApplication.font().pixelSize() == round(TypeRole.BODY.size_px * size / 100)
    assert told.count() == (0 if size == TextSize.NORMAL else 1)


@pytest.mark.parametrize("choice", ThemeChoice)
@pytest.mark.parametrize("size", TextSize)
def test_controls_are_as_high_as_their_text_asks_for(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, size: TextSize
) -> None:
    theme.choose(choice)
    theme.set_text_scale(size)
    controls: list[QWidget] = [
        QPushButton("Go"), QLineEdit(), QCheckBox("Tick"), styled(QPushButton("Go"), "primary"),
        styled(QPushButton("Go"), "chip"), styled(QPushButton("Go"), "danger"),
    ]  # fmt: skip
    for control in controls:
        qtbot.addWidget(control)
        control.show()
        assert control.sizeHint().height() >= HIT_SIZE * size / 100


@pytest.mark.parametrize("choice", ThemeChoice)
@pytest.mark.parametrize("look", ["", "primary", "danger", "chip", "nav", "quiet", "group"])
def test_a_button_keeps_its_size_when_it_gets_the_focus(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, look: str
) -> None:
    theme.choose(choice)
    window = QWidget()
    qtbot.addWidget(window)
    other, button = QPushButton("Other", window), styled(QPushButton("Start", window), look)
    other.move(0, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    button.adjustSize()
    before, plain = button.sizeHint().width(), button.grab().toImage()
    button.setFocus()
    button.setText("Start ")  # so that the size is asked for anew
    button.setText("Start")
    assert button.sizeHint().width() == before
    assert button.grab().toImage() != plain


@pytest.mark.parametrize("percent", [99, 201, 0, -100])
def test_a_size_of_text_out_of_reach_is_refused(theme: Theme, percent: int) -> None:
    with pytest.raises(ValueError, match="from 100 to 200"):
        theme.set_text_scale(percent)
    assert theme.text_scale == 100


@pytest.mark.parametrize("choice", ThemeChoice)
def test_what_a_field_says_while_it_is_empty_can_be_read(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    colour = field.palette().placeholderText().color().name()
    assert contrast(colour, theme.tokens.surface) >= 4.5
