"""The plan is read once, shown at once when it changes, and stored behind."""

import pytest
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import WeekPlan
from backroutine.ui.background import Background
from backroutine.ui.late import LateStore
from backroutine.ui.plan.keeping import PlanKeeper
from tests.ui.plan.conftest import MONDAY, WEEK, planned
from tests.ui.stores import DISK_FULL, MemoryPlans, MemoryStore

OTHER = WeekPlan((planned(MONDAY, "06:00"),))


@pytest.fixture
def plans() -> MemoryPlans:
    return MemoryPlans(WEEK)


def settle(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: background.is_idle)


def test_the_plan_is_read_and_told(
    plans: MemoryPlans, background: Background, qtbot: QtBot
) -> None:
    keeper = PlanKeeper(plans, background)
    changes: list[WeekPlan] = []
    keeper.changed.connect(lambda: changes.append(keeper.plan))
    assert keeper.plan == WeekPlan()
    keeper.load()
    settle(qtbot, background)
    keeper.load()
    settle(qtbot, background)
    assert changes == [WEEK]


def test_a_change_is_told_at_once_and_stored(
    plans: MemoryPlans, background: Background, qtbot: QtBot
) -> None:
    keeper = PlanKeeper(plans, background)
    keeper.load()
    keeper.save(OTHER)  # before what was there has been read
    assert keeper.plan == OTHER
    settle(qtbot, background)
    assert (keeper.plan, plans.plan) == (OTHER, OTHER)
    plans.plan = WEEK  # as a restore does
    keeper.load()
    settle(qtbot, background)
    assert keeper.plan == WEEK


def test_a_refusal_is_told_and_the_plan_stays_to_be_stored_later(
    plans: MemoryPlans, background: Background, qtbot: QtBot
) -> None:
    keeper = PlanKeeper(plans, background)
    plans.refusal = DISK_FULL
    with qtbot.waitSignal(background.refused) as refused:
        keeper.save(OTHER)
    assert refused.args == [DISK_FULL]
    assert (keeper.plan, plans.plan) == (OTHER, WEEK)
    plans.refusal = ""
    keeper.save(WeekPlan())
    settle(qtbot, background)
    assert plans.plan == WeekPlan()


def test_a_store_that_is_opened_late_has_plan_and_declined_too(store: MemoryStore) -> None:
    late = LateStore(lambda: store)
    late.plans.save(OTHER)
    late.declined.add("R6:a")
    assert (store.plans.plan, store.declined.keys) == (OTHER, frozenset({"R6:a"}))
    assert (late.plans.load(), late.declined.all()) == (OTHER, frozenset({"R6:a"}))
