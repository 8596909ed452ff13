"""The usual dose or the one for a sore day: offered, and chosen by the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.pain import PainBands, offers_sore_day
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import LeadTimes, total_duration_s
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space
from backroutine.wording import length


class DoseChoice(QFrame):
    """Two buttons, of which one is chosen; hidden where a routine has no sore-day dose."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: ReadyRoutine | None = None
        self._gentler: ReadyRoutine | None = None
        self._bands = PainBands.TWO_AND_FIVE
        self._score: int | None = None
        self.usual = self._button(self.tr("Usual dose"))
        self.gentler = self._button(self.tr("Sore-day dose"))
        group = QButtonGroup(self)
        group.addButton(self.usual)
        group.addButton(self.gentler)
        self.advice = PlainLabel(look="notice-ok", wraps=True, parent=self)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.usual)
        buttons.addWidget(self.gentler)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.advice)
        layout.addLayout(buttons)
        self.usual.clicked.connect(self.changed)
        self.gentler.clicked.connect(self.changed)

    @property
    def chosen(self) -> ReadyRoutine | None:
        """The routine as it is to be played; `None` before one was shown."""
        return self._gentler if self.gentler.isChecked() and self._gentler else self._usual

    def show_ready(self, ready: ReadyRoutine, times: LeadTimes, *, keeps_choice: bool) -> None:
        """Offer the doses of a routine; the usual one is chosen unless the choice is kept."""
        gentler = ready.on_sore_day()
        has_gentler = gentler.routine != ready.routine
        self._usual, self._gentler = ready, gentler if has_gentler else None
        if not (keeps_choice and has_gentler):
            self.usual.setChecked(True)
        self.usual.setText(
            self.tr("Usual dose, {length}").format(
                length=length(total_duration_s(ready.routine, times))
            )
        )
        self.gentler.setText(
            self.tr("Sore-day dose, {length}").format(
                length=length(total_duration_s(gentler.routine, times))
            )
        )
        self.setVisible(has_gentler)

    def show_pain(self, score: int | None) -> None:
        """Put the sore-day dose forward from the first score that is not calm."""
        self._score = score
        is_forward = offers_sore_day(score, self._bands)
        self.advice.setVisible(is_forward)
        self.advice.setText(
            self.tr(
                "Your back hurts {score} of 10. On such a day the gentler dose may do you more "
                "good; you decide."
            ).format(score=score)
        )

    def set_pain_bands(self, bands: PainBands) -> None:
        """Judge the pain by other bands."""
        self._bands = bands
        self.show_pain(self._score)

    def _button(self, text: str) -> QPushButton:
        button = styled(QPushButton(text, self), "chip")
        button.setCheckable(True)
        button.setAutoDefault(True)
        return button
