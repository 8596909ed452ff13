"""A mistake of the program itself: logged, told once, and survived."""

import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backroutine.ui.crash_report import (
    LOG_BYTES,
    CrashDialog,
    CrashReporter,
    folder_of_log,
    log_kept,
    logger,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put the hooks of this process back after the test."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook, list(logger.handlers)
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook, logger.handlers = before


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


def fail_over(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        raise KeyError(words) from error


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


class Falling:
    """Something whose destructor falls over."""

    def __del__(self) -> None:
        fall_over()


def test_an_exception_in_a_destructor_is_told_too(qtbot: QtBot, told: list[str]) -> None:
    told_by[id(told)].install()  # the test runner has hung its own hook over it
    falling: Falling | None = Falling()
    assert falling is not None
    falling = None
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "__del__" in told[0]


def test_the_log_takes_the_place_and_nobody_else_reads_it(
    qtbot: QtBot, told: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "state" / "log"
    with log_kept(folder):
        call_hook()
        assert folder_of_log() == folder
    text = (folder / "backroutine.log").read_text(encoding="utf-8")
    assert "fall_over" in text
    assert "ValueError" in text
    assert {oct(p.stat().st_mode & 0o777) for p in (folder.parent, folder)} == {"0o700"}
    assert {oct(p.stat().st_mode & 0o777) for p in folder.iterdir()} == {"0o600"}


def test_what_a_person_typed_does_not_reach_the_log(
    qtbot: QtBot, told: list[str], tmp_path: Path
) -> None:
    note = "It hurt behind the knee."
    with log_kept(tmp_path):
        try:
            fail_over(note)
        except KeyError as error:
            sys.excepthook(type(error), error, error.__traceback__)
            logger.exception("the check failed")
    text = (tmp_path / "backroutine.log").read_text(encoding="utf-8")
    assert note not in text
    assert text.count("KeyError\n") == text.count("ValueError\n") == 2
    qtbot.waitUntil(lambda: len(told) == 1)
    assert note in told[0]  # whoever copies the details sees what is in them


def test_a_log_of_an_older_program_is_closed_to_others(hooks: None, tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir(mode=0o755)
    for name in ("backroutine.log", "backroutine.log.1", "command-line.log", "faults.log"):
        (folder / name).write_text("before\n")
        (folder / name).chmod(0o644)
    with log_kept(folder):
        logger.warning("said")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {oct(p.stat().st_mode & 0o777) for p in folder.iterdir()} == {"0o600"}
    assert (folder / "backroutine.log").read_text().startswith("before\n")


def test_a_log_that_turns_over_stays_closed_to_others(hooks: None, tmp_path: Path) -> None:
    with log_kept(tmp_path):
        for _ in range(3):
            logger.warning("x" * (LOG_BYTES // 2))
    names = {path.name: oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()}
    assert set(names) >= {"backroutine.log", "backroutine.log.1"}
    assert set(names.values()) == {"0o600"}


def test_a_crash_of_the_whole_process_leaves_its_trace(tmp_path: Path) -> None:
    code = (
        "import signal, sys; from pathlib import Path\n"
        "from backroutine.ui.crash_report import log_kept\n"
        "def crash(): signal.raise_signal(signal.SIGSEGV)\n"
        "with log_kept(Path(sys.argv[1])): crash()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, check=False
    )
    assert ended.returncode == -signal.SIGSEGV
    trace = (tmp_path / "faults.log").read_text(encoding="utf-8")
    assert "Segmentation fault" in trace
    assert "in crash" in trace


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


def test_the_dialog_opens_the_folder_of_the_log(
    qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]
    request.addfinalizer(lambda: QDesktopServices.unsetUrlHandler("file"))
    dialog = CrashDialog("Traceback", tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Open folder")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened.urls == [QUrl.fromLocalFile(str(tmp_path))]


class Opened(QObject):
    """Stands for the system's file manager: writes down what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such disk here")
def test_a_full_disk_costs_lines_of_the_log_and_ends_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full, log_kept(tmp_path):
        (log,) = (each for each in logger.handlers if isinstance(each, logging.FileHandler))
        assert log.stream is not None
        log.stream.close()
        log.stream = full
        logger.warning("one line")
    assert capfd.readouterr().err == ""
