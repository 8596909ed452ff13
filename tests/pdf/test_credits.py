"""Whose work is printed: a credit for each exercise with a licence, with a link that is safe."""

from dataclasses import replace

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Step, StepId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.pdf.sheet import SheetOptions, build_sheet
from backroutine.pdf.sources import Credit
from tests import builders
from tests.pdf.printed import Printed, array, dictionary, printed, printed_programme

ADDRESS = "https://wger.de/en/exercise/7"


def with_credits(
    count: int = 1, author: str = "Ada L.", licence: str = "CC-BY-SA 4.0", address: str = ADDRESS
) -> ReadyRoutine:
    """Return a routine with exercises of somebody else."""
    own = [
        replace(
            builders.exercise("wall-sit"),
            id=ExerciseId(f"own-{number}"),
            name=f"Squat {number}",
            is_own=True,
            author=author,
            licence=licence,
            source_url=address,
        )
        for number in range(1, count + 1)
    ]
    steps = tuple(Step(StepId(f"o{e.id}"), e.id, e.dose) for e in own)
    routine = builders.routine((("march-in-place", Dose(time_s=300)),))
    return ready(routine.with_section(Section.MAIN, steps), builders.catalogue().with_own(own))


@pytest.mark.parametrize(
    ("author", "licence", "address", "credits"),
    [
        pytest.param(
            "Ada L.", "CC0", ADDRESS, (Credit(f"Squat 1: Ada L., CC0, {ADDRESS}", ADDRESS),),
            id="all of it",
        ),
        pytest.param("", "CC0", "", (Credit("Squat 1: CC0"),), id="licence alone"),
        pytest.param("Ada L.", " ", ADDRESS, (), id="no licence"),
        pytest.param(
            "", "CC0", "javascript:alert(1)", (Credit("Squat 1: CC0, javascript:alert(1)"),),
            id="no page of the web is no link",
        ),
        pytest.param(
            "", "CC0", "file:///etc/passwd", (Credit("Squat 1: CC0, file:///etc/passwd"),),
            id="a file is no link",
        ),
        pytest.param(
            "A\nB", "CC0", "http://a b", (Credit("Squat 1: A B, CC0, http://a b"),), id="broken"
        ),
    ],
)  # fmt: skip
def test_an_exercise_with_a_licence_has_its_credit(
    author: str,
    licence: str,
    address: str,
    credits: tuple[Credit, ...],  # noqa: A002
) -> None:
    assert build_sheet(with_credits(1, author, licence, address)).credits == credits


def test_our_own_exercises_need_no_credit() -> None:
    made = printed_programme()
    assert "Credits" not in made.text_at_once
    assert links(made) == []


def test_credits_are_printed_behind_the_sources_and_lead_to_their_page() -> None:
    made = printed(with_credits(2))
    assert made.text.index("When to get help") < made.text.index("Credits")
    assert f"Squat 2: Ada L., CC-BY-SA 4.0, {ADDRESS}" in made.text
    assert links(made) == [ADDRESS, ADDRESS]
    found = made.tree.with_tag("Link")
    assert [element.actual for element in found] == [
        f"Squat {number}: Ada L., CC-BY-SA 4.0, {ADDRESS}" for number in (1, 2)
    ]


def test_the_links_of_the_file_lead_back_to_their_words() -> None:
    made = printed(with_credits(2))
    root = dictionary(made.catalogue, "/StructTreeRoot")
    numbers = array(dictionary(root, "/ParentTree"), "/Nums")
    places = {int(str(n)): numbers[i + 1] for i, n in enumerate(numbers) if i % 2 == 0}
    for element, annotation in zip(made.tree.with_tag("Link"), annotations(made), strict=True):
        place = int(str(annotation["/StructParent"]))
        assert places[place].get_object() == element.dictionary


@pytest.mark.parametrize("count", [1, 20, 60])
def test_credits_of_any_number_stand_whole_on_their_pages(count: int) -> None:
    text = printed(with_credits(count), SheetOptions(per_page=None)).text_at_once
    for number in range(1, count + 1):
        assert f"Squat {number}: Ada L." in text


def annotations(made: Printed) -> list[dict[str, object]]:
    found = [a.get_object() for page in made.pages for a in page.get("/Annots", [])]
    return [annotation for annotation in found if annotation["/Subtype"] == "/Link"]


def links(made: Printed) -> list[str]:
    return [str(annotation["/A"]["/URI"]) for annotation in annotations(made)]  # type: ignore[index]
