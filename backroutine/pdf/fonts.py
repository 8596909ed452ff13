"""The program's own typeface, the same on every screen and on paper."""

from PySide6.QtGui import QFontDatabase

from backroutine.paths import resource

FAMILY = "BackRoutine Sans"
FILES = tuple(f"BackRoutineSans-{cut}.ttf" for cut in ("Regular", "Medium", "SemiBold", "Bold"))


def load_fonts() -> None:
    """Make `FAMILY` known to the application; a second call does nothing.

    Needs a `QGuiApplication`.

    Raises:
        FileNotFoundError: a font file is missing.
        RuntimeError: a font file cannot be read as a font.
    """
    if FAMILY in QFontDatabase.families():
        return
    for name in FILES:
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"the font {name} cannot be read; install the program again")
