"""The exercise in the filter bar: chosen or searched for, true of new sessions too."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.ui.history.exercise_box import ExerciseBox
from tests import builders
from tests.doubles import START
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record, records
from tests.ui.history.reading import listed, texts
from tests.ui.stores import MemoryStore

WALL_SIT = ExerciseId("wall-sit")


def type_in(qtbot: QtBot, box: ExerciseBox, words: str) -> None:
    field = box.lineEdit()
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def has(some: SessionRecord, exercise_id: ExerciseId) -> bool:
    return any(r.exercise_id == exercise_id and r.done_s for r in some.results)


def without(some: SessionRecord, exercise_id: ExerciseId) -> SessionRecord:
    kept = tuple(r for r in some.results if r.exercise_id != exercise_id)
    return replace(some, id=SessionId("without"), results=kept)


def test_a_part_of_a_name_finds_the_exercise_and_its_sessions(
    qtbot: QtBot, open_page: OpenPage, settle: Settle
) -> None:
    stored = [record(), without(record(), WALL_SIT)]
    page = open_page(stored)
    page.show_routines((), builders.catalogue())
    box = page.filters.exercise
    box.setFocus()
    type_in(qtbot, box, "ALL SI")
    settle()
    settle()
    assert box.currentText() == "Wall sit"
    assert [session.id for session in listed(page)] == [record().id]
    page.panel.show_all_requested.emit()
    assert len(listed(page)) == 2


def test_what_leads_nowhere_is_not_left_standing(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page([record()])
    page.show_routines((), builders.catalogue())
    box = page.filters.exercise
    box.setFocus()
    type_in(qtbot, box, "juggling")
    assert box.currentText() == "All exercises"
    assert len(listed(page)) == 1


def test_a_new_session_stands_in_the_filter_at_once(
    open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.filters.choose_exercise(WALL_SIT, "Wall sit")
    settle()
    settle()
    assert has(record(), WALL_SIT)
    assert len(listed(page)) == 1
    new = record(number=999, at=START + timedelta(hours=1))
    store.sessions.values[new.id] = new
    page.reload()
    for _ in range(3):
        settle()
    assert {session.id for session in listed(page)} == {record().id, new.id}


def test_an_exercise_never_done_says_so(open_page: OpenPage, settle: Settle) -> None:
    page = open_page(records(5))
    page.filters.choose_exercise(ExerciseId("nobody"), "Nobody does it")
    settle()
    settle()
    assert "No session fits what is chosen above." in texts(page)


def test_an_empty_history_says_the_truth_beside_the_safety_checks(open_page: OpenPage) -> None:
    page = open_page([])
    page.show_safety_checks()
    assert "No session has been written down yet." in texts(page)
    assert not page.panel._show_all.isVisible()
