"""A sheet or a report as a PDF file: real text, drawn figures, our fonts inside."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from backroutine.domain.report import Report
from backroutine.figure.painter import key_pose_count
from backroutine.pdf.fonts import load_fonts
from backroutine.pdf.layout import Page, lay_out
from backroutine.pdf.marks import Rect
from backroutine.pdf.painting import paint_page
from backroutine.pdf.report_layout import lay_out_report
from backroutine.pdf.report_sheet import (
    DEFAULT_REPORT_OPTIONS,
    ReportOptions,
    ReportSheet,
    build_report_sheet,
)
from backroutine.pdf.saving import CannotPrintError, put
from backroutine.pdf.sheet import Sheet
from backroutine.pdf.structure import structure_of
from backroutine.pdf.typesetting import DOTS_PER_INCH, UNITS_PER_PT, Typesetter
from backroutine.translating import tr

CREATOR = "BackRoutine"
# Two sizes of paper that differ by less are the same one, counted in other units.
SAME_PT = 2.0


def write_pdf(sheet: Sheet, path: Path, *, now: datetime) -> tuple[Page, ...]:
    """Write a sheet as a PDF, and return its pages.

    A file of that name is replaced whole, or left as it was. Needs a `QGuiApplication`; no window
    is opened. `now` gives the date that is printed.

    Raises:
        CannotPrintError: the file cannot be written there.
    """
    pages = make_pages(sheet, now=now)
    put(document_bytes(sheet.title, pages, now=now), path)
    return pages


def write_report(
    report: Report, path: Path, *, now: datetime, options: ReportOptions = DEFAULT_REPORT_OPTIONS
) -> None:
    """Write the report on a stretch of history as a PDF, as `write_pdf` writes a hand-out.

    Raises:
        CannotPrintError: the file cannot be written there.
    """
    put(report_bytes(build_report_sheet(report, options), now=now), path)


def pdf_bytes(sheet: Sheet, *, now: datetime) -> bytes:
    """Return a sheet as the contents of a PDF file with tags."""
    return document_bytes(sheet.title, make_pages(sheet, now=now), now=now)


def report_bytes(sheet: ReportSheet, *, now: datetime) -> bytes:
    """Return a report as the contents of a PDF file with tags."""
    title = f"{sheet.title}, {sheet.subtitle}"
    return document_bytes(title, report_pages(sheet, now=now), now=now)


def document_bytes(title: str, pages: Sequence[Page], *, now: datetime) -> bytes:
    """Return pages, all of one size, as the contents of a PDF file with tags."""
    # Imported here: the window needs it only when something is written.
    from backroutine.pdf.tagging import paint_marker, tagged

    painted = _painted(title, pages, paint_marker)
    return tagged(painted, pages, structure_of(pages), title, now)


def _painted(title: str, pages: Sequence[Page], before: Callable[[QPainter, int], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_6)
    writer.setTitle(title)
    writer.setCreator(CREATOR)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(page_layout(pages[0]))
    paint_pages(writer, pages, before)
    buffer.close()
    return bytes(buffer.data().data())


def paint_pages(
    device: QPagedPaintDevice,
    pages: Sequence[Page],
    before: Callable[[QPainter, int], None] | None = None,
) -> None:
    """Paint pages on a device, whatever its resolution is.

    On paper of another size than the pages have, as a person may choose it in the system's
    dialog, they stand in the middle, made smaller where they would not fit.

    Raises:
        CannotPrintError: the device takes no pages, as a printer that was switched off.
    """
    painter = QPainter(device)
    if not painter.isActive():
        raise _takes_no_pages()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = device.logicalDpiX() / DOTS_PER_INCH
        painter.scale(scale, scale)
        _fit(painter, pages[0].rect, device.pageLayout())
        for index, page in enumerate(pages):
            # painting on would put this page on top of the one before
            if index and not device.newPage():
                raise _takes_no_pages()
            paint_page(painter, page, before)
    finally:
        painter.end()


def _takes_no_pages() -> CannotPrintError:
    return CannotPrintError(tr("The printer takes no pages. Switch it on, or choose another one."))


def _fit(painter: QPainter, page: Rect, layout: QPageLayout) -> None:
    paper = layout.fullRect(QPageLayout.Unit.Point)
    if abs(paper.width() - page.width) < SAME_PT and abs(paper.height() - page.height) < SAME_PT:
        return
    size = min(1.0, paper.width() / page.width, paper.height() / page.height)
    painter.translate(
        (paper.width() - page.width * size) / 2 * UNITS_PER_PT,
        (paper.height() - page.height * size) / 2 * UNITS_PER_PT,
    )
    painter.scale(size, size)


def make_pages(sheet: Sheet, *, now: datetime) -> tuple[Page, ...]:
    """Return the pages of a sheet, to be painted on paper or in a preview.

    Needs a `QGuiApplication`.
    """
    load_fonts()
    return lay_out(sheet, Typesetter(key_pose_count), now.astimezone().date())


def report_pages(sheet: ReportSheet, *, now: datetime) -> tuple[Page, ...]:
    """Return the pages of a report, as `make_pages` those of a sheet."""
    load_fonts()
    return lay_out_report(sheet, Typesetter(key_pose_count), now.astimezone().date())


def page_layout(page: Page) -> QPageLayout:
    """Return the paper of a page without margins, for what the page is painted on.

    A page on its side is the upright paper turned: a printer knows no paper of such a shape.
    """
    short, long = sorted((page.rect.width, page.rect.height))
    return QPageLayout(
        QPageSize(
            QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
        ),
        QPageLayout.Orientation.Landscape
        if page.rect.width > page.rect.height
        else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
        QPageLayout.Unit.Point,
    )
