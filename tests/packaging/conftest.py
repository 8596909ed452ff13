"""What the recipes for packages make, made once."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "packaging" / "packages"
SITE = "https://example.org/backroutine"


def make(script: str, *arguments: object) -> None:
    """Run one of the scripts below `packaging/packages`."""
    subprocess.run(
        [sys.executable, str(RECIPES / script), *map(str, arguments)],
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        cwd=ROOT,
    )


@pytest.fixture(scope="session")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what goes below `/usr/share`, made for a project that has pages on the Web."""
    folder = tmp_path_factory.mktemp("share")
    make("desktop.py", folder, "--site", SITE)
    return folder


@pytest.fixture(scope="session")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of drawn icons."""
    folder = tmp_path_factory.mktemp("icons")
    make("icons.py", folder)
    return folder
