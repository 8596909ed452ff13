"""The side that works and the number of a figure stand where nothing else is drawn."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import cast

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId
from backroutine.figure.poses import all_tables
from backroutine.figure.sides import SIDES_DRAWN
from backroutine.pdf import picture_painting
from backroutine.pdf.fonts import load_fonts
from backroutine.pdf.marks import Picture, Rect
from backroutine.pdf.picture_painting import badge_place, paint_picture, side_place
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.typesetting import UNITS_PER_PT
from backroutine.pdf.writer import make_pages
from tests import builders
from tests.doubles import START

DOTS_PER_PT = 2
# Grey counts as drawn too: the pale figure of the start, whose line is this dark.
LIGHTEST = 200
# Four a page of A5; a narrower picture has no number.
SMALL_FOUR, NARROWEST = (59.0, 77.0), 56.0
# A picture as it stands in a list, among four and two on a page, and alone.
LIST, FOUR, TWO, ONE = (47.8, 47.8), (108.0, 126.0), (250.0, 172.0), (180.0, 198.0)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def every_picture(
    size: tuple[float, float], words: str, badge: str = "", *, mirrored: Side = Side.RIGHT
) -> Iterator[Picture]:
    """Yield every exercise with a side, those drawn for one side mirrored."""
    for exercise_id, side in SIDES_DRAWN.items():
        is_mirrored = side is mirrored
        yield Picture(Rect(0, 0, *size), exercise_id, True, badge, words, is_mirrored)


def inked(picture: Picture) -> int:
    """Return how many dots are drawn under the side of a picture."""
    return drawn_under(side_place(picture), replace(picture, side=""))


def drawn_under(place: Rect, picture: Picture) -> int:
    """Return how many dots of a place are drawn on."""
    image = QImage(
        round(picture.rect.width * DOTS_PER_PT),
        round(picture.rect.height * DOTS_PER_PT),
        QImage.Format.Format_Grayscale8,
    )
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DOTS_PER_PT / UNITS_PER_PT, DOTS_PER_PT / UNITS_PER_PT)
    paint_picture(painter, picture)
    painter.end()
    dots = QRectF(place.left, place.top, place.width, place.height)
    under = QRectF(dots.topLeft() * DOTS_PER_PT, dots.size() * DOTS_PER_PT).toRect()
    return drawn_on(image.copy(under.adjusted(1, 1, -1, -1)))


def drawn_on(image: QImage) -> int:
    """Return how many dots of an image are darker than the paper."""
    dots, line = bytes(cast("memoryview", image.constBits())), image.bytesPerLine()
    rows = (dots[y * line :][: image.width()] for y in range(image.height()))
    return sum(shade < LIGHTEST for row in rows for shade in row)


@pytest.mark.parametrize(
    ("size", "words", "badge", "mirrored"),
    [
        pytest.param(LIST, "L", "", Side.RIGHT, id="left sides in a list"),
        pytest.param(LIST, "R", "", Side.LEFT, id="right sides in a list"),
        pytest.param(FOUR, "Right side", "2", Side.LEFT, id="four a page"),
        pytest.param(TWO, "Left side", "2", Side.RIGHT, id="two a page"),
        pytest.param(ONE, "Rechte Seite", "2", Side.LEFT, id="one a page, in German"),
    ],
)
def test_the_side_covers_nothing(
    size: tuple[float, float], words: str, badge: str, mirrored: Side
) -> None:
    covered = {
        str(picture.exercise_id): dots
        for picture in every_picture(size, words, badge, mirrored=mirrored)
        if (dots := inked(picture))
    }
    assert covered == {}


def test_start_and_end_have_the_side_in_one_spot_where_both_are_free() -> None:
    for end in islice(every_picture(LIST, "L"), 0, None, 4):
        start = replace(end, has_motion=False, rect=end.rect.moved(30, 40))
        assert side_place(start) == side_place(end).moved(30, 40)
        assert end.rect.holds(side_place(end), slack=0)
        assert inked(replace(end, has_motion=False)) == 0


def test_always_low_and_right_it_would_cover_feet_and_arrows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture_painting, "SIDE_SPOTS", ((1.0, 1.0),))
    covering = (end for end in islice(every_picture(LIST, "L"), 0, None, 4) if inked(end))
    assert len(list(islice(covering, 4))) == 4


def numbered(size: tuple[float, float]) -> list[Picture]:
    return [
        Picture(Rect(0, 0, *size), ExerciseId(exercise_id), has_motion=True, badge="2")
        for exercise_id in all_tables().exercise_ids
    ]


def under_the_number(picture: Picture) -> int:
    return drawn_under(badge_place(picture), replace(picture, badge=""))


@pytest.mark.parametrize(("size", "each"), [(SMALL_FOUR, 1), (FOUR, 3)], ids=["A5", "A4"])
def test_the_number_covers_nothing_and_stands_in_the_same_place_at_the_start(
    size: tuple[float, float], each: int
) -> None:
    pictures = numbered(size)[::each]
    covered = {str(p.exercise_id): dots for p in pictures if (dots := under_the_number(p))}
    assert covered == {}
    start = replace(pictures[0], has_motion=False, badge="1", rect=pictures[0].rect.moved(30, 40))
    assert badge_place(start) == badge_place(pictures[0]).moved(30, 40)


def test_always_high_and_left_the_number_would_cover_heads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture_painting, "BADGE_SPOTS", ((0.0, 0.0),))
    covering = (picture for picture in numbered(SMALL_FOUR)[::-1] if under_the_number(picture))
    assert len(list(islice(covering, 4))) == 4


@pytest.mark.parametrize("size", [SMALL_FOUR, FOUR], ids=["A5", "A4"])
def test_number_and_side_do_not_meet(size: tuple[float, float]) -> None:
    words = "R" if size is SMALL_FOUR else "Right side"
    for picture in every_picture(size, words, "2"):
        assert not side_place(picture).meets(badge_place(picture), slack=0)


@pytest.mark.parametrize(
    ("is_landscape", "numbers"),
    [
        pytest.param(True, set(), id="too narrow for a number"),
        pytest.param(False, {"1", "2"}, id="broad enough"),
    ],
)
def test_a_figure_too_narrow_for_a_number_has_none(
    *, is_landscape: bool, numbers: set[str]
) -> None:
    options = SheetOptions(Paper.A5, weeks=0, landscape=is_landscape)
    pages = make_pages(build_sheet(builders.ready_programme(), options), now=START)
    pictures = [mark for page in pages for mark in page.marks if isinstance(mark, Picture)]
    assert {picture.badge for picture in pictures if picture.badge} == numbers
    assert (min(picture.rect.width for picture in pictures) < NARROWEST) is is_landscape
