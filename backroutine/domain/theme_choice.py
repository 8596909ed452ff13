"""The choice of colours; apart from the other settings, for the window needs it before them."""

from enum import StrEnum


class ThemeChoice(StrEnum):
    """Which set of colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
