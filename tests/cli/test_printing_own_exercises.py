"""`export` of a routine with own exercises: a photo, a borrowed drawing, and one without either."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from backroutine.cli.figure_sheet import CELL_HEIGHT_PX, COLUMNS, GAP_PX
from backroutine.domain.own_exercise import figure_of
from backroutine.domain.routine import Routine
from backroutine.figure.painter import key_pose_count
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests.cli.conftest import Run
from tests.cli.own_data import keep
from tests.pdf.printed import Printed
from tests.pdf.test_own_exercises import MINE, images, jpeg, own_exercises, plan

NAMES = ("Garden bird dog", "Kitchen bird dog", "Bird dog without a picture")


@pytest.fixture
def routine(qapp: QApplication) -> Routine:
    """Store a routine with three own exercises, one with a photo."""
    assert qapp is not None
    routine = plan().routine
    database = open_database(data_paths())
    try:
        for exercise in own_exercises():
            database.exercises.save(exercise)
        database.photos.put(MINE, jpeg())
    finally:
        database.close()
    keep(routine)
    return routine


def read_back(path: Path) -> Printed:
    return Printed(path.read_bytes(), pypdf.PdfReader(path))


def test_a_pdf_shows_photo_and_borrowed_drawing(run: Run, tmp_path: Path, routine: Routine) -> None:
    path = tmp_path / "sheet.pdf"
    answer = run("export", routine.id, path)
    assert (answer.code, answer.err) == (0, "")
    sheet = read_back(path)
    assert all(name in sheet.text for name in NAMES)
    assert len(images(sheet)) == 1
    said = [figure.alt for figure in sheet.tree.with_tag("Figure")]
    assert "Garden bird dog: a photo" in said
    assert "Kitchen bird dog: start position" in said


def test_a_photo_that_is_spoiled_leaves_the_drawing(
    run: Run, tmp_path: Path, routine: Routine
) -> None:
    (photo,) = (data_paths().folder / "photos").glob("*.jpg")
    photo.write_bytes(b"spoiled")
    path = tmp_path / "sheet.pdf"
    assert run("export", routine.id, path).code == 0
    sheet = read_back(path)
    assert images(sheet) == []
    said = [figure.alt for figure in sheet.tree.with_tag("Figure")]
    assert "Garden bird dog: start position" in said


def test_the_picture_of_a_routine_shows_borrowed_drawings(
    run: Run, tmp_path: Path, routine: Routine
) -> None:
    path = tmp_path / "figures.png"
    assert run("export", routine.id, path).code == 0
    exercises = plan().exercises
    ids = dict.fromkeys(step.exercise_id for step in routine.steps)
    cells = sum(key_pose_count(figure_of(exercises[exercise_id])) for exercise_id in ids)
    without = sum(key_pose_count(exercise_id) for exercise_id in ids)
    image = QImage(str(path))
    rows = (image.height() - GAP_PX) // CELL_HEIGHT_PX
    assert rows == -(-cells // COLUMNS) > -(-without // COLUMNS)
