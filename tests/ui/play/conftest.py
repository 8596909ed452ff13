"""A player's page with a clock turned by hand, a speaker and a store that only remember."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.background import Background
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker
from tests.ui.play.sessions import RememberedChecks, RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm, RungAlarm

Press = Callable[[Qt.Key], None]
Click = Callable[[QWidget], None]
Settle = Callable[[], None]
Open = Callable[[], PlayPage]

PLANK_WORK_S = 260
"""The second of the article's routine at which its front plank has run for 23 seconds."""


def show(page: PlayPage, qtbot: QtBot, settle: Settle) -> None:
    """Show a page at 1280 x 800, with the programmes to choose from."""
    page.resize(1280, 800)
    page.show_routines([], builders.programmes())
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    settle()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def speaker() -> RecordingSpeaker:
    return RecordingSpeaker()


@pytest.fixture
def alarm(clock: ManualClock) -> HandTurnedAlarm:
    return HandTurnedAlarm(clock)


@pytest.fixture
def retries() -> RungAlarm:
    """Return what wakes the page to try again what the disk refused."""
    return RungAlarm()


@pytest.fixture
def sessions() -> RememberedSessions:
    return RememberedSessions()


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Settle:
    """Return what waits until the disk has answered everything."""

    def settle() -> None:
        qtbot.waitUntil(lambda: background.is_idle)

    return settle


@pytest.fixture
def page(
    qtbot: QtBot,
    clock: ManualClock,
    speaker: RecordingSpeaker,
    alarm: HandTurnedAlarm,
    retries: RungAlarm,
    sessions: RememberedSessions,
    background: Background,
    theme: Theme,
    pictures: ExercisePictures,
    settle: Settle,
) -> Iterator[PlayPage]:
    """Return the page, shown at 1280 x 800, with the programmes to choose from."""
    page = PlayPage(
        builders.catalogue(), speaker, sessions, background, clock, alarm, theme, pictures,
        retry_alarm=retries,
    )  # fmt: skip
    show(page, qtbot, settle)
    yield page
    alarm.cancel()  # a session that a test leaves is not played on
    settle()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def checks() -> RememberedChecks:
    return RememberedChecks()


@pytest.fixture
def open_page(
    qtbot: QtBot, clock: ManualClock, speaker: RecordingSpeaker, alarm: HandTurnedAlarm,
    sessions: RememberedSessions, background: Background, theme: Theme,
    pictures: ExercisePictures, checks: RememberedChecks, settle: Settle,
) -> Open:  # fmt: skip
    """Return what opens the program at its player, with what is stored by then."""

    def open_page() -> PlayPage:
        page = PlayPage(
            builders.catalogue(), speaker, sessions, background, clock, alarm, theme, pictures,
            checks=checks,
        )  # fmt: skip
        qtbot.addWidget(page, before_close_func=lambda _: settle())
        show(page, qtbot, settle)
        return page

    return open_page


@pytest.fixture
def press(qtbot: QtBot, page: PlayPage) -> Press:
    """Return what presses a key where the focus is."""

    def press(key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)

    return press


@pytest.fixture
def click(qtbot: QtBot) -> Click:
    """Return what clicks in the middle of a widget."""

    def click(widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return click


@pytest.fixture
def started(page: PlayPage) -> PlayPage:
    """Return the page with the article's routine begun."""
    page.start(builders.ready_programme())
    return page


@pytest.fixture
def hurting(started: PlayPage, alarm: HandTurnedAlarm, press: Press) -> HurtView:
    """Return the question, asked 23 seconds into the front plank."""
    alarm.pass_late(PLANK_WORK_S)
    press(Qt.Key.Key_H)
    return started.session.hurt
