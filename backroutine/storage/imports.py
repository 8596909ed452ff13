"""What comes in from files: routines with the exercises that they need, all of it or nothing."""

from collections.abc import Iterable

from sqlalchemy import delete

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.plain import exercise_to_plain, routine_to_plain
from backroutine.domain.routine import Routine, RoutineId
from backroutine.storage.documents import encode, storable
from backroutine.storage.engine import Transactions
from backroutine.storage.rows import ExerciseRow, RoutineRow


class ImportRepository:
    """Own routines and own exercises, stored together and taken back together."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def store(self, routines: Iterable[Routine], exercises: Iterable[Exercise]) -> None:
        """Store routines and exercises, new or changed, in one transaction."""
        with self._transactions.writing() as db:
            for exercise in exercises:
                name, document = storable(exercise.name), encode(exercise_to_plain(exercise))
                db.merge(ExerciseRow(id=exercise.id, name=name, document=document))
            for routine in routines:
                name, document = storable(routine.name), encode(routine_to_plain(routine))
                kind = routine.kind.value
                db.merge(RoutineRow(id=routine.id, name=name, kind=kind, document=document))

    def take_back(
        self, routine_ids: Iterable[RoutineId], exercise_ids: Iterable[ExerciseId]
    ) -> None:
        """Forget routines and exercises in one transaction; those that are gone are passed over."""
        with self._transactions.writing() as db:
            db.execute(delete(RoutineRow).where(RoutineRow.id.in_(list(routine_ids))))
            db.execute(delete(ExerciseRow).where(ExerciseRow.id.in_(list(exercise_ids))))
