"""Whether pain stops normal life (R9): one line with yes and no, asked where a pain was said.

The answer is told at once and nowhere stored. What follows from a yes is for now and for the person
alone, nothing in the program rests on it later, and a yes of some other day would only mislead. The
scores around it are stored, and so is what the person writes into the note.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.pain import NotBetter, PainBands, asks_about_everyday, not_better
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import bring_into_view
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import HIT_SIZE, Space


class EverydayQuestion(QWidget):
    """Asks whether pain keeps somebody from everyday things; hidden at calm pain."""

    changed = Signal()
    """A professional is to be contacted now, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self._bands = PainBands.TWO_AND_FIVE
        self.question = PlainLabel(
            self.tr("Does the pain keep you from everyday things?"), parent=self, wraps=True
        )
        self.yes = self._chip(
            self.tr("Yes"), self.tr("Yes, the pain keeps me from everyday things")
        )
        self.no = self._chip(
            self.tr("No"), self.tr("No, the pain does not keep me from everyday things")
        )
        self.advice = PlainLabel(
            self.tr(
                "Pain that keeps you from everyday things: contact a doctor or physiotherapist "
                "now. This answer is not stored."
            ),
            "notice-danger", self, wraps=True,
        )  # fmt: skip
        self.advice.setAccessibleName(self.advice.text())
        self._place()
        self.ask_at(None)

    @property
    def is_grave(self) -> bool:
        """Whether a professional is to be contacted now."""
        said = not_better(
            0, is_easing=False, is_severe=False, stops_everyday=self.yes.isChecked()
        )  # fmt: skip
        return said is NotBetter.CONTACT_NOW

    def ask_at(self, score: int | None) -> None:
        """Ask at a pain that is not calm, else go and forget; another such pain changes nothing."""
        self._score = score
        is_asked = asks_about_everyday(score, self._bands)
        self.setVisible(is_asked)
        if not is_asked:
            self._show(None)

    def set_pain_bands(self, bands: PainBands) -> None:
        """Take what the person calls calm, for a pain too that was said already."""
        self._bands = bands
        self.ask_at(self._score)

    def _choose(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QPushButton):
            self._show(chosen if chosen.isChecked() else None)
            if self.is_grave:
                told = QAccessibleAnnouncementEvent(self, self.advice.text())
                QAccessible.updateAccessibility(told)
                QTimer.singleShot(0, self, self._bring_advice_into_view)  # when its room is known

    def _show(self, chosen: QPushButton | None) -> None:
        was_grave = not self.advice.isHidden()
        for button in (self.yes, self.no):
            button.setChecked(button is chosen)
        self.advice.setVisible(self.is_grave)
        if self.is_grave is not was_grave:
            self.changed.emit()

    def _bring_advice_into_view(self) -> None:
        bring_into_view(self.advice)

    def _chip(self, text: str, name: str) -> QPushButton:
        button = styled(QPushButton(text, self), "chip")
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setMinimumHeight(HIT_SIZE)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._choose)
        return button

    def _place(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(Space.S)
        answers.addWidget(self.question, 1)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(answers)
        layout.addWidget(self.advice)
