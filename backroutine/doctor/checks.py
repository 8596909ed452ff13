"""The whole check-up, from checks that each answer whatever they meet."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager

from backroutine.doctor import computer, data
from backroutine.doctor.found import CheckKind, CheckState, CheckUp, Found
from backroutine.paths import DataPaths
from backroutine.translating import tr

logger = logging.getLogger(__name__)

Look = Callable[[], Found]


class Doctor:
    """Looks at everything; `display`, `sound` and `reminders` by whoever knows them."""

    def __init__(self, paths: DataPaths, display: Look, sound: Look, reminders: Look) -> None:
        self._paths = paths
        self._looks: tuple[tuple[CheckKind, Look], ...] = (
            (CheckKind.DISPLAY, display),
            (CheckKind.FONTS, computer.look_at_fonts),
            (CheckKind.SOUND, sound),
            (CheckKind.VOICE, computer.look_at_voice),
            (CheckKind.AWAKE, lambda: computer.look_at_awake(_presenting)),
            (CheckKind.MEDIA_KEYS, computer.look_at_media_keys),
            (CheckKind.REMINDERS, reminders),
            (CheckKind.DATABASE, lambda: data.look_at_database(paths)),
            (CheckKind.BACKUPS, lambda: data.look_at_backups(paths)),
            (CheckKind.SPACE, lambda: data.look_at_space(paths)),
            (CheckKind.FOLDER, lambda: data.look_at_folder(paths)),
        )

    def check_up(self) -> CheckUp:
        """Look at everything; takes up to some seconds and changes nothing."""
        return CheckUp(
            tuple(_answer(kind, look) for kind, look in self._looks),
            computer.versions_here(),
            computer.places_of(self._paths),
        )


def _answer(kind: CheckKind, look: Look) -> Found:
    """Return what a look found; a slip in one look must not hide what the others find."""
    try:
        return look()
    except Exception as fault:
        logger.exception("the check of %s failed", kind.value)
        says = tr("This could not be looked at ({name}: {fault}).").format(
            name=type(fault).__name__, fault=fault
        )
        return Found(
            kind, CheckState.FAILS, says, tr("Please report this with the text as it stands.")
        )


def _presenting() -> AbstractContextManager[str]:
    from backroutine.awake.keeper import wakepy_presenting

    return wakepy_presenting()
