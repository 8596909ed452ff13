"""The groups of the settings by name, at the side, to go to one at once."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

WIDTH = 190


class GroupList(QWidget):
    """Names the groups and marks the one that is on; Enter goes into that one."""

    chosen = Signal(int)
    """A group was chosen by its index."""

    def __init__(
        self, names: Sequence[str], enter: Callable[[int], bool], theme: Theme, parent: QWidget
    ) -> None:
        """`enter` moves the keyboard into a group, and says whether there was anything to enter."""
        super().__init__(parent)
        self._enter = enter
        self._theme = theme
        self.setAccessibleName(self.tr("Groups of settings"))
        self._buttons = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        for index, name in enumerate(names):
            button = styled(QPushButton(name, self), "group")
            button.setCheckable(True)
            self._buttons.addButton(button, index)
            layout.addWidget(button)
        layout.addStretch(1)
        self.show_group(0)
        self._buttons.idClicked.connect(self.chosen)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bind_within(self, key, self._go_in)
        theme.changed.connect(self._resize)
        self._resize()

    @property
    def index(self) -> int:
        """The group that is marked."""
        return self._buttons.checkedId()

    def show_group(self, index: int) -> None:
        """Mark a group as the one that is on."""
        self._buttons.button(index).setChecked(True)

    def offer(self, indexes: Collection[int]) -> None:
        """Let only some groups be chosen."""
        for button in self._buttons.buttons():
            button.setEnabled(self._buttons.id(button) in indexes)

    def stand_after(self, before: QWidget) -> None:
        """Be reached by the Tab key after another widget."""
        for button in self._buttons.buttons():
            QWidget.setTabOrder(before, button)
            before = button

    def _go_in(self) -> None:
        self._enter(self.index)

    def _resize(self) -> None:
        buttons = self._buttons.buttons()
        for button in buttons:
            button.ensurePolished()
        widest = max(button.sizeHint().width() for button in buttons) + Space.M
        self.setFixedWidth(max(self._theme.scaled(WIDTH), widest))
