"""What a command can name: the catalogue, the person's own routines, and the programmes."""

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from backroutine.cli.data import has_database, reading
from backroutine.cli.output import complain
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import CatalogueError
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine
from backroutine.domain.settings import Settings
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import DataPaths
from backroutine.translating import tr

SUGGESTED_MOST = 3
LIKE_ENOUGH = 0.5


class NoSuchRoutineError(RefusedError):
    """No routine, or more than one, has this id or name."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """Everything that a reading command asks for, read once."""

    catalogue: Catalogue
    programmes: tuple[Routine, ...]
    own: tuple[Routine, ...] = ()
    settings: Settings = field(default_factory=Settings)

    @property
    def routines(self) -> tuple[Routine, ...]:
        """Own routines, then programmes."""
        return self.own + self.programmes

    def find(self, wanted: str) -> Routine:
        """Return the routine with this id or name; own ones come before programmes.

        Raises:
            NoSuchRoutineError: there is none, or the name belongs to several.
        """
        for routine in self.routines:
            if routine.id == wanted:
                return routine
        for routines in (self.own, self.programmes):
            named = [routine for routine in routines if _folded(wanted) in _names(routine)]
            if len(named) > 1:
                ids = ", ".join(routine.id for routine in named)
                sentence = tr("{count} routines are called “{wanted}”. Name one by its id: {ids}.")
                raise NoSuchRoutineError(sentence.format(count=len(named), wanted=wanted, ids=ids))
            if named:
                return named[0]
        there_is_none = tr("There is no routine “{wanted}”.").format(wanted=wanted)
        raise NoSuchRoutineError(f"{there_is_none} {self._suggestion(wanted)}")

    def _suggestion(self, wanted: str) -> str:
        by_name = {name: routine for routine in self.routines for name in _names(routine)}
        folded = _folded(wanted)
        near = difflib.get_close_matches(folded, by_name, 2 * SUGGESTED_MOST, LIKE_ENOUGH)
        holding = [name for name in by_name if folded and folded in name]
        found = dict.fromkeys(by_name[name].id for name in (*near, *holding))
        ids = list(found)[:SUGGESTED_MOST]
        if not ids:
            return tr("`backroutine list` shows all of them.")
        return tr("Did you mean {ids}?").format(ids=tr(" or ").join(ids))


def shipped_catalogue() -> Catalogue:
    """Return the exercises that ship; raise `RefusedError` when the installation is damaged."""
    try:
        return load_catalogue()
    except (CatalogueError, OSError) as error:
        raise _damaged(error) from error


def look(paths: DataPaths) -> AtHand:
    """Return what is at hand; a data folder with no database yet counts as empty.

    Raises:
        RefusedError: the data cannot be read; the text says why.
    """
    catalogue = shipped_catalogue()
    programmes = programme_routines(catalogue)
    if not has_database(paths):
        return AtHand(catalogue, programmes)
    with reading(paths) as database:
        return AtHand(
            catalogue.with_own(database.exercises.all()),
            programmes,
            tuple(database.routines.all()),
            database.settings.load(),
        )


def look_at_catalogue(paths: DataPaths) -> Catalogue:
    """Return all exercises; where the own ones cannot be read, say so and do without.

    Raises:
        RefusedError: the data folder is out of reach, so that nobody can say what there is.
    """
    if paths.is_out_of_reach:
        has_database(paths)
    try:
        if has_database(paths):
            return look(paths).catalogue
    except RefusedError as refusal:
        complain(tr("Your own exercises are left out: {refusal}").format(refusal=refusal))
    return shipped_catalogue()


def programme_routines(catalogue: Catalogue) -> tuple[Routine, ...]:
    """Return the routines of the programmes that ship."""
    try:
        return tuple(programme.routine for programme in load_programmes(catalogue))
    except (CatalogueError, OSError) as error:
        raise _damaged(error) from error


def _damaged(error: Exception) -> RefusedError:
    sentence = tr("The installation is damaged: {error}. Install it again.")
    return RefusedError(sentence.format(error=error))


def _names(routine: Routine) -> Iterable[str]:
    return (_folded(routine.id), _folded(routine.name))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
