"""Markup that cannot be broken by what it holds: text becomes markup only by being escaped.

Well-formed as XML and as HTML alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NewType

Markup = NewType("Markup", str)
"""Text in which ``<`` and ``&`` mean something. Nothing but this module should make one of a plain string."""

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no XML document may hold or should (XML 1.0, section 2.2)."""


def text(content: str) -> Markup:
    """``content`` as it will be read; what markup cannot hold shows as the sign for that."""
    safe = _FORBIDDEN.sub("\ufffd", content)
    return Markup(re.sub(r'[&<>"]', lambda match: _ESCAPES[match[0]], safe))


def tag(name: str, attributes: Mapping[str, str], *content: Markup) -> Markup:
    """An element with its end tag."""
    return Markup(f"<{_opened(name, attributes)}>{''.join(content)}</{name}>")


def empty(name: str, attributes: Mapping[str, str]) -> Markup:
    """An element that never holds anything."""
    return Markup(f"<{_opened(name, attributes)}/>")


def joined(content: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of markup one after another, parted by white space or nothing."""
    assert not between.strip()
    return Markup(between.join(content))


def _opened(name: str, attributes: Mapping[str, str]) -> str:
    return "".join([name, *(f' {key}="{text(value)}"' for key, value in attributes.items())])
