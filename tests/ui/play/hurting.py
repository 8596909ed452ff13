"""What the tests of "It hurts" share."""

from PySide6.QtWidgets import QApplication

from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.play.page import PlayPage
from tests.ui.play.conftest import Click, Settle
from tests.ui.play.sessions import RememberedSessions


def choose(view: HurtView, choice: HurtChoice, click: Click) -> None:
    click(view.buttons[choice])


def shown(view: HurtView) -> list[HurtChoice]:
    """Return what can be clicked, from left to right."""
    QApplication.processEvents()  # the row is laid out anew
    visible = [choice for choice, button in view.buttons.items() if button.isVisible()]
    return sorted(visible, key=lambda choice: view.buttons[choice].x())


def cut_power_and_go_on(
    page: PlayPage, sessions: RememberedSessions, click: Click, settle: Settle
) -> None:
    """Leave a session as a power cut does, and take up what was stored of it."""
    settle()
    left = sessions.running()
    assert left is not None
    page.leave()
    settle()
    page.offer_to_resume(left)
    click(page.offer.go_on)
