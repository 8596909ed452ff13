"""How long the history takes from its answer to the first paint, against its figures alone.

`python -m pytest tests/bench/test_history.py -s` prints both times and their ratio.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from backroutine.domain.progress import WeekStart, dated
from backroutine.domain.session import SessionSummary
from backroutine.domain.settings import ThemeChoice
from backroutine.paths import resource
from backroutine.ui.background import Background
from backroutine.ui.history.overview import history_figures
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.theme import Theme
from tests.doubles import START, ManualClock
from tests.ui.history.histories import history
from tests.ui.stores import MemorySessions

SESSION_COUNT = 7300
ROUNDS = 15
TODAY = START.astimezone().date()


class Listed(MemorySessions):
    """A store that answers with a list made before."""

    def __init__(self, summaries: list[SessionSummary]) -> None:
        super().__init__()
        self._summaries = summaries

    @override
    def all(self) -> list[SessionSummary]:
        return self._summaries


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    return theme


def milliseconds(run: Callable[[], object]) -> float:
    begun = perf_counter()
    run()
    return (perf_counter() - begun) * 1000


@pytest.mark.parametrize("count", [0, 10, 300, SESSION_COUNT])
def test_the_page_from_its_answer_to_painted(qapp: QApplication, theme: Theme, count: int) -> None:
    sessions = history(count)
    figures = [
        milliseconds(lambda: history_figures(dated(sessions), None, TODAY, WeekStart.MONDAY))
        for _ in range(ROUNDS)
    ]
    background = Background()
    shown, filtered = [], []
    for _ in range(ROUNDS):
        page = HistoryPage(Listed(sessions), background, theme, ManualClock())
        page.resize(1280, 740)
        page.show()
        qapp.processEvents()

        def load(page: HistoryPage = page) -> None:
            page.reload()
            while not background.is_idle:
                qapp.processEvents()
            qapp.processEvents()
            page.repaint()

        shown.append(milliseconds(load))
        filtered.append(milliseconds(load))
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    background.close()
    ratio = min(shown) / max(min(figures), 0.1)
    print(
        f"\n{count:5} sessions: figures {min(figures):6.1f} / {median(figures):6.1f} ms, "
        f"page {min(shown):6.1f} / {median(shown):6.1f} ms (best / median), "
        f"again {min(filtered):6.1f} ms, ratio of the best {ratio:.1f}"
    )
