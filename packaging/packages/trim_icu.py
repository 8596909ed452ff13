"""Leaves out of Qt's tables of languages what this program never asks for: 32 MB become 8.

    python packaging/packages/trim_icu.py FOLDER

Qt on Linux comes with all of ICU. What goes are the names of currencies, units, countries and
languages, spelt-out numbers, writing in other scripts, dictionaries that break lines in scripts
without spaces, and old character sets. Dates and numbers are Qt's own, and stay in every language.

Needs `as`, `ld` and `readelf`, which PyInstaller needs too.
"""

import re
import shutil
import struct
import subprocess
import sys
import tempfile
from fnmatch import fnmatchcase
from pathlib import Path

UNUSED = (
    "curr/*", "unit/*", "region/*", "lang/*", "rbnf/*", "translit/*", "zone/*", "coll/*",
    "brkitr/*.dict", "*.cnv",
)  # fmt: skip
USED = (
    "*/root.res", "*/pool.res", "*/res_index.res", "*/en.res", "*/de.res", "*/supplementalData.res",
    "coll/ucadata.icu", "zone/tzdbNames.res",
)  # fmt: skip
ALIGNED_TO = 16
HEADER = struct.Struct("<HBB")
COUNT, PLACE = struct.Struct("<I"), struct.Struct("<II")

ASSEMBLY = """\
.section .note.GNU-stack,"",@progbits
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
.size {symbol}, {size}
{symbol}: .incbin "tables"
"""


def main() -> None:
    """Trim the one file of tables in a folder."""
    (library,) = Path(sys.argv[1]).rglob("libicudata.so.*")
    before = library.stat().st_size
    symbol, tables = tables_in(library)
    make_library(library, symbol, packed(trimmed(unpacked(tables)), tables))
    print(f"{library.name}: {before / 1e6:.0f} MB became {library.stat().st_size / 1e6:.0f} MB")


def tables_in(library: Path) -> tuple[str, bytes]:
    """Return the name and the bytes of the tables in a shared library."""
    said = run("readelf", "--dyn-syms", "--wide", str(library))
    found = re.search(r"([0-9a-f]{16}) +(\w+) OBJECT +GLOBAL DEFAULT +\d+ (icudt\d+_dat)", said)
    if found is None:
        sys.exit(f"{library} holds no tables of ICU.")
    place, size = int(found[1], 16), int(found[2], 0)
    # these libraries have one segment for reading, from the start of the file
    return found[3], library.read_bytes()[place : place + size]


def unpacked(tables: bytes) -> dict[str, bytes]:
    """Return the tables by their names."""
    first = HEADER.unpack_from(tables)[0]
    count = COUNT.unpack_from(tables, first)[0]
    places = [PLACE.unpack_from(tables, first + 4 + 8 * index) for index in range(count)]
    ends = [place for _, place in places[1:]] + [len(tables) - first]
    found = {}
    for (name_at, place), end in zip(places, ends, strict=True):
        name_end = tables.index(0, first + name_at)
        found[tables[first + name_at : name_end].decode("ascii")] = tables[
            first + place : first + end
        ]
    return found


def trimmed(tables: dict[str, bytes]) -> dict[str, bytes]:
    """Return the tables that are used."""
    return {name: table for name, table in tables.items() if is_used(name.partition("/")[2])}


def is_used(name: str) -> bool:
    """Say whether a table stays, by its name below that of the whole."""
    if any(fnmatchcase(name, pattern) for pattern in USED):
        return True
    return not any(fnmatchcase(name, pattern) for pattern in UNUSED)


def packed(tables: dict[str, bytes], like: bytes) -> bytes:
    """Return tables in the form in which ICU reads them, with the head of the whole."""
    names = sorted(tables)
    words = [name.encode("ascii") + b"\0" for name in names]
    name_at = 4 + 8 * len(names)
    place = aligned(name_at + sum(map(len, words)))
    index, body = COUNT.pack(len(names)), b""
    for name, word in zip(names, words, strict=True):
        index += PLACE.pack(name_at, place + len(body))
        name_at += len(word)
        table = tables[name]
        body += table + b"\0" * (aligned(len(table)) - len(table))
    head = like[: HEADER.unpack_from(like)[0]]
    contents = index + b"".join(words)
    return head + contents + b"\0" * (place - len(contents)) + body


def aligned(size: int) -> int:
    """Return the next size at which a table may begin."""
    return -(-size // ALIGNED_TO) * ALIGNED_TO


def make_library(library: Path, symbol: str, tables: bytes) -> None:
    """Put other tables in the place of those in a shared library."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "tables").write_bytes(tables)
        text = ASSEMBLY.format(symbol=symbol, size=len(tables))
        (place / "tables.s").write_text(text, encoding="ascii")
        run("as", "-o", "tables.o", "tables.s", folder=place)
        name = f"-soname={library.name}"
        run("ld", "-shared", "--build-id", name, "-o", "tables.so", "tables.o", folder=place)
        shutil.copyfile(place / "tables.so", library)


def run(*command: str, folder: Path | None = None) -> str:
    """Run a tool; return what it says."""
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout


if __name__ == "__main__":
    main()
