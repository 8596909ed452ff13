"""A chart as a picture of its own, with its name, to be kept or sent."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QIODevice,
    QObject,
    QRectF,
    QSaveFile,
    QStandardPaths,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.history.chart import Chart
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space, TypeRole

translate = QCoreApplication.translate  # by this name the texts are collected

SHARPNESS = 2
TITLE_HEIGHT, LINE_HEIGHT = 26, 20


class Pictured(Protocol):
    """Something that can be kept as a picture."""

    @property
    def picture_name(self) -> str: ...

    def picture(self) -> QImage:
        """Return it as it is shown now."""
        ...


def chart_picture(chart: Chart, line: str, theme: Theme) -> QImage:
    """Return a chart as it is shown now, twice as sharp, on its surface and under its name."""

    def paint(painter: QPainter) -> None:
        painter.setLayoutDirection(chart.layoutDirection())
        chart.paint(painter)

    return picture_of(chart.width(), chart.height(), chart.accessibleName(), line, theme, paint)


def picture_of(
    width: int, height: int, name: str, line: str, theme: Theme, paint: Callable[[QPainter], None]
) -> QImage:
    """Return what `paint` paints into a width and a height, under a name and a line."""
    head = TITLE_HEIGHT + LINE_HEIGHT + Space.S
    image = QImage(
        SHARPNESS * (width + 2 * Space.XL),
        SHARPNESS * (height + head + 2 * Space.XL),
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(Space.XL, Space.XL)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(TypeRole.HEADING))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(0, 0, width, TITLE_HEIGHT), left, name)
    painter.setPen(theme.colour("text_muted"))
    painter.setFont(theme.font(TypeRole.SMALL))
    painter.drawText(QRectF(0, TITLE_HEIGHT, width, LINE_HEIGHT), left, line)
    painter.translate(0, head)
    painter.setFont(theme.font(TypeRole.CAPTION))
    paint(painter)
    painter.end()
    image.setText("Description", f"{name}. {line}")
    return image


def write_png(image: QImage, path: Path) -> None:
    """Write a picture, an older file staying whole until it is done; raise `RefusedError`."""
    file = QSaveFile(str(path))
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and QImageWriter(file, b"png").write(image)
        and file.commit()
    )
    if not is_written:
        file.cancelWriting()
        told = translate("ChartPicture", "The picture could not be written to {path}: {reason}.")
        raise RefusedError(told.format(path=path, reason=file.errorString()))


class PictureSaving(QObject):
    """Asks where a picture is to go, and writes it there behind the window."""

    saved = Signal(str)
    """The place to which it was written."""
    refused = Signal(str)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._image = QImage()

    def ask(self, image: QImage, name: str) -> QFileDialog:
        """Open the dialog that asks where to."""
        self._image = image
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Save as picture"), place)
        dialog.setNameFilter(self.tr("Pictures (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(f"{name}.png")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, name: str) -> None:
        """Write the picture that was asked about."""
        image, path = self._image, Path(name)

        def say_saved(_: None) -> None:
            self.saved.emit(str(path))

        self._background.run(lambda: write_png(image, path), say_saved, self._say_refused)

    def _say_refused(self, error: RefusedError) -> None:
        self.refused.emit(str(error))
