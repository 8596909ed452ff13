"""A routine is heard and seen as the person has chosen for it; all others follow the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.cue_choice import CueChoice, OwnCues
from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import MotionChoice, Settings
from backroutine.ui.play.cues_dialog import CuesDialog
from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import RecordingSpeaker
from tests.ui.play.conftest import Click, Press
from tests.ui.play.turning_alarm import HandTurnedAlarm
from tests.window import WholeWindow, button

QUIET = CueChoice(volume=20, flash_strength=90)
PLAYED = builders.ready_programme().routine.id


@pytest.fixture
def kept(page: PlayPage) -> list[Settings]:
    """Return the settings that the page follows, the newest last; kept as the window does it."""
    kept = [Settings(volume=80).with_own_cues(PLAYED, QUIET)]

    def keep(routine_id: RoutineId, cues: CueChoice | None) -> None:
        kept.append(kept[-1].with_own_cues(routine_id, cues))
        page.set_settings(kept[-1])

    page.cues_chosen.connect(keep)
    page.set_settings(kept[0])
    return kept


def asked(page: PlayPage) -> CuesDialog:
    dialog = page.playing.sound.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_a_session_sounds_and_flashes_as_was_chosen_for_its_routine(
    page: PlayPage, kept: list[Settings], speaker: RecordingSpeaker, alarm: HandTurnedAlarm
) -> None:
    assert speaker.volume == 0.8
    page.start(builders.ready_programme())
    assert speaker.volume == 0.2
    alarm.pass_time(10)
    assert page.session.stage.ring.flash == pytest.approx(0.9)
    page.set_settings(Settings(volume=70).with_own_cues(PLAYED, QUIET))
    assert speaker.volume == 0.2, "what is set for all is not for this routine"
    page.leave()
    page.heed_test()
    assert speaker.volume == 0.7


def test_a_flash_is_never_strong_while_motion_is_reduced(
    page: PlayPage, kept: list[Settings], theme: Theme, alarm: HandTurnedAlarm
) -> None:
    theme.choose_motion(MotionChoice.REDUCED)
    page.start(builders.ready_programme())
    alarm.pass_time(10)
    assert page.session.stage.ring.flash == pytest.approx(0.5)
    theme.choose_motion(MotionChoice.SYSTEM)


def test_what_the_key_has_muted_stays_so_in_the_session_of_another_routine(
    page: PlayPage, kept: list[Settings], speaker: RecordingSpeaker, press: Press
) -> None:
    page.set_settings(kept[-1].with_own_cues(PLAYED, CueChoice(volume=20, voice_on=False)))
    page.playing.sound.toggle()
    page.start(builders.ready_programme())
    assert speaker.volume == 0
    press(Qt.Key.Key_M)
    assert speaker.volume == 0.2


def test_a_silent_routine_is_shown_as_muted_and_the_next_one_is_heard(
    page: PlayPage, kept: list[Settings], speaker: RecordingSpeaker, press: Press
) -> None:
    page.set_settings(kept[-1].with_own_cues(PLAYED, CueChoice(sound_on=False, voice_on=False)))
    page.start(builders.ready_programme())
    assert speaker.volume == 0
    assert page.session.sound.accessibleName() == "Sound on"
    press(Qt.Key.Key_M)
    assert speaker.volume == 0.8
    page.leave()
    page.start(builders.ready_programme())
    assert speaker.volume == 0, "it is unmuted for one session"


def test_it_is_chosen_before_the_start_by_keyboard_alone(
    page: PlayPage, kept: list[Settings], speaker: RecordingSpeaker, qtbot: QtBot
) -> None:
    panel = page.choose.preparation
    routine = panel.routine
    assert routine is not None
    assert panel.sound.text() == "Sound"
    panel.sound.setFocus()
    qtbot.keyClick(panel.sound, Qt.Key.Key_Space)
    dialog = asked(page)
    qtbot.waitUntil(dialog.isActiveWindow)
    typed(qtbot, dialog, "As in the settings", Qt.Key.Key_Right)
    typed(qtbot, dialog, "Volume", Qt.Key.Key_Home)
    assert speaker.volume == 0, "it is heard at once"
    typed(qtbot, dialog, "Flash", Qt.Key.Key_Space)
    assert kept[-1].own_cues_of(routine.id) == CueChoice(volume=0, flash_on=False)
    assert panel.sound.text() == "Own sound"
    typed(qtbot, dialog, "Own for this routine", Qt.Key.Key_Left)
    assert kept[-1].own_cues_of(routine.id) is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.playing.sound.dialog is None
    assert speaker.volume == 0.8


def test_the_key_asks_in_a_session_that_goes_on_meanwhile(
    page: PlayPage, kept: list[Settings], press: Press, click: Click, alarm: HandTurnedAlarm
) -> None:
    page.start(builders.ready_programme())
    press(Qt.Key.Key_S)
    dialog = asked(page)
    alarm.pass_time(2)
    assert page.session.stage.ring.seconds == 8
    click(button(dialog, "As in the settings"))
    assert kept[-1].own_cues_of(PLAYED) is None
    page.leave()
    assert page.playing.sound.dialog is None, "it ends with the session"


def test_the_question_has_no_needless_scroll_bar(
    page: PlayPage, kept: list[Settings], theme: Theme
) -> None:
    for scale in (100, 200):
        theme.set_text_scale(scale)
        page.start(builders.ready_programme())
        page.playing.sound.ask_about_played()
        QApplication.processEvents()
        scroll = asked(page).findChild(FittingScroll)
        assert scroll is not None
        assert scroll.verticalScrollBar().maximum() == 0, scale
        page.leave()
    theme.set_text_scale(100)


def test_a_pause_and_a_pain_do_not_wait_for_the_question(
    page: PlayPage, kept: list[Settings], press: Press, qtbot: QtBot, alarm: HandTurnedAlarm
) -> None:
    page.start(builders.ready_programme())
    alarm.pass_time(12)
    press(Qt.Key.Key_S)
    qtbot.keyClick(asked(page).volumes["volume"], Qt.Key.Key_Space)
    assert page.session.controls.pause.text() == "Go on"
    qtbot.keyClick(asked(page).whose, Qt.Key.Key_H)
    assert page.playing.sound.dialog is None
    assert page.session.hurt.isVisible()
    page.leave()


def typed(qtbot: QtBot, dialog: CuesDialog, name: str, key: Qt.Key) -> None:
    """Go to a control by the Tab key, and press a key there."""
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        words = focused.text() if isinstance(focused, QAbstractButton) else ""
        if name in (words, focused.accessibleName()):
            qtbot.keyClick(focused, key)
            return
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    pytest.fail(f"no way to {name} by the keyboard in {dialog.windowTitle()}")


def test_it_is_kept_for_as_long_as_there_is_the_routine(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    program = WholeWindow(tmp_path, qapp)
    program.alarm.is_stopped = True
    qtbot.waitUntil(lambda: program.background.is_idle)
    for routine_id in (PLAYED, RoutineId("deleted-since")):
        program.pages.play.cues_chosen.emit(routine_id, QUIET)
    program.close()
    again = WholeWindow(tmp_path, qapp)
    again.alarm.is_stopped = True
    qtbot.waitUntil(lambda: again.background.is_idle)
    again.pages.play.start(builders.ready_programme())
    qtbot.waitUntil(lambda: again.pages.play.is_running)
    assert again.speaker.volume == 0.2
    assert again.store.settings.load().own_cues == (OwnCues(PLAYED, QUIET),)
    again.close()
