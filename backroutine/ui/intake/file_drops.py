"""Files dropped on the window: a frame where they may be let go, the reason where they may not."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.ui.labels import PlainLabel
from backroutine.ui.pointer_note import PointerNote
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

ENDING = ".json"
# More than anybody means to take in by one drop.
MOST_FILES = 50
LONGEST_NAME = 60
PEN_WIDTH = 3
VEIL_ALPHA = 215


class DropFrame(QWidget):
    """Lies over the window while files may be dropped, and says what will become of them."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._room = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.label = PlainLabel(look="title", parent=self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_words(self, words: str) -> None:
        """Cover the window with the frame and a sentence."""
        self.label.setText(words)
        self.setGeometry(self._room.rect())
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        veil = QColor(tokens.surface)
        veil.setAlpha(VEIL_ALPHA)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(tokens.primary), PEN_WIDTH, Qt.PenStyle.DashLine))
        room = self.rect().adjusted(Space.L, Space.L, -Space.L, -Space.L)
        painter.drawRoundedRect(room, Space.L, Space.L)
        painter.end()


class FileDrops(QObject):
    """Watches a window for files dragged over it; everything else goes its usual way.

    It stands before the window's own widgets, of which a text field would take a file for text.
    Files are judged by their names alone: a drag over the window reads nothing from the disk.
    """

    dropped = Signal(object)
    """Files were let go over the window: a list of `Path`."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.frame = DropFrame(theme, window)
        self.note = PointerNote(window)
        window.winId()  # so that there is a handle to watch
        window.windowHandle().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self._put_away()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent) and _brings_files(event):
            self._hover(event)
            return True
        elif (
            event.type() is QEvent.Type.Drop
            and isinstance(event, QDropEvent)
            and _brings_files(event)
        ):
            self._drop(event)
            return True
        return False

    def refusal(self, mime: QMimeData) -> str:
        """Return why what is dragged cannot be taken in; empty where it can."""
        if QApplication.activeModalWidget() is not None:
            return self.tr("Close the open dialogue first.")
        if len(mime.urls()) > MOST_FILES:
            return self.tr("At most %n file(s) are taken in at once.", "", MOST_FILES)
        if not all(url.isLocalFile() for url in mime.urls()):
            return self.tr("Only files on this computer can be taken in. Save it first.")
        for path in _paths(mime):
            if path.suffix.lower() != ENDING:
                told = self.tr(
                    "“{name}” is not a routine or a list of exercises: those end in .json."
                )
                return told.format(name=path.name[:LONGEST_NAME])
        return ""

    def _hover(self, event: QDropEvent) -> None:
        reason = self.refusal(event.mimeData())
        if reason:
            self.frame.hide()
            self.note.say(reason, event.position().toPoint())
            event.ignore()
            return
        self.note.hide()
        count = len(event.mimeData().urls())
        self.frame.show_words(self.tr("Let go to look at %n file(s)", "", count))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _drop(self, event: QDropEvent) -> None:
        reason = self.refusal(event.mimeData())
        self._put_away()
        if reason:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(_paths(event.mimeData()))

    def _put_away(self) -> None:
        self.frame.hide()
        self.note.hide()


def _brings_files(event: QDropEvent) -> bool:
    return event.mimeData().hasUrls()


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls()]
