"""The data that ships with the program: catalogue and programmes, in the language that is spoken.

Everything but texts is read from the English files; another language lays its texts over them.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme, parse_catalogue, parse_programmes
from backroutine.domain.exercise import Category, Exercise
from backroutine.domain.overlaying import overlay_catalogue, overlay_programmes
from backroutine.paths import table_text
from backroutine.translating import ENGLISH, PSEUDO, pseudo, spoken_language

PROGRAMMES_FILE = "programmes.toml"


def load_catalogue(language: str = "") -> Catalogue:
    """Return the exercises that ship, one file a category, in the order of the categories.

    They are in the language that is spoken where none is named.

    Raises:
        CatalogueError: a file is wrong; the text names file, exercise and field.
        FileNotFoundError: a file is missing.
    """
    language = language or spoken_language()
    catalogue = _english(tuple(_texts("catalogue")))
    if language == ENGLISH:
        return catalogue
    if language == PSEUDO:
        return Catalogue(map(_pseudo_exercise, catalogue))
    return overlay_catalogue(catalogue, _texts("i18n", language, "catalogue"))


def load_programmes(catalogue: Catalogue, language: str = "") -> tuple[Programme, ...]:
    """Return the programmes that ship; raise `CatalogueError` when one is wrong."""
    language = language or spoken_language()
    programmes = _english_programmes(table_text("programmes", PROGRAMMES_FILE), catalogue)
    if language == ENGLISH:
        return programmes
    if language == PSEUDO:
        return tuple(map(_pseudo_programme, programmes))
    text = table_text("i18n", language, PROGRAMMES_FILE)
    return overlay_programmes(programmes, f"{language}/{PROGRAMMES_FILE}", text)


@lru_cache(maxsize=1)
def _english(texts: tuple[tuple[str, str], ...]) -> Catalogue:
    """Return what the files say; they are understood once for as long as they stay the same."""
    return parse_catalogue(texts)


@lru_cache(maxsize=1)
def _english_programmes(text: str, catalogue: Catalogue) -> tuple[Programme, ...]:
    """Return what the file says of this catalogue, understood once as well."""
    return parse_programmes(PROGRAMMES_FILE, text, catalogue)


def _texts(*folder: str) -> Iterator[tuple[str, str]]:
    for category in Category:
        name = f"{category}.toml"
        place = "/".join((*folder[1:], name))
        yield place, table_text(*folder, name)


def _pseudo_exercise(english: Exercise) -> Exercise:
    return replace(
        english,
        name=pseudo(english.name),
        aliases=(english.name, *english.aliases),
        why=pseudo(english.why),
        instructions=tuple(map(pseudo, english.instructions)),
        mistakes=tuple(map(pseudo, english.mistakes)),
        breathing=pseudo(english.breathing),
        feel=pseudo(english.feel),
        note=pseudo(english.note),
        source=pseudo(english.source),
    )


def _pseudo_programme(english: Programme) -> Programme:
    return replace(
        english,
        routine=replace(english.routine, name=pseudo(english.routine.name)),
        goal=pseudo(english.goal),
        equipment=pseudo(english.equipment),
        note=pseudo(english.note),
    )
