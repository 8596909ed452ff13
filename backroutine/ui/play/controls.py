"""The row below the figure: what comes next, and the buttons of a running session."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QSpacerItem, QWidget
from typing_extensions import override

from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.buttons import TOOL_SIZE, PillButton, ToolButton, pill_height
from backroutine.ui.play.next_up import NextUp
from backroutine.ui.play.wishes import Wish
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


def _spared(button: QWidget) -> int:
    """Return how much narrower a button may be without its key and the room around its word."""
    return button.width_to_spare if isinstance(button, PillButton) else 0


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
        self.done = PillButton(
            self.tr("Done"), "check", self.tr("Enter"), theme, is_primary=True, parent=self
        )
        self.fewer = ToolButton(
            self.tr("One repetition fewer"), "−", theme, word="−", parent=self
        )  # fmt: skip
        self.more = ToolButton(self.tr("One repetition more"), "+", theme, word="+", parent=self)
        self.reps = PlainLabel(look="strong", parent=self)
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
        self.done.setToolTip(self.tr("End this set with so many repetitions (Enter or →)"))
        self._theme = theme
        self._has_open_set = False
        self._place()
        theme.changed.connect(self._fit)
        self._fit()
        for button, wish in (
            (self.back, Wish.BACK),
            (self.pause, Wish.PAUSE),
            (self.skip, Wish.SKIP),
            (self.done, Wish.DONE),
            (self.fewer, Wish.FEWER),
            (self.more, Wish.MORE),
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

    def show_open_set(self, reps: int | None) -> None:
        """Offer Done and a correction while a set waits for it; `None` while none does."""
        if reps is not None:
            self.reps.setText(str(reps))
            self.reps.setAccessibleName(self.tr("Repetitions: {number}").format(number=reps))
        if (reps is not None) != self._has_open_set:
            self._has_open_set = reps is not None
            if not self._has_open_set and self.done.hasFocus():
                self.pause.setFocus(Qt.FocusReason.OtherFocusReason)
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what the buttons need when their keys are not named beside their words."""
        return QSize(0, pill_height(self._theme))

    def _fit(self) -> None:
        """Leave out what the tips say too where the words would be cut: keys, and what is next."""
        for of_set in (self.fewer, self.reps, self.more, self.done):
            of_set.setVisible(self._has_open_set)
        for elsewhere in (self.restart, self.backwards, self.forwards):
            elsewhere.setVisible(not self._has_open_set)
        self.back.setVisible(True)
        self.back.show_word(wanted=True)
        buttons = [b for b in (*self._middle, self.hurts) if not b.isHidden()]
        for button in buttons:
            if isinstance(button, PillButton):
                button.show_key(wanted=True)
        keyed = sum(button.sizeHint().width() + Space.S for button in buttons)
        has_room = keyed + 2 * Space.S <= self.width()
        least = 3 * self._theme.scaled(TOOL_SIZE)  # less would cut what is next to nothing
        is_tight = has_room and not self._has_open_set and keyed + least > self.width()
        for button in buttons:
            if isinstance(button, PillButton):
                button.show_key(wanted=has_room and not is_tight, is_roomy=is_tight)
        self._leave_out(buttons)
        pills = [b for b in buttons if isinstance(b, PillButton)]
        for is_roomy in (True, False) if not has_room else ():
            for pill in pills:
                pill.show_key(wanted=False, is_roomy=is_roomy)
            if self._width_of(buttons) <= self.width():
                break
        needed = self._width_of(buttons)
        self.back.setVisible(not self._has_open_set or has_room or needed <= self.width())
        next_up = least if self._has_open_set else 0
        has_next_up = self._make_room_for_picture(buttons)
        self.next_up.setVisible(has_next_up or (has_room and keyed + next_up <= self.width()))
        is_balanced = has_room and not self._has_open_set and not is_tight
        self._across.setStretch(self._across.count() - 1, 1 if is_balanced else 0)
        self._balance.changeSize(self._theme.scaled(TOOL_SIZE) if is_balanced else 0, 0)
        self._across.invalidate()

    def _make_room_for_picture(self, buttons: list[QWidget]) -> bool:
        """Leave out small tools for the picture of what is next, and narrow the words, if it helps.

        Where no words could stand beside it even so, it stands alone if there is room for it, and
        Back is shown by its arrow if need be.
        """
        tools = [] if self._has_open_set else [self.restart, self.backwards, self.forwards]
        for wanted in (self.next_up.width_with_picture, self.next_up.least_width):
            for is_narrow in (False, True):
                for left_out in (tools[:0], tools[:1], tools):
                    shown = [b for b in buttons if not b.isHidden() and b not in left_out]
                    spared = sum(map(_spared, shown)) if is_narrow else 0
                    if self._width_of(shown) - spared + Space.S + wanted <= self.width():
                        self._spare(left_out, shown if is_narrow else [])
                        return True
        shown = [b for b in buttons if not b.isHidden() and b not in tools]
        spared = sum(map(_spared, shown)) + self.back.width_of_word
        least = self.next_up.least_width + Space.S
        if self.back.isHidden() or self._width_of(shown) - spared + least > self.width():
            return False
        self._spare(tools, shown)
        self.back.show_word(wanted=False)
        return True

    def _spare(self, left_out: Sequence[QWidget], narrowed: Sequence[QWidget]) -> None:
        for tool in left_out:
            tool.hide()
        for button in narrowed:
            if isinstance(button, PillButton):
                button.show_key(wanted=False)

    def _leave_out(self, buttons: list[QWidget]) -> None:
        """Leave small tools, which keys have too, out of a row in which words would be cut."""
        for tools in ((self.restart,), (self.backwards, self.forwards)):
            if self._width_of(buttons) <= self.width():
                return
            for tool in tools:
                tool.hide()

    def _width_of(self, buttons: list[QWidget]) -> int:
        return sum(b.sizeHint().width() + Space.S for b in buttons if not b.isHidden())

    def _let_wish(self, button: QAbstractButton, wish: Wish) -> None:
        button.clicked.connect(partial(self.wished.emit, wish))

    def _place(self) -> None:
        layout = self._across = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.next_up, 1)
        self._middle: tuple[QWidget, ...] = (
            self.restart,
            self.backwards,
            self.back,
            self.fewer,
            self.reps,
            self.more,
            self.done,
            self.pause,
            self.skip,
            self.forwards,
        )
        for button in self._middle:
            layout.addWidget(button)
        # as wide as the one tool more on the left: Pause is centred
        self._balance = QSpacerItem(TOOL_SIZE, 0)
        layout.addSpacerItem(self._balance)
        right = QWidget(self)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        ends = QHBoxLayout(right)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addStretch(1)
        ends.addWidget(self.hurts)
        layout.addWidget(right, 1)
