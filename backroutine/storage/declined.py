"""The suggestions and questions that the person does not want to see again."""

from backroutine.storage.documents import storable
from backroutine.storage.transactions import Transactions


class DeclinedRepository:
    """A set of keys that only grows; what a key stands for is known to who made it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> frozenset[str]:
        """Return every key."""
        with self._transactions.looking() as connection:
            rows = connection.execute("SELECT key FROM declined").fetchall()
        return frozenset(key for (key,) in rows)

    def add(self, key: str) -> None:
        """Store one more key; doing so twice is harmless."""
        from sqlalchemy.dialects.sqlite import insert

        from backroutine.storage.rows import DeclinedRow

        with self._transactions.writing() as db:
            db.execute(insert(DeclinedRow).on_conflict_do_nothing(), [{"key": storable(key)}])
