"""A session done from paper: what becomes of the ticks, the time, and the scores."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import RoutineKind
from backroutine.domain.session import Outcome, SessionId, SessionRecord, SessionState
from backroutine.domain.sore_day import propose_sore_day
from backroutine.domain.timeline import build_timeline
from backroutine.ui.history.on_paper import moment_of, paper_session
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.history.paper_dialog import PaperDialog, ready_ones
from backroutine.ui.theme import Theme
from tests.builders import catalogue, programme, programmes, ready_programme, routine
from tests.doubles import START, ManualClock
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record
from tests.ui.history.reading import button, listed
from tests.ui.stores import DISK_FULL, MemoryStore

STEPS = len(programme().steps)


@given(st.sets(st.integers(1, STEPS), min_size=1), st.none() | st.integers(0, 10))
def test_ticked_steps_count_whole_and_the_others_not_at_all(
    done: set[int], before: int | None
) -> None:
    found = paper_session(
        SessionId("p"), ready_programme(), START, done, pain_before=before, note="x"
    )
    assert {result.step_number for result in found.results} == set(range(1, STEPS + 1))
    for result in found.results:
        if result.step_number in done:
            assert result.outcome is Outcome.DONE
            assert (result.done_s, result.done_reps) == (result.planned_s, result.planned_reps)
        else:
            assert result.outcome is Outcome.SKIPPED
            assert (result.done_s, result.done_reps) == (0, 0)
    assert (found.state is SessionState.FINISHED) is (len(done) == STEPS)
    assert 0 < found.active_s <= found.planned_s
    assert (found.pain_before, found.pain_after, found.note) == (before, None, "x")
    assert found.plan == programme()


def test_a_whole_sheet_lasts_as_long_as_the_routine() -> None:
    found = paper_session(SessionId("p"), ready_programme(), START, range(1, STEPS + 1))
    total_s = build_timeline(ready_programme()).total_s
    assert found.active_s == total_s
    assert found.ended_at == START + timedelta(seconds=total_s)


@pytest.mark.parametrize("steps", [(), (0,), (STEPS + 1,)])
def test_what_no_sheet_can_say_is_refused(steps: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="at least one step"):
        paper_session(SessionId("p"), ready_programme(), START, steps)


@given(
    st.dates(date(2000, 1, 1), date(2037, 12, 31)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)),
)
def test_a_moment_is_in_utc_and_on_its_local_day(day: date, at: time) -> None:
    moment = moment_of(day, at)
    assert moment.tzinfo is UTC
    assert moment.astimezone().date() == day


def test_a_draft_cannot_have_been_printed() -> None:
    draft = routine(main=("bird-dog",))
    found = ready_ones([draft, programme()], catalogue())
    assert [each.routine for each in found] == [programme()]
    assert draft.kind is RoutineKind.SESSION


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PaperDialog:
    shown = PaperDialog([ready_programme(p.routine.id) for p in programmes()[:3]], ManualClock())
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_the_dialog_gives_what_was_entered(qtbot: QtBot, dialog: PaperDialog) -> None:
    dialog.routine.setCurrentIndex(1)
    dialog.day.setDate(QDate(2026, 2, 20))
    dialog.time.setTime(QTime(18, 30))
    dialog.boxes[0].setChecked(False)
    dialog.before.setCurrentIndex(6)
    dialog.note.setPlainText("  in the garden ")
    with qtbot.waitSignal(dialog.entered) as told:
        qtbot.mouseClick(dialog.enter, Qt.MouseButton.LeftButton)
    (found,) = told.args or [None]
    assert isinstance(found, SessionRecord)
    assert found.routine_id == programmes()[1].routine.id
    assert found.started_at == datetime(2026, 2, 20, 18, 30).astimezone().astimezone(UTC)
    assert found.results[0].outcome is Outcome.SKIPPED
    assert (found.pain_before, found.pain_after, found.note) == (5, None, "in the garden")


def test_without_a_done_step_there_is_nothing_to_enter(qtbot: QtBot, dialog: PaperDialog) -> None:
    qtbot.mouseClick(dialog._none, Qt.MouseButton.LeftButton)
    assert not dialog.enter.isEnabled()
    qtbot.mouseClick(dialog._all, Qt.MouseButton.LeftButton)
    assert dialog.enter.isEnabled()


def test_a_day_to_come_cannot_be_chosen(dialog: PaperDialog) -> None:
    today = START.astimezone().date()
    dialog.day.setDate(QDate(2099, 1, 1))
    assert dialog.day.date() == QDate(today.year, today.month, today.day)


def test_a_sheet_of_a_sore_day_is_entered_with_its_doses(qtbot: QtBot, theme: Theme) -> None:
    usual = propose_sore_day(programme(), catalogue())
    dialog = PaperDialog(ready_ones([usual, programme("desk-break-6")], catalogue()), ManualClock())
    qtbot.addWidget(dialog)
    dialog.sore_day.click()
    with qtbot.waitSignal(dialog.entered) as told:
        dialog.enter.click()
    (entered,) = told.args or []
    assert isinstance(entered, SessionRecord)
    assert entered.plan == usual.on_sore_day() != usual
    assert not dialog.sore_day.isHidden()
    dialog.routine.setCurrentIndex(1)
    assert dialog.sore_day.isHidden(), "there is no gentler dose to choose"


def test_another_routine_brings_its_own_steps(dialog: PaperDialog) -> None:
    for index, each in enumerate(programmes()[:3]):
        dialog.routine.setCurrentIndex(index)
        assert len(dialog.boxes) == len(each.routine.steps)
        assert all(box.isChecked() for box in dialog.boxes)


def test_large_text_widens_it_so_that_every_step_is_read_whole(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(175)
    dialog = PaperDialog([ready_programme()], ManualClock())
    qtbot.addWidget(dialog)
    dialog.show()
    seen = dialog.boxes[0].parentWidget()
    assert seen is not None
    assert seen.width() >= max(box.sizeHint().width() for box in dialog.boxes)
    assert dialog.width() <= dialog.screen().availableSize().width()
    theme.set_text_scale(100)


def open_dialog(qtbot: QtBot, page: HistoryPage) -> PaperDialog:
    page.show_routines([p.routine for p in programmes()], catalogue())
    name = "Paper sheet…" if listed(page) else "Enter a paper sheet…"
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    found = page.findChild(QDialog)
    assert isinstance(found, PaperDialog)
    return found


@pytest.mark.parametrize("records", [[], [record()]], ids=["an empty history", "one session"])
def test_what_was_entered_stands_in_the_history(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle,
    records: list[SessionRecord],
) -> None:  # fmt: skip
    page = open_page(records)
    shown = open_dialog(qtbot, page)
    qtbot.mouseClick(shown.enter, Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert len(store.sessions.values) == len(records) + 1
    assert len(listed(page)) == len(records) + 1


def test_a_full_disk_is_told(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    shown = open_dialog(qtbot, page)
    store.sessions.refusal = DISK_FULL
    qtbot.mouseClick(shown.enter, Qt.MouseButton.LeftButton)
    settle()
    assert page.panel.bar.text == DISK_FULL
