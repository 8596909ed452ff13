"""Pages look as they were looked at: compared with kept pictures, with a small tolerance.

After a wanted change run this file once with `BACKROUTINE_NEW_REFERENCES=1` in the environment,
look at the pictures in `references`, and commit them.
"""

import os
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QImage, QPainter

from backroutine.pdf.layout import Page
from backroutine.pdf.painting import paint_page
from backroutine.pdf.report_sheet import ReportOptions, build_report_sheet
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.typesetting import UNITS_PER_PT
from backroutine.pdf.writer import make_pages, report_pages
from tests import builders
from tests.doubles import START
from tests.pdf.reports import long_history, report

REFERENCES = Path(__file__).with_name("references")
DOTS_PER_PT = 0.6
FAR_APART = 64
MOST_FAR_APART = 0.02
MOST_MEAN_DIFFERENCE = 3.0


@pytest.mark.parametrize(
    ("programme", "options", "page_number"),
    [
        pytest.param("article-routine-15", SheetOptions(), 1, id="four-a-page"),
        pytest.param("article-routine-15", SheetOptions(), 3, id="log-and-safety"),
        pytest.param(
            "pre-run-8", SheetOptions(Paper.LETTER, None, landscape=True), 1, id="list-landscape"
        ),
        pytest.param("morning-mobility-10", SheetOptions(Paper.A5, 1), 2, id="one-a-page"),
    ],
)
def test_a_page_looks_as_its_reference(
    programme: str, options: SheetOptions, page_number: int, request: pytest.FixtureRequest
) -> None:
    pages = make_pages(build_sheet(builders.ready_programme(programme), options), now=START)
    check(pages[page_number - 1], request.node.callspec.id)


@pytest.mark.parametrize(
    "page_number", [pytest.param(1, id="report-1"), pytest.param(2, id="report-2")]
)
def test_a_report_looks_as_its_reference(page_number: int, request: pytest.FixtureRequest) -> None:
    options = ReportOptions(weeks=26, person="Ada Lovelace", therapist="B. Kos")
    pages = report_pages(build_report_sheet(report(long_history(), 26), options), now=START)
    check(pages[page_number - 1], request.node.callspec.id)


def check(page: Page, name: str) -> None:
    """Compare a page with its kept picture, or keep it as that picture."""
    width, height = round(page.rect.width * DOTS_PER_PT), round(page.rect.height * DOTS_PER_PT)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DOTS_PER_PT / UNITS_PER_PT, DOTS_PER_PT / UNITS_PER_PT)
    paint_page(painter, page)
    painter.end()
    path = REFERENCES / f"{name}.png"
    if os.environ.get("BACKROUTINE_NEW_REFERENCES"):
        REFERENCES.mkdir(exist_ok=True)
        assert image.save(str(path))
    reference = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert reference.size() == image.size()
    differences = [abs(a - b) for a, b in zip(_dots(image), _dots(reference), strict=True)]
    assert sum(differences) / len(differences) < MOST_MEAN_DIFFERENCE
    far_apart = sum(difference > FAR_APART for difference in differences)
    assert far_apart / len(differences) < MOST_FAR_APART


def _dots(image: QImage) -> bytes:
    return bytes(cast("memoryview", image.constBits()))
