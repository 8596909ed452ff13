"""The topics to learn from in another language: the same shape, with other words.

What differs from the English topics in more than words is refused, so that no claim loses its
source and no picture its place.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from backroutine.domain.learning import Claim, FormPair, LearningError, Part, Topic


def checked_topics(english: Iterable[Topic], spoken: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return the topics of another language.

    Raises:
        LearningError: a topic has not the parts, claims, sources or exercises of the English one.
    """
    checked = tuple(spoken)
    for here, there in zip(english, checked, strict=True):
        if _shape(here) != _shape(there):
            raise LearningError(f"topics.toml, {here.id}: differs from English in more than words")
    return checked


def topic_in_words(topic: Topic, said: Callable[[str], str]) -> Topic:
    """Return a topic with every text of its own said otherwise."""
    return replace(
        topic,
        title=said(topic.title),
        parts=tuple(_part(part, said) for part in topic.parts),
        claims=tuple(_claim(claim, said) for claim in topic.claims),
    )


def _part(part: Part, said: Callable[[str], str]) -> Part:
    return replace(
        part,
        heading=said(part.heading),
        paragraphs=tuple(map(said, part.paragraphs)),
        points=tuple(map(said, part.points)),
        places_text=said(part.places_text),
        pairs=tuple(
            replace(pair, right_text=said(pair.right_text), wrong_text=said(pair.wrong_text))
            for pair in part.pairs
        ),
        claims=tuple(_claim(claim, said) for claim in part.claims),
    )


def _claim(claim: Claim, said: Callable[[str], str]) -> Claim:
    return replace(
        claim,
        text=said(claim.text),
        article=said(claim.article),
        sources=tuple(
            replace(source, kind=said(source.kind), place=said(source.place))
            for source in claim.sources
        ),
    )


def _shape(topic: Topic) -> object:
    return (
        topic.id,
        tuple(map(_shape_of_part, topic.parts)),
        tuple(map(_shape_of_claim, topic.claims)),
    )


def _shape_of_part(part: Part) -> object:
    pairs = tuple(map(_shape_of_pair, part.pairs))
    counts = (bool(part.heading), len(part.paragraphs), len(part.points))
    drawn = (part.exercises, pairs, part.places, part.warning_places)
    return (*counts, *drawn, tuple(map(_shape_of_claim, part.claims)))


def _shape_of_pair(pair: FormPair) -> object:
    return (pair.right, pair.wrong)


def _shape_of_claim(claim: Claim) -> object:
    return (bool(claim.article), tuple((source.name, source.year) for source in claim.sources))
