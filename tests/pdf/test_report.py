"""The report for a therapist: every number can be read, on one page or two."""

import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from backroutine.domain.refusal import RefusedError
from backroutine.domain.report import build_report
from backroutine.domain.session import SessionId
from backroutine.pdf.frame import margin_pt
from backroutine.pdf.marks import BlockKind, Calendar, Chart, Rect
from backroutine.pdf.report_calendar import SHARES
from backroutine.pdf.report_layout import lay_out_report
from backroutine.pdf.report_sheet import REPORT_PAPERS, ReportOptions, build_report_sheet
from backroutine.pdf.sheet import Paper
from backroutine.pdf.typesetting import Typesetter
from backroutine.pdf.writer import report_bytes, write_report
from tests.doubles import START
from tests.pdf.printed import Printed
from tests.pdf.reports import long_history, printed_report, report, season
from tests.ui.history.histories import record

PRINTED_ON = date(2026, 3, 2)


@pytest.fixture(scope="module")
def of_season(qapp: object) -> Printed:
    return printed_report(season(), ReportOptions(person="Ada Lovelace", therapist="B. Kos"))


def test_the_report_names_its_period_and_people(of_season: Printed) -> None:
    text = of_season.page_texts[0]
    for words in (
        "Report for a therapist",
        "15 Dec 2025 to 2 Mar 2026 · 12 weeks",
        "Name Ada Lovelace",
        "Therapist: B. Kos",
        "Date 2 Mar 2026",
    ):
        assert words in text


def test_what_was_done_is_counted(of_season: Printed) -> None:
    counted = report(season())
    text = of_season.text
    stopped = counted.session_count - counted.finished_count
    for words in (
        f"{counted.session_count} sessions done; {counted.finished_count} finished, "
        f"{stopped} stopped early",
        f"{counted.day_count} days with a session, of 78",
        f"{counted.work.done_count} of {counted.work.planned_count} sets done; "
        f"{counted.work.cut_short_count} cut short, {counted.work.skipped_count} skipped",
    ):
        assert words in text


def test_what_the_present_plan_comes_to_is_said_where_there_is_one() -> None:
    planned = replace(report(season()), intended_count=72)
    (tile, *_) = build_report_sheet(planned).tiles
    assert tile.words.startswith("sessions done; 72 by the present plan; ")
    assert "earlier plans are not kept" in build_report_sheet(planned).reading_line


def test_without_a_plan_nothing_is_said_of_one(of_season: Printed) -> None:
    assert "plan as it stands" not in of_season.text
    assert "present plan" not in of_season.text


def test_tables_have_a_header_for_every_row_and_column(of_season: Printed) -> None:
    tables = of_season.tree.with_tag("Table")
    counted = report(season())
    # the weeks in two tables, the exercises, the pains and the notes on one page or two
    assert len(tables) >= 5
    for table in tables:
        head, *rows = table.children
        assert [cell.tag for cell in head.children] == ["TH"] * len(head.children)
        assert {str(cell.attributes["/Scope"]) for cell in head.children} == {"/Column"}
        for row in rows:
            assert [cell.tag for cell in row.children] == ["TH"] + ["TD"] * (len(row.children) - 1)
            assert str(row.children[0].attributes["/Scope"]) == "/Row"
            assert len(row.children) == len(head.children)
    weeks = [row for table in tables[:2] for row in table.children[1:]]
    assert len(weeks) == len(counted.weeks) == 12


def test_the_numbers_of_an_exercise_stand_in_its_row(of_season: Printed) -> None:
    rows = {
        row.children[0].actual: [cell.actual for cell in row.children[1:]]
        for table in of_season.tree.with_tag("Table")
        for row in table.children
    }
    dose, sessions, sets, reps, time, hold, left, right, _ = rows["Bird dog"]
    figures = next(e for e in report(season()).exercises if e.name == "Bird dog")
    assert dose == "5 reps, 5 s hold, each side"
    assert (sessions, reps) == (str(figures.session_count), str(figures.total.reps))
    assert sets == f"{figures.total.done_count} of {figures.total.planned_count}"
    assert (hold, left, right) == ("5 s", "5 s", "5 s")
    assert re.fullmatch(r"\d:\d\d:\d\d", time)


def test_what_hurt_is_told_with_place_and_kind_and_notes_as_they_are(of_season: Printed) -> None:
    (pain, *_) = report(season()).pains
    assert pain.said.kind is not None
    assert pain.said.place is not None
    where = pain.said.place.replace("-", " ")
    score = "–" if pain.said.score is None else pain.said.score
    assert f"{pain.exercise_name} {score} {pain.said.kind} {where}" in of_season.text
    assert "Left knee stiff; slept badly." in of_season.text


def test_charts_are_figures_that_say_their_numbers(of_season: Printed) -> None:
    bars, calendar, pain = of_season.tree.with_tag("Figure")
    assert bars.alt.startswith("Bars: minutes of exercise in each week from 15 Dec 2025 on: 0, 0, ")
    assert bars.alt.count(",") == 11
    counted = report(season())
    assert calendar.alt.startswith("Calendar: a square for each day from 15 Dec 2025 to 2 Mar 2026")
    said = re.search(r"in each week: ([\d, ]+)\.$", calendar.alt)
    assert said is not None
    numbers = [int(number) for number in said[1].split(", ")]
    assert (len(numbers), sum(numbers)) == (12, counted.day_count)
    assert "before" in pain.alt
    assert "after" in pain.alt


def test_headings_lead_through_the_report(of_season: Printed) -> None:
    headings = [found.actual for found in of_season.tree.with_tag("H1", "H2")]
    assert headings[:6] == [
        "Report for a therapist",
        "Minutes a week",
        "Minutes a day",
        "Pain before and after each session (0 none, 10 worst imaginable)",
        "Weeks",
        "Exercises",
    ]


def test_nothing_recorded_is_said_and_nothing_is_drawn() -> None:
    made = printed_report(())
    assert "No session was recorded in this time." in made.text
    assert made.tree.with_tag("Figure", "Table") == []
    assert len(made.pages) == 1


def test_without_scores_the_report_says_so_instead_of_a_line() -> None:
    silent = replace(record(), pain_before=None, pain_after=None)
    made = printed_report([silent])
    assert "No pain was entered in this time." in made.text
    assert len(made.tree.with_tag("Figure")) == 2


def test_the_report_judges_nothing(of_season: Printed) -> None:
    judging = r"\b(good|bad|well|better|worse|should|must|improve\w*|goal|only|too)\b|%"
    assert re.findall(judging, of_season.text.casefold()) == []


@pytest.mark.parametrize(
    ("weeks", "paper"),
    [
        (1, Paper.A4), (6, Paper.LETTER), (12, Paper.A4), (26, Paper.LETTER), (26, Paper.A4),
        (27, Paper.LETTER), (52, Paper.A4), (52, Paper.LETTER),
    ],
    ids=lambda value: getattr(value, "name", value),
)  # fmt: skip
def test_a_year_of_everything_stays_on_two_pages_and_counts_what_it_leaves_out(
    weeks: int, paper: Paper
) -> None:
    options = ReportOptions(paper, weeks, "N" * 100, "T " * 50)
    made = printed_report(long_history(), options)
    assert 1 <= len(made.pages) <= 2
    rows = [row for table in made.tree.with_tag("Table") for row in table.children[1:]]
    counted = report(long_history(), weeks)
    shown = sum(len(row.children) == 10 for row in rows)
    left_out = re.search(
        r"Exercises left out here, of those done least often: (\d+)", made.text_at_once
    )
    assert shown + int(left_out[1] if left_out else 0) == len(counted.exercises)
    notes = sum(len(row.children) == 2 for row in rows)
    earlier = re.search(r"Earlier notes, left out here: (\d+)", made.text_at_once)
    assert notes + int(earlier[1] if earlier else 0) == len(counted.notes)
    assert notes > 0 or not counted.notes


@pytest.mark.parametrize("paper", REPORT_PAPERS, ids=lambda paper: paper.name)
def test_no_head_of_the_weeks_is_torn_where_three_tables_stand_side_by_side(paper: Paper) -> None:
    made = printed_report(long_history(), ReportOptions(paper, 52))
    words = made.page_texts_at_once[0].split()
    for head in ("Sessions", "Minutes", "before", "after", "morning"):
        assert words.count(head) >= 3, head


@pytest.mark.parametrize("paper", REPORT_PAPERS, ids=lambda paper: paper.name)
def test_the_longest_date_stands_whole(paper: Paper) -> None:
    counted = build_report((), date(2026, 12, 28), 12)
    sheet = build_report_sheet(counted, ReportOptions(paper, person="N" * 100))
    contents = report_bytes(sheet, now=START)
    assert "Date 28 Dec 2026" in Printed(contents, PdfReader(BytesIO(contents))).page_texts[0]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    count=st.integers(0, 30),
    weeks=st.integers(1, 52),
    paper=st.sampled_from(REPORT_PAPERS),
    words=st.sampled_from(["", "word", "W" * 120, "long words and more " * 30]),
)
@example(count=1, weeks=49, paper=Paper.LETTER, words="W" * 120)
def test_whatever_the_history_holds_stands_whole_on_its_page(
    count: int, weeks: int, paper: Paper, words: str
) -> None:
    named = record()
    results = tuple(replace(r, exercise_name=f"{words} {r.exercise_name}") for r in named.results)
    history = [
        replace(named, id=SessionId(f"s{n}"), note=words, results=results) for n in range(count)
    ]
    options = ReportOptions(paper, weeks, words, words)
    sheet = build_report_sheet(report(history, weeks), options)
    pages = lay_out_report(sheet, Typesetter(lambda _id: 0), PRINTED_ON)
    assert len(pages) <= 2
    margin = margin_pt(paper)
    for page in pages:
        room = Rect(margin, margin, page.rect.width - 2 * margin, page.rect.height - 2 * margin)
        for index, block in enumerate(page.blocks):
            assert room.holds(block.rect), f"{block.kind} leaves the page"
            assert all(block.rect.holds(mark.rect, slack=1.5) for mark in block.marks), block.kind
            assert not any(block.rect.meets(other.rect) for other in page.blocks[:index])
        kinds = [block.kind for block in page.blocks]
        assert kinds[-1] is BlockKind.FOOTER


def test_everything_in_a_chart_lies_within_it() -> None:
    for weeks in (1, 12, 52):
        sheet = build_report_sheet(report(long_history(), weeks), ReportOptions(weeks=weeks))
        pages = lay_out_report(sheet, Typesetter(lambda _id: 0), PRINTED_ON)
        charts = [m for page in pages for m in page.marks if isinstance(m, Chart)]
        assert len(charts) == 2
        for chart in charts:
            room = Rect(0, 0, chart.rect.width, chart.rect.height)
            for rect in (*chart.bars, *chart.grid, *(text.rect for text in chart.texts)):
                assert room.holds(rect, slack=4), rect
            for x, y in (point for line in chart.lines for point in line.points):
                assert room.holds(Rect(x, y, 0, 0))


@pytest.mark.parametrize("weeks", [1, 12, 26, 27, 52])
@pytest.mark.parametrize("paper", REPORT_PAPERS, ids=lambda paper: paper.name)
def test_the_calendar_has_a_square_for_each_day_filled_by_its_minutes(
    weeks: int, paper: Paper
) -> None:
    counted = report(long_history(), weeks)
    pages = lay_out_report(
        build_report_sheet(counted, ReportOptions(paper, weeks)),
        Typesetter(lambda _id: 0),
        PRINTED_ON,
    )
    (calendar,) = [m for page in pages for m in page.marks if isinstance(m, Calendar)]
    days = (counted.last - counted.first).days + 1
    *squares, none, little, some, more, most = calendar.squares
    assert [s.share for s in (none, little, some, more, most)] == list(SHARES)
    assert len(squares) == days
    minutes = {day.on: day.active_s / 60 for day in counted.days}
    for number, square in enumerate(squares):
        length = minutes.get(counted.first + timedelta(days=number), 0)
        level = sum(length >= least for least in (10, 20, 30)) + 1 if length else 0
        assert square.share == SHARES[level]
        assert square.rect.top == squares[number % 7].rect.top, "a row for each day of the week"
        assert square.rect.left == squares[number - number % 7].rect.left, "a column for each week"
    room = Rect(0, 0, calendar.rect.width, calendar.rect.height)
    places = [square.rect for square in calendar.squares]
    assert all(room.holds(rect) for rect in (*places, *(text.rect for text in calendar.texts)))
    assert not any(a.meets(b) for n, a in enumerate(places) for b in places[:n])
    assert min(place.width for place in places) >= 6, "smaller ones cannot be told apart"


@pytest.mark.parametrize("weeks", [0, 53])
def test_an_impossible_number_of_weeks_is_refused(weeks: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 52 weeks"):
        ReportOptions(weeks=weeks)


def test_a_report_needs_a_large_paper() -> None:
    with pytest.raises(ValueError, match="A4 or Letter"):
        ReportOptions(Paper.A5)


def test_writing_puts_the_report_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_report(report(season()), path, now=START)
    assert len(PdfReader(path).pages) == 2
    with pytest.raises(RefusedError, match="There is no folder"):
        write_report(report(season()), tmp_path / "gone" / "report.pdf", now=START)
