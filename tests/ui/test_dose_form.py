"""The fields of a dose in every width, size of text and language: their names can be read."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.dose_form import DoseForm
from backroutine.ui.language import speak
from backroutine.ui.one_line import OneLine
from backroutine.ui.theme import Theme
from tests.ui.tips import tip_of

DOSES = {"counted": Dose(sets=2, reps=10, hold_s=5), "timed": Dose(time_s=60)}
PAD = 8
# In the narrowest list of steps, at twice the usual text, a form is so wide.
LEAST = 350


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("kind", DOSES)
def test_the_name_and_the_choice_of_each_field_are_whole(
    qtbot: QtBot, qapp: QApplication, theme: Theme, language: str, percent: int, kind: str
) -> None:
    theme.set_text_scale(percent)
    window = QWidget()
    qtbot.addWidget(window)
    speak(qapp, language)
    form = DoseForm(DOSES[kind], None, theme, window, PAD)
    speak(qapp)
    form.show_dose(DOSES[kind])
    window.show()
    for width in range(LEAST, 1001, 10):
        form.resize(width, 600)
        names = [name for name in form.findChildren(OneLine) if name.isVisible()]
        assert names
        assert not [name.text() for name in names if name.is_cut], width
        boxes = [box for box in form.findChildren(ChoiceBox) if box.isVisible()]
        assert boxes
        assert not [box.currentText() for box in boxes if tip_of(box)], width
    theme.set_text_scale(100)


def test_a_name_without_room_is_told_whole(qtbot: QtBot, theme: Theme) -> None:
    name = OneLine("Repetitions <i>counted</i>", "caption")
    qtbot.addWidget(name)
    name.resize(400, 20)
    name.show()
    assert tip_of(name) == ""
    name.resize(40, 20)
    assert tip_of(name) == "Repetitions ‹i>counted‹/i>"
