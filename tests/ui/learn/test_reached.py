"""Every page to learn from is met where one wonders: at a finding, an exercise or a question."""

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.learning import TopicId
from backroutine.domain.reading_on import topic_of, topics_of
from backroutine.ui.background import Background
from backroutine.ui.morning import MorningQuestion
from tests.builders import catalogue
from tests.doubles import ManualClock
from tests.ui.stores import MemoryStore


def of_findings() -> Iterator[TopicId]:
    for code in FindingCode:
        for exercise in (None, *catalogue()):
            found = Finding(code, Severity.ADVISES, exercise_id=exercise and exercise.id)
            topic = topic_of(found)
            if topic is not None:
                yield topic


def test_every_topic_is_reached_from_a_finding_an_exercise_or_a_question(
    qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    question = MorningQuestion(store.sessions, background, ManualClock(), store.declined)
    qtbot.addWidget(question)
    asked: list[TopicId] = []
    question.learn_wished.connect(asked.append)
    question.why.click()
    of_exercises = {topic for exercise in catalogue() for topic in topics_of(exercise)}
    assert {*of_findings(), *of_exercises, *asked} == set(TopicId)
