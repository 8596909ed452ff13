"""Contact sheets of all drawings: `python -m tests.figure.sheets FOLDER [ID or file ...]`.

Writes sheets to be looked at, every drawing 400 px wide: the key poses in light, the whole movement
in one still picture in dark and on paper, and the middle of every move, mirrored. Strips show each
movement in twelve steps. With ids or names of categories it draws those alone.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

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
from backroutine.figure.poses import movement
from backroutine.paths import resource

Tile = tuple[str, Callable[[QPainter, QRectF], None]]
_LABEL_PX = 20


class _Sheet(NamedTuple):
    """One kind of sheet: the width of a drawing in pixels, and how many stand on it."""

    name: str
    tiles: Callable[[ExerciseId], Iterator[Tile]]
    size_px: int = 400
    columns: int = 3
    rows: int = 2


def main(arguments: Sequence[str]) -> int:
    """Write the sheets; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="ids of exercises, or names of pose files")
    given = parser.parse_args(arguments)
    folder: Path = given.folder
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    for category, ids in _chosen(given.names).items():
        for sheet in _SHEETS:
            tiles = [tile for exercise_id in ids for tile in sheet.tiles(exercise_id)]
            _write(folder / f"{category}-{sheet.name}", tiles, sheet)
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


def _key_tiles(exercise_id: ExerciseId) -> Iterator[Tile]:
    for index in range(key_pose_count(exercise_id)):
        paint = partial(paint_key_pose, exercise_id=exercise_id, index=index, colours=LIGHT)
        yield f"{exercise_id} {index + 1}", paint


def _still_tile(exercise_id: ExerciseId, colours: FigureColours) -> Iterator[Tile]:
    yield exercise_id, partial(paint_movement, exercise_id=exercise_id, colours=colours)


def _half_way_tiles(exercise_id: ExerciseId) -> Iterator[Tile]:
    """Yield the middle of every move, mirrored, as for the other side."""
    found = movement(exercise_id)
    assert found is not None
    if len(found.key_figures) < 2 and not found.drawing.swaps:
        return
    start_s = 0.0
    for hold_s, move_s in zip(found.drawing.hold_s, found.drawing.move_s, strict=False):
        at_s = start_s + hold_s + move_s / 2
        start_s += hold_s + move_s
        paint = partial(
            paint_moment, exercise_id=exercise_id, at_s=at_s, colours=LIGHT, mirrored=True
        )
        yield f"{exercise_id} {at_s:.1f} s", paint


def _strip_tiles(exercise_id: ExerciseId) -> Iterator[Tile]:
    cycle_s = movement_s(exercise_id)
    for step in range(12):
        at_s = cycle_s * step / 12
        paint = partial(paint_moment, exercise_id=exercise_id, at_s=at_s, colours=LIGHT)
        yield f"{exercise_id} {at_s:.1f} s", paint


_SHEETS = (
    _Sheet("light", _key_tiles),
    _Sheet("dark", partial(_still_tile, colours=DARK)),
    _Sheet("paper", partial(_still_tile, colours=PAPER)),
    _Sheet("half-way", _half_way_tiles),
    _Sheet("strip", _strip_tiles, size_px=200, columns=6, rows=6),
)


def _write(path: Path, tiles: list[Tile], sheet: _Sheet) -> None:
    size, columns = sheet.size_px, sheet.columns
    per_sheet = columns * sheet.rows
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
        image.save(f"{path}-{number:02}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
