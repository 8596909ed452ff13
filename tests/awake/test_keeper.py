"""The screen is kept on between two wishes, by a thread that nobody waits for."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from backroutine.awake.keeper import NOT_KEPT, ScreenKeeper, wakepy_presenting

SOON_S = 10


@dataclass
class Screen:
    """A system that keeps its screen on when it is asked, answers slowly, or refuses."""

    reason: str = ""
    fault: Exception | None = None
    fault_at_end: Exception | None = None
    begun: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    ended: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    may_answer: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    entries: int = 0

    @contextmanager
    def presenting(self) -> Iterator[str]:
        self.asked.set()
        self.may_answer.wait(SOON_S)
        self.entries += 1
        self.begun.release()
        if self.fault is not None:
            raise self.fault
        try:
            yield self.reason
        finally:
            self.ended.release()
            if self.fault_at_end is not None:
                raise self.fault_at_end


@pytest.fixture
def screen() -> Screen:
    screen = Screen()
    screen.may_answer.set()
    return screen


def test_the_screen_is_kept_on_until_it_is_let_go(screen: Screen) -> None:
    keeper = ScreenKeeper(screen.presenting)
    for _ in range(2):
        keeper.keep(pytest.fail)
        assert screen.begun.acquire(timeout=SOON_S)
        assert not screen.ended.acquire(blocking=False)
        keeper.let_go()
        assert screen.ended.acquire(timeout=SOON_S)


def test_nothing_is_asked_of_the_system_before_a_session(screen: Screen) -> None:
    before = threading.active_count()
    ScreenKeeper(screen.presenting).let_go()
    assert (threading.active_count(), screen.entries) == (before, 0)


def test_a_refusal_is_told(screen: Screen) -> None:
    screen.reason = "No."
    told: list[str] = []
    heard = threading.Event()

    def hear(sentence: str) -> None:
        told.append(sentence)
        heard.set()

    keeper = ScreenKeeper(screen.presenting)
    keeper.keep(hear)
    assert heard.wait(SOON_S)
    assert told == ["No."]
    keeper.let_go()
    assert screen.ended.acquire(timeout=SOON_S)


@pytest.mark.parametrize(
    "fault",
    [ImportError("no such library"), RuntimeError("no such system"), OSError("no such bus")],
    ids=["library", "its own", "system"],
)
def test_a_system_that_fails_is_told_and_asked_anew_in_the_next_session(
    screen: Screen, fault: Exception
) -> None:
    screen.fault = fault
    told: SimpleQueue[str] = SimpleQueue()
    keeper = ScreenKeeper(screen.presenting)
    for _ in range(2):
        keeper.keep(told.put)
        assert told.get(timeout=SOON_S) == NOT_KEPT
        keeper.let_go()
    screen.fault = None
    while screen.begun.acquire(blocking=False):
        pass
    keeper.keep(told.put)
    assert screen.begun.acquire(timeout=SOON_S)
    keeper.let_go()
    assert screen.ended.acquire(timeout=SOON_S)
    assert told.empty()


def test_a_system_that_fails_as_it_is_let_go_is_asked_anew_in_the_next_session(
    screen: Screen,
) -> None:
    screen.fault_at_end = RuntimeError("no such cookie")
    keeper = ScreenKeeper(screen.presenting)
    for _ in range(2):
        keeper.keep(pytest.fail)
        assert screen.begun.acquire(timeout=SOON_S)
        keeper.let_go()
        assert screen.ended.acquire(timeout=SOON_S)


def test_a_system_that_hangs_holds_nobody_up_and_only_the_last_wish_counts(
    screen: Screen,
) -> None:
    screen.may_answer.clear()
    keeper = ScreenKeeper(screen.presenting)
    keeper.keep(pytest.fail)
    assert screen.asked.wait(SOON_S)
    for _ in range(50):
        keeper.keep(pytest.fail)
        keeper.let_go()
    screen.may_answer.set()
    assert screen.begun.acquire(timeout=SOON_S)
    assert screen.ended.acquire(timeout=SOON_S)
    assert screen.entries == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere it can always be asked")
def test_where_the_system_cannot_be_asked_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("wakepy")
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "0")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with wakepy_presenting() as reason:
        assert reason == NOT_KEPT


def test_what_the_system_grants_needs_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("wakepy")
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with wakepy_presenting() as reason:
        assert reason == ""
