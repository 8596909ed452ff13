"""The pictures that README and software centres show: each is there, and large enough."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "packaging" / "pictures"
LEAST_WIDTH, LEAST_HEIGHT = 620, 350
"""Software centres take none that is smaller."""


def in_readme() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)


def in_description() -> list[str]:
    path = ROOT / "packaging" / "desktop" / "backroutine.metainfo.xml"
    tree = ET.parse(path)  # noqa: S314 - our own file
    return [f"packaging/pictures/{image.text}" for image in tree.iter("image")]


@pytest.mark.parametrize("named", sorted({*in_readme(), *in_description()}))
def test_every_picture_that_is_named_is_there(named: str) -> None:
    reader = QImageReader(str(ROOT / named))
    assert reader.canRead()
    size = reader.size()
    assert (size.width() >= LEAST_WIDTH, size.height() >= LEAST_HEIGHT) == (True, True)


def test_what_software_centres_show_readme_shows_too() -> None:
    assert len(in_description()) >= 3
    assert set(in_description()) <= set(in_readme())


def test_no_picture_lies_there_unused() -> None:
    lying = {f"packaging/pictures/{path.name}" for path in PICTURES.iterdir()}
    assert lying == set(in_readme())
