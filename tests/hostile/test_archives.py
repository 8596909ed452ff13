"""Hostile archives in place of a backup: refused in a sentence, quickly, and nothing is written."""

import hashlib
import json
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backroutine.domain.exercise import ExerciseId
from backroutine.paths import DataPaths
from backroutine.storage.backup_file import DATABASE_NAME, MANIFEST_NAME, PHOTOS
from backroutine.storage.database import BackupError, Database, open_database
from backroutine.storage.photos import MOST_PHOTO_BYTES, file_name
from backroutine.storage.restore import preview
from tests.hostile.pictures import jpeg_head, png
from tests.storage import past
from tests.storage.by_hand import everything

PHOTO = PHOTOS + file_name(ExerciseId("own-1"))
GOOD = jpeg_head(640, 480)
LONGEST_S = 30.0


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a good backup with a photo."""
    folder = tmp_path_factory.mktemp("packed")
    database = open_database(DataPaths(folder / "home", folder / "log"))
    past.fill(database)
    database.photos.put(ExerciseId("own-1"), GOOD)
    path = database.backup_to(folder / "good.zip").path
    database.close()
    return path


@pytest.fixture
def database(data_folder: Path) -> Database:
    return open_database(DataPaths(data_folder, data_folder / "log"))


Members = dict[str, bytes]
Spoil = Callable[[Members, dict[str, dict[str, object]]], None]


def write(good: Path, target: Path, spoil: Spoil, compression: int = zipfile.ZIP_DEFLATED) -> None:
    """Write a backup anew, its members and what its manifest says of them spoiled."""
    with zipfile.ZipFile(good) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop(MANIFEST_NAME))
    spoil(members, manifest["files"])
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr(MANIFEST_NAME, json.dumps(manifest))


def entry(content: bytes) -> dict[str, object]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def photo_is(content: bytes) -> Spoil:
    """Return what puts another content in place of the photo, honestly declared."""

    def spoil(members: Members, files: dict[str, dict[str, object]]) -> None:
        members[PHOTO] = content
        files[PHOTO] = entry(content)

    return spoil


def photo_is_called(name: str) -> Spoil:
    def spoil(members: Members, files: dict[str, dict[str, object]]) -> None:
        members[name] = members.pop(PHOTO)
        files[name] = files.pop(PHOTO)

    return spoil


def photo_is_gone(members: Members, files: dict[str, dict[str, object]]) -> None:
    del members[PHOTO]


def photo_is_another(members: Members, files: dict[str, dict[str, object]]) -> None:
    members[PHOTO] = jpeg_head(640, 481)


def photo_is_a_bomb(members: Members, files: dict[str, dict[str, object]]) -> None:
    members[PHOTO] = GOOD + bytes(200 * 1024**2)


def photo_is_declared_huge(members: Members, files: dict[str, dict[str, object]]) -> None:
    files[PHOTO]["bytes"] = 10**15


def photo_is_declared_strangely(members: Members, files: dict[str, dict[str, object]]) -> None:
    files[PHOTO] = {"bytes": "many", "sha256": None}


def database_is_a_bomb(members: Members, files: dict[str, dict[str, object]]) -> None:
    files[DATABASE_NAME]["bytes"] = 10**18
    members[DATABASE_NAME] = members[DATABASE_NAME] + bytes(100 * 1024**2)


def files_are_a_list(members: Members, files: dict[str, dict[str, object]]) -> None:
    files[DATABASE_NAME] = {"bytes": [1], "sha256": {}}


ARCHIVES = [
    pytest.param(photo_is(b"MZ\x90\x00" * 100), id="a program with the ending of a photo"),
    pytest.param(photo_is(png(10, 10)), id="a PNG with the ending of a JPEG"),
    pytest.param(photo_is(jpeg_head(30_000, 30_000)), id="30,000 by 30,000 pixels"),
    pytest.param(photo_is(b""), id="an empty photo"),
    pytest.param(photo_is(GOOD + bytes(MOST_PHOTO_BYTES)), id="a photo above the limit"),
    pytest.param(photo_is_called("photos/../../evil.jpg"), id="a photo that climbs"),
    pytest.param(photo_is_called("photos//etc/x.jpg"), id="a photo with a place of its own"),
    pytest.param(photo_is_called("photos/C:\\x.jpg"), id="a photo on a drive"),
    pytest.param(photo_is_called("photos/NUL"), id="a photo that is a device"),
    pytest.param(photo_is_gone, id="a photo that is declared and not there"),
    pytest.param(photo_is_another, id="a photo that is another"),
    pytest.param(photo_is_a_bomb, id="a photo that is a bomb"),
    pytest.param(photo_is_declared_huge, id="a photo declared huge"),
    pytest.param(photo_is_declared_strangely, id="a photo declared strangely"),
    pytest.param(database_is_a_bomb, id="a database that is a bomb"),
    pytest.param(files_are_a_list, id="sizes that are lists"),
]


def refused(database: Database, file: Path) -> None:
    """Let a file be previewed and restored; it must be refused, soon, and touch nothing."""
    folder = database._paths.folder
    before = everything(database._paths.database)
    names = sorted(folder.rglob("*"))
    for use in (preview, database.restore_from):
        began = time.monotonic()
        with pytest.raises(BackupError, match="Choose another backup") as told:
            use(file)
        assert time.monotonic() - began < LONGEST_S
        assert str(file) in str(told.value)
    assert everything(database._paths.database) == before
    assert sorted(folder.rglob("*")) == names
    database.close()


@pytest.mark.parametrize("spoil", ARCHIVES)
def test_a_hostile_archive_is_refused(
    database: Database, packed: Path, tmp_path: Path, spoil: Spoil
) -> None:
    write(packed, tmp_path / "bad.zip", spoil)
    refused(database, tmp_path / "bad.zip")


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_that_we_never_use_is_refused(
    database: Database, packed: Path, tmp_path: Path, compression: int
) -> None:
    write(packed, tmp_path / "bad.zip", lambda members, files: None, compression)
    refused(database, tmp_path / "bad.zip")


def test_a_locked_archive_is_refused(database: Database, packed: Path, tmp_path: Path) -> None:
    content = bytearray(packed.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = content.find(mark)
        while found >= 0:
            content[found + place] |= 1  # says that it is encrypted
            found = content.find(mark, found + 1)
    (tmp_path / "bad.zip").write_bytes(content)
    refused(database, tmp_path / "bad.zip")


def test_a_directory_that_lies_of_sizes_is_refused(
    database: Database, packed: Path, tmp_path: Path
) -> None:
    content = bytearray(packed.read_bytes())
    found = content.find(b"PK\x01\x02")
    content[found + 24 : found + 28] = struct.pack("<I", 5)
    (tmp_path / "bad.zip").write_bytes(content)
    refused(database, tmp_path / "bad.zip")


def test_a_link_in_an_archive_is_not_followed(
    database: Database, packed: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(packed) as archive:
        manifest = archive.read(MANIFEST_NAME)
    link = zipfile.ZipInfo(DATABASE_NAME)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr(MANIFEST_NAME, manifest)
    refused(database, tmp_path / "bad.zip")


def test_members_that_nobody_asked_for_are_never_unpacked(
    database: Database, packed: Path, tmp_path: Path
) -> None:
    def add(members: Members, files: dict[str, dict[str, object]]) -> None:
        members["../../evil.txt"] = b"evil"
        members["/evil.txt"] = b"evil"
        members["photos/" + "f" * 40 + ".jpg"] = GOOD

    write(packed, tmp_path / "more.zip", add)
    database.restore_from(tmp_path / "more.zip")
    assert not list(tmp_path.rglob("evil*"))
    assert not Path("/evil.txt").exists()
    assert len(list((database._paths.folder / "photos").iterdir())) == 1
    database.close()


@settings(max_examples=150)
@given(st.binary(max_size=400), st.integers(0, 10**6), st.sampled_from(["over", "in", "cut"]))
def test_whatever_is_done_to_a_backup_it_is_whole_or_refused(
    packed: Path, tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int, how: str
) -> None:
    whole = packed.read_bytes()
    place %= len(whole)
    match how:
        case "over":
            content = whole[:place] + noise + whole[place + len(noise) :]
        case "in":
            content = whole[:place] + noise + whole[place:]
        case _:
            content = whole[:place]
    file = tmp_path_factory.getbasetemp() / "fuzzed.zip"
    file.write_bytes(content)
    try:
        assert preview(file).session_count == 2
    except BackupError as refusal:
        assert str(file) in str(refusal)  # noqa: PT017 - both answers are right
