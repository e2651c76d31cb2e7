"""Dataclasses as plain values, such as JSON has, and back."""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def plain(value: Any) -> Any:
    """``value``, be it a dataclass or hold some, as plain values: like ``asdict``, but quick, nothing being copied."""
    if names := _names(cast("Hashable", type(value))):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def revived(kind: type[Value], given: Any) -> Value:
    """A ``kind`` from its plain values. Raises KeyError, TypeError or ValueError where they do not fit."""
    value: Value = _reviver(cast("Hashable", kind))(given)
    return value


@cache
def _reviver(kind: Any) -> Callable[[Any], Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        each = _reviver(inner[0])
        return lambda plain: tuple(map(each, plain))
    if origin is tuple:
        return lambda plain: tuple(_reviver(part)(value) for part, value in zip(inner, plain, strict=True))
    if origin in (Union, types.UnionType):
        (some,) = (part for part in inner if part is not type(None))
        return lambda plain: None if plain is None else _reviver(some)(plain)
    if origin in (dict, Mapping, Sequence, list) or kind in (str, int, float, bool):
        return lambda plain: plain
    raise TypeError(f"{kind} is not made of plain values")


def _dataclass(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    plain = {each.name for each in fields(kind) if hints[each.name] in (str, int, float, bool, str | None)}
    others = {each.name: _reviver(hints[each.name]) for each in fields(kind) if each.name not in plain}
    names = plain | others.keys()

    def revive(given: Mapping[str, Any]) -> Any:
        if given.keys() != names:
            raise KeyError(f"{kind.__name__} has other fields")
        if not others:
            return kind(**given)
        return kind(**{name: others[name](value) if name in others else value for name, value in given.items()})

    return revive
