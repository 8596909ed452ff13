"""The two kinds of time: one to measure with, one to write down."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells both kinds of time; given from outside so that a test can turn it."""

    def elapsed_s(self) -> float:
        """Return seconds since an unspecified moment; never runs backwards."""
        ...

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The computer's own clock."""

    def elapsed_s(self) -> float:
        """Return the monotonic clock's seconds, the same in every process of this computer."""
        return time.monotonic()

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)
