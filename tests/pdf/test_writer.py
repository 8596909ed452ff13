"""The file, read back: pages, words in their order, fonts inside, nothing but vectors."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject
from PySide6.QtGui import QPdfWriter

from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, Step, StepId
from backroutine.domain.rules import ready
from backroutine.domain.timeline import total_duration_s
from backroutine.pdf.safety import BEFORE_LINE, HELP_LINES, PURPOSE_LINE, STOP_LINES, URGENT_LINE
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages, paint_pages, write_pdf
from backroutine.wording import full_dose, length
from tests import builders
from tests.doubles import START
from tests.pdf.printed import printed, printed_programme

MARCH = ("march-in-place", Dose(time_s=300))


@pytest.mark.parametrize(
    ("paper", "per_page"),
    [
        pytest.param(Paper.A4, 4, id="A4, four a page"),
        pytest.param(Paper.LETTER, 2, id="Letter, two a page"),
        pytest.param(Paper.A4, 1, id="A4, one a page"),
        pytest.param(Paper.A5, 4, id="A5, four a page"),
        pytest.param(Paper.A5, None, id="A5, list"),
    ],
)
def test_every_step_can_be_read_with_dose_and_instructions_in_order(
    paper: Paper, per_page: int | None
) -> None:
    made = printed_programme(SheetOptions(paper, per_page))
    # pypdf, which takes its time, is asked for one layout of cards and for the list
    text = made.text if per_page in (2, None) else made.text_at_once
    place = 0
    for step in builders.programme().steps:
        exercise = builders.exercise(step.exercise_id)
        for words in (exercise.name, full_dose(step.dose), *exercise.instructions):
            found = text.find(words, place)
            assert found >= 0, f"{exercise.name}: “{words}” is missing or out of order"
            place = found


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: str(p.routine.id))
def test_every_programme_prints_with_its_total_time(programme: Programme) -> None:
    text = printed(programme.routine, SheetOptions(per_page=None, weeks=0)).text_at_once
    assert programme.routine.name in text
    assert f"· {length(total_duration_s(programme.routine))} ·" in text


def test_safety_lines_and_log_can_be_read() -> None:
    text = printed_programme(SheetOptions(weeks=2)).text_at_once
    for line in (BEFORE_LINE, *STOP_LINES, *HELP_LINES, PURPOSE_LINE):
        assert line in text
    assert text.count(URGENT_LINE) == text.count("Page ")
    for words in ("Week 1 Mo Tu We Th Fr Sa Su Pain before / after", "Week 2"):
        assert words in text


@pytest.mark.parametrize(
    ("options", "size"),
    [
        pytest.param(SheetOptions(Paper.A4), (595, 842), id="A4"),
        pytest.param(SheetOptions(Paper.A5), (420, 595), id="A5"),
        pytest.param(SheetOptions(Paper.LETTER), (612, 792), id="Letter"),
        pytest.param(SheetOptions(Paper.A4, landscape=True), (842, 595), id="A4 on its side"),
    ],
)
def test_pages_have_the_size_of_the_paper(options: SheetOptions, size: tuple[int, int]) -> None:
    pages = printed(builders.routine((MARCH,)), replace(options, weeks=12)).pages
    assert len(pages) > 1
    for page in pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_page_numbers_and_date_are_printed() -> None:
    made = printed_programme()
    count = len(made.pages)
    for number, text in enumerate(made.page_texts_at_once, start=1):
        assert f"Page {number} of {count}" in text
    assert "BackRoutine · 2 Mar 2026" in made.text_at_once


def test_fonts_are_inside_with_their_letters() -> None:
    for font in printed_programme().fonts:
        descendants = font["/DescendantFonts"]
        assert isinstance(descendants, ArrayObject)
        (descendant,) = descendants
        assert "/FontFile2" in descendant.get_object()["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font


def test_figures_are_drawn_not_pictures() -> None:
    pages = enumerate(printed_programme().pages, start=1)
    assert [number for number, page in pages if page.images] == []


def test_the_file_tells_title_and_program() -> None:
    metadata = printed_programme().reader.metadata
    assert metadata is not None
    assert metadata.title == "The article's routine"
    assert metadata.creator == "BackRoutine"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Ξαπλώστε ανάσκελα με λυγισμένα γόνατα", id="Greek"),
        pytest.param("Лягте на спину, согните колени", id="Cyrillic"),
        pytest.param("2 × 12 – “slow”, it's ‘easy’ … Łódź, naïve, ß", id="signs and accents"),
        pytest.param("3 x 10 : 5 (each) 1-2-3 fi fl ffi", id="digits with signs between"),
        pytest.param("A < B & C > D </b> \\ (paren", id="signs of other languages"),
    ],
)
def test_names_come_back_sign_by_sign(name: str) -> None:
    made = printed(builders.routine((MARCH,), name=name))
    assert name in made.text
    assert made.reader.metadata is not None
    assert made.reader.metadata.title == name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("שכבו על הגב וכופפו את הברכיים", id="Hebrew"),
        pytest.param("استلق على ظهرك واثن ركبتيك", id="Arabic"),
        pytest.param("仰卧,屈膝,双脚平放。", id="Chinese"),
        pytest.param("🧘 morning 🏃", id="pictograms"),
        pytest.param("W" * 200, id="one long word"),
        pytest.param("stretch " * 25, id="many words"),
    ],
)
def test_any_name_prints_on_whole_pages(name: str) -> None:
    made = printed(builders.routine((MARCH,), name=name), SheetOptions(Paper.A5, person=name))
    assert "March in place" in made.text_at_once


def test_sixty_steps_print_once_each() -> None:
    names = [exercise.id for exercise in builders.catalogue() if Section.MAIN in exercise.sections]
    routine = builders.routine((MARCH,), tuple(names[:59]))
    text = printed(routine, SheetOptions(per_page=None)).text_at_once
    for number, step in enumerate(routine.steps, start=1):
        assert f"{number} {builders.exercise(step.exercise_id).name}" in text


def test_an_exercise_without_a_word_of_instruction_prints() -> None:
    own = replace(
        builders.exercise("wall-sit"),
        id=ExerciseId("own-7"),
        name="Mine",
        instructions=(),
        mistakes=(),
        breathing="",
        is_own=True,
    )
    catalogue = builders.catalogue().with_own([own])
    routine = builders.routine((MARCH,)).with_section(
        Section.MAIN, (Step(StepId("s2"), own.id, own.dose),)
    )
    text = printed(ready(routine, catalogue)).text
    assert f"2 Mine {full_dose(own.dose)} " in text


def test_a_note_is_printed_with_its_step() -> None:
    march = replace(builders.step(1, *MARCH), note="Shoes on")
    routine: Routine = builders.routine().with_section(Section.WARM_UP, (march,))
    assert "Note: Shoes on" in printed(routine).text


def test_writing_puts_the_same_file_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(build_sheet(builders.ready_programme()), path, now=START)
    assert len(PdfReader(path).pages) == 3


def test_ten_exercises_stay_well_under_400_kilobytes() -> None:
    assert len(printed_programme().contents) < 320_000


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_takes_no_pages_is_told(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "gone" / "sheet.pdf"))
    pages = make_pages(build_sheet(builders.ready_programme()), now=START)
    with pytest.raises(RefusedError, match="The printer takes no pages"):
        paint_pages(writer, pages)
