"""The question before a grave answer of the safety check is taken back: is that no longer so?

A forgotten tick looks like "none of these". What allows no session today (R10) is therefore lifted
only by somebody who says so; the harmless answer is put forward.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.domain.safety_check import Sign
from backroutine.translating import tr
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import scrolled_column
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space


class StillSo(QWidget):
    """Names the signs that were said yes to earlier, and asks whether they are gone."""

    kept = Signal()
    """They are still so."""
    lifted = Signal()
    """They are no longer so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(self.tr("Is that no longer so?"), "display", self, wraps=True)
        self.lead = PlainLabel(
            self.tr("Earlier you said yes to this, and it allows no session today:"),
            parent=self, wraps=True,
        )  # fmt: skip
        self.signs = PlainLabel(look="notice-danger", wraps=True, parent=self)
        self.keep = styled(QPushButton(self.tr("It is still so"), self), "primary")
        self.lift = QPushButton(self.tr("It is no longer so"), self)
        for button in (self.keep, self.lift):
            button.setAutoDefault(True)
        self.keep.clicked.connect(self.kept)
        self.lift.clicked.connect(self.lifted)
        self._place()

    def ask(self, signs: Sequence[Sign]) -> None:
        """Ask about some signs; whoever cannot see it hears the whole question with the answers."""
        self.signs.setText("\n\n".join(tr(sign.question) for sign in signs))
        told = f"{self.lead.text()} {self.signs.text()} {self.title.text()}"
        for button in (self.keep, self.lift):
            button.setAccessibleDescription(told)

    def take_focus(self) -> None:
        """Put the harmless answer forward."""
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        inside = QWidget(self)
        scroll = scrolled_column(inside, self)
        said = QVBoxLayout(inside)
        said.setContentsMargins(0, 0, Space.S, 0)
        said.addWidget(self.signs)
        said.addStretch(1)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a long list is scrolled by keys too
        scroll.setAccessibleName(self.tr("What you said yes to"))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addStretch(1)
        buttons.addWidget(self.lift)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.title)
        layout.addWidget(self.lead)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
