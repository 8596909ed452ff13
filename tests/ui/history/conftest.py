"""What tests of the history share: a page over sessions in memory."""

from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.session import SessionRecord
from backroutine.ui.background import Background
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock
from tests.ui.stores import MemoryStore

Settle = Callable[[], None]
OpenPage = Callable[[Iterable[SessionRecord]], HistoryPage]


@pytest.fixture(autouse=True)
def no_widget_stays(qapp: QApplication) -> Iterator[None]:
    """Let go of a test's widgets after it: the next theme would be put on each of them."""
    yield
    # deleteLater outside of a running event loop waits for one that never comes
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Settle:
    """Return what waits for the disk's answers."""

    def settle() -> None:
        qtbot.waitUntil(lambda: background.is_idle)

    return settle


@pytest.fixture
def open_page(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore, settle: Settle
) -> OpenPage:
    """Return what opens a page over some sessions, loaded and shown."""

    def open_page(records: Iterable[SessionRecord]) -> HistoryPage:
        store.sessions.values = {record.id: record for record in records}
        page = HistoryPage(store.sessions, background, theme, ManualClock())
        qtbot.addWidget(page)
        page.resize(1280, 740)
        page.show()
        page.reload()
        settle()
        return page

    return open_page
