"""A Build page on a disk in memory."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import Routine
from backroutine.ui.background import Background
from backroutine.ui.build.page import BuildPage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.ports import Favourites
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.gestures import own_routine
from tests.ui.stores import MemoryStore

MakePage = Callable[..., BuildPage]


@pytest.fixture
def make_page(
    qtbot: QtBot,
    theme: Theme,
    pictures: ExercisePictures,
    background: Background,
    store: MemoryStore,
) -> Iterator[MakePage]:
    """Return a way to make a page that has read the given routines and is shown."""
    kept = []

    def make(*routines: Routine, favourites: Favourites | None = None) -> BuildPage:
        for routine in routines:
            store.routines.values[routine.id] = routine
        page = BuildPage(
            builders.catalogue(), builders.programmes(), store.routines, background, theme,
            pictures, favourites=favourites,
        )  # fmt: skip
        # answers of the disk find the page that asked for them
        idle = lambda _: qtbot.waitUntil(lambda: background.is_idle)  # noqa: E731
        qtbot.addWidget(page, before_close_func=idle)
        page.panel.view.set_motion(full=False)
        page.load()
        qtbot.waitUntil(lambda: background.is_idle)
        page.resize(1280, 760)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)  # keys reach their actions only then
        kept.append(page)
        return page

    yield make
    kept.clear()


@pytest.fixture
def page(make_page: MakePage) -> BuildPage:
    return make_page(own_routine())
