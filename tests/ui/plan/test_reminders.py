"""Reminders come once, at their time, through sleep and a clock that is set."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import WeekPlan, due_between
from backroutine.domain.routine import RoutineId
from backroutine.ui.plan.reminders import MOST_WAIT_S, Reminders
from backroutine.ui.plan.tray import SystemTray, Tray
from tests.doubles import ManualClock, RecordingTray
from tests.ui.plan.conftest import (
    DRAFT,
    EVENING,
    MONDAY,
    MORNING,
    ROUTINES,
    SUNDAY,
    WEEK,
    planned,
)

BERLIN = ZoneInfo("Europe/Berlin")
UTC_ZONE = ZoneInfo("UTC")
HOUR = 3600


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(moment=datetime(2026, 3, 2, 7, 0, tzinfo=UTC))


@pytest.fixture
def reminders(qapp: object, clock: ManualClock, tray: RecordingTray) -> Reminders:
    reminders = Reminders(clock, tray, zone=UTC_ZONE)
    reminders.set_reminders(True)
    reminders.show_plan(WEEK, ROUTINES)
    return reminders


def pass_time(reminders: Reminders, clock: ManualClock, seconds: float) -> None:
    """Let time pass as the timer sees it: it looks when it said it would."""
    end = clock.elapsed + seconds
    while clock.elapsed < end:
        wait_s = reminders.waits_s
        if wait_s is None:
            clock.advance(end - clock.elapsed)
            return
        clock.advance(min(max(wait_s, 0.001), end - clock.elapsed))
        reminders.check()


def test_a_routine_is_reminded_of_at_its_time(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    assert tray.is_shown
    pass_time(reminders, clock, 29 * 60)
    assert tray.told == []
    pass_time(reminders, clock, 60)
    ((title, sentence),) = tray.told
    assert title == "Morning & <b>more</b>"
    assert "10 minutes" in sentence
    assert "<" not in sentence
    pass_time(reminders, clock, 24 * HOUR)
    assert tray.titles == ["Morning & <b>more</b>", "Evening"]


def test_a_click_opens_the_routine(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    wished: list[str] = []
    reminders.routine_wished.connect(wished.append)
    pass_time(reminders, clock, 13 * HOUR)
    for click in reversed(tray.clicks):
        click()
    assert wished == [EVENING, MORNING]


def test_a_timer_waits_for_the_next_time_and_never_longer_than_a_minute(
    reminders: Reminders, clock: ManualClock
) -> None:
    assert reminders.waits_s == MOST_WAIT_S
    clock.advance(29 * 60 + 48)
    reminders.check()
    assert reminders.waits_s == 12
    reminders.show_plan(WeekPlan(), ROUTINES)
    assert reminders.waits_s is None


def test_switched_off_nothing_is_told_or_waited_for_and_nothing_comes_after(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    reminders.set_reminders(False)
    assert not tray.is_shown
    assert reminders.waits_s is None
    pass_time(reminders, clock, 40 * 60)
    reminders.check()
    reminders.set_reminders(True)
    reminders.check()
    assert tray.told == []


def test_reminders_are_off_at_first(clock: ManualClock, tray: RecordingTray) -> None:
    reminders = Reminders(clock, tray, zone=UTC_ZONE)
    reminders.show_plan(WEEK, ROUTINES)
    assert not reminders.is_on
    pass_time(reminders, clock, 24 * HOUR)
    assert tray.told == []


@pytest.mark.parametrize(
    ("asleep_min", "titles"),
    [
        pytest.param(40, ["Morning & <b>more</b>"], id="ten minutes late"),
        pytest.param(89, ["Morning & <b>more</b>"], id="59 minutes late"),
        pytest.param(91, [], id="more than an hour late"),
        pytest.param(7 * 24 * 60 + 40, ["Morning & <b>more</b>"], id="a week later"),
    ],
)
def test_what_was_slept_through_is_told_up_to_an_hour_late(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray, asleep_min: int,
    titles: list[str],
) -> None:  # fmt: skip
    clock.set_wall(asleep_min * 60)  # the monotonic clock may stand still meanwhile
    reminders.check()
    assert tray.titles == titles


def test_a_clock_that_is_set_back_reminds_of_nothing_twice(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    pass_time(reminders, clock, HOUR)
    clock.set_wall(-HOUR)
    reminders.check()
    pass_time(reminders, clock, 2 * HOUR)
    assert tray.titles == ["Morning & <b>more</b>"]


def test_what_is_done_already_is_not_reminded_of_today_but_next_time(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    reminders.show_plan(WEEK, ROUTINES, {MORNING: 1})
    pass_time(reminders, clock, 2 * HOUR)
    assert tray.told == []
    pass_time(reminders, clock, 48 * HOUR)  # Wednesday morning comes with an old count
    assert tray.titles == ["Evening", "Morning & <b>more</b>"]


def test_drafts_and_deleted_routines_are_passed_over(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    plan = WeekPlan.of(
        (planned(MONDAY, "08:00", DRAFT), planned(MONDAY, "08:00", RoutineId("gone")))
    )
    reminders.show_plan(plan, ROUTINES)
    pass_time(reminders, clock, 2 * HOUR)
    assert tray.told == []


def test_a_time_that_has_just_gone_by_is_told_before_the_plan_changes(
    reminders: Reminders, clock: ManualClock, tray: RecordingTray
) -> None:
    clock.advance(30 * 60)
    reminders.show_plan(WeekPlan((planned(MONDAY, "07:29", EVENING),)), ROUTINES)
    reminders.check()
    assert tray.titles == ["Morning & <b>more</b>"]  # and not what is new and past already


def test_summer_time_moves_no_reminder(tray: RecordingTray) -> None:
    clock = ManualClock(moment=datetime(2026, 3, 28, 12, tzinfo=UTC))
    reminders = Reminders(clock, tray, zone=BERLIN)
    reminders.set_reminders(True)
    reminders.show_plan(WeekPlan((planned(SUNDAY, "07:30"),)), ROUTINES)
    pass_time(reminders, clock, 17 * HOUR + 29 * 60)
    assert tray.told == []
    pass_time(reminders, clock, 60)
    assert clock.moment.astimezone(BERLIN).isoformat() == "2026-03-29T07:30:00+02:00"
    assert len(tray.told) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(gaps=st.lists(st.integers(1, 55 * 60), min_size=1, max_size=60))
def test_however_late_the_looks_come_each_time_is_told_exactly_once(
    qapp: object, gaps: list[int]
) -> None:
    clock, tray = ManualClock(moment=datetime(2026, 3, 2, 7, 0, tzinfo=UTC)), RecordingTray()
    reminders = Reminders(clock, tray, zone=UTC_ZONE)
    reminders.set_reminders(True)
    reminders.show_plan(WEEK, ROUTINES)
    began = clock.now()
    for seconds in gaps:
        clock.advance(seconds)
        reminders.check()
    due = due_between(WEEK, began, began + timedelta(seconds=sum(gaps)), UTC_ZONE)
    assert tray.titles == [
        ROUTINES[each.planned.routine_id].name
        for each in due
        if ROUTINES[each.planned.routine_id].is_ready
    ]


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface", extend=True)
def test_a_message_that_is_clicked_is_followed_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SystemTray, "is_available", True)
    tray = SystemTray("BackRoutine")
    clicks: list[str] = []
    tray.tell("First", "Sentence", lambda: clicks.append("first"))
    tray.tell("Second", "Sentence", lambda: clicks.append("second"))
    icon = tray.findChild(QSystemTrayIcon)
    assert isinstance(icon, QSystemTrayIcon)
    for _ in range(2):
        icon.messageClicked.emit()
    assert clicks == ["second"]
    with qtbot.waitSignal(tray.activated):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.tell("Third", "Sentence", lambda: clicks.append("third"))
    tray.hide()
    icon.messageClicked.emit()
    assert clicks == ["second"]
    assert not icon.isVisible()


def test_a_desktop_without_a_tray_is_no_trouble(qapp: object) -> None:
    system = SystemTray("BackRoutine")
    tray: Tray = system
    assert not system.is_available  # as tests have no screen
    tray.show()
    tray.tell("Title", "Sentence", lambda: None)
    tray.hide()
