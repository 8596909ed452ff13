"""The exercises that the person likes to have at hand."""

from backroutine.domain.exercise import ExerciseId
from backroutine.storage.transactions import Transactions


class FavouriteRepository:
    """A set of exercise ids; one may belong to an exercise that is gone, and then waits for it."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> frozenset[ExerciseId]:
        """Return every favourite."""
        with self._transactions.looking() as connection:
            rows = connection.execute("SELECT exercise_id FROM favourite").fetchall()
        return frozenset(ExerciseId(exercise_id) for (exercise_id,) in rows)

    def save(self, favourites: frozenset[ExerciseId]) -> None:
        """Store the whole set, in place of the one before."""
        from sqlalchemy import delete, insert

        from backroutine.storage.rows import FavouriteRow

        with self._transactions.writing() as db:
            db.execute(delete(FavouriteRow))
            if favourites:
                rows = [{"exercise_id": exercise_id} for exercise_id in sorted(favourites)]
                db.execute(insert(FavouriteRow), rows)
