"""What the person has set, one row a setting.

Fields of `Settings` are found by their names and types, so that a new one needs no change here. A
value that no longer fits leaves its default; what this version does not know is left as it is. A
value of another version that does not fit stays stored until the person sets that setting anew.
"""

import dataclasses
import json
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from backroutine.domain.settings import Settings
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, skip
from backroutine.storage.transactions import Transactions
from backroutine.storage.value_check import check_types


class SettingsRepository:
    """The settings, stored and taken back."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `load` replaced by its default because it does not fit."""
        self._unfit: frozenset[str] = frozenset()

    def load(self) -> Settings:
        """Return the settings; the defaults where nothing that fits is stored."""
        with self._transactions.looking() as connection:
            rows = connection.execute("SELECT key, value FROM setting").fetchall()
        settings, skipped = Settings(), []
        for key, value in rows:
            try:
                settings = with_stored(settings, key, value)
            except SPOILED as error:
                skipped.append(skip("setting", key, error))
        self.skipped = tuple(skipped)
        self._unfit = frozenset(entry.key for entry in skipped)
        return settings

    def save(self, settings: Settings) -> None:
        """Store every setting, but for a default that only stands in for what did not fit."""
        from backroutine.storage.rows import SettingRow

        defaults = Settings()
        with self._transactions.writing() as db:
            for name in _readers():
                value = getattr(settings, name)
                if name not in self._unfit or value != getattr(defaults, name):
                    db.merge(SettingRow(key=name, value=json.dumps(_plain(value))))


def with_stored(settings: Settings, key: str, value: object) -> Settings:
    """Return settings with one stored value; raise one of `SPOILED` when it does not fit."""
    reader = _readers().get(key)
    if reader is None:
        return settings
    stored: dict[str, Any] = {key: reader(json.loads(cast("str", value)))}
    changed = dataclasses.replace(settings, **stored)
    check_types(changed)
    return changed


@cache
def _readers() -> dict[str, Callable[[Any], object]]:
    """Return what makes the value of each field of the plain form."""
    hints = get_type_hints(Settings)
    return {field.name: _reader(hints[field.name]) for field in dataclasses.fields(Settings)}


def _reader(hint: Any) -> Callable[[Any], object]:
    if dataclasses.is_dataclass(hint):
        return _fields_reader(cast("type[object]", hint))
    if hasattr(hint, "__supertype__"):
        return _reader(hint.__supertype__)
    if get_origin(hint) in (frozenset, tuple):
        item = _reader(get_args(hint)[0])
        return lambda plain: get_origin(hint)(map(item, plain))
    if issubclass(hint, Enum):
        return cast("Callable[[Any], object]", hint if _has_plain_values(hint) else _named(hint))
    return lambda plain: plain


def _fields_reader(kind: type[object]) -> Callable[[Any], object]:
    """Return what makes a value of its fields; those of another version stay at their defaults."""
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    return lambda plain: kind(
        **{name: read(plain[name]) for name, read in readers.items() if name in plain}
    )


def _has_plain_values(kind: type[Enum]) -> bool:
    """Whether the values of an enum can be stored; else its names are."""
    return issubclass(kind, str | int)


def _named(kind: type[Enum]) -> Callable[[str], Enum]:
    return lambda name: kind[name]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value if _has_plain_values(type(value)) else value.name
    if isinstance(value, frozenset):
        return sorted(map(_plain, value), key=str)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        named = dataclasses.fields(value)
        return {field.name: _plain(getattr(value, field.name)) for field in named}
    return value
