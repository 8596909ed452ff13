"""The pictures of README and of software centres, made anew.

    .venv/bin/python -m tests.pictures [FOLDER]

Writes them into `packaging/pictures`, or into another folder: the window as it is, with a routine
and a season of sessions that are made up, and two movements from moment to moment. Look at them
before they are committed.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import ThemeChoice
from backroutine.domain.theme_choice import TextSize
from backroutine.figure.painter import LIGHT, movement_s, paint_moment
from backroutine.ui.main_window import PageIndex
from tests.offscreen import screen_of
from tests.screenshots import fill, looking, page, settle_whole, store_all, wear, working
from tests.ui.history.histories import records
from tests.window import WholeWindow

FOLDER = Path(__file__).resolve().parents[1] / "packaging" / "pictures"
SIZE = (1600, 900)
MOVEMENTS = (ExerciseId("cat-cow"), ExerciseId("bird-dog"))
SESSIONS = 90
MOST_EASED = 3
STRETCHED_AFTER_S = 509
MOMENTS = 6
TILE_PX = 250


def main() -> None:
    """Write every picture, and say where they are."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        screen_of([SIZE], Path(home))
        application = QApplication([])
        program = WholeWindow(Path(home), application)
        program.alarm.is_stopped = True
        fill(program, 0)
        store_all(program, season())
        wear(program, ThemeChoice.LIGHT, TextSize.NORMAL)
        program.window.resize(*SIZE)
        for name, show in WINDOWS.items():
            show(program).grab()  # what is read when it is looked at is read now
            settle_whole(program)
            keep(program.window.grab().toImage(), folder / name)
        program.close()
    keep(strip(), folder / "movement.png")
    sys.stdout.write(f"{len(WINDOWS) + 1} pictures in {folder.resolve()}\n")


def building(program: WholeWindow) -> QWidget:
    """Show an own routine beside the catalogue and an exercise with its details."""
    page(PageIndex.BUILD)(program)
    build = program.pages.build
    build.open_routine(build.keeper.own[0])
    build.catalogue.filters.section_chips[Section.MAIN].click()
    build.show_exercise(ExerciseId("bird-dog"))
    return program.window


def holding(program: WholeWindow) -> QWidget:
    """Play until the arm and the leg of the bird dog are stretched out."""
    return working(program, STRETCHED_AFTER_S)


def looking_back(program: WholeWindow) -> QWidget:
    """Look at what was done, with every suggestion put away."""
    looking(0)(program)
    settle_whole(program)
    for noted in program.window.findChildren(QPushButton):
        if noted.isVisible() and noted.text() == "Noted":
            noted.click()
    return program.window


def season() -> list[SessionRecord]:
    """Return the sessions of somebody who exercises in the morning, and whose pain gives way."""
    past = sorted(records(SESSIONS), key=lambda record: record.started_at)
    return [
        replace(
            record,
            started_at=at,
            ended_at=at + timedelta(seconds=record.active_s),
            pain_before=eased(record.pain_before, number),
            pain_after=eased(record.pain_after, number),
            next_morning=eased(record.pain_after, number) or 0,
        )
        for number, record in enumerate(past)
        for at in [record.started_at.replace(hour=6, minute=10 + 7 * number % 50)]
    ]


def eased(pain: int | None, number: int) -> int | None:
    """Return pain as it would be after so many sessions, where they help."""
    return None if pain is None else max(0, pain - round(MOST_EASED * number / SESSIONS))


def strip() -> QImage:
    """Return two movements, each from its beginning to its end."""
    size = (MOMENTS * TILE_PX, len(MOVEMENTS) * TILE_PX)
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for row, exercise_id in enumerate(MOVEMENTS):
        for moment in range(MOMENTS):
            place = QRectF(moment * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX)
            painter.save()
            painter.setClipRect(place)
            at_s = movement_s(exercise_id) * moment / MOMENTS
            paint_moment(painter, place, exercise_id, at_s, colours=LIGHT)
            painter.restore()
    painter.end()
    return image


def keep(image: QImage, path: Path) -> None:
    """Write a picture as small as a PNG of all its colours can be."""
    if not image.convertToFormat(QImage.Format.Format_RGB32).save(str(path), quality=0):
        raise OSError(f"{path} cannot be written")


WINDOWS: dict[str, Callable[[WholeWindow], QWidget]] = {
    "build.png": building,
    "session.png": holding,
    "history.png": looking_back,
}


if __name__ == "__main__":
    main()
