"""A routine, or the week's plan, as a calendar file: appointments that come back every week.

Times are local ones of no zone (RFC 5545, 3.3.5, form 1), the clock on the wall of wherever the
calendar is read: an appointment at 07:30 stays there when the clocks change and on a journey.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.clock import Clock
from backroutine.domain.exercise import Section
from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import RoutineId
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import section_duration_s, total_duration_s
from backroutine.files.atomic import replace_file
from backroutine.files.text import tidy_line
from backroutine.translating import tr
from backroutine.wording import SECTION_NAMES, circuit_words, full_dose, length

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

PRODUCT = "-//BackRoutine//BackRoutine//EN"
REMINDED_AFTER = timedelta(hours=9)  # of the day, where no time of day is planned
WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class NothingPlannedError(RefusedError):
    """The plan holds no routine that can be played, so that there is nothing to write."""


class CalendarFiles:
    """Writing the week's plan for the window."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def write_plan(
        self, plan: WeekPlan, routines: Mapping[RoutineId, ReadyRoutine], path: Path
    ) -> None:
        """Write the plan; what is planned of a routine that is not among them is left out.

        Raises:
            NothingPlannedError: nothing is left to write.
            CannotWriteError: the file cannot be written there.
        """
        replace_file(path, plan_contents(plan, routines, now=self._clock.now()))


def plan_contents(
    plan: WeekPlan,
    routines: Mapping[RoutineId, ReadyRoutine],
    *,
    now: datetime,
    zone: tzinfo | None = None,
) -> bytes:
    """Return the plan as a calendar: one appointment for each routine and time of day.

    It comes back on all of its days, the first time after `now` (aware), and an alarm sounds as it
    begins. Written again, it has the same names, by which a calendar knows what it has already.

    Raises:
        NothingPlannedError: nothing is planned of any of these routines.
    """
    days: dict[tuple[RoutineId, time], list[int]] = {}
    for planned in plan.times:
        if planned.routine_id in routines:
            days.setdefault((planned.routine_id, planned.at), []).append(planned.weekday)
    if not days:
        raise NothingPlannedError(
            tr(
                "Nothing is planned that could go into a calendar. Put a routine that is "
                "ready on a day first."
            )
        )
    calendar = _calendar()
    for (routine_id, at), weekdays in days.items():
        event = _event(routines[routine_id], f"{routine_id}-{at:%H%M}@backroutine", now)
        times = [PlannedTime(weekday, at, routine_id) for weekday in weekdays]
        event.add("dtstart", _first_of(times, now.astimezone(zone).replace(tzinfo=None)))
        event.add("rrule", {"freq": "weekly", "byday": [WEEKDAY_CODES[day] for day in weekdays]})
        event.add_component(_alarm(routines[routine_id]))
        calendar.add_component(event)
    contents: bytes = calendar.to_ical()
    return contents


def write_calendar(ready: ReadyRoutine, path: Path, *, now: datetime) -> None:
    """Write a weekly appointment of whole days for a routine of which no time is planned.

    Raises:
        CannotWriteError: the file cannot be written there.
    """
    replace_file(path, calendar_contents(ready, now=now))


def calendar_contents(ready: ReadyRoutine, *, now: datetime) -> bytes:
    """Return the calendar file: no time of day is made up, the appointment is of the whole day.

    It comes back every week from the day after `now` (aware), keeps nobody busy, reminds at nine,
    and says that no time is planned.
    """
    told = tr("No time is planned for this routine. Move it to a day and a time that suit you.")
    event = _event(ready, f"{ready.routine.id}@backroutine", now, told)
    del event["duration"]  # that of whole days is in whole days (RFC 5545, 3.6.1)
    event.add("dtstart", _first_day(now))
    event.add("rrule", {"freq": "weekly"})
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(ready, REMINDED_AFTER))
    calendar = _calendar()
    calendar.add_component(event)
    contents: bytes = calendar.to_ical()
    return contents


def _calendar() -> "Calendar":
    # imported here, as below: a tenth of a second that only this needs
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def _event(ready: ReadyRoutine, uid: str, now: datetime, told: str = "") -> "Event":
    """Return an appointment of a routine that does not say yet when it is.

    `told` opens its description.
    """
    from icalendar import Event

    event = Event()
    event.add("uid", tidy_line(uid))
    event.add("dtstamp", now)
    event.add("duration", timedelta(seconds=total_duration_s(ready.routine)))
    event.add("summary", tidy_line(ready.routine.name))
    event.add("description", "\n".join([*([told, ""] if told else []), *_lines(ready)]))
    return event


def _alarm(ready: ReadyRoutine, after: timedelta = timedelta()) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", after)
    alarm.add("description", tidy_line(ready.routine.name))
    return alarm


def _first_of(times: list[PlannedTime], after: datetime) -> datetime:
    """Return the first of some planned times after a moment, both of the clock on the wall."""
    days = [after.date() + timedelta(days=number) for number in range(8)]
    starts = (
        datetime.combine(day, planned.at)
        for day in days
        for planned in times
        if planned.weekday == day.weekday()
    )
    return min(start for start in starts if start > after)


def _first_day(now: datetime) -> date:
    return now.astimezone().date() + timedelta(days=1)


def _lines(ready: ReadyRoutine) -> list[str]:
    routine = ready.routine
    lines = [tr("Total time: {time}").format(time=length(total_duration_s(routine)))]
    for section in Section:
        if not routine.section(section):
            continue
        lines += ["", f"{SECTION_NAMES[section]}, {length(section_duration_s(routine, section))}"]
        for circuit, members in routine.groups(section):
            if circuit is not None:
                lines.append(f"{circuit_words(circuit, len(members))}:")
            for step in members:
                name = tidy_line(ready.exercises[step.exercise_id].name)
                lines.append(f"- {name}: {full_dose(step.dose)}")
    return lines
