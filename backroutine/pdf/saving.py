"""A finished file put in its place, whole or not at all."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.translating import tr

ENDING = ".pdf"


class CannotPrintError(RefusedError):
    """The PDF could not be put where it was wanted."""


def is_taken(path: Path) -> bool:
    """Say whether there is a file already; `False` where it cannot be told."""
    try:
        return path.is_file()
    except OSError:
        return False


def put(contents: bytes, path: Path) -> None:
    """Write a file; one that was there before is replaced whole, or left as it was.

    Raises:
        CannotPrintError: the file cannot be written there; the sentence says why.
    """
    if path.suffix.lower() != ENDING:
        raise CannotPrintError(
            tr("“{name}” does not end in “{ending}”. Give the PDF a name that does.").format(
                name=path.name, ending=ENDING
            )
        )
    folder = path.parent
    try:
        place = Path(os.path.realpath(path))
        folder = place.parent
        _check(place)
        _write(contents, place)
    except OSError as error:
        raise CannotPrintError(_sentence(error, path, folder)) from error


def _check(place: Path) -> None:
    """Refuse what replacing would destroy or silently get around."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if place.exists() and not place.is_file():
        raise CannotPrintError(
            tr("“{place}” is not a file. Choose another place for the PDF.").format(place=place)
        )
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, "is read-only")


def _write(contents: bytes, place: Path) -> None:
    unfinished = place.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise


def _sentence(error: OSError, path: Path, folder: Path) -> str:
    """Return what went wrong and what to do; `folder` is where the file was to lie, whole."""
    match error.errno:
        case errno.ENOENT if folder.is_dir() and folder.is_absolute():
            # as in /proc, which takes no files
            return tr(
                "No file can be made in the folder “{parent}”. Choose another place for the PDF."
            ).format(parent=folder)
        case errno.ENOENT | errno.ENOTDIR:
            return tr("There is no folder “{parent}”. Choose another place for the PDF.").format(
                parent=folder
            )
        case errno.ENOSPC | errno.EDQUOT:
            return tr(
                "There is no space left for “{path}”. Free some space or choose another "
                "place for the PDF."
            ).format(path=path)
        case errno.EISDIR:
            return tr("“{path}” is a folder. Give the PDF another name.").format(path=path)
        case errno.EROFS:
            return tr("“{parent}” is read-only. Choose another place for the PDF.").format(
                parent=folder
            )
        case errno.EACCES | errno.EPERM:
            return tr(
                "“{path}” may not be written. Close it if it is open in another program, or "
                "choose another place for the PDF."
            ).format(path=path)
        case _:
            reason = error.strerror or tr("unknown reason")
            return tr(
                "“{path}” cannot be written ({reason}). Choose another place for the PDF."
            ).format(path=path, reason=reason)
