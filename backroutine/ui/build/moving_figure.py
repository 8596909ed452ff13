"""The figure of an exercise, moving for a while when asked."""

from PySide6.QtCore import QElapsedTimer, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.painter import movement_s, paint_exercise, paint_moment
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.tokens import Radius

FRAME_MS = 33
CYCLES = 3


class MovingFigure(QWidget):
    """Paints the pose that tells an exercise best; `start` plays its movement a few times."""

    stopped = Signal()

    def __init__(self, pictures: ExercisePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._exercise_id: ExerciseId | None = None
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._repaint)

    @property
    def can_move(self) -> bool:
        """Whether there is a movement to show."""
        return self._exercise_id is not None and movement_s(self._exercise_id) > 0

    @property
    def is_moving(self) -> bool:
        return self._frames.isActive()

    def show_exercise(self, exercise_id: ExerciseId | None) -> None:
        """Show another exercise, standing still."""
        self.stop()
        self._exercise_id = exercise_id
        self.update()

    def start(self) -> None:
        """Play the movement."""
        if self.can_move:
            self._since.start()
            self._frames.start()

    def stop(self) -> None:
        """Stand still."""
        if self._frames.isActive():
            self._frames.stop()
            self.update()
            self.stopped.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._exercise_id is None:
            return
        rect = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRoundedRect(rect, Radius.CARD, Radius.CARD)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(corners)
        colours = self._pictures.colours
        if self.is_moving:
            at_s = self._since.elapsed() / 1000
            paint_moment(painter, rect, self._exercise_id, at_s, colours=colours)
        else:
            paint_exercise(painter, rect, self._exercise_id, colours=colours)
        painter.end()

    def _repaint(self) -> None:
        if self._exercise_id is not None:
            shown_s = CYCLES * movement_s(self._exercise_id)
            if self._since.elapsed() / 1000 > shown_s:
                self.stop()
        self.update()
