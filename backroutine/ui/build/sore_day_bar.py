"""The strip shown while usual and sore-day dose are compared: totals, and what can be done."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from backroutine.ui.build.paint_box import WRAPPED
from backroutine.ui.buttons import IconButton
from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Space
from backroutine.wording import length

# Beside words of a button, so many lines of the totals are enough; where they take more, an icon
# stands in the place of the words.
MOST_LINES = 2


class SoreDayBar(QFrame):
    """Says how long both days are; asks to propose, to remove, and to be put away."""

    propose_requested = Signal()
    remove_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._totals = PlainLabel(look="strong", parent=self, wraps=True)
        self._words = {"plus": self.tr("Propose"), "trash": self.tr("Remove")}
        self.propose = QPushButton(self._words["plus"], self)
        self.propose.setAccessibleName(self.tr("Propose a gentler dose for a sore day"))
        self.remove = QPushButton(self._words["trash"], self)
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
        theme.changed.connect(self._share_room)
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
        self._share_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the button be an icon where its words leave the totals but a narrow column."""
        name, button = ("trash", self.remove) if self.propose.isHidden() else ("plus", self.propose)
        button.setText(self._words[name])
        button.setIcon(QIcon())
        for widget in (self._totals, button):
            widget.ensurePolished()
        metrics, taken = self._totals.fontMetrics(), button.sizeHint().width() + 2 * Space.S
        room = self.width() - taken - self.close_button.minimumWidth()
        lines = metrics.boundingRect(0, 0, room, 10_000, WRAPPED, self.text).height()
        is_tight = lines > MOST_LINES * metrics.lineSpacing()
        if is_tight:
            size = self._theme.scaled(ICON_PX)
            button.setText("")
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(name, self._theme.tokens.text, size))
        button.setToolTip(self._words[name] if is_tight else "")
