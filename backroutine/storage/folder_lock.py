"""The lock on the data folder: one writer, held by the operating system and free after any death.

What the lock file contains means nothing, so that a file left by a power cut shuts nobody out.
"""

import os
from pathlib import Path

from backroutine.storage.lock_probe import lock_at_once
from backroutine.storage.refusals import folder_refusal, in_use


class FolderLock:
    """An exclusive lock on a file, held until `release` or the end of the process.

    Raises:
        DatabaseInUseError: another holder has it, in this process or another.
        CannotOpenError: the lock file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise folder_refusal(error, path.parent) from error
        try:
            lock_at_once(self._file)
        except BlockingIOError as error:
            self.release()
            raise in_use(path.parent) from error
        except OSError as error:
            self.release()
            raise folder_refusal(error, path.parent) from error

    def release(self) -> None:
        """Let another have it; doing so twice is harmless."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
