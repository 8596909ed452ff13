"""Draws the program's icon in every size, and packs it for Windows and macOS.

    python packaging/packages/icons.py FOLDER

Writes `backroutine-SIZE.png`, `backroutine.ico` and `backroutine.icns` from the two drawings in
`resources/icons/app`: the plain one for sizes at which the other would blur.
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[2] / "resources" / "icons" / "app"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
PLAIN_UP_TO = 24
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names of the sizes in an icon file.
ICNS_NAMES = {
    16: (b"icp4",), 32: (b"ic11", b"icp5"), 64: (b"ic12",), 128: (b"ic07",),
    256: (b"ic08", b"ic13"), 512: (b"ic09", b"ic14"), 1024: (b"ic10",),
}  # fmt: skip


def main() -> None:
    """Write every file."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = {size: png(size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"backroutine-{size}.png").write_bytes(picture)
    (folder / "backroutine.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "backroutine.icns").write_bytes(icns(pictures))
    del application


def png(size: int) -> bytes:
    """Return the icon as a picture of `size` pixels."""
    name = "backroutine-small.svg" if size <= PLAIN_UP_TO else "backroutine.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray((DRAWINGS / name).read_bytes())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon file of Windows: a table of places, then the pictures as PNG."""
    table, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    first = len(table) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        place = first + len(body)
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        body += picture
    return table + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an icon file of macOS: pictures as PNG, each behind its name and length."""
    body = b"".join(
        name + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for size, names in ICNS_NAMES.items()
        for name in names
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main()
