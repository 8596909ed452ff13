"""The packed form of the tables: every package has it, and it says what the TOML says."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hatchling.builders.wheel import WheelBuilder

from backroutine.domain.tables import read_tables
from tests.packaging.conftest import ROOT, make

RESOURCES = ROOT / "resources"


def test_every_table_is_packed_and_says_the_same(tmp_path: Path) -> None:
    make("tables.py", RESOURCES, tmp_path)
    sources = list(RESOURCES.rglob("*.toml"))
    assert sources
    for source in sources:
        packed = (tmp_path / source.relative_to(RESOURCES)).with_suffix(".json")
        said = tomllib.loads(source.read_text(encoding="utf-8"))
        assert read_tables(packed.read_text(encoding="utf-8")) == said
    assert len(list(tmp_path.rglob("*.json"))) == len(sources)


@pytest.mark.parametrize(
    ("version", "packed"),
    [
        pytest.param("standard", ["backroutine/resources/learn/topics.json"], id="a wheel"),
        pytest.param("editable", [], id="the tree itself"),
    ],
)
def test_a_wheel_is_made_with_them(tmp_path: Path, version: str, packed: list[str]) -> None:
    for name in ("pyproject.toml", "packaging/packages/tables.py", "resources/learn/topics.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    taken: dict[str, Any] = {"force_include": {}}
    for hook in WheelBuilder(str(tmp_path)).get_build_hooks(str(tmp_path / "dist")).values():
        hook.initialize(version, taken)
    assert list(taken["force_include"].values()) == packed
    assert all(Path(made).is_file() for made in taken["force_include"])
