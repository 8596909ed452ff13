"""What is planned for today is what the window opens at; else it opens at the editor."""

from datetime import time

import pytest

from backroutine.domain.planning import WeekPlan
from tests import builders
from tests.doubles import START
from tests.e2e.conftest import Start

TODAY = START.astimezone().weekday()


@pytest.mark.parametrize(
    ("weekday", "is_play"), [(TODAY, True), ((TODAY + 1) % 7, False)], ids=["today", "tomorrow"]
)
def test_the_window_opens_at_what_is_planned_for_today(
    start: Start, weekday: int, *, is_play: bool
) -> None:
    plan = WeekPlan().with_routine(builders.programme().id, (weekday,), time(23, 59))
    first = start()
    first.background.run(lambda: first.store.plans.save(plan))

    program = start()

    assert program.pages.play.isVisible() is is_play
    assert program.pages.build.isVisible() is not is_play


def test_what_is_planned_later_for_today_leaves_the_page_as_it_is(start: Start) -> None:
    program = start()

    keeper = program.pages.week.planning.keeper
    keeper.save(WeekPlan().with_routine(builders.programme().id, (TODAY,), time(23, 59)))

    assert program.pages.build.isVisible()
