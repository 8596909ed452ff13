"""The row below the figure: what comes next, and the buttons of a running session."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import PILL_HEIGHT, TOOL_SIZE, PillButton, ToolButton
from backroutine.ui.play.next_up import NextUp
from backroutine.ui.play.wishes import Wish
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class Controls(QWidget):
    """Offers every wish that is not about the window."""

    wished = Signal(object)
    """A `Wish`."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.next_up = NextUp(theme, pictures, self)
        self.back = PillButton(self.tr("Back"), "back", "", theme, parent=self)
        self.pause = PillButton(
            self.tr("Pause"), "pause", self.tr("Space"), theme, is_primary=True, parent=self
        )
        self.skip = PillButton(self.tr("Skip"), "next", "", theme, parent=self)
        self.hurts = PillButton(
            self.tr("It hurts"), "hurt", self.tr("H"), theme, is_danger=True, parent=self
        )
        self.backwards = ToolButton(
            self.tr("10 seconds back"), "↓", theme, word=self.tr("−10 s"), parent=self
        )
        self.forwards = ToolButton(
            self.tr("10 seconds on"), "↑", theme, word=self.tr("+10 s"), parent=self
        )
        self.restart = ToolButton(
            self.tr("Start this part again"), "R", theme, icon_name="restart", parent=self
        )
        self.back.setToolTip(self.tr("Back to the start of this part, or to the one before (←)"))
        self.skip.setToolTip(self.tr("Skip to the next part (→)"))
        self.hurts.setToolTip(self.tr("Stop the clock and say how much it hurts (H)"))
        self._place()
        for button, wish in (
            (self.back, Wish.BACK),
            (self.pause, Wish.PAUSE),
            (self.skip, Wish.NEXT),
            (self.hurts, Wish.HURTS),
            (self.backwards, Wish.BACKWARDS),
            (self.forwards, Wish.FORWARDS),
            (self.restart, Wish.RESTART),
        ):
            self._let_wish(button, wish)

    def show_running(self, is_running: bool) -> None:  # noqa: FBT001 - one thing is shown
        """Let the large button offer what can be done now: pause, or go on."""
        if is_running:
            self.pause.show_as(self.tr("Pause"), "pause")
        else:
            self.pause.show_as(self.tr("Go on"), "play")

    def _let_wish(self, button: QAbstractButton, wish: Wish) -> None:
        button.clicked.connect(partial(self.wished.emit, wish))

    def _place(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.next_up, 1)
        for button in (
            self.restart,
            self.backwards,
            self.back,
            self.pause,
            self.skip,
            self.forwards,
        ):
            layout.addWidget(button)
        layout.addSpacing(TOOL_SIZE)  # as wide as the one tool more on the left: Pause is centred
        right = QWidget(self)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        ends = QHBoxLayout(right)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addStretch(1)
        ends.addWidget(self.hurts)
        layout.addWidget(right, 1)
        self.setMinimumHeight(PILL_HEIGHT)
