"""The wheel holds the whole program: every module, and every resource that the code asks for."""

import ast
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "backroutine"
RESOURCES = ROOT / "resources"

# These take the name of a resource, without folder and ending, as their first argument.
NAMED_THROUGH = {"icon": "icons/{}.svg", "icon_pixmap": "icons/{}.svg"}

# Asks, with the unpacked wheel in front, for resources by their places; prints where they lie.
ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import resource
catalogue = load_catalogue()
places = [str(resource(*name.split("/"))) for name in json.load(sys.stdin)]
print(json.dumps([len(catalogue), len(load_programmes(catalogue)), places]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which a freshly built wheel was unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_every_module_is_in_the_wheel(wheel: Path) -> None:
    written = {path.relative_to(ROOT) for path in PACKAGE.rglob("*.py")}
    assert {path.relative_to(wheel) for path in wheel.rglob("*.py")} == written


def test_every_resource_is_in_the_wheel_as_it_was_written(wheel: Path) -> None:
    written = {path.relative_to(RESOURCES): path.read_bytes() for path in resource_files()}
    shipped = wheel / "backroutine" / "resources"
    found = {p.relative_to(shipped): p.read_bytes() for p in shipped.rglob("*") if p.is_file()}
    packed = {place.with_suffix(".json") for place in written if place.suffix == ".toml"}
    assert found.keys() == written.keys() | packed
    assert not packed & written.keys()
    assert [str(place) for place in written if found[place] != written[place]] == []


def test_every_resource_that_the_code_names_is_there() -> None:
    there = [path.relative_to(RESOURCES).as_posix() for path in resource_files()]
    asked = set(asked_for())
    assert [name for name in sorted(asked) if not any(fnmatchcase(t, name) for t in there)] == []
    assert "programmes/programmes.toml" in asked


def test_the_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    wanted = [path.relative_to(RESOURCES).as_posix() for path in resource_files()]
    answer = subprocess.run(
        [sys.executable, "-I", "-c", ASK, str(wheel)],
        cwd=tmp_path,
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.stderr == ""
    exercises, programmes, places = json.loads(answer.stdout)
    assert (exercises, programmes) == (134, 10)
    inside = str(wheel / "backroutine" / "resources") + os.sep
    assert [place for place in places if not place.startswith(inside)] == []


def resource_files() -> list[Path]:
    return [path for path in RESOURCES.rglob("*") if path.is_file()]


def asked_for() -> Iterator[str]:
    """Yield every place that the code asks for by the names of `paths`.

    `*` stands where only running it would tell.
    """
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = module_constants(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            parts = [pattern(argument, constants) for argument in node.args]
            if node.func.id in ("resource", "table_text"):
                yield "/".join(parts) if len(parts) > 1 else f"{parts[0]}*"
            elif node.func.id in NAMED_THROUGH:
                yield NAMED_THROUGH[node.func.id].format(parts[0])


def module_constants(tree: ast.Module) -> dict[str, str]:
    return {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }


def pattern(node: ast.expr, constants: dict[str, str]) -> str:
    """Return the text of an argument, with `*` for what is not written there."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return constants.get(name, "*")
        case ast.JoinedStr(values=values):
            return "".join(pattern(value, constants) for value in values)
        case ast.FormattedValue(value=value):
            return pattern(value, constants)
        case _:
            return "*"
