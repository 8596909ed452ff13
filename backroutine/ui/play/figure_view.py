"""The moving figure, large, on its card.

The card is a picture that is kept. It is painted again only once the figure has moved far enough to
be seen to have moved: slow movements take few pictures, holds none. A movement comes again and
again; how each of its moments is painted is worked out once.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPicture,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.movement import Movement
from backroutine.figure.painter import (
    key_pose_count,
    movement_rect,
    paint_key_pose,
    paint_moment,
)
from backroutine.figure.poses import movement
from backroutine.figure.skeleton import Figure
from backroutine.figure.start_and_end import paint_start_and_end
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme

RADIUS = 20
# A figure of which no joint has moved so far is where it was, for the eye.
SEEN_PX = 2.0
# Moments nearer to each other are one. A recorded one takes about 35 kB.
MOMENTS_PER_S = 30
KEPT_MOMENTS = 240


class FigureView(QWidget):
    """Paints one exercise at one moment of its movement, mirrored for the other side.

    For people who want nothing to move, start and end stand side by side instead.
    """

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._exercise_id: ExerciseId | None = None
        self._movement: Movement | None = None
        self._is_mirrored = False
        self._is_still = False
        self._at_s: float | None = None
        self._joints: tuple[complex, ...] = ()
        self._picture: QPixmap | None = None
        self._stale: QRect | None = None
        self._moments: dict[float, QPicture] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._paint_anew)
        pictures.changed.connect(self._take_pictures)

    @property
    def is_mirrored(self) -> bool:
        return self._is_mirrored

    @property
    def is_still(self) -> bool:
        """Whether start and end stand side by side."""
        return self._is_still

    def set_still(self, is_still: bool) -> None:  # noqa: FBT001 - one thing is set
        """Show start and end side by side, or the movement."""
        if is_still != self._is_still:
            self._is_still = is_still
            self._paint_anew()

    def show_exercise(self, exercise_id: ExerciseId, name: str, *, is_mirrored: bool) -> None:
        """Show another exercise, or the same on its other side."""
        if (exercise_id, is_mirrored) != (self._exercise_id, self._is_mirrored):
            self._exercise_id, self._is_mirrored = exercise_id, is_mirrored
            self._movement = movement(self._pictures.figure_of(exercise_id))
            self._at_s = None
            self.setAccessibleName(self.tr("Drawing of the exercise {name}").format(name=name))
            self._paint_anew()

    def show_moment(self, at_s: float | None) -> None:
        """Show a second of the movement; `None` shows the position that is held."""
        if at_s is not None:
            at_s = round(at_s * MOMENTS_PER_S) / MOMENTS_PER_S
        if self._is_still or at_s == self._at_s:
            return
        joints = () if at_s is None or self._movement is None else _joints(self._movement, at_s)
        if at_s is None or self._at_s is None or self._has_moved(joints):
            self._at_s, self._joints = at_s, joints
            self._stale = self._moving_rect(self._exercise_id)
            self.update(self._stale)

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 588)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 60)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._picture
        if picture is None or picture.devicePixelRatio() != self.devicePixelRatioF():
            picture = self._picture = self._empty_picture()
            self._stale = self.rect()
        if self._stale is not None:
            self._paint_part(picture, self._stale)
            self._stale = None
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture)
        painter.end()

    def _has_moved(self, joints: tuple[complex, ...]) -> bool:
        if self._movement is None or len(joints) != len(self._joints):
            return True
        frame = self._movement.frame
        px_per_cm = min(
            self.width() / (frame.right - frame.left), self.height() / (frame.top - frame.bottom)
        )
        farthest = max(abs(now - then) for now, then in zip(joints, self._joints, strict=True))
        return farthest * px_per_cm >= SEEN_PX

    def _moving_rect(self, exercise_id: ExerciseId | None) -> QRect:
        rect = QRectF(self.rect())
        if exercise_id is not None:
            figure = self._pictures.figure_of(exercise_id)
            rect = movement_rect(rect, figure, mirrored=self._is_mirrored)
        return rect.toAlignedRect().adjusted(-1, -1, 1, 1)

    def _paint_anew(self) -> None:
        self._moments.clear()
        self._picture = None
        self.update()

    def _empty_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _paint_part(self, picture: QPixmap, part: QRect) -> None:
        painter = QPainter(picture)
        painter.setClipRect(part)
        painter.fillRect(part, self._pictures.colours.background)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._exercise_id is not None:
            self._paint_figure(painter, rect, self._exercise_id)
        # painted over afterwards: a figure that is clipped to round corners costs twice as much
        corners = QPainterPath()
        corners.addRect(rect)
        corners.addRoundedRect(rect, RADIUS, RADIUS)
        painter.fillPath(corners, self._theme.colour("canvas"))
        painter.end()

    def _paint_figure(self, painter: QPainter, rect: QRectF, exercise_id: ExerciseId) -> None:
        figure = self._pictures.figure_of(exercise_id)
        last = key_pose_count(figure) - 1
        colours, mirrored = self._pictures.colours, self._is_mirrored
        if last < 0 or self._pictures.photo(exercise_id) is not None:
            self._pictures.paint(painter, rect, exercise_id)
        elif self._is_still and last:
            paint_start_and_end(
                painter, rect, figure, colours=colours, disc=self._theme.colour("surface"),
                arrow=self._theme.colour("primary"), mirrored=mirrored,
            )  # fmt: skip
        elif self._at_s is None or self._is_still:
            paint_key_pose(painter, rect, figure, last, colours=colours, mirrored=mirrored)
        else:
            painter.drawPicture(0, 0, self._recorded(rect, figure, self._at_s))

    def _recorded(self, rect: QRectF, figure: ExerciseId, at_s: float) -> QPicture:
        """Return how a moment is painted; from the second time on that costs half."""
        found = self._moments.get(at_s)
        if found is None:
            if len(self._moments) == KEPT_MOMENTS:
                self._moments.clear()
            found = self._moments[at_s] = QPicture()
            painter = QPainter(found)
            paint_moment(
                painter, rect, figure, at_s,
                colours=self._pictures.colours, mirrored=self._is_mirrored,
            )  # fmt: skip
            painter.end()
        return found

    def _take_pictures(self) -> None:
        """Show what an own exercise looks like now, or anybody in other clothes."""
        if self._exercise_id is not None:
            self._movement = movement(self._pictures.figure_of(self._exercise_id))
        self._paint_anew()


def _joints(found: Movement, at_s: float) -> tuple[complex, ...]:
    """Return every point that tells where a figure is, in centimetres; its breath among them."""
    figure: Figure = found.figure_at(at_s)
    breath = complex(figure.pose.trunk.belly, figure.pose.trunk.ribs)
    return (*figure.near, *figure.far, *figure.spine, figure.neck, figure.head, breath)
