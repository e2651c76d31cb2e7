"""A table of keys: what may stand in one group of a file."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, model_validator

from audiofic.settings.scalars import objection

NOTHING = ("~", "null")
"""What YAML's own people write for an empty value."""


class Group(BaseModel):
    """A group of keys. A key with nothing behind it counts as not given."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    named: ClassVar[frozenset[str]] = frozenset()
    """Keys whose values are names, so that somebody may well be called Null."""

    @classmethod
    def key_names(cls) -> tuple[str, ...]:
        """The keys as they are written in the file."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())

    @model_validator(mode="before")
    @classmethod
    def _given(cls, value: object) -> object:
        if not isinstance(value, dict):
            raise objection("Keys and values are wanted here.", "Write “key: value” lines.")
        return {key: inner for key, inner in value.items() if not cls._is_silent(key, inner)}

    @classmethod
    def _is_silent(cls, key: str, value: object) -> bool:
        empty = value is None or (value in NOTHING and key not in cls.named)
        return empty and key in cls.key_names()
