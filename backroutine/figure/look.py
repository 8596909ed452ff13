"""The colours of a figure and of the room around it.

A figure's look (skin, hair, clothes) is chosen by the person; the room follows the theme. On paper
everything is opaque and outlined in black, so that a photocopy in black and white still shows it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor

_STANDS_OUT = 46
_CLOTH_LIGHT = QColor("#7F97DE")
_NEAR_SHADE = 40
_DEEP = QColor("#060A12")


class Hair(StrEnum):
    """How the hair is worn."""

    BUN = "bun"
    SHORT = "short"
    LONG = "long"
    SCARF = "scarf"


@dataclass(frozen=True, slots=True)
class FigureLook:
    """Skin, hair and clothes of the drawn person."""

    skin: str = "#E3A98A"
    hair: str = "#3B2F35"
    top: str = "#1FA39A"
    legs: str = "#2C3E63"
    shoes: str = "#8496BD"
    style: Hair = Hair.BUN


LOOKS = {
    "teal": FigureLook(),
    "orange": FigureLook("#8A5A3C", "#1F1A1C", "#E0813A", "#3B424E", "#A9BCC9", Hair.SHORT),
    "violet": FigureLook("#F0C6A8", "#B98A45", "#7A5AF5", "#25304A", "#9B8FD6", Hair.LONG),
    "blue": FigureLook("#B9805A", "#221C20", "#2F6FED", "#4A505C", "#E0813A", Hair.SHORT),
    "rose": FigureLook("#CC9468", "#8E3B56", "#C2537C", "#3C3550", "#B79AC0", Hair.SCARF),
}


class Edging(NamedTuple):
    """How parts of the body are edged, and whether they go into a file that should be small."""

    width_cm: float
    is_printed: bool = False

    def thinner(self, share: float) -> "Edging":
        """Return the same with a narrower edge."""
        return self._replace(width_cm=self.width_cm * share)


@dataclass(frozen=True, slots=True, eq=False)
class FigureColours:
    """The colours of a figure and the room around it."""

    background: QColor
    floor: QColor
    wall: QColor
    wall_edge: QColor
    prop: QColor
    prop_dark: QColor
    metal: QColor
    mat: QColor
    mat_edge: QColor
    cushion: QColor
    band: QColor
    ball: QColor
    shadow: QColor
    shade: QColor
    arrow: QColor
    look: FigureLook = FigureLook()
    far_share: float = 0.26
    edge_share: float = 0.30
    edge_cm: float = 0.42
    outline: QColor | None = None

    @property
    def limb_edging(self) -> Edging:
        """The edging of limbs that may lie over something of their own colour."""
        return Edging(self.edge_cm, self.outline is not None)

    @property
    def body_edging(self) -> Edging:
        """The edging of all the rest: none on a screen, where edges cost most of a frame."""
        return Edging(self.edge_cm if self.outline else 0.0, self.outline is not None)

    def with_look(self, look: FigureLook) -> "FigureColours":
        """Return the same room with another person in it."""
        return replace(self, look=look)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the opaque colour `share` of the way from the first to the second."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )


class Clothing(NamedTuple):
    """One colour for each thing a person is made of."""

    skin: QColor
    hair: QColor
    top: QColor
    legs: QColor
    shoes: QColor


class Paints(NamedTuple):
    """The colours of one side of the body: what fills each part, what edges it, and the eyes."""

    fill: Clothing
    edge: Clothing
    feature: QColor


@lru_cache(maxsize=64)
def paints(colours: FigureColours, *, is_far: bool = False, is_ghost: bool = False) -> Paints:
    """Return the paints of the near or far side; a ghost's are mixed into the background.

    Mixing instead of transparency keeps overlaps from showing and a PDF without groups.
    """
    look = colours.look
    skin = QColor(look.skin)
    fills = [skin, _seen(QColor(look.hair), colours.background, mixed(skin, _CLOTH_LIGHT, 0.15))]
    fills += [
        _seen(QColor(cloth), colours.background, _CLOTH_LIGHT)
        for cloth in (look.top, look.legs, look.shoes)
    ]
    if is_far:
        fills = [_in_shade(fill, colours) for fill in fills]
    edges = [colours.outline or mixed(fill, colours.shade, colours.edge_share) for fill in fills]
    feature = colours.outline or mixed(fills[0], colours.shade, 0.62)
    if is_ghost:
        fills = [mixed(fill, colours.background, 0.80) for fill in fills]
        edges = [mixed(edge, colours.background, 0.72) for edge in edges]
        feature = fills[0]
    return Paints(Clothing(*fills), Clothing(*edges), feature)


def _in_shade(fill: QColor, colours: FigureColours) -> QColor:
    """Return a colour as it is on the far side; dark cloth, too near the shade, goes deeper."""
    if fill.lightness() - colours.shade.lightness() > _NEAR_SHADE:
        return mixed(fill, colours.shade, colours.far_share)
    return mixed(fill, _DEEP, 1.3 * colours.far_share)


def _seen(fill: QColor, background: QColor, lighter: QColor) -> QColor:
    """Return a colour that stands out from a dark background, mixed lighter where it would not."""
    if background.lightness() > 128 or fill.lightness() - background.lightness() > _STANDS_OUT:
        return fill
    return mixed(fill, lighter, 0.42)


LIGHT = FigureColours(
    background=QColor("#EEF1F9"),
    floor=QColor("#DAE0EA"),
    wall=QColor("#CBD1DC"),
    wall_edge=QColor("#AEB6C5"),
    prop=QColor("#C3CAD7"),
    prop_dark=QColor("#98A3B5"),
    metal=QColor("#5B6577"),
    mat=QColor("#B9C6E8"),
    mat_edge=QColor("#8F9FCB"),
    cushion=QColor("#E7B873"),
    band=QColor("#D9485F"),
    ball=QColor("#8F9FCB"),
    shadow=QColor("#B9C2D2"),
    shade=QColor("#20304A"),
    arrow=QColor("#E2603F"),
)
DARK = FigureColours(
    background=QColor("#1B2230"),
    floor=QColor("#262E3D"),
    wall=QColor("#343E50"),
    wall_edge=QColor("#4A566B"),
    prop=QColor("#63718B"),
    prop_dark=QColor("#47546C"),
    metal=QColor("#8D98AC"),
    mat=QColor("#3A4A75"),
    mat_edge=QColor("#55679A"),
    cushion=QColor("#A87B3C"),
    band=QColor("#F0667A"),
    ball=QColor("#5B6DA3"),
    shadow=QColor("#151B27"),
    shade=QColor("#0C111B"),
    arrow=QColor("#FF8F70"),
    look=FigureLook("#DCA283", "#3B2F35", "#3CC6B8", "#5C74BC", "#A9B6D3", Hair.BUN),
    far_share=0.34,
    edge_share=0.34,
)
PAPER = FigureColours(
    background=QColor("#FFFFFF"),
    floor=QColor("#FFFFFF"),
    wall=QColor("#F6F6F6"),
    wall_edge=QColor("#000000"),
    prop=QColor("#F4F4F4"),
    prop_dark=QColor("#D9D9D9"),
    metal=QColor("#9A9A9A"),
    mat=QColor("#EFEFEF"),
    mat_edge=QColor("#000000"),
    cushion=QColor("#F4F4F4"),
    band=QColor("#000000"),
    ball=QColor("#E2E2E2"),
    shadow=QColor("#DDDDDD"),
    shade=QColor("#000000"),
    arrow=QColor("#000000"),
    look=FigureLook("#FFFFFF", "#222222", "#ECECEC", "#D0D0D0", "#FFFFFF", Hair.BUN),
    far_share=0.12,
    edge_cm=0.55,
    outline=QColor("#000000"),
)
