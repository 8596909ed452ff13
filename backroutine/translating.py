"""The language of every text that is not the window's own: wording, paper, answers of rules.

English stands in the code. Another language comes from `resources/i18n/LANGUAGE.mo` (gettext); the
window asks for it once at its start, a command with `--language` before it runs. The texts of the
window itself go through Qt's `tr`.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import override

ENGLISH = "en"
GERMAN = "de"
LANGUAGES = (ENGLISH, GERMAN)
PSEUDO = "pseudo"
"""A made-up language of lengthened and bracketed English, to find texts that are not translated."""


class _Spoken:
    """What is spoken now; a single one, as a person reads one language at a time."""

    language = ENGLISH
    texts: gettext.NullTranslations = gettext.NullTranslations()


def speak_from(folder: Path, language: str) -> None:
    """Let `tr` answer in a language, whose texts lie in a folder; English needs none.

    Raises:
        FileNotFoundError: there is no translation into this language.
    """
    if language == ENGLISH:
        _Spoken.texts = gettext.NullTranslations()
    elif language == PSEUDO:
        _Spoken.texts = _Pseudo()
    else:
        with (folder / f"{language}.mo").open("rb") as file:
            _Spoken.texts = gettext.GNUTranslations(file)
    _Spoken.language = language


@contextmanager
def spoken(folder: Path, language: str) -> Iterator[None]:
    """Let `tr` answer in a language for a while, as `speak_from` does, then as before."""
    before = _Spoken.language
    speak_from(folder, language)
    try:
        yield
    finally:
        speak_from(folder, before)


def spoken_language() -> str:
    """Return the code of the language that is spoken now: "en", "de"."""
    return _Spoken.language


def tr(text: str) -> str:
    """Return a text in the language that is spoken; the text itself where it is not known."""
    return _Spoken.texts.gettext(text) if text else text


def tr_plural(one: str, many: str, number: int) -> str:
    """Return the form of a text that a number asks for; `{count}` in it is still to be filled."""
    return _Spoken.texts.ngettext(one, many, number)


def decimal(number: float) -> str:
    """Return a number with one place after its mark: "3.5", in German "3,5"."""
    return f"{number:.1f}".replace(".", _marks()[0])


def counted(number: int) -> str:
    """Return a whole number with its thousands apart: "5,000", in German "5.000"."""
    return f"{number:,}".replace(",", _marks()[1])


def _marks() -> tuple[str, str]:
    """Return the mark before the decimals, and that between thousands."""
    return (",", ".") if _Spoken.language == GERMAN else (".", ",")


def noted(text: str) -> str:
    """Return a text as it is: it is noted for translation here, and translated where it is said."""
    return text


def pseudo(text: str) -> str:
    """Return a text a third longer, with marks on its vowels, in brackets; `{…}` and `%n` stay."""
    accented = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
    parts, inside = [], False
    for number, letter in enumerate(text):
        inside = letter == "{" or (inside and text[number - 1] != "}")
        is_number = letter == "n" and number > 0 and text[number - 1] == "%"
        parts.append(letter if inside or is_number else letter.translate(accented))
    if not text:
        return text
    return f"⟦{''.join(parts)}{'·' * (len(text) // 3)}⟧"


class _Pseudo(gettext.NullTranslations):
    @override
    def gettext(self, message: str) -> str:
        return pseudo(message)

    @override
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)
