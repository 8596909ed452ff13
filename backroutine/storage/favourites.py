"""The exercises that the person likes to have at hand."""

from sqlalchemy import delete, insert, select

from backroutine.domain.exercise import ExerciseId
from backroutine.storage.engine import Transactions
from backroutine.storage.rows import Base

_FAVOURITE = Base.metadata.tables["favourite"]


class FavouriteRepository:
    """A set of exercise ids; one may belong to an exercise that is gone, and then waits for it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> frozenset[ExerciseId]:
        """Return every favourite."""
        with self._transactions.reading() as db:
            return frozenset(map(ExerciseId, db.scalars(select(_FAVOURITE.c.exercise_id))))

    def save(self, favourites: frozenset[ExerciseId]) -> None:
        """Store the whole set, in place of the one before."""
        with self._transactions.writing() as db:
            db.execute(delete(_FAVOURITE))
            if favourites:
                rows = [{"exercise_id": exercise_id} for exercise_id in sorted(favourites)]
                db.execute(insert(_FAVOURITE), rows)
