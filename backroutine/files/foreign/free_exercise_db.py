"""An exercise of free-exercise-db: the shape that is asked for, and what it becomes."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from backroutine.domain.exercise import Category, Exercise, ExerciseId, ExerciseType, Level
from backroutine.domain.routine import MAX_NAME_LENGTH
from backroutine.files.foreign.mapping import (
    Origin,
    as_instructions,
    likely_position,
    standing_of,
    usual_dose,
)
from backroutine.files.foreign.vocabulary import EQUIPMENT, LEVELS, MUSCLES, TRUNK, in_our_words
from backroutine.files.markup import plain_from_html
from backroutine.translating import noted, tr

PREFIX = "fedb:"
ORIGIN = Origin(
    noted("Unlicense (text origin unverified)"),
    source_url="https://github.com/yuhonas/free-exercise-db",
)
MAX_TEXT_LENGTH = 10_000
MAX_LINES = 60


def _plain_line(text: str) -> str:
    return " ".join(plain_from_html(text).split())


def _something(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty", "empty")
    return text


Name = Annotated[
    str, Field(max_length=MAX_NAME_LENGTH), AfterValidator(_plain_line), AfterValidator(_something)
]
Text = Annotated[str, Field(max_length=MAX_TEXT_LENGTH)]
_Word = Annotated[str, Field(max_length=100), AfterValidator(_plain_line)]
_Line = Annotated[Text, AfterValidator(_plain_line)]


class FreeExerciseModel(BaseModel):
    """What is needed of an entry; pictures and whatever else it has are not read."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)

    id: Annotated[str, Field(max_length=90, pattern=r"^[0-9A-Za-z_-]+$")]
    name: Name
    force: _Word | None = None
    level: Literal["beginner", "intermediate", "expert"]
    equipment: _Word | None = None
    primary_muscles: Annotated[list[_Word], Field(max_length=20, alias="primaryMuscles")]
    secondary_muscles: Annotated[list[_Word], Field(max_length=20, alias="secondaryMuscles")]
    instructions: Annotated[list[_Line], Field(max_length=MAX_LINES)]
    category: _Word

    def to_exercise(self) -> Exercise:
        """Return the entry as an own exercise."""
        level = LEVELS.get(self.level, Level.MODERATE)
        primary = in_our_words(self.primary_muscles, MUSCLES)
        category = self._category(primary)
        is_held = self.force == "static" or category is Category.STRETCH
        exercise_type = ExerciseType.HOLD if is_held else ExerciseType.REPS
        standing = standing_of(category, level, is_cardio=self.category == "cardio")
        equipment = in_our_words([self.equipment] if self.equipment else [], EQUIPMENT)
        return Exercise(
            id=ExerciseId(f"{PREFIX}{self.id}"),
            name=self.name,
            category=category,
            sections=standing.sections,
            usual_section=standing.usual_section,
            warms_up=standing.warms_up,
            type=exercise_type,
            dose=usual_dose(exercise_type),
            level=level,
            position=likely_position(self.name),
            equipment=tuple((word,) for word in equipment),
            primary_muscles=primary,
            secondary_muscles=in_our_words(self.secondary_muscles, MUSCLES),
            instructions=as_instructions("\n".join(filter(None, self.instructions))),
            is_own=True,
            licence=tr(ORIGIN.licence),
            author=ORIGIN.author,
            source_url=ORIGIN.source_url,
        )

    def _category(self, muscles: tuple[str, ...]) -> Category:
        if self.category == "stretching":
            return Category.STRETCH
        if self.category == "cardio":
            return Category.MOBILITY
        return Category.CORE if TRUNK.intersection(muscles) else Category.STRENGTH
