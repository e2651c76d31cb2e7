"""Puts entries into the text of a casting file. Not a character that stands there is changed.

A YAML library's round trip keeps the comments, but it lays out anew what a person has laid out; so the library
is only asked where things stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audiofic.casting.entries import Entry
from audiofic.casting.layout import Layout, Part, read_layout

_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_STEP = "  "


def insert_characters(text: str, entries: Sequence[Entry]) -> str:
    """``text`` with ``entries`` at the end of its characters."""
    layout = read_layout(text)
    group = layout.under("characters")
    flows = [entry.flow() for entry in entries]
    if group is None:
        return insert_top(text, ["characters:", *_lines(entries, _STEP)], f"characters: {{{', '.join(flows)}}}")
    if group.pairs is not None and group.in_braces:
        return _into_braces(text, group, flows)
    if group.pairs is not None:
        return _below(text, group.end, " " * group.column, entries)
    # An empty value, or a written-out null in its place.
    if layout.root is not None and layout.root.in_braces:
        return _in_place_of(group, text, f"{{{', '.join(flows)}}}")
    indent = _indent(layout) + _STEP
    return _below(text[: group.start] + text[group.end :], group.start, indent, entries)


def insert_voice(text: str, entry: Entry) -> str:
    """``text`` with the top-level ``entry``: behind its key where that stands there with nothing behind it."""
    value = read_layout(text).under(entry.key)
    if value is None:
        comment = [f"# {entry.comment}"] if entry.comment else []
        return insert_top(text, [*comment, entry.flow()], entry.flow())
    return _in_place_of(value, text, entry.flow().removeprefix(f"{entry.key}: "))


def insert_top(text: str, lines: Sequence[str], flow: str) -> str:
    """``text`` with a top-level key at its end: as ``lines``, or as ``flow`` where all stands in braces."""
    layout = read_layout(text)
    if layout.root is not None and layout.root.in_braces:
        return _into_braces(text, layout.root, [flow])
    if layout.root is not None and layout.root.pairs is None:
        # A written-out null where the keys should stand.
        return insert_top(text[: layout.root.start] + text[layout.root.end :], lines, flow)
    before, after = text[: layout.ends_at], text[layout.ends_at :]
    end = newline(text)
    gap = "" if not before or _BREAK.fullmatch(before[-1]) else end
    blank = end if before.strip("\ufeff") else ""
    return before + gap + blank + "".join(f"{_indent(layout)}{line}{end}" for line in lines) + after


def newline(text: str) -> str:
    """The line ending of ``text``: that of its first line."""
    match = _BREAK.search(text)
    return match[0] if match and match[0] in {"\r\n", "\r"} else "\n"


def _lines(entries: Sequence[Entry], indent: str) -> list[str]:
    return [line for entry in entries for line in entry.block(indent)]


def _indent(layout: Layout) -> str:
    return " " * layout.root.column if layout.root else ""


def _in_place_of(nothing: Part, text: str, flow: str) -> str:
    gap = " " if text[nothing.start - 1] == ":" else ""
    return f"{text[: nothing.start]}{gap}{flow}{text[nothing.end :]}"


def _into_braces(text: str, group: Part, flows: Sequence[str]) -> str:
    added = ", ".join(flows)
    if not group.pairs:
        return f"{text[: group.end - 1]}{added}{text[group.end - 1 :]}"
    at = max(part.end for part in group.pairs[-1])
    return f"{text[:at]}, {added}{text[at:]}"


def _below(text: str, at: int, indent: str, entries: Sequence[Entry]) -> str:
    """``entries`` after the line in which offset ``at`` stands, and after the comments that belong to it."""
    end = newline(text)
    at = _line_end(text, at)
    belonging = re.compile(rf"(?:{_BREAK.pattern}){indent} *#")
    while (comment := belonging.match(text, at)) is not None:
        at = _line_end(text, comment.end())
    return text[:at] + "".join(end + line for line in _lines(entries, indent)) + text[at:]


def _line_end(text: str, at: int) -> int:
    match = _BREAK.search(text, at)
    return match.start() if match else len(text)
