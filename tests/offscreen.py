"""A screen of a wished size for pictures: that of the offscreen platform is small and square."""

import json
import os
from collections.abc import Sequence
from pathlib import Path


def size(words: str) -> tuple[int, int]:
    """Return width and height; raise `ValueError` where they are not given as `1280x800`."""
    width, height = words.split("x")
    return int(width), int(height)


def screen_of(sizes: Sequence[tuple[int, int]], folder: Path) -> None:
    """Let the offscreen platform have a screen on which the largest window has room."""
    if os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return
    width, height = (max(each) for each in zip(*sizes, strict=True))
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    settings = folder / "screen.json"
    settings.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={settings.resolve()}"
