"""The language of the window: its texts, and the plural forms of English."""

from PySide6.QtCore import QCoreApplication, QTranslator

from backroutine.paths import resource

ENGLISH = "en"


def speak(application: QCoreApplication, language: str = ENGLISH) -> None:
    """Let `tr` answer in a language; call it before a widget is made.

    Raises:
        FileNotFoundError: there is no translation into this language.
        RuntimeError: the translation cannot be read; the installation is incomplete.
    """
    translator = QTranslator(application)
    if not translator.load(str(resource("i18n", f"backroutine_{language}.qm"))):
        raise RuntimeError(f"the translation “{language}” cannot be read")
    application.installTranslator(translator)
