"""Every name, dose and instruction comes out in order, whichever program reads the file.

Asked are pypdf, for the words and for the tags that a screen reader follows, and poppler's
`pdftotext` where it is installed.
"""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.own_exercise import own_copy
from backroutine.domain.routine import Step, StepId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.pdf.sheet import PER_PAGE_CHOICES, SheetOptions, build_sheet
from backroutine.pdf.writer import pdf_bytes
from backroutine.wording import full_dose
from tests import builders
from tests.doubles import START
from tests.pdf.printed import Printed

NAMES = {
    "long": (
        "Slow bridge with both feet on a low step, arms crossed over the chest and a towel rolled "
        "under the head",
        ("Lift the pelvis slowly until shoulders, hips and knees are in one line. " * 3).strip(),
    ),
    "Greek and Cyrillic": (
        "Γέφυρα με λυγισμένα γόνατα – Ягодичный мостик",
        "Σηκώστε τη λεκάνη· медленно поднимите таз, не прогибая поясницу.",
    ),
    "quotes": (
        "“Bridge”, it's the ‘easy’ one, says \"A. O'Neill\"",
        "Don't hold your breath; say “one”, „zwei“, «trois» …",
    ),
    "signs": (
        "Bridge 2 × 12 – 90° ≥ 3 s · 50 %",
        "2 × 12 – rest 1–2 min; lift ½ way (30°) at first, then ¾.",
    ),
    "right to left": ("שכבו על הגב וכופפו את הברכיים", "ارفع الحوض ببطء ثم أنزله"),
}
FROM_THE_RIGHT = "right to left"
# Upright with every kind of letters; on its side, where cards stand beside each other, with one
PRINTED = [(kind, per_page, False) for kind in NAMES for per_page in PER_PAGE_CHOICES] + [
    ("long", per_page, True) for per_page in PER_PAGE_CHOICES
]
FROM_THE_LEFT = [case for case in PRINTED if case[0] != FROM_THE_RIGHT]
# pypdf takes its time for words; the other layouts have it in test_writer.py
AS_A_LIST = [case for case in FROM_THE_LEFT if case[1] is None]
UPRIGHT = [case for case in PRINTED if not case[2]]
CASE = ("kind", "per_page", "on_its_side")
WITH_PDFTOTEXT = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)
# Marks around words from the right, which are no words.
_DIRECTIONS = dict.fromkeys(range(0x202A, 0x202F))


@pytest.mark.parametrize(CASE, AS_A_LIST)
def test_the_words_stand_in_order(kind: str, per_page: int | None, on_its_side: bool) -> None:
    assert missing(wanted(kind), printed(kind, per_page, on_its_side).text) == []


@pytest.mark.parametrize(CASE, PRINTED)
def test_a_screen_reader_is_told_them_in_order(
    kind: str, per_page: int | None, on_its_side: bool
) -> None:
    tree = printed(kind, per_page, on_its_side).tree
    assert missing(wanted(kind), "\n".join(element.actual for element in tree.all())) == []


@WITH_PDFTOTEXT
@pytest.mark.parametrize(CASE, UPRIGHT)
def test_pdftotext_reads_them_from_the_top_of_the_page_to_its_foot(
    kind: str, per_page: int | None, on_its_side: bool
) -> None:
    contents = printed(kind, per_page, on_its_side).contents
    assert missing(wanted(kind), by_pdftotext(contents)) == []


@WITH_PDFTOTEXT
@pytest.mark.parametrize(CASE, FROM_THE_LEFT)
def test_pdftotext_reads_them_in_the_order_of_the_file(
    kind: str, per_page: int | None, on_its_side: bool
) -> None:
    contents = printed(kind, per_page, on_its_side).contents
    assert missing(wanted(kind), by_pdftotext(contents, "-raw")) == []


@WITH_PDFTOTEXT
def test_what_is_not_printed_or_stands_elsewhere_is_missed() -> None:
    text = by_pdftotext(printed("quotes", 4, False).contents)
    *_, dose, instruction = wanted("quotes")
    assert missing([dose, instruction, "Side plank"], text) == ["Side plank"]
    assert missing([instruction, "March in place"], text.split("Main")[0]) == [instruction]
    assert missing([dose, "March in place"], text) == ["March in place"]


def by_pdftotext(contents: bytes, *options: str) -> str:
    """Return what `pdftotext` reads."""
    command = ["pdftotext", "-enc", "UTF-8", *options, "-", "-"]
    read = subprocess.run(command, input=contents, capture_output=True, check=True)
    return read.stdout.decode()


def missing(words: Iterable[str], text: str) -> list[str]:
    """Return the words that a text does not have behind those before them."""
    place, lost, whole = 0, [], plain(text)
    for each in words:
        found = whole.find(plain(each), place)
        if found < 0:
            lost.append(each)
        else:
            place = found + len(plain(each))
    return lost


def plain(text: str) -> str:
    """Return a text in one line, its letters in their plain forms: joined ones come as signs."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_DIRECTIONS).split())


@cache
def routine(kind: str) -> ReadyRoutine:
    """Return a routine of own exercises, two of them with letters of a kind; none has a figure."""
    name, instruction = NAMES[kind]
    march, bridge = builders.exercise("march-in-place"), builders.exercise("glute-bridge")
    own = [
        own_copy(march, ExerciseId("own-0"), march.name),
        *(
            replace(own_copy(bridge, ExerciseId(f"own-{n}"), name), instructions=(instruction,))
            for n in (1, 2)
        ),
    ]
    doses = (Dose(time_s=300), Dose(sets=2, reps=12, rest_s=20), Dose(sets=3, hold_s=10, rest_s=15))
    first, *others = (Step(StepId(e.id), e.id, d) for e, d in zip(own, doses, strict=True))
    whole = builders.routine(name=name).with_section(Section.WARM_UP, (first,))
    return ready(
        whole.with_section(Section.MAIN, tuple(others)), builders.catalogue().with_own(own)
    )


@cache
def printed(kind: str, per_page: int | None, on_its_side: bool) -> Printed:
    options = SheetOptions(per_page=per_page, weeks=0, landscape=on_its_side)
    contents = pdf_bytes(build_sheet(routine(kind), options), now=START)
    return Printed(contents, PdfReader(BytesIO(contents)))


def wanted(kind: str) -> list[str]:
    """Return what has to be read, in order."""
    found = [routine(kind).routine.name]
    for step in routine(kind).routine.steps:
        exercise = routine(kind).exercises[step.exercise_id]
        found += [exercise.name, full_dose(step.dose), *exercise.instructions]
    return found
