"""What stands where: nothing torn, nothing covered, nothing outside, everything once."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Circuit, CircuitId, Routine
from backroutine.domain.rules import NotReadyError, ready
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import resource
from backroutine.pdf.frame import margin_pt
from backroutine.pdf.layout import Page, lay_out
from backroutine.pdf.marks import STYLES, BlockKind, Outline, Rect, Role, Shape, Text
from backroutine.pdf.sheet import PER_PAGE_CHOICES, Paper, SheetOptions, build_sheet
from backroutine.pdf.typesetting import Typesetter
from backroutine.translating import LANGUAGES, spoken
from tests import builders
from tests.strategies import ready_routines

PRINTED_ON = date(2026, 3, 2)
MARCH = ("march-in-place", Dose(time_s=300))

sheet_options = st.builds(
    SheetOptions,
    paper=st.sampled_from(Paper),
    per_page=st.sampled_from(PER_PAGE_CHOICES),
    weeks=st.integers(0, 12),
    sore_day=st.booleans(),
    landscape=st.booleans(),
    person=st.sampled_from(["", "Ada Lovelace", "N" * 80]),
)


@cache
def measure(pictures: int) -> Typesetter:
    """Return what measures texts, each of them once, where an exercise has so many pictures."""
    return Typesetter(lambda _exercise_id: pictures)


def pages_of(routine: Routine, options: SheetOptions, pictures: int = 2) -> tuple[Page, ...]:
    sheet = build_sheet(ready(routine, builders.catalogue()), options)
    return lay_out(sheet, measure(pictures), PRINTED_ON)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_landscape", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exercise_a_page_begins_on_the_first(
    paper: Paper, is_landscape: bool, language: str
) -> None:
    with spoken(resource("i18n"), language):
        catalogue = load_catalogue(language)
        programmes = load_programmes(catalogue, language)
        routine = next(p.routine for p in programmes if p.routine.id == builders.ARTICLE)
        options = SheetOptions(paper, 1, landscape=is_landscape, therapist="B. Kos")
        sheet = build_sheet(ready(routine, catalogue), options)
        first, *_ = lay_out(sheet, measure(2), PRINTED_ON)
    assert [block.number for block in first.blocks if block.kind is BlockKind.ENTRY] == [1]


def test_no_card_is_held_open_for_an_exercise_without_words_and_figure() -> None:
    drawn, bare = (
        [
            block.rect.height
            for page in pages_of(builders.programme(), SheetOptions(per_page=2), pictures)
            for block in page.blocks
            if block.kind is BlockKind.ENTRY
        ]
        for pictures in (2, 0)
    )
    assert max(bare) < min(drawn) / 2


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(routine=ready_routines(), options=sheet_options, pictures=st.integers(0, 3))
def test_whatever_is_printed_stands_whole_on_its_page(
    routine: Routine, options: SheetOptions, pictures: int
) -> None:
    try:
        pages = pages_of(routine, options, pictures)
    except NotReadyError:
        return
    margin = margin_pt(options.paper)
    for page in pages:
        room = Rect(margin, margin, page.rect.width - 2 * margin, page.rect.height - 2 * margin)
        for index, block in enumerate(page.blocks):
            assert room.holds(block.rect), f"{block.kind} leaves the page"
            assert all(block.rect.holds(mark.rect, slack=1.5) for mark in block.marks), block.kind
            assert not any(block.rect.meets(other.rect) for other in page.blocks[:index])
    numbers = [block.number for page in pages for block in page.blocks if block.number]
    assert numbers == list(range(1, len(routine.steps) + 1))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(routine=ready_routines(), options=sheet_options)
def test_every_page_is_framed_and_no_heading_stands_alone(
    routine: Routine, options: SheetOptions
) -> None:
    try:
        pages = pages_of(routine, options)
    except NotReadyError:
        return
    for number, page in enumerate(pages, start=1):
        kinds = [block.kind for block in page.blocks]
        assert kinds[0] is (BlockKind.TITLE if number == 1 else BlockKind.RUNNING_TITLE)
        assert kinds[-1] is BlockKind.FOOTER
        for kind, below in pairwise(kinds):
            assert kind is not BlockKind.HEADING or below is BlockKind.ENTRY
            assert kind is not BlockKind.LOG_HEADING or below is BlockKind.LOG_WEEK
        if options.per_page:
            assert kinds.count(BlockKind.ENTRY) <= options.per_page


@pytest.mark.parametrize("landscape", [False, True], ids=["upright", "on its side"])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("per_page", [1, 2, 4])
def test_as_many_exercises_stand_on_a_page_as_were_asked_for(
    paper: Paper, per_page: int, landscape: bool
) -> None:
    options = SheetOptions(paper, per_page, weeks=0, landscape=landscape)
    pages = pages_of(builders.programme(), options)
    counts = [sum(block.kind is BlockKind.ENTRY for block in page.blocks) for page in pages]
    full, rest = divmod(len(builders.programme().steps), per_page)
    assert [count for count in counts if count] == [per_page] * full + [rest] * (rest > 0)


def test_the_compact_list_of_ten_exercises_and_its_log_need_two_pages() -> None:
    assert len(pages_of(builders.programme(), SheetOptions(per_page=None))) == 2


def test_the_compact_list_says_breathing_and_the_mistake_to_avoid() -> None:
    sheet = build_sheet(builders.ready_programme(), SheetOptions(per_page=None, weeks=0))
    pages = pages_of(builders.programme(), SheetOptions(per_page=None, weeks=0))
    blocks = [b for page in pages for b in page.blocks if b.kind is BlockKind.ENTRY]
    for entry, block in zip(sheet.entries, blocks, strict=True):
        words = " ".join(mark.words for mark in block.marks if isinstance(mark, Text))
        said = (*entry.instructions, entry.breathing, f"Avoid: {entry.mistake}")
        assert [text for text in said if text not in words] == []


def test_sixty_steps_stand_in_a_list_of_eight_pages() -> None:
    ids = [e.id for e in builders.catalogue() if Section.MAIN in e.sections][:59]
    pages = pages_of(builders.routine((MARCH,), tuple(ids)), SheetOptions(per_page=None, weeks=0))
    assert len(pages) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("programme", ["article-routine-15", "morning-mobility-10"])
@pytest.mark.parametrize(
    ("paper", "per_page"), [(Paper.A5, 2), (Paper.A4, 4), (Paper.LETTER, 4)], ids=str
)
def test_cards_come_closer_before_one_goes_to_the_next_page(
    paper: Paper, per_page: int, programme: str, language: str
) -> None:
    assert _numbers(language, programme, SheetOptions(paper, per_page, weeks=0))[:-1] == (
        [per_page] * ((10 - 1) // per_page)
    )


def test_four_stand_on_a_page_of_small_paper_in_type_that_can_be_read() -> None:
    options = SheetOptions(Paper.A5, weeks=0)
    assert _numbers("en", "article-routine-15", options) == [4, 4, 2]
    sizes = {
        STYLES[mark.role].size_pt * mark.scale
        for page in pages_of(builders.programme(), options)
        for mark in page.marks
        if isinstance(mark, Text) and mark.role in (Role.INSTRUCTION, Role.HINT)
    }
    assert min(sizes) >= 7.5


@cache
def _shipped(language: str) -> tuple[Catalogue, tuple[Programme, ...]]:
    with spoken(resource("i18n"), language):
        catalogue = load_catalogue(language)
        return catalogue, load_programmes(catalogue, language)


def _numbers(language: str, programme: str, options: SheetOptions) -> list[int]:
    """Return how many exercises stand on each page that has some."""
    catalogue, programmes = _shipped(language)
    routine = next(p.routine for p in programmes if p.routine.id == programme)
    with spoken(resource("i18n"), language):
        sheet = build_sheet(ready(routine, catalogue), options)
        pages = lay_out(sheet, measure(2), PRINTED_ON)
    counts = [sum(block.kind is BlockKind.ENTRY for block in page.blocks) for page in pages]
    return [count for count in counts if count]


@pytest.mark.parametrize("per_page", [1, 2, 4])
@pytest.mark.parametrize("paper", Paper)
def test_log_and_safety_take_one_page_more_at_most(paper: Paper, per_page: int) -> None:
    with_log, without = (
        pages_of(builders.programme(), SheetOptions(paper, per_page, weeks=weeks))
        for weeks in (4, 0)
    )
    assert len(with_log) <= -(-10 // per_page) + 1
    assert len(without) <= len(with_log)


def test_four_a_page_ten_exercises_log_and_safety_need_three_pages() -> None:
    assert len(pages_of(builders.programme(), SheetOptions())) == 3


def test_a_log_is_whole_on_one_page_where_a_page_can_hold_it() -> None:
    pages = pages_of(builders.programme(), SheetOptions(weeks=8))
    with_log = [page for page in pages if any(b.kind is BlockKind.LOG_WEEK for b in page.blocks)]
    assert len(with_log) == 1


def test_a_log_longer_than_a_page_goes_on_with_whole_weeks() -> None:
    pages = pages_of(builders.programme(), SheetOptions(Paper.A5, weeks=12, landscape=True))
    weeks = [sum(b.kind is BlockKind.LOG_WEEK for b in page.blocks) for page in pages]
    assert sum(weeks) == 12
    assert max(weeks) < 12


def test_a_text_longer_than_a_page_is_set_smaller_and_then_cut_with_an_ellipsis() -> None:
    long = "word " * 4000
    step = builders.step(2, "wall-sit")
    routine = builders.routine((MARCH,)).inserted(
        section=builders.exercise("wall-sit").usual_section,
        index=0,
        steps=(type(step)(step.id, ExerciseId("wall-sit"), step.dose, long),),
    )
    pages = pages_of(routine, SheetOptions(Paper.A5, per_page=None))
    words = [
        mark.words for p in pages for b in p.blocks for mark in b.marks if isinstance(mark, Text)
    ]
    assert "…" in words


def test_a_title_with_all_that_a_person_may_write_leaves_room_on_its_page() -> None:
    routine = replace(builders.routine((MARCH,), name="W" * 200), note="note " * 4000)
    options = SheetOptions(
        Paper.A5, landscape=True, person="N" * 5000, therapist="T" * 5000, review_on=PRINTED_ON
    )
    (first, *_) = pages_of(routine, options)
    title = first.blocks[0]
    assert title.rect.height < first.rect.height / 2
    assert any(mark.words.endswith("…") for mark in title.marks if isinstance(mark, Text))


def test_a_circuit_has_its_line_above_its_first_exercise() -> None:
    routine = builders.routine((MARCH,), ("wall-sit", "front-plank", "bird-dog"))
    ids = [step.id for step in routine.main[1:]]
    routine = routine.joined(ids, Circuit(CircuitId("c1"), rounds=2))
    for options in (SheetOptions(per_page=None), SheetOptions(landscape=True)):
        blocks = [block for page in pages_of(routine, options) for block in page.blocks]
        place = next(i for i, block in enumerate(blocks) if block.kind is BlockKind.CIRCUIT)
        assert [block.number for block in blocks[place:] if block.number] == [3, 4]
        assert blocks[place + 1].kind is BlockKind.ENTRY


def test_a_sore_day_has_a_line_to_write_on_where_the_routine_has_no_dose_for_it() -> None:
    (page, *_) = pages_of(builders.routine((MARCH,)), SheetOptions(sore_day=True))
    entry = next(block for block in page.blocks if block.kind is BlockKind.ENTRY)
    assert "On a sore day" in [m.words for m in entry.marks if isinstance(m, Text)]
    assert Outline.LINE in [m.outline for m in entry.marks if isinstance(m, Shape)]
