"""Bytes of a file that somebody gave the person: ordinary files only, and never too many."""

import errno
import os
import stat
from pathlib import Path

from backroutine.files.problems import FileRefusedError, Problem
from backroutine.translating import decimal, noted, tr

# Opening a pipe would otherwise wait for its other end, for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_REASONS = {
    errno.ENOENT: noted("there is no such file."),
    errno.ENOTDIR: noted("there is no such file."),
    errno.EACCES: noted("it may not be read; ask whoever owns it."),
    errno.EPERM: noted("it may not be read; ask whoever owns it."),
    errno.EISDIR: noted("it is a folder, not a file."),
    errno.ENAMETOOLONG: noted("its name is too long."),
    errno.ELOOP: noted("it is a link that leads back to itself."),
}


def read_bytes(path: Path, most: int) -> bytes:
    """Return the contents of an ordinary file of at most `most` bytes.

    Folders, pipes and devices are refused without being opened.

    Raises:
        FileRefusedError: there is no such file, or it is of another kind, too large, unreadable.
    """
    try:
        _check(path, os.stat(path), most)  # noqa: PTH116 - one look serves both questions
        descriptor = os.open(path, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            _check(path, os.fstat(descriptor), most)
            contents = file.read(most + 1)
    except OSError as error:
        raise FileRefusedError(path, [Problem(_reason(error))]) from error
    except ValueError as error:  # a zero byte in the name
        raise FileRefusedError(path, [Problem(tr(_REASONS[errno.ENOENT]))]) from error
    if len(contents) > most:
        raise FileRefusedError(path, [Problem(_too_large(len(contents), most))])
    return contents


def _check(path: Path, status: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileRefusedError(path, [Problem(tr(_REASONS[errno.EISDIR]))])
    if not stat.S_ISREG(status.st_mode):
        raise FileRefusedError(path, [Problem(tr("it is a pipe or a device, not a file."))])
    if status.st_size > most:
        raise FileRefusedError(path, [Problem(_too_large(status.st_size, most))])


def _reason(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return tr(known)
    return tr("it cannot be read ({reason}).").format(reason=error.strerror)


def _too_large(size: int, most: int) -> str:
    return tr("it has {size} MB; such a file has at most {most} MB.").format(
        size=decimal(size / 1e6), most=round(most / 1e6)
    )
