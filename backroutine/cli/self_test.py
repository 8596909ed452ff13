"""The command `self-test`: whether this installation has everything, tried without a display.

It works in a folder of its own that is deleted behind it; the person's data is not looked at. Made
for packages: each is installed, and then asked this.
"""

import logging
import os
import platform
import queue
import sqlite3
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from backroutine import __version__
from backroutine.cli import system_libraries
from backroutine.cli.output import say
from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from backroutine.audio.protocol import Answer
    from backroutine.domain.rules import ReadyRoutine

NOBODY = "; no sound device was found, so nobody heard it"
READY_WITHIN_S = 60.0
SOUND_WITHIN_S = 20.0
# A page that was not painted has one colour, or two.
LEAST_COLOURS = 12
SAMPLE_PX = 160


class FailedError(Exception):
    """A part of the program does not do what it should; the text says what."""


@dataclass(slots=True)
class Bench:
    """Where the checks work, and what one leaves for the next."""

    folder: Path
    paths: DataPaths
    faults: list[BaseException] = field(default_factory=list)
    application: "QApplication | None" = None


def self_test() -> int:
    """Try every part, say of each what came of it, and return the exit code."""
    logging.getLogger().addHandler(logging.NullHandler())  # what matters is said below
    say(f"BackRoutine {__version__}", *_versions())
    failures = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        bench = Bench(folder, DataPaths(folder / "data", folder / "log"))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        with _faults_kept(bench.faults):
            for name, check in CHECKS.items():
                is_well, words = _tried(check, bench)
                failures += not is_well
                say(f"{'well' if is_well else 'FAILED':8}{name:12}{words}")
    if failures:
        say(f"{failures} of {len(CHECKS)} parts do not work; the reasons stand above.")
        return 1
    say("Everything works.")
    return 0


def _versions() -> Iterator[str]:
    yield f"{'':8}{'system':12}{platform.platform()}"
    yield f"{'':8}{'Python':12}{platform.python_version()}, {sys.executable}"
    yield f"{'':8}{'SQLite':12}{sqlite3.sqlite_version}"


def _tried(check: Callable[[Bench], str], bench: Bench) -> tuple[bool, str]:
    bench.faults.clear()
    try:
        words = check(bench)
    except (RefusedError, FailedError) as error:
        return False, str(error)
    except Exception as fault:  # noqa: BLE001, RUF100 - said like any failure; the others go on
        return False, _described(fault)
    if bench.faults:
        return False, _described(bench.faults[0])
    return True, words


def _described(fault: BaseException) -> str:
    what = f"{type(fault).__name__}: {fault}".splitlines()[0]
    frames = traceback.extract_tb(fault.__traceback__)
    return f"{what} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else what


@contextmanager
def _faults_kept(faults: list[BaseException]) -> Iterator[None]:
    """Keep what fails inside of a slot, which Qt would only print."""

    def keep(
        _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        faults.append(fault)

    before, sys.excepthook = sys.excepthook, keep
    try:
        yield
    finally:
        sys.excepthook = before


# --- the parts -------------------------------------------------------------------------------


def _catalogue(_bench: Bench) -> str:
    from backroutine.files.shipped import load_catalogue, load_programmes

    catalogue = load_catalogue()
    return f"{len(catalogue)} exercises, {len(load_programmes(catalogue))} programmes"


def _database(bench: Bench) -> str:
    from contextlib import closing

    from backroutine.clock import SystemClock
    from backroutine.storage import schema
    from backroutine.storage.connection import in_memory
    from backroutine.storage.database import open_database
    from backroutine.storage.migrate import migrate_connection

    with closing(in_memory()) as connection:
        migrate_connection(connection)  # every step from the first version on
    ready = _ready_programme()
    with closing(open_database(bench.paths, SystemClock())) as database:
        database.routines.save(ready.routine)
        if [routine.id for routine in database.routines.all()] != [ready.routine.id]:
            raise FailedError("What was stored does not come back.")
    return f"schema {schema.VERSION}, made, filled and brought up to date"


def _files(bench: Bench) -> str:
    from backroutine.clock import SystemClock
    from backroutine.files.calendar_file import write_calendar
    from backroutine.files.routine_file import read_routine_file, write_routine
    from backroutine.files.shipped import load_catalogue

    ready, catalogue = _ready_programme(), load_catalogue()
    path = bench.folder / "one.routine.json"
    write_routine(ready.routine, path, catalogue)
    if read_routine_file(path, catalogue).routine.name != ready.routine.name:
        raise FailedError("A routine file is not read as it was written.")
    write_calendar(ready, bench.folder / "one.ics", now=SystemClock().now())
    return "a routine and a calendar written, the routine read back"


def _window(bench: Bench) -> str:
    system_libraries.require(system_libraries.FOR_PAINTING)
    from PySide6.QtCore import qVersion

    from backroutine.app import make_application
    from backroutine.running import Running
    from backroutine.ui.main_window import MainWindow, PageIndex
    from backroutine.ui.theme import Theme

    bench.application = application = make_application()
    theme = Theme(application, application)
    window = MainWindow(theme, bench.paths.window_state)
    window.show()
    running = Running(application, window, theme, bench.paths)
    try:
        _wait(application, lambda: running.is_ready, "The data is not opened.")
        for page in PageIndex:
            window.show_page(page)
            application.processEvents()
            _require_painted(window.grab().toImage(), page.name.lower())
    finally:
        window.close()
        running.end()
        window.deleteLater()
    return f"{len(PageIndex)} pages painted by Qt {qVersion()}"


def _sound(_bench: Bench) -> str:
    """Have one cue played; where no device is, have it mixed for nobody."""
    from backroutine.audio.mixer import NULL_ARGUMENT, mixer_command
    from backroutine.audio.protocol import State, StreamState

    played_through = _played(mixer_command())
    if isinstance(played_through, str):
        return (
            f"one cue played through {played_through}{NOBODY if _is_null(played_through) else ''}"
        )
    if isinstance(played_through, State) and played_through.state is StreamState.NO_LIBRARY:
        return "no mixer for this system, so sound files are played"
    heard = _played([*mixer_command(), NULL_ARGUMENT])
    if not isinstance(heard, str):
        raise FailedError(f"The mixer process plays nothing ({heard}).")
    return f"one cue mixed{NOBODY}"


def _paper(bench: Bench) -> str:
    if bench.application is None:
        raise FailedError("Nothing can be painted without the window.")
    from pypdf import PdfReader

    from backroutine.clock import SystemClock
    from backroutine.pdf.sheet import SheetOptions, build_sheet
    from backroutine.pdf.writer import write_pdf

    ready, path = _ready_programme(), bench.folder / "one.pdf"
    write_pdf(build_sheet(ready, SheetOptions()), path, now=SystemClock().now())
    with path.open("rb") as file:
        pages = len(PdfReader(file).pages)
    return f"a hand-out of {pages} pages, {path.stat().st_size / 1000:.0f} kB"


def _small_parts(_bench: Bench) -> str:
    """Import what is imported only when it is needed, so that a package without it is found."""
    system_libraries.require(system_libraries.FOR_PAINTING)
    import wakepy
    from PySide6.QtGui import QImageReader

    import_module("playsound3")
    import_module("PySide6.QtNetwork")
    if sys.platform == "linux":
        import_module("PySide6.QtDBus")
    formats = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    missing = sorted({"jpeg", "png", "webp"} - formats)
    if missing:
        raise FailedError(f"Pictures of these kinds cannot be read: {', '.join(missing)}.")
    return f"pictures, single window, screen kept on (wakepy {wakepy.__version__})"


# --- what they share -------------------------------------------------------------------------


def _ready_programme() -> "ReadyRoutine":
    from backroutine.domain.rules import ready
    from backroutine.files.shipped import load_catalogue, load_programmes

    catalogue = load_catalogue()
    return ready(load_programmes(catalogue)[0].routine, catalogue)


def _wait(application: "QApplication", happened: Callable[[], bool], complaint: str) -> None:
    end_s = time.monotonic() + READY_WITHIN_S
    while not happened():
        if time.monotonic() > end_s:
            raise FailedError(complaint)
        application.processEvents()
        time.sleep(0.01)


def _require_painted(image: "QImage", name: str) -> None:
    sample = image.scaledToWidth(SAMPLE_PX)
    places = [(x, y) for x in range(sample.width()) for y in range(sample.height())]
    if len({sample.pixel(*place) for place in places}) < LEAST_COLOURS:
        raise FailedError(f"The page “{name}” stays empty.")


def _is_null(device: str) -> bool:
    """Say whether the sound library has taken its device that plays to nobody."""
    return device.casefold() == "null"


def _played(command: Sequence[str]) -> "str | Answer | None":
    """Return what one cue was played through; else the last answer, `None` when none came."""
    from backroutine.audio.link import MixerLink
    from backroutine.audio.mixer import mixer_environment
    from backroutine.audio.protocol import PlaceSound, SoundBegun, State, StreamState, read_answer
    from backroutine.audio.speaker import TEST_DELAY_S
    from backroutine.player.cues import Cue

    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    link = MixerLink(command, mixer_environment(), lambda _, line: lines.put(line))
    device, answer = "", None
    try:
        while (line := lines.get(timeout=SOUND_WITHIN_S)) is not None:
            answer = read_answer(line)
            if isinstance(answer, SoundBegun):
                return device
            if not isinstance(answer, State):
                continue
            if answer.state in (StreamState.NO_DEVICE, StreamState.NO_LIBRARY):
                break
            if answer.state is StreamState.PLAYING and not device:
                device = answer.detail
                link.say(PlaceSound(time.monotonic() + TEST_DELAY_S, Cue.GO.value))
                link.write(time.monotonic())
    except queue.Empty:
        return answer
    finally:
        link.let_go()
    return answer


CHECKS: dict[str, Callable[[Bench], str]] = {
    "catalogue": _catalogue,
    "database": _database,
    "files": _files,
    "window": _window,
    "sound": _sound,
    "paper": _paper,
    "the rest": _small_parts,
}
