"""Things of which each holds or not, in columns where there is room for them."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.ui.entered import Entered
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.ui.wrapping_check import WrappingCheck

SomeEnum = TypeVar("SomeEnum", bound=Enum)


class Ticks(Entered):
    """Any number of things of which each holds or not."""

    chosen = Signal(object)
    """What holds now: a frozenset of the values."""

    def __init__(self, names: Mapping[SomeEnum, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes = {value: _Tick(name, self) for value, name in names.items()}
        layout = FlowLayout(self)
        layout.setSpacing(0)
        for box in self._boxes.values():
            layout.addWidget(box)
            box.toggled.connect(self._tell)
        theme.changed.connect(self._align)
        self._align()
        self.enter_at(next(iter(self._boxes.values())))

    def show_value(self, value: object) -> None:
        """Show which hold without telling of a change."""
        chosen = value if isinstance(value, frozenset) else frozenset()
        for each, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(each in chosen)
            box.blockSignals(False)

    @override
    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        for box in self._boxes.values():
            box.setAccessibleDescription(description)

    def _align(self) -> None:
        """Let every box be as wide as the widest, so that they stand in columns."""
        widest = max(box.needed_width() for box in self._boxes.values())
        for box in self._boxes.values():
            box.stand_in_column(widest)

    def _tell(self) -> None:
        self.chosen.emit(frozenset(value for value, box in self._boxes.items() if box.isChecked()))


class _Tick(WrappingCheck):
    """A box with room for the frame that shows the focus, as wide as its column where it can be."""

    _column_width = 0

    def needed_width(self) -> int:
        """Return the width in pixels with the words in one line."""
        return super().sizeHint().width() + 2 * Space.S

    def stand_in_column(self, width: int) -> None:
        """Take a width in pixels wherever there is so much."""
        self._column_width = width
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._column_width, max(HIT_SIZE, super().sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, HIT_SIZE))
