"""What a running session costs: painting it, and how late its seconds are shown."""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.clock import SystemClock
from backroutine.ui.background import Background
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.alarm import QtAlarm
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.wishes import SHIFT_S, Wish
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker
from tests.ui.conftest import background, english, fonts, pictures, theme  # noqa: F401 - fixtures
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

FRAMES = 60
SECONDS = 10
SIZES = [(1280, 800), (1920, 1080), (2560, 1440)]


def timed_ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def spread(name: str, values: list[float]) -> str:
    ordered = sorted(values)
    p95 = ordered[int(len(ordered) * 0.95)]
    return f"{name:28} median {statistics.median(ordered):6.2f} ms, p95 {p95:6.2f} ms"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_painting_ring_and_figure_against_everything(
    qtbot: QtBot, background: Background, theme: Theme, pictures: ExercisePictures,  # noqa: F811
    size: tuple[int, int],
) -> None:  # fmt: skip
    clock = ManualClock()
    alarm = HandTurnedAlarm(clock)
    page = PlayPage(
        builders.catalogue(), RecordingSpeaker(), RememberedSessions(), background, clock, alarm,
        theme, pictures,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    page.start(builders.ready_programme())
    qtbot.waitUntil(lambda: page.is_running)
    alarm.pass_time(12)
    stage = page.session.stage
    parts: dict[str, tuple[QWidget, ...]] = {
        "everything": (page,), "ring and figure": (stage.ring, stage.figure)
    }  # fmt: skip
    print(f"\n{size[0]} x {size[1]}")
    for name, widgets in parts.items():
        taken = []
        for _ in range(FRAMES):
            clock.advance(1 / 30)
            stage.show_frame()
            for widget in widgets:
                widget.update()
            taken.append(timed_ms(QApplication.processEvents))
        print(spread(name, taken))
    page.leave()
    qtbot.waitUntil(lambda: background.is_idle)


@pytest.mark.parametrize("stall_ms", [0, 200], ids=["quiet", "200 ms stall a second"])
def test_how_late_seconds_are_shown(
    qtbot: QtBot, background: Background, theme: Theme, pictures: ExercisePictures,  # noqa: F811
    stall_ms: int,
) -> None:  # fmt: skip
    speaker = RecordingSpeaker()
    page = PlayPage(
        builders.catalogue(), speaker, RememberedSessions(), background, SystemClock(), QtAlarm(),
        theme, pictures,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    stall = QTimer()
    stall.timeout.connect(lambda: time.sleep(stall_ms / 1000))
    if stall_ms:
        stall.start(1000)
    page.start(builders.ready_programme())
    qtbot.waitUntil(lambda: page.is_running)
    begun = speaker.scheduled[0].at_s  # the first cue sounds as the session begins
    shown: dict[int, float] = {}

    def note() -> None:
        shown.setdefault(page.session.stage.ring.seconds, time.monotonic() - begun)

    watch = QTimer()
    watch.timeout.connect(note)
    watch.start(0)
    used = time.process_time()
    loop = QEventLoop()
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    used = time.process_time() - used
    watch.stop()
    stall.stop()
    late = [(at - (10 - seconds)) * 1000 for seconds, at in shown.items() if 0 < seconds < 10]
    print(f"\nstall {stall_ms} ms: {spread('second shown late by', late)}")
    page.leave()
    qtbot.waitUntil(lambda: background.is_idle)


@pytest.mark.parametrize(
    ("at_s", "is_floor", "is_paused"),
    [
        pytest.param(12, False, False, id="marching"),
        pytest.param(190, False, False, id="cat-cow"),
        pytest.param(238, False, False, id="plank held"),
        pytest.param(12, True, False, id="floor mode"),
        pytest.param(12, False, True, id="paused"),
    ],
)
def test_processor_time(
    qtbot: QtBot, background: Background, theme: Theme, pictures: ExercisePictures,  # noqa: F811
    request: pytest.FixtureRequest, at_s: float, is_floor: bool, is_paused: bool,
) -> None:  # fmt: skip
    page = PlayPage(
        builders.catalogue(), RecordingSpeaker(), RememberedSessions(), background, SystemClock(),
        QtAlarm(), theme, pictures,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.start(builders.ready_programme())
    qtbot.waitUntil(lambda: page.is_running)
    for _ in range(int(at_s) // SHIFT_S):
        page.session.wished.emit(Wish.FORWARDS)
    if is_floor:
        page.session.toggle_floor()
    if is_paused:
        page.session.controls.pause.click()
    QApplication.processEvents()
    clock = QElapsedTimer()
    clock.start()
    used = time.process_time()
    loop = QEventLoop()
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    share = (time.process_time() - used) / (clock.elapsed() / 1000)
    print(f"\n{request.node.callspec.id}: {share:.1%} of one core")
    page.leave()
    qtbot.waitUntil(lambda: background.is_idle)
