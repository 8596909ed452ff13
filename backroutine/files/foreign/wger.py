"""An exercise of wger as its `exerciseinfo` gives it, and what it becomes."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic import model_validator as model_check
from pydantic_core import PydanticCustomError

from backroutine.domain.exercise import Category, Exercise, ExerciseId, ExerciseType, Level
from backroutine.files.foreign.free_exercise_db import Name, Text
from backroutine.files.foreign.mapping import (
    MOST_ALIASES,
    Origin,
    as_instructions,
    likely_position,
    standing_of,
    usual_dose,
)
from backroutine.files.foreign.vocabulary import (
    TRUNK,
    WGER_ABS,
    WGER_CARDIO,
    WGER_EQUIPMENT,
    WGER_LANGUAGES,
    WGER_LICENCES,
    WGER_MUSCLES,
)
from backroutine.files.markup import plain_from_html, plain_from_markdown
from backroutine.files.text import is_web_link, tidy_line
from backroutine.translating import noted, tr

PREFIX = "wger:"
UNKNOWN_LICENCE = noted("licence not stated")
MOST_AUTHORS = 5
_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_HELD = re.compile(r"\b(?:plank|hold|sit|stretch)(?:s|ing)?\b", re.IGNORECASE)
_NOT_HELD = re.compile(r"\bsit[- ]?ups?\b", re.IGNORECASE)


def _uuid(text: str) -> str:
    if not _UUID.fullmatch(text):
        raise PydanticCustomError("uuid", "no UUID")
    return text


_Short = Annotated[str, Field(max_length=1000)]


class _Loose(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class _Numbered(_Loose):
    id: int


class _Licence(_Loose):
    id: int | None = None
    short_name: _Short | None = None


class _Alias(_Loose):
    alias: _Short


class _Note(_Loose):
    comment: Text


class _Credits(_Loose):
    license_author: _Short | None = None
    license_object_url: _Short | None = None
    license_derivative_source_url: _Short | None = None
    author_history: Annotated[list[_Short], Field(max_length=500)] = []

    @property
    def author(self) -> str:
        names = [self.license_author] if self.license_author else self.author_history[:MOST_AUTHORS]
        return ", ".join(filter(None, map(tidy_line, names)))

    @property
    def address(self) -> str:
        addresses = (self.license_object_url, self.license_derivative_source_url)
        return next((each for each in addresses if each and is_web_link(each)), "")


class TranslationModel(_Credits):
    """The name and the text of an exercise in one language."""

    name: Name
    description: Text | None = None
    description_source: Text | None = None
    language: int
    license: int | None = None
    aliases: Annotated[list[_Alias], Field(max_length=200)] = []
    notes: Annotated[list[_Note], Field(max_length=200)] = []

    @property
    def instructions(self) -> tuple[str, ...]:
        """The description line by line, and the notes behind it."""
        description = plain_from_markdown(self.description_source or "")
        if not description:
            description = plain_from_html(self.description or "")
        if not re.search(r"\w", description):
            description = ""  # many are a lone full stop
        notes = [plain_from_markdown(note.comment) for note in self.notes]
        return as_instructions("\n".join(filter(None, (description, *notes))))


class WgerExerciseModel(_Credits):
    """What is needed of an entry; pictures and films are not read."""

    uuid: Annotated[str, Field(max_length=100), AfterValidator(_uuid)]
    category: _Numbered
    muscles: Annotated[list[_Numbered], Field(max_length=50)] = []
    muscles_secondary: Annotated[list[_Numbered], Field(max_length=50)] = []
    equipment: Annotated[list[_Numbered], Field(max_length=50)] = []
    license: _Licence | None = None
    translations: Annotated[list[TranslationModel], Field(max_length=100)]

    @model_check(mode="after")
    def _has_words(self) -> "WgerExerciseModel":
        if not self.translations:
            raise PydanticCustomError("nameless", "no translation")
        return self

    def to_exercise(self, language: str) -> Exercise:
        """Return the entry as an own exercise, in a language, else in English or whatever is."""
        words = self._translation(language)
        primary = _muscles(self.muscles)
        category = self._category(words.name, primary)
        is_held = _HELD.search(words.name) is not None and not _NOT_HELD.search(words.name)
        exercise_type = ExerciseType.HOLD if is_held else ExerciseType.REPS
        # in this collection nothing is known to be a gentle stretch: the main section, or cardio
        is_cardio = self.category.id == WGER_CARDIO
        standing = standing_of(Category.STRENGTH, Level.MODERATE, is_cardio=is_cardio)
        equipment = _known(self.equipment, WGER_EQUIPMENT)
        origin = self._origin(words)
        return Exercise(
            id=ExerciseId(f"{PREFIX}{self.uuid.lower()}"),
            name=words.name,
            category=category,
            sections=standing.sections,
            usual_section=standing.usual_section,
            warms_up=standing.warms_up,
            type=exercise_type,
            dose=usual_dose(exercise_type),
            aliases=_aliases(words),
            level=Level.MODERATE,
            position=likely_position(words.name),
            equipment=tuple((word,) for word in equipment),
            primary_muscles=primary,
            secondary_muscles=_muscles(self.muscles_secondary),
            instructions=words.instructions,
            is_own=True,
            licence=origin.licence,
            author=origin.author,
            source_url=origin.source_url,
        )

    def _translation(self, language: str) -> TranslationModel:
        wanted = (WGER_LANGUAGES.get(language), WGER_LANGUAGES["en"])
        for number in wanted:
            for translation in self.translations:
                if translation.language == number:
                    return translation
        return self.translations[0]

    def _category(self, name: str, muscles: tuple[str, ...]) -> Category:
        if self.category.id == WGER_CARDIO:
            return Category.MOBILITY
        if self.category.id == WGER_ABS or TRUNK.intersection(muscles):
            return Category.CORE
        is_stretch = re.search(r"\bstretch", name, re.IGNORECASE) is not None
        return Category.STRETCH if is_stretch else Category.STRENGTH

    def _origin(self, words: TranslationModel) -> Origin:
        of_exercise = self.license.short_name if self.license is not None else None
        of_words = WGER_LICENCES.get(words.license) if words.license is not None else None
        licence = tidy_line(of_words or of_exercise or "") or tr(UNKNOWN_LICENCE)
        return Origin(licence, words.author or self.author, words.address or self.address)


def _muscles(found: Sequence[_Numbered]) -> tuple[str, ...]:
    return _known(found, WGER_MUSCLES)


def _known(found: Sequence[_Numbered], words: Mapping[int, str]) -> tuple[str, ...]:
    named = (words.get(each.id, "") for each in found)
    return tuple(dict.fromkeys(filter(None, named)))


def _aliases(words: TranslationModel) -> tuple[str, ...]:
    plain = (" ".join(plain_from_html(each.alias).split()) for each in words.aliases)
    return tuple(dict.fromkeys(filter(None, plain)))[:MOST_ALIASES]
