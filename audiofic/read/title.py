"""What a player shows for a chapter: its own heading, else its file name made readable."""

from __future__ import annotations

import re

from audiofic.lang.en.headings import by_line, heading, is_number, shown, title_like
from audiofic.lang.en.notes import own_label

_NUMBERED = re.compile(r"(?i:ch(?:ap(?:ter)?)?)?[\s._-]*\d+[\s._-]+(?=[^\W\d])")
_LINES_READ = 12
"""A heading further down heads a part of the chapter, not the chapter."""


def title(text: str, name: str) -> str:
    """The title of a chapter with this ``text`` and this file ``name`` (no ending); never empty.

    A number or ``Chapter 3`` is joined with the title on the line below it: ``Chapter 3: The Storm``.
    """
    lines = [line.strip() for line in text[:4000].splitlines()]
    lines = [line for line in lines if line][:_LINES_READ]
    for number, line in enumerate(lines):
        why = heading(line)
        if (not why and not (number == 0 and title_like(line) and len(lines) > 1)) or own_label(line):
            continue
        below = lines[number + 1] if number + 1 < len(lines) else ""
        bare = shown(line)
        named = why and title_like(below) and not by_line(below) and not heading(below)
        if is_number(line) and not named:
            return f"Chapter {bare.rstrip('.)')}"
        return f"{bare.rstrip('.:)')}: {shown(below)}" if named and _is_bare(bare) else bare
    return _readable(name)


def _is_bare(heading: str) -> bool:
    """Whether a heading only counts: ``Chapter 3``, ``IV``."""
    return len(heading.split()) <= 2


def _readable(name: str) -> str:
    """``01-arrival`` → ``Arrival``; ``chapter_2`` → ``Chapter 2``."""
    words = re.sub(r"[\s_-]+", " ", _NUMBERED.sub("", name, count=1) if _NUMBERED.match(name) else name).strip()
    return words[:1].upper() + words[1:] if words else name
