"""What a finding leads to when somebody wonders why."""

import tomllib

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.finding import Finding, FindingCode, Severity
from backroutine.domain.learning import (
    LearningError,
    Source,
    Topic,
    TopicId,
    parse_topics,
)
from backroutine.domain.reading_on import topic_of
from backroutine.domain.safety_check import SIGNS, Outcome
from backroutine.paths import resource
from tests.builders import catalogue

SAYS_IT_ALL = {
    FindingCode.EMPTY,
    FindingCode.UNKNOWN_EXERCISE,
    FindingCode.MISPLACED,
    FindingCode.SECTION_OF_OTHER_KIND,
    FindingCode.LONG_SESSION,
    FindingCode.ONE_MUSCLE,
    FindingCode.MANY_POSITION_CHANGES,
}


@pytest.mark.parametrize("code", list(FindingCode))
def test_a_finding_that_makes_one_wonder_has_a_topic(code: FindingCode) -> None:
    assert (topic_of(Finding(code, Severity.ADVISES)) is None) is (code in SAYS_IT_ALL)


@pytest.mark.parametrize(
    ("exercise_id", "topic"),
    [
        ("sit-up", TopicId.CORE),
        ("russian-twist", TopicId.CORE),
        ("standing-toe-touch", TopicId.HIP_HINGE),
        ("loaded-good-morning", TopicId.HIP_HINGE),
        ("plow-pose", TopicId.NEUTRAL_SPINE),
    ],
)
def test_what_may_aggravate_leads_to_what_it_does_to_the_back(
    exercise_id: str, topic: TopicId
) -> None:
    assert catalogue()[ExerciseId(exercise_id)].may_aggravate
    finding = Finding(
        FindingCode.MAY_AGGRAVATE, Severity.ADVISES, exercise_id=ExerciseId(exercise_id)
    )
    assert topic_of(finding) is topic


FORBIDDEN = ("cure", "treats", "heals", "fixes", "guarantee", "diagnos", "prescri", "never bend",
             "!")  # fmt: skip


def shipped(name: str) -> str:
    return resource("learn", name).read_text(encoding="utf-8")


def topics() -> tuple[Topic, ...]:
    return parse_topics(shipped("topics.toml"), shipped("sources.toml"))


def topic(topic_id: TopicId) -> Topic:
    return next(topic for topic in topics() if topic.id is topic_id)


def test_every_topic_can_be_read_in_its_order() -> None:
    assert [topic.id for topic in topics()] == list(TopicId)


def test_the_texts_promise_nothing_and_name_no_illness() -> None:
    told = shipped("topics.toml").casefold()
    assert [word for word in FORBIDDEN if word in told] == []


def test_every_exercise_that_is_named_is_in_the_catalogue() -> None:
    parts = [part for topic in topics() for part in topic.parts]
    pairs = [pair for part in parts for pair in part.pairs]
    named = {exercise_id for part in parts for exercise_id in part.exercises}
    named |= {exercise_id for pair in pairs for exercise_id in (pair.right, pair.wrong)}
    assert named
    assert [exercise_id for exercise_id in named if exercise_id not in catalogue()] == []


def test_every_topic_but_the_one_on_the_article_has_figures() -> None:
    drawn = {t.id for t in topics() if any(part.exercises or part.places_text for part in t.parts)}
    assert set(TopicId) - drawn == {TopicId.ARTICLE}


def test_a_wrong_form_is_a_mistake_that_the_catalogue_names_for_the_right_one() -> None:
    pairs = [pair for topic in topics() for part in topic.parts for pair in part.pairs]
    assert pairs
    for pair in pairs:
        assert pair.wrong_text in catalogue()[pair.right].mistakes


def test_every_source_is_cited_and_none_is_idle() -> None:
    cited = {source for topic in topics() for claim in topic.all_claims for source in claim.sources}
    assert len(cited) == len(tomllib.loads(shipped("sources.toml")))


def test_every_article_claim_stands_beside_what_the_evidence_carries() -> None:
    assert all(claim.article and claim.text for claim in topic(TopicId.ARTICLE).claims)
    others = [t for t in topics() if t.id is not TopicId.ARTICLE]
    assert not any(claim.article for t in others for claim in t.claims)


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Emergency now", "Heavy bleeding: the emergency number."),
        ("Emergency now", "New loss of sexual feeling or function with back pain."),
        ("Urgent: the same day", "One calf newly swollen, hot and painful."),
        ("Soon: an appointment", "younger than 20 or older than 55"),
        (
            "When it does not get better",
            "2 weeks, and not easing: consider a physio",
        ),
        ("When it does not get better", "A few weeks to 6 weeks, and not better: see a GP"),
    ],
)
def test_a_sign_stands_under_the_outcome_of_the_safety_check(heading: str, said: str) -> None:
    part = next(p for p in topic(TopicId.PROFESSIONAL).parts if p.heading == heading)
    assert any(said in point for point in part.points)


@pytest.mark.parametrize(
    ("outcome", "heading"),
    [
        (Outcome.EMERGENCY, "Emergency now"),
        (Outcome.URGENT, "Urgent: the same day"),
        (Outcome.ROUTINE, "Soon: an appointment"),
    ],
)
def test_as_many_signs_are_told_as_the_safety_check_asks_for(
    outcome: Outcome, heading: str
) -> None:
    part = next(p for p in topic(TopicId.PROFESSIONAL).parts if p.heading == heading)
    assert len(part.points) == sum(sign.outcome is outcome for sign in SIGNS)


def test_a_source_is_cited_with_what_is_known_of_it() -> None:
    assert Source("Saraceni", 2020, "Meta-analysis", "JOSPT 50:121").citation == (
        "Saraceni, 2020. Meta-analysis. JOSPT 50:121."
    )
    assert Source("PMC5101068").citation == "PMC5101068."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("", list(TopicId), id="nothing asked"),
        pytest.param("MID-FOOT", [TopicId.RUNNING, TopicId.ARTICLE], id="in the texts"),
        pytest.param("stick tailbone", [], id="not all of them"),
        pytest.param("stick skull", [], id="nowhere"),
        pytest.param("gloucestershire", [TopicId.PROFESSIONAL], id="in a source below a list"),
        pytest.param("professional see", [TopicId.PROFESSIONAL, TopicId.ARTICLE], id="any order"),
    ],
)
def test_a_topic_is_found_by_the_words_in_it(words: str, found: list[TopicId]) -> None:
    assert [topic.id for topic in topics() if topic.has_words(words)] == found


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('sources = ["behm-2016"]', 'sources = ["nobody"]', "warm-up: claims number 2: source nob"),
        ('sources = ["behm-2016"]', 'sources = "behm-2016"', "number 2: sources is not a li"),
        ('sources = ["behm-2016"]', "sources = [2016]", "claims number 2: sources number 1 is not"),
        (', sources = ["behm-2016"]', "", "warm-up: claims number 2: sources is missing"),
        ('places = ["lower-back"', 'places = ["tail"', "number 2: warning_places names a place"),
        ('places_text = "Warning', 'more = "', "parts number 2: places_text is missing"),
        ('["nhs-norfolk"]', '["nobody"]', "parts number 2: claims number 1: source nobody is"),
        ('text = "The NHS', 'text = 6, more = "The NHS', "claims number 3: text is not a text"),
        ('text = "The NHS', 'text = " ", more = "The NHS', "claims number 3: text is missing or"),
        ('article = "Land on the mid-foot."', "article = 1", "claims number 4: article is"),
        ("[warm-up]", "[warm-down]", "topics.toml: missing or unknown topic"),
        ('title = "Running"', 'name = "Running"', "topics.toml, running: title is missing"),
        ('title = "Running"', 'title = "R"\nname = "R"', "running: unknown key name"),
        ('["a-march", "arm-drive", "quick-feet"]', "[1]", "running: parts number 1: exercises num"),
        ('wrong_text = "Bending from the waist"', "", "pairs number 1: wrong_text is missing"),
        ("[running]", "[running", "topics.toml: "),
    ],
)
def test_a_fault_is_told_with_its_place(before: str, after: str, said: str) -> None:
    text = shipped("topics.toml")
    assert before in text
    with pytest.raises(LearningError, match=said):
        parse_topics(text.replace(before, after), shipped("sources.toml"))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("year = 2016", 'year = "2016"', "sources.toml, nice-ng59: year is not a year"),
        ("year = 2016", "year = true", "sources.toml, nice-ng59: year is not a year"),
        ('name = "NICE NG59"', "", "sources.toml, nice-ng59: name is missing"),
        ("https://ncbi.nlm.nih.gov/books/NBK410131", "file:///etc", "ng59: link is no address"),
        ("[nice-ng59]", "[[nice-ng59]]", "sources.toml, nice-ng59: is not a table"),
    ],
)
def test_a_fault_of_a_source_is_told_with_its_place(before: str, after: str, said: str) -> None:
    text = shipped("sources.toml")
    assert before in text
    with pytest.raises(LearningError, match=said):
        parse_topics(shipped("topics.toml"), text.replace(before, after))
