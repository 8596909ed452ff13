"""What the tests of "It hurts" share."""

from PySide6.QtWidgets import QApplication

from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.hurt_view import HurtView
from tests.ui.play.conftest import Click


def choose(view: HurtView, choice: HurtChoice, click: Click) -> None:
    click(view.buttons[choice])


def shown(view: HurtView) -> list[HurtChoice]:
    """Return what can be clicked, from left to right."""
    QApplication.processEvents()  # the row is laid out anew
    visible = [choice for choice, button in view.buttons.items() if button.isVisible()]
    return sorted(visible, key=lambda choice: view.buttons[choice].x())
