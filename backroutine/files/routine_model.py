"""The shape of a routine file, version 1, as pydantic models; `model_errors` has their sentences.

`resources/schemas/routine-1.schema.json` says the same to other programs. Types are strict: no
text counts as a number, no truth as 1, and a key that is not known is refused.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag
from pydantic import model_validator as model_check
from pydantic_core import PydanticCustomError

from backroutine.domain.dose import (
    MAX_HOLD_S,
    MAX_REPS,
    MAX_REST_S,
    MAX_SETS,
    MAX_TEMPO_S,
    MAX_TIME_S,
    Side,
    Sides,
)
from backroutine.domain.exercise import CareTag, Category, ExerciseType, Level, Position
from backroutine.domain.plain import Plain, dose_from_plain
from backroutine.domain.routine import MAX_NAME_LENGTH, MAX_ROUNDS, MAX_STEPS, RoutineKind
from backroutine.files.text import is_web_link, tidy_line, tidy_text

MAX_TEXT_LENGTH = 10_000
MAX_ID_LENGTH = 100
MAX_EXERCISES = 500
MAX_LINES = 50
ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._:-]*$"


def _within(least: int, most: int) -> AfterValidator:
    def check(number: int) -> int:
        if not least <= number <= most:
            raise PydanticCustomError(
                "limits",
                "not from {least} to {most}: {number}",
                {"least": least, "most": most, "number": number},
            )
        return number

    return AfterValidator(check)


def _something(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty", "empty")
    return text


def _web_link(text: str) -> str:
    if text and not is_web_link(text):
        raise PydanticCustomError("link", "no web link")
    return text


def _reps_form(value: object) -> str:
    return "list" if isinstance(value, list) else "number"


_Id = Annotated[str, Field(max_length=MAX_ID_LENGTH, pattern=ID_PATTERN)]
_Name = Annotated[
    str, Field(max_length=MAX_NAME_LENGTH), AfterValidator(tidy_line), AfterValidator(_something)
]
_Line = Annotated[str, Field(max_length=MAX_TEXT_LENGTH), AfterValidator(tidy_line)]
_Text = Annotated[str, Field(max_length=MAX_TEXT_LENGTH), AfterValidator(tidy_text)]
_Link = Annotated[_Line, AfterValidator(_web_link)]
_Lines = Annotated[list[_Line], Field(max_length=MAX_LINES)]
_Reps = Annotated[
    Annotated[Annotated[int, _within(0, MAX_REPS)], Tag("number")]
    | Annotated[
        Annotated[list[Annotated[int, _within(1, MAX_REPS)]], Field(max_length=MAX_SETS)],
        Tag("list"),
    ],
    Discriminator(_reps_form),
]
# Enums are written as their words, which strict types would not take.
_Sides = Annotated[Sides, Field(strict=False)]
_Side = Annotated[Side, Field(strict=False)]
_Kind = Annotated[RoutineKind, Field(strict=False)]
_Category = Annotated[Category, Field(strict=False)]
_Type = Annotated[ExerciseType, Field(strict=False)]
_Position = Annotated[Position, Field(strict=False)]
_CareTag = Annotated[CareTag, Field(strict=False)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DoseModel(_Strict):
    """A dose; absent fields take the defaults of `Dose`."""

    sets: Annotated[int, _within(1, MAX_SETS)] = 1
    reps: _Reps = 0
    hold_s: Annotated[int, _within(0, MAX_HOLD_S)] = 0
    tempo_s: Annotated[int, _within(0, MAX_TEMPO_S)] = 0
    time_s: Annotated[int, _within(0, MAX_TIME_S)] = 0
    rest_s: Annotated[int, _within(0, MAX_REST_S)] = 0
    sides: _Sides = Sides.BOTH
    first_side: _Side = Side.LEFT

    @model_check(mode="after")
    def _holds_together(self) -> Self:
        if isinstance(self.reps, list) and len(self.reps) != self.sets:
            raise PydanticCustomError(
                "reps_of_sets",
                "{listed} sets are listed of {sets}",
                {"listed": len(self.reps), "sets": self.sets},
            )
        dose_from_plain(self.model_dump())
        return self


class SoreDayModel(_Strict):
    """What stands in for a step on a sore day."""

    exercise: _Id
    dose: DoseModel


class StepModel(_Strict):
    """A step; one without an id is given one."""

    id: _Id | None = None
    exercise: _Id
    dose: DoseModel
    note: _Text = ""
    circuit: _Id | None = None
    sore_day: SoreDayModel | None = None


class CircuitModel(_Strict):
    """A circuit; which steps belong to it, the steps say."""

    id: _Id
    rounds: Annotated[int, _within(1, MAX_ROUNDS)]
    rest_s: Annotated[int, _within(0, MAX_REST_S)] = 0


_Steps = Annotated[list[StepModel], Field(max_length=MAX_STEPS)]


class SectionsModel(_Strict):
    """The three sections; an absent one is empty."""

    warm_up: _Steps = Field(default=[], alias="warm-up")
    main: _Steps = Field(default=[], alias="main")
    cool_down: _Steps = Field(default=[], alias="cool-down")


class RoutineModel(_Strict):
    """A routine, ready or not."""

    id: _Id
    name: _Name
    kind: _Kind = RoutineKind.SESSION
    note: _Text = ""
    sections: SectionsModel
    circuits: Annotated[list[CircuitModel], Field(max_length=MAX_STEPS)] = []


class OwnExerciseModel(_Strict):
    """An exercise that a person has written; its category says where it may stand."""

    id: _Id
    name: _Name
    category: _Category
    type: _Type
    dose: DoseModel
    aliases: _Lines = []
    level: Annotated[int, _within(min(Level), max(Level))] = int(Level.GENTLE)
    position: _Position = Position.STANDING
    equipment: Annotated[list[_Lines], Field(max_length=MAX_LINES)] = []
    primary_muscles: _Lines = []
    secondary_muscles: _Lines = []
    care_tags: Annotated[list[_CareTag], Field(max_length=len(CareTag))] = []
    why: _Text = ""
    instructions: _Lines = []
    mistakes: _Lines = []
    breathing: _Text = ""
    feel: _Text = ""
    may_aggravate: bool = False
    note: _Text = ""
    source: _Text = ""
    longest_hold_s: Annotated[int, _within(1, MAX_HOLD_S)] | None = None
    licence: _Line = ""
    author: _Line = ""
    source_url: _Link = ""


class RoutineFileModel(_Strict):
    """A whole file: one routine, and the own exercises that it uses."""

    format: Literal["backroutine-routine"]
    version: Literal[1]
    routine: RoutineModel
    exercises: Annotated[list[OwnExerciseModel], Field(max_length=MAX_EXERCISES)] = []

    def to_plain(self) -> dict[str, Any]:
        """Return the checked file as dictionaries and lists."""
        plain: Plain = self.model_dump(by_alias=True)
        return plain
