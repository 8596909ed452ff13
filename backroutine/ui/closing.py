"""The wish to close the window, which may be put off while something would be lost by it."""

from collections.abc import Callable


class Closing:
    """One wish to close; whoever puts it off closes anew when nothing stands in the way."""

    def __init__(self, close_anew: Callable[[], object]) -> None:
        self._close_anew = close_anew
        self._is_put_off = False

    @property
    def is_put_off(self) -> bool:
        return self._is_put_off

    def put_off(self) -> None:
        """Keep the window open for now."""
        self._is_put_off = True

    def close_anew(self) -> None:
        """Wish again for what was put off."""
        self._close_anew()
