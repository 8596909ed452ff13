"""The look of the window: one palette and one style sheet made from the tokens.

The system's colour scheme is only a hint (some platforms do not tell it), so the palette is set by
the program itself. Widgets that paint keep the theme and repaint when it has changed.
"""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from backroutine.domain.theme_choice import ThemeChoice
from backroutine.ui.stylesheet import stylesheet
from backroutine.ui.tokens import DARK, LIGHT, Tokens, TypeRole

FONT_FAMILY = "BackRoutine Sans"


class HasColourScheme(Protocol):
    """Something that may know which colours the system wears."""

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's own name
        """Return light, dark or unknown."""
        ...


class Theme(QObject):
    """The colours and type that are on now; `changed` tells when they are others."""

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._tokens = LIGHT
        application.setStyle("Fusion")
        application.setFont(self.font(TypeRole.BODY))
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply(force=True)

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    def colour(self, name: str) -> QColor:
        """Return a token's colour by its field name, such as "text_muted"."""
        return QColor(getattr(self._tokens, name))

    def choose(self, choice: ThemeChoice) -> None:
        """Wear light, dark, or what the system wears."""
        self._choice = choice
        self._apply()

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a type role."""
        return self.sized_font(role.size_px, role.weight)

    def sized_font(self, size_px: float, weight: int) -> QFont:
        """Return a font of any size, for numbers that fill the space they have."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(max(1, round(size_px)))
        font.setWeight(QFont.Weight(weight))
        return font

    def _follow_system(self) -> None:
        self._apply()

    def _wanted(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            hints: HasColourScheme = self._application.styleHints()
            return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _apply(self, *, force: bool = False) -> None:
        wanted = self._wanted()
        if wanted is self._tokens and not force:
            return
        self._tokens = wanted
        self._application.setPalette(_palette(wanted))
        self._application.setStyleSheet(stylesheet(wanted))
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface_sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.surface_sunken),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.ToolTipBase, tokens.surface_sunken),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.text_muted),
        (role.Link, tokens.main),
        (role.Accent, tokens.primary),
        (role.Mid, tokens.border),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text_disabled))
    return palette
