"""The suggestions and questions that the person does not want to see again."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from backroutine.storage.documents import storable
from backroutine.storage.engine import Transactions
from backroutine.storage.rows import Base

_DECLINED = Base.metadata.tables["declined"]


class DeclinedRepository:
    """A set of keys that only grows; what a key stands for is known to who made it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> frozenset[str]:
        """Return every key."""
        with self._transactions.reading() as db:
            return frozenset(db.scalars(select(_DECLINED.c.key)))

    def add(self, key: str) -> None:
        """Store one more key; doing so twice is harmless."""
        with self._transactions.writing() as db:
            db.execute(insert(_DECLINED).on_conflict_do_nothing(), [{"key": storable(key)}])
