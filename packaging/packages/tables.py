"""Writes the JSON form of every shipped table, for what is packed; the tree itself has TOML alone.

    python packaging/packages/tables.py RESOURCES FOLDER

Hatchling loads this for each wheel, PyInstaller's recipe for each folder. What is imported here is
there wherever a wheel is built.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = Path("backroutine", "resources")


def write_tables(resources: Path, into: Path) -> Iterator[Path]:
    """Write the JSON form of every TOML file into a folder; yield their places within it."""
    for source in sorted(resources.rglob("*.toml")):
        place = source.relative_to(resources).with_suffix(".json")
        tables = tomllib.loads(source.read_text(encoding="utf-8"))
        text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
        (into / place).parent.mkdir(parents=True, exist_ok=True)
        (into / place).write_text(text, encoding="utf-8")
        yield place


class TablesHook(BuildHookInterface[Any]):
    """Puts the tables into a wheel; an editable installation reads the TOML of the tree."""

    def initialize(  # type: ignore[explicit-override]  # `override` may not be there
        self, version: str, build_data: dict[str, Any]
    ) -> None:
        """Say which files come in beside those of the tree."""
        if version == "editable":
            return
        made = Path(self.root, "build", "tables")
        for place in write_tables(Path(self.root, "resources"), made):
            build_data["force_include"][str(made / place)] = (PLACE / place).as_posix()


if __name__ == "__main__":
    for written in write_tables(Path(sys.argv[1]), Path(sys.argv[2])):
        print(written)
