"""A page that is made when it is first seen, or before that in a moment in which nothing happens.

The window stands sooner without it. What it is told meanwhile is kept, the last of each kind, and
told when it is there.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backroutine.domain.settings import Settings
from backroutine.ui.page_frame import PageFrame

PAUSE_MS = 300
"""How long the window may breathe before the first page, and between two."""
BREATH_MS = 50
"""How long the page that is seen may be looked at before figures are read for its pictures."""

Page = TypeVar("Page", bound=QWidget)


class LatePage(Generic[Page]):
    """Stands for one page of the window until it is wanted."""

    def __init__(self, place: PageFrame, make: Callable[[PageFrame], Page]) -> None:
        """`make` returns the page, made in its place and joined with all that it works with."""
        self.place = place
        self._make = make
        self._page: Page | None = None
        self._told: dict[str, Callable[[Page], object]] = {}
        place.fill_by(self.made)

    @property
    def is_made(self) -> bool:
        """Whether the page is there."""
        return self._page is not None

    def made(self) -> Page:
        """Return the page, which is made now if it is not there."""
        if self._page is None:
            self._page = self._make(self.place)
            for tell in self._told.values():
                tell(self._page)
            self._told.clear()
            self.place.hold(self._page)
        return self._page

    def tell(self, kind: str, tell: Callable[[Page], object]) -> None:
        """Tell the page something now, or once it is there; then the last of its kind alone."""
        if self._page is not None:
            tell(self._page)
            return
        self._told.pop(kind, None)
        self._told[kind] = tell

    def tell_if_made(self, tell: Callable[[Page], object]) -> None:
        """Tell the page what only matters to one that is there."""
        if self._page is not None:
            tell(self._page)


class Later:
    """Tells a page how the person has set things, now or once it is there."""

    def __init__(self, late: LatePage[Any]) -> None:
        self._late = late

    def set_settings(self, settings: Settings) -> None:
        """Let it follow these from now on."""
        self._late.tell("settings", lambda page: page.set_settings(settings))

    def set_motion(self, *, is_reduced: bool) -> None:
        """Let what is on it move, or stand still."""
        self._late.tell("motion", lambda page: page.set_motion(is_reduced=is_reduced))


class MakingAhead(QObject):
    """Makes pages one after the other while nobody waits for them."""

    done = Signal()
    """All pages are there."""

    def __init__(
        self, pages: Sequence[LatePage[Any]], is_idle: Callable[[], bool], parent: QObject
    ) -> None:
        """`is_idle` says whether nothing else is under way."""
        super().__init__(parent)
        self._pages = pages
        self._is_idle = is_idle
        self._pause = QTimer(self)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._make_next)

    def begin(self) -> None:
        """Begin after a pause, unless it has begun or all are there."""
        is_any_missing = any(not page.is_made for page in self._pages)
        if is_any_missing and not self._pause.isActive():
            self._pause.start()

    def hold(self) -> None:
        """Make none until it begins again."""
        self._pause.stop()

    def _make_next(self) -> None:
        if not self._is_idle():
            return
        missing = [page for page in self._pages if not page.is_made]
        if missing:
            missing[0].made()
        if len(missing) <= 1:
            self._pause.stop()
            self.done.emit()
