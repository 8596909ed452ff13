"""Which exercise a few words mean: catalogue names and aliases, however they are spelt."""

import difflib
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.steps_text.numbers import plain_text
from backroutine.domain.steps_text.words import (
    IDLE,
    SAME_WORDS,
    bare,
    is_filler,
    may_be_left_out,
    positions,
)

# From here on two words are one with a slip of the pen.
ALIKE = 0.8
TURNED = 0.92
LEAST_FUZZY_LENGTH = 4
MOST_ODD_LETTERS = 2
LONGEST_WORD = 40
# One letter or two name nothing alone.
LEAST_LENGTH = 3
# How well a name has to fit, and by how much better than the next, to be taken for sure.
SURE = 0.88
MARGIN = 0.02
POSSIBLE = 0.45
GUESS = 0.55
MOST_ALTERNATIVES = 5
# What a one-word alias counts beside words that it does not explain.
LONE_ALIAS = 0.8
MOST_WORDS = 12
# What a word counts that people leave out: "standing" hip circles, child's "pose".
LEFT_OUT_WEIGHT = 0.15
# What a name that stands there letter for letter is worth more than one that is only like it.
VERBATIM = 0.08

# "A-march" is a drill, "a march" is none.
_TOKEN = re.compile(r"1/2|\d+|(?<!\w)a-(?=[^\W\d_])|[^\W\d_]+(?:'s(?![a-z]))?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its bare form, and where it stands."""

    word: str
    start: int
    end: int
    written: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """How well words fit exercises: the best one, whether that is sure, and what else it may be.

    `score` lies between 0 and 1; `tokens` are the words that make up the name.
    """

    exercise: ExerciseId | None = None
    is_sure: bool = False
    score: float = 0.0
    alternatives: tuple[ExerciseId, ...] = ()
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    exercise: Exercise
    words: tuple[str, ...]
    spellings: tuple[str, ...]
    written: tuple[str, ...]
    main_words: frozenset[str]

    @property
    def is_a_lone_alias(self) -> bool:
        """Whether it is one word that the exercise's own name has not: weak beside others."""
        return len(self.words) == 1 and self.words[0] not in self.main_words


class Names:
    """The names of a catalogue, ready to be matched."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._raw = {
            token.group()
            for exercise in catalogue
            for name in _names_of(exercise)
            for token in _TOKEN.finditer(plain_text(name))
        }
        self._names = [name for exercise in catalogue for name in self._read_names(exercise)]
        self._spellings = {
            spelling: word
            for name in self._names
            for pair in zip(name.spellings, name.words, strict=True)
            for spelling, word in (pair, (pair[1], pair[1]))
        }
        counts = Counter(word for name in self._names for word in set(name.words))
        self._places: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for word in set(name.words):
                self._places.setdefault(word, []).append(place)
        most = 1 + len(self._names)
        self._weights = {word: math.log(most / number) for word, number in counts.items()}
        self._unknown_weight = _lower_quarter(self._weights.values())
        self._alike: dict[str, dict[str, float]] = {}

    def _read_names(self, exercise: Exercise) -> Iterator[_Name]:
        main_words = frozenset(token.word for token in self.tokens(exercise.name))
        for name in _names_of(exercise):
            tokens = self.tokens(name)
            words = tuple(token.word for token in tokens)
            written = spellings = tuple(token.written for token in tokens)
            while len(written) > 2 and may_be_left_out(bare(written[-1]), exercise.position):
                written = written[:-1]
            if words:
                yield _Name(exercise, words, spellings, written, main_words)

    def tokens(self, text: str) -> list[Token]:
        """Return the words of a text in bare form, without those that say nothing."""
        return [
            Token(bare(word), *match.span(), word)
            for match in _TOKEN.finditer(plain_text(text))
            for word in self._split(match.group())
            if word not in IDLE
        ]

    def has_content(self, tokens: Iterable[Token]) -> bool:
        """Say whether there are words among these that could be a name."""
        return any(not is_filler(token.word) for token in tokens)

    def is_position(self, token: Token) -> bool:
        """Say whether a word tells how the body is placed."""
        return bool(positions(token.word))

    def match(self, tokens: Sequence[Token]) -> Match:
        """Return the exercise that these words name best."""
        tokens = tokens[:MOST_WORDS]
        alike = [self._alike_words(token) for token in tokens]
        if not any(alike):
            return Match()
        best: dict[ExerciseId, tuple[float, bool, tuple[Token, ...]]] = {}
        for name in self._named_by(alike):
            score, is_whole, used = self._fit(name, tokens, alike)
            known = best.get(name.exercise.id)
            if score >= POSSIBLE and (known is None or score > known[0]):
                best[name.exercise.id] = (score, is_whole, used)
        if not best:
            return Match()
        order = sorted(best, key=lambda exercise_id: -best[exercise_id][0])
        score, is_whole, used = best[order[0]]
        next_score = best[order[1]][0] if len(order) > 1 else 0.0
        is_sure = is_whole and score >= SURE and score - next_score >= MARGIN
        if score < GUESS:
            return Match(None, False, score, tuple(order[:MOST_ALTERNATIVES]), used)
        others = () if is_sure else tuple(order[:MOST_ALTERNATIVES])
        return Match(order[0], is_sure, score, others, used)

    def _named_by(self, alike: Sequence[Mapping[str, float]]) -> Iterator[_Name]:
        """Yield the names that share a word with these, in the order of the catalogue."""
        places = {place for words in alike for word in words for place in self._places[word]}
        return (self._names[place] for place in sorted(places))

    def _fit(
        self, name: _Name, tokens: Sequence[Token], alike: Sequence[Mapping[str, float]]
    ) -> tuple[float, bool, tuple[Token, ...]]:
        """Return (score, whether no word is left over, the words used) for one name."""
        used: dict[int, float] = {}
        found = wanted = 0.0
        for word in name.words:
            weight = self._weight(word)
            if len(name.words) > 1 and may_be_left_out(word, name.exercise.position):
                weight *= LEFT_OUT_WEIGHT
            wanted += weight
            place, likeness = _best_place(word, alike, used)
            if place is not None:
                used[place] = likeness
                found += weight * likeness
        if sum(len(tokens[place].word) for place in used) < LEAST_LENGTH:
            return 0.0, False, ()
        left = [
            self._weight(token.word)
            for place, token in enumerate(tokens)
            if place not in used and not _is_aside(token.word, name.exercise)
        ]
        explained = sum(self._weight(tokens[place].word) for place in used)
        recall = found / wanted
        precision = explained / (explained + sum(left))
        if left and name.is_a_lone_alias:
            precision *= LONE_ALIAS
        score = 2 * recall * precision / (recall + precision)
        if _stands_in(name.written, [token.written for token in tokens]):
            score += VERBATIM
        return score, not left, tuple(tokens[place] for place in sorted(used))

    def _weight(self, word: str) -> float:
        return self._weights.get(word, self._unknown_weight)

    def _alike_words(self, token: Token) -> dict[str, float]:
        """Return the words of the catalogue that a word may be, with how alike they are."""
        if token.word in self._weights:
            return {token.word: 1.0}
        if token.written not in self._alike:
            found: dict[str, float] = {}
            for spelling, word in self._spellings.items():
                likeness = _likeness(token.written, spelling)
                if likeness >= ALIKE:
                    found[word] = max(likeness, found.get(word, 0.0))
            self._alike[token.written] = found
        return self._alike[token.written]

    def _split(self, word: str) -> list[str]:
        """Return the two words of which one is made: "deadbug", "clamshell"."""
        if len(word) > LONGEST_WORD:
            return [word]
        word = word.removesuffix("'s")
        if word in SAME_WORDS:
            return SAME_WORDS[word].split()
        for place in range(3, len(word) - 2):
            first, second = word[:place], word[place:]
            if first in self._raw and self._is_almost_raw(second):
                return [first, second]
        return [word]

    def _is_almost_raw(self, word: str) -> bool:
        if word in self._raw or word.removesuffix("s") in self._raw:
            return True
        word = word.removesuffix("s")
        return len(word) >= LEAST_FUZZY_LENGTH and any(
            _likeness(word, other) > ALIKE for other in self._raw
        )


def _lower_quarter(numbers: Iterable[float]) -> float:
    ordered = sorted(numbers)
    return ordered[len(ordered) // 4] if ordered else 1.0


def _names_of(exercise: Exercise) -> list[str]:
    without_brackets = re.sub(r"\([^)]*\)", " ", exercise.name)
    return [without_brackets, *exercise.aliases, exercise.name]


def _stands_in(name: tuple[str, ...], words: Sequence[str]) -> bool:
    length = len(name)
    return any(tuple(words[place : place + length]) == name for place in range(len(words)))


def _is_aside(word: str, exercise: Exercise) -> bool:
    return is_filler(word) or may_be_left_out(word, exercise.position)


def _best_place(
    word: str, alike: Sequence[Mapping[str, float]], used: Mapping[int, float]
) -> tuple[int | None, float]:
    best: tuple[int | None, float] = (None, 0.0)
    for place, words in enumerate(alike):
        likeness = words.get(word, 0.0)
        if likeness > best[1] and place not in used:
            best = (place, likeness)
    return best


def _likeness(one: str, other: str) -> float:
    shorter, longer = sorted((len(one), len(other)))
    if shorter < LEAST_FUZZY_LENGTH or one[0] != other[0] or longer - shorter > MOST_ODD_LETTERS:
        return 0.0
    if len(one) == len(other) and sorted(one) == sorted(other):
        return TURNED
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
