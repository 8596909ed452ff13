"""The tables of languages that come with Qt on Linux, without those that are never asked for."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.packaging.conftest import make

NEEDED = ("as", "ld", "readelf")

# Prints where the tables come from, and what depends on them.
ASK = """
import json
from PySide6.QtCore import QByteArray, QCollator, QDateTime, QLocale, QTimeZone
with open("/proc/self/maps") as maps:
    place = next(line.split()[-1] for line in maps if "libicudata" in line)
orders = []
for name in ("de_DE", "en_GB", "zh_CN"):
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    orders.append([collator.compare("ä", "b") < 0, collator.compare("set 9", "set 10") < 0])
print(json.dumps({
    "place": place, "orders": orders, "upper": QLocale("tr").toUpper("i"),
    "zone": QTimeZone(QByteArray(b"Europe/Berlin")).offsetFromUtc(QDateTime(2026, 7, 1, 12, 0, 0)),
}))
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Return a trimmed copy of the tables, and how large they were."""
    shipped = list((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
    if not shipped or [tool for tool in NEEDED if shutil.which(tool) is None]:
        pytest.skip("Qt comes without these tables here, or the tools for them are missing")
    folder = tmp_path_factory.mktemp("tables")
    copy = Path(shutil.copy(shipped[0], folder))
    size = copy.stat().st_size
    make("trim_icu.py", folder)
    return copy, size


def test_most_of_the_tables_go(tables: tuple[Path, int]) -> None:
    copy, size = tables
    assert copy.stat().st_size < size / 3


def test_what_stays_still_sorts_writes_large_and_knows_the_time(tables: tuple[Path, int]) -> None:
    copy, _ = tables
    answer = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, "LD_LIBRARY_PATH": str(copy.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(answer.stdout) == {
        "place": str(copy),
        "orders": [[True, True]] * 3,
        "upper": "İ",
        "zone": 7200,
    }
