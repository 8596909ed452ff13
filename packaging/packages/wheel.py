"""Makes wheel and source archive, and tries the wheel where nothing else is installed.

    sh packaging/package wheel

The source archive is unpacked and must give the same wheel; the wheel is put into a fresh
environment, as pipx and uv do, and asked for `self-test` from an empty folder.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

from backroutine import __version__

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
ENDINGS = {"wheel": "-py3-none-any.whl", "sdist": ".tar.gz"}


def main() -> None:
    """Build, compare, install, try."""
    began_s = time.monotonic()
    wheel, archive = built(ROOT, DIST, "wheel"), built(ROOT, DIST, "sdist")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with tarfile.open(archive) as packed:
            packed.extractall(place, filter="data")
        (sources,) = place.iterdir()
        again = built(sources, place / "again", "wheel")
        if contents(again) != contents(wheel):
            sys.exit(f"{archive.name} does not give the wheel that the tree gives.")
        for made in (wheel, archive):
            print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.1f} MB")
        print(f"built in {time.monotonic() - began_s:.0f} s")
        try_out(wheel, place)


def built(tree: Path, into: Path, target: str) -> Path:
    """Return what hatchling makes of a tree; an older one of the same version is replaced."""
    into.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    return into / f"backroutine-{__version__}{ENDINGS[target]}"


def contents(wheel: Path) -> dict[str, int]:
    """Return the files of a wheel with their check sums; the list of them is left out."""
    with zipfile.ZipFile(wheel) as packed:
        return {
            entry.filename: entry.CRC
            for entry in packed.infolist()
            if not entry.filename.endswith("/RECORD")
        }


def try_out(wheel: Path, place: Path) -> None:
    """Install a wheel into a fresh environment, and let it test itself."""
    began_s = time.monotonic()
    environment, empty = place / "environment", place / "empty"
    empty.mkdir()
    subprocess.run([sys.executable, "-I", "-m", "venv", str(environment)], check=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-I", "-m", "pip", "install", "-qq"]
    locked = ["--require-hashes", "-r", str(ROOT / "requirements.lock")]
    subprocess.run([*pip, *locked], check=True)
    subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True)
    print(f"installed in {time.monotonic() - began_s:.0f} s: {size_mb(environment):.0f} MB")
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([str(programs / "backroutine"), "self-test"], check=True, cwd=empty, env=alone)


def size_mb(folder: Path) -> float:
    """Return the size of all files in a folder, links not counted."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


if __name__ == "__main__":
    main()
