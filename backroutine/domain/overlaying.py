"""The texts of the catalogue and of the programmes in another language, laid over the English ones.

A language has tables of texts alone, keyed by id; everything else stays as it is in English. What
is not translated, or does not fit, is refused with its file, id and field, as a half translated
exercise would be worse than an English one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import CatalogueError, Programme
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.tables import read_tables

_TEXTS = ("name", "why", "breathing", "feel", "note", "source")
_LISTS = ("instructions", "mistakes")
_PROGRAMME_TEXTS = ("goal", "equipment", "note")


def overlay_catalogue(catalogue: Catalogue, files: Iterable[tuple[str, str]]) -> Catalogue:
    """Return a catalogue whose texts are those of (file name, TOML text) pairs.

    The English name and aliases stay among the aliases, so that they are still found.

    Raises:
        CatalogueError: an id is unknown or stands twice, an exercise is not translated, a field
            is missing or too much, or a list has another number of lines.
    """
    spoken: dict[ExerciseId, Exercise] = {}
    for file_name, text in files:
        for key, entry in _tables(file_name, text).items():
            place = f"{file_name}, {key}"
            exercise = catalogue.get(ExerciseId(key))
            if exercise is None:
                raise CatalogueError(f"{place}: there is no exercise with this id")
            if exercise.id in spoken:
                raise CatalogueError(f"{place}: the id is translated already")
            spoken[exercise.id] = _exercise(place, exercise, entry)
    missing = [exercise.id for exercise in catalogue if exercise.id not in spoken]
    if missing:
        raise CatalogueError(f"not translated: {', '.join(missing)}")
    return Catalogue(spoken[exercise.id] for exercise in catalogue)


def overlay_programmes(
    programmes: Iterable[Programme], file_name: str, text: str
) -> tuple[Programme, ...]:
    """Return programmes whose texts are those of a TOML text; raise `CatalogueError` as above."""
    tables = _tables(file_name, text)
    spoken = []
    for programme in programmes:
        entry = tables.pop(str(programme.routine.id), None)
        if entry is None:
            raise CatalogueError(f"{file_name}: not translated: {programme.routine.id}")
        spoken.append(_programme(f"{file_name}, {programme.routine.id}", programme, entry))
    if tables:
        raise CatalogueError(f"{file_name}, {next(iter(tables))}: there is no such programme")
    return tuple(spoken)


def _exercise(place: str, english: Exercise, entry: Mapping[str, object]) -> Exercise:
    for name in entry:
        if name not in (*_TEXTS, *_LISTS, "aliases"):
            raise CatalogueError(f"{place}: there is no field {name}")
    texts = {name: _text(place, entry, name, getattr(english, name)) for name in _TEXTS}
    lists = {name: _lines(place, entry, name, len(getattr(english, name))) for name in _LISTS}
    own = _list(place, entry, "aliases")
    known = dict.fromkeys((*own, english.name, *english.aliases))
    known.pop(texts["name"], None)
    return replace(
        english,
        name=texts["name"], why=texts["why"], breathing=texts["breathing"], feel=texts["feel"],
        note=texts["note"], source=texts["source"], instructions=lists["instructions"],
        mistakes=lists["mistakes"], aliases=tuple(known),
    )  # fmt: skip


def _programme(place: str, english: Programme, entry: Mapping[str, object]) -> Programme:
    for name in entry:
        if name not in ("name", *_PROGRAMME_TEXTS):
            raise CatalogueError(f"{place}: there is no field {name}")
    routine = english.routine
    return replace(
        english,
        routine=replace(routine, name=_text(place, entry, "name", routine.name)),
        goal=_text(place, entry, "goal", english.goal),
        equipment=_text(place, entry, "equipment", english.equipment),
        note=_text(place, entry, "note", english.note),
    )


def _text(place: str, entry: Mapping[str, object], name: str, english: str) -> str:
    text = entry.get(name, "")
    if not isinstance(text, str):
        raise CatalogueError(f"{place}: the field {name} is no text")
    if bool(text.strip()) != bool(english.strip()):
        wrong = "is too much" if text.strip() else "is missing"
        raise CatalogueError(f"{place}: the field {name} {wrong}")
    return text


def _lines(place: str, entry: Mapping[str, object], name: str, count: int) -> tuple[str, ...]:
    lines = _list(place, entry, name)
    if len(lines) != count:
        raise CatalogueError(f"{place}: the field {name} has {len(lines)} lines, not {count}")
    return lines


def _list(place: str, entry: Mapping[str, object], name: str) -> tuple[str, ...]:
    found = entry.get(name, [])
    if not isinstance(found, list):
        raise CatalogueError(f"{place}: the field {name} is no list")
    lines = tuple(line for line in found if isinstance(line, str) and line.strip())
    if len(lines) != len(found):
        raise CatalogueError(f"{place}: the field {name} holds a line that is no text")
    return lines


def _tables(file_name: str, text: str) -> dict[str, Mapping[str, object]]:
    try:
        found = read_tables(text)
    except ValueError as error:
        raise CatalogueError(f"{file_name}: {error}") from error
    for key, entry in found.items():
        if not isinstance(entry, dict):
            raise CatalogueError(f"{file_name}, {key}: is not a table")
    return found
