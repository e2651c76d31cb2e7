"""Single values, as authors write them.

Each reader takes the author's text, as :mod:`audiofic.settings.tree` leaves it, and complains through
``objection`` in words that can be shown as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from audiofic.settings.likeness import nearest
from audiofic.settings.wording import did_you_mean, listed, quoted

OBJECTION = "objection"
"""pydantic's type of our own complaints."""

_NUMBER = re.compile(r"([+-]?)(\d{1,9}(?:[.,]\d{1,9})?)\s*([^\W\d]*)")
_MINUS = str.maketrans("−–", "--")


def objection(what: str, hint: str = "") -> PydanticCustomError:
    """A validator's complaint: ``what`` ends with a full stop, ``hint`` says what to do."""
    return PydanticCustomError(OBJECTION, "{what}", {"what": what, "hint": hint})


def text(value: object) -> str:
    """A text on its own."""
    if isinstance(value, str):
        return value.strip()
    raise objection("This must be a single text.", "Write “key: value”.")


def name(value: object) -> str:
    """A name that can be printed, with single spaces."""
    written = "" if value is None else " ".join(text(value).split())
    if not written:
        raise objection("A name is empty.", "Write the name, or take the line out.")
    if not written.isprintable():
        raise objection(f"The name {quoted(written)} holds a character that cannot be printed.", "Write it without.")
    return written


def names(value: object) -> object:
    """One name, a list, or names with commas between them."""
    if value is None:
        return []
    if isinstance(value, str):
        return [part for part in value.split(",") if part.strip()]
    if isinstance(value, list):
        return value
    raise objection("Aliases are a list of names.", "Write aliases: [one name, another name].")


def number(what: str, lowest: int, highest: int, units: str, *, whole: bool) -> BeforeValidator:
    """A number from ``lowest`` to ``highest``; quotation marks, a unit and a decimal comma do no harm."""
    rule = f"{what} is a {'whole ' if whole else ''}number from {lowest} to {highest}{units and f' ({units})'}"

    def read(value: object) -> float:
        written = value.strip() if isinstance(value, str) else ""
        match = _NUMBER.fullmatch(written.translate(_MINUS))
        meant = float(match[1] + match[2].replace(",", ".")) if match else 0.0
        if not match or match[3].casefold() not in ("", units.casefold()) or (whole and not meant.is_integer()):
            told = quoted(written) if written else "This"
            raise objection(f"{told} is no {what.lower()}.", f"{rule}.")
        if not lowest <= meant <= highest:
            raise objection(f"{quoted(written)} is out of range.", f"{rule}.")
        return int(meant) if whole else meant

    return BeforeValidator(read)


def word(words: Mapping[str, str]) -> BeforeValidator:
    """One of ``words``, in whatever case."""

    def read(value: object) -> str:
        written = text(value)
        if (meant := words.get(written.casefold())) is not None:
            return meant
        offered = [str(known) for known in dict.fromkeys(words.values())]
        hint = did_you_mean(nearest(written, offered)) or f"Write {listed(offered, joint='or')}."
        raise objection(f"{quoted(written)} is not known here.", hint)

    return BeforeValidator(read)
