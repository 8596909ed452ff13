"""The type of the words on the stage: as large as the window allows, and never at their price."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Exercise
from backroutine.domain.timeline import build_timeline
from backroutine.player.engine import Player
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.stage import Stage
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock

SIZES = ((960, 330), (1216, 540), (1856, 800), (3776, 1880))
"""What is left to the stage of 1024 x 600, 1280 x 800, 1920 x 1080 and 3840 x 2160."""
LONG = (
    "Lie on your back with both knees bent and the feet flat on the floor, a little wider than "
    "the hips, let the knees fall slowly to the left and then to the right, only as far as that "
    "feels easy, and keep both shoulders on the floor"
)


@pytest.fixture(params=[100, 150, 200], ids=["usual", "larger", "twice"])
def sized(theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    theme.set_text_scale(request.param)
    yield theme
    theme.set_text_scale(100)


@pytest.fixture
def stage(theme: Theme, pictures: ExercisePictures, qtbot: QtBot) -> Stage:
    """Return a stage in a window of its own, where nothing is played yet."""
    stage = Stage(theme, pictures)
    qtbot.addWidget(stage)
    stage.show()
    return stage


def play(stage: Stage, exercises: Sequence[Exercise]) -> None:
    """Show the article's routine at its start, which stands still."""
    stage.begin({each.id: each for each in exercises})
    stage.show_player(Player(build_timeline(builders.ready_programme()), ManualClock()))


def sizes(stage: Stage, width: int, height: int) -> tuple[int, int, int]:
    """Return the type of title and instruction and of the seconds, in pixels."""
    stage.resize(width, height)
    QApplication.processEvents()
    return (
        stage.title.font().pixelSize(),
        stage.instruction.font().pixelSize(),
        stage.ring.number_size_px,
    )


def test_the_words_grow_with_the_window_as_the_seconds_do(sized: Theme, stage: Stage) -> None:
    play(stage, tuple(builders.catalogue()))
    usual, large = sizes(stage, *SIZES[2]), sizes(stage, *SIZES[3])
    assert [now >= 2 * before for now, before in zip(large, usual, strict=True)] == [True] * 3
    assert min(stage.ring.width(), stage.ring.height()) >= 0.6 * stage.height()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_larger_text_is_larger_in_every_window(
    theme: Theme, stage: Stage, size: tuple[int, int]
) -> None:
    play(stage, tuple(builders.catalogue()))
    usual = sizes(stage, *size)
    theme.set_text_scale(200)
    twice = sizes(stage, *size)
    theme.set_text_scale(100)
    assert [now > before for now, before in zip(twice[:2], usual[:2], strict=True)] == [True] * 2


def test_a_long_instruction_is_whole(sized: Theme, stage: Stage) -> None:
    play(stage, [replace(each, instructions=(LONG,)) for each in builders.catalogue()])
    label = stage.instruction
    for size in SIZES:
        sizes(stage, *size)
        assert label.text() == LONG, size
        assert label.heightForWidth(label.width()) <= label.height()
        assert stage.rect().contains(label.geometry())
        assert label.font().pixelSize() >= 12
