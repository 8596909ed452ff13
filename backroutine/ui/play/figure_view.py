"""The moving figure, large, on its card."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.painter import key_pose_count, paint_key_pose, paint_moment
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme

RADIUS = 20


class FigureView(QWidget):
    """Paints one exercise at one moment of its movement, mirrored for the other side."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._exercise_id: ExerciseId | None = None
        self._is_mirrored = False
        self._at_s: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    @property
    def is_mirrored(self) -> bool:
        return self._is_mirrored

    def show_exercise(self, exercise_id: ExerciseId, name: str, *, is_mirrored: bool) -> None:
        """Show another exercise, or the same on its other side."""
        if (exercise_id, is_mirrored) != (self._exercise_id, self._is_mirrored):
            self._exercise_id, self._is_mirrored = exercise_id, is_mirrored
            self.setAccessibleName(self.tr("Drawing of the exercise {name}").format(name=name))
            self.update()

    def show_moment(self, at_s: float | None) -> None:
        """Show a second of the movement; `None` shows the position that is held."""
        if at_s != self._at_s:
            self._at_s = at_s
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 588)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        colours = self._pictures.colours
        painter.fillRect(rect, self._theme.colour("canvas"))
        card = QPainterPath()
        card.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setClipPath(card)
        painter.fillRect(rect, colours.background)
        self._paint_figure(painter, rect)
        painter.end()

    def _paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        exercise_id = self._exercise_id
        if exercise_id is None or not key_pose_count(exercise_id):
            return
        colours, mirrored = self._pictures.colours, self._is_mirrored
        if self._at_s is None:
            last = key_pose_count(exercise_id) - 1
            paint_key_pose(painter, rect, exercise_id, last, colours=colours, mirrored=mirrored)
        else:
            paint_moment(painter, rect, exercise_id, self._at_s, colours=colours, mirrored=mirrored)
