"""Data that is deleted or restored under an open window: what belongs to the old stays with it."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.storage import schema
from backroutine.storage.restore import preview
from backroutine.storage.sessions import SessionRepository
from backroutine.ui.main_window import PageIndex
from backroutine.ui.play.last_try import NotStoredDialog
from tests import builders
from tests.e2e.conftest import Start
from tests.storage import past
from tests.storage.by_hand import everything, rows
from tests.storage.records import record
from tests.ui.stores import DISK_FULL
from tests.ui.trouble.test_trouble_page import press, said
from tests.window import WholeWindow, shown

TABLES = ("routine", "exercise", "session", "session_plan", "work_result", "favourite")
Rows = dict[str, list[tuple[object, ...]]]


class Disk:
    """Refuses sessions while it is full."""

    def __init__(self) -> None:
        self.is_full = False

    def fill(self) -> None:
        self.is_full = True

    def make_room(self) -> None:
        self.is_full = False

    def check(self) -> None:
        if self.is_full:
            raise RefusedError(DISK_FULL)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    save, beat = SessionRepository.save, SessionRepository.heartbeat

    def save_if_room(sessions: SessionRepository, record: SessionRecord) -> None:
        disk.check()
        save(sessions, record)

    def beat_if_room(
        sessions: SessionRepository, session_id: SessionId, position_s: float, active_s: float
    ) -> None:
        disk.check()
        beat(sessions, session_id, position_s, active_s)

    monkeypatch.setattr(SessionRepository, "save", save_if_room)
    monkeypatch.setattr(SessionRepository, "heartbeat", beat_if_room)
    return disk


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return tmp_path / "backup.zip"


@pytest.fixture
def program(start: Start, qtbot: QtBot, disk: Disk, backup: Path) -> WholeWindow:
    """Return a window in which a session is on; what was there before is in a backup."""
    program = start()
    program.pages.build.bench.copy_routine(builders.programme())
    program.background.run(lambda: program.store.sessions.save(record()))
    program.pages.data._back_up_to(str(backup))
    settle(qtbot, program)
    program.pages.build.bench.rename("Edited since")
    program.alarm.is_stopped = True
    program.pages.start(builders.ready_programme())
    settle(qtbot, program)
    program.window.show_page(PageIndex.SETTINGS)
    return program


def test_after_everything_was_deleted_nothing_of_it_is_stored_again(
    start: Start, program: WholeWindow, disk: Disk, qtbot: QtBot
) -> None:
    disk.fill()
    advance(program, qtbot)
    disk.make_room()
    press(program.pages.data, "Delete everything…")
    word = program.window.focusWidget()
    assert word is not None
    qtbot.keyClicks(word, "DELETE")
    qtbot.keyClick(word, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert not program.pages.play.is_running
    program.pages.build.undo_stack.undo()
    program.pages.build.keeper.try_again()
    program.pages.play.leave()
    settle(qtbot, program)
    again = start()
    assert not again.pages.play.offer.isVisible()
    assert {table: rows(database(again), table) for table in TABLES} == {
        table: [] for table in TABLES
    }


def test_a_session_that_is_on_stays_with_the_data_that_a_backup_replaces(
    program: WholeWindow, backup: Path, qtbot: QtBot
) -> None:
    restore(program, backup, qtbot)
    assert [key for key, *_ in rows(database(program), "session")] == ["first"]
    assert "Edited since" not in str(everything(database(program)))
    assert program.pages.build.routine.name != "Edited since"
    assert not program.pages.play.is_running
    (kept,) = (program.folder / "backups").glob("*before-restore*.zip")
    contents = preview(kept)
    assert (contents.session_count, contents.routine_names) == (2, ("Edited since",))


def test_a_session_that_the_disk_refused_until_then_goes_into_what_was_restored(
    program: WholeWindow, disk: Disk, backup: Path, qtbot: QtBot
) -> None:
    disk.fill()
    advance(program, qtbot)

    def make_room_behind() -> None:
        program.background.run(disk.make_room)

    program.pages.data.restore_begins.connect(make_room_behind)
    restore(program, backup, qtbot)
    sessions = {row[0]: row for row in rows(database(program), "session")}
    (played,) = sessions.keys() - {"first"}
    assert "stopped" in sessions[played]
    program.pages.history.show_session(SessionId(str(played)))
    settle(qtbot, program)
    assert program.pages.history.panel.detail.record is not None


def older(path: Path) -> None:
    copyfile(past.place(schema.VERSION - 1), path)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        pytest.param(older, "An older file has been put in the place", id="an older file"),
        pytest.param(
            "mkfifo", "but it is not a file", id="a pipe",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here"),
        ),
    ],
)  # fmt: skip
def test_a_session_is_held_while_something_else_is_in_the_place_of_the_data(
    program: WholeWindow,
    tmp_path: Path,
    make: Callable[[Path], None] | str,
    sentence: str,
    qtbot: QtBot,
) -> None:
    put = getattr(os, make) if isinstance(make, str) else make
    put(tmp_path / "other")
    database(program).rename(tmp_path / "kept.db")
    (tmp_path / "other").rename(database(program))
    program.window.show_page(PageIndex.PLAY)
    advance(program, qtbot)
    assert sentence in program.pages.play.session.trouble.text()
    program.window.close()
    settle(qtbot, program)
    asked = shown(NotStoredDialog, program.window, lambda _: True)
    assert sentence in asked.reason.text()
    (tmp_path / "kept.db").replace(database(program))
    asked.try_again.click()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    settle(qtbot, program)
    assert "stopped" in str(rows(database(program), "session"))


def test_the_question_before_a_restore_says_that_the_session_ends(
    program: WholeWindow, backup: Path, qtbot: QtBot
) -> None:
    program.pages.data._look_at_backup(str(backup))
    settle(qtbot, program)
    assert "The session that is on ends then" in said(program.pages.data)


def database(program: WholeWindow) -> Path:
    return program.folder / "backroutine.db"


def restore(program: WholeWindow, backup: Path, qtbot: QtBot) -> None:
    program.pages.data._look_at_backup(str(backup))
    settle(qtbot, program)
    press(program.pages.data, "Restore it")
    settle(qtbot, program)


def advance(program: WholeWindow, qtbot: QtBot) -> None:
    """Let the session that is on run for a while; then it is held where it is."""
    rung = program.alarm.ring_count
    program.alarm.run()
    qtbot.waitUntil(lambda: program.alarm.ring_count > rung + 20)
    program.alarm.is_stopped = True
    settle(qtbot, program)


def settle(qtbot: QtBot, program: WholeWindow) -> None:
    qtbot.waitUntil(lambda: program.background.is_idle)
