"""Moments as a column holds them, and which of them every time zone and calendar can show."""

from datetime import UTC, date, datetime, timedelta

EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
LATEST = datetime(9999, 1, 1, tzinfo=UTC)
"""What lies outside is taken for damage: no clock shows it, and some zones cannot."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def stored_moment(moment: datetime) -> int:
    """Return a moment as a column holds it: whole microseconds since 1970 in UTC."""
    return (moment - _EPOCH) // _MICROSECOND


_EARLIEST_STORED, _LATEST_STORED = stored_moment(EARLIEST), stored_moment(LATEST)


def moment_of(stored: object) -> datetime:
    """Return the moment that a column holds; raise one of `SPOILED`."""
    if not isinstance(stored, int):
        raise TypeError("a moment is a whole number of microseconds")
    if not _EARLIEST_STORED <= stored < _LATEST_STORED:  # numbers: thousands are read at once
        raise ValueError(f"a moment that no clock shows: {stored}")
    return _EPOCH + stored * _MICROSECOND


def shown(moment: datetime) -> datetime:
    """Return a moment that can be shown; raise `ValueError` or `OverflowError` for any other."""
    if not EARLIEST <= moment.astimezone(UTC) < LATEST:
        raise ValueError(f"a moment that no clock shows: {moment}")
    return moment


def day_of(stored: str) -> date:
    """Return the day that a column holds as ISO writes it; raise one of `SPOILED`."""
    day = date.fromisoformat(stored)
    if not EARLIEST.date() <= day < LATEST.date():
        raise ValueError(f"a day that no calendar shows: {day}")
    return day
