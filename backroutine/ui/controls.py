"""The controls that set one thing each: they show a value, and tell when the person changes it."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.entered import Entered
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.mirroring import RIGHT_TO_LEFT, visual_margins
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space

STEPPER_WIDTH = 96
SLIDER_WIDTH = 200
BUTTON_ROOM = 22


class Choices(Entered):
    """A few choices side by side, of which one holds."""

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._buttons = QButtonGroup(self)
        layout = FlowLayout(self)
        for number, (_, name) in enumerate(choices):
            button = styled(_Chip(name, self), "chip")
            button.setCheckable(True)
            self._buttons.addButton(button, number)
            layout.addWidget(button)
        self._buttons.idClicked.connect(self._choose)
        self.enter_at(self._buttons.button(0))

    def show_value(self, value: object) -> None:
        """Show which choice holds; one that is not offered here leaves none checked."""
        if value not in self._values:
            self._buttons.setExclusive(False)
            for button in self._buttons.buttons():
                button.setChecked(False)
            self._buttons.setExclusive(True)
            return
        button = self._buttons.button(self._values.index(value))
        button.setChecked(True)
        self.enter_at(button)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self._buttons.buttons():
            button.setAccessibleDescription(name)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class _Chip(QPushButton):
    """A button with room for its text in the weight that it has when it is checked."""

    @override
    def sizeHint(self) -> QSize:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        strong_width = QFontMetrics(strong).horizontalAdvance(self.text())
        more = strong_width - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)


class Switch(QCheckBox):
    """Something that is on or off, with room for the frame that shows the focus."""

    def show_value(self, value: object) -> None:
        """Show whether it is on without telling of a change."""
        self.blockSignals(True)
        self.setChecked(value is True)
        self.blockSignals(False)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def sizeHint(self) -> QSize:
        return (super().sizeHint() + QSize(2 * Space.S, 0)).expandedTo(QSize(0, HIT_SIZE))


class Stepper(Entered):
    """A number that is typed, stepped by the arrow keys, or stepped by two large buttons."""

    changed = Signal(int)

    def __init__(
        self, most: int, step: int, unit: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = _PassedByWheel(self)
        self._box.setRange(0, most)
        self._box.setSingleStep(step)
        self._box.setSuffix(unit)
        self._box.setKeyboardTracking(False)
        self._box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # the style sheet keeps room for buttons at the right; `NoButtons` would leave no field
        room = visual_margins(self.layoutDirection(), QMargins(BUTTON_ROOM, 0, 0, 0))
        self._box.lineEdit().setTextMargins(room)
        self._less, self._more = self._button(), self._button()
        self._less.clicked.connect(self._box.stepDown)
        self._more.clicked.connect(self._box.stepUp)
        self._box.valueChanged.connect(self.changed)
        self._box.valueChanged.connect(self._enable_steps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        for widget in (self._less, self._box, self._more):
            layout.addWidget(widget)
        self.enter_at(self._box)
        theme.changed.connect(self._retint)
        self._retint()

    @property
    def box(self) -> QSpinBox:
        """The field with the number."""
        return self._box

    def show_value(self, value: object) -> None:
        """Show a number without telling of a change."""
        self._box.blockSignals(True)
        self._box.setValue(value if isinstance(value, int) else 0)
        self._box.blockSignals(False)
        self._enable_steps()

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._box.setAccessibleName(name)
        less, more = self.tr("{name}: less"), self.tr("{name}: more")
        for button, text in ((self._less, less), (self._more, more)):
            button.setAccessibleName(text.format(name=name))
            button.setToolTip(text.format(name=name))

    @override
    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._box.setAccessibleDescription(description)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAutoRepeat(True)
        return button

    def _enable_steps(self) -> None:
        self._less.setEnabled(self._box.value() > self._box.minimum())
        self._more.setEnabled(self._box.value() < self._box.maximum())

    def _retint(self) -> None:
        colour, size = self._theme.tokens.text, self._theme.scaled(ICON_PX)
        self._box.setFixedWidth(self._theme.scaled(STEPPER_WIDTH))
        for button, name in ((self._less, "minus"), (self._more, "plus")):
            button.setFixedSize(*2 * (self._theme.scaled(HIT_SIZE),))
            button.setIconSize(QSize(size, size))
            button.setIcon(icon(name, colour, size))


class VolumeControl(Entered):
    """A volume with its number, and a way to hear it."""

    volume_set = Signal(int)
    test_wished = Signal()

    def __init__(self, most: int, theme: Theme, parent: QWidget, *, test_name: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._slider = _VolumeSlider(most, self)
        self._percent = PlainLabel(look="muted", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._slider)
        layout.addWidget(self._percent)
        if test_name:
            test = QPushButton(self.tr("Test"), self)
            test.setAccessibleName(test_name)
            test.clicked.connect(self.test_wished)
            layout.addWidget(test)
        layout.addStretch(1)
        self._slider.valueChanged.connect(self.volume_set)
        self._slider.sliderMoved.connect(self._show_percent)
        self.enter_at(self._slider)
        theme.changed.connect(self._resize)
        self._resize()

    def show_value(self, value: object) -> None:
        """Show a volume without telling of a change."""
        volume = value if isinstance(value, int) else 0
        self._slider.blockSignals(True)
        self._slider.setValue(volume)
        self._slider.blockSignals(False)
        self._show_percent(volume)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._slider.setAccessibleName(name)

    @override
    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._slider.setAccessibleDescription(description)

    def _show_percent(self, volume: int) -> None:
        self._percent.setText(self._percent_text(volume))

    def _percent_text(self, volume: int) -> str:
        return self.tr("{volume} %").format(volume=volume)

    def _resize(self) -> None:
        self._slider.setFixedWidth(self._theme.scaled(SLIDER_WIDTH))
        self._slider.setMinimumHeight(self._theme.scaled(HIT_SIZE))
        self._percent.ensurePolished()
        widest = self._percent_text(self._slider.maximum())
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance(widest) + 4)


class _VolumeSlider(QSlider):
    """A volume from 0 to its most; tells of a drag only when it is over."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, most)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.layoutDirection() is RIGHT_TO_LEFT:
            styled(self, "to-the-left")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _PassedByWheel(QSpinBox):
    """A field that the wheel scrolls past instead of changing it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
