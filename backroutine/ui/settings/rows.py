"""A row of the settings: its name, what it does, and the control that sets it; rows in groups."""

from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.settings import Settings
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

TEXT_WIDTH = 250


class Control(Protocol):
    """Something that sets one thing; a widget."""

    def show_value(self, value: object, /) -> None:
        """Show what is set without telling of a change."""
        ...


class SettingRow(QWidget):
    """Shows a setting beside its explanation, or below it where there is little room."""

    def __init__(
        self, name: str, explanation: str, control: QWidget, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._control = control
        self._name, self._also = name, ""
        label = PlainLabel(name, look="strong", parent=self)
        label.setBuddy(control)
        control.setAccessibleName(name)
        self._explanation = PlainLabel(look="muted", parent=self, wraps=True)
        self.explain(explanation)
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(label)
        texts.addWidget(self._explanation)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.XL)
        self._layout.addLayout(texts, 1)
        self._layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._place)

    def explain(self, explanation: str) -> None:
        """Say what the setting does."""
        self._explanation.setText(explanation)
        self._control.setAccessibleDescription(explanation)

    def says(self, words: str) -> bool:
        """Return whether every one of some words stands in the row."""
        said = f"{self._name} {self._explanation.text()} {self._also}"
        return has_words(said.casefold(), words)

    def also_says(self, words: str) -> None:
        """Let the row be found by further words."""
        self._also = words

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.width() - self._theme.scaled(TEXT_WIDTH) - Space.XL
        is_beside = self._control.sizeHint().width() <= room
        wanted = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
            self._layout.setSpacing(Space.XL if is_beside else Space.S)
            middle, whole = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag(0)
            self._layout.setAlignment(self._control, middle if is_beside else whole)


class SettingGroup(QFrame):
    """Rows that belong together, under their name, with a way back to what they were at first."""

    edited = Signal(str, object)
    """The person has changed a setting: the name of its field in `Settings`, and the value."""
    reset_wished = Signal(object)
    """The fields of this group are to be what they were at first: a tuple of their names."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self.name = ""
        self._theme = theme
        self._controls: dict[str, Control] = {}
        self._rows: list[SettingRow] = []
        self._words = ""
        self._heading = PlainLabel(look="heading", parent=self)
        self._reset = styled(QPushButton(self.tr("Reset"), self), "quiet")
        self._reset.setToolTip(self.tr("Set these as they were at first"))
        self._reset.clicked.connect(self._ask_for_reset)
        self._reset.hide()
        heading = QHBoxLayout()
        heading.addWidget(self._heading, 1)
        heading.addWidget(self._reset)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._layout.setSpacing(Space.L)
        self._layout.addLayout(heading)

    def set_name(self, name: str) -> None:
        """Name the group."""
        self.name = name
        self._words = name.casefold()
        self._heading.setText(name)
        self._reset.setAccessibleName(self.tr("Reset: {name}").format(name=name))

    @property
    def first_control(self) -> QWidget | None:
        """Where the keyboard enters the group."""
        controls = (cast("QWidget", control) for control in self._controls.values())
        return next((each for each in controls if each.isVisible() and each.isEnabled()), None)

    def add_setting(
        self, field: str, name: str, explanation: str, control: Control, told: SignalInstance
    ) -> SettingRow:
        """Add the setting of a field; its control tells of a change by `told`."""
        self._controls[field] = control
        told.connect(partial(self.edited.emit, field))
        row = SettingRow(name, explanation, cast("QWidget", control), self._theme, self)
        self.add_row(row)
        return row

    def add_row(self, row: SettingRow) -> None:
        """Add a row that sets no field."""
        self._rows.append(row)
        self._layout.addWidget(row)

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not one setting, below the rows."""
        self._layout.addWidget(widget)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without telling of a change."""
        for field, control in self._controls.items():
            control.show_value(getattr(settings, field))
        first = Settings()
        is_other = any(getattr(settings, each) != getattr(first, each) for each in self._controls)
        if not is_other and self._reset.hasFocus() and self.first_control is not None:
            self.first_control.setFocus()  # else the focus would go wherever Qt finds a place
        self._reset.setVisible(is_other)

    def show_matching(self, words: str) -> bool:
        """Show only the rows with these words, all when the group has them; tell whether any."""
        whole = has_words(self._words, words)
        found = [whole or row.says(words) for row in self._rows]
        for row, matches in zip(self._rows, found, strict=True):
            row.setHidden(not matches)
        self.setHidden(not whole and not any(found))
        return whole or any(found)

    def _ask_for_reset(self) -> None:
        self.reset_wished.emit(tuple(self._controls))


def has_words(text: str, words: str) -> bool:
    """Return whether every one of some words stands in a folded text."""
    return all(word in text for word in words.casefold().split())
