"""Rubbish is looked for on the window's thread, and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from backroutine.ui.rubbish import RubbishCollector

MANY = 50_000


class Knot:
    """Refers to itself, so that only a search finds that nobody uses it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[RubbishCollector]:
    was_enabled = gc.isenabled()
    gc.enable()
    parent = QObject()
    yield RubbishCollector(parent)
    gc.unfreeze()
    if was_enabled:
        gc.enable()
    else:
        gc.disable()


def thrown_away() -> "weakref.ref[Knot]":
    return weakref.ref(Knot())


def test_another_thread_takes_nothing_apart_however_much_it_makes(
    collector: RubbishCollector,
) -> None:
    knot = thrown_away()
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([] for _ in range(MANY)))
    thread.start()
    thread.join()
    assert len(made) == MANY
    assert knot() is not None


def test_a_look_takes_apart_what_is_used_by_nobody_once_enough_was_made(
    collector: RubbishCollector,
) -> None:
    gc.collect()
    knot = thrown_away()
    collector.look()
    assert knot() is not None  # little was made since
    made = [[number] for number in range(MANY)]
    collector.look()
    assert len(made) == MANY
    assert knot() is None
