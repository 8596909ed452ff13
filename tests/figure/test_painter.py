"""What is painted: whole, inside its rectangle, mirrored when asked, and fit for paper."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.look import LOOKS, paints
from backroutine.figure.painter import (
    DARK,
    LIGHT,
    PAPER,
    FigureColours,
    key_pose_count,
    movement_s,
    paint_exercise,
    paint_key_pose,
    paint_moment,
    paint_movement,
)
from backroutine.figure.poses import all_tables
from backroutine.figure.start_and_end import paint_start_and_end

IDS = all_tables().exercise_ids
OWN = ExerciseId("own-exercise")
BIRD_DOG = ExerciseId("bird-dog")
pytestmark = pytest.mark.usefixtures("qapp")


def _canvas(width: int = 160, height: int = 160) -> QImage:
    image = QImage(QSize(width, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _painted(
    exercise_id: ExerciseId, at_s: float = 0.0, *, colours: FigureColours = LIGHT,
    mirrored: bool = False,
) -> QImage:  # fmt: skip
    image = _canvas()
    painter = QPainter(image)
    paint_moment(
        painter, QRectF(0, 0, 160, 160), exercise_id, at_s, colours=colours, mirrored=mirrored
    )
    painter.end()
    return image


@pytest.mark.parametrize("width", [301, 302.5])
def test_no_line_is_seen_between_start_and_end(width: float) -> None:
    image = _canvas(320, 150)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    painter.scale(1.03, 1)  # no edge lies on a whole pixel
    rect = QRectF(0, 0, width, 150)
    sign = QColor(LIGHT.background)
    paint_start_and_end(painter, rect, BIRD_DOG, colours=LIGHT, disc=sign, arrow=sign)
    painter.end()
    middle = round(width * 1.03 / 2)
    for y in (20, 146):
        seen = {image.pixelColor(middle + step, y).name() for step in range(-4, 5)}
        assert len(seen) == 1


def test_every_figure_fills_its_rectangle_and_stays_inside() -> None:
    touched = {exercise_id: _touched_by(exercise_id) for exercise_id in IDS}
    whole = (0, 0, 0, 0, 118 * 118)
    assert {exercise_id: dots for exercise_id, dots in touched.items() if dots != whole} == {}


def _touched_by(exercise_id: ExerciseId) -> tuple[int, ...]:
    """Return how many pixels are touched above, below, left and right of a place, and in it."""
    image = _canvas(200, 200)
    rect = QRectF(40, 40, 120, 120)
    painter = QPainter(image)
    for mirrored in (False, True):
        paint_movement(painter, rect, exercise_id, colours=LIGHT, mirrored=mirrored)
        for step in range(6):
            at_s = movement_s(exercise_id) * step / 6
            paint_moment(painter, rect, exercise_id, at_s, colours=LIGHT, mirrored=mirrored)
    painter.end()
    outside = (QRect(0, 0, 200, 39), QRect(0, 161, 200, 39), QRect(0, 39, 39, 122),
               QRect(161, 39, 39, 122))  # fmt: skip
    return tuple(_touched(image, part) for part in (*outside, QRect(41, 41, 118, 118)))


def _touched(image: QImage, part: QRect) -> int:
    """Return how many pixels of a part are not transparent."""
    alpha = image.copy(part).convertToFormat(QImage.Format.Format_Alpha8)
    dots, line = bytes(cast("memoryview", alpha.constBits())), alpha.bytesPerLine()
    rows = (dots[y * line : y * line + part.width()] for y in range(part.height()))
    return sum(part.width() - row.count(0) for row in rows)


def test_an_unknown_exercise_has_no_key_poses_and_a_calm_sign() -> None:
    assert key_pose_count(OWN) == 0
    assert movement_s(OWN) == 0
    image = _painted(OWN)
    assert image.pixelColor(2, 2) == LIGHT.background
    assert image.pixelColor(80, 66) != LIGHT.background


def test_a_key_pose_beyond_the_last_is_an_error() -> None:
    painter = QPainter(image := _canvas())
    with pytest.raises(IndexError):
        paint_key_pose(painter, QRectF(image.rect()), BIRD_DOG, 9, colours=LIGHT)
    painter.end()


def test_the_movement_begins_anew_after_its_cycle() -> None:
    cycle_s = movement_s(BIRD_DOG)
    assert _painted(BIRD_DOG, 0.7) == _painted(BIRD_DOG, cycle_s + 0.7)
    assert _painted(BIRD_DOG, 0.0) != _painted(BIRD_DOG, cycle_s / 2)


def test_a_mirrored_figure_is_the_mirror_image() -> None:
    plain = _painted(BIRD_DOG).flipped(Qt.Orientation.Horizontal)
    mirrored = _painted(BIRD_DOG, mirrored=True)
    different = sum(
        abs(plain.pixelColor(x, y).lightness() - mirrored.pixelColor(x, y).lightness()) > 40
        for x in range(160)
        for y in range(160)
    )
    assert different < 160


def test_the_pose_that_tells_most_is_painted_for_the_exercise() -> None:
    images = []
    for paint in (
        lambda painter, rect: paint_exercise(painter, rect, BIRD_DOG, colours=LIGHT),
        lambda painter, rect: paint_key_pose(painter, rect, BIRD_DOG, 1, colours=LIGHT),
    ):
        painter = QPainter(image := _canvas())
        paint(painter, QRectF(image.rect()))
        painter.end()
        images.append(image)
    assert images[0] == images[1]


@pytest.mark.parametrize("colours", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_the_figure_is_seen_against_its_background(colours: FigureColours) -> None:
    image = _painted(BIRD_DOG, colours=colours)
    background = colours.background.lightness()
    seen = sum(
        abs(image.pixelColor(x, y).lightness() - background) > 30
        for x in range(160)
        for y in range(160)
    )
    assert seen > 600


def test_paper_is_grey_and_opaque_and_survives_a_photocopy_in_two_tones() -> None:
    image = _painted(BIRD_DOG, colours=PAPER)
    pixels = [image.pixelColor(x, y) for x in range(160) for y in range(160)]
    assert all(p.alpha() == 255 and p.red() == p.green() == p.blue() for p in pixels)
    assert sum(p.lightness() < 128 for p in pixels) > 400


@pytest.mark.parametrize(
    "exercise_id", ["hip-hinge", "bodyweight-squat", "russian-twist", "childs-pose", "sun-breath"]
)
def test_on_paper_a_line_runs_round_the_whole_body(exercise_id: str) -> None:
    image = QImage(QSize(1000, 1000), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_exercise(painter, QRectF(image.rect()), ExerciseId(exercise_id), colours=PAPER)
    painter.end()
    rows = [bytes(cast("bytes", image.constScanLine(y)))[:1000] for y in range(1000)]
    from_both_sides = [*rows, *(row[::-1] for row in rows)]
    assert sum(_begins_without_a_line(row) for row in from_both_sides) < 20


def _begins_without_a_line(row: bytes) -> bool:
    """Return whether the first thing met along a row of grey pixels has no black edge."""
    first = next((x for x, grey in enumerate(row) if grey < 250), None)
    return first is not None and min(row[first : first + 7]) > 90


def test_another_person_can_stand_in_the_same_room() -> None:
    images = [_painted(BIRD_DOG, colours=LIGHT.with_look(look)) for look in LOOKS.values()]
    for number, image in enumerate(images):
        assert image.pixelColor(3, 3) == images[0].pixelColor(3, 3)
        assert all(image != other for other in images[:number])


def test_long_hair_falls_behind_the_neck_of_one_who_faces_the_viewer() -> None:
    worn = LIGHT.with_look(LOOKS["violet"])
    fill = paints(worn).fill
    image = _canvas(400, 400)
    painter = QPainter(image)
    paint_key_pose(painter, QRectF(image.rect()), ExerciseId("arm-swings"), 0, colours=worn)
    painter.end()
    down = [image.pixelColor(200, y) for y in range(400)]
    chin_to_shirt = down[down.index(fill.skin) : down.index(fill.top)]
    assert fill.hair not in chin_to_shirt


@pytest.mark.parametrize("name", LOOKS)
def test_every_person_stands_out_in_the_dark(name: str) -> None:
    fills = paints(DARK.with_look(LOOKS[name])).fill
    assert all(abs(f.lightness() - DARK.background.lightness()) > 24 for f in fills)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", LOOKS)
def test_the_far_limbs_are_told_apart_by_their_shade(name: str, colours: FigureColours) -> None:
    worn = colours.with_look(LOOKS[name])
    near, far = paints(worn).fill, paints(worn, is_far=True).fill
    for one, other in ((near.skin, far.skin), (near.top, far.top), (near.legs, far.legs)):
        assert one.lightness() - other.lightness() >= 12


def test_a_colour_of_the_room_is_a_colour() -> None:
    assert isinstance(LIGHT.background, QColor)


def test_every_figure_is_small_as_a_vector_drawing(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    empty = _printed(tmp_path, None)
    sizes = {exercise_id: _printed(tmp_path, exercise_id) - empty for exercise_id in IDS}
    assert {i: size for i, size in sizes.items() if size > 15_000} == {}


def _printed(folder: Path, exercise_id: ExerciseId | None) -> int:
    """Return the bytes of a file with one figure, or of an empty one."""
    path = folder / f"{exercise_id}.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QSizeF(60, 60), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    if exercise_id:
        rect = QRectF(0, 0, writer.width(), writer.height())
        paint_exercise(painter, rect, exercise_id, colours=PAPER)
    painter.end()
    return path.stat().st_size
