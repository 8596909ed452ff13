"""Own exercises on paper: the drawing that they borrow, or the photo in its place."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.own_exercise import figure_of, own_copy, own_duplicate, with_figure
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Step, StepId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.pdf.marks import Photo, Picture
from backroutine.pdf.photos import has_own_exercises, photos_of
from backroutine.pdf.sheet import PER_PAGE_CHOICES, Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, pdf_bytes
from tests import builders
from tests.doubles import START
from tests.pdf.printed import Printed, dictionary
from tests.pdf.test_photocopy import black_share, copied

MINE, DRAWN, BARE = ExerciseId("own-photo"), ExerciseId("own-drawn"), ExerciseId("own-bare")


@cache
def jpeg(colour: str = "grey", width: int = 1600, height: int = 1200) -> bytes:
    """Return a picture with a bright ring on a ground of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.setBrush(QColor("white"))
    painter.drawEllipse(width // 4, height // 4, width // 2, height // 2)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def own_exercises() -> tuple[Exercise, ...]:
    bird_dog = builders.exercise("bird-dog")
    return (
        own_duplicate(bird_dog, MINE, "Garden bird dog"),
        own_duplicate(bird_dog, DRAWN, "Kitchen bird dog"),
        own_copy(bird_dog, BARE, "Bird dog without a picture"),
    )


def plan() -> ReadyRoutine:
    """Return a routine whose main section ends with three own exercises."""
    catalogue = builders.catalogue().with_own(own_exercises())
    routine = builders.programme()
    steps = tuple(
        Step(StepId(f"own{number}"), exercise.id, Dose(reps=8, tempo_s=4))
        for number, exercise in enumerate(own_exercises())
    )
    return ready(routine.with_section(Section.MAIN, (*routine.main[:1], *steps)), catalogue)


class Shelf:
    """Photos that were put in; one of them cannot be read."""

    def __init__(self, photos: dict[ExerciseId, bytes], spoiled: ExerciseId | None = None) -> None:
        self._photos = photos
        self._spoiled = spoiled
        self.asked: list[ExerciseId] = []

    def get(self, exercise_id: ExerciseId) -> bytes | None:
        self.asked.append(exercise_id)
        if exercise_id == self._spoiled:
            raise RefusedError("The photo cannot be read.")
        return self._photos.get(exercise_id)


def made(per_page: int | None = 4, photo: bytes = b"") -> Printed:
    sheet = build_sheet(plan(), SheetOptions(per_page=per_page, weeks=0), {MINE: photo})
    contents = pdf_bytes(sheet, now=START)
    return Printed(contents, PdfReader(BytesIO(contents)))


@cache
def made_once(per_page: int | None = 4, photo: bytes = b"") -> Printed:
    """Return what is made in English, for all who only look at it."""
    return made(per_page, photo)


def images(read_back: Printed) -> list[StreamObject]:
    """Return every picture of dots, by the page that shows it."""
    found = []
    for page in read_back.pages:
        resources = dictionary(page, "/Resources")
        drawn = dictionary(resources, "/XObject").values() if "/XObject" in resources else ()
        streams = [each.get_object() for each in drawn]
        found += [
            s for s in streams if isinstance(s, StreamObject) and str(s["/Subtype"]) == "/Image"
        ]
    return found


@pytest.mark.parametrize("per_page", PER_PAGE_CHOICES)
def test_a_photo_is_the_one_picture_of_dots_and_says_what_it_shows(per_page: int | None) -> None:
    read_back = made_once(per_page, jpeg())
    assert len(images(read_back)) == 1
    said = [figure.alt for figure in read_back.tree.with_tag("Figure")]
    assert said.count("Garden bird dog: a photo") == 1
    assert not any(alt.startswith("Garden bird dog: start") for alt in said)


def test_a_borrowed_drawing_is_printed_under_the_name_of_the_exercise() -> None:
    read_back = made_once(4, jpeg())
    said = [figure.alt for figure in read_back.tree.with_tag("Figure")]
    assert "Kitchen bird dog: start position" in said
    assert "Kitchen bird dog: end position, with arrows" in said
    assert not any("without a picture" in alt for alt in said)
    assert "Bird dog without a picture" in read_back.text_at_once


def test_without_a_photo_the_borrowed_drawing_stands_there_and_nothing_is_dots() -> None:
    read_back = made_once()
    assert not images(read_back)
    said = [figure.alt for figure in read_back.tree.with_tag("Figure")]
    assert "Garden bird dog: start position" in said


def test_a_borrowed_drawing_is_the_same_as_that_of_its_owner() -> None:
    sheet = build_sheet(plan(), SheetOptions(per_page=4, weeks=0))
    drawings = {entry.name: entry.figure for entry in sheet.entries}
    assert drawings["Kitchen bird dog"] == "bird-dog"
    assert drawings["Bird dog without a picture"] == BARE
    mine = own_exercises()[1]
    assert figure_of(with_figure(mine, ExerciseId("cat-cow"))) == "cat-cow"
    assert figure_of(builders.exercise("bird-dog")) == "bird-dog"


def test_a_large_photo_is_printed_as_fine_as_paper_shows_it() -> None:
    with_photo, without = made_once(4, jpeg()), made_once()
    assert len(with_photo.contents) - len(without.contents) < 100_000
    (image,) = images(with_photo)
    width, height = int(image["/Width"]), int(image["/Height"])  # type: ignore[call-overload]
    assert 300 < width < 700
    assert width / height == pytest.approx(4 / 3, abs=0.02)


@pytest.mark.parametrize("size", [(1600, 200), (200, 1600), (1, 1)])
def test_a_photo_of_any_shape_stays_within_its_place(size: tuple[int, int]) -> None:
    sheet = build_sheet(plan(), SheetOptions(per_page=4, weeks=0), {MINE: jpeg("black", *size)})
    pages = make_pages(sheet, now=START)
    (photo,) = [mark for page in pages for mark in page.marks if isinstance(mark, Photo)]
    (page,) = [page for page in pages if photo in page.marks]
    assert page.rect.holds(photo.rect)
    others = [m for m in page.marks if m is not photo and isinstance(m, Picture)]
    assert not any(photo.rect.meets(other.rect) for other in others)


@pytest.mark.parametrize("colour", ["black", "white"])
def test_words_beside_a_photo_survive_a_copier(colour: str) -> None:
    options = SheetOptions(Paper.A4, per_page=4, weeks=0)
    pages = make_pages(build_sheet(plan(), options, {MINE: jpeg(colour)}), now=START)
    (page,) = [p for p in pages if any(isinstance(m, Photo) for m in p.marks)]
    (photo,) = [mark for mark in page.marks if isinstance(mark, Photo)]
    image = copied(page)
    assert 0.002 < black_share(image, photo) < 0.98
    plain = make_pages(build_sheet(plan(), options), now=START)[pages.index(page)]
    words = [block for block in page.blocks if photo not in block.marks]
    assert words
    assert [block.rect for block in plain.blocks] == [block.rect for block in page.blocks]


def test_photos_are_read_of_own_exercises_alone_and_a_spoiled_one_is_left_out() -> None:
    shelf = Shelf({MINE: jpeg(), BARE: b"no picture"}, spoiled=DRAWN)
    found = photos_of(plan(), shelf)
    assert shelf.asked == [MINE, DRAWN, BARE]
    assert list(found) == [MINE]
    assert has_own_exercises(plan())
    assert not has_own_exercises(builders.ready_programme())


def test_a_deleted_exercise_is_still_printed() -> None:
    catalogue = builders.catalogue().with_own(
        replace(exercise, is_deleted=True) for exercise in own_exercises()
    )
    names = [entry.name for entry in build_sheet(ready(plan().routine, catalogue)).entries]
    assert "Garden bird dog" in names
