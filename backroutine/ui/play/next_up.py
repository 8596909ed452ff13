"""What comes next: a small picture, its name and its dose."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.cut_text import as_tip
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space
from backroutine.ui.word_wrap import wrapped

PICTURE, SMALL_PICTURE = QSize(76, 56), QSize(54, 40)
# In less room the picture is small. Room for words is wanted beside it, which grows with the text;
# with less than the least it stands alone.
WIDTH_FOR_LARGE_PICTURE = 190
WANTED_FOR_WORDS, LEAST_FOR_WORDS = 84, 40
MOST_LINES = 2


class NextUp(QWidget):
    """Names the next exercise; a name that is long for one line takes the line of the dose too.

    What does not fit even so is cut with dots.
    """

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

    @property
    def unshown_name(self) -> str:
        """The name where only the picture has room; else nothing."""
        return self._name if self.isHidden() or self._title.isHidden() else ""

    @property
    def least_width(self) -> int:
        """The width of the picture alone."""
        return SMALL_PICTURE.width()

    @property
    def width_with_picture(self) -> int:
        """The width in which the picture stands beside words that can be read."""
        return SMALL_PICTURE.width() + Space.M + self._theme.scaled(WANTED_FOR_WORDS)

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
        growth = self._theme.scaled(WANTED_FOR_WORDS) - WANTED_FOR_WORDS
        is_large = self.width() >= WIDTH_FOR_LARGE_PICTURE + growth
        self._picture.setFixedSize(PICTURE if is_large else SMALL_PICTURE)
        fits = self.width() >= SMALL_PICTURE.width()
        self._picture.setVisible(self._exercise_id is not None and fits)

    def _elide(self) -> None:
        has_picture = not self._picture.isHidden()
        room = self.width() - (self._picture.width() + Space.M if has_picture else 0)
        lines = self._lines(room)
        self._title.setText("\n".join(lines))
        self._detail.setText(_cut(self._dose, QFontMetrics(self._detail.font()), room))
        self._title.setAccessibleName(self._name)
        self._detail.setAccessibleName(self._dose)
        is_alone = has_picture and room < self._theme.scaled(LEAST_FOR_WORDS)
        self._title.setVisible(not is_alone)
        self._detail.setVisible(not is_alone and len(lines) == 1)
        shown = [*lines, self._detail.text()] if len(lines) == 1 else lines
        is_whole = not is_alone and " ".join(shown) == f"{self._name} {self._dose}".strip()
        self.setToolTip("" if is_whole else as_tip(self.spoken))

    def _lines(self, room: int) -> list[str]:
        """Return the name on one line, or on two, of which the last may be cut."""
        metrics = QFontMetrics(self._title.font())
        lines = wrapped(self._name, metrics, room)
        kept, rest = lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :])
        return [_cut(line, metrics, room) for line in (*kept, rest) if line]


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
