"""Colours, sizes and type of the window, named by what they mean.

Sets of colours with the same names; a widget asks for a meaning, never for a colour. Contrast
against the surface it stands on is at least 4.5 : 1 for text and 3 : 1 for controls (WCAG 2.2,
1.4.3 and 1.4.11), in high contrast 7 : 1 for text (1.4.6), which a test computes.
"""

from dataclasses import dataclass
from enum import Enum

from backroutine.domain.exercise import Section


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, and how thick its lines are.

    `pictures` is the part of the names of the pictures in its style sheet.
    """

    name: str
    pictures: str
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
    line_px: int = 1
    focus_px: int = 2

    @property
    def is_high_contrast(self) -> bool:
        """Whether edges are strong, and say what colours alone say elsewhere."""
        return self.line_px > 1

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
    pictures="light",
    is_dark=False,
    canvas="#F3F5F9",
    surface="#FFFFFF",
    surface_sunken="#EDF1F7",
    surface_hover="#F7F9FC",
    border="#DEE4EE",
    control_border="#808B9F",
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
    pictures="dark",
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

HIGH_CONTRAST = Tokens(
    name="high-contrast",
    pictures="dark",
    is_dark=True,
    canvas="#000000",
    surface="#000000",
    surface_sunken="#1F1F1F",
    surface_hover="#2B2B2B",
    border="#FFFFFF",
    control_border="#FFFFFF",
    text="#FFFFFF",
    text_muted="#F2F2F2",
    text_disabled="#A6A6A6",
    primary="#FFD800",
    primary_hover="#FFE666",
    on_primary="#000000",
    primary_soft="#3A3100",
    on_primary_soft="#FFE666",
    focus="#3DF0FF",
    warm_up="#FFB36B",
    warm_up_soft="#2B1600",
    main="#9CC4FF",
    main_soft="#001B40",
    cool_down="#D2BFFF",
    cool_down_soft="#210A4D",
    danger="#FF9DAB",
    danger_soft="#40000C",
    caution="#FFD24D",
    caution_soft="#332400",
    ok="#5CF2A5",
    shadow="#000000",
    line_px=2,
    focus_px=3,
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
USUAL_TEXT_SIZE = 100


def scaled(length_px: float, text_scale: int) -> int:
    """Return a length of the usual look, in whole pixels, at a text size in per cent."""
    return round(length_px * text_scale / USUAL_TEXT_SIZE)


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
