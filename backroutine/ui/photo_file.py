"""A picture that a person picks, as the small JPEG that is kept of it.

Nothing is decoded before its size is known; a file that only claims to be a picture costs nothing.
Call it away from the window.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from backroutine.domain.refusal import RefusedError

translate = QCoreApplication.translate  # by this name the texts are collected

MOST_FILE_BYTES = 40 * 1024**2
MOST_PIXELS = 100_000_000
KEPT_SIDE_PX = 1600
QUALITY = 85

_FORMATS = frozenset({b"jpeg", b"png", b"webp", b"bmp"})


class PictureError(RefusedError):
    """A file cannot be taken in as a photo."""


def photo_of(path: Path) -> bytes:
    """Return the picture in a file as a JPEG, upright, its longer side at most 1600 pixels.

    Raises:
        PictureError: the file cannot be read, or is no picture that can be taken.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(_content(path)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _FORMATS:
        told = translate(
            "PhotoFile", "{path} is not a picture (JPEG, PNG or WebP). Choose another one."
        )
        raise PictureError(told.format(path=path))
    size = reader.size()
    if not size.isValid():
        told = translate(
            "PhotoFile", "{path} is damaged and does not say how large it is. Choose another."
        )
        raise PictureError(told.format(path=path))
    if size.width() * size.height() > MOST_PIXELS:
        told = translate(
            "PhotoFile",
            "{path} is {width} by {height} pixels, which is too much to take in. Choose a smaller "
            "picture.",
        )
        raise PictureError(told.format(path=path, width=size.width(), height=size.height()))
    if max(size.width(), size.height()) > KEPT_SIDE_PX:
        kept = size.scaled(QSize(KEPT_SIDE_PX, KEPT_SIDE_PX), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(kept.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        told = translate("PhotoFile", "{path} is damaged: {reason}. Choose another picture.")
        raise PictureError(told.format(path=path, reason=reader.errorString()))
    return _jpeg(image)


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        told = translate("PhotoFile", "{path} is not a file. Choose a picture.")
        raise PictureError(told.format(path=path))
    try:
        with path.open("rb") as file:
            content = file.read(MOST_FILE_BYTES + 1)
    except OSError as error:
        told = translate("PhotoFile", "{path} cannot be read: {reason}. Choose another picture.")
        reason = error.strerror or str(error)
        raise PictureError(told.format(path=path, reason=reason)) from error
    if len(content) > MOST_FILE_BYTES:
        told = translate("PhotoFile", "{path} is larger than {most} MB. Choose a smaller picture.")
        raise PictureError(told.format(path=path, most=MOST_FILE_BYTES // 1024**2))
    return content


def _jpeg(image: QImage) -> bytes:
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)  # where the picture is transparent

    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    flat.save(into, "JPEG", QUALITY)  # type: ignore[call-overload]
    return bytes(into.data().data())
