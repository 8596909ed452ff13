"""A low window and large text: ring and seconds keep most of the room, and no word is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.play.turning_alarm import HandTurnedAlarm

LEAST_SHARE = 0.5


@pytest.fixture(params=[100, 150, 200], ids=["usual", "larger", "twice"])
def sized(theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    theme.set_text_scale(request.param)
    yield theme
    theme.set_text_scale(100)


def test_the_ring_keeps_its_room(page: PlayPage, sized: Theme, alarm: HandTurnedAlarm) -> None:
    page.resize(1024, 500)
    page.start(builders.ready_programme())
    alarm.pass_time(165)
    for _ in range(3):
        QApplication.processEvents()
    stage, controls = page.session.stage, page.session.controls
    side = min(stage.ring.width(), stage.ring.height())
    assert side >= LEAST_SHARE * stage.height()
    for label in (stage.title, stage.detail, stage.instruction):
        assert stage.rect().contains(label.geometry())
        assert label.heightForWidth(label.width()) <= label.height() or not label.wordWrap()
    for pill in (controls.back, controls.pause, controls.skip, controls.hurts):
        assert pill.width() >= pill.sizeHint().width()
    page.leave()


@pytest.mark.parametrize(("width", "side"), [(1024, 54), (1280, 76)])
def test_what_comes_next_has_its_picture(started: PlayPage, width: int, side: int) -> None:
    started.resize(width, 500)
    QApplication.processEvents()
    assert next_pictures(started) == [side]
    words = [
        label.text().split() for label in started.session.controls.next_up.findChildren(PlainLabel)
    ]
    assert ["Next:", "Shoulder", "rolls"] in words, "on one line or two, and whole"


def test_what_comes_next_has_its_picture_beside_large_text(page: PlayPage, sized: Theme) -> None:
    page.start(builders.ready_programme())
    controls = page.session.controls
    for width, height in ((1280, 740), (1024, 500)):
        page.resize(width, height)
        QApplication.processEvents()
        assert len(next_pictures(page)) == 1, (width, sized.text_scale)
        if width == 1280:
            assert "ends at" in page.session.progress.text() + page.session.end.text()
        for pill in (controls.back, controls.pause, controls.skip, controls.hurts):
            assert pill.width() >= pill.sizeHint().width()
    page.leave()


def next_pictures(page: PlayPage) -> list[float]:
    """Return how wide the pictures are of what comes next: one at most."""
    return [
        label.pixmap().deviceIndependentSize().width()
        for label in page.session.controls.next_up.findChildren(PlainLabel)
        if label.isVisible() and not label.pixmap().isNull()
    ]
