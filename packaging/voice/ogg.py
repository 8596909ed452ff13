"""Pages of an Ogg file: told apart, and given another serial number."""

import struct
from collections.abc import Iterator

_SERIAL = 14
_CHECKSUM = 22
_SEGMENTS = 26
_POLYNOMIAL = 0x04C11DB7


def pages(whole: bytes) -> Iterator[bytes]:
    """Yield the pages of a file; a `ValueError` where it is none."""
    place = 0
    while place < len(whole):
        if whole[place : place + 4] != b"OggS":
            raise ValueError(f"no Ogg page begins at byte {place}")
        count = whole[place + _SEGMENTS]
        lengths = whole[place + _SEGMENTS + 1 : place + _SEGMENTS + 1 + count]
        end = place + _SEGMENTS + 1 + count + sum(lengths)
        yield whole[place:end]
        place = end


def is_sound(page: bytes) -> bool:
    """Whether a page holds sound; those before describe the stream."""
    return bool(struct.unpack_from("<q", page, 6)[0])


def with_serial(page: bytes, serial: int) -> bytes:
    """Return a page that belongs to a stream of this number, with its checksum anew."""
    changed = bytearray(page)
    struct.pack_into("<I", changed, _SERIAL, serial)
    struct.pack_into("<I", changed, _CHECKSUM, 0)
    struct.pack_into("<I", changed, _CHECKSUM, _checksum(changed))
    return bytes(changed)


def _table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ _POLYNOMIAL if value & 0x80000000 else value << 1
        table.append(value & 0xFFFFFFFF)
    return table


_TABLE = _table()


def _checksum(page: bytes | bytearray) -> int:
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ _TABLE[(value >> 24) ^ byte]
    return value
