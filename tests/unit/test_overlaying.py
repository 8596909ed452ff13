"""Another language lays its texts over the catalogue, and every slip is named."""

import re

import pytest

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import CatalogueError
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.learning import parse_topics
from backroutine.domain.learning_overlay import checked_topics
from backroutine.domain.overlaying import overlay_catalogue
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import resource
from backroutine.translating import PSEUDO
from tests import builders

UNIT = re.compile(
    r"\b(?:[mck]m|kg|lbs?|kilos?|inch(?:es)?|zoll|pounds?|pfund|miles?|meilen?|yards?"
    r"|(?:centi|milli|kilo)?met(?:re|er)s?|(?:zenti|milli|kilo)?metern?)\b",
    re.IGNORECASE,
)

WHOLE = """
[bridge]
name = "Brücke"
aliases = ["Becken heben"]
instructions = ["Liegen", "Heben"]
"""


def small() -> Catalogue:
    bridge = builders.catalogue()[ExerciseId("glute-bridge")]
    return Catalogue(
        [
            type(bridge)(
                ExerciseId("bridge"), "Bridge", bridge.category, bridge.sections,
                bridge.usual_section, bridge.warms_up, bridge.type, bridge.dose,
                aliases=("lift",), instructions=("Lie", "Lift"),
            )
        ]
    )  # fmt: skip


def test_texts_are_replaced_and_english_words_still_found() -> None:
    (bridge,) = overlay_catalogue(small(), [("a.toml", WHOLE)])
    assert (bridge.name, bridge.instructions) == ("Brücke", ("Liegen", "Heben"))
    assert bridge.aliases == ("Becken heben", "Bridge", "lift")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(WHOLE.replace("bridge", "bird"), "a.toml, bird: there is no", id="unknown"),
        pytest.param("", "not translated: bridge", id="left out"),
        pytest.param(WHOLE.replace('name = "Brücke"', ""), "bridge: the field name", id="no name"),
        pytest.param(WHOLE.replace(', "Heben"', ""), "instructions has 1 lines, not 2", id="lines"),
        pytest.param(WHOLE + 'why = "So"', "the field why is too much", id="too much"),
        pytest.param(WHOLE + "level = 2", "there is no field level", id="no text"),
        pytest.param("[bridge", "a.toml: ", id="no table"),
    ],
)
def test_a_slip_is_named(text: str, said: str) -> None:
    with pytest.raises(CatalogueError, match=re.escape(said)):
        overlay_catalogue(small(), [("a.toml", text)])


@pytest.mark.parametrize("language", ["de", PSEUDO])
def test_everything_that_ships_is_translated(language: str) -> None:
    catalogue = load_catalogue(language)
    assert [each.id for each in catalogue] == [each.id for each in load_catalogue("en")]
    assert len(load_programmes(catalogue, language)) == 10


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_exercise_is_told_in_units_that_differ_between_countries(language: str) -> None:
    told = [
        text
        for each in load_catalogue(language)
        for text in (
            each.why, *each.instructions, *each.mistakes, each.breathing, each.feel, each.note,
            each.source,
        )
    ]  # fmt: skip
    assert len(told) > 1000
    assert [text for text in told if UNIT.search(text)] == []


def test_every_topic_is_translated() -> None:
    sources, german = resource("learn", "sources.toml"), resource("i18n", "de", "learn")
    english = parse_topics(resource("learn", "topics.toml").read_text("utf-8"), sources.read_text())
    spoken = parse_topics(
        (german / "topics.toml").read_text("utf-8"),
        sources.read_text("utf-8"),
        (german / "sources.toml").read_text("utf-8"),
    )
    titles = [topic.title for topic in checked_topics(english, spoken)]
    assert not {topic.title for topic in english} & set(titles)
