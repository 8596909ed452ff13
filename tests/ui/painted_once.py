"""Pictures of exercises for tests: each is painted once for all the tests of a process."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.pictures import ExercisePictures

_painted: dict[tuple[object, ...], QPixmap] = {}


class PicturesPaintedOnce(ExercisePictures):
    """Paints as the program does, but nothing twice that looks alike: nearly all tests show it."""

    @override
    def _paint(
        self, exercise_id: ExerciseId, size: QSize, radius: int, pixel_ratio: float
    ) -> QPixmap:
        if self.photo(exercise_id) is not None:
            return super()._paint(exercise_id, size, radius, pixel_ratio)
        figure, ground = self.figure_of(exercise_id), self.theme.tokens.is_dark
        key = (figure, ground, self.look, size.width(), size.height(), radius, pixel_ratio)
        if key not in _painted:
            _painted[key] = super()._paint(exercise_id, size, radius, pixel_ratio)
        return _painted[key]
