"""The picture of an own exercise: a photo that is dropped or chosen, or a drawing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.figure.painter import paint_exercise
from backroutine.ui.background import Background
from backroutine.ui.labels import PlainLabel
from backroutine.ui.own_exercise.photo_edit import PhotoEdit
from backroutine.ui.photo_file import photo_of
from backroutine.ui.pictures import ExercisePictures, paint_photo
from backroutine.ui.tokens import Space

PICTURE_HEIGHT = 190


class PhotoBox(QWidget):
    """Shows the picture, takes a photo in away from the window, and says why one is refused."""

    changed = Signal()
    figure_wished = Signal()

    def __init__(
        self,
        pictures: ExercisePictures,
        background: Background,
        pick: Callable[[], Path | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._pick = pick or self._ask_for_file
        self._question: object = None
        self.edit = PhotoEdit()
        self.picture = _Picture(pictures, self)
        self.problem = PlainLabel(look="notice-caution", parent=self, wraps=True)
        self.problem.hide()
        self.choose_button = QPushButton(self.tr("Choose a photo..."), self)
        self.figure_button = QPushButton(self.tr("Borrow a drawing..."), self)
        self.remove_button = QPushButton(self.tr("Remove the picture"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.picture)
        layout.addWidget(PlainLabel(self.tr("Or drop a photo here."), "muted", self, wraps=True))
        layout.addWidget(self.problem)
        for button in (self.choose_button, self.figure_button, self.remove_button):
            button.setAutoDefault(False)
            layout.addWidget(button)
        layout.addStretch(1)
        self.setAcceptDrops(True)
        self.choose_button.clicked.connect(self._choose)
        self.figure_button.clicked.connect(self.figure_wished)
        self.remove_button.clicked.connect(self.remove)

    @property
    def figure(self) -> ExerciseId | None:
        """The exercise whose drawing is borrowed."""
        return self.picture.figure

    def show_photo(self, photo: QImage | None, figure: ExerciseId | None) -> None:
        """Show what is stored, without telling of a change."""
        self.picture.show_picture(photo, figure)
        self.remove_button.setEnabled(photo is not None or figure is not None)

    def borrow(self, figure: ExerciseId) -> None:
        """Show a drawing in the place of the photo."""
        self._change(PhotoEdit(is_changed=True), None, figure)

    def remove(self) -> None:
        """Show neither photo nor drawing."""
        self._change(PhotoEdit(is_changed=True), None, None)

    def take(self, path: Path) -> None:
        """Take a file in as the photo, away from the window."""
        self._question = question = object()
        self._background.run(
            partial(photo_of, path), partial(self._taken, question), partial(self._refuse, question)
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.take(Path(files[0]))

    def _choose(self) -> None:
        path = self._pick()
        if path is not None:
            self.take(path)

    def _taken(self, question: object, jpeg: bytes) -> None:
        if question is self._question:
            edit = PhotoEdit(is_changed=True, jpeg=jpeg)
            self._change(edit, QImage.fromData(jpeg), self.figure)

    def _refuse(self, question: object, error: RefusedError) -> None:
        if question is self._question:
            self.problem.setText(str(error))
            self.problem.show()

    def _change(self, edit: PhotoEdit, photo: QImage | None, figure: ExerciseId | None) -> None:
        self._question = None
        self.edit = edit
        self.problem.hide()
        self.show_photo(photo, figure)
        self.changed.emit()

    def _ask_for_file(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a photo"), "",
            self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp)"),
        )  # fmt: skip
        return Path(name) if name else None


class _Picture(QWidget):
    """Paints the photo, or else the drawing, or else an empty ground."""

    def __init__(self, pictures: ExercisePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._photo: QImage | None = None
        self.figure: ExerciseId | None = None
        self.setFixedHeight(PICTURE_HEIGHT)
        self.setAccessibleName(self.tr("Picture of the exercise"))

    def show_picture(self, photo: QImage | None, figure: ExerciseId | None) -> None:
        self._photo, self.figure = photo, figure
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, colours = QRectF(self.rect()), self._pictures.colours
        painter.fillRect(rect, colours.background)
        if self._photo is not None:
            paint_photo(painter, rect, self._photo)
        elif self.figure is not None:
            paint_exercise(painter, rect, self.figure, colours=colours)
        painter.end()
