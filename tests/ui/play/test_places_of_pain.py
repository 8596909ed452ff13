"""The places of pain as a list: every name can be read, however large the text and the words."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.ui.language import speak
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.theme import Theme
from tests.ui.tips import tip_of

# What the header and the margins leave of a window of 1024 x 600 at twice the usual text.
WIDE, HIGH = 960, 472


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_place_is_cut(
    qtbot: QtBot, qapp: QApplication, theme: Theme, language: str, percent: int
) -> None:
    theme.set_text_scale(percent)
    speak(qapp, language)
    view = HurtView(theme)
    speak(qapp)
    qtbot.addWidget(view)
    view.resize(WIDE, HIGH)
    view.show()
    assert view.minimumSizeHint().width() <= WIDE
    qtbot.waitUntil(lambda: view.places.width() >= view.places.minimumSizeHint().width())
    for number in range(view.places.count()):
        view.places.setCurrentIndex(number)
        words = view.places.fontMetrics().horizontalAdvance(view.places.currentText())
        assert words < view.places.width()
        assert tip_of(view.places) == ""
    theme.set_text_scale(100)
