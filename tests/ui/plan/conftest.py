"""A clock, routines and an editor for tests of the week's plan; it is Monday, 2 March 2026."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.routine import RoutineId
from backroutine.ui.plan.editor import PlanEditor
from backroutine.ui.plan.plannable import Plannable
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock, RecordingTray

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday in most zones
MONDAY, TUESDAY, WEDNESDAY, FRIDAY, SUNDAY = 0, 1, 2, 4, 6
MORNING, EVENING, DRAFT = RoutineId("morning"), RoutineId("evening"), RoutineId("draft")
ROUTINES = {
    MORNING: Plannable(MORNING, "Morning & <b>more</b>", 600),
    EVENING: Plannable(EVENING, "Evening", 904),
    DRAFT: Plannable(DRAFT, "Draft", 0, is_ready=False),
}


def planned(weekday: int, at: str, routine_id: RoutineId = MORNING) -> PlannedTime:
    return PlannedTime(weekday, time.fromisoformat(at), routine_id)


WEEK = WeekPlan.of(
    (
        planned(MONDAY, "07:30"),
        planned(MONDAY, "19:00", EVENING),
        planned(WEDNESDAY, "07:30"),
        planned(FRIDAY, "12:00", DRAFT),
    )
)


@dataclass
class Written:
    """What a signal told, in its order."""

    plans: list[WeekPlan] = field(default_factory=list)

    def take(self, plan: WeekPlan) -> None:
        self.plans.append(plan)


@pytest.fixture
def tray() -> RecordingTray:
    return RecordingTray()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(moment=NOON)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, clock: ManualClock) -> Iterator[PlanEditor]:
    """Return an editor of the week above, shown and active."""
    editor = PlanEditor(theme, clock)
    qtbot.addWidget(editor)
    editor.resize(1000, 520)
    editor.show_routines(ROUTINES)
    editor.show_plan(WEEK)
    editor.show()
    editor.activateWindow()
    yield editor
    editor.hide()
