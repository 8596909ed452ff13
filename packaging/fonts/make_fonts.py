# mypy: disable-error-code="import-not-found"
"""Make the typeface in `resources/fonts` from the variable font of Inter 4.1.

    python make_fonts.py InterVariable.woff2 FOLDER

Needs `fonttools[woff]`, which the program itself does not. `InterVariable.woff2` is in the release
4.1 of <https://github.com/rsms/inter>, and in version 4.1.1 of the npm package `inter-ui`. What
comes out has the same glyphs, characters and kerning as the files that ship; see
`resources/licences/README.md` for what is changed, and why.
"""

import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "BackRoutine Sans"
POSTSCRIPT_NAME = "BackRoutineSans"
VERSION = "4.1"
CUTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
OPTICAL_SIZE = 14
# Latin, Greek, Cyrillic, punctuation, numbers, arrows and a few signs.
CHARACTERS = (
    range(0x20, 0x250), range(0x370, 0x530), range(0x1E00, 0x2300), range(0x25A0, 0x2700),
)  # fmt: skip
# Without `calt` and `liga`: they put glyphs without a character between digits, and the text that
# is read back from a page has holes.
FEATURES = (
    "kern", "ccmp", "locl", "mark", "mkmk", "tnum", "case", "zero", "ss03", "cv11",
)  # fmt: skip
# The second code points of glyphs. Qt writes the lowest into a PDF, which is then the wrong one.
SECOND_NAMES = (0x2126, 0x2206, 0x25BA, 0x25BB, 0x25C4, 0x25C5)
CHECK_MARK = 0x2713
CHECK_MARK_WIDTH = 1800
CHECK_MARK_OUTLINES = {
    400: ((299, 765), (692, 347), (1484, 1388), (1636, 1272), (708, 53), (161, 635)),
    500: ((312, 777), (691, 374), (1470, 1398), (1650, 1262), (709, 26), (148, 623)),
    600: ((327, 791), (689, 405), (1455, 1410), (1665, 1250), (711, -5), (133, 609)),
    700: ((343, 806), (688, 440), (1437, 1424), (1683, 1236), (712, -40), (117, 594)),
}
COPYRIGHT, LICENCE, LICENCE_ADDRESS = 0, 13, 14
IS_REGULAR, IS_BOLD, OTHER_STYLE_BITS = 0x40, 0x20, 0x61


def main() -> None:
    """Make the four files."""
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, weight in CUTS.items():
        path = folder / f"{POSTSCRIPT_NAME}-{name}.ttf"
        make_cut(source, name, weight).save(path)
        print(path, path.stat().st_size)


def make_cut(source: Path, name: str, weight: int) -> TTFont:
    """Return one fixed weight of the variable font, smaller and under our name."""
    font = TTFont(source)
    font.flavor = None
    font = instantiateVariableFont(font, {"wght": weight, "opsz": OPTICAL_SIZE})
    _keep_characters(font)
    _add_check_mark(font, weight)
    _rename(font, name, weight)
    return font


def _keep_characters(font: TTFont) -> None:
    options = Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    wanted = [code for codes in CHARACTERS for code in codes]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    for table in font["cmap"].tables:
        for code in SECOND_NAMES:
            table.cmap.pop(code, None)


def _add_check_mark(font: TTFont, weight: int) -> None:
    outline = CHECK_MARK_OUTLINES[weight]
    pen = TTGlyphPen(None)
    pen.moveTo(outline[0])
    for point in outline[1:]:
        pen.lineTo(point)
    pen.closePath()
    glyph = f"uni{CHECK_MARK:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), glyph])
    font["glyf"][glyph] = pen.glyph()
    left_edge = min(across for across, _ in outline)
    font["hmtx"][glyph] = (CHECK_MARK_WIDTH, left_edge)
    for table in font["cmap"].tables:
        table.cmap[CHECK_MARK] = glyph


def _rename(font: TTFont, name: str, weight: int) -> None:
    """Give the cut its names: a system's own font of the old name would be taken for ours."""
    is_plain = name in ("Regular", "Bold")
    names = font["name"]
    kept = (COPYRIGHT, LICENCE, LICENCE_ADDRESS)
    names.names = [record for record in names.names if record.nameID in kept]
    for number, text in (
        (1, FAMILY if is_plain else f"{FAMILY} {name}"),
        (2, name if is_plain else "Regular"),
        (3, f"{VERSION};{POSTSCRIPT_NAME}-{name}"),
        (4, f"{FAMILY} {name}"),
        (5, f"Version {VERSION}"),
        (6, f"{POSTSCRIPT_NAME}-{name}"),
        (16, FAMILY),
        (17, name),
    ):
        names.setName(text, number, 3, 1, 0x409)
    style = font["OS/2"].fsSelection & ~OTHER_STYLE_BITS
    font["OS/2"].fsSelection = style | (IS_BOLD if name == "Bold" else IS_REGULAR)
    font["OS/2"].usWeightClass = weight
    font["head"].macStyle = int(name == "Bold")
    if "STAT" in font:
        del font["STAT"]


if __name__ == "__main__":
    main()
