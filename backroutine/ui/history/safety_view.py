"""The safety checks of the past, to be read again at any time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from backroutine.domain.safety_check import (
    Outcome,
    SafetyCheckTaken,
    known_signs,
    safety_result,
)
from backroutine.translating import tr
from backroutine.ui.history import words
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

MOST_SHOWN = 200


class SafetyView(QScrollArea):
    """Shows each check with its day, what it came to, and the questions that were answered yes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self._layout = QVBoxLayout(self._inner)
        self._layout.setContentsMargins(0, 0, Space.S, 0)
        self._layout.setSpacing(Space.S)
        self._cards: list[QWidget] = []
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Safety checks"))
        self._layout.addStretch(1)
        self.show_checks(())

    def show_checks(self, checks: Sequence[SafetyCheckTaken]) -> None:
        """Show checks, of which the oldest comes first here and last on the screen."""
        for card in self._cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        newest = list(reversed(checks))[:MOST_SHOWN]
        self._cards = [self._head(len(checks)), *(self._card(check) for check in newest)]
        for place, card in enumerate(self._cards):
            self._layout.insertWidget(place, card)
            card.show()

    def texts(self) -> list[str]:
        """Return what is said, a text for each card."""
        return [
            "\n".join(label.text() for label in card.findChildren(PlainLabel))
            for card in self._cards
        ]

    def _head(self, count: int) -> QWidget:
        if not count:
            text = self.tr(
                "No safety check has been stored yet. The Play page asks for one when there is a "
                "reason to."
            )
        elif count > MOST_SHOWN:
            text = self.tr("The latest {shown} of {count} checks, the newest first.").format(
                shown=MOST_SHOWN, count=words.number_name(count)
            )
        else:
            text = self.tr("%n check(s), the newest first.", "", count)
        return self._panel(
            (self.tr("Safety checks"), "heading"),
            (text, "muted"),
            (
                self.tr(
                    "What was answered then holds for that day. With a new sign, go through the "
                    "check again on the Play page."
                ),
                "caption",
            ),
        )

    def _card(self, check: SafetyCheckTaken) -> QWidget:
        result = safety_result(known_signs(check.signs))
        unknown = len(check.signs) - len(result.signs)
        lines = [
            (words.full_day_name(check.checked_on), "strong"),
            (self._outcome(result.outcome), _LOOKS[result.outcome]),
            *((tr(sign.question), "") for sign in result.signs),
        ]
        if unknown:
            text = self.tr("%n sign(s) that the check no longer asks for", "", unknown)
            lines.append((text, "muted"))
        if not check.signs:
            lines.append((self.tr("None of the questions was answered yes."), "muted"))
        return self._panel(*lines)

    def _panel(self, *lines: tuple[str, str]) -> QWidget:
        card = styled(QFrame(self._inner), "panel")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.XS)
        for text, look in lines:
            layout.addWidget(PlainLabel(text, look, card, wraps=True))
        return card

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.NONE:
                return self.tr("None of the signs: start gently")
            case Outcome.ROUTINE:
                return self.tr("An appointment soon")
            case Outcome.URGENT:
                return self.tr("A doctor the same day, and no session")
            case Outcome.EMERGENCY:
                return self.tr("Medical help at once, and no session")


_LOOKS = {
    Outcome.NONE: "notice-ok",
    Outcome.ROUTINE: "notice-caution",
    Outcome.URGENT: "notice-danger",
    Outcome.EMERGENCY: "notice-danger",
}
