"""When to get help: every sign of the safety check is on the paper, under what it calls for."""

import pytest

from backroutine.domain.safety_check import SIGNS, Outcome
from backroutine.pdf.marks import Block, BlockKind, Text
from backroutine.pdf.safety import HELP, HelpLine
from backroutine.pdf.sheet import SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages
from tests import builders
from tests.doubles import START

# Words that must be read for each sign.
WORDS = {
    "saddle": "between the legs",
    "bladder": "urine or stools",
    "bowel": "urine or stools",
    "sexual": "sexual feeling or function",
    "bilateral": "in both legs",
    "weak": "dragging foot, unsteady walking or clumsy hands",
    "trauma": "serious fall, crash or blow",
    "chest": "sudden tearing pain in the back or belly, a throbbing belly, faintness or cold sweat",
    "preg": "the maternity unit",
    "fever": "blood in the urine",
    "weight": "weight loss",
    "cancer": "after cancer",
    "night": "much worse at night",
    "shape": "change of shape",
    "bone": "low bone density",
    "immune": "weakened immune system, a recent infection or operation, or injected drugs",
    "calf": "one calf newly swollen, hot and painful",
    "age": "before 20 or after 55",
    "stiff": "stiff for over half an hour",
    "leg": "down one leg for over a week",
}


def test_every_sign_of_the_check_is_printed_once_with_its_outcome() -> None:
    printed = [(sign, line.outcome) for line in HELP for sign in line.signs]
    assert sorted(printed) == sorted((str(sign.id), sign.outcome) for sign in SIGNS)


@pytest.mark.parametrize("line", HELP, ids=lambda line: line.signs[0])
def test_a_line_says_the_signs_that_it_stands_for(line: HelpLine) -> None:
    assert [sign for sign in line.signs if WORDS[sign] not in line.words] == []


def test_the_most_urgent_is_read_first() -> None:
    outcomes = [line.outcome for line in HELP]
    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {Outcome.EMERGENCY, Outcome.URGENT, Outcome.ROUTINE}


def test_a_sheet_has_every_line() -> None:
    assert build_sheet(builders.ready_programme()).help_lines == tuple(line.words for line in HELP)


@pytest.mark.parametrize("per_page", [4, None])
def test_the_frame_with_the_signs_names_no_source_and_the_exercises_have_theirs_below(
    per_page: int | None,
) -> None:
    sheet = build_sheet(builders.ready_programme(), SheetOptions(per_page=per_page, weeks=0))
    blocks = [block for page in make_pages(sheet, now=START) for block in page.blocks]
    place = next(i for i, block in enumerate(blocks) if block.kind is BlockKind.STOP)
    framed, below = (" ".join(words_of(block)) for block in blocks[place : place + 2])
    assert sheet.sources
    assert [name for name in ("ource", *sheet.sources) if name in framed] == []
    assert below == f"Sources of the exercises: {', '.join(sheet.sources)}"


def words_of(block: Block) -> list[str]:
    return [mark.words for mark in block.marks if isinstance(mark, Text)]
