"""The heading of a circuit, edited in its row: the rounds, and the rest between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.dose import MAX_REST_S
from backroutine.domain.routine import MAX_ROUNDS, Circuit
from backroutine.ui.dose_boxes import CountBox, SecondsBox
from backroutine.ui.dose_notices import DoseNotices
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

ROUNDS_WIDTH = 58
REST_WIDTH = 78


class CircuitEditor(QWidget):
    """Shows a circuit and asks for another; keeps none of its own."""

    circuit_edited = Signal(object, str)
    """Another circuit is asked for: the `Circuit`, and the field that was turned."""

    noticed = Signal(str)
    """Something else was taken than was typed: the sentence that stands under the fields now."""

    grown = Signal()
    """The fields take another height than before."""

    gesture_ended = Signal()
    closed = Signal()

    def __init__(self, circuit: Circuit, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._circuit = circuit
        self._is_showing = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rounds = CountBox(1, MAX_ROUNDS, self)
        self.rounds.setAccessibleName(self.tr("Rounds of the circuit"))
        self.rest = SecondsBox(0, MAX_REST_S, self)
        self.rest.setAccessibleName(self.tr("Rest between rounds"))
        self.rest.setToolTip(self.tr("Rest between rounds"))
        self.rounds.valueChanged.connect(self._take_rounds)
        self.rest.valueChanged.connect(self._take_rest)
        for box in (self.rounds, self.rest):
            box.gesture_ended.connect(self.gesture_ended)
        self.notices = DoseNotices((self.rounds, self.rest), theme, self)
        self.notices.said.connect(self.noticed)
        self.notices.changed.connect(self._grow)
        self._notices_height = 0
        self._lay_out()
        theme.changed.connect(self._resize)
        self._resize()
        self.show_circuit(circuit)

    def show_circuit(self, circuit: Circuit) -> None:
        """Show a circuit as it is now."""
        self._circuit = circuit
        self._is_showing = True
        self.rounds.setValue(circuit.rounds)
        self.rest.setValue(circuit.rest_s)
        self.rest.setEnabled(circuit.rounds > 1)
        self._is_showing = False

    @property
    def notices_height(self) -> int:
        """By how much the fields are higher for what is said under them, in pixels."""
        return self._notices_height

    def begin(self) -> None:
        """Put the focus into the rounds."""
        self.rounds.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.rounds.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.show_circuit(self._circuit)  # what was typed and not taken goes
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        labels = [self.notices.label(box) for box in (self.rounds, self.rest)]
        heights = [label.heightForWidth(self.width()) for label in labels if label.text()]
        height = sum(heights) + Space.XS * len(heights)
        if height != self._notices_height:
            self._notices_height = height
            self.grown.emit()

    def _resize(self) -> None:
        for box, width in ((self.rounds, ROUNDS_WIDTH), (self.rest, REST_WIDTH)):
            # a number takes little of its field: growing half as much as the text is enough
            box.setFixedWidth((width + self._theme.scaled(width)) // 2)

    def _take_rounds(self, rounds: int) -> None:
        self._ask(Circuit(self._circuit.id, rounds, self._circuit.rest_s), "rounds")

    def _take_rest(self, rest_s: int) -> None:
        self._ask(Circuit(self._circuit.id, self._circuit.rounds, rest_s), "rest")

    def _ask(self, wanted: Circuit, field: str) -> None:
        if self._is_showing:
            return
        self.circuit_edited.emit(wanted, field)
        self.show_circuit(self._circuit)  # a refused edit leaves the fields as the circuit is

    def _lay_out(self) -> None:
        layout = QHBoxLayout()
        layout.setSpacing(Space.S)
        layout.addStretch(1)
        for words, box in ((self.tr("Rounds"), self.rounds), (self.tr("Rest"), self.rest)):
            label = PlainLabel(words, look="caption", parent=self)
            label.setBuddy(box)
            layout.addWidget(label)
            layout.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(layout, 1)
        for box in (self.rounds, self.rest):
            column.addWidget(self.notices.label(box))
