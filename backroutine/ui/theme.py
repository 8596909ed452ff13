"""The look of the window: one palette and one style sheet made from the tokens.

The system's colour scheme is only a hint (some platforms do not tell it), so the palette is set by
the program itself. Widgets that paint keep the theme and repaint when it has changed. What holds
text grows with the size of the text: its fonts by `font`, its heights by `scaled`.
"""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from backroutine.domain.theme_choice import MotionChoice, ThemeChoice
from backroutine.ui.stylesheet import stylesheet
from backroutine.ui.tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    USUAL_TEXT_SIZE,
    Tokens,
    TypeRole,
    scaled,
)

FONT_FAMILY = "BackRoutine Sans"
LEAST_TEXT_SIZE, MOST_TEXT_SIZE = 100, 200


class SystemLook(Protocol):
    """What the system says of the look that a person wants everywhere."""

    @property
    def is_dark(self) -> bool: ...

    @property
    def wants_high_contrast(self) -> bool: ...

    @property
    def wants_less_motion(self) -> bool: ...


class QtSystemLook:
    """The system's wishes as far as Qt knows them; what it does not know is not wished for."""

    def __init__(self, hints: QStyleHints) -> None:
        self._hints = hints

    @property
    def is_dark(self) -> bool:
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def wants_high_contrast(self) -> bool:
        return self._preference("contrastPreference")  # of Qt 6.10

    @property
    def wants_less_motion(self) -> bool:
        return self._preference("motionPreference")  # of Qt 6.12

    def _preference(self, name: str) -> bool:
        """Whether a preference of the system is another than none; older Qt does not know it."""
        accessibility = getattr(self._hints, "accessibility", None)
        preference = getattr(accessibility(), name, None) if accessibility is not None else None
        return preference is not None and bool(preference().value)


class Theme(QObject):
    """The colours, type and motion that are on now; tells when they are others."""

    changed = Signal()
    """Colours or the size of the text are others."""
    motion_changed = Signal()

    def __init__(
        self,
        application: QApplication,
        parent: QObject | None = None,
        system: SystemLook | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._system = system or QtSystemLook(application.styleHints())
        self._choice = ThemeChoice.SYSTEM
        self._motion = MotionChoice.SYSTEM
        self._text_scale = USUAL_TEXT_SIZE
        self._tokens = LIGHT
        self._was_motion_reduced = self.is_motion_reduced
        application.setStyle("Fusion")
        for told in _changes_of(application.styleHints()):
            told.connect(self.follow_system)
        self._apply(force=True)

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def text_scale(self) -> int:
        """How large text is, in per cent of its usual size."""
        return self._text_scale

    @property
    def is_motion_reduced(self) -> bool:
        """Whether things should stand still that move only to please."""
        if self._motion is MotionChoice.SYSTEM:
            return self._system.wants_less_motion
        return self._motion is MotionChoice.REDUCED

    def colour(self, name: str) -> QColor:
        """Return a token's colour by its field name, such as "text_muted"."""
        return QColor(getattr(self._tokens, name))

    def choose(self, choice: ThemeChoice) -> None:
        """Wear light, dark, high contrast, or what the system wears."""
        self._choice = choice
        self._apply()

    def set_text_scale(self, percent: int) -> None:
        """Let all text, and what holds it, be of another size; 100 is the usual one.

        Raises:
            ValueError: the size is below 100 or above 200 %.
        """
        if not LEAST_TEXT_SIZE <= percent <= MOST_TEXT_SIZE:
            raise ValueError(f"text is from 100 to 200 % of its usual size, not {percent}")
        is_other = percent != self._text_scale
        self._text_scale = percent
        self._apply(force=is_other)

    def choose_motion(self, choice: MotionChoice) -> None:
        """Let things move, stand still, or do what the system says."""
        self._motion = choice
        self._tell_motion()

    def follow_system(self) -> None:
        """Ask the system again what is wished for."""
        self._apply()
        self._tell_motion()

    def scaled(self, length_px: float) -> int:
        """Return a length that holds text, given at the usual size, at the present one."""
        return scaled(length_px, self._text_scale)

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a type role."""
        return self.sized_font(self.scaled(role.size_px), role.weight)

    def sized_font(self, size_px: float, weight: int) -> QFont:
        """Return a font of any size, for numbers that fill the space they have."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(max(1, round(size_px)))
        font.setWeight(QFont.Weight(weight))
        return font

    def _tell_motion(self) -> None:
        if self.is_motion_reduced is not self._was_motion_reduced:
            self._was_motion_reduced = self.is_motion_reduced
            self.motion_changed.emit()

    def _wanted(self) -> Tokens:
        match self._choice:
            case ThemeChoice.LIGHT:
                return LIGHT
            case ThemeChoice.DARK:
                return DARK
            case ThemeChoice.HIGH_CONTRAST:
                return HIGH_CONTRAST
            case ThemeChoice.SYSTEM:
                if self._system.wants_high_contrast:
                    return HIGH_CONTRAST
                return DARK if self._system.is_dark else LIGHT

    def _apply(self, *, force: bool = False) -> None:
        wanted = self._wanted()
        if wanted is self._tokens and not force:
            return
        self._tokens = wanted
        self._application.setFont(self.font(TypeRole.BODY))
        self._application.setPalette(_palette(wanted))
        self._application.setStyleSheet(stylesheet(wanted, self._text_scale))
        self.changed.emit()


def _changes_of(hints: QStyleHints) -> list[SignalInstance]:
    """Return the signals by which Qt tells that the system's look is another."""
    accessibility = getattr(hints, "accessibility", None)
    names = ("contrastPreferenceChanged", "motionPreferenceChanged")
    told = [] if accessibility is None else [getattr(accessibility(), n, None) for n in names]
    return [hints.colorSchemeChanged, *(signal for signal in told if signal is not None)]


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
