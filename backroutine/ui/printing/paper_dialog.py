"""What every dialog that prints has: choices on the left, pages on the right, save, print, open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.refusal import RefusedError
from backroutine.pdf.layout import Page
from backroutine.pdf.saving import ENDING, is_taken
from backroutine.ui.labels import PlainLabel
from backroutine.ui.notice import Notice
from backroutine.ui.printing.preview import PagePreview
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

CHOICES_WIDTH_PX = 260
WANTED_SIZE = QSize(1120, 820)
MOST_OF_SCREEN = 0.94
LONGEST_FILE_NAME = 100


class PageCount(PlainLabel):
    """Says how many pages there are."""

    def show_count(self, count: int) -> None:
        """Show a number of pages."""
        # a class of its own: `tr` finds no plural form of a text that a subclass inherits
        self.setText(self.tr("%n page(s)", "", count))


class PaperDialog(QDialog):
    """Shows pages while choices change, and puts them into a file or on paper.

    The subclass makes the pages; it calls `show_change` when its choices are others.
    """

    saved = Signal(object)
    """The PDF was written: the `Path`."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder or _documents()
        self._wanted: Path | None = None
        self._written: Path | None = None
        self._pages: tuple[Page, ...] = ()
        self._printer: QPrinter | None = None
        self._preview = PagePreview(theme, self)
        self._notice = Notice(theme, self)
        self._count = PageCount(look="muted", parent=self)
        self._save = styled(QPushButton(self.tr("Save as PDF…"), self), "primary")
        self._print = QPushButton(self.tr("Print…"), self)
        self._open = QPushButton(self.tr("Open the PDF"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._save.setDefault(True)
        self._open.hide()
        self._save.clicked.connect(self.ask_for_place)
        self._print.clicked.connect(self.ask_for_printer)
        self._open.clicked.connect(self.open_file)
        self._close.clicked.connect(self.reject)

    @property
    def page_count(self) -> int:
        """How many pages will be printed."""
        return self._preview.page_count

    @property
    def notice_text(self) -> str:
        """What the dialog says about the last attempt to save; empty when nothing."""
        return self._notice.text

    def document_name(self) -> str:
        """Return what the document is called; a file is proposed by this name."""
        raise NotImplementedError

    def make_pages(self) -> tuple[Page, ...]:
        """Return the pages as they are chosen now."""
        raise NotImplementedError

    def tell_of(self, pages: tuple[Page, ...]) -> None:
        """Say beside the choices what is to be known of the pages; nothing, unless overridden."""

    def write(self, path: Path) -> None:
        """Write what is chosen now; raise `RefusedError` with a sentence."""
        raise NotImplementedError

    def arrange(self, choices: QWidget) -> None:
        """Put the choices beside the pages; called once, at the end of making the dialog."""
        self._place(choices)
        self.resize(self.sizeHint())
        self._show_pages()

    def show_change(self) -> None:
        """Show other pages; what was saved before is no longer what is seen."""
        self._open.hide()
        self._notice.clear()
        self._show_pages()

    @override
    def sizeHint(self) -> QSize:
        return WANTED_SIZE.boundedTo(self.screen().availableSize() * MOST_OF_SCREEN)

    def ask_for_place(self) -> None:
        """Let the person pick a place for the PDF."""
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(self._folder))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        # A missing ending is added afterwards, so whether a file is there is asked then too.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.selectFile(f"{_file_name(self.document_name())}{ENDING}")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, name: str) -> None:
        """Write the PDF; add a missing ending, and ask before a file is replaced."""
        path = Path(name)
        if path.suffix.lower() != ENDING:
            path = path.with_name(f"{path.name}{ENDING}")
        self._wanted = path
        if is_taken(path):
            self._ask_whether_to_replace(path)
        else:
            self._write()

    def ask_for_printer(self) -> None:
        """Let the person pick a printer, and print what is seen."""
        # Imported here: only who prints waits for it.
        from backroutine.ui.printing.job import dialog_for, printer_for

        self._printer = printer_for(self.document_name(), self._pages)
        dialog = dialog_for(self._printer, len(self._pages), self)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.accepted.connect(self._print_pages)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own `open` asks for a receiver

    def open_file(self) -> None:
        """Show the written PDF in whatever program the system has for it."""
        if self._written is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written))):
            self._notice.warn(
                self.tr("No program opened the PDF. It is here: {path}").format(path=self._written)
            )

    def _ask_whether_to_replace(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Replace the file?"))
        box.setText(self.tr("There is a file “{name}” already.").format(name=path.name))
        box.setInformativeText(self.tr("Replacing it cannot be undone."))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        replace.clicked.connect(self._write)
        box.finished.connect(box.deleteLater)
        box.open()

    def _write(self) -> None:
        path = self._wanted
        if path is None:
            return
        try:
            self.write(path)
        except RefusedError as error:
            self._notice.warn(str(error))
            return
        self._written = path
        self._folder = path.parent
        self._notice.tell(self.tr("Saved: {path}").format(path=path))
        self._open.show()
        self._open.setFocus()
        self.saved.emit(path)

    def _print_pages(self) -> None:
        if self._printer is None:
            return
        from backroutine.ui.printing.job import print_pages

        try:
            print_pages(self._printer, self._pages)
        except RefusedError as error:
            self._notice.warn(str(error))
        self._printer = None

    def _show_pages(self) -> None:
        self._pages = self.make_pages()
        self._preview.show_pages(self._pages)
        self._count.show_count(len(self._pages))
        self.tell_of(self._pages)

    def _resize(self) -> None:
        # half as much as the text: its fields grow, and the pages keep the rest
        most = (CHOICES_WIDTH_PX + self._theme.scaled(CHOICES_WIDTH_PX)) // 2
        self._side.setFixedWidth(most)

    def _place(self, choices: QWidget) -> None:
        side = self._side = QScrollArea(self)
        side.setWidget(choices)
        side.setWidgetResizable(True)
        self._theme.changed.connect(self._resize)
        self._resize()
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setSpacing(Space.L)
        middle.addWidget(side)
        middle.addWidget(self._preview, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._open)
        buttons.addWidget(self._print)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addLayout(middle, 1)
        layout.addWidget(self._notice)
        layout.addLayout(buttons)


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _file_name(name: str) -> str:
    """Return a name without what file systems refuse."""
    kept = "".join("-" if sign in '/\\:*?"<>|' or not sign.isprintable() else sign for sign in name)
    return kept.strip(" .")[:LONGEST_FILE_NAME] or "BackRoutine"
