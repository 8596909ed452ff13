"""How paper was last printed comes back from its text, and a spoiled text does no harm."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.pdf.remembered import remembered, report_options, sheet_options
from backroutine.pdf.report_sheet import REPORT_PAPERS, ReportOptions
from backroutine.pdf.sheet import PER_PAGE_CHOICES, Paper, SheetOptions

sheets = st.builds(
    SheetOptions,
    paper=st.sampled_from(Paper),
    per_page=st.sampled_from(PER_PAGE_CHOICES),
    weeks=st.integers(0, 12),
    sore_day=st.booleans(),
    landscape=st.booleans(),
    person=st.text(),
    therapist=st.text(),
    review_on=st.none() | st.just(date(2026, 4, 1)),
)
reports = st.builds(
    ReportOptions, st.sampled_from(REPORT_PAPERS), st.integers(1, 52), st.text(), st.text()
)


@given(sheets, reports)
def test_everything_but_the_review_date_comes_back(
    sheet: SheetOptions, report: ReportOptions
) -> None:
    text = remembered(sheet, report)
    assert sheet_options(text) == replace(sheet, review_on=None)
    assert report_options(text) == report


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing kept yet"),
        pytest.param("{", id="cut off"),
        pytest.param("[]", id="a list"),
        pytest.param('{"sheet": 3, "report": null}', id="no parts"),
        pytest.param("[" * 100_000, id="very deep"),
        pytest.param(
            '{"sheet": {"paper": "A3", "per_page": 4, "weeks": 4, "sore_day": false,'
            ' "landscape": false, "person": "", "therapist": ""},'
            ' "report": {"paper": "A5", "weeks": 12, "person": "", "therapist": ""}}',
            id="papers that do not exist",
        ),
        pytest.param(
            '{"sheet": {"paper": "A4", "per_page": true, "weeks": 4, "sore_day": false,'
            ' "landscape": false, "person": "", "therapist": ""},'
            ' "report": {"paper": "A4", "weeks": "12", "person": "", "therapist": ""}}',
            id="other types",
        ),
        pytest.param(
            '{"sheet": {"paper": "A4", "per_page": 4, "weeks": 400, "sore_day": false,'
            ' "landscape": false, "person": "", "therapist": ""},'
            ' "report": {"paper": "A4", "weeks": 400, "person": "", "therapist": ""}}',
            id="numbers beyond the limits",
        ),
    ],
)
def test_a_spoiled_text_gives_the_defaults(text: str) -> None:
    assert (sheet_options(text), report_options(text)) == (SheetOptions(), ReportOptions())
