"""Pages as a copier in black and white makes them, and where the white of a picture runs."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backroutine.figure.painter import (
    PAPER,
    FigureColours,
    FigureLook,
    paint_exercise,
    paint_key_pose,
)
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import Picture, Rect
from backroutine.pdf.painting import paint_page
from backroutine.pdf.picture_painting import paint_picture
from backroutine.pdf.typesetting import UNITS_PER_PT

POINTS_PER_INCH = 72
# Within a picture, free of its frame and of the corners of that.
FRAME_PT = 3.0
WAYS = {
    "threshold": Qt.ImageConversionFlag.ThresholdDither,
    "error diffusion": Qt.ImageConversionFlag.DiffuseDither,
    "screen of dots": Qt.ImageConversionFlag.OrderedDither,
}
_IS_BLACK = bytes(1 if value < 128 else 0 for value in range(256))


def grey(page: Page, dots_per_inch: int) -> QImage:
    """Return a page as the lamp of a copier sees it."""
    return _grey(page.rect, dots_per_inch, lambda painter: paint_page(painter, page))


def grey_picture(picture: Picture, dots_per_inch: int) -> QImage:
    """Return a figure at the origin as the lamp of a copier sees it."""
    return _grey(picture.rect, dots_per_inch, lambda painter: paint_picture(painter, picture))


def _grey(rect: Rect, dots_per_inch: int, paint: Callable[[QPainter], None]) -> QImage:
    scale = dots_per_inch / POINTS_PER_INCH
    size = (round(rect.width * scale), round(rect.height * scale))
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale / UNITS_PER_PT, scale / UNITS_PER_PT)
    paint(painter)
    painter.end()
    return image


def black_and_white(image: QImage, way: str) -> QImage:
    """Return an image whose dots are black or white."""
    flags = WAYS[way] | Qt.ImageConversionFlag.MonoOnly
    return image.convertToFormat(QImage.Format.Format_Mono, flags)


def pictures(pages: Iterable[Page]) -> list[tuple[int, Picture]]:
    """Return the figures with the number of their page, from 0."""
    return [
        (index, mark)
        for index, page in enumerate(pages)
        for mark in page.marks
        if isinstance(mark, Picture)
    ]


def black(image: QImage) -> int:
    """Return a number with a bit set for each dot that is black, line by line."""
    grey_ = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, line = grey_.width(), grey_.bytesPerLine()
    dots = bytes(cast("memoryview", grey_.constBits()))
    rows = b"".join(dots[y * line : y * line + width] for y in range(grey_.height()))
    return int.from_bytes(rows.translate(_IS_BLACK), "big")


def place_of(picture: Picture, dots_per_inch: int) -> QRect:
    """Return where a figure stands on its page, in dots, without the frame."""
    scale = dots_per_inch / POINTS_PER_INCH
    rect = _rect(picture).adjusted(FRAME_PT, FRAME_PT, -FRAME_PT, -FRAME_PT)
    return QRectF(rect.topLeft() * scale, rect.size() * scale).toRect()


@cache
def body(picture: Picture, dots_per_inch: int) -> int:
    """Return a number with a bit set for each dot that the body covers, hair and all."""
    place, scale = place_of(picture, dots_per_inch), dots_per_inch / POINTS_PER_INCH
    image = QImage(place.size(), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.translate(-place.x(), -place.y())
    painter.scale(scale, scale)
    colours, mirrored = _black_body(), picture.is_mirrored
    if picture.has_motion:
        paint_exercise(
            painter, _rect(picture), picture.exercise_id, colours=colours, mirrored=mirrored
        )
    else:
        paint_key_pose(
            painter, _rect(picture), picture.exercise_id, 0, colours=colours, mirrored=mirrored
        )
    painter.end()
    return black(image)


def outside(copy: QImage) -> int:
    """Return a number with a bit set for each dot to which the white around a figure runs."""
    return black(copy.createHeuristicMask()) ^ black(_all_black(copy.size()))


def _rect(picture: Picture) -> QRectF:
    return QRectF(picture.rect.left, picture.rect.top, picture.rect.width, picture.rect.height)


def _all_black(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(0)
    return image


@cache
def _black_body() -> FigureColours:
    white = QColor("white")
    black_ = "#000000"
    return replace(
        PAPER,
        wall=white, wall_edge=white, prop=white, prop_dark=white, metal=white, mat=white,
        mat_edge=white, cushion=white, band=white, ball=white, outline=None, edge_cm=0.0,
        look=FigureLook(black_, black_, black_, black_, black_, PAPER.look.style),
    )  # fmt: skip
