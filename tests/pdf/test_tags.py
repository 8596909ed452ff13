"""The file as programs read it: a tree of headings, lists, tables and figures, in reading order."""

import re

import pytest
from pypdf.generic import ArrayObject, BooleanObject, StreamObject

from backroutine.domain.dose import Dose
from backroutine.figure.painter import key_pose_count
from backroutine.pdf.sheet import SheetOptions
from tests import builders
from tests.pdf.printed import Printed, array, dictionary, printed, printed_programme

MARCH = ("march-in-place", Dose(time_s=300))
PAINTING = (b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Tj", b"TJ", b"Do", b"sh")


@pytest.fixture(scope="module")
def article(qapp: object) -> Printed:
    return printed_programme(SheetOptions(weeks=2))


def test_headings_tell_the_order_of_the_sheet(article: Printed) -> None:
    headings = [(found.tag, found.actual) for found in article.tree.with_tag("H1", "H2", "H3")]
    assert headings[:4] == [
        ("H1", "The article's routine"),
        ("H2", "Before you start"),
        ("H2", "Warm-up, 3 min 57 s"),
        ("H3", "1  March in place"),
    ]
    assert headings[-3:] == [("H2", "Log"), ("H2", "When to stop"), ("H2", "When to get help")]
    names = [words.split("  ")[1] for tag, words in headings if tag == "H3"]
    assert names == [builders.exercise(s.exercise_id).name for s in builders.programme().steps]


def test_instructions_are_items_of_a_list(article: Printed) -> None:
    first = article.tree.with_tag("L")[0]
    assert [item.tag for item in first.children] == ["LI"] * 3
    assert [child.tag for child in first.children[0].children] == ["Lbl", "LBody"]
    assert first.children[1].children[1].actual == "Swing bent arms opposite to the legs."


def test_every_figure_says_what_it_shows_and_where_it_is(article: Printed) -> None:
    figures = article.tree.with_tag("Figure")
    steps = builders.programme().steps
    assert len(figures) == sum(min(2, key_pose_count(step.exercise_id)) for step in steps)
    assert figures[0].alt == "March in place: start position"
    assert figures[1].alt == "March in place: end position, with arrows"
    for figure in figures:
        left, bottom, right, top = (float(str(n)) for n in array(figure.attributes, "/BBox"))
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_a_week_of_the_log_is_a_table_with_headers(article: Printed) -> None:
    tables = article.tree.with_tag("Table")
    assert len(tables) == 2
    days, pain = tables[0].children
    assert [str(cell.attributes["/Scope"]) for cell in days.children] == ["/Row"] + ["/Column"] * 7
    assert days.children[1].actual == "Mo: tick the box when you did it"
    assert [cell.tag for cell in pain.children] == ["TH"] + ["TD"] * 7
    assert len(pain.children[1].numbers) == 2


def test_every_piece_of_content_belongs_to_one_element(article: Printed) -> None:
    said = [(found.page_index, number) for found in article.tree.all() for number in found.numbers]
    written = [
        (index, int(number))
        for index, content in enumerate(article.content)
        for number in re.findall(rb"/MCID (\d+)", content)
    ]
    assert sorted(said) == sorted(written)
    assert len(set(said)) == len(said)


def test_content_leads_back_to_its_element(article: Printed) -> None:
    root = dictionary(article.catalogue, "/StructTreeRoot")
    numbers = array(dictionary(root, "/ParentTree"), "/Nums")
    for found in article.tree.all():
        for number in found.numbers:
            assert found.page_index is not None
            parents = numbers[2 * found.page_index + 1].get_object()
            assert isinstance(parents, ArrayObject)
            assert parents[number].get_object() == found.dictionary


def test_nothing_is_painted_outside_a_tag_and_stretches_nest(article: Printed) -> None:
    closes = {b"Q": b"q", b"ET": b"BT", b"EMC": b"BDC"}
    for content in article.content:
        open_kinds: list[bytes] = []
        for token in content.replace(b"BMC", b"BDC").split():
            if token in (b"q", b"BT", b"BDC"):
                assert token != b"BDC" or not {b"BDC", b"BT"}.intersection(open_kinds)
                open_kinds.append(token)
            elif token in closes:
                assert open_kinds.pop() == closes[token]
            elif token in PAINTING:
                assert b"BDC" in open_kinds
        assert open_kinds == []


def test_language_title_and_reading_order_are_told(article: Printed) -> None:
    catalogue = article.catalogue
    assert str(catalogue["/Lang"]) == "en"
    assert dictionary(catalogue, "/MarkInfo")["/Marked"] == BooleanObject(True)
    assert dictionary(catalogue, "/ViewerPreferences")["/DisplayDocTitle"] == BooleanObject(True)
    assert [str(page["/Tabs"]) for page in article.pages] == ["/S"] * len(article.pages)
    assert article.reader.metadata is not None
    assert article.reader.metadata.creation_date_raw == "D:20260302073000Z"


def test_the_description_of_the_file_names_its_title_and_claims_nothing() -> None:
    made = printed(builders.routine((MARCH,), name="A < B & “C”"))
    stream = made.catalogue["/Metadata"].get_object()
    assert isinstance(stream, StreamObject)
    information = stream.get_data().decode()
    assert "A &lt; B &amp; “C”</rdf:li>" in information
    assert "pdfuaid" not in information
    assert "pdfaid" not in information


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("שכבו על הגב (2 × 12)", id="Hebrew"),
        pytest.param("استلق على ظهرك", id="Arabic"),
        pytest.param("stretch " * 20 + "end", id="several lines"),
    ],
)
def test_a_text_is_said_in_full_and_in_the_order_of_speech(name: str) -> None:
    tree = printed(builders.routine((MARCH,), name=name)).tree
    assert tree.with_tag("H1")[0].actual == name


def test_the_running_title_and_the_footer_are_not_read_aloud(article: Printed) -> None:
    said = [found.actual for found in article.tree.all()]
    assert said.count("The article's routine") == 1
    assert not any(words.startswith(("Page ", "General exercise")) for words in said)
