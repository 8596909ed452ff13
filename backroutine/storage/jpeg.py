"""How large a JPEG claims to be, read from its head without decoding anything."""

START = b"\xff\xd8\xff"

# Every frame header but those of tables (C4), of arithmetic coding (CC) and the reserved C8.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN = 0xDA


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; `None` for what is no JPEG or does not say it."""
    if not content.startswith(START):
        return None
    place = 2
    while place + 4 <= len(content):
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker == 0xFF or marker in _STANDALONE:
            place += 1 if marker == 0xFF else 2
            continue
        if marker == _SCAN:
            return None
        if marker in _FRAMES:
            head = content[place + 5 : place + 9]
            return (_number(head[2:]), _number(head[:2])) if len(head) == 4 else None
        place += 2 + max(2, _number(content[place + 2 : place + 4]))
    return None


def _number(two: bytes) -> int:
    return int.from_bytes(two, "big")
