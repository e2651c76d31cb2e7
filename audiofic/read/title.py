"""What a player shows for a chapter: its own heading, else its file name made readable."""

from __future__ import annotations

import re

from audiofic.lang.en.headings import NAMED_HEADING

_MARKDOWN = re.compile(r"#{1,6}\s+(?P<title>.*?)\s*#*\s*")
_NUMBERED = re.compile(r"(?i:ch(?:apter|ap)?)?[\s._-]*\d+[\s._-]+(?=\D)")
_LINES_READ = 12
"""A heading further down heads a part of the chapter, not the chapter."""


def title(text: str, name: str) -> str:
    """The title of a chapter with this ``text`` and this file ``name`` (no ending); never empty."""
    lines = (line.strip() for line in text[:4000].splitlines())
    for line in [line for line in lines if line][:_LINES_READ]:
        if match := _MARKDOWN.fullmatch(line):
            if match["title"]:
                return match["title"]
        elif NAMED_HEADING.fullmatch(line):
            return line
    return _readable(name)


def _readable(name: str) -> str:
    """``01-arrival`` → ``Arrival``; ``chapter_2`` → ``Chapter 2``."""
    bare = _NUMBERED.sub("", name, count=1) if _NUMBERED.match(name) else name
    words = re.sub(r"[\s_-]+", " ", bare).strip()
    return words[:1].upper() + words[1:] if words else name
