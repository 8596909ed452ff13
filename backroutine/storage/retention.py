"""Which automatic backups are kept. Pure: moments in, moments out.

All of the last two days; then, going back, the newest of each of seven days, of four weeks and of
six months that have one. What is kept from that list is only pushed out by newer backups, never by
time alone: somebody who comes back after a year still finds the last ones.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY = 7
WEEKLY = 4
MONTHLY = 6


def superseded(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the moments whose backups may go; days are those of the time zone of `now`.

    A moment that lies ahead, from a clock that was wrong, is kept like one of today.
    """
    spans = [
        _Span(DAILY, date.isoformat),
        _Span(WEEKLY, lambda day: f"{day:%G-%V}"),
        _Span(MONTHLY, lambda day: f"{day:%Y-%m}"),
    ]
    gone = set()
    last_kept: date | None = None
    for moment in sorted(set(moments), reverse=True):
        if now - moment < ALL_FOR:
            continue
        day = moment.astimezone(now.tzinfo).date()
        span = next((span for span in spans if span.admits(day, last_kept)), None)
        if span is None:
            gone.add(moment)
        else:
            span.left -= 1
            last_kept = day
    return gone


@dataclass
class _Span:
    """A kind of span of time, of which so many may still have their newest backup kept."""

    left: int
    name_of: Callable[[date], str]

    def admits(self, day: date, last_kept: date | None) -> bool:
        """Say whether a backup of this day is the newest of a span, and there is room for it."""
        is_other = last_kept is None or self.name_of(day) != self.name_of(last_kept)
        return self.left > 0 and is_other
