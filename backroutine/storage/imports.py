"""What comes in from files: routines with the exercises that they need, all of it or nothing."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import delete, select

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.plain import exercise_to_plain, routine_to_plain
from backroutine.domain.routine import Routine, RoutineId
from backroutine.storage.documents import decode, encode, storable
from backroutine.storage.own import exercise_document, own_exercise
from backroutine.storage.rows import ExerciseRow, RoutineRow
from backroutine.storage.transactions import Transactions
from backroutine.storage.unused import is_deleted


class ImportRepository:
    """Own routines and own exercises, stored together and taken back together."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._brought_back: set[ExerciseId] = set()

    def store(self, routines: Iterable[Routine], exercises: Iterable[Exercise]) -> None:
        """Store routines and exercises, new or changed, in one transaction.

        An exercise that was deleted, and kept for the routines that use it, is deleted no more.
        """
        with self._transactions.writing() as db:
            for exercise in exercises:
                present = db.get(ExerciseRow, exercise.id)
                if present is not None and is_deleted(present.document):
                    self._brought_back.add(exercise.id)
                name, document = storable(exercise.name), encode(exercise_to_plain(exercise))
                db.merge(ExerciseRow(id=exercise.id, name=name, document=document))
            for routine in routines:
                name, document = storable(routine.name), encode(routine_to_plain(routine))
                kind = routine.kind.value
                db.merge(RoutineRow(id=routine.id, name=name, kind=kind, document=document))

    def take_back(
        self, routine_ids: Iterable[RoutineId], exercise_ids: Iterable[ExerciseId]
    ) -> None:
        """Forget routines and exercises in one transaction; those that are gone are passed over.

        An exercise that `store` brought back is deleted again as it was before: still there for
        the routines that use it.
        """
        exercise_ids = set(exercise_ids)
        marked = exercise_ids & self._brought_back
        with self._transactions.writing() as db:
            db.execute(delete(RoutineRow).where(RoutineRow.id.in_(list(routine_ids))))
            db.execute(delete(ExerciseRow).where(ExerciseRow.id.in_(exercise_ids - marked)))
            for row in db.scalars(select(ExerciseRow).where(ExerciseRow.id.in_(marked))):
                exercise = decode(row.document, own_exercise)
                row.document = exercise_document(replace(exercise, is_deleted=True))
