"""A text as a YAML scalar that every reader takes for that text."""

from __future__ import annotations

import re

import yaml

_PLAIN = re.compile(r"[^\W\d_][\w .+/()'’-]*")
"""Begins with a letter and holds nothing that means something to YAML, in a flow or out of it."""
_ONE_LETTER_TRUTH = {"y", "n"}
"""Truth values to YAML 1.1 that PyYAML does not know of, but others do."""
LONGEST = 200
"""Code points of a name that may be a key; YAML's own bound is 1,024 with all that stands before the colon."""


def scalar(text: str) -> str:
    """``text``, which is printable, plain where that is safe and else in single quotation marks."""
    if _PLAIN.fullmatch(text) and not text.endswith(" ") and not _is_misread(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def can_be_written(name: str) -> bool:
    """Whether ``name`` can be a key of a casting file and comes back as it is."""
    return name.isprintable() and len(name) <= LONGEST and bool(name) and " ".join(name.split()) == name


def _is_misread(text: str) -> bool:
    return text.casefold() in _ONE_LETTER_TRUTH or not isinstance(yaml.safe_load(text), str)
