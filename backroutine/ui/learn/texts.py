"""The texts that ship with the program, read from the disk."""

from backroutine.domain.learning import LearningError, Topic, parse_topics
from backroutine.paths import resource


def read_topics() -> tuple[Topic, ...]:
    """Return the topics that ship; raise `LearningError` when a file is missing or damaged."""
    return parse_topics(_text("topics.toml"), _text("sources.toml"))


def _text(name: str) -> str:
    try:
        return resource("learn", name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LearningError(f"{name}: {error}") from error
