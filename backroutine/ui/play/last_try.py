"""When the window closes while a session is not stored: one more try, then a plain question."""

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from backroutine.ui.closing import Closing
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

# A slower disk is not waited for: what it was given is finished after the window has gone.
PATIENCE_MS = 2_000


class LastTry(QObject):
    """Lets a window close once everything of a session is stored, or the person gives it up."""

    def __init__(self, journal: SessionJournal, parent: QWidget) -> None:
        super().__init__(parent)
        self._journal = journal
        self._owner = parent
        self._closing: Closing | None = None
        self._dialog: NotStoredDialog | None = None
        self._is_trying = False
        journal.mended.connect(self._go_on)
        journal.settled.connect(self._say_again)

    def see_off(self, closing: Closing) -> None:
        """Let the window close, or put it off and ask."""
        if self._dialog is None:
            self._try_once()
            if not self._journal.refusal:
                return
        closing.put_off()
        self._closing = closing
        self._ask()

    def _try_once(self) -> None:
        """Give the disk a moment to answer; the window is painted meanwhile."""
        if self._journal.is_behind and not self._journal.is_waiting:
            self._journal.write_again()
        if not self._journal.is_waiting:
            return
        loop = QEventLoop()
        self._journal.settled.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        loop.exec()

    def _ask(self) -> None:
        if self._dialog is None:
            self._dialog = NotStoredDialog(self._owner.window())
            self._dialog.try_again_wished.connect(self._try_again)
            self._dialog.close_anyway_wished.connect(self._close_anyway)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
        self._dialog.say(self._journal.refusal)

    def _try_again(self) -> None:
        self._is_trying = True
        self._journal.write_again()

    def _say_again(self) -> None:
        if self._is_trying and self._dialog is not None and self._journal.refusal:
            self._dialog.say_again(self._journal.refusal)
        self._is_trying = False

    def _close_anyway(self) -> None:
        self._journal.give_up()
        self._go_on()

    def _go_on(self) -> None:
        dialog, closing = self._dialog, self._closing
        if dialog is not None and closing is not None:
            dialog.accept()
            closing.close_anew()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._closing = None


class NotStoredDialog(QDialog):
    """Says that a session is not stored, and why; Escape keeps the window open."""

    try_again_wished = Signal()
    close_anyway_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not stored yet"))
        self.setMinimumWidth(480)
        title = PlainLabel(self.tr("This session is not stored yet"), "title", self, wraps=True)
        self.reason = PlainLabel(parent=self, wraps=True)
        self.reason.setMinimumWidth(400)
        told = PlainLabel(
            self.tr("If the window is closed now, what is not stored is lost."),
            "muted", self, wraps=True,
        )  # fmt: skip
        self.try_again = styled(QPushButton(self.tr("Try again"), self), "primary")
        self.close_anyway = QPushButton(self.tr("Close anyway"), self)
        self.try_again.setDefault(True)
        self.try_again.clicked.connect(self.try_again_wished)
        self.close_anyway.clicked.connect(self.close_anyway_wished)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.try_again, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.close_anyway, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        for label in (title, self.reason, told):
            layout.addWidget(label)
        layout.addWidget(buttons)
        self.try_again.setFocus()

    def say(self, refusal: str) -> None:
        """Say why it is not stored."""
        self.reason.setText(refusal)

    def say_again(self, refusal: str) -> None:
        """Say that it was tried again, and why it is still not stored."""
        words = self.tr("It was tried again. {sentence}").format(sentence=refusal)
        self.reason.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
