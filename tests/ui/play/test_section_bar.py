"""The bar of a session: what is done stands out from what is ahead, in every theme."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import ThemeChoice
from backroutine.domain.timeline import build_timeline
from backroutine.player.moment import visits
from backroutine.ui.play.section_bar import SectionBar
from backroutine.ui.theme import Theme
from tests import builders


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_what_is_ahead_does_not_outshine_what_is_done(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    timeline = build_timeline(builders.ready_programme())
    bar = SectionBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 8)
    bar.show_visits(visits(timeline))
    bar.show_position(timeline.total_s / 2)
    image = bar.grab().toImage()
    canvas, done, ahead = (
        QColor(each).lightness()
        for each in (theme.tokens.canvas, image.pixel(20, 4), image.pixel(580, 4))
    )
    assert abs(done - canvas) > abs(ahead - canvas)
