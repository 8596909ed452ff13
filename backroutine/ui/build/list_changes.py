"""From one order of keys to another in the fewest moves, for models that emit true signals."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Removal:
    """Rows `first` to `last` go."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insertion:
    """Rows come to stand at `first` to `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Move:
    """One row goes from `row` to stand in front of `before`, counted before the move."""

    row: int
    before: int


Change = Removal | Insertion | Move


def changes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Change]:
    """Return what to do, in this order, to turn `old` into `new`; no key stands twice."""
    start, old_end, new_end = 0, len(old), len(new)
    while start < min(old_end, new_end) and old[start] == new[start]:
        start += 1
    while min(old_end, new_end) > start and old[old_end - 1] == new[new_end - 1]:
        old_end -= 1
        new_end -= 1
    before, after = list(old[start:old_end]), list(new[start:new_end])
    steps: list[Change] = []
    wanted = set(after)
    for first, last in reversed(_runs([key not in wanted for key in before])):
        steps.append(Removal(start + first, start + last))
    current = [key for key in before if key in wanted]
    present = set(current)
    steps.extend(_moves(current, [key for key in after if key in present], start))
    for first, last in _runs([key not in present for key in after]):
        steps.append(Insertion(start + first, start + last))
    return steps


def _moves(current: list[Hashable], wanted: list[Hashable], start: int) -> list[Move]:
    """Move what is not in the longest run that is in order already; `current` is used up."""
    place = {key: index for index, key in enumerate(wanted)}
    staying = _longest_rising([place[key] for key in current])
    moves = []
    for index, key in enumerate(wanted):
        if index in staying:
            continue
        row = current.index(key)
        before = current.index(wanted[index - 1]) + 1 if index else 0
        if row == before:
            continue
        moves.append(Move(start + row, start + before))
        current.insert(before, key)
        del current[row if row < before else row + 1]
    return moves


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the numbers of a longest rising subsequence."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    rising = set()
    number_or_none = ends[-1] if ends else None
    while number_or_none is not None:
        rising.add(number_or_none)
        number_or_none = before[number_or_none]
    return rising


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Return (first, last) of every unbroken run of true flags."""
    runs: list[tuple[int, int]] = []
    for index, flag in enumerate(flags):
        if flag and runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        elif flag:
            runs.append((index, index))
    return runs
