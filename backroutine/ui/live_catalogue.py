"""The catalogue of the window: whoever holds it sees own exercises come and go."""

from collections.abc import Iterable

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise


class LiveCatalogue(Catalogue):
    """A catalogue whose own exercises are others from time to time; used on one thread only.

    After `take_own`, whatever shows exercises has to be told to look again.
    """

    def take_own(self, own: Iterable[Exercise]) -> None:
        """Let these be the person's own exercises, behind those that ship."""
        shipped = [exercise for exercise in self if not exercise.is_own]
        super().__init__((*shipped, *own))
