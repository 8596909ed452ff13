"""It hurts, as it is seen and walked through: in the order in which one reads, without gaps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.player.hurt import HurtChoice, SaidPain
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.theme import Theme

Key = Qt.Key
SIZES = ((1000, 330), (1000, 500), (1240, 640), (3800, 1950))


@pytest.fixture
def asked(theme: Theme, qtbot: QtBot) -> Iterator[HurtView]:
    """Return the question in a window of its own."""
    view = HurtView(theme)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    ask(view)
    yield view
    theme.set_text_scale(100)


def ask(view: HurtView) -> None:
    offers = {HurtChoice.EASIER: "Easier: Knee plank", HurtChoice.SHORTER: "Hold for 20 s"}
    view.ask("It hurts: Front plank", offers, lambda _: None)


def test_tab_goes_where_what_kind_how_much_and_what_to_do(asked: HurtView, qtbot: QtBot) -> None:
    reached: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in reached:
        reached.append(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    kinds = [asked.kinds[kind] for kind in PainKind if kind is not PainKind.UNWELL]
    assert reached == [
        asked.places,
        asked.why,
        *kinds,
        asked.kinds[PainKind.UNWELL],
        asked.scale.buttons[0],
        *(asked.buttons[choice] for choice in asked.offered),
    ]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_drawing_follows_right_below_its_list(
    asked: HurtView, theme: Theme, percent: int
) -> None:
    theme.set_text_scale(percent)
    for size in SIZES:
        asked.resize(*size)
        for _ in range(3):
            QApplication.processEvents()
        neck = asked.body.centre_of(PainPlace.NECK).y()
        assert asked.body.y() <= asked.places.geometry().bottom() + 24, size
        assert neck <= 0.3 * asked.body.width(), "no air above the head"


def test_who_asks_again_begins_at_the_top(asked: HurtView, theme: Theme) -> None:
    theme.set_text_scale(200)
    asked.kinds[PainKind.NUMB].click()
    QApplication.processEvents()
    asked.hide()
    asked.resize(1000, 360)
    asked.show()  # as the session shows it: first it is seen, then it is asked
    ask(asked)
    for _ in range(3):
        QApplication.processEvents()
    assert asked.said == SaidPain()
    assert not asked.places.visibleRegion().isEmpty()
    assert asked.places.visibleRegion().boundingRect().top() == 0
