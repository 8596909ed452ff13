"""How long paper takes: against painting its pages and nothing else, and beside other libraries.

Run it with `.venv/bin/python -m pytest tests/bench/test_pdf.py -s`; reportlab and fpdf2 are there
with everything else that tests need.
"""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

from backroutine.domain.report import build_report
from backroutine.domain.rules import ready
from backroutine.pdf.layout import Page
from backroutine.pdf.painting import paint_page
from backroutine.pdf.report_sheet import ReportOptions, build_report_sheet
from backroutine.pdf.sheet import SheetOptions, build_sheet
from backroutine.pdf.typesetting import DOTS_PER_INCH
from backroutine.pdf.writer import make_pages, pdf_bytes, report_bytes
from tests import builders
from tests.bench.other_writers import DrawnPage, by_fpdf2, by_reportlab, drawn_pages
from tests.doubles import START
from tests.pdf.reports import long_history

RUNS = 9
GOAL = 3.0


def test_ten_exercises_against_the_bare_painter(qapp: QGuiApplication) -> None:
    article = builders.ready_programme()
    pages = make_pages(build_sheet(article), now=START)

    def hand_out() -> int:
        return len(pdf_bytes(build_sheet(article), now=START))

    bare_s, whole_s = _seconds_of(lambda: _painted(pages), hand_out)
    print(
        f"\nten exercises, {len(pages)} pages: {whole_s * 1000:.0f} ms whole, "
        f"{bare_s * 1000:.0f} ms painted, {whole_s / bare_s:.2f} times (goal {GOAL}); "
        f"{hand_out() / 1000:.0f} kB whole, {_painted(pages) / 1000:.0f} kB painted"
    )


def test_sixty_exercises_as_a_list(qapp: QGuiApplication) -> None:
    names = tuple(
        exercise.id for exercise in builders.catalogue() if exercise.sections[0] == "main"
    )
    routine = builders.routine(("march-in-place",) * 5, names[:55])
    sheet = build_sheet(ready(routine, builders.catalogue()), SheetOptions(per_page=None))
    layout_s, whole_s = _seconds_of(
        lambda: make_pages(sheet, now=START), lambda: pdf_bytes(sheet, now=START)
    )
    print(f"\nsixty exercises: {layout_s * 1000:.0f} ms laid out, {whole_s * 1000:.0f} ms whole")


def test_a_report_on_a_year(qapp: QGuiApplication) -> None:
    history, options = long_history(), ReportOptions(weeks=52)

    def values() -> object:
        return build_report_sheet(build_report(history, START.date(), 52), options)

    sheet = build_report_sheet(build_report(history, START.date(), 52), options)
    values_s, whole_s = _seconds_of(values, lambda: report_bytes(sheet, now=START))
    print(
        f"\n{len(history)} sessions: {values_s * 1000:.0f} ms counted, "
        f"{whole_s * 1000:.0f} ms printed, {len(report_bytes(sheet, now=START)) / 1000:.0f} kB"
    )


@pytest.mark.parametrize(
    ("library", "draw"),
    [
        pytest.param("reportlab", by_reportlab, id="reportlab"),
        pytest.param("fpdf2", by_fpdf2, id="fpdf2"),
    ],
)
def test_the_same_pages_by_another_library(
    library: str, draw: Callable[[Sequence[DrawnPage]], bytes], qapp: QGuiApplication
) -> None:
    article = builders.ready_programme()
    ours = pdf_bytes(build_sheet(article), now=START)
    pages = drawn_pages(make_pages(build_sheet(article), now=START), ours)

    def hand_out() -> int:
        return len(pdf_bytes(build_sheet(article), now=START))

    ours_s, theirs_s = _seconds_of(hand_out, lambda: draw(pages))
    theirs = draw(pages)
    if folder := os.environ.get("BACKROUTINE_BENCH_PAGES"):
        (Path(folder) / f"{library}.pdf").write_bytes(theirs)
    print(
        f"\nten exercises: {ours_s * 1000:.0f} ms ours with tags and layout, "
        f"{hand_out() / 1000:.0f} kB; {theirs_s * 1000:.0f} ms {library} drawing alone, "
        f"{len(theirs) / 1000:.0f} kB"
    )


def _seconds_of(*jobs: Callable[[], object]) -> list[float]:
    """Return the median seconds of jobs that take turns, so that a busy moment meets all."""
    taken: list[list[float]] = [[] for _ in jobs]
    for _ in range(RUNS + 1):
        for job, times in zip(jobs, taken, strict=True):
            start_s = time.perf_counter()
            job()
            times.append(time.perf_counter() - start_s)
    return [statistics.median(times[1:]) for times in taken]


def _painted(pages: tuple[Page, ...]) -> int:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(
        QPageSize(QSizeF(pages[0].rect.width, pages[0].rect.height), QPageSize.Unit.Point)
    )
    painter = QPainter(writer)
    for index, page in enumerate(pages):
        if index:
            writer.newPage()
        paint_page(painter, page)
    painter.end()
    return buffer.data().size()
