"""Colours, sizes and type of the window, named by what they mean.

Two sets of colours with the same names; a widget asks for a meaning, never for a colour. Contrast
against the surface it stands on is at least 4.5 : 1 for text and 3 : 1 for controls (WCAG 2.2,
1.4.3 and 1.4.11), which a test computes.
"""

from dataclasses import dataclass
from enum import Enum

from backroutine.domain.exercise import Section


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme; its name is part of the names of its pictures."""

    name: str
    is_dark: bool
    canvas: str
    surface: str
    surface_sunken: str
    surface_hover: str
    border: str
    control_border: str
    text: str
    text_muted: str
    text_disabled: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    on_primary_soft: str
    focus: str
    warm_up: str
    warm_up_soft: str
    main: str
    main_soft: str
    cool_down: str
    cool_down_soft: str
    danger: str
    danger_soft: str
    caution: str
    caution_soft: str
    ok: str
    shadow: str

    def section(self, section: Section) -> str:
        """Return the strong colour of a section."""
        match section:
            case Section.WARM_UP:
                return self.warm_up
            case Section.MAIN:
                return self.main
            case Section.COOL_DOWN:
                return self.cool_down

    def section_soft(self, section: Section) -> str:
        """Return the tint of a section, on which its strong colour can be read."""
        match section:
            case Section.WARM_UP:
                return self.warm_up_soft
            case Section.MAIN:
                return self.main_soft
            case Section.COOL_DOWN:
                return self.cool_down_soft


LIGHT = Tokens(
    name="light",
    is_dark=False,
    canvas="#F3F5F9",
    surface="#FFFFFF",
    surface_sunken="#EDF1F7",
    surface_hover="#F7F9FC",
    border="#DEE4EE",
    control_border="#8792A6",
    text="#151B29",
    text_muted="#566176",
    text_disabled="#9AA4B5",
    primary="#0B7A72",
    primary_hover="#096A63",
    on_primary="#FFFFFF",
    primary_soft="#DDF2EF",
    on_primary_soft="#075E58",
    focus="#2F6FED",
    warm_up="#A9470A",
    warm_up_soft="#FDEFE1",
    main="#2257C9",
    main_soft="#E4ECFD",
    cool_down="#6A45D1",
    cool_down_soft="#EEE8FD",
    danger="#BE2F47",
    danger_soft="#FCE9EC",
    caution="#8A5A00",
    caution_soft="#FDF3DC",
    ok="#1A7F49",
    shadow="#0F1B33",
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    canvas="#0E1219",
    surface="#161B25",
    surface_sunken="#1E2531",
    surface_hover="#1B222E",
    border="#2C3646",
    control_border="#6C788E",
    text="#E9EEF7",
    text_muted="#9CA8BC",
    text_disabled="#5E697C",
    primary="#3CC6B8",
    primary_hover="#55D5C8",
    on_primary="#04211E",
    primary_soft="#123936",
    on_primary_soft="#8BE6DB",
    focus="#7AA5FF",
    warm_up="#F5A35C",
    warm_up_soft="#3A2616",
    main="#86AEFF",
    main_soft="#1A2947",
    cool_down="#B49CFF",
    cool_down_soft="#2A2147",
    danger="#FF7B8E",
    danger_soft="#3B1A22",
    caution="#F2C063",
    caution_soft="#362A12",
    ok="#4CC98A",
    shadow="#000000",
)


class Space:
    """Distances between things, in pixels at 100 % text."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Radius:
    """Roundness of corners, in pixels."""

    CHIP = 6
    CONTROL = 8
    CARD = 12
    PANEL = 16


CONTROL_HEIGHT = 38
HIT_SIZE = 36
ICON_PX = 20
FOCUS_WIDTH = 2


class TypeRole(Enum):
    """A size and weight of type, by use: (pixels, weight)."""

    CAPTION = (12, 500)
    SMALL = (13, 400)
    BODY = (14, 400)
    STRONG = (14, 600)
    HEADING = (16, 600)
    TITLE = (20, 700)
    DISPLAY = (28, 700)

    @property
    def size_px(self) -> int:
        return self.value[0]

    @property
    def weight(self) -> int:
        return self.value[1]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
