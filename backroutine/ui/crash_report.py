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
from contextlib import ExitStack, contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from backroutine.ui.labels import PlainLabel

LOG_BYTES = 1_000_000
LOG_FILES = 3

logger = logging.getLogger("backroutine")


@contextmanager
def log_kept(folder: Path) -> Iterator[None]:
    """Write what goes wrong into a rotating log, at most 3 MB; without a folder, only to stderr.

    Nothing that the person has typed or done goes into it.
    """
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handler = RotatingFileHandler(
                folder / "backroutine.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1,
                encoding="utf-8",
            )  # fmt: skip
            stack.callback(handler.close)
            faults = stack.enter_context((folder / "faults.log").open("a", encoding="utf-8"))
        except OSError as error:
            logger.warning("no log is kept: %s", error)
        else:
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            logger.addHandler(handler)
            stack.callback(logger.removeHandler, handler)
            faulthandler.enable(faults, all_threads=True)
            stack.callback(faulthandler.disable)
        yield


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

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        logger.critical("uncaught exception", exc_info=(kind, error, trace))
        self._happened.emit("".join(traceback.format_exception(kind, error, trace)))

    def _uncaught_in_thread(self, happened: threading.ExceptHookArgs) -> None:
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
        self._dialog = CrashDialog(trace)
        self._dialog.exec()


class CrashDialog(QDialog):
    """Says in plain words that something went wrong; the details are one click away."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(520)
        said = PlainLabel(
            self.tr(
                "The program made a mistake. What you have done so far is saved; you can go on. "
                "If it happens again, close the program and start it anew."
            ),
            wraps=True,
            parent=self,
        )
        self._details = QPlainTextEdit(trace, self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Technical details"))
        self._details.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        more = buttons.addButton(self.tr("Show details"), QDialogButtonBox.ButtonRole.ActionRole)
        more.clicked.connect(self._details.show)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(said)
        layout.addWidget(self._details)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
