"""Choosing and preparing a routine; the questions after it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import Settings
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from backroutine.ui.play.rows import Row, RowModel
from tests import builders
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

DRAFT = replace(
    builders.routine(main=("front-plank",), name="Evening draft"), id=RoutineId("draft")
)
OWN = replace(builders.programme().renamed("My mornings"), id=RoutineId("own"))


def titles(page: PlayPage) -> list[str]:
    return [row.title for row in page.choose.list.rows.rows]


def choose_row(page: PlayPage, qtbot: QtBot, title: str) -> None:
    view = page.choose.list
    rect = view.visualRect(view.rows.index(titles(page).index(title)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_own_routines_come_before_programmes(page: PlayPage) -> None:
    page.show_routines([DRAFT, OWN], builders.programmes())
    assert titles(page)[:4] == ["Your routines", "Evening draft", "My mornings", "Programmes"]


def test_the_list_is_searched_as_one_types(page: PlayPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.choose.search, "post run")
    assert titles(page) == ["Programmes", "Post-run cool-down"]
    qtbot.keyClicks(page.choose.search, "xyz")
    assert titles(page) == []
    assert page.choose.nothing.isVisible()


def test_a_routine_that_was_chosen_is_shown_whole(page: PlayPage, qtbot: QtBot) -> None:
    choose_row(page, qtbot, "The article's routine")
    rows = page.choose.preparation.steps.rows.rows
    assert [row.title for row in rows if row.is_heading] == ["Warm-up", "Main", "Cool-down"]
    assert rows[1].spoken == "March in place, 90 s, alternating, 1 min 40 s"
    assert page.choose.preparation.start.isVisible()


def test_a_draft_says_why_and_leads_to_the_editor(
    page: PlayPage, qtbot: QtBot, click: Click
) -> None:
    page.show_routines([DRAFT], builders.programmes())
    choose_row(page, qtbot, "Evening draft")
    panel = page.choose.preparation
    assert not panel.start.isVisible()
    row = page.choose.list.rows.rows[1]
    assert row.detail.startswith("Draft: The warm-up is empty.")
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(panel.edit)
    assert asked.args == [DRAFT]


def test_the_keyboard_chooses_and_starts(page: PlayPage, press: Press) -> None:
    page.choose.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.choose.preparation.start
    press(Qt.Key.Key_Return)
    assert page.is_running


def test_a_routine_edited_elsewhere_stays_chosen_as_it_is_now(page: PlayPage, qtbot: QtBot) -> None:
    page.show_routines([DRAFT, OWN], builders.programmes())
    choose_row(page, qtbot, "My mornings")
    page.show_routines([DRAFT, OWN.renamed("My evenings")], builders.programmes())
    assert page.choose.preparation.routine == OWN.renamed("My evenings")


def test_the_persons_own_times_are_counted(page: PlayPage, qtbot: QtBot) -> None:
    page.set_settings(Settings(get_ready_s=20))
    page.prepare(builders.ready_programme())
    assert page.choose.preparation.steps.rows.rows[1].trailing == "1 min 50 s"
    page.start(builders.ready_programme())
    assert page.session.stage.ring.text == "20"


@pytest.mark.parametrize(
    ("touched", "stored"),
    [
        pytest.param([], None, id="untouched"),
        pytest.param([4], 4, id="touched"),
        pytest.param([4, 5], 5, id="changed"),
        pytest.param([4, 4], None, id="taken back"),
        pytest.param([0], 0, id="no pain is an answer"),
    ],
)
def test_pain_before_is_stored_when_it_was_touched(
    page: PlayPage, click: Click, settle: Settle, sessions: RememberedSessions,
    touched: list[int], stored: int | None,
) -> None:  # fmt: skip
    page.prepare(builders.ready_programme())
    for number in touched:
        click(page.choose.preparation.pain.buttons[number])
    click(page.choose.preparation.start)
    settle()
    assert sessions.last.pain_before == stored


def test_an_answer_is_not_carried_to_the_next_session(
    page: PlayPage, click: Click, settle: Settle, sessions: RememberedSessions
) -> None:
    page.prepare(builders.ready_programme())
    click(page.choose.preparation.pain.buttons[4])
    click(page.choose.preparation.start)
    page.leave()
    click(page.choose.preparation.start)
    settle()
    assert sessions.last.pain_before is None


@pytest.fixture
def ended(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle
) -> PlayPage:
    """Return the page after a session that was ended in the second step."""
    alarm.pass_time(118)
    press(Qt.Key.Key_Escape)
    click(started.session.question.button(Answer.END))
    settle()
    return started


def test_what_was_done_and_left_out_is_shown(ended: PlayPage) -> None:
    rows = {row.title: row for row in ended.after.work.rows.rows}
    assert rows["March in place"].trailing == "done"
    assert rows["Shoulder rolls"].trailing == "cut short"
    assert rows["Shoulder rolls"].detail == "set 1 cut short at 8 of 24 s"
    assert rows["Wall sit"].trailing == "skipped"


def test_a_step_that_was_skipped_whole_says_so_once(ended: PlayPage) -> None:
    (row,) = (row for row in ended.after.work.rows.rows if row.title == "Wall sit")
    assert row.spoken == "Wall sit, skipped"


def test_nothing_is_stored_of_questions_left_untouched(
    ended: PlayPage, click: Click, settle: Settle, sessions: RememberedSessions
) -> None:
    saves = len(sessions.saves)
    click(ended.after.done)
    settle()
    assert len(sessions.saves) == saves
    last = sessions.last
    assert (last.pain_after, last.effort, last.note) == (None, None, "")
    assert ended.choose.isVisible()


def test_answers_are_stored_when_they_are_given(
    ended: PlayPage, click: Click, settle: Settle, sessions: RememberedSessions, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ended.session_saved):
        click(ended.after.pain.buttons[2])
    with qtbot.waitSignal(ended.session_saved):
        click(ended.after.effort.buttons[5])
    assert (sessions.last.pain_after, sessions.last.effort) == (2, 5)
    qtbot.keyClicks(ended.after.note, "Felt good")
    with qtbot.waitSignal(ended.session_saved):
        click(ended.after.done)
    assert sessions.last.note == "Felt good"


def test_a_note_is_stored_when_the_window_closes(
    ended: PlayPage, settle: Settle, sessions: RememberedSessions, qtbot: QtBot
) -> None:
    qtbot.keyClicks(ended.after.note, "Felt good")
    ended.leave()
    settle()
    assert sessions.last.note == "Felt good"


def test_the_arrow_keys_walk_a_scale_and_choose_nothing(ended: PlayPage, press: Press) -> None:
    scale = ended.after.pain
    assert QApplication.focusWidget() is scale.buttons[0]
    for _ in range(12):
        press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is scale.buttons[10]
    assert not any(button.isChecked() for button in scale.buttons)
    press(Qt.Key.Key_Space)
    assert scale.score == 10
    for reached in (
        ended.after.everyday.yes,
        ended.after.everyday.no,
        ended.after.effort.buttons[0],
    ):
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is reached


def test_the_rows_are_a_proper_model(qtbot: QtBot) -> None:
    model = RowModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([Row("Warm-up", is_heading=True), Row("Cat-cow", "8 reps")])
    model.show_rows([])
    assert model.rowCount() == 0
