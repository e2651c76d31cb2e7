"""Spelling that paints a voice: stretched words, stutters, shouted capitals."""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule


def _stretched(match: re.Match[str], _: Context) -> str | None:
    return re.sub(r"([^\W\d_])\1{2,}", r"\1", match[0], flags=re.IGNORECASE)


def _stutter(match: re.Match[str], _: Context) -> str | None:
    word = match["word"]
    return f"{word[:1].upper() if match[0][:1].isupper() else word[:1]}{word[1:]}"


STRETCHED = rule("stretched word", r"(?i)(?<![\w'’])[^\W\d_]*([^\W\d_])\1{2,}[^\W\d_]*(?!\w)", _stretched)
STUTTER = rule(
    "stutter",
    r"(?i)(?<![\w'’-])(?:(?P<sound>(?!I)[a-z]{1,2})(?:-|–|…|\.{2,3}))+(?P<word>(?P=sound)[a-z'’]+)(?![\w-])",
    _stutter,
)

RULES: tuple[Rule, ...] = (STUTTER, STRETCHED)
