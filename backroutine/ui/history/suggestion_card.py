"""One suggestion at a time: what, why in numbers, and two ways to answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.suggesting import Suggestion
from backroutine.ui.history import suggestion_words
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space


class SuggestionCard(QFrame):
    """Shows a suggestion; hidden while there is none."""

    taken = Signal(object)
    """The `Suggestion` that the person wants."""
    put_aside = Signal(object)
    """The `Suggestion` that the person does not want now."""
    learn_wished = Signal(object)
    """The person wants to read more about it: a `TopicId`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._suggestion: Suggestion | None = None
        self._title = PlainLabel(look="heading", parent=self, wraps=True)
        self._reason = PlainLabel(look="muted", parent=self, wraps=True)
        self.take = QPushButton(self)
        self.not_now = styled(QPushButton(self.tr("Not now"), self), "quiet")
        self.why = styled(QPushButton(self.tr("Read more"), self), "quiet")
        self.why.clicked.connect(self._read_more)
        self.take.clicked.connect(self._take)
        self.not_now.clicked.connect(self._put_aside)
        said = QVBoxLayout()
        said.setSpacing(Space.XS)
        said.addWidget(PlainLabel(self.tr("Suggestion"), "caption", self))
        said.addWidget(self._title)
        said.addWidget(self._reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addLayout(said, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.not_now)
        layout.addWidget(self.take)
        self.hide()

    @property
    def suggestion(self) -> Suggestion | None:
        """What is shown; `None` while there is nothing."""
        return self._suggestion

    @property
    def text(self) -> str:
        """Everything that is said."""
        return "" if self._suggestion is None else f"{self._title.text()}\n{self._reason.text()}"

    def show_suggestion(self, suggestion: Suggestion | None, catalogue: Catalogue) -> None:
        """Show a suggestion, or nothing."""
        self._suggestion = suggestion
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        self._title.setText(suggestion_words.title(suggestion, catalogue))
        self._reason.setText(suggestion_words.reason(suggestion))
        action = suggestion_words.action(suggestion)
        self.take.setText(action)
        self.take.setVisible(bool(action))
        self.not_now.setText(self.tr("Not now") if action else self.tr("Noted"))
        self.setAccessibleName(self.text)

    def _read_more(self) -> None:
        if self._suggestion is not None:
            self.learn_wished.emit(suggestion_words.topic(self._suggestion))

    def _take(self) -> None:
        if self._suggestion is not None:
            self.taken.emit(self._suggestion)

    def _put_aside(self) -> None:
        if self._suggestion is not None:
            self.put_aside.emit(self._suggestion)
