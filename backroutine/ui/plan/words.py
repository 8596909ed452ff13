"""Days of the week and times of day as a person reads them."""

from datetime import time

from PySide6.QtCore import QLocale, QTime

from backroutine.domain.progress import whole_minutes
from backroutine.ui.language import locale
from backroutine.wording import length

A_MINUTE_S = 60


def day_name(weekday: int) -> str:
    """Return "Monday" for 0."""
    return locale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def short_day_name(weekday: int) -> str:
    """Return "Mon" for 0."""
    return locale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def time_name(at: time) -> str:
    """Return "07:30", or "7:30 AM"."""
    return locale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def rough_length(seconds: float) -> str:
    """Return a length in whole minutes, as a plan needs it: "21 minutes", "1 h 5 min"."""
    return length(whole_minutes(seconds) * A_MINUTE_S if seconds >= A_MINUTE_S else seconds)
