"""The details of an exercise lead to what there is to read about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.learning import TopicId
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.topic_links import TopicLinks
from backroutine.ui.tokens import HIT_SIZE
from tests import builders


def links(page: BuildPage, exercise: Exercise) -> list[QPushButton]:
    page.show_exercise(builders.exercise("a-march").id)  # something else was shown before
    page.details.show_exercise(exercise)
    return [
        button
        for button in page.details.topics.findChildren(QPushButton)
        if button.isVisibleTo(page.details)
    ]


@pytest.mark.parametrize(
    ("exercise_id", "place", "topic"),
    [
        ("sit-up", 0, TopicId.CORE),
        ("sit-up", 1, TopicId.ARTICLE),
        ("kettlebell-deadlift", 0, TopicId.LIFTING),
        ("strides", 0, TopicId.RUNNING),
        ("calf-raise", 0, TopicId.RIGHT_FORM),
    ],
)
def test_a_button_leads_from_the_page_to_its_topic(
    page: BuildPage, qtbot: QtBot, exercise_id: str, place: int, topic: TopicId
) -> None:
    wished = QSignalSpy(page.topic_wished)
    button = links(page, builders.exercise(exercise_id))[place]
    assert button.height() >= HIT_SIZE
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [wished.at(number)[0] for number in range(wished.count())] == [topic]


def test_where_there_is_nothing_to_read_nothing_is_offered(page: BuildPage) -> None:
    own = replace(builders.exercise("cat-cow"), id=ExerciseId("own-1"), mistakes=(), is_own=True)
    assert links(page, own) == []
    assert not page.details.topics.isVisibleTo(page.details)


@pytest.mark.parametrize("topic", TopicId)
def test_every_topic_has_a_name(topic: TopicId, qtbot: QtBot, page: BuildPage) -> None:
    offered = TopicLinks(page)
    offered.show_topics([topic])
    (button,) = offered.findChildren(QPushButton)
    assert button.text()
