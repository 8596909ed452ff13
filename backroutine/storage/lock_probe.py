"""The operating system's lock on a file, and whether somebody holds it; imports next to nothing."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def lock_at_once(file: int) -> None:
    """Lock an open file without waiting; raise `BlockingIOError` when another holds it."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_held(path: Path) -> bool:
    """Say whether somebody holds the lock now; the file is not made, and nothing is kept locked."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        lock_at_once(file)
    except OSError:
        return True
    finally:
        os.close(file)
    return False
