"""Where to read on: the topics that answer a finding, and those that belong to an exercise."""

from collections.abc import Iterator

from backroutine.domain.exercise import Category, Exercise, ExerciseId
from backroutine.domain.finding import Finding, FindingCode
from backroutine.domain.learning import TopicId
from backroutine.domain.settings import EQUIPMENT_WORDS, Equipment

_TOPICS = {
    FindingCode.NO_WARM_UP: TopicId.WARM_UP,
    FindingCode.WARM_UP_OPENING: TopicId.WARM_UP,
    FindingCode.WARM_UP_SHORT: TopicId.WARM_UP,
    FindingCode.STATIC_WARM_UP: TopicId.WARM_UP,
    FindingCode.NO_CORE: TopicId.CORE,
    FindingCode.LONG_HOLD: TopicId.CORE,
    FindingCode.MAY_AGGRAVATE: TopicId.CORE,
    FindingCode.CARE: TopicId.PROFESSIONAL,
}

# Exercises that may aggravate, but not by what the core topic tells of: deep bends of the back.
_BENDS = {
    ExerciseId("standing-toe-touch"): TopicId.HIP_HINGE,
    ExerciseId("loaded-good-morning"): TopicId.HIP_HINGE,
    ExerciseId("plow-pose"): TopicId.NEUTRAL_SPINE,
}

_OF_CATEGORY = {
    Category.CORE: TopicId.CORE,
    Category.LIFTING_DRILL: TopicId.LIFTING,
    Category.RUNNING_DRILL: TopicId.RUNNING,
}

# That teach the hinge itself; what is lifted with it leads to the topic about lifting.
_HINGES = frozenset(map(ExerciseId, ("hip-hinge", "hinge-wall-tap", "hinge-dowel")))

# Of which the article says something that is laid beside the evidence.
_OF_ARTICLE = frozenset(
    map(
        ExerciseId,
        (
            "front-plank", "cat-cow", "glute-bridge", "knee-to-chest", "bird-dog", "wall-sit",
            "sit-up", "crunch",
        ),
    )
)  # fmt: skip

_LOADS = frozenset[str]().union(
    *(
        EQUIPMENT_WORDS[thing]
        for thing in (Equipment.DUMBBELLS, Equipment.KETTLEBELL, Equipment.BARBELL)
    )
)


def topic_of(finding: Finding) -> TopicId | None:
    """Return the topic that tells why a rule says this; `None` where the finding says it all."""
    if finding.code is FindingCode.MAY_AGGRAVATE and finding.exercise_id in _BENDS:
        return _BENDS[finding.exercise_id]
    return _TOPICS.get(finding.code)


def topics_of(exercise: Exercise) -> tuple[TopicId, ...]:
    """Return what there is to read about an exercise, the closest first; often only its form."""
    return tuple(dict.fromkeys(_topics(exercise)))


def _topics(exercise: Exercise) -> Iterator[TopicId]:
    if exercise.may_aggravate:
        yield _BENDS.get(exercise.id, TopicId.CORE)
    if exercise.id in _HINGES:
        yield TopicId.HIP_HINGE
    if exercise.category in _OF_CATEGORY:
        yield _OF_CATEGORY[exercise.category]
    if any(not _LOADS.isdisjoint(alternatives) for alternatives in exercise.equipment):
        yield TopicId.LIFTING
    if exercise.id in _OF_ARTICLE:
        yield TopicId.ARTICLE
    if exercise.mistakes:
        yield TopicId.RIGHT_FORM
