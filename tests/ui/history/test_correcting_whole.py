"""A session corrected whole: when it was, its sets, what hurt; and the correction taken back."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.session import Outcome, PainReport, SessionRecord
from backroutine.ui.history.correct_dialog import CorrectDialog
from backroutine.ui.history.page import HistoryPage
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record, records
from tests.ui.history.reading import button, listed, texts
from tests.ui.stores import DISK_FULL, MemoryStore

LEFT = Qt.MouseButton.LeftButton


def hurt() -> SessionRecord:
    some = record(0.6)
    first = some.results[0]
    said = PainReport(first.step_number, first.exercise_id, 30.0, 6, PainKind.SHARP,
                      PainPlace.LOWER_BACK)  # fmt: skip
    return replace(some, pain_reports=(said, replace(said, at_s=90.0, score=2)))


def open_correction(
    qtbot: QtBot, page: HistoryPage, some: SessionRecord, settle: Settle
) -> CorrectDialog:
    page.show_session(some.id)
    settle()
    qtbot.mouseClick(button(page, "Correct…"), LEFT)
    return next(dialog for dialog in page.findChildren(CorrectDialog) if dialog.isVisible())


def test_nothing_touched_is_nothing_stored(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([hurt()])
    dialog = open_correction(qtbot, page, hurt(), settle)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle()
    assert store.sessions.writes == 0
    assert not dialog.isVisible()


def test_sets_outcomes_repetitions_and_pain_are_corrected_and_taken_back(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    some = hurt()
    page = open_page([some])
    dialog = open_correction(qtbot, page, some, settle)
    skipped = next(r for r in dialog.pieces if r.piece.outcome is Outcome.SKIPPED)
    skipped.outcome.setCurrentText("done")
    several = next(r for r in dialog.pieces if r.piece.planned_reps > 1 and r is not skipped)
    assert not several.reps.isEnabled(), "done is done whole"
    several.outcome.setCurrentText("cut short")
    several.reps.setValue(1)
    several.seconds.setValue(7)
    dialog.reports[0].score.setCurrentText("4")
    dialog.reports[0].kind.setCurrentText("Sore to touch")
    dialog.reports[0].place.setCurrentText("Neck")
    dialog.reports[1].counts.setChecked(False)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle()
    stored = store.sessions.get(some.id)
    after = {before: now for before, now in zip(some.results, stored.results, strict=True)
             if before != now}  # fmt: skip
    assert after == {
        skipped.piece: replace(
            skipped.piece, outcome=Outcome.DONE, done_s=skipped.piece.planned_s,
            done_reps=skipped.piece.planned_reps,
        ),
        several.piece: replace(several.piece, outcome=Outcome.CUT_SHORT, done_s=7, done_reps=1),
    }  # fmt: skip
    (said,) = stored.pain_reports
    assert (said.score, said.kind, said.place) == (4, PainKind.SORE, PainPlace.NECK)
    assert "4 of 10, Sore to touch, Neck" in texts(page), "what is open shows it at once"
    qtbot.mouseClick(button(page, "Undo"), LEFT)
    settle()
    assert store.sessions.get(some.id) == some
    assert "6 of 10, Sharp or stabbing, Lower back" in texts(page)


def test_a_session_moves_to_another_day_with_its_end(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    some = record()
    page = open_page([some, *(replace(r, id=type(r.id)(f"o{r.id}")) for r in records(3))])
    dialog = open_correction(qtbot, page, some, settle)
    dialog.day.setDate(dialog.day.date().addDays(-40))
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle()
    stored = store.sessions.get(some.id)
    local, before = stored.started_at.astimezone(), some.started_at.astimezone()
    assert local.date() == before.date() - timedelta(days=40)
    assert (local.hour, local.minute) == (before.hour, before.minute)
    assert stored.ended_at is not None
    assert some.ended_at is not None
    assert stored.ended_at - stored.started_at == some.ended_at - some.started_at
    assert listed(page)[-1].id == some.id


def test_no_session_is_put_into_the_future(
    qtbot: QtBot, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page([record()])
    dialog = open_correction(qtbot, page, record(), settle)
    today = dialog.day.date()
    dialog.day.setDate(today.addDays(1))
    assert dialog.day.date() == today


def test_a_score_is_taken_back_by_a_key(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page([record()])
    page.show_session(record().id)
    settle()
    detail = page.panel.detail
    qtbot.keyClicks(detail._pain_after, "8")
    settle()
    assert store.sessions.get(record().id).pain_after == 8
    qtbot.keyClick(detail._pain_after, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert store.sessions.get(record().id) == record()
    assert detail._pain_after.score == record().pain_after


def test_a_refused_correction_leaves_what_is_stored(
    qtbot: QtBot, open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    some = hurt()
    page = open_page([some])
    dialog = open_correction(qtbot, page, some, settle)
    store.sessions.refusal = DISK_FULL
    dialog.reports[0].score.setCurrentText("1")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    settle()
    assert page.panel.bar.text == DISK_FULL
    assert store.sessions.get(some.id) == some
