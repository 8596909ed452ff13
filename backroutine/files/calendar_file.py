"""A routine as a calendar file: an appointment that comes back every week."""

from datetime import datetime, timedelta
from pathlib import Path

from backroutine.domain.exercise import Section
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.timeline import section_duration_s, total_duration_s
from backroutine.files.atomic import replace_file
from backroutine.files.text import tidy_line
from backroutine.wording import SECTION_NAMES, circuit_words, full_dose, length

PRODUCT = "-//BackRoutine//BackRoutine//EN"
START_HOUR = 8


def write_calendar(ready: ReadyRoutine, path: Path, *, now: datetime) -> None:
    """Write a weekly appointment for a routine, first on the day after `now` (aware).

    Raises:
        CannotWriteError: the file cannot be written there.
    """
    replace_file(path, calendar_contents(ready, now=now))


def calendar_contents(ready: ReadyRoutine, *, now: datetime) -> bytes:
    """Return the calendar file; its time of day is that of wherever the calendar is read."""
    # imported here: a tenth of a second that only this needs
    from icalendar import Calendar, Event

    routine = ready.routine
    event = Event()
    event.add("uid", f"{routine.id}@backroutine")
    event.add("dtstamp", now)
    event.add("dtstart", _first_start(now))
    event.add("duration", timedelta(seconds=total_duration_s(routine)))
    event.add("rrule", {"freq": "weekly"})
    event.add("summary", tidy_line(routine.name))
    event.add("description", "\n".join(_lines(ready)))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    contents: bytes = calendar.to_ical()
    return contents


def _first_start(now: datetime) -> datetime:
    local = now.astimezone()
    tomorrow = local.replace(hour=START_HOUR, minute=0, second=0, microsecond=0, tzinfo=None)
    return tomorrow + timedelta(days=1)


def _lines(ready: ReadyRoutine) -> list[str]:
    routine = ready.routine
    lines = [f"Total time: {length(total_duration_s(routine))}"]
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
