"""Which exercises words occur in, answered without going through the texts of all of them.

A searched word has no space in it, so it occurs in a text where it occurs in one of the text's own
words. Of those that exercises share there are a few thousand: a search goes through them. Each
knows its exercises as the bits of one number, and such sets are joined by `|` and `&`. A word of
one exercise alone, such as its id, knows its place.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from itertools import chain, compress
from operator import and_, or_

from backroutine.domain.exercise import Exercise
from backroutine.domain.search_found import Found
from backroutine.translating import tr

# So many exercises are taken in with small numbers, which are then joined to those before.
BLOCK = 16
# So many parts of words are remembered with the words that have them, while somebody types.
KNOWN_PARTS = 8

_DIGITS = bytes.maketrans(b"\0\1", b"01")
_BITS = bytes.maketrans(b"01", b"\0\1")


class SearchIndex:
    """The words of exercises; they are taken in when a search first needs them, or before."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        # in this order they are found, so that what was found need not be sorted
        self._exercises = tuple(sorted(exercises, key=lambda exercise: len(exercise.name)))
        self._place_of = {exercise.id: place for place, exercise in enumerate(self._exercises)}
        self._taken_in = 0
        self._anywhere, self._called, self._named, self._begun = (_Words() for _ in range(4))
        self._whole_names: defaultdict[str, list[int]] = defaultdict(list)

    def take_in(self, count: int) -> bool:
        """Take in at least `count` exercises more; return whether there are still others."""
        until = min(self._taken_in + count, len(self._exercises))
        while self._taken_in < until:
            self._take_in_block()
        return self._taken_in < len(self._exercises)

    def admitted(self, admits: Callable[[Exercise], bool]) -> int:
        """Return, to narrow a search, the exercises of which something is true."""
        return _bits(bytes(map(admits, self._exercises)))

    def find(self, words: Sequence[str], admitted: int | None = None) -> Found:
        """Return the exercises in which every folded word occurs; one word at least is given.

        First come those that are called so, then those whose names begin so, those that are named
        so, those with such aliases, and those that are only described so; short names first.
        """
        self.take_in(len(self._exercises))
        found = self._anywhere.with_all(words)
        if admitted is not None:
            found &= admitted
        if not found:
            return Found()
        called = found & self._called.with_all(words)
        named = called & self._named.with_all(words)
        begun = named & self._begun.with_beginning(words[0])
        exact = begun & _set_of((), self._whole_names.get(" ".join(words), ()))
        ranks = (exact, begun & ~exact, named & ~begun, called & ~named, found & ~called)
        every = range(len(self._exercises))
        places = list(chain.from_iterable(compress(every, _flags(bits)) for bits in ranks if bits))
        return Found(self._exercises, places, self._place_of)

    def _take_in_block(self) -> None:
        first = self._taken_in
        block = self._exercises[first : first + BLOCK]
        anywhere, called, named, begun = (defaultdict[str, int](int) for _ in range(4))
        for number, exercise in enumerate(block):
            bit = 1 << number
            name = exercise.name.casefold()
            in_name = name.split()
            for word in set(in_name):
                named[word] |= bit
            for word in {*in_name, *" ".join(exercise.aliases).casefold().split()}:
                called[word] |= bit
            for word in set(_searched_text(exercise).split()):
                anywhere[word] |= bit
            if name.startswith(in_name[0]):  # and not with a space
                begun[in_name[0]] |= bit
            self._whole_names[name].append(first + number)
        self._anywhere.take_in(anywhere, first)
        self._called.take_in(called, first)
        self._named.take_in(named, first)
        self._begun.take_in(begun, first)
        self._taken_in += len(block)


class _Words:
    """Words with the exercises that have them."""

    def __init__(self) -> None:
        self._shared: dict[str, int] = {}
        self._lone: dict[str, int] = {}  # these know the place of their one exercise
        self._known: dict[str, tuple[list[str], list[str], int]] = {}

    def take_in(self, holders: Mapping[str, int], first: int) -> None:
        """Take in words of exercises; the lowest of their bits is for the one at `first`."""
        shared, lone = self._shared, self._lone
        self._known.clear()
        for word, bits in holders.items():
            if word in shared:
                shared[word] |= bits << first
            elif word not in lone and not bits & (bits - 1):
                lone[word] = first + bits.bit_length() - 1
            else:
                before = 1 << lone.pop(word) if word in lone else 0
                shared[word] = before | bits << first

    def with_all(self, parts: Iterable[str]) -> int:
        """Return the exercises that have every part within one of their words."""
        return reduce(and_, map(self._with, parts))

    def _with(self, part: str) -> int:
        known = self._known.get(part)
        if known is None:
            # a part that is being typed is looked for where what was typed before it was found
            shorter = max((each for each in self._known if each in part), key=len, default=None)
            shared: Iterable[str] = self._shared
            lone: Iterable[str] = self._lone
            if shorter is not None:
                shared, lone, _ = self._known[shorter]
            shared = [word for word in shared if part in word]
            lone = [word for word in lone if part in word]
            found = _set_of(
                [self._shared[word] for word in shared], [self._lone[word] for word in lone]
            )
            if len(self._known) == KNOWN_PARTS:
                self._known.clear()
            self._known[part] = known = shared, lone, found
        return known[2]

    def with_beginning(self, part: str) -> int:
        """Return the exercises that have a word which begins so."""
        shared = [bits for word, bits in self._shared.items() if word.startswith(part)]
        lone = [place for word, place in self._lone.items() if word.startswith(part)]
        return _set_of(shared, lone)


def _set_of(sets: Iterable[int], places: Sequence[int]) -> int:
    """Return the exercises of sets and those at places together."""
    if not places:
        return reduce(or_, sets, 0)
    flags = bytearray(max(places) + 1)
    for place in places:
        flags[place] = 1
    return reduce(or_, sets, _bits(flags))


def _bits(flags: bytes | bytearray) -> int:
    """Return as bits of one number what is 0 or 1 at each place."""
    return int(flags[::-1].translate(_DIGITS), 2) if flags else 0


def _flags(bits: int) -> bytes:
    """Return what is 0 or 1 at each place, up to the last that is 1."""
    return format(bits, "b")[::-1].encode().translate(_BITS)


def _searched_text(exercise: Exercise) -> str:
    names = (
        *exercise.primary_muscles,
        *exercise.secondary_muscles,
        *(name for alternatives in exercise.equipment for name in alternatives),
    )
    return "\n".join(
        (
            exercise.name,
            exercise.id,
            *exercise.aliases,
            exercise.category,
            exercise.position,
            *dict.fromkeys((*names, *map(tr, names))),
            *exercise.instructions,
        )
    ).casefold()
