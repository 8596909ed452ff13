"""What a figure costs: run with `python -m pytest tests/bench/test_figure.py -s`.

Prints processor time in milliseconds, best and median, and ratios; judges nothing.
"""

import time
from collections.abc import Callable
from statistics import median

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from backroutine.domain.exercise import ExerciseId
from backroutine.figure import poses
from backroutine.figure.painter import LIGHT, PAPER, movement_s, paint_exercise, paint_moment
from backroutine.figure.poses import all_tables, movement

EXERCISES = ("cat-cow", "dead-bug", "glute-bridge", "standing-side-bend", "stir-the-pot")
ROUNDS = 60
pytestmark = pytest.mark.usefixtures("qapp")


def _times_ms(work: Callable[[int], object], rounds: int = ROUNDS) -> tuple[float, float]:
    times = []
    for number in range(rounds):
        began = time.process_time()
        work(number)
        times.append((time.process_time() - began) * 1000)
    return min(times), median(times)


def _say(what: str, best_ms: float, median_ms: float, more: str = "") -> None:
    print(f"{what:<44} {best_ms:7.2f} {median_ms:7.2f} {more}")


def _frames_ms(exercise_id: ExerciseId) -> tuple[float, float]:
    image = QImage(QSize(600, 600), QImage.Format.Format_ARGB32_Premultiplied)
    cycle_s = movement_s(exercise_id)
    painter = QPainter(image)

    def paint(number: int) -> None:
        at_s = cycle_s * number / ROUNDS
        paint_moment(painter, QRectF(0, 0, 600, 600), exercise_id, at_s, colours=LIGHT)

    times = _times_ms(paint)
    painter.end()
    return times


def _solves_ms(exercise_id: ExerciseId) -> tuple[float, float]:
    found = movement(exercise_id)
    assert found is not None
    moving = found

    def solve(number: int) -> None:
        moving.figure_at(moving.cycle_s * number / ROUNDS)

    return _times_ms(solve)


def test_solving_and_painting_a_frame_against_painting_alone() -> None:
    print("\nframe at 600 px, processor ms                   best  median")
    for exercise_id in map(ExerciseId, EXERCISES):
        both, solving = _frames_ms(exercise_id), _solves_ms(exercise_id)
        painting = max(both[1] - solving[1], 1e-6)
        _say(f"{exercise_id}: solve + paint", *both, f"= {both[1] / painting:.2f} × painting")
        _say(f"{exercise_id}: solve", *solving)


@pytest.mark.parametrize("size", [120, 256, 600, 1200])
def test_painting_a_card(size: int) -> None:
    pixmap = QPixmap(size, size)

    def paint(_number: int) -> None:
        painter = QPainter(pixmap)
        paint_exercise(painter, QRectF(0, 0, size, size), ExerciseId("bird-dog"), colours=LIGHT)
        painter.end()

    cached = QPixmap(size, size)

    def copy(_number: int) -> None:
        painter = QPainter(cached)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()

    painted, copied = _times_ms(paint), _times_ms(copy)
    _say(f"card of {size} px: painted", *painted)
    _say(f"card of {size} px: kept", *copied, f"= 1/{painted[1] / max(copied[1], 1e-6):.0f}")


def test_reading_all_poses() -> None:
    print()
    _say("files to tables", *_times_ms(lambda _: all_tables(), 10))
    tables = all_tables()
    _say("tables to 134 drawings", *_times_ms(
        lambda _: [tables.drawing(i) for i in tables.exercise_ids], 5))  # fmt: skip

    def first(_number: int) -> None:
        for kept in (poses._movement, poses._files, poses._tables):
            kept.cache_clear()
        movement(ExerciseId("cat-cow"))

    _say("the first movement, from nothing", *_times_ms(first, 10))


def test_painting_for_paper() -> None:
    image = QImage(QSize(600, 600), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    times = _times_ms(lambda _: paint_exercise(
        painter, QRectF(0, 0, 600, 600), ExerciseId("bird-dog"), colours=PAPER))  # fmt: skip
    painter.end()
    _say("figure for paper at 600 px", *times)
