"""Fewer exercises on a page than were wanted: that is told from the pages themselves."""

import pytest

from backroutine.pdf.fitting import fewer_sentence
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import BlockKind, Rect, block
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages
from tests import builders
from tests.doubles import START


def pages(*counts: int) -> list[Page]:
    """Return pages with so many exercises, each with its title and its footer."""
    made = []
    for count in counts:
        kinds = (BlockKind.TITLE, *[BlockKind.ENTRY] * count, BlockKind.FOOTER)
        made.append(Page(Rect(0, 0, 595, 842), tuple(block(kind, 10, 10, ()) for kind in kinds)))
    return made


@pytest.mark.parametrize(
    ("counts", "wanted", "sentence"),
    [
        pytest.param((4, 4, 2), 4, "", id="all but the last are full"),
        pytest.param((4, 4, 2, 0, 0), 4, "", id="behind them the log and the signs"),
        pytest.param((3,), 4, "", id="no more than these"),
        pytest.param((7, 3), None, "", id="a list"),
        pytest.param((3, 3, 2), 4, "On this paper 3 exercises fit on a page.", id="all fewer"),
        pytest.param((1, 1, 1), 2, "On this paper 1 exercise fits on a page.", id="one"),
        pytest.param(
            (2, 4, 3, 4), 4, "On this paper some pages hold only 2 exercises.", id="some fewer"
        ),
        pytest.param(
            (2, 1, 2), 2, "On this paper some pages hold only 1 exercise.", id="some with one"
        ),
    ],
)
def test_fewer_on_a_page_is_said(
    counts: tuple[int, ...], wanted: int | None, sentence: str
) -> None:
    assert fewer_sentence(pages(*counts), wanted) == sentence


def test_what_is_said_is_what_is_laid_out(qapp: object) -> None:
    sheet = build_sheet(
        builders.ready_programme("mcgill-big-three-16"),
        SheetOptions(Paper.A5, weeks=0, landscape=True),
    )
    made = make_pages(sheet, now=START)
    on_each = [sum(b.kind is BlockKind.ENTRY for b in page.blocks) for page in made]
    assert max(on_each) == 3
    assert fewer_sentence(made, 4) == "On this paper 3 exercises fit on a page."
