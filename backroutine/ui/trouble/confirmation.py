"""A question before something great is done: what will happen, a button for it, and a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.trouble import BackupContents
from backroutine.ui.labels import PlainLabel
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import restyle, styled
from backroutine.ui.tokens import Space
from backroutine.ui.trouble.contents import BackupSummary

WORD_WIDTH = 220


class Confirmation(QFrame):
    """Asks one question at a time; what cannot be undone asks for a typed word as well."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._wanted_word = ""
        self._title = PlainLabel(look="heading", parent=self, wraps=True)
        self._text = PlainLabel(parent=self, wraps=True)
        self._summary = BackupSummary(self)
        self._word = QLineEdit(self)
        self._word.setFixedWidth(WORD_WIDTH)
        self._back = QPushButton(self.tr("Back"), self)
        self._go = QPushButton(self)
        for button in (self._back, self._go):
            button.setAutoDefault(True)
        self._word.textChanged.connect(self._enable)
        self._word.returnPressed.connect(self._go.click)
        self._back.clicked.connect(self.declined)
        self._go.clicked.connect(self.agreed)
        bind_within(self, Qt.Key.Key_Escape, self._back.click)
        self._place()

    def ask(self, title: str, text: str, verb: str, contents: BackupContents | None = None) -> None:
        """Ask whether something that can be taken back is wanted."""
        self._show(title, text, verb, contents)
        restyle(self._go, "primary")
        self._word.hide()
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_word(self, title: str, text: str, verb: str, word: str) -> None:
        """Ask whether something final is wanted; the button waits until `word` is typed."""
        self._wanted_word = word
        self._show(title, text, verb, None)
        restyle(self._go, "danger")
        self._word.clear()
        self._word.setAccessibleName(self.tr("Type the word {word}").format(word=word))
        self._word.setPlaceholderText(word)
        self._word.show()
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable()

    def _show(self, title: str, text: str, verb: str, contents: BackupContents | None) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._go.setText(verb)
        self._go.setEnabled(True)
        self._go.setAccessibleDescription(f"{title} {text}")
        self._summary.setHidden(contents is None)
        if contents is not None:
            self._summary.show_contents(contents)
        self.show()

    def _enable(self) -> None:
        typed = self._word.text().strip().casefold()
        self._go.setEnabled(typed == self._wanted_word.casefold())

    def _place(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addWidget(self._word)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        for widget in (self._title, self._text, self._summary):
            layout.addWidget(widget)
        layout.addLayout(buttons)
