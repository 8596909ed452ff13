"""Lays out what a desktop on Linux wants to know of the program, as it stands below `/usr/share`.

    PYTHONPATH=. python packaging/packages/desktop.py FOLDER [--site ADDRESS]

Menu entry, icons, kind of file, manual page, and the description for software centres. `ADDRESS`
is where the project's pages are; pictures are fetched from `ADDRESS/screenshots`, where those of
`packaging/pictures` are to lie. Without it the description has no pictures and names no page.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path

from backroutine import __version__

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "packaging" / "desktop"
SHARED_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
RELEASE = re.compile(r"^## \[(?P<version>[0-9.]+)\] - (?P<day>\S+)$", re.MULTILINE)


def main() -> None:
    """Write everything below the folder that is named."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--site", default="")
    options = parser.parse_args()
    lay_out(options.folder, options.site.rstrip("/"))


def lay_out(folder: Path, site: str) -> None:
    """Write everything below a folder."""
    copy(DESKTOP / "backroutine.desktop", folder / "applications")
    copy(DESKTOP / "backroutine-mime.xml", folder / "mime" / "packages", "backroutine.xml")
    drawing = ROOT / "resources" / "icons" / "app" / "backroutine.svg"
    copy(drawing, folder / "icons" / "hicolor" / "scalable" / "apps")
    with tempfile.TemporaryDirectory() as pictures:
        draw = [sys.executable, str(Path(__file__).with_name("icons.py")), pictures]
        subprocess.run(draw, check=True)
        for size in SHARED_ICON_SIZES:
            picture = Path(pictures) / f"backroutine-{size}.png"
            place = folder / "icons" / "hicolor" / f"{size}x{size}" / "apps"
            copy(picture, place, "backroutine.png")
    description = metainfo(site)
    place = folder / "metainfo"
    place.mkdir(parents=True, exist_ok=True)
    name = f"{description.findtext('id')}.metainfo.xml"
    ET.indent(description)
    ET.ElementTree(description).write(place / name, encoding="utf-8", xml_declaration=True)
    manual = folder / "man" / "man1" / "backroutine.1"
    manual.parent.mkdir(parents=True, exist_ok=True)
    write = [sys.executable, str(Path(__file__).with_name("manual.py")), str(manual)]
    subprocess.run(write, check=True)
    manual.with_suffix(".1.gz").write_bytes(gzip.compress(manual.read_bytes(), mtime=0))
    manual.unlink()


def copy(file: Path, folder: Path, name: str = "") -> None:
    """Copy a file into a folder that is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def metainfo(site: str) -> ET.Element:
    """Return the description for software centres, with releases, and pictures at an address."""
    tree = ET.parse(DESKTOP / "backroutine.metainfo.xml")  # noqa: S314 - our own file
    component = tree.getroot()
    if component is None:
        raise ValueError("backroutine.metainfo.xml is empty")
    pictures = component.find("screenshots")
    if pictures is not None and not site:
        component.remove(pictures)
    elif pictures is not None:
        ET.SubElement(component, "url", type="homepage").text = site
        for image in pictures.iter("image"):
            image.set("type", "source")
            image.text = f"{site}/screenshots/{image.text}"
    component.append(releases())
    return component


def releases() -> ET.Element:
    """Return the releases by the CHANGELOG; one that is not out yet is of the day of the build."""
    listed = ET.Element("releases")
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for release in RELEASE.finditer(text):
        is_out = release["day"] != "unreleased"
        ET.SubElement(
            listed,
            "release",
            version=release["version"],
            date=release["day"] if is_out else f"{build_day():%Y-%m-%d}",
            type="stable" if is_out else "development",
        )
    if __version__ not in {each.get("version") for each in listed}:
        raise ValueError(f"CHANGELOG.md does not name version {__version__}")
    return listed


def build_day() -> datetime:
    """Return the day of the build: that of the source, where the builder says so."""
    epoch_s = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch_s), UTC) if epoch_s else datetime.now(UTC)


if __name__ == "__main__":
    main()
