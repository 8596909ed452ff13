"""What people type for times and repetitions is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.ui.dose_text import (
    RepsRead,
    reps_from_text,
    seconds_from_text,
    text_from_reps,
    text_from_seconds,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("45", 45), ("45 s", 45), ("45sec", 45), ("0:90", 90), ("1:30", 90), ("90 s", 90),
        ("2 min", 120), ("1 min 30 s", 90), ("1.5 min", 90), ("1,5 min", 90), ("1:00:05", 3605),
        ("none", 0), ("", 0), (" 20 ", 20), ("2m", 120), ("1 h", 3600),
        ("soon", None), ("1:", None), ("-5", None), ("3x10", None), ("5-3-1", None),
    ],
)  # fmt: skip
def test_a_time_is_read(text: str, seconds: int | None) -> None:
    assert seconds_from_text(text) == seconds


@given(st.integers(0, 7200))
def test_a_time_that_is_written_is_read_again(seconds: int) -> None:
    assert seconds_from_text(text_from_seconds(seconds)) == seconds


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10", RepsRead(10)), ("10 reps", RepsRead(10)), ("5-3-1", RepsRead((5, 3, 1))),
        ("5, 3, 1", RepsRead((5, 3, 1))), ("5 3 1", RepsRead((5, 3, 1))),
        ("3x10", RepsRead(10, 3)), ("3 × 10", RepsRead(10, 3)), ("3*10", RepsRead(10, 3)),
        ("3 x 5-3-1", RepsRead((5, 3, 1))),
        ("", None), ("ten", None), ("0", None), ("5-0-1", None), ("0x10", None), ("2x5-3-1", None),
        ("5--3", None), ("99999", None), ("²", None),
    ],
)  # fmt: skip
def test_repetitions_are_read(text: str, read: RepsRead | None) -> None:
    assert reps_from_text(text) == read


@given(st.one_of(st.integers(1, 200), st.lists(st.integers(1, 200), min_size=2, max_size=9)))
def test_repetitions_that_are_written_are_read_again(reps: int | list[int]) -> None:
    wanted = tuple(reps) if isinstance(reps, list) else reps
    assert reps_from_text(text_from_reps(wanted)) == RepsRead(wanted)
