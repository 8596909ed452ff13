"""Reading one step: the name, then the numbers, then what is left as its note."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseType
from backroutine.domain.steps_text.amounts import Amounts, Line, take_amounts
from backroutine.domain.steps_text.circumstances import (
    hide_other_numbers,
    names_one_side,
    take_frequency,
    take_sides,
)
from backroutine.domain.steps_text.lines import bullet_end, is_heading
from backroutine.domain.steps_text.names import Match, Names, Token
from backroutine.domain.steps_text.note import left_over
from backroutine.domain.steps_text.read_step import ReadStep
from backroutine.domain.steps_text.settling import settle

_CLAUSE_END = re.compile(r"[|,;:()\[\]\n!?*]|\s-+\s|\.(?=\s|$)|\s-(?=\w)")
_REMARK = re.compile(
    r"(?<![a-z])(?:with|w/|using|against|while|keeping|until|then|in|on|from|at|and|or|&)(?![a-z])"
)
_LOOSE_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?![\w/%°]|[.,:]\d|\s?-\s?\d)")
# Beside an unknown name, so many words are still a name and not a sentence.
MOST_WORDS_OF_A_NAME = 6
LEAST_COVERED = 0.75


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of text read as one step.

    `is_step` says whether it is one at all, `has_dose` whether it says how much, and `adds_only`
    whether it holds a dose and nothing that could be a name.
    """

    step: ReadStep
    is_step: bool
    has_dose: bool
    adds_only: bool


def read_one(text: str, names: Names, catalogue: Catalogue) -> Reading:
    """Return a piece of text as one step."""
    line = Line(text)
    line.strike(0, bullet_end(text), " ")
    hide_other_numbers(line)
    frequency = take_frequency(line)
    # The name has to be known before the numbers, and the numbers have to be out of its way.
    rough = Line(text)
    rough.open, rough.is_used = line.open, list(line.is_used)
    take_sides(rough, None)
    take_amounts(rough)
    match, has_words = _match(rough.unread, names)
    exercise = catalogue.get(match.exercise) if match.exercise is not None else None
    sides = take_sides(line, exercise)
    amounts = take_amounts(line)
    if exercise is not None or has_words:
        _take_loose_number(line, amounts, match, exercise)
    settle(amounts, exercise)
    has_dose = bool(amounts) or sides is not None or frequency is not None
    is_dose_sure = (
        amounts.is_sure and not _has_loose_numbers(line, match) and not names_one_side(line)
    )
    step = ReadStep(
        text,
        match.exercise,
        match.alternatives,
        amounts.sets,
        amounts.reps,
        amounts.hold_s,
        amounts.rest_s,
        amounts.time_s,
        amounts.tempo_s,
        sides,
        frequency,
        left_over(line, match, amounts),
        match.is_sure,
        is_dose_sure,
    )
    is_step = _is_step(line, match, amounts, has_words=has_words, covered=_covered(line, match))
    return Reading(step, is_step, has_dose, has_dose and not has_words)


def _match(unread: str, names: Names) -> tuple[Match, bool]:
    """Return the best match of any clause, and whether any clause holds words of a name."""
    clauses = [clause for clause in _clauses(unread, names) if names.has_content(clause)]
    found = [names.match(clause) for clause in clauses]
    if not found:
        return Match(), False
    best = max(found, key=_rank)
    own = {token.start for token in best.tokens}
    others = [
        match
        for match in found
        if match.is_sure
        and match.exercise != best.exercise
        and own.isdisjoint(token.start for token in match.tokens)
    ]
    is_aside = len(best.tokens) == 1 and best.tokens[0] not in clauses[0]
    if best.is_sure and (others or is_aside):
        alternatives = [match.exercise for match in (best, *others) if match.exercise is not None]
        best = replace(best, is_sure=False, alternatives=tuple(dict.fromkeys(alternatives)))
    return best, True


def _rank(match: Match) -> tuple[bool, float]:
    return match.is_sure, round(match.score, 2) + 0.1 * min(len(match.tokens), 4)


def _clauses(unread: str, names: Names) -> Iterator[Sequence[Token]]:
    """Yield the words of each clause, of each up to a remark, and of each two neighbours."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _CLAUSE_END.finditer(unread):
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(unread)))
    clauses = []
    for begin, stop in spans:
        tokens = _tokens(unread, begin, stop, names)
        if not tokens:
            continue
        clauses.append(tokens)
        remark = _REMARK.search(unread, begin, stop)
        head = _tokens(unread, begin, remark.start(), names) if remark is not None else []
        if head:
            behind = tokens[len(head) :]
            clauses.append([*head, *filter(names.is_position, behind)])
    for index, tokens in enumerate(clauses):
        yield tokens
        if index + 1 < len(clauses) and clauses[index + 1][0].start > tokens[-1].start:
            yield [*tokens, *clauses[index + 1]]


def _tokens(unread: str, start: int, end: int, names: Names) -> list[Token]:
    return [
        replace(token, start=token.start + start, end=token.end + start)
        for token in names.tokens(unread[start:end])
    ]


def _take_loose_number(
    line: Line, amounts: Amounts, match: Match, exercise: Exercise | None
) -> None:
    """Take a number beside a name for repetitions: "20 pelvic tilts", "Shoulder rolls - 10"."""
    of_name = {token.start for token in match.tokens}
    loose = [found for found in _LOOSE_NUMBER.finditer(line.open) if found.start() not in of_name]
    if len(loose) != 1 or amounts.reps is not None or not 1 < int(loose[0][0]) <= 100:
        return
    number = int(loose[0][0])
    if exercise is not None and exercise.type is ExerciseType.HOLD:
        if amounts.hold_s is not None or amounts.time_s is not None:
            return
        amounts.hold_s, amounts.is_sure = number, False
    elif amounts.time_s is not None:
        return
    else:
        amounts.reps = number
    line.strike(*loose[0].span())


def _has_loose_numbers(line: Line, match: Match) -> bool:
    of_name = {token.start for token in match.tokens}
    return any(found.start() not in of_name for found in re.finditer(r"(?<![a-z\d])\d+", line.open))


def _covered(line: Line, match: Match) -> float:
    """Return which part of the words of a line make up the name."""
    words = list(re.finditer(r"[^\W\d_]+", line.unread))
    named = sum(any(t.start <= w.start() < t.end for t in match.tokens) for w in words)
    return named / len(words) if words else 0.0


def _is_step(
    line: Line, match: Match, amounts: Amounts, *, has_words: bool, covered: float
) -> bool:
    if not has_words and match.exercise is None:
        return False
    if not amounts:
        return match.is_sure and covered >= LEAST_COVERED
    if match.exercise is not None and (match.is_sure or covered >= LEAST_COVERED):
        return True
    head = line.plain[bullet_end(line.text) :]
    count = len(re.findall(r"[^\W\d_]{3,}", line.unread))
    is_strong = amounts.sets is not None or amounts.reps is not None or amounts.hold_s is not None
    if match.exercise is not None:
        return is_strong or count <= 2 * MOST_WORDS_OF_A_NAME
    return not is_heading(head) and count <= (
        2 * MOST_WORDS_OF_A_NAME if is_strong else MOST_WORDS_OF_A_NAME
    )
