"""What the open routine is where it is not yet one to work on, and the one thing to do about it.

Of a programme: what it is for, and a way to have a copy. Of an empty routine of one's own: that a
programme may be the beginning. Of any other nothing is said.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.routine import Routine
from backroutine.ui.buttons import TextButton
from backroutine.ui.cut_text import as_tip
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.ui.word_wrap import wrapped

# So many characters of the words stand beside the button at the least.
LEAST_LINE = 18
# So many lines of them are seen in a low window with large text.
MOST_LINES = 2


class AboutBar(QWidget):
    """A sentence and a button above the steps."""

    copy_requested = Signal()
    programmes_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._is_low = False
        self._is_wanted = False
        self._label = PlainLabel(look="muted", wraps=True, parent=self)
        self.copy_button = TextButton(theme, "copy", self.tr("Edit a copy"), "", self)
        self.programmes_button = TextButton(theme, "folder", self.tr("Programmes"), "", self)
        self.copy_button.clicked.connect(self.copy_requested)
        self.programmes_button.clicked.connect(self.programmes_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.programmes_button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.fit)

    def show_routine(self, routine: Routine, programme: Programme | None) -> None:
        """Show what there is to say of a routine; hide where that is nothing."""
        is_new = programme is None and not routine.steps
        self._is_wanted = programme is not None or is_new
        self.copy_button.setVisible(programme is not None)
        self.programmes_button.setVisible(is_new)
        if programme is not None:
            goal = programme.goal.rstrip(".")
            self._words = self.tr("Programme: {goal}.").format(goal=goal)
        elif is_new:
            self._words = self.tr("Or begin with a programme, and make a copy of it your own.")
        self.fit()

    def set_low(self, *, is_low: bool) -> None:
        """Be told whether large text leaves little of a low window to the steps."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the button be an icon where its words leave those beside it but a narrow column.

        In a low window with large text, what is said ends in dots; its tip has all.
        """
        self._share_room()
        offers_copy = self.programmes_button.isHidden()
        button = self.copy_button if offers_copy else self.programmes_button
        words = self.tr("Edit a copy") if offers_copy else self.tr("Programmes")
        button.ensurePolished()
        self._label.ensurePolished()
        button.say(words)
        metrics = self._label.fontMetrics()
        room = self.width() - Space.M - button.sizeHint().width()
        is_tight = room < LEAST_LINE * metrics.averageCharWidth()
        if is_tight:
            button.say("")
            button.setAccessibleName(words)
            room = self.width() - Space.M - button.sizeHint().width()
        button.setToolTip(words if is_tight else "")
        self._show_words(room)

    def _share_room(self) -> None:
        """Leave out what an icon of the heading says too where the steps need the room."""
        self.setVisible(self._is_wanted and not (self._is_low and self.copy_button.isHidden()))

    def _show_words(self, room: int) -> None:
        metrics = self._label.fontMetrics()
        lines = wrapped(self._words, metrics, room)
        is_cut = self._is_low and len(lines) > MOST_LINES
        if is_cut:
            rest = " ".join(lines[MOST_LINES - 1 :])
            last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
            lines[MOST_LINES - 1 :] = [last]
        self._label.setText("\n".join(lines) if is_cut else self._words)
        self._label.setToolTip(as_tip(self._words) if is_cut else "")
        self._label.setAccessibleName(self._words)
