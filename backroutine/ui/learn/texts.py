"""The texts that ship with the program, read from the disk in the language that is spoken."""

from backroutine.domain.learning import LearningError, Topic, parse_topics
from backroutine.domain.learning_overlay import checked_topics, topic_in_words
from backroutine.paths import table_text
from backroutine.translating import ENGLISH, PSEUDO, pseudo, spoken_language

TOPICS, SOURCES = "topics.toml", "sources.toml"


def read_topics() -> tuple[Topic, ...]:
    """Return the topics that ship; raise `LearningError` when a file is missing or damaged."""
    language = spoken_language()
    sources = _text("learn", SOURCES)
    english = parse_topics(_text("learn", TOPICS), sources)
    if language == ENGLISH:
        return english
    if language == PSEUDO:
        return tuple(topic_in_words(topic, pseudo) for topic in english)
    topics = _text("i18n", language, "learn", TOPICS)
    spoken = parse_topics(topics, sources, _text("i18n", language, "learn", SOURCES))
    return checked_topics(english, spoken)


def _text(*place: str) -> str:
    try:
        return table_text(*place)
    except (OSError, UnicodeDecodeError) as error:
        raise LearningError(f"{place[-1]}: {error}") from error
