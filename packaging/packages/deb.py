"""Makes a package for Debian and Ubuntu from the folder that `folder` makes, and checks it.

    sh packaging/package deb [--site ADDRESS]

The program with its own Python and Qt goes to /usr/lib/backroutine, so that one package serves
several releases. What the system has by itself is left out of it and asked for instead.
"""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from backroutine import __version__

ROOT = Path(__file__).resolve().parents[2]
HERE, DEBIAN = ROOT / "packaging" / "packages", ROOT / "packaging" / "debian"
DIST, TREE = ROOT / "dist", ROOT / "build" / "deb"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# Libraries that every release serves; the control file asks for their packages.
SYSTEM_HAS = (
    "libsqlite3.so.0", "libffi.so.8", "libz.so.1", "libbz2.so.1.0", "liblzma.so.5",
    "libexpat.so.1", "libuuid.so.1",
)  # fmt: skip

DEBIAN_CHANGES = """\
backroutine ({version}) unstable; urgency=medium

  * What has changed is said in CHANGELOG.md.gz.

 -- The BackRoutine founders <founders@backroutine.invalid>  {date}
"""


def main() -> None:
    """Lay out, pack, check."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--site", default="")
    options = parser.parse_args()
    subprocess.run([sys.executable, str(HERE / "folder.py")], check=True)
    began_s = time.monotonic()
    if TREE.exists():
        shutil.rmtree(TREE)
    lay_out(TREE, options.site)
    architecture = ARCHITECTURES[platform.machine()]
    write_control(TREE, architecture)
    package = DIST / f"backroutine_{__version__}_{architecture}.deb"
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", str(TREE), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    installed_mb = size_kb(TREE) / 1000
    print(
        f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB, "
        f"{installed_mb:.0f} MB installed, packed in {time.monotonic() - began_s:.0f} s"
    )
    if shutil.which("lintian") is None:
        print("lintian is not installed here, so the package was not checked by it.")
    else:
        subprocess.run(["lintian", "--allow-root", "--fail-on", "error", str(package)], check=True)


def lay_out(tree: Path, site: str) -> None:
    """Write every file of the package, at its place below a folder."""
    program = tree / "usr" / "lib" / "backroutine"
    shutil.copytree(DIST / "backroutine", program)
    for name in SYSTEM_HAS:
        (program / "_internal" / name).unlink(missing_ok=True)
    command = tree / "usr" / "bin" / "backroutine"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/backroutine/backroutine")
    share = tree / "usr" / "share"
    desktop = [sys.executable, str(HERE / "desktop.py"), str(share), "--site", site]
    subprocess.run(desktop, check=True)
    documents = share / "doc" / "backroutine"
    write_documents(documents)
    shutil.move(program / "components", documents / "components")
    overrides = share / "lintian" / "overrides" / "backroutine"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(DEBIAN / "lintian-overrides", overrides)
    set_modes(tree)


def write_documents(folder: Path) -> None:
    """Write what was changed, under which licence everything is, and what is inside."""
    folder.mkdir(parents=True)
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (folder / "CHANGELOG.md.gz").write_bytes(gzip.compress(changes, mtime=0))
    entry = DEBIAN_CHANGES.format(version=__version__, date=format_datetime(build_day()))
    (folder / "changelog.gz").write_bytes(gzip.compress(entry.encode(), mtime=0))
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("Permission")
    words = "".join(licence[1:]).strip().splitlines()
    (folder / "copyright").write_text(
        (DEBIAN / "copyright.head").read_text(encoding="utf-8")
        + "\nFiles: *\nCopyright: 2026 The BackRoutine founders\nLicense: Expat\n"
        + "".join(f" {line or '.'}\n" for line in words),
        encoding="utf-8",
    )


def write_control(tree: Path, architecture: str) -> None:
    """Write what the package is called and needs, and the sums of its files."""
    text = (DEBIAN / "control").read_text(encoding="utf-8")
    said = {
        "@VERSION@": __version__,
        "@ARCHITECTURE@": architecture,
        "@SIZE_KB@": str(round(size_kb(tree))),
        "@LIBC@": platform.libc_ver()[1],
    }
    for sign, value in said.items():
        text = text.replace(sign, value)
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(text, encoding="utf-8")
    files = sorted(p for p in tree.rglob("*") if p.is_file() and not p.is_symlink())
    names = [str(p.relative_to(tree)) for p in files if "DEBIAN" not in p.parts]
    sums = subprocess.run(["md5sum", *names], cwd=tree, check=True, capture_output=True, text=True)
    (folder / "md5sums").write_text(sums.stdout, encoding="utf-8")
    for path in folder.iterdir():
        path.chmod(0o644)
    folder.chmod(0o755)


def set_modes(tree: Path) -> None:
    """Give every file and folder the rights that a package has, whatever the umask is."""
    for path in (tree, *tree.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path == tree / "usr" / "lib" / "backroutine" / "backroutine"
        path.chmod(0o755 if is_program else 0o644)


def build_day() -> datetime:
    """Return the day of the build: that of the source, where the builder says so."""
    epoch_s = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch_s), UTC) if epoch_s else datetime.now(UTC)


def size_kb(tree: Path) -> float:
    """Return the size of all files, in blocks of 1024 bytes, links not counted."""
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1024


if __name__ == "__main__":
    main()
