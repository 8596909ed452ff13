"""The figures of a routine as one picture: every exercise once, with each of its key poses.

Qt is imported when something is painted: the command line itself never needs it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backroutine.domain.exercise import Exercise
from backroutine.domain.own_exercise import figure_of
from backroutine.domain.rules import ReadyRoutine
from backroutine.files.text import tidy_line
from backroutine.translating import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter

COLUMNS = 4
POSE_WIDTH_PX, POSE_HEIGHT_PX = 480, 360
NAME_HEIGHT_PX = 56
NAME_SIZE_PX = 28
GAP_PX = 24
CELL_WIDTH_PX = POSE_WIDTH_PX + GAP_PX
CELL_HEIGHT_PX = POSE_HEIGHT_PX + NAME_HEIGHT_PX + GAP_PX
# A picture of more rows would take too much memory; what does not fit is left out.
MAX_ROWS = 60


@dataclass(frozen=True, slots=True)
class _Cell:
    exercise: Exercise
    index: int
    count: int

    @property
    def name(self) -> str:
        name = tidy_line(self.exercise.name)
        if self.count == 1:
            return name
        sentence = tr("{name}, {number} of {count}")
        return sentence.format(name=name, number=self.index + 1, count=self.count)


def figure_sheet_png(plan: ReadyRoutine) -> bytes:
    """Return the picture as the contents of a PNG file; needs a `QGuiApplication`."""
    from PySide6.QtGui import QImage, QPainter

    from backroutine.figure.painter import PAPER, key_pose_count
    from backroutine.pdf.fonts import load_fonts

    load_fonts()
    cells = [
        _Cell(exercise, index, count)
        for exercise in _drawn_exercises(plan)
        for count in (key_pose_count(figure_of(exercise)),)
        for index in range(count)
    ][: MAX_ROWS * COLUMNS]
    columns = max(1, min(COLUMNS, len(cells)))
    rows = max(1, -(-len(cells) // columns))
    image = QImage(
        columns * CELL_WIDTH_PX + GAP_PX, rows * CELL_HEIGHT_PX + GAP_PX, QImage.Format.Format_RGB32
    )
    image.fill(PAPER.background)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, cell in enumerate(cells):
            row, column = divmod(number, columns)
            left, top = GAP_PX + column * CELL_WIDTH_PX, GAP_PX + row * CELL_HEIGHT_PX
            _paint_cell(painter, left, top, cell)
    finally:
        painter.end()  # a picture that is destroyed under its painter takes the process with it
    return _png(image)


def _drawn_exercises(plan: ReadyRoutine) -> list[Exercise]:
    ids = dict.fromkeys(step.exercise_id for step in plan.routine.steps)
    return [plan.exercises[exercise_id] for exercise_id in ids]


def _paint_cell(painter: "QPainter", left: int, top: int, cell: _Cell) -> None:
    from PySide6.QtCore import QRect, QRectF, Qt
    from PySide6.QtGui import QFont

    from backroutine.figure.painter import PAPER, paint_key_pose
    from backroutine.pdf.fonts import FAMILY

    pose = QRectF(left, top, POSE_WIDTH_PX, POSE_HEIGHT_PX)
    paint_key_pose(painter, pose, figure_of(cell.exercise), cell.index, colours=PAPER)
    font = QFont(FAMILY)
    font.setPixelSize(NAME_SIZE_PX)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    name = painter.fontMetrics().elidedText(cell.name, Qt.TextElideMode.ElideRight, POSE_WIDTH_PX)
    below = QRect(left, top + POSE_HEIGHT_PX, POSE_WIDTH_PX, NAME_HEIGHT_PX)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)


def _png(image: "QImage") -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
