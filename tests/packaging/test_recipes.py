"""The recipes for packages: they agree with the program and with each other."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from backroutine import __version__
from backroutine.cli import system_libraries
from backroutine.doctor.computer import PACKAGES
from tests.packaging.conftest import ROOT
from tests.unit.test_repository import HASHED, PINNED, entries, versions

PACKAGING = ROOT / "packaging"
LOCK = PACKAGING / "packages" / "requirements.lock"
IDENTIFIER = "io.github.backroutine.BackRoutine"


def words(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_line_of_the_lock_is_a_version_or_a_hash() -> None:
    for entry, hashes in entries(LOCK).items():
        assert PINNED.fullmatch(entry), entry
        assert hashes
        assert [line for line in hashes if not HASHED.fullmatch(line)] == []


def test_what_makes_packages_fits_what_the_program_is_locked_to() -> None:
    program, tools = versions(ROOT / "requirements.lock"), versions(LOCK)
    assert {name for name in program.keys() & tools.keys() if program[name] != tools[name]} == set()
    assert "pyinstaller" in tools


def test_the_debian_package_asks_for_every_library_that_the_start_asks_for() -> None:
    control = words("packaging/debian/control")
    asked = set(re.split(r"[,|]\s*|\s+", control.partition("Depends: ")[2].partition("\n")[0]))
    groups = (
        system_libraries.FOR_PAINTING, system_libraries.FOR_X11, system_libraries.FOR_WAYLAND,
    )  # fmt: skip
    assert {package for group in groups for package in group.values()} - asked == set()


@pytest.mark.parametrize(
    "path",
    [
        "packaging/flatpak/io.github.backroutine.BackRoutine.yml",
        "packaging/windows/backroutine.nsi",
        ".github/workflows/packages.yml",
    ],
)
def test_what_was_never_run_says_so(path: str) -> None:
    assert "NOT YET RUN" in words(path)


def test_the_program_has_one_identifier() -> None:
    assert f"<id>{IDENTIFIER}</id>" in words("packaging/desktop/backroutine.metainfo.xml")
    assert f"id: {IDENTIFIER}\n" in words(f"packaging/flatpak/{IDENTIFIER}.yml")
    assert f'IDENTIFIER = "{IDENTIFIER}"' in words("packaging/packages/backroutine.spec")


def test_files_that_the_installer_of_windows_takes_are_made_by_the_folder() -> None:
    script = words("packaging/windows/backroutine.nsi")
    spec = words("packaging/packages/backroutine.spec")
    for name in ("backroutine", "backroutine-cli"):
        assert f"{name}.exe" in script
        assert f'name="{name}"' in spec


def test_the_installer_of_windows_takes_away_every_folder_that_it_brings() -> None:
    removing = words("packaging/windows/backroutine.nsi").partition('Section "Uninstall"')[2]
    made = re.findall(
        r'write_components\(folder / "(\w+)"\)', words("packaging/packages/folder.py")
    )
    assert made == ["components"]
    for name in (*made, "_internal"):
        assert f'RMDir /r "$INSTDIR\\{name}"' in removing


def test_a_frozen_program_knows_the_versions_that_its_doctor_names() -> None:
    spec = words("packaging/packages/backroutine.spec")
    assert "import PACKAGES" in spec
    assert "*versions()," in spec
    locked = {name.replace("_", "-") for name in versions(ROOT / "requirements.lock")}
    assert {package.lower() for package in PACKAGES} - locked == set()


def test_the_installer_of_windows_can_be_packed(tmp_path: Path, icons: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    for name in ("LICENSE", "packaging/windows/backroutine.nsi"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    frozen = tmp_path / "dist" / "backroutine"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "backroutine.exe").write_bytes(b"x" * 1000)
    (frozen / "_internal" / "part").write_bytes(b"y" * 1000)
    shutil.copytree(icons, tmp_path / "build" / "frozen" / "icons")
    script = "packaging/windows/backroutine.nsi"
    answer = subprocess.run(
        ["makensis", "-WX", "-V2", f"-DVERSION={__version__}", script],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert (tmp_path / "dist" / f"BackRoutine-{__version__}-setup.exe").is_file()


def test_lintian_finds_no_error_in_the_debian_package() -> None:
    if shutil.which("lintian") is None:
        pytest.skip("lintian is not installed")
    packages = sorted((ROOT / "dist").glob(f"backroutine_{__version__}_*.deb"))
    if not packages:
        pytest.skip("no package was made; `sh packaging/package deb` makes one")
    command = ["lintian", "--allow-root", "--fail-on", "error", str(packages[0])]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_command_is_plain_sh_and_says_what_it_makes() -> None:
    text = (PACKAGING / "package").read_bytes()
    assert text.startswith(b"#!/bin/sh\n")
    assert b"\r" not in text
    answer = subprocess.run(
        ["sh", str(PACKAGING / "package"), "nothing"], capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stdout) == (1, "")
    for kind in ("wheel", "folder", "deb", "desktop"):
        assert kind in answer.stderr
        assert (PACKAGING / "packages" / f"{kind}.py").is_file()


def test_shellcheck_finds_nothing_in_the_command() -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    subprocess.run(["shellcheck", "-x", "packaging/package"], cwd=ROOT, check=True)


def test_nothing_in_the_recipes_names_a_place_of_one_machine() -> None:
    files = [path for path in PACKAGING.rglob("*") if path.is_file() and is_text(path)]
    named = re.compile(r"(/home/|/root/|/Users/|[A-Z]:\\Users|(?<!emit-)index-url|file:///)")
    assert [str(path) for path in files if named.search(path.read_text("utf-8", "replace"))] == []


def is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:2000] and "__pycache__" not in path.parts


@pytest.mark.parametrize(
    "script", sorted(PACKAGING.rglob("*.py")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_the_list_of_packages_that_a_recipe_names_lies_beside_it(script: Path) -> None:
    named = re.findall(r"`([\w-]+\.(?:lock|in|txt))`", script.read_text(encoding="utf-8"))
    places = (script.parent, ROOT)
    assert [name for name in named if not any((place / name).is_file() for place in places)] == []
