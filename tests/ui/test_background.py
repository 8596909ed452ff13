"""Work for the disk: in its order, answered on the window's thread, never after the end."""

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background


def refuse() -> None:
    raise RefusedError("The disk is full.")


def test_jobs_keep_their_order_and_answer_on_the_window_s_thread(
    qtbot: QtBot, background: Background
) -> None:
    answers: list[tuple[int, int]] = []

    def take(answer: int) -> None:
        answers.append((answer, threading.get_ident()))

    for number in range(5):
        background.run(partial(int, number), take)
    assert answers == []
    qtbot.waitUntil(lambda: background.is_idle)
    assert answers == [(number, threading.get_ident()) for number in range(5)]


def test_a_refusal_goes_to_whom_the_job_named(qtbot: QtBot, background: Background) -> None:
    heard: list[str] = []
    background.run(refuse, failed=lambda error: heard.append(str(error)))
    qtbot.waitUntil(lambda: heard == ["The disk is full."])


def test_a_refusal_that_nobody_waits_for_is_told_to_all(
    qtbot: QtBot, background: Background
) -> None:
    with qtbot.waitSignal(background.refused) as told:
        background.run(refuse)
    assert told.args == ["The disk is full."]


def test_a_slip_of_the_program_is_raised_on_the_window_s_thread(
    qtbot: QtBot, background: Background
) -> None:
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 // 0)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError


def test_closing_finishes_the_jobs_and_delivers_nothing_more(qtbot: QtBot) -> None:
    background = Background()
    done: list[str] = []
    told: list[object] = []
    background.run(lambda: done.append("written"), told.append)
    background.close()
    QApplication.processEvents()
    assert done == ["written"]
    assert told == []


@pytest.mark.parametrize("count", [1, 30])
def test_it_is_idle_when_every_answer_has_come(
    qtbot: QtBot, background: Background, count: int
) -> None:
    for _ in range(count):
        background.run(lambda: None)
    assert not background.is_idle
    qtbot.waitUntil(lambda: background.is_idle)
