"""What the player asks of the system's own player controls, where it has any."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from backroutine.ui.play.wishes import Wish


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on: the exercise, whether the clock runs, the second of the session, the loudness.

    The volume is from 0 to 1; 0 says that nothing is heard.
    """

    title: str = ""
    is_running: bool = False
    position_s: float = 0.0
    volume: float = 0.0


class SystemControls(Protocol):
    """Media keys that reach the program from anywhere; `ui.play.mpris` has those of Linux."""

    def listen(self, take: Callable[[Wish], None]) -> None:
        """Let `take` have every wish."""
        ...

    def begin(self, routine_name: str) -> None:
        """Be there: a session is on."""
        ...

    def show(self, now: Shown) -> None:
        """Tell what is on; called again and again."""
        ...

    def end(self) -> None:
        """Be gone: the session is over."""
        ...
