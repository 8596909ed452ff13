"""Keeps the screen on, from a thread of its own: the system is asked by message, and may hang.

The wish that counts is the last one. Wishes that came while the system was slow to answer are
passed over, and the end of the program never waits for it. Whatever goes wrong on the way to the
system is told as a refusal, and asked again in the next session.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from queue import SimpleQueue

from backroutine.translating import noted, tr

logger = logging.getLogger(__name__)

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
            kept = ExitStack()
            reason = self._ask(kept)
            if reason:
                refused(reason)
            else:
                while self._last_wish() is not None:
                    pass  # kept already
            _let_go(kept)

    def _ask(self, kept: ExitStack) -> str:
        """Ask the system to keep the screen on; return why not, or nothing.

        The library passes on whatever a system's own interface raises, and its kinds are not to be
        told beforehand.
        """
        try:
            return kept.enter_context(self._presenting())
        except Exception:
            logger.exception("the system could not be asked to stay awake")
            return tr(NOT_KEPT)

    def _last_wish(self) -> Told | None:
        """Wait for a wish, and return the last of those that came meanwhile."""
        wish = self._wishes.get()
        while not self._wishes.empty():
            wish = self._wishes.get()
        return wish


def _let_go(kept: ExitStack) -> None:
    try:
        kept.close()
    except Exception:  # as in asking; the next session asks anew
        logger.exception("the system could not be told that it may sleep again")


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
