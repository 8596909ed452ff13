"""The two lists that wger keeps its exercises in, joined: what they are, and what they are called.

They are lists of rows, each with a model, a key and fields. A file that holds both (one list
behind the other) is read as if wger had given its exercises whole.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
MODEL_PREFIX = "exercises."


def is_fixture(document: object) -> bool:
    """Say whether a document is a list of such rows."""
    return (
        isinstance(document, list)
        and bool(document)
        and all(
            isinstance(row, dict) and {"model", "pk", "fields"} <= row.keys() for row in document
        )
        and str(document[0]["model"]).startswith(MODEL_PREFIX)
    )


def joined(rows: Sequence[Row]) -> list[tuple[int, dict[str, Any]]]:
    """Return whole exercises, each with the index of its row; words without one are left out."""
    words = _words(rows)
    whole = []
    for index, row in enumerate(rows):
        fields = row["fields"]
        if isinstance(fields, dict) and "category" in fields and "name" not in fields:
            whole.append((index, _whole(fields, words.get(_key(row["pk"]), []))))
    return whole


def has_words(rows: Sequence[Row]) -> bool:
    """Say whether any row names an exercise."""
    return any(isinstance(row["fields"], dict) and "name" in row["fields"] for row in rows)


def _words(rows: Sequence[Row]) -> dict[object, list[dict[str, Any]]]:
    """Return the translations of each exercise, with their aliases and notes."""
    aliases, notes = _by_translation(rows, "alias"), _by_translation(rows, "comment")
    found: dict[object, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        fields = row["fields"]
        if not isinstance(fields, dict) or "name" not in fields:
            continue
        key = _key(row["pk"])
        whole = {**fields, "aliases": aliases.get(key, []), "notes": notes.get(key, [])}
        found[_key(fields.get("exercise", fields.get("exercise_base")))].append(whole)
    return found


def _by_translation(rows: Sequence[Row], name: str) -> dict[object, list[Row]]:
    found: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        fields = row["fields"]
        if isinstance(fields, dict) and name in fields:
            found[_key(fields.get("translation", fields.get("exercise")))].append(fields)
    return found


def _whole(fields: Row, translations: Sequence[Row]) -> dict[str, Any]:
    licence = fields.get("license")
    return {
        **fields,
        "category": {"id": fields["category"]},
        "muscles": _numbered(fields.get("muscles", [])),
        "muscles_secondary": _numbered(fields.get("muscles_secondary", [])),
        "equipment": _numbered(fields.get("equipment", [])),
        "license": {"id": licence} if licence is not None else None,
        "translations": list(translations),
    }


def _numbered(ids: object) -> object:
    return [{"id": each} for each in ids] if isinstance(ids, list) else ids


def _key(value: object) -> object:
    """Return a reference that can be looked up, whatever stands there."""
    return value if isinstance(value, (int, str)) else None
