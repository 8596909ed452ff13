"""A row of the care of the data: what it is, what holds now, and a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import Space

BUTTON_WIDTH = 190


class DataRow(QWidget):
    """Shows a name, an explanation that may change, and the control beside them."""

    def __init__(self, name: str, explanation: str, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        label = PlainLabel(name, look="strong", parent=self)
        label.setBuddy(control)
        self._explanation = PlainLabel(explanation, look="muted", parent=self, wraps=True)
        self._control = control
        if isinstance(control, QPushButton):
            control.setMinimumWidth(BUTTON_WIDTH)
            control.setAutoDefault(True)
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        texts.addWidget(label)
        texts.addWidget(self._explanation)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XL)
        layout.addLayout(texts, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.explain(explanation)

    def explain(self, explanation: str) -> None:
        """Say what the row does, or what holds now."""
        self._explanation.setText(explanation)
        self._control.setAccessibleDescription(f"{self._name}. {explanation}")

    def says(self, words: str) -> bool:
        """Return whether every one of some words stands in the row."""
        said = f"{self._name} {self._explanation.text()}".casefold()
        return all(word in said for word in words.casefold().split())
