"""The person's favourite exercises: in memory at once, stored behind the window's back."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.ports import Favourites


class FavouriteKeeper(QObject):
    """Knows which exercises are favourites; without a place to store them there are none."""

    changed = Signal()
    """Other exercises are favourites now."""

    refused = Signal(str)
    """They could not be read or stored: the sentence."""

    def __init__(
        self, favourites: Favourites | None, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._favourites = favourites
        self._background = background
        self._ids: frozenset[ExerciseId] = frozenset()
        self._has_changed = False

    @property
    def is_offered(self) -> bool:
        """Whether there is a place to store them."""
        return self._favourites is not None

    @property
    def ids(self) -> frozenset[ExerciseId]:
        """The favourites as they are now."""
        return self._ids

    def __contains__(self, exercise_id: ExerciseId) -> bool:
        return exercise_id in self._ids

    def begin_anew(self) -> None:
        """Let go of the favourites: other data has come."""
        self._has_changed = False
        self._take(frozenset())

    def load(self) -> None:
        """Read the favourites away from the window."""
        if self._favourites is not None:
            self._background.run(self._favourites.all, self._take, self._tell)

    def toggle(self, exercise_id: ExerciseId) -> None:
        """Make an exercise a favourite, or one no more."""
        if self._favourites is None:
            return
        self._has_changed = True
        self._ids = self._ids ^ {exercise_id}
        self.changed.emit()
        self._background.run(partial(self._favourites.save, self._ids), None, self._tell)

    def _take(self, stored: frozenset[ExerciseId]) -> None:
        if not self._has_changed:  # what was chosen meanwhile is newer
            self._ids = stored
            self.changed.emit()

    def _tell(self, error: RefusedError) -> None:
        self.refused.emit(str(error))
