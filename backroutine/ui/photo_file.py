"""A picture that a person picks, as the small JPEG that is kept of it.

Nothing is decoded before its size is known; a file that only claims to be a picture costs nothing.
Call it away from the window.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from backroutine.domain.refusal import RefusedError

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
        raise PictureError(f"{path} is not a picture (JPEG, PNG or WebP). Choose another one.")
    size = reader.size()
    if not size.isValid():
        raise PictureError(f"{path} is damaged and does not say how large it is. Choose another.")
    if size.width() * size.height() > MOST_PIXELS:
        raise PictureError(
            f"{path} is {size.width()} by {size.height()} pixels, which is too much to take in. "
            "Choose a smaller picture."
        )
    if max(size.width(), size.height()) > KEPT_SIDE_PX:
        kept = size.scaled(QSize(KEPT_SIDE_PX, KEPT_SIDE_PX), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(kept.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise PictureError(f"{path} is damaged: {reader.errorString()}. Choose another picture.")
    return _jpeg(image)


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise PictureError(f"{path} is not a file. Choose a picture.")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_FILE_BYTES + 1)
    except OSError as error:
        raise PictureError(
            f"{path} cannot be read: {error.strerror or error}. Choose another picture."
        ) from error
    if len(content) > MOST_FILE_BYTES:
        raise PictureError(
            f"{path} is larger than {MOST_FILE_BYTES // 1024**2} MB. Choose a smaller picture."
        )
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
