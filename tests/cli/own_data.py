"""What a person has stored, for tests of the command line."""

from collections.abc import Iterable
from dataclasses import replace

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import Settings
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders


def keep(
    *routines: Routine, settings: Settings | None = None, sessions: Iterable[SessionRecord] = ()
) -> None:
    """Store routines, settings and sessions as the person's own."""
    database = open_database(data_paths())
    try:
        for routine in routines:
            database.routines.save(routine)
        for session in sessions:
            database.sessions.save(session)
        if settings is not None:
            database.settings.save(settings)
    finally:
        database.close()


def own(name: str, routine_id: str) -> Routine:
    """Return the article's routine under another id and name."""
    return replace(builders.programme(), id=RoutineId(routine_id), name=name)


def draft(name: str = "My draft", routine_id: str = "my-draft") -> Routine:
    """Return it without its warm-up."""
    return own(name, routine_id).with_section(Section.WARM_UP, ())
