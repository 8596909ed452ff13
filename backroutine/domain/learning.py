"""What there is to learn: the topics by name, and what they say.

Other pages name a topic by `TopicId` and know nothing of how it is shown; `reading_on` tells which
topic belongs to what.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import PainPlace
from backroutine.domain.tables import read_tables


class TopicId(StrEnum):
    """A topic to read about; the order here is the order of the list."""

    WARM_UP = "warm-up"
    RIGHT_FORM = "right-form"
    NEUTRAL_SPINE = "neutral-spine"
    HIP_HINGE = "hip-hinge"
    LIFTING = "lifting"
    RUNNING = "running"
    CORE = "core"
    SORENESS = "soreness"
    PROFESSIONAL = "professional"
    ARTICLE = "article"


class LearningError(Exception):
    """A text to learn from is wrong; the sentence names file, topic or source, and key."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a claim rests on, as it is cited; what is not known of it is empty.

    `name` is a short citation, `kind` the kind of study, `place` where it stands in print or in a
    register. `link` is empty where nothing public can be opened.
    """

    name: str
    year: int | None = None
    kind: str = ""
    place: str = ""
    link: str = ""

    @property
    def citation(self) -> str:
        """The source in one line, without its link."""
        named = self.name if self.year is None else f"{self.name}, {self.year}"
        return ". ".join(part for part in (named, self.kind, self.place) if part) + "."


@dataclass(frozen=True, slots=True)
class Claim:
    """What the evidence carries. Without sources it is usual teaching.

    `article` is what the article says of it, in the topic about the article.
    """

    text: str
    sources: tuple[Source, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class FormPair:
    """A form to aim for beside one to avoid, each shown by the figure of an exercise."""

    right: ExerciseId
    right_text: str
    wrong: ExerciseId
    wrong_text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a topic: paragraphs, then points, with the exercises that are drawn beside them.

    `places` are marked on a drawn body, `warning_places` as a warning, and `places_text` says what
    is there. `claims` say which of its points rest on what.
    """

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    exercises: tuple[ExerciseId, ...] = ()
    pairs: tuple[FormPair, ...] = ()
    places: tuple[PainPlace, ...] = ()
    warning_places: tuple[PainPlace, ...] = ()
    places_text: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A text to read, and what it rests on."""

    id: TopicId
    title: str
    parts: tuple[Part, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def all_claims(self) -> tuple[Claim, ...]:
        """Its claims with those of its parts, in the order in which they are read."""
        return (*(claim for part in self.parts for claim in part.claims), *self.claims)

    def has_words(self, words: str) -> bool:
        """Whether every word occurs in the title or the texts; case is ignored."""
        text = "\n".join(self._texts()).casefold()
        return all(word in text for word in words.casefold().split())

    def _texts(self) -> Iterator[str]:
        yield self.title
        for part in self.parts:
            yield from (part.heading, *part.paragraphs, *part.points, part.places_text)
            for pair in part.pairs:
                yield from (pair.right_text, pair.wrong_text)
        for claim in self.all_claims:
            yield from (claim.article, claim.text)
            yield from (source.citation for source in claim.sources)


def parse_topics(
    topics_toml: str, sources_toml: str, spoken_sources_toml: str = ""
) -> tuple[Topic, ...]:
    """Return every topic in the order of `TopicId`; raise `LearningError` when a text is wrong.

    `spoken_sources_toml` says in another language what kind a source is and where it stands.
    """
    entries = _tables("sources.toml", sources_toml)
    for name, words in _tables("sources.toml", spoken_sources_toml).items():
        entries[name] = _in_words(name, entries.get(name), words)
    sources = {
        name: _source(_Entry(f"sources.toml, {name}", entry)) for name, entry in entries.items()
    }
    tables = _tables("topics.toml", topics_toml)
    if set(tables) != set(TopicId):
        wrong = ", ".join(sorted(set(tables) ^ set(TopicId)))
        raise LearningError(f"topics.toml: missing or unknown topic {wrong}")
    return tuple(
        _topic(topic_id, _Entry(f"topics.toml, {topic_id}", tables[topic_id]), sources)
        for topic_id in TopicId
    )


class _Entry:
    """One table of a file, read key by key; what is left over or of a wrong type is refused."""

    def __init__(self, place: str, entry: object) -> None:
        if not isinstance(entry, dict):
            raise LearningError(f"{place}: is not a table")
        self.place = place
        self._left: dict[str, object] = dict(entry)

    def text(self, key: str) -> str:
        """Return a text that must be there and say something."""
        text = self.text_or_nothing(key)
        if not text.strip():
            raise self._error(key, "is missing or says nothing")
        return text

    def text_or_nothing(self, key: str) -> str:
        value = self._left.pop(key, "")
        if not isinstance(value, str):
            raise self._error(key, "is not a text")
        return value

    def year(self, key: str) -> int | None:
        value = self._left.pop(key, None)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            raise self._error(key, "is not a year")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list; none where there is no list."""
        texts: list[str] = []
        for number, value in enumerate(self._list(key), start=1):
            if not isinstance(value, str) or not value.strip():
                raise self._error(key, f"number {number} is not a text")
            texts.append(value)
        return tuple(texts)

    def places(self, key: str) -> tuple[PainPlace, ...]:
        """Return the places of the body in a list; none where there is no list."""
        names = self.texts(key)
        try:
            return tuple(map(PainPlace, names))
        except ValueError as error:
            raise self._error(key, "names a place that is not there") from error

    def entries(self, key: str) -> list["_Entry"]:
        """Return the tables of a list; none where there is no list."""
        return [
            _Entry(f"{self.place}: {key} number {number}", value)
            for number, value in enumerate(self._list(key), start=1)
        ]

    def must_have(self, key: str) -> None:
        """Refuse a table without a key that may be empty, but must not be forgotten."""
        if key not in self._left:
            raise self._error(key, "is missing")

    def end(self) -> None:
        """Refuse what nobody has asked for."""
        if self._left:
            raise LearningError(f"{self.place}: unknown key {', '.join(sorted(self._left))}")

    def _list(self, key: str) -> list[object]:
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            raise self._error(key, "is not a list")
        return value

    def _error(self, key: str, wrong: str) -> LearningError:
        return LearningError(f"{self.place}: {key} {wrong}")


def _source(entry: _Entry) -> Source:
    source = Source(
        entry.text("name"),
        entry.year("year"),
        entry.text_or_nothing("kind"),
        entry.text_or_nothing("place"),
        entry.text_or_nothing("link"),
    )
    entry.end()
    if source.link and not source.link.startswith(("https://", "http://")):
        raise LearningError(f"{entry.place}: link is no address of a page")
    return source


def _topic(topic_id: TopicId, entry: _Entry, sources: Mapping[str, Source]) -> Topic:
    title = entry.text("title")
    parts = tuple(_part(each, sources) for each in entry.entries("parts"))
    claims = tuple(_claim(each, sources) for each in entry.entries("claims"))
    entry.end()
    return Topic(topic_id, title, parts, claims)


def _part(entry: _Entry, sources: Mapping[str, Source]) -> Part:
    part = Part(
        entry.text_or_nothing("heading"),
        entry.texts("paragraphs"),
        entry.texts("points"),
        tuple(map(ExerciseId, entry.texts("exercises"))),
        tuple(_pair(each) for each in entry.entries("pairs")),
        places := entry.places("places"),
        warning_places := entry.places("warning_places"),
        entry.text("places_text") if places or warning_places else "",
        tuple(_claim(each, sources) for each in entry.entries("claims")),
    )
    entry.end()
    return part


def _pair(entry: _Entry) -> FormPair:
    pair = FormPair(
        ExerciseId(entry.text("right")),
        entry.text("right_text"),
        ExerciseId(entry.text("wrong")),
        entry.text("wrong_text"),
    )
    entry.end()
    return pair


def _claim(entry: _Entry, sources: Mapping[str, Source]) -> Claim:
    entry.must_have("sources")
    named = entry.texts("sources")
    for name in named:
        if name not in sources:
            raise LearningError(f"{entry.place}: source {name} is not there")
    claim = Claim(
        entry.text("text"),
        tuple(sources[name] for name in named),
        entry.text_or_nothing("article"),
    )
    entry.end()
    return claim


def _in_words(name: str, entry: object, words: object) -> dict[str, object]:
    if not isinstance(entry, dict) or not isinstance(words, dict):
        raise LearningError(f"sources.toml, {name}: there is no such source to translate")
    wrong = set(words) - ({"kind", "place"} & set(entry))
    if wrong:
        raise LearningError(f"sources.toml, {name}: unknown key {', '.join(sorted(wrong))}")
    return entry | words


def _tables(file: str, text: str) -> dict[str, object]:
    try:
        return read_tables(text)
    except ValueError as error:
        raise LearningError(f"{file}: {error}") from error
