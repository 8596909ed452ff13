"""Pictures of exercises for cards and rows, painted once and kept.

An exercise of the catalogue is drawn; an own one shows its photo, or else the drawing that it has
borrowed. Photos are read away from the window when they are first needed.

What draws is imported with the first picture: the pages stand before any is painted.
"""

from collections import OrderedDict
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.own_exercise import borrowed_figure
from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.ports import Photos
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.figure.painter import FigureColours

KEPT = 600
KEPT_BYTES = 96 * 1024**2
KEPT_PHOTOS = 24
PHOTO_SIDE_PX = 900
USUAL_LOOK = "teal"

PictureKey = tuple[str, ExerciseId, int, int, int, float]
"""Look, exercise, width, height, radius of the corners, and pixel ratio of a picture."""


class ExercisePictures(QObject):
    """Paints exercises in the colours of the theme, and keeps the pictures of the last ones.

    At most `KEPT` pictures of at most `KEPT_BYTES` together are kept, and `KEPT_PHOTOS` photos.
    """

    changed = Signal()
    """Pictures may look different now: the figure's look is another, or a photo has come."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = USUAL_LOOK
        self._kept: OrderedDict[PictureKey, QPixmap] = OrderedDict()
        self._kept_bytes = 0
        self._figures: dict[ExerciseId, ExerciseId | None] = {}
        self._ready_figures: set[ExerciseId] = set()
        self._photos: Photos | None = None
        self._background: Background | None = None
        self._photo_images: OrderedDict[ExerciseId, QImage] = OrderedDict()
        self._without_photo: set[ExerciseId] = set()
        self._reading: dict[ExerciseId, object] = {}
        theme.changed.connect(self._forget_all)

    @property
    def colours(self) -> "FigureColours":
        """The figure's colours in the theme that is on, in the look that is chosen."""
        from backroutine.figure.painter import DARK, LIGHT, LOOKS

        room = DARK if self._theme.tokens.is_dark else LIGHT
        return room if self._look == USUAL_LOOK else room.with_look(LOOKS[self._look])

    @property
    def theme(self) -> Theme:
        """The theme that the pictures follow."""
        return self._theme

    @property
    def look(self) -> str:
        """The name of the figure's look."""
        return self._look

    @property
    def kept_bytes(self) -> int:
        """What the kept pictures take, photos apart."""
        return self._kept_bytes

    def set_look(self, look_id: str) -> None:
        """Let the figure be another person, everywhere but on paper; an unknown one is the usual.

        A newer program may have stored a look that this one does not have.
        """
        if look_id == self._look:
            return
        from backroutine.figure.painter import LOOKS

        wanted = look_id if look_id in LOOKS else USUAL_LOOK
        if wanted != self._look:
            self._look = wanted
            self.changed.emit()

    def use_photos(self, photos: Photos, background: Background) -> None:
        """Read photos of own exercises from here, on the background's thread."""
        self._photos, self._background = photos, background

    def show_own(self, exercises: Iterable[Exercise]) -> None:
        """Know which exercises are the person's own, and whose figures they have borrowed."""
        self._figures = {e.id: borrowed_figure(e) for e in exercises if e.is_own}
        self._photo_images.clear()
        self._without_photo.clear()
        self._reading.clear()
        self._forget_all()
        self.changed.emit()

    def figure_of(self, exercise_id: ExerciseId) -> ExerciseId:
        """Return the exercise whose drawing is shown for this one."""
        return self._figures.get(exercise_id) or exercise_id

    def has_figure_ready(self, exercise_id: ExerciseId) -> bool:
        """Say whether the drawing that is shown for an exercise has been read and solved."""
        return self.figure_of(exercise_id) in self._ready_figures

    def make_figure_ready(self, exercise_id: ExerciseId) -> None:
        """Read and solve an exercise's drawing: what takes the longest of its first picture."""
        from backroutine.figure.painter import movement_s

        figure = self.figure_of(exercise_id)
        movement_s(figure)
        self._ready_figures.add(figure)

    def photo(self, exercise_id: ExerciseId) -> QImage | None:
        """Return the photo of an own exercise, if it has one and it has been read.

        The first question has it read; `changed` tells when it is there.
        """
        if exercise_id not in self._figures:
            return None
        image = self._photo_images.get(exercise_id)
        if image is not None:
            self._photo_images.move_to_end(exercise_id)
        elif exercise_id not in self._without_photo and exercise_id not in self._reading:
            self._read(exercise_id)
        return image

    def paint(
        self, painter: QPainter, rect: QRectF, exercise_id: ExerciseId, *, mirrored: bool = False
    ) -> None:
        """Paint an exercise standing still: its photo, which is never mirrored, or its figure."""
        photo = self.photo(exercise_id)
        if photo is not None:
            paint_photo(painter, rect, photo)
            return
        from backroutine.figure.painter import paint_exercise

        figure = self.figure_of(exercise_id)
        paint_exercise(painter, rect, figure, colours=self.colours, mirrored=mirrored)

    def motion_s(self, exercise_id: ExerciseId) -> float:
        """Return how long one movement lasts; 0 for what stands still or is a photo."""
        if self.photo(exercise_id) is not None:
            return 0.0
        from backroutine.figure.painter import movement_s

        return movement_s(self.figure_of(exercise_id))

    def paint_motion(
        self, painter: QPainter, rect: QRectF, exercise_id: ExerciseId, at_s: float | None,
        *, is_still: bool,
    ) -> None:  # fmt: skip
        """Paint a second of the movement; with `None` the exercise standing still.

        For people who want nothing to move (`is_still`), that is its start beside its end.
        """
        from backroutine.figure.painter import paint_moment
        from backroutine.figure.start_and_end import paint_start_and_end

        painter.fillRect(rect, self.colours.background)
        figure = self.figure_of(exercise_id)
        if at_s is not None:
            paint_moment(painter, rect, figure, at_s, colours=self.colours)
        elif is_still and self.motion_s(exercise_id):
            paint_start_and_end(
                painter, rect, figure, colours=self.colours, disc=self._theme.colour("surface"),
                arrow=self._theme.colour("primary"),
            )  # fmt: skip
        else:
            self.paint(painter, rect, exercise_id)

    def pixmap(
        self, exercise_id: ExerciseId, size: QSize, radius: int = 8, pixel_ratio: float = 1.0
    ) -> QPixmap:
        """Return the picture of an exercise with round corners, `size` in logical pixels."""
        picture = self.kept(exercise_id, size, radius, pixel_ratio)
        if picture is None:
            picture = self._paint(exercise_id, size, radius, pixel_ratio)
            self._kept[self._key(exercise_id, size, radius, pixel_ratio)] = picture
            self._kept_bytes += _bytes_of(picture)
            while len(self._kept) > KEPT or (self._kept_bytes > KEPT_BYTES and len(self._kept) > 1):
                self._kept_bytes -= _bytes_of(self._kept.popitem(last=False)[1])
        return picture

    def kept(
        self, exercise_id: ExerciseId, size: QSize, radius: int = 8, pixel_ratio: float = 1.0
    ) -> QPixmap | None:
        """Return what `pixmap` would, if it has been painted and is still there."""
        key = self._key(exercise_id, size, radius, pixel_ratio)
        picture = self._kept.get(key)
        if picture is not None:
            self._kept.move_to_end(key)
        return picture

    def _key(
        self, exercise_id: ExerciseId, size: QSize, radius: int, pixel_ratio: float
    ) -> PictureKey:
        return self._look, exercise_id, size.width(), size.height(), radius, pixel_ratio

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
        self.paint(painter, rect, exercise_id)
        painter.end()
        return picture

    def _read(self, exercise_id: ExerciseId) -> None:
        if self._photos is None or self._background is None:
            return
        # an answer to a question of before `show_own` is no longer wanted
        question = self._reading[exercise_id] = object()
        self._background.run(
            partial(_read_photo, self._photos, exercise_id),
            partial(self._take_photo, exercise_id, question),
            partial(self._go_without, exercise_id, question),
        )

    def _go_without(self, exercise_id: ExerciseId, question: object, _: RefusedError) -> None:
        """A photo that cannot be read leaves the drawing in its place."""
        self._take_photo(exercise_id, question, None)

    def _take_photo(self, exercise_id: ExerciseId, question: object, image: QImage | None) -> None:
        if self._reading.get(exercise_id) is not question:
            return
        del self._reading[exercise_id]
        if image is None:
            self._without_photo.add(exercise_id)
            return
        self._photo_images[exercise_id] = image
        if len(self._photo_images) > KEPT_PHOTOS:
            self._photo_images.popitem(last=False)
        for key in [key for key in self._kept if key[1] == exercise_id]:
            self._kept_bytes -= _bytes_of(self._kept.pop(key))
        self.changed.emit()

    def _forget_all(self) -> None:
        self._kept.clear()
        self._kept_bytes = 0


def paint_photo(painter: QPainter, rect: QRectF, photo: QImage) -> None:
    """Paint a photo whole, as large as a rectangle holds, in its middle."""
    size = photo.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(rect.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, photo)


def _read_photo(photos: Photos, exercise_id: ExerciseId) -> QImage | None:
    jpeg = photos.get(exercise_id)
    image = QImage() if jpeg is None else QImage.fromData(jpeg)
    if image.isNull():
        return None
    if max(image.width(), image.height()) > PHOTO_SIDE_PX:
        return image.scaled(
            PHOTO_SIDE_PX, PHOTO_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
    return image


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
