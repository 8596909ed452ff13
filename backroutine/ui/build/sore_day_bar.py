"""The strip shown while usual and sore-day dose are compared: totals, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from backroutine.ui.buttons import IconButton
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import length


class SoreDayBar(QFrame):
    """Says how long both days are; asks to propose, to remove, and to be put away."""

    propose_requested = Signal()
    remove_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals = PlainLabel(look="strong", parent=self, wraps=True)
        self.propose = QPushButton(self.tr("Propose"), self)
        self.propose.setAccessibleName(self.tr("Propose a gentler dose for a sore day"))
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.setAccessibleName(self.tr("Remove the sore-day dose"))
        self.close_button = IconButton(theme, "close", self.tr("Close the comparison"), self)
        self.propose.clicked.connect(self.propose_requested)
        self.remove.clicked.connect(self.remove_requested)
        self.close_button.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._totals, 1)
        layout.addWidget(self.propose)
        layout.addWidget(self.remove)
        layout.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of both days."""
        return self._totals.text()

    def show_days(self, usual_s: int, sore_s: int, *, has_sore_day: bool) -> None:
        """Show how long a usual and a sore day are."""
        words = self.tr("On a sore day as usual: {usual}")
        if has_sore_day:
            words = self.tr("Sore day {sore}, usually {usual}")
        self._totals.setText(words.format(sore=length(sore_s), usual=length(usual_s)))
        self.propose.setVisible(not has_sore_day)
        self.remove.setVisible(has_sore_day)
