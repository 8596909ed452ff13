"""Pages of a PDF as pictures, and where two pictures are apart: tile by tile.

The file itself is drawn, by PDFium, which brings its own drawing of letters: what is compared is
what a person sees in a viewer, and the fonts of the computer have no part in it. A line may lie
one dot further, as it does when another version of Qt rounds otherwise; it may not be missing.
"""

from collections.abc import Iterable
from contextlib import closing
from typing import cast

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

DOTS_PER_INCH = 100
TILE = 8
# Of 255, as the mean of a tile: a thin line through a tile makes 16, the stroke of a letter more;
# another rounding, by up to half a point, makes 10 at most.
MOST_APART = 12
# As many shades as a drawn edge needs; all of them would double the size of a kept picture.
_STEP = 255 // 15
_SHADES = bytes(round(shade / _STEP) * _STEP for shade in range(256))
_ACROSS = (QPoint(-1, 0), QPoint(0, 0), QPoint(1, 0))
_DOWN = (QPoint(0, -1), QPoint(0, 0), QPoint(0, 1))
_Mode = QPainter.CompositionMode


def picture_of(contents: bytes, page_number: int = 1) -> QImage:
    """Return a page of a PDF in shades of grey; pages count from 1."""
    with closing(PdfDocument(contents)) as document:
        page = document[page_number - 1]
        bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
        dots = bytes(bitmap.buffer).translate(_SHADES)
        grey = QImage.Format.Format_Grayscale8
        return QImage(dots, bitmap.width, bitmap.height, bitmap.stride, grey).copy()


def tiles_apart(one: QImage, other: QImage) -> list[QRect]:
    """Return the tiles in which two pictures of one size differ, from the top.

    A dot is apart by as much as it is darker than the darkest, or lighter than the lightest, of
    the nine around its place in the other picture, seen from either picture.
    """
    assert one.size() == other.size(), f"{one.size()} and {other.size()}"
    first, second = _in_tiles(one), _in_tiles(other)
    apart = _blank(first.size(), Qt.GlobalColor.black)
    for dots, around in ((first, second), (second, first)):
        for mode in (_Mode.CompositionMode_Lighten, _Mode.CompositionMode_Darken):
            bound = _drawn(_drawn(around, [], mode, _ACROSS), [], mode, _DOWN)
            beyond = _drawn(bound, [dots], mode)
            difference = _drawn(beyond, [bound], _Mode.CompositionMode_Difference)
            apart = _drawn(apart, [difference], _Mode.CompositionMode_Plus)
    return list(_tiles_above(apart, MOST_APART))


def _drawn(
    ground: QImage, pictures: Iterable[QImage], mode: _Mode, places: Iterable[QPoint] = (QPoint(),)
) -> QImage:
    """Return a picture with others, or with itself, drawn over it at some places."""
    made = ground.copy()
    painter = QPainter(made)
    painter.setCompositionMode(mode)
    for picture in list(pictures) or [ground]:
        for place in places:
            painter.drawImage(place, picture)
    painter.end()
    return made


def _in_tiles(picture: QImage) -> QImage:
    """Return a picture with white added until it has whole tiles."""
    width, height = (-(-side // TILE) * TILE for side in picture.size().toTuple())
    white = _blank(QSize(width, height), Qt.GlobalColor.white)
    return _drawn(white, [picture], _Mode.CompositionMode_SourceOver)


def _blank(size: QSize, colour: Qt.GlobalColor) -> QImage:
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(colour)
    return made


def _tiles_above(picture: QImage, least: int) -> Iterable[QRect]:
    across, down = picture.width() // TILE, picture.height() // TILE
    ignore, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    means = picture.scaled(across, down, ignore, smooth)
    means = means.convertToFormat(QImage.Format.Format_Grayscale8)
    dots, line = bytes(cast("memoryview", means.constBits())), means.bytesPerLine()
    for y in range(down):
        for x in range(across):
            if dots[y * line + x] > least:
                yield QRect(x * TILE, y * TILE, TILE, TILE)
