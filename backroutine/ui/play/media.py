"""What the player asks of the system's own player controls, where it has any."""

from collections.abc import Callable
from typing import Protocol

from backroutine.ui.play.wishes import Wish


class SystemControls(Protocol):
    """Media keys that reach the program from anywhere; `ui.play.mpris` has those of Linux."""

    def listen(self, take: Callable[[Wish], None]) -> None:
        """Let `take` have every wish."""
        ...

    def begin(self, routine_name: str) -> None:
        """Be there: a session is on."""
        ...

    def show(self, title: str, *, is_running: bool) -> None:
        """Tell what is on; called again and again."""
        ...

    def end(self) -> None:
        """Be gone: the session is over."""
        ...
