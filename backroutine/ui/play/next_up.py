"""What comes next: a small picture, its name and its dose."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space

PICTURE, SMALL_PICTURE = QSize(76, 56), QSize(54, 40)
# In less room the picture is small; in still less, which grows with the text, words come first.
WIDTH_FOR_LARGE_PICTURE, LEAST_WIDTH_WITH_PICTURE = 190, 150


class NextUp(QWidget):
    """Names the next exercise; texts that do not fit are cut with dots."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._exercise_id: ExerciseId | None = None
        self._name = ""
        self._dose = ""
        self._picture = PlainLabel(parent=self)
        self._picture.setFixedSize(PICTURE)
        self._theme = theme
        self._title = PlainLabel(look="strong", parent=self)
        self._detail = PlainLabel(look="muted", parent=self)
        for label in (self._title, self._detail):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        theme.changed.connect(self._draw)
        pictures.changed.connect(self._draw)

    @property
    def spoken(self) -> str:
        return self.accessibleName()

    def show_step(self, exercise_id: ExerciseId, name: str, dose: str) -> None:
        """Show the step that comes next."""
        self._exercise_id = exercise_id
        self._name = self.tr("Next: {name}").format(name=name)
        self._dose = dose
        self._draw()

    def show_end(self) -> None:
        """Say that nothing comes next."""
        self._exercise_id = None
        self._name = self.tr("Then you are done")
        self._dose = self.tr("This is the last exercise.")
        self._draw()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._picture.size()
        self._show_picture_where_it_fits()
        if self._picture.size() != before:
            self._draw()
        self._elide()

    def _draw(self) -> None:
        self._show_picture_where_it_fits()
        if self._exercise_id is not None:
            ratio, size = self.devicePixelRatioF(), self._picture.size()
            self._picture.setPixmap(
                self._pictures.pixmap(self._exercise_id, size, Radius.CONTROL, ratio)
            )
        self.setAccessibleName(f"{self._name}, {self._dose}" if self._dose else self._name)
        self._elide()

    def _show_picture_where_it_fits(self) -> None:
        is_large = self.width() >= WIDTH_FOR_LARGE_PICTURE
        self._picture.setFixedSize(PICTURE if is_large else SMALL_PICTURE)
        fits = is_large or self.width() >= self._theme.scaled(LEAST_WIDTH_WITH_PICTURE)
        self._picture.setVisible(self._exercise_id is not None and fits)

    def _elide(self) -> None:
        for label, text in ((self._title, self._name), (self._detail, self._dose)):
            metrics = QFontMetrics(label.font())
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, label.width())
            label.setText(elided)
            label.setAccessibleName(text)
