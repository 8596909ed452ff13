"""What may be set, and the limits of it."""

import pytest

from backroutine.domain.settings import Settings
from backroutine.domain.timeline import STANDARD_TIMES


def test_what_is_not_set_is_the_standard() -> None:
    assert Settings().lead_times == STANDARD_TIMES
    assert Settings().weekly_goal_min == 0


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("volume", 0, 100),
        ("get_ready_s", 0, 60),
        ("change_sides_s", 0, 60),
        ("weekly_goal_min", 0, 1000),
    ],
)
def test_numbers_keep_within_their_limits(name: str, least: int, most: int) -> None:
    for number in (least, most):
        assert getattr(Settings(**{name: number}), name) == number  # type: ignore[arg-type]
    for number in (least - 1, most + 1):
        with pytest.raises(ValueError, match=f"{name} must be from"):
            Settings(**{name: number})  # type: ignore[arg-type]
