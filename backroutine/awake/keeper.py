"""Keeps the screen on, from a thread of its own: the system is asked by message, and may hang.

The wish that counts is the last one. Wishes that came while the system was slow to answer are
passed over, and the end of the program never waits for it.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from queue import SimpleQueue

from backroutine.translating import noted, tr

Told = Callable[[str], None]
Presenting = Callable[[], AbstractContextManager[str]]


class ScreenKeeper:
    """Keeps the screen on between `keep` and `let_go`; both return at once."""

    def __init__(self, presenting: Presenting | None = None) -> None:
        self._presenting = presenting or wakepy_presenting
        self._wishes: SimpleQueue[Told | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def keep(self, refused: Told) -> None:
        """Keep the screen on; `refused` gets a sentence, on another thread, where it cannot be."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="awake", daemon=True)
            self._thread.start()
        self._wishes.put(refused)

    def let_go(self) -> None:
        """Let the screen go dark as the system likes."""
        if self._thread is not None:
            self._wishes.put(None)

    def _work(self) -> None:
        while True:
            refused = self._last_wish()
            if refused is None:
                continue
            with self._presenting() as reason:
                if reason:
                    refused(reason)
                while self._last_wish() is not None:
                    pass  # kept already

    def _last_wish(self) -> Told | None:
        """Wait for a wish, and return the last of those that came meanwhile."""
        wish = self._wishes.get()
        while not self._wishes.empty():
            wish = self._wishes.get()
        return wish


@contextmanager
def wakepy_presenting() -> Iterator[str]:
    """Keep the screen on inside; give a sentence where the system cannot be asked, else nothing."""
    from wakepy import keep  # imported when a session runs, not before

    with keep.presenting(on_fail="pass") as mode:
        yield "" if mode.active else tr(NOT_KEPT)


NOT_KEPT = noted(
    "This computer cannot be kept awake from here. If its screen goes dark "
    "during a session, set a longer time in the settings of the system."
)
