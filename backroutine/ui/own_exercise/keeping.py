"""Own exercises between the window and the disk; what was deleted can come back.

A routine that uses a deleted exercise keeps it: it is only marked, so that it is found by the
routines alone, and its photo stays.
"""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.exercise import Exercise
from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.own_exercise.photo_edit import PhotoEdit
from backroutine.ui.ports import OwnExercises, Photos


@dataclass(frozen=True, slots=True)
class Deleted:
    """An exercise that was deleted, with its photo where that is gone too."""

    exercise: Exercise
    photo: bytes | None


class OwnExerciseKeeper(QObject):
    """Stores and deletes own exercises away from the window, and tells what there are."""

    changed = Signal(object)
    """The own exercises as they are now, by name: a list of `Exercise`."""

    saved = Signal(object)
    """This exercise is on the disk."""

    deleted = Signal(object)
    """This exercise is no longer there; `undo_delete` brings it back."""

    refused = Signal(str)
    """Nothing was stored or deleted, or it was not there any more: the sentence."""

    def __init__(
        self,
        exercises: OwnExercises,
        photos: Photos,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._photos = photos
        self._background = background
        self._last_deleted: Deleted | None = None

    @property
    def can_undo_delete(self) -> bool:
        """Whether there is something that `undo_delete` brings back."""
        return self._last_deleted is not None

    def load(self) -> None:
        """Read the own exercises; `changed` tells them."""
        self._background.run(self._exercises.all, self.changed.emit, self._tell_refused)

    def save(self, exercise: Exercise, photo: PhotoEdit | None = None) -> None:
        """Store an exercise, new or changed, and its photo where that is another."""
        edit = photo or PhotoEdit()
        self._background.run(
            partial(self._store, exercise, edit),
            partial(self._tell_saved, exercise),
            self._tell_refused,
        )

    def delete(self, exercise: Exercise, *, keeps_copy: bool = False) -> None:
        """Delete an exercise and its photo; with `keeps_copy` only mark it as deleted."""
        take = self._mark if keeps_copy else self._take_away
        self._background.run(
            partial(take, exercise), partial(self._tell_deleted, exercise), self._tell_refused
        )

    def begin_anew(self) -> None:
        """Forget what was deleted: other data has come."""
        self._last_deleted = None

    def undo_delete(self) -> None:
        """Bring back what was deleted last; without such a thing nothing happens."""
        deleted, self._last_deleted = self._last_deleted, None
        if deleted is not None:
            self._background.run(
                partial(self._bring_back, deleted),
                partial(self._tell_saved, deleted.exercise),
                partial(self._keep_deleted, deleted),
            )

    def _store(self, exercise: Exercise, edit: PhotoEdit) -> list[Exercise]:
        self._exercises.save(exercise)
        if edit.is_changed:
            if edit.jpeg is None:
                self._photos.delete(exercise.id)
            else:
                self._photos.put(exercise.id, edit.jpeg)
        return self._exercises.all()

    def _take_away(self, exercise: Exercise) -> tuple[Deleted | None, list[Exercise]]:
        photo = self._photos.get(exercise.id)
        try:
            self._exercises.delete(exercise.id)
        except KeyError:  # another file may have taken the place of the data
            return None, self._exercises.all()
        self._photos.delete(exercise.id)
        return Deleted(exercise, photo), self._exercises.all()

    def _mark(self, exercise: Exercise) -> tuple[Deleted, list[Exercise]]:
        self._exercises.save(replace(exercise, is_deleted=True))
        return Deleted(exercise, None), self._exercises.all()

    def _bring_back(self, deleted: Deleted) -> list[Exercise]:
        edit = PhotoEdit(is_changed=deleted.photo is not None, jpeg=deleted.photo)
        return self._store(deleted.exercise, edit)

    def _tell_saved(self, exercise: Exercise, own: list[Exercise]) -> None:
        self.changed.emit(own)
        self.saved.emit(exercise)

    def _tell_deleted(
        self, exercise: Exercise, answer: tuple[Deleted | None, list[Exercise]]
    ) -> None:
        deleted, own = answer
        self.changed.emit(own)
        if deleted is None:
            told = self.tr("“{name}” is not among your exercises any more.")
            self.refused.emit(told.format(name=exercise.name))
            return
        self._last_deleted = deleted
        self.deleted.emit(exercise)

    def _keep_deleted(self, deleted: Deleted, error: RefusedError) -> None:
        self._last_deleted = deleted
        self._tell_refused(error)

    def _tell_refused(self, error: RefusedError) -> None:
        self.refused.emit(str(error))
