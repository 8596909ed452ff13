"""Arrows in black and white: a small figure with them is told from one without."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ready
from backroutine.figure import arrows, painter
from backroutine.figure.poses import all_tables, movement
from backroutine.pdf.fonts import load_fonts
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import Picture, Rect
from backroutine.pdf.sheet import Sheet, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, pdf_bytes
from tests import builders
from tests.doubles import START
from tests.pdf.copying import (
    WAYS,
    black,
    black_and_white,
    grey,
    grey_picture,
    pictures,
    place_of,
)

DOTS_PER_INCH = 150
# Dots with all eight around them: a hairline has none, nor the head of a thin arrow.
LEAST_SOLID = 12
# Moves that are short, round, or within the body.
SHOWN = {"shoulder-rolls", "hip-circles", "glute-bridge", "bird-dog", "hip-hinge"}
# A figure among four on a page of A5, where it is small, and of A4, with its number; that the one
# on A5 covers nothing is seen in test_side_places.py, for every exercise.
SIZES = {"A5": ((59.0, 77.0), ""), "A4": ((108.0, 126.0), "2")}
POPPLER = shutil.which("pdftoppm")
Copier = Callable[[Sheet], list[QImage]]


@pytest.fixture(scope="module")
def sheet(qapp: object) -> Sheet:
    routine = builders.routine(
        (("march-in-place", Dose(time_s=300)), "shoulder-rolls", "hip-circles"),
        ("glute-bridge", "bird-dog", "hip-hinge"),
    )
    options = SheetOptions(per_page=None, weeks=0)
    return build_sheet(ready(routine, builders.catalogue()), options)


def told_apart(sheet: Sheet, copied: Copier, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Return how much solid black the arrows of each figure are in a copy."""
    pages = make_pages(sheet, now=START)
    shown = copied(sheet)
    with monkeypatch.context() as patch:
        without_arrows(patch)
        bare = copied(sheet)
    found = {}
    for number, picture in pictures(pages):
        if picture.has_motion and picture.exercise_id in SHOWN:
            place = place_of(picture, DOTS_PER_INCH)
            dots, before = black(shown[number].copy(place)), black(bare[number].copy(place))
            found[str(picture.exercise_id)] = solid(dots & ~before, place.width())
    assert found.keys() == SHOWN
    return found


def without_arrows(patch: pytest.MonkeyPatch) -> None:
    """Leave the arrows out, but not the white that is made for them."""
    patch.setattr(painter, "paint_arrows", lambda *given: None)


def solid(dots: int, width: int) -> int:
    """Return how many of the dots have all eight around them."""
    next_dot, next_line = 8, 8 * width  # `black` gives each dot a byte
    across = dots & dots << next_dot & dots >> next_dot
    return (across & across << next_line & across >> next_line).bit_count()


def by_lamp(way: str) -> Copier:
    def copied(sheet: Sheet) -> list[QImage]:
        pages: tuple[Page, ...] = make_pages(sheet, now=START)
        return [black_and_white(grey(page, DOTS_PER_INCH), way) for page in pages]

    return copied


@pytest.mark.parametrize("way", WAYS)
def test_a_copied_list_shows_its_arrows(
    way: str, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = told_apart(sheet, by_lamp(way), monkeypatch)
    assert {name: dots for name, dots in seen.items() if dots < LEAST_SOLID} == {}


def test_arrows_as_thin_as_on_a_screen_would_not_be_seen(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrows, "shaft_cm", lambda colours: 2.2)
    seen = told_apart(sheet, by_lamp("threshold"), monkeypatch)
    assert max(seen.values()) < LEAST_SOLID / 2


@pytest.mark.parametrize(("size", "badge"), SIZES.values(), ids=SIZES)
def test_no_arrow_of_any_exercise_is_one_with_what_is_drawn(
    size: tuple[float, float], badge: str, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_fonts()
    numbered = every_picture(size, badge)
    shown = {picture: grey_picture(picture, DOTS_PER_INCH) for picture in numbered}
    without_arrows(monkeypatch)
    lost = {}
    for picture, image in shown.items():
        bare = grey_picture(picture, DOTS_PER_INCH)
        for way in WAYS:
            dots = black(black_and_white(image, way)) & ~black(black_and_white(bare, way))
            if (found := solid(dots, image.width())) < LEAST_SOLID:
                lost[picture.exercise_id, way] = found
    assert len(shown) > 70
    assert lost == {}


def every_picture(size: tuple[float, float], badge: str) -> list[Picture]:
    """Return every exercise that has arrows, with its number as in a card."""
    return [
        Picture(Rect(0, 0, *size), exercise_id, has_motion=True, badge=badge)
        for exercise_id in all_tables().exercise_ids
        if (found := movement(ExerciseId(exercise_id))) and arrows.ways(found)
    ]


@pytest.mark.skipif(POPPLER is None, reason="needs poppler")
def test_a_list_drawn_in_black_and_white_shows_its_arrows(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def copied(sheet: Sheet) -> list[QImage]:
        file = tmp_path / "sheet.pdf"
        file.write_bytes(pdf_bytes(sheet, now=START))
        command = [str(POPPLER), "-mono", "-r", str(DOTS_PER_INCH), str(file)]
        subprocess.run([*command, str(tmp_path / "copy")], check=True)
        return [QImage(str(path)) for path in sorted(tmp_path.glob("copy-*"))]

    seen = told_apart(sheet, copied, monkeypatch)
    assert {name: dots for name, dots in seen.items() if dots < LEAST_SOLID} == {}
