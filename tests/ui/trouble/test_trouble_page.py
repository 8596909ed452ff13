"""The page that stands in place of the others: what it says, offers, asks, and tells."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import TroubleKind, Way
from backroutine.ui.background import Background
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from backroutine.ui.trouble.page import TroublePage
from tests.ui.trouble.conftest import SENTENCE, SPOILED, RecordingRescue, Settle, trouble


@pytest.fixture
def page(
    qtbot: QtBot, rescue: RecordingRescue, background: Background, theme: Theme
) -> TroublePage:
    page = TroublePage(rescue, background, theme)
    qtbot.addWidget(page)
    page.resize(1024, 540)
    page.show()
    page.show_trouble(trouble())
    return page


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page: QWidget, name: str) -> None:
    (button,) = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == name]
    assert button.isEnabled()
    button.click()


def test_it_says_what_has_happened_and_what_the_backup_holds(page: TroublePage) -> None:
    for words in (
        "Your data is damaged", SENTENCE, "Made ", "2026", "128 session",
        "3 routine", "2 exercise", "1 photo", "“Before a run <b>”",
    ):  # fmt: skip
        assert words in said(page)


def test_where_nothing_can_be_found_out_it_leads_on_all_the_same(
    qtbot: QtBot, page: TroublePage, rescue: RecordingRescue, settle: Settle
) -> None:
    rescue.refusal = "The disk is full."
    page.look_into(RefusedError(SENTENCE))
    settle()
    assert "The disk is full." in said(page)
    with qtbot.waitSignal(page.try_again_wished):
        press(page, "Try again")


def test_a_backup_that_names_no_routine_says_how_many_it_holds(page: TroublePage) -> None:
    told = trouble()
    assert told.backup is not None
    contents = replace(told.backup.contents, routine_names=(), unnamed_routine_count=7)
    page.show_trouble(replace(told, backup=replace(told.backup, contents=contents)))
    assert "7 routine" in said(page)
    assert "and 7 more" not in said(page)


@pytest.mark.parametrize("kind", TroubleKind)
def test_every_trouble_has_a_title_of_its_own(page: TroublePage, kind: TroubleKind) -> None:
    page.show_trouble(trouble(kind, *Way))
    assert page._title.text() not in ("", SENTENCE)
    titles = {page._title_of(each) for each in TroubleKind}
    assert len(titles) == len(TroubleKind)


def test_it_looks_away_from_the_window_first(
    page: TroublePage, rescue: RecordingRescue, settle: Settle
) -> None:
    page.look_into(RefusedError("The disk said no."))
    assert "The disk said no." in said(page)
    settle()
    assert rescue.asked == [("look", "The disk said no.")]
    assert SENTENCE in said(page)


@pytest.mark.parametrize(
    ("way", "button", "signal"),
    [
        (Way.TRY_AGAIN, "Try again", "try_again_wished"),
        (Way.ONLY_READ, "Open to read", "only_read_wished"),
    ],
)
def test_what_changes_nothing_is_done_unasked(
    page: TroublePage, qtbot: QtBot, way: Way, button: str, signal: str
) -> None:
    page.show_trouble(trouble(TroubleKind.FULL, way))
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, button)


@pytest.mark.parametrize(
    ("button", "question", "verb", "done"),
    [
        ("Restore it…", "Restore this backup?", "Restore it",
         ("restore", Path("/backups/newest.zip"))),
        ("Save what is left…", "Save what can still be read?", "Save what is left", ("salvage",)),
        ("Start empty…", "Begin with nothing?", "Start empty", ("start_empty",)),
    ],
)  # fmt: skip
def test_what_replaces_data_is_asked_first(
    page: TroublePage,
    qtbot: QtBot,
    rescue: RecordingRescue,
    button: str,
    question: str,
    verb: str,
    done: tuple[object, ...],
) -> None:
    press(page, button)
    assert question in said(page)
    assert rescue.asked == []
    press(page, "Back")
    assert question not in said(page)
    press(page, button)
    with qtbot.waitSignal(page.solved):
        press(page, verb)
    assert rescue.asked == [done]


def test_another_backup_is_looked_at_before_it_is_offered(
    page: TroublePage, qtbot: QtBot, rescue: RecordingRescue, settle: Settle
) -> None:
    rescue.found = SPOILED
    page._look_at_backup("/other.zip")
    settle()
    assert rescue.asked == [("preview", Path("/other.zip"))]
    for words in ("/other.zip", "does not say when", "session p1", "left out"):
        assert words in said(page)
    with qtbot.waitSignal(page.solved):
        press(page, "Restore it")
    assert rescue.asked[-1] == ("restore", Path("/other.zip"))


@pytest.mark.parametrize("button", ["Restore it", "other"])
def test_a_refusal_is_said_and_leads_back_to_the_ways(
    page: TroublePage, rescue: RecordingRescue, settle: Settle, button: str
) -> None:
    rescue.refusal = "The backup is damaged. Choose another backup."
    if button == "other":
        page._look_at_backup("/other.zip")
    else:
        press(page, "Restore it…")
        press(page, button)
    settle()
    assert rescue.refusal in said(page)
    press(page, "Restore it…")
    assert rescue.refusal not in said(page)


def test_while_it_works_nothing_can_be_asked_again(page: TroublePage, settle: Settle) -> None:
    press(page, "Start empty…")
    press(page, "Start empty")
    assert not page._confirmation.isEnabled()
    settle()


def test_everything_can_be_done_by_the_keyboard(
    page: TroublePage, qtbot: QtBot, rescue: RecordingRescue
) -> None:
    page.activateWindow()
    page._ways.focus_first()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert "Restore this backup?" in said(page)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert "Restore this backup?" not in said(page)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    with qtbot.waitSignal(page.solved):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert rescue.asked == [("restore", Path("/backups/newest.zip"))]


def test_the_text_can_be_copied_and_the_program_left(page: TroublePage, qtbot: QtBot) -> None:
    press(page, "Copy this text")
    assert QGuiApplication.clipboard().text() == f"Your data is damaged. {SENTENCE}"
    with qtbot.waitSignal(page.leave_wished):
        press(page, "Close BackRoutine")


def test_every_target_is_named_and_large_enough(page: TroublePage) -> None:
    page.show_trouble(trouble(TroubleKind.DAMAGED, *Way))
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.text()
            assert button.height() >= HIT_SIZE


def test_nothing_is_cut_off_in_a_narrow_window(page: TroublePage, qtbot: QtBot) -> None:
    page.show_trouble(trouble(TroubleKind.DAMAGED, *Way))
    qtbot.waitUntil(lambda: cut_off(page) == [])


def cut_off(page: QWidget) -> list[str]:
    """Return the texts that have not the room that they need."""
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and (
            (label.wordWrap() and label.height() < label.heightForWidth(label.width()))
            or label.mapTo(page, label.rect().topRight()).x() > page.width()
        )
    ]
