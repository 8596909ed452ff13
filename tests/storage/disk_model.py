"""A disk as it may be after a power cut: what was synced is there, the rest as chance has it.

The method is SQLite's own for its crash tests: every write, truncation, sync and deletion is
recorded, and for any moment disks are built on which writes not yet synced are kept, lost, cut off
at some point, picked at random, or torn within a sector.
"""

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

SECTOR = 512
KEPT_SECTORS = 0.5
GARBLED_SECTORS = 0.1


@dataclass(frozen=True, slots=True)
class Create:
    name: str


@dataclass(frozen=True, slots=True)
class Write:
    name: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    name: str


@dataclass(frozen=True, slots=True)
class Delete:
    name: str
    is_synced: bool


@dataclass(frozen=True, slots=True)
class Began:
    """A commit of the program has begun; `number` counts from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The program was told that a commit is stored."""

    number: int


Operation = Create | Write | Truncate | Sync | Delete | Began | Acknowledged
Pending = Write | Truncate


class Fate(StrEnum):
    """What became of what was not synced."""

    KEPT = "kept"
    LOST = "lost"
    CUT_OFF = "cut-off"
    PICKED = "picked"
    TORN = "torn"


@dataclass
class _File:
    is_linked: bool = False
    """Whether the folder on the disk names it."""
    is_there: bool = True
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Pending] = field(default_factory=list)


class Disk:
    """Takes operations one by one, and shows what a power cut after the last could leave."""

    def __init__(self) -> None:
        self._files: dict[str, _File] = {}

    def take(self, operation: Operation) -> None:
        """Do one operation."""
        match operation:
            case Create(name):
                self._files[name] = _File()
            case Write(name) | Truncate(name):
                self._files[name].pending.append(operation)
            case Sync(name):
                self._sync(name)
            case Delete(name, is_synced) if name in self._files:
                if is_synced:
                    del self._files[name]
                else:
                    self._files[name].is_there = False
            case _:
                pass

    def cut(self, fate: Fate, chance: random.Random) -> dict[str, bytes]:
        """Return the files that are left when the power goes now."""
        left = {}
        for name, file in self._files.items():
            if not name.endswith("-shm") and self._is_left(file, fate, chance):
                content = bytearray(file.synced)
                _apply(content, _survivors(file.pending, fate, chance))
                left[name] = bytes(content)
        return left

    def _sync(self, name: str) -> None:
        file = self._files[name]
        _apply(file.synced, file.pending)
        file.pending.clear()
        if not file.is_linked and name.endswith(("-journal", "-wal")):
            # SQLite syncs the folder too when a journal is synced for the first time
            self._files = {key: each for key, each in self._files.items() if each.is_there}
            for each in self._files.values():
                each.is_linked = True
        file.is_linked = True

    @staticmethod
    def _is_left(file: _File, fate: Fate, chance: random.Random) -> bool:
        if file.is_there and file.is_linked:
            return True
        match fate:
            case Fate.KEPT:
                return file.is_there
            case Fate.LOST:
                return not file.is_there
            case _:
                return chance.random() < KEPT_SECTORS


def _survivors(pending: list[Pending], fate: Fate, chance: random.Random) -> Iterable[Pending]:
    match fate:
        case Fate.KEPT:
            return pending
        case Fate.LOST:
            return ()
        case Fate.CUT_OFF:
            return pending[: chance.randint(0, len(pending))]
        case Fate.PICKED:
            return [each for each in pending if chance.random() < KEPT_SECTORS]
        case Fate.TORN:
            return [part for each in pending for part in _torn(each, chance)]


def _torn(operation: Pending, chance: random.Random) -> Iterable[Pending]:
    """Give the sectors of a write that reached the disk, some of them as garbage."""
    if isinstance(operation, Truncate):
        return (operation,) if chance.random() < KEPT_SECTORS else ()
    parts = []
    for start in range(0, len(operation.content), SECTOR):
        sector = operation.content[start : start + SECTOR]
        luck = chance.random()
        if luck < KEPT_SECTORS + GARBLED_SECTORS:
            content = sector if luck < KEPT_SECTORS else os.urandom(len(sector))
            parts.append(Write(operation.name, operation.offset + start, content))
    return parts


def _apply(content: bytearray, operations: Iterable[Pending]) -> None:
    for operation in operations:
        if isinstance(operation, Truncate):
            del content[operation.size :]
            content.extend(bytes(operation.size - len(content)))
        else:
            end = operation.offset + len(operation.content)
            content.extend(bytes(max(0, end - len(content))))
            content[operation.offset : end] = operation.content
