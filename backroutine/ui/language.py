"""The language of the window: its texts, and how its dates and numbers are written.

Which one a person has chosen lies beside the place of the window, as it is needed before the first
paint and without the database.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator
from typing_extensions import override

from backroutine.paths import resource
from backroutine.private_files import keep_private
from backroutine.translating import (
    ENGLISH,
    GERMAN,
    LANGUAGES,
    PSEUDO,
    pseudo,
    speak_from,
    spoken_language,
)

SYSTEM = "system"

_KEY = "language"
_installed: list[QTranslator] = []
_LOCALES = {ENGLISH: QLocale.Language.English, GERMAN: QLocale.Language.German}


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - by it a text is collected
    """Return a text as it is; it is translated where it is shown."""
    return text


def chosen_language(window_state: Path, system: Sequence[str] | None = None) -> str:
    """Return the code of the language to speak: the chosen one, else the first of the system's.

    `system` are the languages that the system is set to, best first ("de-AT", "en").
    """
    state = QSettings(str(window_state), QSettings.Format.IniFormat)
    chosen = str(state.value(_KEY, SYSTEM))
    if chosen in LANGUAGES:
        return chosen
    wished = QLocale.system().uiLanguages() if system is None else system
    codes = (name.replace("_", "-").split("-")[0].lower() for name in wished)
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def remember_language(window_state: Path, language: str) -> None:
    """Keep what was chosen, "system" or a code, for the next start."""
    if not window_state.parent.is_dir():  # else it would be made, in place of a missing drive
        return
    with suppress(OSError):  # where it cannot be written, the choice is forgotten
        keep_private(window_state)
    QSettings(str(window_state), QSettings.Format.IniFormat).setValue(_KEY, language)


def speak(application: QCoreApplication, language: str = ENGLISH) -> None:
    """Let every text be in a language, and dates and numbers; call it before a widget is made.

    Raises:
        FileNotFoundError: there is no translation into this language.
        RuntimeError: the translation cannot be read; the installation is incomplete.
    """
    is_made_up = language == PSEUDO
    translator = _PseudoTranslator(application) if is_made_up else QTranslator(application)
    if not is_made_up and not translator.load(str(resource("i18n", f"backroutine_{language}.qm"))):
        raise RuntimeError(f"the translation “{language}” cannot be read")
    speak_from(resource("i18n"), language)
    for former in _installed:
        application.removeTranslator(former)
    _installed[:] = [*_texts_of_qt(application, language), translator]
    for each in _installed:
        application.installTranslator(each)
    QLocale.setDefault(locale())


def locale() -> QLocale:
    """Return the locale that dates, times and numbers are written in.

    The words are of the language that is spoken, the customs of the country that the computer is
    set to: a German date in an English sentence helps nobody.
    """
    language = _LOCALES.get(spoken_language(), QLocale.Language.English)
    territory = QLocale().territory()
    if territory is QLocale.Country.AnyCountry and language is QLocale.Language.English:
        territory = QLocale.Country.UnitedKingdom  # no country is set: as the texts are spelt
    return QLocale(language, territory)


def day_first(pattern: str) -> str:
    """Return a pattern of Qt in which the day comes first, as the language writes it: "d. MMM"."""
    return pattern.replace("d MMM", "d. MMM") if spoken_language() == GERMAN else pattern


def _texts_of_qt(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Return what lets Qt's own texts, as of its file dialogue, be in the language; it may lack."""
    if language in (ENGLISH, PSEUDO):
        return []
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(application)
    return [translator] if translator.load(f"qtbase_{language}", folder) else []


class _PseudoTranslator(QTranslator):
    """Every text of the window as `pseudo` has it."""

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return pseudo(sourceText.replace("(s)", "" if n == 1 else "s"))

    @override
    def isEmpty(self) -> bool:
        return False
