"""A row of the settings: its name, what it does, and the control that sets it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space

STEPPER_WIDTH = 96
BUTTON_ROOM = 22


class SettingRow(QWidget):
    """Shows a setting beside its explanation; can be searched by both."""

    def __init__(
        self, name: str, explanation: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = f"{name} {explanation}".casefold()
        label = PlainLabel(name, look="strong", parent=self)
        label.setBuddy(control)
        control.setAccessibleName(name)
        control.setAccessibleDescription(explanation)
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(label)
        texts.addWidget(PlainLabel(explanation, look="muted", parent=self, wraps=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XL)
        layout.addLayout(texts, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def says(self, words: str) -> bool:
        """Return whether every one of some words stands in the row."""
        return has_words(self._words, words)


class SettingGroup(QFrame):
    """Rows that belong together, under their name."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._rows: list[SettingRow] = []
        self._words = ""
        self._heading = PlainLabel(look="heading", parent=self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._layout.setSpacing(Space.L)
        self._layout.addWidget(self._heading)
        self.set_name(name)

    def set_name(self, name: str, also_says: str = "") -> None:
        """Name the group; `also_says` are words by which it is found whole."""
        self._heading.setText(name)
        self._words = f"{name} {also_says}".casefold()

    def add_row(self, name: str, explanation: str, control: QWidget) -> None:
        """Add a setting."""
        row = SettingRow(name, explanation, control, self)
        self._rows.append(row)
        self._layout.addWidget(row)

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not one setting, below the rows."""
        self._layout.addWidget(widget)

    def show_matching(self, words: str) -> bool:
        """Show only the rows with these words, all when the group has them; tell whether any."""
        whole = has_words(self._words, words)
        found = [whole or row.says(words) for row in self._rows]
        for row, matches in zip(self._rows, found, strict=True):
            row.setHidden(not matches)
        self.setHidden(not whole and not any(found))
        return whole or any(found)


class Choices(QWidget):
    """A few choices side by side, of which one holds."""

    chosen = Signal(object)

    def __init__(self, choices: list[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._buttons = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        for number, (_, name) in enumerate(choices):
            button = styled(QPushButton(name, self), "chip")
            button.setCheckable(True)
            self._buttons.addButton(button, number)
            layout.addWidget(button)
        self._buttons.idClicked.connect(self._choose)
        self.setFocusProxy(self._buttons.button(0))

    def show_value(self, value: object) -> None:
        """Show which choice holds."""
        button = self._buttons.button(self._values.index(value))
        button.setChecked(True)
        self.setFocusProxy(button)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class Stepper(QWidget):
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
        self._box.lineEdit().setTextMargins(BUTTON_ROOM, 0, 0, 0)
        self._box.setFixedWidth(STEPPER_WIDTH)
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
        self.setFocusProxy(self._box)
        theme.changed.connect(self._retint)
        self._retint()

    @property
    def box(self) -> QSpinBox:
        """The field with the number."""
        return self._box

    def show_value(self, value: int) -> None:
        """Show a number without telling of a change."""
        self._box.blockSignals(True)
        self._box.setValue(value)
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
        button.setFixedSize(HIT_SIZE, HIT_SIZE)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAutoRepeat(True)
        return button

    def _enable_steps(self) -> None:
        self._less.setEnabled(self._box.value() > self._box.minimum())
        self._more.setEnabled(self._box.value() < self._box.maximum())

    def _retint(self) -> None:
        colour = self._theme.tokens.text
        self._less.setIcon(icon("minus", colour))
        self._more.setIcon(icon("plus", colour))


class Tick(QCheckBox):
    """A box to tick, with room for the frame that shows the focus."""

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def sizeHint(self) -> QSize:
        return (super().sizeHint() + QSize(2 * Space.S, 0)).expandedTo(QSize(0, HIT_SIZE))


class VolumeSlider(QSlider):
    """A volume from 0 to its most; tells of a drag only when it is over."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, most)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setTracking(False)
        self.setMinimumHeight(HIT_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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


def has_words(text: str, words: str) -> bool:
    """Return whether every one of some words stands in a folded text."""
    return all(word in text for word in words.casefold().split())
