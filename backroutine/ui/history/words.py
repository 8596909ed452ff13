"""Dates and times as a person reads them: in the language of the texts, as their country writes."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from backroutine.ui.language import day_first, locale


def day_name(day: date) -> str:
    """Return "3 Mar" (or "Mar 3" where months come first)."""
    return _written(day, "MMM d" if _month_comes_first() else day_first("d MMM"))


def dated_name(day: date) -> str:
    """Return "3 Mar 2026"."""
    return _written(day, day_pattern())


def day_pattern() -> str:
    """Return how a day with its year is written, as Qt's pattern."""
    return "MMM d, yyyy" if _month_comes_first() else day_first("d MMM yyyy")


def full_day_name(day: date) -> str:
    """Return "Tuesday, 3 March 2026"."""
    return _written(
        day, "dddd, MMMM d, yyyy" if _month_comes_first() else day_first("dddd, d MMMM yyyy")
    )


def weekday_name(day: date) -> str:
    """Return "Tue"."""
    return _written(day, "ddd")


def month_name(day: date) -> str:
    """Return "March 2026"."""
    return _written(day, "MMMM yyyy")


def short_month_name(day: date) -> str:
    """Return "Mar"; with the year in January, where it changes."""
    return _written(day, "MMM yyyy" if day.month == 1 else "MMM")


def time_name(moment: datetime) -> str:
    """Return the time of day in the computer's zone: "07:30", or "7:30 AM"."""
    local = moment.astimezone()
    return locale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def number_name(number: int) -> str:
    """Return a whole number with its thousands apart."""
    return locale().toString(number)


def decimal_name(number: float) -> str:
    """Return a number with one place after its point: "3.5"."""
    return locale().toString(float(number), "f", 1)


def change_name(points: float) -> str:
    """Return a change of a score with its sign: "+1", "−0.5", "0"."""
    places = 0 if points == int(points) else 1
    written = locale().toString(float(abs(points)), "f", places)
    return f"+{written}" if points > 0 else f"−{written}" if points < 0 else written


def _month_comes_first() -> bool:
    return locale().dateFormat(QLocale.FormatType.ShortFormat).startswith("M")


def _written(day: date, pattern: str) -> str:
    return locale().toString(QDate(day.year, day.month, day.day), pattern)
