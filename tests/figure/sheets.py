"""Contact sheets of all drawings: `python -m tests.figure.sheets FOLDER [ID or file ...]`.

Writes sheets of key poses in light and dark and on paper, and strips of movements, to be looked at.
With ids or names of categories it draws those alone.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.painter import (
    DARK,
    LIGHT,
    PAPER,
    FigureColours,
    key_pose_count,
    movement_s,
    paint_key_pose,
    paint_moment,
    paint_movement,
)
from backroutine.paths import resource

Tile = tuple[str, Callable[[QPainter, QRectF], None]]
_LABEL_PX = 20


def main(arguments: Sequence[str]) -> int:
    """Write the sheets; return 0."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    for category, ids in _chosen(arguments[1:]).items():
        for name, colours, size, columns in (
            ("light", LIGHT, 400, 4), ("dark", DARK, 256, 6), ("paper", PAPER, 256, 6),
        ):  # fmt: skip
            tiles = [tile for exercise_id in ids for tile in _key_tiles(exercise_id, colours)]
            _write(folder / f"{category}-{name}", tiles, size, columns, 12 if size == 400 else 36)
        tiles = [tile for exercise_id in ids for tile in _strip_tiles(exercise_id)]
        _write(folder / f"{category}-strip", tiles, 230, 7, 49)
    del app
    return 0


def _chosen(names: Sequence[str]) -> dict[str, list[ExerciseId]]:
    """Return the exercises to draw by category; all of them where nothing was named."""
    import tomllib

    chosen: dict[str, list[ExerciseId]] = {}
    for path in sorted(resource("poses").glob("*.toml")):
        ids = [ExerciseId(i) for i in tomllib.loads(path.read_text(encoding="utf-8"))]
        for exercise_id in ids:
            if exercise_id == "pose":
                continue
            if not names or path.stem in names:
                chosen.setdefault(path.stem, []).append(exercise_id)
            elif exercise_id in names:
                chosen.setdefault("chosen", []).append(exercise_id)
    return chosen


def _key_tiles(exercise_id: ExerciseId, colours: FigureColours) -> Iterator[Tile]:
    for index in range(key_pose_count(exercise_id)):
        paint = partial(paint_key_pose, exercise_id=exercise_id, index=index, colours=colours)
        yield f"{exercise_id} {index + 1}", paint


def _strip_tiles(exercise_id: ExerciseId) -> Iterator[Tile]:
    cycle_s = movement_s(exercise_id)
    for step in range(6):
        at_s = cycle_s * step / 6
        paint = partial(paint_moment, exercise_id=exercise_id, at_s=at_s, colours=LIGHT)
        yield f"{exercise_id} {at_s:.1f} s", paint
    yield f"{exercise_id} still", partial(paint_movement, exercise_id=exercise_id, colours=LIGHT)


def _write(path: Path, tiles: list[Tile], size: int, columns: int, per_sheet: int) -> None:
    for number, start in enumerate(range(0, len(tiles), per_sheet), start=1):
        chosen = tiles[start : start + per_sheet]
        rows = -(-len(chosen) // columns)
        image = QImage(columns * size, rows * (size + _LABEL_PX), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        font = QFont()
        font.setPixelSize(13)
        painter.setFont(font)
        for place, (label, paint) in enumerate(chosen):
            left, top = place % columns * size, place // columns * (size + _LABEL_PX)
            rect = QRectF(left + 2, top + 2, size - 4, size - 4)
            painter.save()
            painter.setClipRect(rect)
            paint(painter, rect)
            painter.restore()
            painter.setPen(QColor("#333333"))
            text = QRectF(left, top + size - 2, size, _LABEL_PX)
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()
        image.save(f"{path}-{number}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
