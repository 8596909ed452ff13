"""Pictures that a person picks: small JPEGs come of good ones, sentences of all others."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from backroutine.storage.jpeg import size_of
from backroutine.storage.photos import check_photo
from backroutine.ui.photo_file import KEPT_SIDE_PX, MOST_FILE_BYTES, PictureError, photo_of
from tests.hostile.pictures import jpeg_head, png, with_exif

LONGEST_S = 5.0

# what Qt's readers say of bad files on the terminal is not for the person, who gets a sentence
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")


def picture(width: int, height: int, kind: str) -> bytes:
    """Return a whole picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 30, 30, 128))
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(into, kind)  # type: ignore[call-overload]
    return bytes(into.data().data())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
@pytest.mark.parametrize(("width", "height"), [(1, 1), (640, 480), (5000, 3000), (60, 9000)])
def test_a_good_picture_becomes_a_small_jpeg(
    tmp_path: Path, kind: str, width: int, height: int
) -> None:
    content = picture(width, height, kind)
    if not 0 < len(content) <= MOST_FILE_BYTES:
        pytest.skip(f"Qt writes no {kind} here that could be taken")
    (tmp_path / "whatever.txt").write_bytes(content)  # its ending says nothing
    photo = photo_of(tmp_path / "whatever.txt")
    check_photo(photo, "the photo")
    size = size_of(photo)
    assert size is not None
    assert max(size) <= KEPT_SIDE_PX
    assert size[0] / size[1] == pytest.approx(width / height, rel=0.1)


@pytest.mark.parametrize("long_side", [160, 2000])
def test_a_photo_is_kept_upright_and_without_what_the_camera_wrote(
    tmp_path: Path, long_side: int
) -> None:
    image = QImage(long_side, long_side // 2, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, long_side // 2, long_side, QColor("red"))  # the left half
    painter.end()
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(into, "JPEG")  # type: ignore[call-overload]
    taken = with_exif(bytes(into.data().data()), 6, b"Pocket camera 0815")  # 6: lying on its left
    assert b"Exif" in taken
    assert b"Pocket camera" in taken
    (tmp_path / "holiday.jpg").write_bytes(taken)

    photo = photo_of(tmp_path / "holiday.jpg")
    assert b"Exif" not in photo
    assert b"Pocket camera" not in photo
    kept = QImage.fromData(photo)
    assert kept.height() == 2 * kept.width()  # it stands up
    top, bottom = (kept.pixelColor(kept.width() // 2, kept.height() * n // 8) for n in (1, 7))
    assert (top.red() > 200, top.blue() < 60) == (True, True)  # what was left is above
    assert (bottom.blue() > 200, bottom.red() < 60) == (True, True)


BAD = [
    pytest.param(b"", "not a picture", id="empty"),
    pytest.param(b"Dear diary", "not a picture", id="text"),
    pytest.param(b"MZ" + bytes(500), "not a picture", id="a program"),
    pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
                 "not a picture", id="SVG that names a file"),
    pytest.param(b"%PDF-1.7", "not a picture", id="PDF"),
    pytest.param(b"GIF89a" + bytes(50), "not a picture", id="GIF"),
    pytest.param(b"P6 30000 30000 255\n", "not a picture", id="PPM that claims much"),
    pytest.param(png(30_000, 30_000), "30000 by 30000 pixels", id="PNG of 30,000 by 30,000"),
    pytest.param(png(1, 1)[:40], "damaged|not a picture|pixels", id="PNG cut short"),
    pytest.param(jpeg_head(30_000, 30_000), "pixels|damaged", id="JPEG of 30,000 by 30,000"),
    pytest.param(jpeg_head(65_535, 1_500), "damaged", id="JPEG of a head alone"),
    pytest.param(b"\xff\xd8\xff" + os.urandom(500), "damaged|pixels", id="JPEG of noise"),
    pytest.param(bytes(MOST_FILE_BYTES + 1), "larger than 40 MB", id="too large a file"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "sentence"), BAD)
def test_a_bad_picture_is_refused_soon(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(content)
    began = time.monotonic()
    with pytest.raises(PictureError, match=rf"({sentence}).*Choose") as told:
        photo_of(path)
    assert time.monotonic() - began < LONGEST_S
    assert str(path) in str(told.value)


@pytest.mark.parametrize("kind", ["pipe", "folder", "link to zeros", "nothing", "forbidden"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "holiday.jpg"
    match kind:
        case "pipe":
            if not hasattr(os, "mkfifo"):
                pytest.skip("other systems have no pipes in folders")
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "link to zeros":
            if not Path("/dev/zero").exists():
                pytest.skip("other systems have no such device")
            path.symlink_to("/dev/zero")
        case "forbidden":
            path = Path("/proc/self/mem")
            if not path.exists():
                pytest.skip("other systems have no such file")
        case _:
            pass
    with pytest.raises(PictureError, match="Choose"):
        photo_of(path)


@settings(max_examples=200)
@given(st.binary(max_size=200), st.integers(0, 10**6))
def test_whatever_is_done_to_a_picture_it_is_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzzed.jpg"
    whole = picture(80, 60, "JPEG")
    place %= len(whole)
    path.write_bytes(whole[:place] + noise + whole[place + len(noise) :])
    try:
        check_photo(photo_of(path), "the photo")
    except PictureError as refusal:
        assert str(path) in str(refusal)  # noqa: PT017 - both answers are right


@given(st.binary(max_size=300))
def test_any_bytes_have_a_size_or_none(content: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff"):
        size = size_of(start + content)
        assert size is None or len(size) == 2
