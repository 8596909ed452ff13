"""One suggestion at a time: what, why in numbers, and two ways to answer."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.suggesting import Suggestion
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history import suggestion_words
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

# So many characters of what is said stand in a line beside the buttons at the least.
LEAST_LINE = 40


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
        ways = FlowLayout()
        for button in self._ways:
            ways.addWidget(button)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._across.setSpacing(Space.S)
        self._across.addLayout(said, 1)
        self._across.addLayout(ways)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._ways)
        return QSize(widest + 2 * Space.L, super().minimumSizeHint().height())

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
        self._fit()

    @property
    def _ways(self) -> tuple[QPushButton, ...]:
        return self.why, self.not_now, self.take

    def _fit(self) -> None:
        """Let the buttons stand below what is said where there is no room beside it."""
        shown = [button for button in self._ways if not button.isHidden()]
        beside = sum(button.sizeHint().width() + Space.S for button in shown)
        line = LEAST_LINE * self._reason.fontMetrics().averageCharWidth()
        fits = line + beside + 2 * Space.L <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if fits else down)

    def _read_more(self) -> None:
        if self._suggestion is not None:
            self.learn_wished.emit(suggestion_words.topic(self._suggestion))

    def _take(self) -> None:
        if self._suggestion is not None:
            self.taken.emit(self._suggestion)

    def _put_aside(self) -> None:
        if self._suggestion is not None:
            self.put_aside.emit(self._suggestion)
