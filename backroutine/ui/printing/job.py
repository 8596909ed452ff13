"""What was chosen in the system's dialog, carried out: which pages, how many copies, what first.

Pages by numbers ("1, 3-5") and odd or even pages are the print server's: Qt hands them on to it
and tells the program to print everything, so that nothing is left out twice.
"""

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from backroutine.pdf.layout import Page
from backroutine.pdf.saving import CannotPrintError
from backroutine.pdf.writer import page_layout, paint_pages
from backroutine.translating import noted, tr


def printer_for(name: str, pages: Sequence[Page]) -> QPrinter:
    """Return the system's printer, set to the paper that the pages are made for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageLayout(page_layout(pages[0]))
    printer.setFullPage(True)
    return printer


def dialog_for(printer: QPrinter, page_count: int, parent: QWidget) -> QPrintDialog:
    """Return the system's dialog, in which the pages that there are can be chosen."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, page_count)
    dialog.setFromTo(1, page_count)
    return dialog


def print_pages(printer: QPrinter, pages: Sequence[Page]) -> None:
    """Print those of the pages that were chosen.

    Raises:
        CannotPrintError: none of the chosen pages exists, or the printer takes no pages.
    """
    chosen = chosen_pages(printer, pages)
    if not chosen:
        raise CannotPrintError(
            tr(noted("There is no such page. The pages are 1 to {count}.")).format(count=len(pages))
        )
    paint_pages(printer, chosen)


def chosen_pages(printer: QPrinter, pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages to paint, in their order, each as often as the program has to.

    A printer that makes the copies itself gets every page once.
    """
    chosen = [page for number, page in enumerate(pages, start=1) if _is_chosen(printer, number)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return tuple(chosen * copies)
    return tuple(page for page in chosen for _ in range(copies))


def _is_chosen(printer: QPrinter, number: int) -> bool:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(number)
