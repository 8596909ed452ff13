"""Whether a domain value made of stored fields holds what its types promise.

Domain values check their numbers, but trust the types: in a program they are checked by mypy. A
row that was damaged or edited by hand can hold text where a number belongs.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

Check = Callable[[object], bool]
Allowed = frozenset[type]


def check_types(value: object) -> None:
    """Raise `TypeError`, naming the field, when a domain value holds another type than it says."""
    plain, nested = _fields_of(cast("Hashable", type(value)))
    for name, allowed in plain:
        if type(getattr(value, name)) not in allowed:
            raise TypeError(f"{type(value).__name__}.{name} is not what it should be")
    for name, holds in nested:
        if not holds(getattr(value, name)):
            raise TypeError(f"{type(value).__name__}.{name} is not what it should be")


@cache
def _fields_of(
    kind: Hashable,
) -> tuple[tuple[tuple[str, Allowed], ...], tuple[tuple[str, Check], ...]]:
    """Return the fields whose type alone tells, and those that hold other values."""
    hints = [(name, *_options(hint)) for name, hint in get_type_hints(kind).items()]
    return (
        tuple((name, frozenset(options)) for name, *options in hints if _are_plain(options)),
        tuple((name, _any_of(options)) for name, *options in hints if not _are_plain(options)),
    )


def _options(hint: Any) -> list[Any]:
    """Return what a field may be: the members of a union, or the one thing it is."""
    while hasattr(hint, "__supertype__"):
        hint = hint.__supertype__
    if get_origin(hint) in (types.UnionType, typing.Union):
        return [option for part in get_args(hint) for option in _options(part)]
    return [hint]


def _are_plain(options: list[Any]) -> bool:
    return not any(get_origin(option) or dataclasses.is_dataclass(option) for option in options)


def _any_of(options: list[Any]) -> Check:
    checks = [_check_for(option) for option in options]
    return lambda value: any(check(value) for check in checks)


def _check_for(option: Any) -> Check:
    origin, inner = get_origin(option), get_args(option)
    if origin is tuple and inner[-1] is not Ellipsis:
        return _tuple_of([_any_of(_options(part)) for part in inner])
    if origin in (tuple, frozenset):
        return _each(origin, _any_of(_options(inner[0])))
    if dataclasses.is_dataclass(option):
        return lambda value: type(value) is option and _holds(value)
    return lambda value: type(value) is option


def _holds(value: object) -> bool:
    check_types(value)
    return True


def _each(container: type, check: Check) -> Check:
    return lambda value: isinstance(value, container) and all(map(check, value))  # type: ignore[call-overload]


def _tuple_of(checks: list[Check]) -> Check:
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(checks)
        and all(check(item) for check, item in zip(checks, value, strict=True))
    )
