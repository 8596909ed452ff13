"""A choice of one among few, all of them in sight."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space


class ChipChoice(QWidget):
    """Chips of which one is chosen, by mouse, or by the arrow keys once one has the focus."""

    changed = Signal()

    def __init__(
        self, name: str, choices: Iterable[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        layout = FlowLayout(self)
        layout.setSpacing(Space.XS)
        for number, (value, words) in enumerate(choices):
            chip = styled(QPushButton(words, self), "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setAccessibleName(f"{name}: {words}")
            self._values.append(value)
            self._group.addButton(chip, number)
            layout.addWidget(chip)
        self._group.idToggled.connect(self._tell)

    @property
    def value(self) -> object:
        """What is chosen; `None` also where nothing is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def choose(self, value: object) -> None:
        """Choose one of the values; raise `ValueError` for one that is not there."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, _number: int, is_on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if is_on:
            self.changed.emit()
