"""The figure of an exercise, moving for a while when asked."""

from PySide6.QtCore import QElapsedTimer, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.tokens import Radius

FRAME_MS = 33
CYCLES = 3


class MovingFigure(QWidget):
    """Paints the pose that tells an exercise best; `start` plays its movement a few times.

    For people who want nothing to move, start and end stand side by side instead. An own exercise
    shows its photo, or moves as the figure that it has borrowed.
    """

    stopped = Signal()

    pictures_changed = Signal()
    """Whether there is a movement to show may be another: a photo has come."""

    def __init__(self, pictures: ExercisePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._exercise_id: ExerciseId | None = None
        self._is_still = False
        self._since = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._repaint)
        pictures.changed.connect(self._take_pictures)

    @property
    def can_move(self) -> bool:
        """Whether there is a movement to show, and the person wants things to move."""
        return not self._is_still and self._has_movement

    @property
    def is_moving(self) -> bool:
        return self._frames.isActive()

    @property
    def is_still(self) -> bool:
        """Whether start and end stand side by side."""
        return self._is_still

    def set_still(self, is_still: bool) -> None:  # noqa: FBT001 - one thing is set
        """Show start and end side by side, or the movement."""
        self.stop()
        self._is_still = is_still
        self.update()

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
        at_s = self._since.elapsed() / 1000 if self.is_moving else None
        self._pictures.paint_motion(painter, rect, self._exercise_id, at_s, is_still=self._is_still)
        painter.end()

    @property
    def _has_movement(self) -> bool:
        return self._exercise_id is not None and self._pictures.motion_s(self._exercise_id) > 0

    def _take_pictures(self) -> None:
        if self.is_moving and not self._has_movement:
            self.stop()
        self.pictures_changed.emit()
        self.update()

    def _repaint(self) -> None:
        if self._exercise_id is not None:
            shown_s = CYCLES * self._pictures.motion_s(self._exercise_id)
            if self._since.elapsed() / 1000 > shown_s:
                self.stop()
        self.update()
