"""Own exercises in the window: the form, photo, figure, look, and deleting with a way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Category, Exercise, ExerciseId
from backroutine.domain.own_exercise import borrowed_figure, own_duplicate
from backroutine.ui.background import Background
from backroutine.ui.own_exercise.figure_chooser import FigureChooser
from backroutine.ui.own_exercise.form import OwnExerciseForm
from backroutine.ui.own_exercise.keeping import OwnExerciseKeeper
from backroutine.ui.own_exercise.look_chooser import LookChooser
from backroutine.ui.own_exercise.photo_edit import PhotoEdit
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests.builders import catalogue, exercise
from tests.ui.stores import MemoryStore

MINE = ExerciseId("mine")


@pytest.fixture
def form(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, background: Background
) -> OwnExerciseForm:
    form = OwnExerciseForm(theme, pictures, catalogue(), background)
    qtbot.addWidget(form)
    form.write_new(MINE)
    return form


def _picture(path: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    return path


def _saved(form: OwnExerciseForm) -> list[tuple[Exercise, PhotoEdit]]:
    saved: list[tuple[Exercise, PhotoEdit]] = []
    form.saved.connect(lambda one, photo: saved.append((one, photo)))
    form.save_button.click()
    return saved


def test_without_a_name_nothing_is_saved(form: OwnExerciseForm) -> None:
    assert not form.name_problem.isHidden()
    assert not form.save_button.isEnabled()
    form.name.setText("Wall press")
    assert form.name_problem.isHidden()
    assert form.save_button.isEnabled()


def test_what_is_written_is_saved(form: OwnExerciseForm) -> None:
    form.name.setText(" Wall press ")
    form.category.setCurrentIndex(list(Category).index(Category.STRENGTH))
    form.steps.setPlainText("Stand.\n\nPress.")
    form.equipment.setText("wall or counter, mat")
    form.photo.borrow(ExerciseId("bird-dog"))
    [(saved, _)] = _saved(form)
    assert (saved.id, saved.name, saved.category) == (MINE, "Wall press", Category.STRENGTH)
    assert not saved.warms_up
    assert saved.instructions == ("Stand.", "Press.")
    assert saved.equipment == (("wall", "counter"), ("mat",))
    assert borrowed_figure(saved) == "bird-dog"


def test_the_category_says_whether_it_warms_up(form: OwnExerciseForm) -> None:
    assert "warms up" in form.standing.text()
    form.category.setCurrentIndex(list(Category).index(Category.CORE))
    assert "does not count" in form.standing.text()


def test_a_copy_that_is_not_edited_is_saved_as_it_was(form: OwnExerciseForm) -> None:
    for each in catalogue():
        copy = own_duplicate(each, MINE, each.name)
        form.edit(copy)
        assert not form.has_unsaved_edits
        assert form.exercise() == copy


def test_escape_asks_before_something_is_lost(
    form: OwnExerciseForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(form, "_may_be_lost", lambda: asked.append(1))
    form.show()
    form.name.setText("Wall press")
    form.reject()
    assert asked
    assert form.isVisible()


def test_a_photo_is_taken_in_and_a_wrong_file_refused(
    form: OwnExerciseForm, qtbot: QtBot, tmp_path: Path, background: Background
) -> None:
    text = tmp_path / "text.png"
    text.write_text("no picture")
    form.photo.take(text)
    qtbot.waitUntil(lambda: background.is_idle)
    assert "not a picture" in form.photo.problem.text()
    form.photo.take(_picture(tmp_path / "photo.png"))
    qtbot.waitUntil(lambda: background.is_idle)
    assert form.photo.problem.isHidden()
    assert form.photo.edit.jpeg is not None
    assert form.has_unsaved_edits


def test_what_was_deleted_comes_back_with_its_photo(
    qtbot: QtBot, store: MemoryStore, background: Background
) -> None:
    mine = own_duplicate(exercise("bird-dog"), MINE, "Mine")
    keeper = OwnExerciseKeeper(store.exercises, store.photos, background)
    keeper.save(mine, PhotoEdit(is_changed=True, jpeg=b"photo"))
    keeper.delete(mine)
    qtbot.waitUntil(lambda: background.is_idle)
    assert (store.exercises.all(), store.photos.get(MINE)) == ([], None)
    keeper.undo_delete()
    qtbot.waitUntil(lambda: background.is_idle)
    assert (store.exercises.all(), store.photos.get(MINE)) == ([mine], b"photo")


def test_drawings_are_searched(qtbot: QtBot, pictures: ExercisePictures) -> None:
    chooser = FigureChooser(catalogue(), pictures)
    qtbot.addWidget(chooser)
    chooser.search.setText("bird dog")
    assert chooser.model.exercise(0).id == "bird-dog"
    chooser.search.setText("zzz")
    assert not chooser.nothing.isHidden()


def test_another_look_is_chosen_and_painted(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    chooser = LookChooser(theme)
    qtbot.addWidget(chooser)
    chooser.show_value("teal")
    before = pictures.pixmap(ExerciseId("bird-dog"), QSize(80, 60)).toImage()
    chooser.chosen.connect(pictures.set_look)
    chooser._buttons.button(2).click()
    assert (chooser.value, pictures.look) == ("violet", "violet")
    assert pictures.pixmap(ExerciseId("bird-dog"), QSize(80, 60)).toImage() != before


def test_a_photo_is_shown_once_it_has_been_read(
    qtbot: QtBot, pictures: ExercisePictures, store: MemoryStore, background: Background,
    tmp_path: Path,
) -> None:  # fmt: skip
    store.photos.put(MINE, _picture(tmp_path / "photo.jpg").read_bytes())
    pictures.use_photos(store.photos, background)
    pictures.show_own([own_duplicate(exercise("bird-dog"), MINE, "Mine")])
    drawn = pictures.pixmap(MINE, QSize(60, 40)).toImage()
    qtbot.waitUntil(lambda: background.is_idle)
    shown = pictures.pixmap(MINE, QSize(60, 40)).toImage()
    assert shown != drawn
    assert shown.pixelColor(30, 20).red() > 200
