"""Own exercises in the window: written, edited, copied, deleted, and shown wherever they belong."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.own_exercise import own_duplicate
from backroutine.domain.routine import Step
from backroutine.ui.background import Background
from backroutine.ui.live_catalogue import LiveCatalogue
from backroutine.ui.main_window import MainWindow
from backroutine.ui.own_exercise.keeping import OwnExerciseKeeper
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.ports import Store
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.ui.own_exercise.form import OwnExerciseForm


class OwnExercises(QObject):
    """Keeps catalogue and pictures by what is stored, and opens the form."""

    changed = Signal()
    """The catalogue has other own exercises: look again."""
    chosen = Signal(object)
    """This exercise was written or edited: show it."""
    deleted = Signal(object)
    """This exercise was deleted; `keeper.undo_delete` brings it back."""

    def __init__(
        self, store: Store, background: Background, catalogue: LiveCatalogue, theme: Theme,
        pictures: ExercisePictures, window: MainWindow,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._store = store
        self._background = background
        self._catalogue = catalogue
        self._theme = theme
        self._pictures = pictures
        self._window = window
        self._has_own = False
        pictures.use_photos(store.photos, background)
        self.keeper = OwnExerciseKeeper(store.exercises, store.photos, background, self)
        self.keeper.changed.connect(self._take)
        self.keeper.saved.connect(self.chosen)
        self.keeper.deleted.connect(self.deleted)
        self.keeper.refused.connect(window.notice.warn)

    def load(self) -> None:
        """Read what there is."""
        self.keeper.load()

    def begin_anew(self) -> None:
        """Bring back nothing any more that was deleted: other data has come."""
        self.keeper.begin_anew()

    def write_new(self) -> None:
        """Open the form for a new exercise."""
        self._form().write_new(_new_id())

    def edit(self, exercise: Exercise) -> None:
        """Open the form for an own exercise."""
        self._form().edit(exercise)

    def duplicate(self, exercise: Exercise) -> None:
        """Open the form for a copy of an exercise, one that ships or an own one."""
        name = self.tr("{name} (my own)").format(name=exercise.name)
        self._form().edit(own_duplicate(exercise, _new_id(), name))

    def delete(self, exercise: Exercise) -> None:
        """Delete an own exercise; the routines that use it keep it."""
        self._background.run(partial(self._is_used, exercise), partial(self._delete, exercise))

    def _is_used(self, exercise: Exercise) -> bool:
        return any(
            exercise.id in _ids_of(step)
            for routine in self._store.routines.all()
            for step in routine.steps
        )

    def _delete(self, exercise: Exercise, is_used: bool) -> None:  # noqa: FBT001 - an answer
        self.keeper.delete(exercise, keeps_copy=is_used)

    def _form(self) -> "OwnExerciseForm":
        from backroutine.ui.own_exercise.form import OwnExerciseForm  # not for the start

        form = OwnExerciseForm(
            self._theme, self._pictures, self._catalogue, self._background, self._window
        )
        form.saved.connect(self.keeper.save)
        form.finished.connect(form.deleteLater)
        form.open()
        return form

    def _take(self, own: list[Exercise]) -> None:
        if not own and not self._has_own:
            return  # as for most people at every start
        self._has_own = bool(own)
        self._catalogue.take_own(own)
        self._pictures.show_own(own)
        self.changed.emit()


def _ids_of(step: Step) -> tuple[ExerciseId | None, ...]:
    sore_day = step.sore_day
    return step.exercise_id, sore_day.exercise_id if sore_day is not None else None


def _new_id() -> ExerciseId:
    return ExerciseId(f"own-{uuid4().hex}")
