"""What a desktop is told of the program: menu entry, icons, kind of file, manual page."""

import gzip
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

from backroutine import __version__
from backroutine.cli.parser import COMMANDS, make_parser
from backroutine.files.routine_file import ROUTINE_ENDING
from tests.packaging.conftest import SITE, make

KIND = "application/x-backroutine-routine+json"
MIME_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def judged_by(tool: str, *arguments: object) -> str:
    """Return what a checker says, which must be content; skip where it is not installed."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    answer = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 0, said
    return said


def entry(share: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None, strict=True)
    parser.read(share / "applications" / "backroutine.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def metainfo(share: Path) -> ET.Element:
    (path,) = (share / "metainfo").glob("*.metainfo.xml")
    return ET.parse(path).getroot()  # noqa: S314 - made a moment ago


def manual(share: Path) -> str:
    return gzip.decompress((share / "man" / "man1" / "backroutine.1.gz").read_bytes()).decode()


# --- menu entry and kind of file -------------------------------------------------------------


def test_the_menu_entry_is_valid(share: Path) -> None:
    assert judged_by("desktop-file-validate", share / "applications" / "backroutine.desktop") == ""


def test_a_double_click_on_a_routine_file_opens_the_program(share: Path) -> None:
    path = share / "mime" / "packages" / "backroutine.xml"
    kinds = ET.parse(path).getroot()  # noqa: S314 - our own file
    (kind,) = kinds.findall(f"{MIME_SPACE}mime-type")
    patterns = [glob.get("pattern") for glob in kind.findall(f"{MIME_SPACE}glob")]
    assert (kind.get("type"), patterns) == (KIND, [f"*{ROUTINE_ENDING}"])
    assert KIND in entry(share)["mimetype"].split(";")
    assert entry(share)["exec"] == "backroutine %F"


def test_the_system_takes_a_routine_file_for_one(share: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(share / "mime", data / "mime")
    judged_by("update-mime-database", data / "mime")
    globs = (data / "mime" / "globs2").read_text(encoding="utf-8")
    assert f":{KIND}:*{ROUTINE_ENDING}" in globs


# --- icons -----------------------------------------------------------------------------------


def test_every_size_of_the_icon_is_as_large_as_its_folder_says(share: Path) -> None:
    found = sorted((share / "icons" / "hicolor").glob("*x*/apps/backroutine.png"))
    sizes = [int(path.parents[1].name.partition("x")[0]) for path in found]
    assert {16, 22, 24, 32, 48, 64, 128, 256, 512} == set(sizes)
    for path, size in zip(found, sizes, strict=True):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (size, size)
        assert image.hasAlphaChannel()
        assert image.pixelColor(0, 0).alpha() < 128  # round corners
        assert image.pixelColor(size // 2, size // 2).alpha() == 255
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "backroutine.svg").is_file()


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        pytest.param("backroutine.ico", {16, 24, 32, 48, 64, 128, 256}, id="Windows"),
        pytest.param("backroutine.icns", {16, 32, 64, 128, 256, 512, 1024}, id="macOS"),
    ],
)
def test_the_icons_of_other_systems_can_be_read(name: str, sizes: set[int], icons: Path) -> None:
    reader = QImageReader(str(icons / name))
    found = set()
    for index in range(reader.imageCount()):
        assert reader.jumpToImage(index)
        image = reader.read()
        assert not image.isNull(), reader.errorString()
        found.add(image.width())
    assert found == sizes


# --- software centres ------------------------------------------------------------------------


def test_the_description_for_software_centres_is_valid(share: Path) -> None:
    (path,) = (share / "metainfo").glob("*.metainfo.xml")
    said = judged_by("appstreamcli", "validate", "--no-net", path)
    assert "W:" not in said


def test_every_paragraph_of_the_description_is_followed_by_its_german(share: Path) -> None:
    description = metainfo(share).find("description")
    assert description is not None
    for block in (description, *description.iter("ul")):
        languages = [each.get(LANGUAGE) for each in block if each.tag != "ul"]
        assert languages == [None, "de"] * max(1, len(languages) // 2)


def test_without_pages_on_the_web_it_is_valid_and_has_no_pictures(tmp_path: Path) -> None:
    make("desktop.py", tmp_path)
    assert metainfo(tmp_path).find("screenshots") is None
    (path,) = (tmp_path / "metainfo").glob("*.metainfo.xml")
    judged_by("appstreamcli", "validate", "--no-net", path)


def test_the_pictures_are_fetched_from_the_project(share: Path) -> None:
    pictures = [image.text or "" for image in metainfo(share).iter("image")]
    assert len(pictures) >= 3
    assert [picture for picture in pictures if not picture.startswith(f"{SITE}/screenshots/")] == []


def test_this_version_is_among_the_releases(share: Path) -> None:
    releases = metainfo(share).find("releases")
    assert releases is not None
    assert __version__ in {release.get("version") for release in releases}


def test_menu_and_description_name_each_other(share: Path) -> None:
    component = metainfo(share)
    assert component.findtext("launchable") == "backroutine.desktop"
    assert component.findtext("provides/mediatype") == KIND
    assert entry(share)["icon"] == "backroutine"
    assert entry(share)["comment"] == component.findtext("summary")


# --- manual page -----------------------------------------------------------------------------


def test_the_manual_page_names_every_command_and_option(share: Path) -> None:
    page = manual(share)
    named = {
        line.split('"')[1].split(" ")[0] for line in page.splitlines() if line.startswith('.SS "')
    }
    assert named == {command.replace("-", r"\-") for command in COMMANDS}
    text = page.replace(r"\-", "-")
    subparsers = next(action for action in make_parser()._actions if action.choices)
    assert isinstance(subparsers.choices, dict)
    for command in subparsers.choices.values():
        for option in command._option_string_actions:
            assert option in {"-h", "--help"} or f"\n.B {option}" in text


def test_man_finds_nothing_wrong_with_the_manual_page(share: Path, tmp_path: Path) -> None:
    if shutil.which("man") is None:
        pytest.skip("man is not installed")
    path = tmp_path / "backroutine.1"
    path.write_text(manual(share), encoding="utf-8")
    shown = subprocess.run(
        ["man", "--warnings", "-l", str(path)],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )
    assert shown.stderr == ""
    assert "self-test" in shown.stdout
