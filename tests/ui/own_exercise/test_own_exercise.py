"""Own exercises in the window: the form, photo, figure, look, and deleting with a way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QSpinBox
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
from backroutine.wording import full_dose
from tests.builders import catalogue, exercise
from tests.ui.stores import MemoryStore

MINE = ExerciseId("mine")


@pytest.fixture
def form(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, background: Background,
    monkeypatch: pytest.MonkeyPatch,
) -> OwnExerciseForm:  # fmt: skip
    form = OwnExerciseForm(theme, pictures, catalogue(), background)
    monkeypatch.setattr(form, "_may_be_lost", lambda: True)  # asks in a loop of its own
    qtbot.addWidget(form)
    form.write_new(MINE)
    return form


def _picture(path: Path) -> Path:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    return path


def _saved(form: OwnExerciseForm) -> list[tuple[Exercise, PhotoEdit]]:
    return _saved_by(form, form.save_button.click)


def _saved_by(form: OwnExerciseForm, act: Callable[[], object]) -> list[tuple[Exercise, PhotoEdit]]:
    saved: list[tuple[Exercise, PhotoEdit]] = []
    form.saved.connect(lambda one, photo: saved.append((one, photo)))
    act()
    return saved


def show(form: OwnExerciseForm, qtbot: QtBot) -> None:
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)  # a field is left only then


def enter(qtbot: QtBot, box: QSpinBox, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, key)


def test_without_a_name_nothing_is_saved(form: OwnExerciseForm) -> None:
    assert form.name_problem.isHidden()  # nobody is told off before anything was done
    saved: list[object] = []
    form.saved.connect(lambda *values: saved.append(values))
    form.save_button.click()
    assert saved == []
    assert not form.name_problem.isHidden()
    form.name.setText("Wall press")
    assert form.name_problem.isHidden()


def test_leaving_the_name_empty_asks_for_one(form: OwnExerciseForm, qtbot: QtBot) -> None:
    show(form, qtbot)
    form.name.setFocus()
    assert form.name_problem.isHidden()
    qtbot.keyClick(form.name, Qt.Key.Key_Tab)
    assert not form.name_problem.isHidden()


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


@pytest.mark.parametrize(
    ("field", "text", "attribute", "taken"),
    [
        pytest.param("sets", "3x12", ("sets", "reps"), (3, 12), id="sets and repetitions"),
        pytest.param("sets", "5-3-1", ("sets", "reps"), (3, (5, 3, 1)), id="a pyramid"),
        pytest.param("reps", "4x8", ("sets", "reps"), (4, 8), id="sets along"),
        pytest.param("hold", "0:90", ("hold_s", "reps"), (90, 10), id="0:90"),
        pytest.param("rest", "1:15", ("rest_s", "sets"), (75, 2), id="rest"),
    ],
)
def test_the_dose_is_typed_as_in_a_routine(
    form: OwnExerciseForm, qtbot: QtBot, field: str, text: str, attribute: tuple[str, str],
    taken: tuple[object, object],
) -> None:  # fmt: skip
    form.name.setText("Wall press")
    show(form, qtbot)
    enter(qtbot, getattr(form.dose, field), text)
    assert tuple(getattr(form.exercise().dose, name) for name in attribute) == taken
    assert form.dose.words.text() == full_dose(form.exercise().dose)


def test_what_is_beyond_a_limit_is_said_under_the_field(
    form: OwnExerciseForm, qtbot: QtBot
) -> None:
    form.name.setText("Wall press")
    show(form, qtbot)
    high = form.dose.height
    before, box = high(), form.dose.sets
    enter(qtbot, box, "30", Qt.Key.Key_Return)
    assert form.isVisible()  # Enter saves it, but not before that is read
    notice = form.dose.notices.label(box)
    assert "20 is the most" in notice.text() == box.accessibleDescription()
    qtbot.waitUntil(lambda: high() == before + form.dose.notices_height > before)
    assert notice.y() > box.geometry().bottom()
    assert not any(
        notice.geometry().intersects(other.geometry())
        for other in (*form.dose.boxes, form.dose.words)
        if other.isVisible()
    )
    press_enter = lambda: qtbot.keyClick(box, Qt.Key.Key_Return)  # noqa: E731
    saved = _saved_by(form, press_enter)
    assert [exercise.dose.sets for exercise, _ in saved] == [20]


def test_a_click_on_save_that_brings_a_notice_does_not_save_over_it(
    form: OwnExerciseForm, qtbot: QtBot
) -> None:
    form.name.setText("Wall press")
    show(form, qtbot)
    form.dose.sets.setFocus()
    form.dose.sets.selectAll()
    qtbot.keyClicks(form.dose.sets, "30")
    click = lambda: qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)  # noqa: E731
    assert _saved_by(form, click) == []
    assert "20 is the most" in form.dose.sets.accessibleDescription()
    assert len(_saved_by(form, click)) == 1


def test_a_plain_time_goes_back_to_the_dose_that_the_exercise_had(form: OwnExerciseForm) -> None:
    mine = own_duplicate(exercise("bird-dog"), MINE, "Mine")
    form.edit(mine)
    form.dose.counts.setCurrentIndex(1)
    assert form.exercise().dose.is_timed
    assert not form.dose.reps.isVisibleTo(form.dose)
    form.dose.counts.setCurrentIndex(0)
    assert form.exercise() == mine


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


def test_what_is_not_there_to_be_deleted_is_told(
    qtbot: QtBot, store: MemoryStore, background: Background
) -> None:
    mine = own_duplicate(exercise("bird-dog"), MINE, "Mine")
    other = own_duplicate(exercise("bird-dog"), ExerciseId("other"), "Other")
    store.exercises.save(other)  # another file has taken the place of the data
    keeper = OwnExerciseKeeper(store.exercises, store.photos, background)
    told: list[str] = []
    keeper.refused.connect(told.append)
    with qtbot.waitSignal(keeper.changed) as changed:
        keeper.delete(mine)
    qtbot.waitUntil(lambda: background.is_idle)
    assert told == ["“Mine” is not among your exercises any more."]
    assert changed.args == [[other]]
    assert not keeper.can_undo_delete


def test_drawings_are_searched(qtbot: QtBot, pictures: ExercisePictures) -> None:
    chooser = FigureChooser(catalogue(), pictures)
    qtbot.addWidget(chooser)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(chooser.model, fatal, chooser)
    chooser.search.setText("bird dog")
    assert chooser.model.exercise(0).id == "bird-dog"
    chooser.search.setText("zzz")
    assert not chooser.nothing.isHidden()
    assert tester.model() is chooser.model


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
