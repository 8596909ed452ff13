"""What the line above a session says, when there is more to say than one thing.

What matters more comes first, what matters less waits, and nothing is lost that nobody has read.
"""

from dataclasses import dataclass
from enum import IntEnum

from backroutine.ui.play.notice_line import NoticeLine


class Matter(IntEnum):
    """What a notice is about; the higher one is said first."""

    COMPUTER = 1
    """What the computer cannot do; it can wait."""
    SAFETY = 2
    """It stays until it is put away: its short form stands before what is said first."""
    SESSION = 3
    """Where the session stands, and what to press now; it holds until the session goes on."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, and what stays of it once it has been read."""

    matter: Matter
    sentence: str
    short: str = ""


class Notices:
    """Says on a line what is to be said, and of that what matters most."""

    def __init__(self, line: NoticeLine) -> None:
        self._line = line
        self._said: list[Notice] = []
        self._words = ("", "")

    def say(self, notice: Notice) -> None:
        """Say one more thing; of the same matter, the last one is said first."""
        self._said = [other for other in self._said if other.sentence != notice.sentence]
        self._said.append(notice)
        self._show()

    def end(self, matter: Matter) -> None:
        """Say no more of a matter."""
        self._said = [notice for notice in self._said if notice.matter is not matter]
        self._show()

    def clear(self) -> None:
        """Say nothing."""
        self._said.clear()
        self._show()

    def put_away(self) -> None:
        """Say no more of what is said first: it has been read."""
        if self._said:
            self._said.remove(self._by_weight()[0])
        self._show()

    def _by_weight(self) -> list[Notice]:
        return sorted(self._said, key=lambda notice: notice.matter)[::-1]

    def _show(self) -> None:
        words = _words(self._by_weight())
        if words != self._words:  # what is read already does not begin anew
            self._words = words
            self._line.say(*words)
            self._line.setVisible(bool(words[0]))


def _words(notices: list[Notice]) -> tuple[str, str]:
    """Return what is said of notices, first things first, and what once that has been read."""
    if not notices:
        return "", ""
    first, others = notices[0], notices[1:]
    kept = [notice.short for notice in others if notice.matter is Matter.SAFETY]
    sentence = "\n".join([*filter(None, kept), first.sentence])
    if not first.short:
        return sentence, ""
    return sentence, "\n".join([first.short, *(notice.sentence for notice in others[:1])])
