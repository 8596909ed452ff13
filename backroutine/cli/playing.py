"""The command that opens the window at the player of a routine."""

import os

from backroutine.cli.at_hand import look
from backroutine.cli.data import has_database, reading
from backroutine.cli.output import complain
from backroutine.cli.window import require_display, run_window
from backroutine.clock import SystemClock
from backroutine.domain.before_session import KnownBefore, known_before, recent_sessions
from backroutine.domain.progress import local_day
from backroutine.domain.rules import NotReadyError, ready
from backroutine.paths import DataPaths, data_paths
from backroutine.translating import noted, tr
from backroutine.wording import not_ready_sentences

CHECK_IS_DUE = noted(
    "The safety check is due. Stop if pain is sharp, spreads down a leg, or you feel numb or weak; "
    "answer the check before the next session."
)
NO_SESSION_TODAY = noted(
    "The safety check of today says: no session today. Open BackRoutine to see what to do."
)


def play(wanted: str, *, start: bool, no_voice: bool) -> int:
    """Open the window at the player of a routine; return the exit code."""
    require_display(os.environ)
    paths = data_paths()
    at_hand = look(paths)
    routine = at_hand.find(wanted)
    try:
        ready(routine, at_hand.catalogue)
    except NotReadyError as error:
        complain(*not_ready_sentences(routine, error.findings, at_hand.catalogue))
        return 1
    if start:
        known = _known_before(paths)
        if known.forbids_session:
            complain(tr(NO_SESSION_TODAY))
            return 1
        if known.why_due() is not None:
            complain(tr(CHECK_IS_DUE))
    return run_window(str(routine.id), start=start, no_voice=no_voice)


def _known_before(paths: DataPaths) -> KnownBefore:
    """Return what is stored of the person's safety today; raise `RefusedError`."""
    now = SystemClock().now()
    today = local_day(now)
    if not has_database(paths):
        return KnownBefore(today)
    with reading(paths) as database:
        sessions = database.sessions.all()
        records = database.sessions.get_many(recent_sessions(sessions, today))
        return known_before(sessions, records, database.safety_checks.all(), now)
