"""Words of the running session that have no room: they end in dots, and their tip has them all."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.play.instruction_label import InstructionLabel
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.play.turning_alarm import HandTurnedAlarm

NARROW_PX = 90


def test_what_comes_next_is_told_whole_where_it_takes_its_turn(
    page: PlayPage, theme: Theme, alarm: HandTurnedAlarm
) -> None:
    page.start(builders.ready_programme())
    page.session.controls.next_up.hide()
    detail = page.session.stage.detail
    detail.setFixedWidth(NARROW_PX)
    tips: dict[str, str] = {}
    for _ in range(12):
        alarm.pass_time(1)
        tips[detail.text()] = detail.toolTip()
    cut = {words: tip for words, tip in tips.items() if tip}
    assert set(cut.values()) == {"Next: Shoulder rolls"}
    assert all(words.startswith("Next") and words.endswith("…") for words in cut)
    assert len(tips) > len(cut), "what is whole has no tip"


def test_an_instruction_that_is_cut_is_told_whole(qtbot: QtBot, theme: Theme) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    label = InstructionLabel(theme, room)
    label.resize(120, 20)
    label.set_sentence("Keep your back long <and> breathe calmly all the way through.")
    label.show_at(14, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == "Keep your back long ‹and> breathe calmly all the way through."
    label.show_at(14, 400)
    assert (label.text(), label.toolTip()) == (label.sentence, "")
