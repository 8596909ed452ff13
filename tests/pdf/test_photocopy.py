"""A photocopy in black and white, without a grey: everything is still there to be read."""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from backroutine.pdf.layout import Page
from backroutine.pdf.marks import (
    STYLES,
    Calendar,
    Chart,
    Ink,
    Mark,
    Outline,
    Picture,
    Role,
    Shape,
    Text,
)
from backroutine.pdf.report_sheet import build_report_sheet
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, report_pages
from tests import builders
from tests.doubles import START
from tests.pdf.copying import POINTS_PER_INCH, grey
from tests.pdf.reports import report, season

DOTS_PER_PT = 2  # 144 dots per inch: a coarse copier
LEAST_INK = 0.02
MIDDLE_GREY = 128


def copied(page: Page) -> QImage:
    """Return a page as a copier sees it: each dot black or white."""
    return grey(page, POINTS_PER_INCH * DOTS_PER_PT)


def black_share(image: QImage, mark: Mark) -> float:
    """Return how much of a mark's place is darker than middle grey."""
    rect = mark.rect
    place = QRect(
        round(rect.left * DOTS_PER_PT),
        round(rect.top * DOTS_PER_PT),
        max(1, round(rect.width * DOTS_PER_PT)),
        max(1, round(rect.height * DOTS_PER_PT)),
    ).intersected(image.rect())
    part = image.copy(place)
    dots = bytes(cast("memoryview", part.constBits()))
    lines = (dots[y * part.bytesPerLine() :][: part.width()] for y in range(part.height()))
    return sum(dot < MIDDLE_GREY for line in lines for dot in line) / (part.width() * part.height())


@pytest.fixture(scope="module")
def copies(qapp: object) -> list[tuple[Page, QImage]]:
    options = SheetOptions(Paper.A4, per_page=None, weeks=1)
    pages = make_pages(build_sheet(builders.ready_programme(), options), now=START)
    return [(page, copied(page)) for page in pages]


@pytest.fixture(scope="module")
def reports(qapp: object) -> list[tuple[Page, QImage]]:
    pages = report_pages(build_report_sheet(report(season())), now=START)
    return [(page, copied(page)) for page in pages]


def marks(copies: list[tuple[Page, QImage]]) -> Iterator[tuple[Mark, float]]:
    for page, image in copies:
        for mark in page.marks:
            yield mark, black_share(image, mark)


def test_every_word_survives(copies: list[tuple[Page, QImage]]) -> None:
    faint = [
        mark.words
        for mark, share in marks(copies)
        if isinstance(mark, Text) and share * mark.rect.width < LEAST_INK * 20
    ]
    assert faint == []


def test_every_word_and_chart_of_a_report_survives(reports: list[tuple[Page, QImage]]) -> None:
    faint = [
        mark.words
        for mark, share in marks(reports)
        if isinstance(mark, Text) and share * mark.rect.width < LEAST_INK * 20
    ]
    assert set(faint) <= {"–"}  # a short dash is little ink in a wide cell
    charts = [share for mark, share in marks(reports) if isinstance(mark, Chart | Calendar)]
    assert len(charts) == 3
    assert min(charts) > LEAST_INK


def test_the_five_sizes_of_a_day_are_told_apart_without_a_grey(
    reports: list[tuple[Page, QImage]],
) -> None:
    page, image = reports[0]
    (calendar,) = [mark for mark in page.marks if isinstance(mark, Calendar)]
    shares = [
        black_share(
            image, Shape(square.rect.moved(calendar.rect.left, calendar.rect.top), Outline.LINE)
        )
        for square in calendar.squares[-5:]
    ]
    assert shares[0] > LEAST_INK, "a day without a session is seen to be one"
    assert all(later - earlier > 0.06 for earlier, later in pairwise(shares)), shares


def test_every_figure_survives_as_lines(copies: list[tuple[Page, QImage]]) -> None:
    shares = [share for mark, share in marks(copies) if isinstance(mark, Picture)]
    assert shares
    assert min(shares) > LEAST_INK
    assert max(shares) < 0.4


def test_every_box_to_tick_survives(copies: list[tuple[Page, QImage]]) -> None:
    boxes = [
        share
        for mark, share in marks(copies)
        if isinstance(mark, Shape) and mark.outline is Outline.TICK_BOX
    ]
    assert len(boxes) == 21
    assert min(boxes) > LEAST_INK


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.BADGE])
def test_every_text_is_dark_on_white(role: Role) -> None:
    assert QColor(STYLES[role].ink).lightness() < 100
    assert STYLES[role].ink is not Ink.LINE
