"""Photos of the person's own exercises: one JPEG file each, in a folder of their own.

A file is named by a digest of the exercise's id, so that no id can name another place, and so that
what somebody else keeps in a folder of that name is never taken for ours. Restoring gathers the new
photos beside the folder; a kill in between is put right at the next start (see `settle`).
"""

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from backroutine.domain.exercise import ExerciseId
from backroutine.paths import DataPaths
from backroutine.storage.connection import make_empty_file, sync_file, sync_folder
from backroutine.storage.jpeg import size_of
from backroutine.storage.refusals import CannotOpenError, PhotoError, folder_refusal
from backroutine.translating import tr

MOST_PHOTO_BYTES = 8 * 1024 * 1024

MOST_SIDE_PX = 4096

_NAME = re.compile(r"[0-9a-f]{40}\.jpg")


class PhotoFolder:
    """The photos by the exercise that they belong to.

    `before_writing` is called in front of every change; it refuses where nothing may be written.
    """

    def __init__(self, paths: DataPaths, before_writing: Callable[[], None]) -> None:
        self._folder = folder_of(paths)
        self._before_writing = before_writing

    def get(self, exercise_id: ExerciseId) -> bytes | None:
        """Return the JPEG of an exercise; `None` when it has none.

        Raises:
            PhotoError: there is something, but it cannot be read as a photo.
        """
        path = self._path(exercise_id)
        try:
            if not path.exists():
                return None
            return read_photo(path)
        except OSError as error:
            raise PhotoError(
                tr(
                    "The photo {path} cannot be read: {reason}. Check the disk, or choose the "
                    "photo again."
                ).format(path=path, reason=error.strerror)
            ) from error

    def put(self, exercise_id: ExerciseId, jpeg: bytes) -> None:
        """Store the photo of an exercise, in place of the one before.

        Raises:
            PhotoError: it is no JPEG, or too large.
            RefusedError: the disk or the folder does not allow it; the photo before is still there.
        """
        check_photo(jpeg, "The photo")
        self._before_writing()
        path = self._path(exercise_id)
        part = path.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            make_empty_file(part)
            part.write_bytes(jpeg)
            sync_file(part)
            part.replace(path)
            sync_folder(self._folder)
        except OSError as error:
            raise folder_refusal(error, self._folder) from error
        finally:
            _forget(part)

    def delete(self, exercise_id: ExerciseId) -> None:
        """Forget the photo of an exercise; without one nothing happens."""
        self._before_writing()
        try:
            self._path(exercise_id).unlink(missing_ok=True)
        except OSError as error:
            raise folder_refusal(error, self._folder) from error

    def _path(self, exercise_id: ExerciseId) -> Path:
        return self._folder / file_name(exercise_id)


def folder_of(paths: DataPaths) -> Path:
    """Return where the photos lie."""
    return paths.folder / "photos"


def unfinished(paths: DataPaths) -> Path:
    """Return where photos that are being restored are gathered; it means nothing to a start."""
    return paths.folder / "backroutine.photos.restored"


def waiting(paths: DataPaths) -> Path:
    """Return where restored photos wait, complete, until their database is in place."""
    return paths.folder / "backroutine.photos.next"


def moving(paths: DataPaths) -> Path:
    """Return where restored photos are while they move in and the ones before are gone."""
    return paths.folder / "backroutine.photos.moving"


def file_name(exercise_id: ExerciseId) -> str:
    """Return the name of the file that holds the photo of an exercise."""
    return hashlib.sha256(exercise_id.encode("utf-8", "replace")).hexdigest()[:40] + ".jpg"


def is_photo_name(name: str) -> bool:
    """Say whether a name is one that `file_name` gives."""
    return _NAME.fullmatch(name) is not None


def photo_files(folder: Path) -> list[Path]:
    """Return the photos of a folder, by name; none where there is no folder."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if is_photo_name(path.name) and path.is_file())


def read_photo(path: Path) -> bytes:
    """Return a photo, never reading more than one may have; raise `PhotoError` or `OSError`."""
    if not path.is_file():
        raise PhotoError(
            tr("{path} should be a photo, but it is not a file. Move it away.").format(path=path)
        )
    with path.open("rb") as file:
        content = file.read(MOST_PHOTO_BYTES + 1)
    check_photo(content, str(path))
    return content


def check_photo(content: bytes, named: str) -> None:
    """Raise `PhotoError` for what is not a JPEG, or would take too much to keep or to show."""
    if len(content) > MOST_PHOTO_BYTES:
        raise PhotoError(
            tr("{named} is larger than {value} MB. Choose a smaller one.").format(
                named=named, value=MOST_PHOTO_BYTES // 1024**2
            )
        )
    size = size_of(content)
    if size is None:
        raise PhotoError(
            tr("{named} is not a JPEG picture. Choose another one.").format(named=named)
        )
    if not 0 < min(size) <= max(size) <= MOST_SIDE_PX:
        raise PhotoError(
            tr(
                "{named} is {value} by {value_2} pixels; at most {most_side_px} by "
                "{most_side_px} are taken. Choose a smaller one."
            ).format(named=named, value=size[0], value_2=size[1], most_side_px=MOST_SIDE_PX)
        )


def changed_ns(paths: DataPaths) -> int:
    """Return when the data last changed, rows or photos."""
    places = (paths.database, folder_of(paths))
    return max(place.stat().st_mtime_ns for place in places if place.exists())


def settle(paths: DataPaths, new_database: Path) -> None:
    """Finish or undo a restoring of photos that was cut off.

    They are put in place when their database is, and given up while `new_database`, which was to
    come with them, still waits.
    """
    try:
        _forget_folder(unfinished(paths))
        if new_database.exists():
            _forget_folder(waiting(paths))
        put_waiting_in_place(paths)
    except OSError as error:
        raise folder_refusal(error, paths.folder) from error


def make_wait(paths: DataPaths) -> None:
    """Declare the photos that were gathered complete; raise `OSError`."""
    _forget_folder(waiting(paths))
    gathered = unfinished(paths)
    for path in gathered.iterdir():
        sync_file(path)
    sync_folder(gathered)
    gathered.replace(waiting(paths))
    sync_folder(paths.folder)


def put_waiting_in_place(paths: DataPaths) -> None:
    """Let the photos that wait take the place of the present ones; raise `OSError`.

    It may be cut off at any point and begun again; without photos that wait nothing happens.
    """
    if waiting(paths).exists():
        delete_photos(folder_of(paths))
        _forget_folder(moving(paths))
        waiting(paths).replace(moving(paths))
        sync_folder(paths.folder)
    if moving(paths).exists():
        move_photos(moving(paths), folder_of(paths))
        _forget_folder(moving(paths))


def move_photos(source: Path, target: Path) -> None:
    """Move photos from one folder to another, made where it is missing; raise `OSError`."""
    target.mkdir(mode=0o700, exist_ok=True)
    for path in photo_files(source):
        path.replace(target / path.name)
    sync_folder(target)


def delete_photos(folder: Path) -> None:
    """Delete the photos of a folder, and the folder when nothing else is in it."""
    for path in photo_files(folder):
        path.unlink()
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def forget_restored(paths: DataPaths) -> None:
    """Delete photos that were to be restored and will not be."""
    for folder in (unfinished(paths), waiting(paths)):
        _forget_folder(folder)


def new_folder(folder: Path) -> Path:
    """Make an empty folder that only its owner may enter, in place of any of that name."""
    _forget_folder(folder)
    folder.mkdir(mode=0o700)
    return folder


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)


def refuse_writing(paths: DataPaths) -> None:
    """Refuse a change of photos that were opened to be read."""
    raise CannotOpenError(
        tr(
            "The data in {folder} was opened to be read only, so the photo was not "
            "changed. Close the other window, then try again."
        ).format(folder=paths.folder)
    )


def _forget(part: Path) -> None:
    if part.parent.is_dir():
        part.unlink(missing_ok=True)


def _forget_folder(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
