"""What the person has made: own routines and own exercises, each a document."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.plain import (
    exercise_from_plain,
    exercise_to_plain,
    routine_from_plain,
    routine_to_plain,
)
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import (
    IS_DELETED,
    SPOILED,
    decode,
    encode,
    skip,
    storable,
    unreadable,
)
from backroutine.storage.transactions import Transactions


class RoutineRepository:
    """The person's own routines."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `all` left out because it cannot be read."""

    def all(self) -> list[Routine]:
        """Return every routine that can be read, by name."""
        with self._transactions.looking() as connection:
            rows = connection.execute("SELECT id, document FROM routine").fetchall()
        routines, skipped = [], []
        for key, document in rows:
            try:
                routines.append(decode(document, routine_from_plain, key))
            except SPOILED as error:
                skipped.append(skip("routine", key, error))
        self.skipped = tuple(skipped)
        return sorted(routines, key=lambda routine: (routine.name.casefold(), routine.id))

    def get(self, routine_id: RoutineId) -> Routine:
        """Return one routine.

        Raises:
            KeyError: there is none with this id.
            UnreadableError: there is, but it is spoiled.
        """
        sql = "SELECT document FROM routine WHERE id = ?"
        with self._transactions.looking() as connection:
            row = connection.execute(sql, (routine_id,)).fetchone()
        if row is None:
            raise KeyError(routine_id)
        try:
            return decode(row[0], routine_from_plain, routine_id)
        except SPOILED as error:
            raise unreadable("routine", routine_id) from error

    def save(self, routine: Routine) -> None:
        """Store a routine, new or changed."""
        from backroutine.storage.rows import RoutineRow

        row = RoutineRow(
            id=routine.id,
            name=storable(routine.name),
            kind=routine.kind.value,
            document=encode(routine_to_plain(routine)),
        )
        with self._transactions.writing() as db:
            db.merge(row)

    def delete(self, routine_id: RoutineId) -> None:
        """Forget a routine; raise `KeyError` when there is none with this id."""
        from backroutine.storage.rows import RoutineRow

        with self._transactions.writing() as db:
            row = db.get(RoutineRow, routine_id)
            if row is None:
                raise KeyError(routine_id)
            db.delete(row)


class ExerciseRepository:
    """The exercises that the person has written."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `all` left out because it cannot be read."""

    def all(self) -> list[Exercise]:
        """Return every own exercise that can be read, by name."""
        with self._transactions.looking() as connection:
            rows = connection.execute("SELECT id, document FROM exercise").fetchall()
        exercises, skipped = [], []
        for key, document in rows:
            try:
                exercises.append(decode(document, own_exercise, key))
            except SPOILED as error:
                skipped.append(skip("exercise", key, error))
        self.skipped = tuple(skipped)
        return sorted(exercises, key=lambda exercise: (exercise.name.casefold(), exercise.id))

    def save(self, exercise: Exercise) -> None:
        """Store an exercise, new or changed."""
        from backroutine.storage.rows import ExerciseRow

        row = ExerciseRow(
            id=exercise.id,
            name=storable(exercise.name),
            document=exercise_document(exercise),
        )
        with self._transactions.writing() as db:
            db.merge(row)

    def delete(self, exercise_id: ExerciseId) -> None:
        """Forget an exercise; raise `KeyError` when there is none with this id."""
        from backroutine.storage.rows import ExerciseRow

        with self._transactions.writing() as db:
            row = db.get(ExerciseRow, exercise_id)
            if row is None:
                raise KeyError(exercise_id)
            db.delete(row)

    def forget(self, exercise_ids: Collection[ExerciseId]) -> None:
        """Forget several exercises at once; those that are gone are passed over."""
        from sqlalchemy import delete

        from backroutine.storage.rows import ExerciseRow

        with self._transactions.writing() as db:
            db.execute(delete(ExerciseRow).where(ExerciseRow.id.in_(exercise_ids)))


def own_exercise(plain: Mapping[str, Any]) -> Exercise:
    """Return the exercise of a document, as one of the person's own."""
    exercise = exercise_from_plain(plain, is_own=True)
    return replace(exercise, is_deleted=True) if plain.get(IS_DELETED) is True else exercise


def exercise_document(exercise: Exercise) -> str:
    """Return the document of an exercise; that it was deleted is told nowhere else."""
    plain = exercise_to_plain(exercise)
    return encode({**plain, IS_DELETED: True} if exercise.is_deleted else plain)
