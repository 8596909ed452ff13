"""The store behind the first paint: opened by its first use, and refused alike by each."""

import pytest

from backroutine.domain.refusal import RefusedError
from backroutine.ui.late import LateStore
from backroutine.ui.ports import Store
from tests import builders
from tests.ui.stores import MemoryStore


def test_the_first_use_opens_it_once() -> None:
    opened: list[MemoryStore] = []

    def open_store() -> Store:
        opened.append(MemoryStore())
        return opened[-1]

    late = LateStore(open_store)
    routines = late.routines
    assert opened == []
    routines.save(builders.programme())
    assert late.routines.all() == [builders.programme()]
    assert len(opened) == 1


def test_a_refusal_is_heard_by_every_use_until_it_opens() -> None:
    refusals = ["The disk is asleep.", "The disk is still asleep."]

    def open_store() -> Store:
        if refusals:
            raise RefusedError(refusals.pop(0))
        return MemoryStore()

    late = LateStore(open_store)
    with pytest.raises(RefusedError, match="is asleep"):
        late.routines.all()
    with pytest.raises(RefusedError, match="still asleep"):
        late.sessions.all()
    assert late.sessions.all() == []


def test_closing_what_was_never_opened_does_nothing() -> None:
    LateStore(MemoryStore).close()
