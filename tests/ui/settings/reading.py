"""What tests of the settings find on the page."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.settings.page import SettingsPage

LEFT = Qt.MouseButton.LeftButton


def button(page: SettingsPage, text: str) -> QAbstractButton:
    buttons = page.findChildren(QAbstractButton)
    return next(b for b in buttons if text in (b.text(), b.accessibleName()))


def number(page: SettingsPage, name: str) -> QSpinBox:
    return next(b for b in page.findChildren(QSpinBox) if b.accessibleName() == name)


def volume(page: SettingsPage, name: str = "Volume") -> QSlider:
    return next(s for s in page.findChildren(QSlider) if s.accessibleName() == name)


def click(qtbot: QtBot, widget: QWidget) -> None:
    inside = QPoint(12, widget.height() // 2)  # a box to tick is ticked at its sign or text
    qtbot.mouseClick(widget, LEFT, pos=inside)


HEADINGS = [
    "Sound", "During a session", "Look", "Plan and history", "About you", "Your data",
]  # fmt: skip
