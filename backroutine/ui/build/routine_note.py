"""The note of the routine: one line of it beside its sums, all of it where it is edited.

What is typed from the moment the field is entered until it is left is one edit.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.build.workbench import Workbench
from backroutine.ui.buttons import TextButton
from backroutine.ui.cut_text import as_tip
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

MAX_LENGTH = 10_000
FEWEST_LINES, MOST_LINES = 2, 5
MOST_OF_A_LINE = 400
# In a low window with large text.
LINES_WHERE_LOW = 3


class RoutineNote(QWidget):
    """Shows the note; asks for another, and tells when it is opened and put away."""

    toggled = Signal()
    closed = Signal()
    """The keyboard left the field by a key: it is needed elsewhere."""

    def __init__(self, bench: Workbench, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._gesture = 0
        self._note = ""
        self._of: RoutineId | None = None
        self._is_low = False
        self.line = TextButton(theme, "down", "", "quiet", self)
        self.line.clicked.connect(self._toggle)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("Note of the routine"))
        self.field.setPlaceholderText(self.tr("What belongs to the whole routine."))
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._take)
        self.field.hide()
        theme.changed.connect(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.field)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether all of the note is shown."""
        return not self.field.isHidden()

    def show_routine(self, routine: Routine, *, is_read_only: bool) -> None:
        """Show the note of a routine; that of another one is closed first."""
        if routine.id != self._of:
            self._of = routine.id
            self._open(is_open=False)
        if routine.note != self._note:
            self._note = routine.note
            self._write_note()
            self._fit()
        if is_read_only != self.field.isReadOnly():
            self.field.setReadOnly(is_read_only)

    def set_low(self, *, is_low: bool) -> None:
        """Leave the room of its line to the steps, or show it again."""
        self._is_low = is_low
        self._fit()

    def edit(self) -> None:
        """Show all of the note, and put the keyboard into it."""
        if self.field.isReadOnly() and not self._note:
            self._bench.refuse("")
            return
        self._open(is_open=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._gesture += 1
            if not self._note and not self.window().isHidden():
                self._open(is_open=False)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (is_enter and is_held):
                self._open(is_open=False)
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        if self.is_open:
            self._open(is_open=False)
        else:
            self.edit()

    def _open(self, *, is_open: bool) -> None:
        if is_open == self.is_open:
            return
        self.field.setVisible(is_open)
        self.line.show_icon("up" if is_open else "down")
        self._fit()
        self.toggled.emit()

    def _take(self) -> None:
        text = self.field.toPlainText()
        if len(text) > max(MAX_LENGTH, len(self._note)):
            self._write_note()
            self.field.moveCursor(QTextCursor.MoveOperation.End)
            told = self.tr("A note has at most {most} characters. It stays as it was.")
            self._bench.refuse(told.format(most=MAX_LENGTH))
            return
        if text != self._note:
            self._note = text
            self._fit()
            self._bench.set_note(text, ("note", self._of, self._gesture))

    def _write_note(self) -> None:
        self.field.blockSignals(True)
        self.field.setPlainText(self._note)
        self.field.blockSignals(False)

    def _fit(self) -> None:
        """Show as much of the note as there is room for: its first line, or its field."""
        self.setVisible(self.is_open or (bool(self._note.strip()) and not self._is_low))
        self.line.setVisible(not (self._is_low and self.is_open))
        first = " ".join(self._note[:MOST_OF_A_LINE].split())
        words = self.tr("Note: {note}").format(note=first) if first else self.tr("Note")
        self.line.ensurePolished()
        self.line.say("")
        room = self.width() - self.line.sizeHint().width() - 2 * Space.M
        metrics = self.line.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.line.say(shown.replace("&", "&&"))
        self.line.setToolTip("" if shown == words else as_tip(words))
        self.line.setAccessibleName(words)
        lines = max(FEWEST_LINES, self._note.count("\n") + 1)
        most = LINES_WHERE_LOW if self._is_low else MOST_LINES
        self.field.ensurePolished()
        margins = 2 * int(self.field.document().documentMargin()) + 2 * Space.S
        self.field.setFixedHeight(
            min(lines, most) * self.field.fontMetrics().lineSpacing() + margins
        )
