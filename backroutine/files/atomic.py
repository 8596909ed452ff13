"""Files that are written whole or not at all."""

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.files.text import tidy_line
from backroutine.translating import tr


class CannotWriteError(RefusedError):
    """A file could not be put where it was wanted."""


def replace_file(path: Path, contents: bytes) -> None:
    """Put a file in its place; one of that name is replaced whole, or left as it was.

    The contents are written beside the place, forced to the disk, and moved there in one step.

    Raises:
        CannotWriteError: the file cannot be written there.
    """
    folder = path.parent
    try:
        place = path.resolve()
        folder = place.parent
        if place.exists() and not place.is_file():
            raise CannotWriteError(_not_a_file(place))
        _write_beside(place, contents)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        raise CannotWriteError(_sentence(error, path, folder)) from error


def _write_beside(place: Path, contents: bytes) -> None:
    unfinished = place.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            unfinished.chmod(stat.S_IMODE(place.stat().st_mode))
        unfinished.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
    _force_folder(place.parent)


def _force_folder(folder: Path) -> None:
    """Force a folder's list of names to the disk, where the system can do that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some shared folders cannot
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _not_a_file(path: Path) -> str:
    name = tidy_line(str(path))
    if path.is_dir():
        return tr("“{name}” is a folder. Give the file another name.").format(name=name)
    return tr("“{name}” is a pipe or a device. Give the file another name.").format(name=name)


def _sentence(error: OSError | RuntimeError, path: Path, place: Path) -> str:
    """Return what went wrong and what to do; `place` is the folder, whole where it is known."""
    name, folder = tidy_line(str(path)), tidy_line(str(place))
    number = error.errno if isinstance(error, OSError) else errno.ELOOP
    match number:
        case errno.ENOENT if place.is_absolute() and place.is_dir():  # as /proc, which takes none
            return tr("No file can be made in the folder “{folder}”. Choose another place.").format(
                folder=folder
            )
        case errno.ENOENT | errno.ENOTDIR:
            return tr("There is no folder “{folder}”. Choose another place.").format(folder=folder)
        case errno.ENOSPC | errno.EDQUOT:
            return tr(
                "There is no space left for “{name}”. Free some, or choose another place."
            ).format(name=name)
        case errno.EROFS:
            return tr("“{folder}” is read-only. Choose another place.").format(folder=folder)
        case errno.EACCES | errno.EPERM:
            return tr("“{name}” may not be written. Choose another place.").format(name=name)
        case errno.ENAMETOOLONG:
            return tr("The name “{name}” is too long. Choose a shorter one.").format(name=name)
        case _:
            reason = error.strerror if isinstance(error, OSError) else tr("links in a circle")
            return tr("“{name}” cannot be written ({reason}). Choose another place.").format(
                name=name, reason=reason
            )
