"""What there is to read about an exercise, and that every topic is met somewhere."""

from dataclasses import replace

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.learning import TopicId
from backroutine.domain.reading_on import topics_of
from tests.builders import catalogue, exercise

CORE, FORM, LIFTING = TopicId.CORE, TopicId.RIGHT_FORM, TopicId.LIFTING


@pytest.mark.parametrize(
    ("exercise_id", "topics"),
    [
        pytest.param("sit-up", (CORE, TopicId.ARTICLE, FORM), id="flagged, and in the article"),
        pytest.param("v-up", (CORE, FORM), id="flagged"),
        pytest.param("standing-toe-touch", (TopicId.HIP_HINGE, FORM), id="a flagged bend"),
        pytest.param("loaded-good-morning", (TopicId.HIP_HINGE, LIFTING, FORM), id="under a load"),
        pytest.param("wall-sit", (TopicId.ARTICLE, FORM), id="in the article"),
        pytest.param("a-march", (TopicId.RUNNING, FORM), id="a running drill"),
        pytest.param("golfers-lift", (LIFTING, FORM), id="a lifting drill"),
        pytest.param("hinge-dowel", (TopicId.HIP_HINGE, LIFTING, FORM), id="the hinge, to lift"),
        pytest.param("farmers-carry", (LIFTING, FORM), id="with dumbbells"),
        pytest.param("calf-raise", (FORM,), id="only its form"),
    ],
)
def test_an_exercise_leads_to_what_makes_one_wonder(
    exercise_id: str, topics: tuple[TopicId, ...]
) -> None:
    assert topics_of(exercise(exercise_id)) == topics


def test_an_own_exercise_without_mistakes_leads_by_its_category() -> None:
    own = replace(exercise("a-march"), id=ExerciseId("own-1"), mistakes=(), is_own=True)
    assert topics_of(own) == (TopicId.RUNNING,)
    assert topics_of(replace(own, category=exercise("cat-cow").category)) == ()


def test_no_exercise_offers_more_than_three_topics_and_none_twice() -> None:
    for each in catalogue():
        topics = topics_of(each)
        assert len(topics) == len(set(topics)) <= 3, each.id
