"""The ways to look at the history: charts, the week, what works, and the safety checks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.history.effects_view import EffectsView
from backroutine.ui.history.overview import Overview
from backroutine.ui.history.safety_view import SafetyView
from backroutine.ui.history.week_view import WeekView
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class Views(QWidget):
    """Shows one of the ways at a time."""

    picture_wished = Signal(object)
    """Something that is `Pictured` is to be kept as a picture."""
    turned_to_safety = Signal()
    """The safety checks are looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget(self)
        self.overview = Overview(theme, self._stack)
        self.week = WeekView(theme, self._stack)
        self.effects = EffectsView(theme, self._stack)
        self.safety = SafetyView(self._stack)
        self.overview.picture_wished.connect(self.picture_wished)
        self.week.picture_wished.connect(self.picture_wished)
        self.effects.picture_wished.connect(self.picture_wished)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        chips = FlowLayout()
        chips.setSpacing(Space.XS)
        for text, view in (
            (self.tr("Overview"), self.overview),
            (self.tr("Week"), self.week),
            (self.tr("What works for you"), self.effects),
            (self.tr("Safety checks"), self.safety),
        ):
            chip = styled(QPushButton(text, self), "nav")
            chip.setCheckable(True)
            self._group.addButton(chip, self._stack.addWidget(view))
            chips.addWidget(chip)
        self.buttons = [self._group.button(number) for number in range(self._stack.count())]
        self.buttons[0].setChecked(True)
        self._group.idClicked.connect(self._turn_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(chips)
        layout.addWidget(self._stack, 1)

    @property
    def shown(self) -> QWidget | None:
        """The way that is looked at."""
        return self._stack.currentWidget()

    def turn_to(self, view: QWidget) -> None:
        """Look at the history this way."""
        number = self._stack.indexOf(view)
        self.buttons[number].setChecked(True)
        self._turn_to(number)

    def _turn_to(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        if self._stack.currentWidget() is self.safety:
            self.turned_to_safety.emit()
