"""The choices of look: colours, size of the text, motion.

Apart from the other settings, for the window needs them before those.
"""

from enum import IntEnum, StrEnum


class ThemeChoice(StrEnum):
    """Which set of colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class TextSize(IntEnum):
    """How large text is, in per cent of its usual size."""

    NORMAL = 100
    LARGER = 125
    LARGE = 150
    VERY_LARGE = 175
    DOUBLE = 200


class MotionChoice(StrEnum):
    """Whether things on the screen move."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"
