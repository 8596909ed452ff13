"""The hand-out dialog: what is chosen is what is seen, and what is seen is what is saved."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.settings import ThemeChoice
from backroutine.pdf.sheet import Paper, SheetOptions
from backroutine.ui.printing.dialog import HandoutDialog
from backroutine.ui.printing.preview import PagePreview, PageView
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock

LEFT = Qt.MouseButton.LeftButton
CHOSEN = SheetOptions(
    Paper.A5, 1, 3, sore_day=True, landscape=True, person="Ada", therapist="B. Kos",
    review_on=date(2026, 4, 1),
)  # fmt: skip


class Opened(QObject):
    """Stands for the system's program for PDF: writes down what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened(qapp: object) -> Iterator[Opened]:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "open")  # type: ignore[arg-type]
    yield opened
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> HandoutDialog:
    """Return the dialog on two exercises, which are laid out and painted in a moment."""
    return shown(qtbot, theme, tmp_path, short_routine())


@pytest.fixture
def long_dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> HandoutDialog:
    """Return the dialog on ten exercises, which need several pages."""
    return shown(qtbot, theme, tmp_path, builders.ready_programme())


def short_routine() -> ReadyRoutine:
    march = ("march-in-place", Dose(time_s=300))
    routine = builders.routine((march,), ("bird-dog",), name="The article's routine")
    return ready(routine, builders.catalogue())


def shown(
    qtbot: QtBot,
    theme: Theme,
    folder: Path,
    routine: ReadyRoutine,
    options: SheetOptions | None = None,
) -> HandoutDialog:
    dialog = HandoutDialog(routine, theme, ManualClock(), None, options or SheetOptions(), folder)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def button(widget: QWidget, words: str) -> QPushButton:
    (found,) = [
        b for b in widget.findChildren(QPushButton) if words in (b.text(), b.accessibleName())
    ]
    return found


def click(qtbot: QtBot, widget: QWidget, words: str) -> None:
    qtbot.mouseClick(button(widget, words), LEFT)


def save_as(qtbot: QtBot, dialog: HandoutDialog, name: str) -> None:
    """Click “Save as PDF…”, type a name and press Enter."""
    click(qtbot, dialog, "Save as PDF…")
    (files,) = dialog.findChildren(QFileDialog)
    line = files.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_preview_shows_every_page_that_will_be_printed(long_dialog: HandoutDialog) -> None:
    views = long_dialog.findChildren(PageView)
    assert [view.accessibleName() for view in views] == [
        "Page 1 of 3", "Page 2 of 3", "Page 3 of 3",
    ]  # fmt: skip
    words = "\n".join(view.accessibleDescription() for view in views)
    for step in builders.programme().steps:
        assert builders.exercise(step.exercise_id).name in words


def test_pages_lie_one_below_the_other_within_the_preview(long_dialog: HandoutDialog) -> None:
    preview = long_dialog.findChild(PagePreview)
    assert preview is not None
    views = long_dialog.findChildren(PageView)
    for upper, lower in pairwise(views):
        assert upper.geometry().bottom() < lower.geometry().top()
    assert max(view.geometry().right() for view in views) <= preview.viewport().width()


def test_a_page_in_view_is_painted_white_with_black_words_in_the_dark_too(
    dialog: HandoutDialog, theme: Theme
) -> None:
    theme.choose(ThemeChoice.DARK)
    view = dialog.findChildren(PageView)[0]
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert image.pixelColor(4, 4).lightness() == 255
    shades = {image.pixelColor(x, y).lightness() for x in range(0, 300, 2) for y in range(200)}
    assert min(shades) < 40


@pytest.mark.parametrize(
    ("chip", "options"),
    [
        pytest.param("Paper: Letter", SheetOptions(Paper.LETTER), id="Letter"),
        pytest.param("Paper: A5", SheetOptions(Paper.A5), id="A5"),
        pytest.param("Turned: Landscape", SheetOptions(landscape=True), id="landscape"),
        pytest.param("Exercises on a page: 1", SheetOptions(per_page=1), id="one a page"),
        pytest.param("Exercises on a page: List", SheetOptions(per_page=None), id="list"),
    ],
)
def test_a_chip_chooses(
    chip: str, options: SheetOptions, dialog: HandoutDialog, qtbot: QtBot
) -> None:
    click(qtbot, dialog, chip)
    assert dialog.options == options


def test_the_arrow_keys_go_from_chip_to_chip(dialog: HandoutDialog, qtbot: QtBot) -> None:
    chip = button(dialog, "Exercises on a page: 4")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    assert dialog.options.per_page is None


def test_fewer_a_page_are_more_pages_in_the_preview(
    long_dialog: HandoutDialog, qtbot: QtBot
) -> None:
    click(qtbot, long_dialog, "Exercises on a page: 1")
    assert long_dialog.page_count == 11
    assert "11 pages" in [label.text() for label in long_dialog.findChildren(QLabel)]
    click(qtbot, long_dialog, "Exercises on a page: List")
    assert long_dialog.page_count == 2


def test_that_fewer_fit_than_chosen_is_said_beside_the_choice(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    twelve = builders.ready_programme("beginner-core-12")
    dialog = shown(qtbot, theme, tmp_path, twelve, SheetOptions(weeks=0))

    def said() -> list[str]:
        labels = (label for label in dialog.findChildren(QLabel) if label.isVisible())
        return [label.text() for label in labels if label.text().startswith("On this paper")]

    assert said() == []
    click(qtbot, dialog, "Turned: Landscape")
    assert said() == ["On this paper some pages hold only 3 exercises."]
    click(qtbot, dialog, "Exercises on a page: List")
    assert said() == []


def test_weeks_names_and_sore_day_are_chosen_by_typing(dialog: HandoutDialog, qtbot: QtBot) -> None:
    weeks = dialog.findChildren(QSpinBox)[0]
    weeks.selectAll()
    qtbot.keyClicks(weeks, "2")
    person, therapist = [
        line for line in dialog.findChildren(QLineEdit) if line.parent() is weeks.parent()
    ]
    qtbot.keyClicks(person, "Ada")
    qtbot.keyClicks(therapist, "B. Kos")
    sore_day, review = dialog.findChildren(QCheckBox)
    qtbot.keyClick(sore_day, Qt.Key.Key_Space)
    qtbot.keyClick(review, Qt.Key.Key_Space)
    dialog.findChildren(QDateEdit)[0].setDate(QDate(2026, 4, 1))
    assert dialog.options == SheetOptions(
        weeks=2, sore_day=True, person="Ada", therapist="B. Kos", review_on=date(2026, 4, 1)
    )


def test_the_dialog_opens_as_it_was_left(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    assert shown(qtbot, theme, tmp_path, short_routine(), CHOSEN).options == CHOSEN


def test_saving_writes_the_chosen_sheet_and_tells_where(
    long_dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    click(qtbot, long_dialog, "Exercises on a page: List")
    with qtbot.waitSignal(long_dialog.saved) as saved:
        save_as(qtbot, long_dialog, "sheet.pdf")
    path = tmp_path / "sheet.pdf"
    assert saved.args == [path]
    assert len(PdfReader(path).pages) == 2
    assert str(path) in long_dialog.notice_text
    assert long_dialog.isVisible()


@pytest.mark.parametrize("name", ["sheet", "back 2.5"])
def test_a_missing_ending_is_added(
    name: str, dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    save_as(qtbot, dialog, name)
    assert (tmp_path / f"{name}.pdf").exists()


def test_the_name_proposed_is_the_routines(dialog: HandoutDialog, qtbot: QtBot) -> None:
    click(qtbot, dialog, "Save as PDF…")
    (files,) = dialog.findChildren(QFileDialog)
    line = files.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    assert line.text() == "The article's routine.pdf"


@pytest.mark.parametrize(
    ("answer", "is_replaced"),
    [pytest.param("Replace", True, id="replaced"), pytest.param("Cancel", False, id="kept")],
)
def test_an_existing_file_is_replaced_only_when_the_person_says_so(
    answer: str, is_replaced: bool, dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    save_as(qtbot, dialog, "sheet")
    (box,) = dialog.findChildren(QMessageBox)
    assert "“sheet.pdf”" in box.text()
    click(qtbot, box, answer)
    assert (path.read_bytes() != b"old") is is_replaced


def test_a_refusal_is_said_in_the_dialog_which_stays(
    dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    dialog.save_to(str(tmp_path / "folder.pdf"))
    assert "is a folder. Give the PDF another name." in dialog.notice_text
    assert dialog.isVisible()
    assert not button(dialog, "Open the PDF").isVisible()


def test_a_saved_pdf_can_be_opened(
    dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path, opened: Opened
) -> None:
    save_as(qtbot, dialog, "sheet")
    click(qtbot, dialog, "Open the PDF")
    assert opened.urls == [QUrl.fromLocalFile(str(tmp_path / "sheet.pdf"))]


def test_what_is_seen_is_printed_by_the_printer_that_is_picked(
    long_dialog: HandoutDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    click(qtbot, long_dialog, "Exercises on a page: List")
    click(qtbot, long_dialog, "Print…")
    (picked,) = long_dialog.findChildren(QPrintDialog)
    printer = picked.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    QDialog.accept(picked)  # its own takes the file from its fields
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == long_dialog.page_count
    assert "Front plank" in " ".join(pages[0].extract_text().split())


def test_a_change_after_saving_is_not_in_the_file_that_open_shows(
    dialog: HandoutDialog, qtbot: QtBot
) -> None:
    save_as(qtbot, dialog, "sheet")
    click(qtbot, dialog, "Paper: A5")
    assert not button(dialog, "Open the PDF").isVisible()
    assert dialog.notice_text == ""


def test_everything_that_takes_the_focus_has_a_name(dialog: HandoutDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            label = widget.accessibleName() or getattr(widget, "text", str)()
            assert label or _buddy(dialog, widget), widget


def _buddy(dialog: HandoutDialog, widget: QWidget) -> bool:
    return any(label.buddy() is widget for label in dialog.findChildren(QLabel))
