"""The form of a backup: a zip with the database, photos, and a manifest that says what is in it.

Its SHA-256 tells whether it still is what was written; the checks of SQLite itself miss half of all
flipped bits. Nothing is ever unpacked to a place that the file names.
"""

import hashlib
import json
import logging
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from backroutine.storage import schema
from backroutine.storage.moments import shown
from backroutine.storage.photos import MOST_PHOTO_BYTES, check_photo, is_photo_name, read_photo
from backroutine.storage.refusals import BackupError, PhotoError
from backroutine.translating import tr

FORMAT = 1
DATABASE_NAME = "backroutine.db"
MANIFEST_NAME = "manifest.json"
PHOTOS = "photos/"

MOST_MANIFEST_BYTES = 2 * 1024**2
MOST_DATABASE_BYTES = 1024**3
MOST_MEMBERS = 10_000
_CHUNK_BYTES = 1024 * 1024
_QUICK_COMPRESSION = 3

logger = logging.getLogger(__name__)


class BackupReason(StrEnum):
    """Why a backup was made; all but the last are made by the program itself."""

    DAILY = "daily"
    BEFORE_UPDATE = "before-update"
    BEFORE_RESTORE = "before-restore"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class PackedPhoto:
    """A photo in a backup: the name of its file, and what it must be."""

    name: str
    byte_count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `source_changed_ns` is when the database last changed."""

    made_at: datetime
    reason: BackupReason
    schema_version: int
    sha256: str
    byte_count: int
    source_changed_ns: int
    routine_count: int
    exercise_count: int
    session_count: int
    photos: tuple[PackedPhoto, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and its manifest."""

    path: Path
    manifest: Manifest


def spoiled(path: Path) -> BackupError:
    """Return the refusal of a file that is no backup any more, or never was."""
    return BackupError(
        tr(
            "{path} is not a whole backup of BackRoutine: it is damaged, or another kind "
            "of file. It has not been changed. Choose another backup."
        ).format(path=path)
    )


def pack(target: Path, database: Path, photos: Iterable[Path], manifest: Manifest) -> Manifest:
    """Write a backup over an empty file; return the manifest with its photos.

    A file among the photos that is none is left out. Raises `OSError`.
    """
    with zipfile.ZipFile(
        target, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICK_COMPRESSION
    ) as archive:
        archive.write(database, DATABASE_NAME)
        packed = []
        for path in photos:
            try:
                content = read_photo(path)
            except (PhotoError, FileNotFoundError) as error:
                logger.warning("left out of the backup: %s", error)
                continue
            archive.writestr(PHOTOS + path.name, content, zipfile.ZIP_STORED)
            sha256 = hashlib.sha256(content).hexdigest()
            packed.append(PackedPhoto(path.name, len(content), sha256))
        whole = replace(manifest, photos=tuple(packed))
        archive.writestr(MANIFEST_NAME, json.dumps(_to_plain(whole), indent=2))
    return whole


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(path: Path) -> Manifest:
    """Read a backup through and return its manifest; raise `BackupError` when it is not whole."""
    with opened_backup(path) as archive, open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        manifest = read_manifest(archive, path)
        unpack(archive, manifest, nowhere, path)
        for _ in unpacked_photos(archive, manifest, path):
            pass
    return manifest


@contextmanager
def opened_backup(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup file; raise `BackupError` for what is none, is spoiled, or cannot be read."""
    with reading_backup(path):
        if path.exists() and not path.is_file():
            raise BackupError(
                tr("{path} is not a file. Choose a backup file of BackRoutine.").format(path=path)
            )
        archive = zipfile.ZipFile(path)
    with archive:
        if len(archive.infolist()) > MOST_MEMBERS:
            raise spoiled(path)
        yield archive


@contextmanager
def reading_backup(path: Path) -> Iterator[None]:
    """Take a fault for one of the backup; only around what reads it, never what writes."""
    try:
        yield
    except OSError as error:
        raise BackupError(
            tr("The backup {path} cannot be read: {value}. Choose another backup.").format(
                path=path, value=error.strerror or error
            )
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError) as error:
        raise spoiled(path) from error


def chunks_of(file: IO[bytes], path: Path) -> Iterator[bytes]:
    """Give the bytes of a backup, or of a file in it, piece by piece; raise `BackupError`."""
    while True:
        with reading_backup(path):
            chunk = file.read(_CHUNK_BYTES)
        if not chunk:
            return
        yield chunk


def read_manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    """Return what a backup says of itself.

    Raises:
        BackupError: it does not say it, or a newer version made it.
    """
    content = b"".join(_member(archive, MANIFEST_NAME, MOST_MANIFEST_BYTES, path))
    try:
        plain = json.loads(content)
        if plain["format"] > FORMAT or plain["schema"] > schema.VERSION:
            raise newer(path)
        return _from_plain(plain)
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise spoiled(path) from error


def newer(path: Path) -> BackupError:
    """Return the refusal of a backup of a later version."""
    return BackupError(
        tr(
            "The backup {path} was made by a newer version of BackRoutine. Install that "
            "version, then restore it."
        ).format(path=path)
    )


def unpack(archive: zipfile.ZipFile, manifest: Manifest, into: IO[bytes], path: Path) -> None:
    """Copy the database of a backup; raise `BackupError` when it is not what was written."""
    most_bytes = min(manifest.byte_count, MOST_DATABASE_BYTES)
    sha256 = hashlib.sha256()
    for chunk in _member(archive, DATABASE_NAME, most_bytes, path):
        sha256.update(chunk)
        into.write(chunk)
    if sha256.hexdigest() != manifest.sha256:
        raise spoiled(path)


def unpacked_photos(
    archive: zipfile.ZipFile, manifest: Manifest, path: Path
) -> Iterator[tuple[str, bytes]]:
    """Give name and content of every photo; raise `BackupError` at one that is none."""
    for photo in manifest.photos:
        content = b"".join(_member(archive, PHOTOS + photo.name, photo.byte_count, path))
        if hashlib.sha256(content).hexdigest() != photo.sha256:
            raise spoiled(path)
        try:
            check_photo(content, photo.name)
        except PhotoError as error:
            raise spoiled(path) from error
        yield photo.name, content


def _member(archive: zipfile.ZipFile, name: str, most_bytes: int, path: Path) -> Iterator[bytes]:
    """Give the bytes of the one member of this name, however many it claims to have."""
    members = [member for member in archive.infolist() if member.filename == name]
    known = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if len(members) != 1 or members[0].compress_type not in known:
        raise spoiled(path)
    left = most_bytes
    with reading_backup(path):
        file = archive.open(members[0])
    with file:
        for chunk in chunks_of(file, path):
            left -= len(chunk)
            if left < 0:
                raise spoiled(path)
            yield chunk


def _to_plain(manifest: Manifest) -> dict[str, object]:
    return {
        "program": "BackRoutine",
        "format": FORMAT,
        "made_at": manifest.made_at.isoformat(),
        "reason": manifest.reason.value,
        "schema": manifest.schema_version,
        "files": {
            DATABASE_NAME: {"bytes": manifest.byte_count, "sha256": manifest.sha256},
            **{
                PHOTOS + photo.name: {"bytes": photo.byte_count, "sha256": photo.sha256}
                for photo in manifest.photos
            },
        },
        "source_changed_ns": manifest.source_changed_ns,
        "routines": manifest.routine_count,
        "exercises": manifest.exercise_count,
        "sessions": manifest.session_count,
    }


def _from_plain(plain: dict[str, Any]) -> Manifest:
    database = plain["files"][DATABASE_NAME]
    made_at = datetime.fromisoformat(plain["made_at"])
    if made_at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return Manifest(
        made_at=shown(made_at),
        reason=BackupReason(plain["reason"]),
        schema_version=int(plain["schema"]),
        sha256=str(database["sha256"]),
        byte_count=int(database["bytes"]),
        source_changed_ns=int(plain["source_changed_ns"]),
        routine_count=int(plain["routines"]),
        exercise_count=int(plain["exercises"]),
        session_count=int(plain["sessions"]),
        photos=tuple(
            _photo_from_plain(name.removeprefix(PHOTOS), entry)
            for name, entry in plain["files"].items()
            if name.startswith(PHOTOS)
        ),
    )


def _photo_from_plain(name: str, plain: dict[str, Any]) -> PackedPhoto:
    photo = PackedPhoto(name, int(plain["bytes"]), str(plain["sha256"]))
    if not is_photo_name(name) or not 0 < photo.byte_count <= MOST_PHOTO_BYTES:
        raise ValueError("no name or size of a photo")
    return photo
