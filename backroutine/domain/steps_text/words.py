"""Words as therapists write them: which are the same, and which say nothing of an exercise."""

from collections.abc import Mapping
from functools import cache

from backroutine.domain.exercise import Position

IDLE = frozenset({
    "the", "a", "an", "of", "on", "to", "in", "with", "your", "and", "for", "at", "from", "or",
    "is", "my", "it", "x", "by", "w", "as", "be", "abdominis",
})  # fmt: skip
# Words beside a name that change nothing of it.
_FILLERS = frozenset({
    "do", "perform", "try", "continue", "start", "begin", "practise", "practice", "repeat",
    "exercise", "ex", "exs", "gentle", "gently", "slow", "slowly", "easy", "light", "lightly",
    "control", "controlled", "nice", "nicely", "hold", "held", "rep", "set", "backward", "forward",
    "clockwise", "anticlockwise", "left", "right", "x", "time", "together", "now", "also", "then",
    "please", "each", "static", "basic", "regular", "simple", "small", "full", "relax", "floor",
    "mat", "bodyweight",
})  # fmt: skip
# Words of a name that people leave out: "child's", "hip flexor".
_LEFT_OUT = frozenset({"stretch", "pose", "drill", "exercise"})
_POSITION_WORDS: Mapping[str, frozenset[Position]] = {
    "supine": frozenset({Position.SUPINE}),
    "prone": frozenset({Position.PRONE}),
    "lying": frozenset({Position.SUPINE, Position.PRONE, Position.SIDE_LYING}),
    "quadruped": frozenset({Position.QUADRUPED}),
    "kneeling": frozenset({Position.KNEELING, Position.HALF_KNEELING, Position.QUADRUPED}),
    "seated": frozenset({Position.SEATED}),
    "standing": frozenset({Position.STANDING}),
}
# One word, or two, for each that means the same.
SAME_WORDS = {
    "1": "one", "1/2": "half", "4": "four", "abd": "abduction", "backwards": "backward",
    "calves": "calf", "dbl": "double", "downs": "down", "ext": "extension", "extn": "extension",
    "feet": "foot", "forwards": "forward", "glut": "glute", "gluteal": "glute", "glutes": "glute",
    "hammie": "hamstring", "hammy": "hamstring", "hams": "hamstring", "hinging": "hinge",
    "hs": "hamstring", "i": "one", "k2c": "knee chest", "kb": "kettlebell", "ktc": "knee chest",
    "lie": "lying", "one": "single", "pec": "chest", "plough": "plow", "post": "posterior",
    "pressup": "press up", "pushup": "push up", "quadriceps": "quad", "raises": "raise",
    "rot": "rotation", "rotn": "rotation", "scap": "scapular", "sidelying": "side lying",
    "sitting": "seated", "sl": "single leg", "str": "stretch", "ta": "tra", "theraband": "band",
    "thx": "thoracic", "tilts": "tilt", "transverse": "tra", "transversus": "tra", "tva": "tra",
    "twist": "rotation", "tx": "thoracic", "ups": "up",
}  # fmt: skip


@cache
def bare(word: str) -> str:
    """Return a word without its ending: "bridges", "bridging" and "bridge" are one."""
    word = SAME_WORDS.get(word, word)
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
        if len(word) > 3 and word[-1] == word[-2]:
            word = word[:-1]
    elif len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


_BARE_FILLERS = frozenset(map(bare, _FILLERS))
_BARE_POSITIONS = {bare(word): positions for word, positions in _POSITION_WORDS.items()}


def is_filler(word: str) -> bool:
    """Say whether a word in bare form is a number, or changes nothing of the name beside it."""
    return word.isdecimal() or word in _BARE_FILLERS


def positions(word: str) -> frozenset[Position]:
    """Return the positions that a word in bare form tells; none for most words."""
    return _BARE_POSITIONS.get(word, frozenset())


def may_be_left_out(word: str, position: Position) -> bool:
    """Say whether the name of an exercise of this position is as clear without a word."""
    return word in _LEFT_OUT or position in positions(word)
