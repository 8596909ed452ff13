"""Pictures that are none, or claim more than they are; made here, never shipped."""

import struct
import zlib


def jpeg_head(width: int, height: int) -> bytes:
    """Return the beginning of a JPEG that claims a size, and nothing behind it."""
    app0 = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width)
    return b"\xff\xd8" + app0 + frame + b"\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01" + b"\xff\xd9"


def with_exif(jpeg: bytes, orientation: int, camera: bytes) -> bytes:
    """Return a JPEG with an Exif block put in by hand: a camera, a way up, a place on the map."""
    entries = 3
    maker_at = 8 + 2 + 12 * entries + 4
    map_at = maker_at + len(camera) + 1
    # each entry: tag, type (2 text, 3 short, 4 long), count, value or where it stands
    head = b"MM\x00\x2a" + struct.pack(">IH", 8, entries)
    maker = struct.pack(">HHII", 0x010F, 2, len(camera) + 1, maker_at)
    way_up = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    place = struct.pack(">HHII", 0x8825, 4, 1, map_at)
    latitude = struct.pack(">HHHI4sI", 1, 0x0001, 2, 2, b"N\0\0\0", 0)
    tiff = head + maker + way_up + place + bytes(4) + camera + b"\0" + latitude
    block = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


def png(width: int, height: int) -> bytes:
    """Return a whole PNG of one colour: a few kilobytes for as many pixels as one likes."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    row = bytes(1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    )
