"""What is chosen in the system's dialog is what the printer gets; a PDF stands for the paper."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.refusal import RefusedError
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import BlockKind, Rect, Role, Text, block
from backroutine.pdf.sheet import Paper, SheetOptions
from backroutine.pdf.writer import document_bytes, paint_pages
from backroutine.ui.printing.dialog import HandoutDialog
from backroutine.ui.printing.job import chosen_pages, print_pages, printer_for
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import START, ManualClock

# How far the ground line of a text is below its top, by its size.
ASCENT = 0.97

A5, A4_ON_ITS_SIDE = Rect(0, 0, 420, 595), Rect(0, 0, 842, 595)


def pages_on(paper: Rect, count: int = 5) -> tuple[Page, ...]:
    """Return pages with nothing on them but their number, in the corner at the left."""
    return tuple(
        Page(paper, (block(BlockKind.FOOTER, 200, 12, [number_mark(number, count)]),))
        for number in range(1, count + 1)
    )


def number_mark(number: int, count: int) -> Text:
    return Text(Rect(40, 50, 200, 12), f"Page {number} of {count}", Role.FOOTER)


@pytest.fixture
def pages(fonts: None) -> tuple[Page, ...]:
    return pages_on(A5)


def to_file(path: Path, pages: tuple[Page, ...]) -> QPrinter:
    """Return a printer whose paper is a file."""
    printer = printer_for("Hand-out", pages)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


class CopyingPrinter(QPrinter):
    """A printer that makes the copies itself, as those of a system do."""

    @override
    def supportsMultipleCopies(self) -> bool:
        return True


def numbers(printed: Path) -> list[int]:
    """Return which page is on each sheet of paper, by the number in its footer."""
    texts = [" ".join(page.extract_text().split()) for page in PdfReader(printed).pages]
    return [int(text.split("Page ")[-1].split(" of ")[0]) for text in texts]


def with_range(printer: QPrinter, first: int, last: int) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(first, last)


def reversed_order(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)


def with_copies(printer: QPrinter, *, collated: bool) -> None:
    with_range(printer, 1, 2)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        pytest.param(lambda _: None, [1, 2, 3, 4, 5], id="everything"),
        pytest.param(lambda p: with_range(p, 2, 3), [2, 3], id="two to three"),
        pytest.param(lambda p: with_range(p, 5, 5), [5], id="the last"),
        pytest.param(lambda p: with_range(p, 4, 99), [4, 5], id="beyond the last"),
        pytest.param(lambda p: p.setFromTo(2, 3), [1, 2, 3, 4, 5], id="a range not asked for"),
        pytest.param(reversed_order, [5, 4, 3, 2, 1], id="last page first"),
        pytest.param(lambda p: with_copies(p, collated=True), [1, 2, 1, 2], id="copies"),
        pytest.param(lambda p: with_copies(p, collated=False), [1, 1, 2, 2], id="not collated"),
    ],
)
def test_paper_carries_what_was_chosen(
    choose: Callable[[QPrinter], None], expected: list[int], tmp_path: Path, pages: tuple[Page, ...]
) -> None:
    printer = to_file(tmp_path / "paper.pdf", pages)
    choose(printer)
    print_pages(printer, pages)
    assert numbers(tmp_path / "paper.pdf") == expected


def test_separate_pages_are_printed_once_each_in_their_order(pages: tuple[Page, ...]) -> None:
    printer = printer_for("Hand-out", pages)
    ranges = printer.pageRanges()
    for first, last in ((5, 5), (1, 2), (2, 3)):
        ranges.addRange(first, last)
    printer.setPageRanges(ranges)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    assert chosen_pages(printer, pages) == (*pages[:3], pages[4])


def test_a_printer_that_makes_copies_itself_gets_every_page_once(pages: tuple[Page, ...]) -> None:
    printer = CopyingPrinter()
    printer.setCopyCount(3)
    assert chosen_pages(printer, pages) == pages


def test_pages_that_are_not_there_are_told_and_no_empty_sheet_is_printed(
    tmp_path: Path, pages: tuple[Page, ...]
) -> None:
    printer = to_file(tmp_path / "paper.pdf", pages)
    with_range(printer, 7, 9)
    with pytest.raises(RefusedError, match="The pages are 1 to 5"):
        print_pages(printer, pages)
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        pytest.param(Paper.A4, QPageSize.PageSizeId.A4, id="A4"),
        pytest.param(Paper.A5, QPageSize.PageSizeId.A5, id="A5"),
        pytest.param(Paper.LETTER, QPageSize.PageSizeId.Letter, id="Letter"),
    ],
)
@pytest.mark.parametrize("on_its_side", [False, True], ids=["upright", "on its side"])
def test_the_printer_is_asked_for_paper_it_knows(
    paper: Paper, size: QPageSize.PageSizeId, on_its_side: bool
) -> None:
    width, height = paper.value[:: -1 if on_its_side else 1]
    layout = printer_for("Hand-out", pages_on(Rect(0, 0, width, height))).pageLayout()
    assert layout.pageSize().id() is size
    assert (layout.orientation() is QPageLayout.Orientation.Landscape) is on_its_side


def test_a_page_on_its_side_is_turned_by_the_paper_alone(fonts: None, tmp_path: Path) -> None:
    pages = pages_on(A4_ON_ITS_SIDE)
    print_pages(to_file(tmp_path / "paper.pdf", pages), pages)
    assert numbers(tmp_path / "paper.pdf") == [1, 2, 3, 4, 5]
    for page in PdfReader(tmp_path / "paper.pdf").pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)
        assert page.rotation == 0
        left, top, size = place_of_words(page)
        assert (left, top) == pytest.approx((40, 50 + ASCENT * size), abs=1)


@pytest.mark.parametrize("paper", [A5, A4_ON_ITS_SIDE], ids=["upright", "on its side"])
def test_the_saved_file_has_the_size_of_its_pages_and_no_turn(fonts: None, paper: Rect) -> None:
    contents = document_bytes("Hand-out", pages_on(paper, 1), now=START)
    (page,) = PdfReader(BytesIO(contents)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (paper.width, paper.height)
    assert page.rotation == 0


@pytest.mark.parametrize(
    ("paper", "left", "share"),
    [
        pytest.param(QSizeF(298, 420), 40 * 0.706, 0.706, id="smaller"),
        pytest.param(QSizeF(842, 1191), 40 + 211, 1.0, id="larger"),
        pytest.param(QSizeF(612, 298), 40 * 0.5 + 201, 0.5, id="of another shape"),
    ],
)
def test_on_other_paper_than_chosen_the_whole_page_stands_in_the_middle(
    paper: QSizeF, left: float, share: float, fonts: None, tmp_path: Path
) -> None:
    writer = QPdfWriter(str(tmp_path / "paper.pdf"))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(paper, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    paint_pages(writer, pages_on(A5, 1))
    del writer
    found, top, size = place_of_words(PdfReader(tmp_path / "paper.pdf").pages[0])
    assert found == pytest.approx(left, abs=2)
    middle = (paper.height() - A5.height * share) / 2
    assert top == pytest.approx(middle + 50 * share + ASCENT * size, abs=2)


def test_a_printer_that_stops_is_told_and_no_page_lands_on_another(
    tmp_path: Path, pages: tuple[Page, ...]
) -> None:
    class Stopping(QPdfWriter):
        @override
        def newPage(self) -> bool:
            return False

    with pytest.raises(RefusedError, match="The printer takes no pages"):
        paint_pages(Stopping(str(tmp_path / "paper.pdf")), pages)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's dialog is another one here")
def test_a_range_chosen_in_the_dialog_of_the_system_is_what_is_printed(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    options = SheetOptions(Paper.A5, per_page=1, weeks=0)
    dialog = HandoutDialog(builders.ready_programme(), theme, ManualClock(), None, options)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ask_for_printer()
    (asked,) = dialog.findChildren(QPrintDialog)
    first, last, file, only = (
        asked.findChild(kind, name)
        for kind, name in (
            (QSpinBox, "from"), (QSpinBox, "to"), (QLineEdit, "filename"),
            (QRadioButton, "printRange"),
        )
    )  # fmt: skip
    assert isinstance(first, QSpinBox)
    assert isinstance(last, QSpinBox)
    assert isinstance(file, QLineEdit)
    assert isinstance(only, QRadioButton)
    assert (first.value(), last.value(), last.maximum()) == (
        1,
        dialog.page_count,
        dialog.page_count,
    )
    file.setText(str(tmp_path / "paper.pdf"))
    only.setChecked(True)
    first.setValue(2)
    last.setValue(4)
    (go,) = [b for b in asked.findChildren(QPushButton) if b.text() == "&Print"]
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert numbers(tmp_path / "paper.pdf") == [2, 3, 4]
    assert dialog.notice_text == ""


def place_of_words(page: PageObject) -> tuple[float, float, float]:
    """Return where words begin, from the left and from the top, and how large they are, in points.

    Fails where they do not run from left to right.
    """
    places: list[tuple[float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            assert (cm[1], cm[2], tm[1], tm[2]) == (0, 0, 0, 0), "turned"
            across, down = cm[0] * tm[4] + cm[4], cm[3] * tm[5] + cm[5]
            places.append((across, down, size * abs(tm[3] * cm[3])))

    page.extract_text(visitor_text=visit)
    left, bottom, size = places[0]
    return left, float(page.mediabox.height) - bottom, size
