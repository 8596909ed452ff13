"""Sessions corrected, deleted and taken back, with all that can be refused on the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from backroutine.domain.session import SessionId
from backroutine.ui.history.undo_bar import UndoBar
from backroutine.ui.theme import Theme
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record, records
from tests.ui.history.reading import button, click_session, listed, score_box
from tests.ui.stores import DISK_FULL, MemoryStore

Key = Qt.Key


def test_a_correction_is_stored_and_shown_everywhere(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(SessionId("session-1"))
    settle()
    qtbot.keyClicks(score_box(page, "Pain after"), "8")
    settle()
    (note,) = page.panel.detail.findChildren(QPlainTextEdit)
    note.setFocus()
    qtbot.keyClicks(note, "Better than <b>yesterday</b>")
    qtbot.keyClick(note, Key.Key_Tab)
    settle()
    stored = store.sessions.get(SessionId("session-1"))
    assert stored == replace(record(), pain_after=8, note="Better than <b>yesterday</b>")
    assert listed(page)[0].pain_after == 8
    assert "corrected" in page.panel.bar.text


def test_a_score_can_be_taken_back_to_not_given(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(SessionId("session-1"))
    settle()
    qtbot.keyClick(score_box(page, "Effort"), Key.Key_Home)
    settle()
    assert store.sessions.get(SessionId("session-1")).effort is None


def test_looking_at_a_session_stores_nothing(
    open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([replace(record(), note="one\r\ntwo\u2029three"), record(number=2)])
    for number in (1, 2, 1):
        page.show_session(SessionId(f"session-{number}"))
        settle()
    page.hide()
    settle()
    assert store.sessions.writes == 0


def test_the_page_that_is_left_stores_the_note(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(SessionId("session-1"))
    settle()
    (note,) = page.panel.detail.findChildren(QPlainTextEdit)
    note.setPlainText("Slept well")
    page.hide()
    settle()
    assert store.sessions.get(SessionId("session-1")).note == "Slept well"


def test_a_correction_that_is_refused_stays_and_is_tried_again(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(SessionId("session-1"))
    settle()
    store.sessions.refusal = DISK_FULL
    qtbot.keyClicks(score_box(page, "Pain before"), "2")
    settle()
    assert page.panel.bar.text == DISK_FULL
    assert score_box(page, "Pain before").currentText() == "2"
    store.sessions.refusal = ""
    qtbot.keyClick(page.panel.detail, Key.Key_Escape)
    settle()
    assert store.sessions.get(SessionId("session-1")).pain_before == 2


@pytest.mark.parametrize("by_key", [True, False], ids=["Ctrl+Z", "the button"])
def test_a_deleted_session_comes_back_whole(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle, by_key: bool
) -> None:
    stored = records(6)
    page = open_page(stored)
    session = listed(page)[3]
    whole = store.sessions.get(session.id)
    page.panel.list.setFocus()
    page.panel.list.setCurrentIndex(page.panel.model.index_of(session.id))
    qtbot.keyClick(page.panel.list, Key.Key_Delete)
    settle()
    assert session.id not in store.sessions.values
    assert session not in listed(page)
    assert "is deleted" in page.panel.bar.text
    if by_key:
        qtbot.keyClick(page.panel.list, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    settle()
    assert store.sessions.get(session.id) == whole
    assert len(listed(page)) == 6
    assert page.panel.model.session_at(page.panel.list.currentIndex()) == session
    assert not page.panel.bar.text


def test_the_last_session_can_be_deleted_from_its_page_and_taken_back(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(SessionId("session-1"))
    settle()
    qtbot.mouseClick(button(page, "Delete"), Qt.MouseButton.LeftButton)
    settle()
    assert not store.sessions.values
    qtbot.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    settle()
    assert store.sessions.get(SessionId("session-1")) == record()


def test_after_the_next_act_a_deletion_stands(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page(records(6))
    page.panel.list.setCurrentIndex(page.panel.model.index_of(listed(page)[0].id))
    qtbot.keyClick(page.panel.list, Key.Key_Delete)
    settle()
    click_session(qtbot, page, listed(page)[0].id)
    settle()
    qtbot.keyClick(page.panel.detail, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert len(store.sessions.values) == 5
    assert not page.panel.bar.text


def test_the_offer_to_undo_ends_by_itself(qtbot: QtBot, theme: Theme) -> None:
    elsewhere = QPlainTextEdit()
    bar = UndoBar(elsewhere, stays_ms=1)
    bar.move(500, 500)
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.setFocus()
    with qtbot.waitSignal(bar.gone):
        bar.offer_undo("The session is deleted.")
    assert not bar.text


def test_a_deletion_that_is_refused_deletes_nothing(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page(records(3))
    store.sessions.refusal = DISK_FULL
    page.panel.list.setCurrentIndex(page.panel.model.index_of(listed(page)[0].id))
    qtbot.keyClick(page.panel.list, Key.Key_Delete)
    settle()
    assert len(listed(page)) == 3
    assert page.panel.bar.text == DISK_FULL


def test_an_undo_that_is_refused_can_be_tried_again(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page(records(3))
    page.panel.list.setCurrentIndex(page.panel.model.index_of(listed(page)[0].id))
    qtbot.keyClick(page.panel.list, Key.Key_Delete)
    settle()
    store.sessions.refusal = DISK_FULL
    qtbot.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    settle()
    assert page.panel.bar.text == DISK_FULL
    store.sessions.refusal = ""
    qtbot.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    settle()
    assert len(store.sessions.values) == 3
