"""Pages look as they were looked at: the PDF drawn, and compared with kept pictures.

After a wanted change run this file once with `BACKROUTINE_NEW_REFERENCES=1` in the environment,
look at the pictures in `references`, and commit them.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QImageWriter

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ready
from backroutine.figure import arrows
from backroutine.figure.poses import movement
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import resource
from backroutine.pdf.fonts import load_fonts
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import Mark, Outline, Photo, Picture, Role, Shape, Text
from backroutine.pdf.report_sheet import ReportOptions, build_report_sheet
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import document_bytes, make_pages, report_pages
from backroutine.translating import GERMAN, spoken
from tests import builders
from tests.doubles import START
from tests.pdf.comparing import DOTS_PER_INCH, picture_of, tiles_apart
from tests.pdf.reports import long_history, report
from tests.pdf.test_own_exercises import MINE, jpeg, plan

REFERENCES = Path(__file__).with_name("references")
Pages = tuple[Page, ...]


def hand_out(programme: str, options: SheetOptions) -> Callable[[], Pages]:
    return lambda: make_pages(build_sheet(builders.ready_programme(programme), options), now=START)


def german_hand_out() -> Pages:
    with spoken(resource("i18n"), GERMAN):
        catalogue = load_catalogue(GERMAN)
        (article,) = (p for p in load_programmes(catalogue, GERMAN) if p.routine.id == ARTICLE)
        return make_pages(build_sheet(ready(article.routine, catalogue)), now=START)


def with_photo() -> Pages:
    sheet = build_sheet(plan(), SheetOptions(weeks=0), {MINE: jpeg()})
    pages = make_pages(sheet, now=START)
    return tuple(page for page in pages if any(isinstance(mark, Photo) for mark in page.marks))


def therapist_report() -> Pages:
    options = ReportOptions(weeks=26, person="Ada Lovelace", therapist="B. Kos")
    return report_pages(build_report_sheet(report(long_history(), 26), options), now=START)


ARTICLE, SHORT = "article-routine-15", "pre-run-8"


@pytest.mark.parametrize(
    ("make", "page_number"),
    [
        pytest.param(hand_out(ARTICLE, SheetOptions()), 1, id="four-a-page"),
        pytest.param(hand_out(ARTICLE, SheetOptions()), 3, id="log-and-safety"),
        pytest.param(hand_out(SHORT, SheetOptions(per_page=None)), 1, id="list"),
        pytest.param(
            hand_out(SHORT, SheetOptions(Paper.LETTER, None, landscape=True)),
            1, id="list-landscape",
        ),
        pytest.param(
            hand_out("morning-mobility-10", SheetOptions(Paper.A5, 1)), 2, id="one-a-page"
        ),
        pytest.param(hand_out(ARTICLE, SheetOptions(Paper.LETTER, 2)), 2, id="two-a-page-letter"),
        pytest.param(
            hand_out(ARTICLE, SheetOptions(sore_day=True, person="Ada Lovelace")), 1, id="sore-day"
        ),
        pytest.param(german_hand_out, 1, id="german"),
        pytest.param(with_photo, 1, id="photo"),
        pytest.param(therapist_report, 1, id="report-1"),
        pytest.param(therapist_report, 2, id="report-2"),
    ],
)  # fmt: skip
def test_a_page_looks_as_its_reference(
    make: Callable[[], Pages], page_number: int, request: pytest.FixtureRequest
) -> None:
    check(drawn(make()[page_number - 1]), request.node.callspec.id)


def test_every_kept_picture_is_compared_and_all_are_small() -> None:
    (cases,) = test_a_page_looks_as_its_reference.pytestmark  # type: ignore[attr-defined]
    kept = list(REFERENCES.glob("*.png"))
    assert {path.stem for path in kept} == {case.id for case in cases.args[1]}
    assert sum(path.stat().st_size for path in kept) < 600_000


@pytest.fixture(scope="module")
def page(qapp: object) -> Page:
    """Return a page with two exercises in the small type of four a page."""
    load_fonts()
    routine = builders.routine((("march-in-place", Dose(time_s=300)),), ("bird-dog",))
    sheet = build_sheet(ready(routine, builders.catalogue()), SheetOptions(weeks=1))
    return make_pages(sheet, now=START)[0]


@pytest.fixture(scope="module")
def words(page: Page) -> Page:
    """Return the same page without its figures, which take their time to draw."""
    return changed(page, lambda mark: None if isinstance(mark, Picture) else mark)


def test_a_page_is_as_it_was_when_another_rounding_moves_it_a_little(words: Page) -> None:
    picture = drawn(words)
    assert tiles_apart(drawn(changed(words, lambda mark: moved(mark, 0.2))), picture) == []
    assert tiles_apart(drawn(changed(words, lambda mark: moved(mark, 0.5))), picture) == []
    assert tiles_apart(drawn(changed(words, lambda mark: moved(mark, 2))), picture) != []


@pytest.mark.parametrize(
    "is_meant",
    [
        pytest.param(lambda mark: role(mark) is Role.NAME, id="name"),
        pytest.param(lambda mark: role(mark) is Role.DOSE, id="dose"),
        pytest.param(lambda mark: role(mark) is Role.INSTRUCTION, id="instruction"),
        pytest.param(lambda mark: role(mark) is Role.PAGE_NUMBER, id="page number"),
        pytest.param(lambda mark: outline(mark) is Outline.BULLET, id="number of an instruction"),
        pytest.param(lambda mark: outline(mark) is Outline.TICK_BOX, id="box to tick"),
        pytest.param(lambda mark: outline(mark) is Outline.LINE, id="line to write on"),
    ],
)
def test_a_page_that_lacks_one_thing_is_told_apart_where_it_stood(
    is_meant: Callable[[Mark], bool], words: Page
) -> None:
    gone = next(mark for mark in words.marks if is_meant(mark))
    apart = tiles_apart(drawn(without(words, gone)), drawn(words))
    assert apart
    assert all(tile.intersects(place_of(gone)) for tile in apart)


def test_a_figure_that_is_missing_or_lacks_one_arrow_is_told_apart(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = [mark for mark in page.marks if isinstance(mark, Picture)]
    picture, still = drawn(page), figures[0]
    assert not still.has_motion
    apart = tiles_apart(drawn(without(page, still)), picture)
    assert apart
    assert all(tile.intersects(place_of(still)) for tile in apart)

    whole = arrows.outlines
    assert len(arrows.ways(movement(ExerciseId("bird-dog")))) > 1
    monkeypatch.setattr(arrows, "outlines", lambda *given: whole(*given)[1:])
    apart = tiles_apart(drawn(page), picture)
    assert apart
    assert all(any(tile.intersects(place_of(f)) for f in figures) for tile in apart)


def without(page: Page, gone: Mark) -> Page:
    """Return a page without one of its marks."""
    return changed(page, lambda mark: None if mark is gone else mark)


def changed(page: Page, change: Callable[[Mark], Mark | None]) -> Page:
    """Return a page with every mark changed, or without those that have become nothing."""
    blocks = []
    for block in page.blocks:
        marks = (change(mark) for mark in block.marks)
        blocks.append(replace(block, marks=tuple(mark for mark in marks if mark is not None)))
    return replace(page, blocks=tuple(blocks))


def moved(mark: Mark, by_pt: float) -> Mark:
    return replace(mark, rect=mark.rect.moved(by_pt, by_pt))


def role(mark: Mark) -> Role | None:
    return mark.role if isinstance(mark, Text) else None


def outline(mark: Mark) -> Outline | None:
    return mark.outline if isinstance(mark, Shape) else None


def place_of(mark: Mark) -> QRect:
    """Return the dots of a picture that a mark may cover, with those around."""
    rect, dots = mark.rect, DOTS_PER_INCH / 72
    place = QRectF(rect.left * dots, rect.top * dots, rect.width * dots, rect.height * dots)
    return place.toAlignedRect().adjusted(-2, -2, 2, 2)


def drawn(page: Page) -> QImage:
    """Return a page as the file shows it."""
    return picture_of(document_bytes("Reference", [page], now=START))


def check(image: QImage, name: str) -> None:
    """Compare a page with its kept picture, or keep it as that picture."""
    path = REFERENCES / f"{name}.png"
    if os.environ.get("BACKROUTINE_NEW_REFERENCES"):
        REFERENCES.mkdir(exist_ok=True)
        writer = QImageWriter(str(path))
        writer.setCompression(100)
        assert writer.write(image)
    reference = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    apart = tiles_apart(image, reference)
    assert apart == [], f"{len(apart)} tiles are not as in {path.name}"
