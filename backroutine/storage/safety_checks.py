"""The safety checks that the person has gone through."""

import json

from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, skip
from backroutine.storage.moments import day_of, moment_of, stored_moment
from backroutine.storage.transactions import Transactions

_ALL = "SELECT number, checked_on, signs, checked_at FROM safety_check ORDER BY number"


class SafetyCheckRepository:
    """Checks in the order in which they were taken; none is ever replaced by a later one."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `all` left out because it cannot be read."""

    def all(self) -> tuple[SafetyCheckTaken, ...]:
        """Return every check that can be read, the oldest first."""
        with self._transactions.looking() as connection:
            rows = connection.execute(_ALL).fetchall()
        checks, skipped = [], []
        for number, checked_on, signs, checked_at in rows:
            try:
                checks.append(_taken(checked_on, signs, checked_at))
            except SPOILED as error:
                skipped.append(skip("safety_check", number, error))
        self.skipped = tuple(skipped)
        return tuple(checks)

    def add(self, check: SafetyCheckTaken) -> None:
        """Store one more check."""
        from sqlalchemy import insert

        from backroutine.storage.rows import SafetyCheckRow

        moment = check.checked_at
        row = {
            "checked_on": check.checked_on.isoformat(),
            "signs": json.dumps(sorted(check.signs)),
            "checked_at": None if moment is None else stored_moment(moment),
        }
        with self._transactions.writing() as db:
            db.execute(insert(SafetyCheckRow), [row])


def _taken(checked_on: str, signs: str, checked_at: int | None) -> SafetyCheckTaken:
    """Return a check; raise one of `SPOILED`."""
    plain = json.loads(signs)
    if not isinstance(plain, list) or not all(isinstance(sign, str) for sign in plain):
        raise TypeError("signs are a list of texts")
    moment = None if checked_at is None else moment_of(checked_at)
    return SafetyCheckTaken(day_of(checked_on), frozenset(map(SignId, plain)), moment)
