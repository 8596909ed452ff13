"""The published schemas say what the program does."""

import copy
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from backroutine.domain.dose import Side
from backroutine.domain.exercise import CareTag, Category, Section
from backroutine.domain.routine import Routine
from backroutine.domain.session import Outcome, SessionRecord, SessionState
from backroutine.files.history_file import history_document
from backroutine.files.model_errors import problems_of
from backroutine.files.own_exercises import own_exercise_to_plain
from backroutine.files.routine_file import routine_contents
from backroutine.files.routine_model import RoutineFileModel
from tests import builders, strategies
from tests.files.documents import Document, document, own_exercise, routine_with_circuit
from tests.files.json_schema import Schema
from tests.files.sessions import session_record

ROUTINE = Schema("routine-1.schema.json")
HISTORY = Schema("history-1.schema.json")

# What the reader asks beyond the schema, as the schema's own description says.
BEYOND = ("reps lists", "must not be empty")

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 8000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "both", "per_side", "left", "core", "warm-up", "a b", "s1", "x" * 201]),
    st.lists(st.integers(-1, 201), max_size=4),
    st.dictionaries(st.sampled_from(["sets", "reps", "hold_s", "time_s", "x"]), st.integers(0, 3)),
)


def places(value: Any, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to every value of a document."""
    inner = (
        value.items() if isinstance(value, dict)
        else enumerate(value) if isinstance(value, list) else ()
    )  # fmt: skip
    return [way] * bool(way) + [each for key, item in inner for each in places(item, (*way, key))]


@st.composite
def bent_documents(draw: st.DrawFn) -> Document:
    """Draw a valid document with a few values replaced, taken away or added."""
    found: Any = copy.deepcopy(FULL)
    for _ in range(draw(st.integers(1, 3))):
        way = draw(st.sampled_from(places(found)))
        holder = found
        for key in way[:-1]:
            holder = holder[key]
        match draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace":
                holder[way[-1]] = draw(leaves)
            case "remove":
                del holder[way[-1]]
            case _ if isinstance(holder, dict):
                holder[
                    draw(
                        st.sampled_from(
                            [
                                "note",
                                "id",
                                "colour",
                                "sets",
                                "time_s",
                                "circuit",
                                "sore_day",
                                "source_url",
                            ]
                        )
                    )
                ] = draw(leaves)
            case _:
                holder.append(draw(leaves))
    return dict(found)


FULL = document(with_own=True, routine=routine_with_circuit())


@given(bent_documents())
def test_the_reader_and_the_schema_agree(found: Document) -> None:
    refused = ROUTINE.violations(found)
    try:
        RoutineFileModel.model_validate(found)
    except ValidationError as error:
        problems = problems_of(error)
        beyond = [each for each in problems if any(words in each.what for words in BEYOND)]
        assert refused or beyond == problems
    else:
        assert refused == []


@given(strategies.routines())
def test_what_is_written_keeps_the_schema(routine: Routine) -> None:
    routine = routine.renamed("Drawn")
    assert ROUTINE.violations(json.loads(routine_contents(routine, builders.catalogue()))) == []


@pytest.mark.parametrize("category", Category)
def test_own_exercises_keep_the_schema(category: Category) -> None:
    full = replace(
        own_exercise(category=category), care_tags=tuple(CareTag), longest_hold_s=30,
        licence="CC BY-SA 4.0", author="A. Person", source_url="https://example.org/x?y=1",
    )  # fmt: skip
    found = document()
    found["exercises"] = json.loads(json.dumps(_plain(full)))
    assert ROUTINE.violations(found) == []
    RoutineFileModel.model_validate(found)


def _plain(exercise: Any) -> list[Document]:
    return [own_exercise_to_plain(exercise)]


scores = st.none() | st.integers(0, 10)


@given(
    st.sampled_from(SessionState), scores, scores, scores, st.text(), st.sampled_from(Outcome),
    st.sampled_from([*Side, None]), st.sampled_from(Section), st.floats(0, 7200),
)  # fmt: skip
def test_every_history_keeps_the_schema(
    state: SessionState, before: int | None, after: int | None, effort: int | None, note: str,
    outcome: Outcome, side: Side | None, section: Section, active_s: float,
) -> None:  # fmt: skip
    record = session_record()
    result = replace(record.results[0], outcome=outcome, side=side, section=section)
    drawn: SessionRecord = replace(
        record, state=state, pain_before=before, pain_after=after, effort=effort, note=note,
        active_s=active_s, results=(result,), ended_at=None,
    )  # fmt: skip
    found = json.loads(json.dumps(history_document([record, drawn])))
    assert HISTORY.violations(found) == []


@pytest.mark.parametrize(
    ("name", "schema"), [("routine", ROUTINE), ("history", HISTORY)], ids=["routine", "history"]
)
def test_a_schema_refuses_something(name: str, schema: Schema) -> None:
    assert schema.violations({"format": f"backroutine-{name}", "version": 2}) != []
