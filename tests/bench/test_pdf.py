"""How long a hand-out takes, against painting its pages and nothing else."""

import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

from backroutine.domain.rules import ready
from backroutine.pdf.layout import Page
from backroutine.pdf.painting import paint_page
from backroutine.pdf.sheet import SheetOptions, build_sheet
from backroutine.pdf.typesetting import DOTS_PER_INCH
from backroutine.pdf.writer import make_pages, pdf_bytes
from tests import builders
from tests.doubles import START

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
