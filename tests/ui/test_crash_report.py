"""A mistake of the program itself: logged, told once, and survived."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backroutine.ui.crash_report import CrashDialog, CrashReporter, log_kept, logger


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put the hooks of this process back after the test."""
    before = sys.excepthook, threading.excepthook, list(logger.handlers)
    yield
    sys.excepthook, threading.excepthook, logger.handlers = before


@pytest.fixture
def told(qtbot: QtBot, hooks: None) -> list[str]:
    told: list[str] = []
    reporter = CrashReporter(told.append)
    reporter.install()
    told_by[id(told)] = reporter  # keeps it alive for the test
    return told


told_by: dict[int, CrashReporter] = {}


def fall_over() -> None:
    raise ValueError("a slip of ours")


def call_hook() -> None:
    try:
        fall_over()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_uncaught_exception_is_told_with_its_trace(qtbot: QtBot, told: list[str]) -> None:
    call_hook()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "a slip of ours" in told[0]
    assert "fall_over" in told[0]


def test_an_exception_in_a_thread_is_told_on_the_window_s(qtbot: QtBot, told: list[str]) -> None:
    thread = threading.Thread(target=fall_over)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 1)


def test_while_one_is_shown_others_are_only_logged(
    qtbot: QtBot, hooks: None, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []

    def show(trace: str) -> None:
        shown.append(trace)
        if len(shown) == 1:
            call_hook()
            qtbot.waitUntil(lambda: len(caplog.records) == 2)

    reporter = CrashReporter(show)
    reporter.install()
    with caplog.at_level(logging.CRITICAL, "backroutine"):
        call_hook()
        qtbot.waitUntil(lambda: len(shown) >= 1)
    assert len(caplog.records) == 2


def test_the_log_takes_the_trace(qtbot: QtBot, told: list[str], tmp_path: Path) -> None:
    with log_kept(tmp_path / "log"):
        call_hook()
    text = (tmp_path / "log" / "backroutine.log").read_text(encoding="utf-8")
    assert "a slip of ours" in text
    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o700


def test_without_a_folder_for_the_log_the_program_goes_on(hooks: None, tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in its place")
    with log_kept(tmp_path / "log"):
        logger.warning("said aloud")


def test_the_dialog_says_it_plainly_and_keeps_the_details_away(qtbot: QtBot) -> None:
    dialog = CrashDialog("Traceback: <b>deep</b> inside")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._details.toPlainText() == "Traceback: <b>deep</b> inside"
    assert not dialog._details.isVisible()
