"""Pictures of exercises for cards and rows, painted once and kept."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.painter import DARK, LIGHT, FigureColours, paint_exercise
from backroutine.ui.theme import Theme

KEPT = 600


class ExercisePictures(QObject):
    """Paints exercises in the colours of the theme, and keeps the pictures of the last ones."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: OrderedDict[tuple[ExerciseId, int, int, int, float], QPixmap] = OrderedDict()
        theme.changed.connect(self._kept.clear)

    @property
    def colours(self) -> FigureColours:
        """The figure's colours in the theme that is on."""
        return DARK if self._theme.tokens.is_dark else LIGHT

    def pixmap(
        self, exercise_id: ExerciseId, size: QSize, radius: int = 8, pixel_ratio: float = 1.0
    ) -> QPixmap:
        """Return the picture of an exercise with round corners, `size` in logical pixels."""
        key = (exercise_id, size.width(), size.height(), radius, pixel_ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._paint(exercise_id, size, radius, pixel_ratio)
            self._kept[key] = picture
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return picture

    def _paint(
        self, exercise_id: ExerciseId, size: QSize, radius: int, pixel_ratio: float
    ) -> QPixmap:
        picture = QPixmap(size * pixel_ratio)
        picture.setDevicePixelRatio(pixel_ratio)
        picture.fill(Qt.GlobalColor.transparent)
        rect = QRectF(0, 0, size.width(), size.height())
        corners = QPainterPath()
        corners.addRoundedRect(rect, radius, radius)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(corners)
        painter.fillRect(rect, self.colours.background)
        paint_exercise(painter, rect, exercise_id, colours=self.colours)
        painter.end()
        return picture
