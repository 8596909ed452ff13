"""Paper in German: its longer words fit, and nothing stays English."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader

from backroutine.figure.painter import key_pose_count
from backroutine.paths import resource
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import BlockKind, Role, Text
from backroutine.pdf.report_sheet import REPORT_PAPERS, ReportOptions, build_report_sheet
from backroutine.pdf.sheet import Paper, SheetOptions, build_sheet
from backroutine.pdf.typesetting import Typesetter
from backroutine.pdf.writer import make_pages, report_bytes, report_pages
from backroutine.translating import GERMAN, spoken
from tests import builders
from tests.doubles import START
from tests.pdf.printed import Printed
from tests.pdf.reports import long_history, report, season


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    with spoken(resource("i18n"), GERMAN):
        yield


def texts(pages: tuple[Page, ...]) -> list[Text]:
    return [mark for page in pages for mark in page.marks if isinstance(mark, Text)]


@pytest.mark.parametrize("paper", REPORT_PAPERS)
@pytest.mark.parametrize("weeks", [1, 12, 52])
def test_no_word_of_a_table_head_is_torn(paper: Paper, weeks: int) -> None:
    sheet = build_report_sheet(report(long_history(), weeks), ReportOptions(paper, weeks))
    measure = Typesetter(key_pose_count)
    heads = [t for t in texts(report_pages(sheet, now=START)) if t.role is Role.TABLE_HEAD]
    torn = [
        word
        for head in heads
        for word in head.words.split()
        if measure.one_line(word, head.role, head.scale, head.rect.width) != word
    ]
    assert torn == []


def test_the_charts_of_a_report_are_headed_in_german() -> None:
    contents = report_bytes(build_report_sheet(report(season())), now=START)
    text = Printed(contents, PdfReader(BytesIO(contents))).text_at_once
    assert "Minuten je Woche" in text
    assert "Schmerz vor und nach jeder Einheit" in text
    assert "Minutes a week" not in text
    assert "Pain before" not in text


@pytest.mark.parametrize("paper", Paper)
def test_the_labels_of_the_log_take_one_line(paper: Paper) -> None:
    sheet = build_sheet(builders.ready_programme(), SheetOptions(paper))
    pages = make_pages(sheet, now=START)
    weeks = [b for page in pages for b in page.blocks if b.kind is BlockKind.LOG_WEEK]
    labels = [mark for week in weeks for mark in week.marks if isinstance(mark, Text)]
    measure = Typesetter(key_pose_count)
    assert len(weeks) == 4
    assert all(
        measure.one_line(label.words, label.role, label.scale, label.rect.width) == label.words
        for label in labels
    )
