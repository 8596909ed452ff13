"""What happens when the program itself is at fault: a log, and one plain dialog.

PySide6 prints an exception that a slot raises and carries on, so without this a mistake looks like
a dead button. The session and the routine that are open stay as they are.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from backroutine.private_files import keep_private, make_private_folder, trace_without_words
from backroutine.ui.labels import PlainLabel

LOG_BYTES = 1_000_000
LOG_FILES = 3
FAULTS_NAME = "faults.log"
LEAST_WIDTH = 480
DETAILS_HEIGHT = 160

_ErrorInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)

logger = logging.getLogger("backroutine")


@contextmanager
def log_kept(folder: Path) -> Iterator[None]:
    """Write what goes wrong into a rotating log, at most 3 MB; without a folder, only to stderr.

    Nothing that the person has typed or done goes into it: of an exception, its type and place.
    Only the owner of folder and files may read them.
    """
    with ExitStack() as stack:
        try:
            make_private_folder(folder)
            for path in (folder / FAULTS_NAME, *folder.glob("*.log*")):  # an older program's too
                keep_private(path)
            handler = _PrivateLog(
                folder / "backroutine.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1,
                encoding="utf-8",
            )  # fmt: skip
            stack.callback(handler.close)
            faults = stack.enter_context((folder / FAULTS_NAME).open("a", encoding="utf-8"))
        except OSError as error:
            logger.warning("no log is kept: %s", error)
        else:
            handler.setFormatter(_Wordless("%(asctime)s %(levelname)s %(message)s"))
            logger.addHandler(handler)
            stack.callback(logger.removeHandler, handler)
            faulthandler.enable(faults, all_threads=True)
            stack.callback(faulthandler.disable)
        yield


def folder_of_log() -> Path | None:
    """Return where the log is kept now; `None` while none is."""
    kept = (h for h in logger.handlers if isinstance(h, _PrivateLog))
    return next((Path(handler.baseFilename).parent for handler in kept), None)


class _PrivateLog(RotatingFileHandler):
    """A rotating log of which every file is its owner's alone; a full disk costs lines, no more."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    @override
    def close(self) -> None:
        with suppress(OSError):  # what the disk does not take
            super().close()

    @override
    def _open(self) -> TextIOWrapper:
        keep_private(Path(self.baseFilename))
        return super()._open()


class _Wordless(logging.Formatter):
    """Leaves out what an exception says: a name or a note may stand in it."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler may have written it out in full, or will
        text = super().format(record)
        record.exc_text = None
        return text

    @override
    def formatException(self, ei: _ErrorInfo) -> str:
        return "" if ei[1] is None else trace_without_words(ei[1])


class CrashReporter(QObject):
    """Logs every exception that nobody caught, and shows the first of them at a time."""

    _happened = Signal(str)

    def __init__(
        self, show: Callable[[str], None] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._show = show if show is not None else self._show_dialog
        self._is_showing = False
        self._dialog: CrashDialog | None = None
        # exceptions of other threads are shown on the window's
        self._happened.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of this Python process."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._uncaught_where_nobody_could_catch

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        logger.critical("uncaught exception", exc_info=(kind, error, trace))
        if isValid(self):  # what falls over at the very end is only logged
            self._happened.emit("".join(traceback.format_exception(kind, error, trace)))

    def _uncaught_in_thread(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            self._uncaught(happened.exc_type, happened.exc_value, happened.exc_traceback)

    def _uncaught_where_nobody_could_catch(self, happened: "sys.UnraisableHookArgs") -> None:
        """Take what a destructor or a callback of C raised."""
        if happened.exc_value is not None:
            self._uncaught(happened.exc_type, happened.exc_value, happened.exc_traceback)

    def _report(self, trace: str) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(trace)
        finally:
            self._is_showing = False

    def _show_dialog(self, trace: str) -> None:
        self._dialog = CrashDialog(trace, folder_of_log())
        self._dialog.exec()


class CrashDialog(QDialog):
    """Says in plain words that something went wrong; the details are one click away.

    `folder` is where the log lies; without one no button opens it.
    """

    def __init__(
        self, trace: str, folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        said = PlainLabel(
            self.tr(
                "The program made a mistake. What you have done so far is saved; you can go on. "
                "If it happens again, close the program and start it anew."
            ),
            wraps=True,
            parent=self,
        )
        said.setMinimumWidth(LEAST_WIDTH)
        self._details = QPlainTextEdit(trace, self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Technical details"))
        self._details.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        more = buttons.addButton(self.tr("Show details"), QDialogButtonBox.ButtonRole.ActionRole)
        more.clicked.connect(self._show_details)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        self._folder = folder
        self._not_opened = PlainLabel(wraps=True, parent=self)
        self._not_opened.hide()
        if folder is not None:
            action = QDialogButtonBox.ButtonRole.ActionRole
            self.open_folder = buttons.addButton(self.tr("Open folder"), action)
            self.open_folder.setToolTip(self.tr("The folder with the log"))
            self.open_folder.clicked.connect(self._open_folder)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(self._details)
        layout.addWidget(self._not_opened)
        layout.addWidget(buttons)

    def _show_details(self) -> None:
        if self._details.isHidden():
            self._details.show()
            self.resize(self.width(), self.height() + DETAILS_HEIGHT)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            words = self.tr("No program opened the folder. It is here: {path}")
            self._not_opened.setText(words.format(path=self._folder))
            self._not_opened.show()
