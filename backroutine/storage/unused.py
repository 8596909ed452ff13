"""Own exercises that were deleted while a routine used them, and that none uses any more.

They are forgotten at the next start, when no undo can bring such a routine back. Looking for them
needs only the standard library: there are none at most starts.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.session import SessionState
from backroutine.storage.connection import connect
from backroutine.storage.documents import IS_DELETED, SPOILED

# What is written in the document of every deleted exercise, and of few others.
_TRACE = f'%"{IS_DELETED}":%'

# A session that was cut off may still be resumed, even when its routine is gone.
_IN_USE = """
    SELECT document FROM routine
    UNION ALL
    SELECT document FROM session_plan JOIN session ON session.id = session_plan.session_id
    WHERE session.state = ?
"""

logger = logging.getLogger(__name__)


def unused_exercises(path: Path) -> tuple[ExerciseId, ...]:
    """Return the deleted exercises of a database that no routine of it names.

    Where a routine is spoiled, nobody knows what it used, and there are none.
    """
    with closing(connect(path, query_only=True)) as connection:
        traces = connection.execute(
            "SELECT id, document FROM exercise WHERE document LIKE ?", (_TRACE,)
        ).fetchall()
        deleted = [ExerciseId(key) for key, document in traces if is_deleted(document)]
        if not deleted:
            return ()
        documents = connection.execute(_IN_USE, (SessionState.RUNNING.value,)).fetchall()
    try:
        named = {text for (document,) in documents for text in _texts(_plain(document))}
    except SPOILED as error:
        logger.warning("deleted exercises are kept, for a routine cannot be read: %s", error)
        return ()
    return tuple(key for key in deleted if key not in named)


def is_deleted(document: object) -> bool:
    """Say whether the document of an exercise tells that it was deleted."""
    try:
        return _plain(document).get(IS_DELETED) is True
    except SPOILED:
        return False


def _plain(document: object) -> dict[str, object]:
    plain = json.loads(document) if isinstance(document, str) else None
    if not isinstance(plain, dict):
        raise TypeError("a document is the text of a dictionary")
    return plain


def _texts(plain: object) -> Iterator[str]:
    """Yield every text in a document, whatever it stands for."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _texts(value)
