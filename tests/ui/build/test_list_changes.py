"""From one order to another: the changes lead there, and are few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.ui.build.list_changes import Change, Insertion, Move, Removal, changes

keys = st.lists(st.integers(0, 30), unique=True, max_size=20)


def applied(old: list[int], new: list[int], steps: list[Change]) -> list[int]:
    rows = list(old)
    for change in steps:
        match change:
            case Removal(first, last):
                del rows[first : last + 1]
            case Insertion(first, last):
                rows[first:first] = new[first : last + 1]
            case Move(row, before):
                assert before not in (row, row + 1), "Qt refuses a move that goes nowhere"
                moved = rows.pop(row)
                rows.insert(before if before < row else before - 1, moved)
    return rows


@given(keys, keys)
def test_the_changes_lead_from_one_list_to_the_other(old: list[int], new: list[int]) -> None:
    assert applied(old, new, changes(old, new)) == new


@given(st.permutations(list(range(12))))
def test_a_row_never_moves_twice(new: list[int]) -> None:
    assert len(changes(list(range(12)), new)) < 12


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param([0, 1, 2, 3, 4, 5], [], id="nothing"),
        pytest.param([1, 2, 3, 4, 5, 0], [Move(0, 6)], id="first to the end"),
        pytest.param([5, 0, 1, 2, 3, 4], [Move(5, 0)], id="last to the front"),
        pytest.param([0, 1, 4, 5], [Removal(2, 3)], id="two removed at once"),
        pytest.param([0, 1, 2, 9, 8, 3, 4, 5], [Insertion(3, 4)], id="two put in at once"),
    ],
)
def test_one_gesture_is_one_change(new: list[int], expected: list[Change]) -> None:
    assert changes([0, 1, 2, 3, 4, 5], new) == expected
