"""Figures in black and white, as a copier or a plain printer makes them: whole and readable."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backroutine.domain.dose import Dose
from backroutine.domain.rules import ready
from backroutine.pdf.layout import Page
from backroutine.pdf.sheet import Paper, Sheet, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, pdf_bytes
from tests import builders
from tests.doubles import START
from tests.pdf.copying import WAYS, black, black_and_white, body, grey, outside, pictures, place_of

# How a sheet is copied: the layouts with large, middling and small figures.
LAYOUTS = {
    "list": SheetOptions(per_page=None, weeks=0),
    "four a page": SheetOptions(weeks=0),
    "one a page": SheetOptions(Paper.A5, per_page=1, weeks=0),
}
# A body's white that is one with the white around it, where an outline is torn.
MOST_RUN_OUT = 0.02
LEAST_WHITE, LEAST_BLACK = 0.45, 0.05
# Of one a page, which are large, these are looked at: a body on its hands and knees.
LARGE = ("bird-dog",)
POPPLER = shutil.which("pdftoppm")


def sheet_of(layout: str) -> Sheet:
    """Return a sheet of bodies upright, from the front, on all fours, lying and at a wall."""
    routine = builders.routine(
        (("march-in-place", Dose(time_s=300)), "hip-circles"),
        ("bird-dog", "wall-sit", "superman"),
        ("knee-to-chest",),
    )
    return build_sheet(ready(routine, builders.catalogue()), LAYOUTS[layout])


@cache
def pages_of(layout: str) -> tuple[Page, ...]:
    """Return the pages of a layout; of one a page, those with a large figure alone."""
    pages = make_pages(sheet_of(layout), now=START)
    if layout != "one a page":
        return pages
    return tuple(page for page in pages if any(p.exercise_id in LARGE for _, p in pictures([page])))


@cache
def seen(layout: str, dots_per_inch: int) -> tuple[QImage, ...]:
    return tuple(grey(page, dots_per_inch) for page in pages_of(layout))


def unreadable(copies: list[QImage], layout: str, dots_per_inch: int) -> list[str]:
    """Return what the figures of copied pages lack: a whole outline, white or black in the body."""
    found = []
    for number, picture in pictures(pages_of(layout)):
        copy = copies[number].copy(place_of(picture, dots_per_inch))
        inside = body(picture, dots_per_inch)
        size = inside.bit_count()
        run_out = (inside & outside(copy)).bit_count() / size
        dark = (inside & black(copy)).bit_count() / size
        if run_out > MOST_RUN_OUT or not LEAST_BLACK < dark < 1 - LEAST_WHITE:
            found.append(f"{picture.description}: {run_out:.3f} runs out, {dark:.2f} is black")
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("layout", "dots_per_inch"),
    [
        ("list", 150),
        ("list", 200),
        ("four a page", 150),
        ("four a page", 200),
        ("one a page", 150),
    ],
)
def test_a_figure_in_black_and_white_keeps_its_outline_and_its_white(
    layout: str, dots_per_inch: int, way: str
) -> None:
    copies = [black_and_white(image, way) for image in seen(layout, dots_per_inch)]
    assert unreadable(copies, layout, dots_per_inch) == []


@pytest.mark.skipif(POPPLER is None, reason="needs poppler")
@pytest.mark.parametrize(
    ("layout", "dots_per_inch"), [("list", 150), ("four a page", 150), ("list", 200)]
)
def test_a_file_drawn_in_black_and_white_keeps_the_figures(
    layout: str, dots_per_inch: int, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(file_of(layout))
    command = [str(POPPLER), "-mono", "-r", str(dots_per_inch), str(file), str(tmp_path / "copy")]
    subprocess.run(command, check=True)
    copies = [QImage(str(path)) for path in sorted(tmp_path.glob("copy-*"))]
    assert len(copies) == len(pages_of(layout))
    assert unreadable(copies, layout, dots_per_inch) == []


@cache
def file_of(layout: str) -> bytes:
    return pdf_bytes(sheet_of(layout), now=START)
