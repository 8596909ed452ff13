"""The end of a session is heard as loud as was chosen for its routine, and not otherwise."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.cue_choice import CueChoice
from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import Settings
from backroutine.player.cues import Cue
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.doubles import RecordingSpeaker
from tests.ui.play.conftest import Press
from tests.ui.play.turning_alarm import HandTurnedAlarm
from tests.window import WholeWindow

SILENT = CueChoice(sound_on=False, voice_on=False)
PLAYED = builders.ready_programme("desk-break-6")


def play_to_the_end(page: PlayPage, alarm: HandTurnedAlarm) -> None:
    page.start(PLAYED)
    alarm.pass_time(1000)
    assert not page.is_running


def test_a_session_without_sound_ends_without_one(
    page: PlayPage, speaker: RecordingSpeaker, alarm: HandTurnedAlarm, press: Press
) -> None:
    usual = Settings(volume=80).with_own_cues(PLAYED.routine.id, SILENT)
    page.set_settings(usual)
    play_to_the_end(page, alarm)
    assert speaker.scheduled[-1].cue is Cue.DONE
    assert speaker.volume == 0, "the tone of the end lies in the mixer, and would be heard"
    page.heed_test()
    assert speaker.volume == 0.8, "a test is heard as is set for all"
    page.start(PLAYED)
    press(Qt.Key.Key_S)
    page.leave()
    assert speaker.volume == 0, "the question about the sound has ended with the session"
    page.set_settings(usual)
    assert speaker.volume == 0.8
    page.start(builders.ready_programme())
    assert speaker.volume == 0.8


def test_a_session_with_sound_ends_with_one_where_the_settings_have_none(
    page: PlayPage, speaker: RecordingSpeaker, alarm: HandTurnedAlarm
) -> None:
    own = CueChoice(volume=40)
    silent = Settings(sound_on=False, voice_on=False)
    page.set_settings(silent.with_own_cues(PLAYED.routine.id, own))
    play_to_the_end(page, alarm)
    assert speaker.volume == 0.4


def test_the_settings_test_the_sound_as_it_is_set_there(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    program = WholeWindow(tmp_path, qapp)
    program.alarm.is_stopped = True
    qtbot.waitUntil(lambda: program.background.is_idle)
    play = program.pages.play
    play.cues_chosen.emit(RoutineId(PLAYED.routine.id), SILENT)
    play.start(PLAYED)
    qtbot.waitUntil(lambda: play.is_running)
    play.leave()
    assert program.speaker.volume == 0
    program.pages.settings.test_sound_requested.emit()
    assert program.speaker.volume > 0
    program.close()
