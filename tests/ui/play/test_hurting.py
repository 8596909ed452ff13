"""It hurts: what is asked, what the rules make of it, and what is written down."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.session import Outcome, PainReport, SessionState
from backroutine.player.hurt import HurtChoice, SaidPain
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.today_words import due_words
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import START, RecordingSpeaker
from tests.ui.play.conftest import PLANK_WORK_S, Click, Press, Settle
from tests.ui.play.hurting import choose, cut_power_and_go_on, shown
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
PLANK = ExerciseId("front-plank")


def test_the_clock_stops_and_nothing_is_stored_untouched(
    started: PlayPage, hurting: HurtView, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions, speaker: RecordingSpeaker,
) -> None:  # fmt: skip
    assert hurting.isVisible()
    assert hurting.title.text() == "It hurts: Front plank"
    assert not alarm.is_set()
    flushes = speaker.flushes
    choose(hurting, HurtChoice.GO_ON, click)
    settle()
    assert alarm.is_set()
    assert not hurting.isVisible()
    assert speaker.flushes > flushes
    assert (sessions.last.pain_reports, sessions.last.note) == ((), "")


def test_what_was_said_is_stored_with_the_exercise(
    started: PlayPage, hurting: HurtView, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    click(hurting.scale.buttons[2])
    click(hurting.kinds[PainKind.ACHE])
    hurting.places.setCurrentText("Left knee")
    choose(hurting, HurtChoice.GO_ON, click)
    settle()
    assert sessions.last.pain_reports == (
        PainReport(
            5, PLANK, PLANK_WORK_S, 2, PainKind.ACHE, PainPlace.LEFT_KNEE,
            START + timedelta(seconds=PLANK_WORK_S),
        ),
    )  # fmt: skip
    assert sessions.last.note == ""


def test_every_place_can_be_pointed_at_and_taken_back(hurting: HurtView, qtbot: QtBot) -> None:
    for place in PainPlace:
        point: QPoint = hurting.body.centre_of(place).toPoint()
        qtbot.mouseClick(hurting.body, Qt.MouseButton.LeftButton, pos=point)
        assert hurting.said == SaidPain(place=place)
        assert hurting.places.currentData() == place
        qtbot.mouseClick(hurting.body, Qt.MouseButton.LeftButton, pos=point)
        assert hurting.said.is_untouched, place


def test_beside_the_body_nothing_is_pointed_at(hurting: HurtView, qtbot: QtBot) -> None:
    qtbot.mouseClick(hurting.body, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert hurting.said.is_untouched


def test_the_list_of_places_is_chosen_from_by_keys(hurting: HurtView, press: Press) -> None:
    hurting.places.setFocus()
    press(Key.Key_L)  # as typed in a list: the first that begins so
    assert hurting.said.place is PainPlace.LOWER_BACK
    assert hurting.body.place is PainPlace.LOWER_BACK


def test_everything_is_reached_by_tab(hurting: HurtView, press: Press) -> None:
    reached = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        press(Key.Key_Tab)
    wanted = {hurting.scale.buttons[0], hurting.places, *hurting.kinds.values()}
    offered = {hurting.buttons[choice] for choice in shown(hurting)}
    assert wanted | offered <= reached


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_answer_is_brought_into_view_in_a_low_window(
    started: PlayPage, hurting: HurtView, theme: Theme, click: Click, press: Press, qtbot: QtBot,
    percent: int,
) -> None:  # fmt: skip
    """With the line that a safety check is due, in a window of 1024 x 600."""
    press(Key.Key_Escape)
    theme.set_text_scale(percent)
    started.resize(1024, 500)
    started.session.say(due_words())
    press(Key.Key_H)
    advice = hurting.advice
    for kind in (PainKind.NUMB, PainKind.UNWELL):
        hurting.kinds[kind].click()
        qtbot.waitUntil(lambda: advice.visibleRegion().boundingRect().height() == advice.height())
    hurting.unwell.buttons[str(PainKind.UNWELL)].click()
    press(Key.Key_Escape)
    assert started.session.notice.isVisible(), "the line is back with the session"
    theme.set_text_scale(100)


def test_the_answer_stays_in_view_when_the_room_changes(
    started: PlayPage, hurting: HurtView, click: Click, qtbot: QtBot
) -> None:
    click(hurting.kinds[PainKind.NUMB])
    started.resize(1024, 460)
    advice = hurting.advice
    qtbot.waitUntil(lambda: advice.visibleRegion().boundingRect().height() == advice.height())


def test_the_same_kind_again_takes_it_back(hurting: HurtView, click: Click) -> None:
    click(hurting.kinds[PainKind.SHARP])
    click(hurting.kinds[PainKind.SORE])
    assert hurting.said.kind is PainKind.SORE
    click(hurting.kinds[PainKind.SORE])
    assert hurting.said.is_untouched


@pytest.mark.parametrize(
    ("score", "kind", "offered", "words"),
    [
        pytest.param(2, PainKind.ACHE, "go-on easier shorter skip end", "You may go on.",
                     id="R1"),
        pytest.param(4, PainKind.SORE, "go-on easier shorter skip end", "as long as it stays",
                     id="R2"),
        pytest.param(6, None, "skip end", "too much for this exercise", id="R3"),
        pytest.param(None, PainKind.SPREADING, "check-safety end", "safety check", id="R4"),
        pytest.param(1, PainKind.UNWELL, "end", "sit or lie down", id="R11"),
    ],
)  # fmt: skip
def test_what_is_offered_follows_the_rules(
    hurting: HurtView, click: Click, score: int | None, kind: PainKind | None, offered: str,
    words: str,
) -> None:  # fmt: skip
    if score is not None:
        click(hurting.scale.buttons[score])
    if kind is not None:
        click(hurting.kinds[kind])
    assert shown(hurting) == [HurtChoice(word) for word in offered.split()]
    assert words in hurting.advice.text()


def test_escape_goes_on_where_that_is_allowed(
    started: PlayPage, hurting: HurtView, press: Press, click: Click, alarm: HandTurnedAlarm
) -> None:
    click(hurting.kinds[PainKind.NUMB])
    press(Key.Key_Escape)
    assert hurting.isVisible()
    click(hurting.kinds[PainKind.NUMB])
    press(Key.Key_Escape)
    assert not hurting.isVisible()
    assert alarm.is_set()


def test_the_easier_exercise_takes_over_in_place(
    started: PlayPage, hurting: HurtView, click: Click, alarm: HandTurnedAlarm, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    assert hurting.buttons[HurtChoice.EASIER].text() == "Easier: Knee plank"
    choose(hurting, HurtChoice.EASIER, click)
    settle()
    stage = started.session.stage
    assert (stage.title.text(), stage.ring.text, stage.ring.word) == (
        "Knee plank", "10", "Get ready",
    )  # fmt: skip
    assert alarm.is_set()
    last = sessions.last
    assert last.plan is not None
    assert [step.exercise_id for step in last.plan.main][:2] == ["front-plank", "knee-plank"]
    assert [r.outcome for r in last.results if r.exercise_id == PLANK] == [Outcome.CUT_SHORT]
    alarm.pass_time(2000)
    settle()
    assert sessions.last.state is SessionState.FINISHED
    assert {r.outcome for r in sessions.last.results if r.exercise_id != PLANK} == {Outcome.DONE}
    assert sessions.last.planned_s == round(sessions.last.position_s)


def test_a_gentler_plan_survives_a_power_cut(
    started: PlayPage, hurting: HurtView, click: Click, alarm: HandTurnedAlarm, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    choose(hurting, HurtChoice.SHORTER, click)
    alarm.pass_time(30)
    cut_power_and_go_on(started, sessions, click, settle)
    assert started.session.stage.title.text() == "Front plank"
    settle()
    done = [(r.exercise_name, r.outcome) for r in sessions.last.results[:6]]
    assert done[-1] == ("Front plank", Outcome.CUT_SHORT)
    assert {outcome for name, outcome in done[:5]} == {Outcome.DONE}


def test_a_session_that_was_paused_stays_so_with_a_gentler_plan(
    started: PlayPage, press: Press, click: Click, alarm: HandTurnedAlarm
) -> None:
    alarm.pass_late(PLANK_WORK_S)
    press(Key.Key_Space)
    press(Key.Key_H)
    choose(started.session.hurt, HurtChoice.EASIER, click)
    assert not alarm.is_set()
    assert started.session.stage.ring.word == "Paused"


def test_skipping_leaves_the_exercise_out_of_the_session(
    started: PlayPage, hurting: HurtView, click: Click, alarm: HandTurnedAlarm, press: Press
) -> None:
    choose(hurting, HurtChoice.SKIP, click)
    assert started.session.stage.title.text() == "Glute bridge"
    assert alarm.is_set()
    press(Key.Key_Left)
    assert started.session.stage.title.text() == "Cat-cow (mad cat stretch)"


def test_too_much_ends_the_exercise_and_waits(
    started: PlayPage, hurting: HurtView, click: Click, alarm: HandTurnedAlarm, press: Press
) -> None:
    click(hurting.scale.buttons[7])
    choose(hurting, HurtChoice.SKIP, click)
    assert started.session.stage.title.text() == "Glute bridge"
    assert not alarm.is_set()
    assert "Breathe calmly" in started.session.notice.text()
    press(Key.Key_Space)
    assert alarm.is_set()
    assert not started.session.notice.isVisible()


class TestAWarningPain:
    @pytest.fixture
    def asked(self, started: PlayPage, hurting: HurtView, click: Click) -> PlayPage:
        """Return the page after a numb feeling, with the safety check open."""
        click(hurting.kinds[PainKind.NUMB])
        choose(hurting, HurtChoice.CHECK_SAFETY, click)
        return started

    def test_the_safety_check_is_asked_and_the_session_waits(
        self, asked: PlayPage, alarm: HandTurnedAlarm
    ) -> None:
        assert asked.session.safety.isVisible()
        assert "Front plank is left out" in asked.session.safety.reason.text()
        assert not alarm.is_set()

    def test_without_a_sign_the_next_exercise_waits(
        self, asked: PlayPage, click: Click, alarm: HandTurnedAlarm
    ) -> None:
        click(asked.session.safety.finish)
        assert asked.session.stage.title.text() == "Glute bridge"
        assert not alarm.is_set()

    def test_an_emergency_ends_the_session(
        self, asked: PlayPage, click: Click, settle: Settle, sessions: RememberedSessions
    ) -> None:
        safety = asked.session.safety
        safety.boxes[0].click()
        click(safety.finish)
        assert safety.title.text() == "Get medical help now"
        click(safety.go_on)
        settle()
        assert sessions.last.state is SessionState.STOPPED
        click(asked.after.done)
        assert "no session today" in asked.choose.preparation.today.text()

    def test_the_exercise_is_left_out_of_later_sessions_of_the_day(
        self, asked: PlayPage, click: Click, alarm: HandTurnedAlarm, qtbot: QtBot
    ) -> None:
        click(asked.session.safety.finish)
        asked.leave()
        assert "Front plank" in asked.choose.preparation.today.text()
        asked.start(builders.ready_programme())
        titles = set()
        for _ in range(60):
            alarm.pass_time(10)
            titles.add(asked.session.stage.title.text())
        assert "Glute bridge" in titles
        assert "Front plank" not in titles

    def test_the_exercise_is_back_on_the_next_day(
        self, asked: PlayPage, click: Click, alarm: HandTurnedAlarm
    ) -> None:
        click(asked.session.safety.finish)
        asked.leave()
        alarm.clock.advance(24 * 3600)
        asked.start(builders.ready_programme())
        alarm.pass_late(PLANK_WORK_S)
        assert asked.session.stage.title.text() == "Front plank"


def test_feeling_unwell_ends_the_session_and_says_what_to_do(
    started: PlayPage, hurting: HurtView, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    click(hurting.kinds[PainKind.UNWELL])
    choose(hurting, HurtChoice.END, click)
    settle()
    assert sessions.last.state is SessionState.STOPPED
    assert started.after.care.isVisible()
    assert "call the emergency number" in started.after.care.text()


def test_what_hurt_is_listed_after_the_session(
    started: PlayPage, hurting: HurtView, click: Click, settle: Settle
) -> None:
    click(hurting.scale.buttons[4])
    click(hurting.kinds[PainKind.SHARP])
    hurting.places.setCurrentText("Lower back")
    choose(hurting, HurtChoice.END, click)
    settle()
    rows = started.after.work.rows.rows
    assert [row.title for row in rows[:2]] == ["What hurt", "Front plank"]
    assert rows[1].spoken == "Front plank, Lower back  ·  Sharp or stabbing, 4 of 10"
    click(started.after.check)
    assert started.before.check.isVisible()


def test_every_choice_has_a_name_before_it_is_offered(started: PlayPage) -> None:
    buttons: list[QPushButton] = list(started.session.hurt.buttons.values())
    assert all(button.text() for button in buttons)


def test_the_question_is_not_left_by_other_buttons(
    started: PlayPage, hurting: HurtView, click: Click
) -> None:
    assert not started.session.floor.isEnabled()
    assert not started.session.leave.isEnabled()
    choose(hurting, HurtChoice.GO_ON, click)
    assert started.session.leave.isEnabled()
