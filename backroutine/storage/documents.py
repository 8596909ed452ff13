"""Domain values as text in the database, and entries that are no longer values.

An entry that damage or a hand has spoiled is passed over and reported, never removed.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.refusals import UnreadableError
from backroutine.storage.value_check import check_types
from backroutine.translating import tr

Value = TypeVar("Value")

# What making a domain value of stored text can raise.
SPOILED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)

# That an own exercise was deleted is told in its document alone.
IS_DELETED = "is_deleted"

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")

logger = logging.getLogger(__name__)


def storable(text: str) -> str:
    """Return text that can be written: half a character, as a broken paste leaves, becomes �."""
    return _LONE_SURROGATES.sub("\ufffd", text)


def encode(plain: Mapping[str, Any]) -> str:
    """Return a dictionary as the text of a document."""
    return storable(json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def decode(
    document: object, from_plain: Callable[[Mapping[str, Any]], Value], key: str | None = None
) -> Value:
    """Return the domain value that a document holds, every field of the type it should have.

    With `key`, the value must have it as its id. Raises one of `SPOILED`.
    """
    if not isinstance(document, str):
        raise TypeError("a document is text")
    plain = json.loads(document)
    if not isinstance(plain, dict):
        raise TypeError("a document is a dictionary")
    value = from_plain(plain)
    check_types(value)
    if key is not None and plain["id"] != key:
        raise ValueError("the document belongs to another id")
    return value


def skip(table: str, key: object, error: BaseException) -> SkippedEntry:
    """Note in the log that an entry is passed over, and return what a list reports of it.

    What the error says may hold words of the person, which do not belong into the log.
    """
    kind = type(error).__name__
    logger.warning("%s %s cannot be read and is left out: %s", table, key, kind)
    return SkippedEntry(table, str(key), f"{kind}: {error}")


def unreadable(thing: str, key: str) -> UnreadableError:
    """Return the refusal of one entry."""
    return UnreadableError(
        tr(
            "The {thing} {key} cannot be read; the disk or another program has spoiled "
            "it. It is kept as it is. A backup may hold it whole."
        ).format(thing=thing, key=key)
    )
