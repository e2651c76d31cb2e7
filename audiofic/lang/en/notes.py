"""Labels by which authors of web fiction mark what is not the story."""

from __future__ import annotations

import re

_AUTHOR = r"a\.?\s?/\s?n|an(?=:)|author(?:['’]?s['’]?)?\s+notes?|(?:end\s+|chapter\s+)?notes?(?=\s*:)"
_FRONT = (
    r"disclaimers?|summary|rating|rated|warnings?|pairings?|fandoms?|beta(?:['’]?d by|\s+reader)?|genres?"
    r"|spoilers?|word\s?count|characters|tags|archive warnings?|relationships?|additional tags"
    r"|chapter summary|trigger warnings?"
)

NOTE_LABEL = re.compile(
    rf"[\s*_~>\-–—]*(?P<label>(?i:{_AUTHOR}))\b[\s*_~]*(?:[:;\-–—.,]|$)"
    rf"|[\s*_~>\-–—]*(?P<front>(?i:{_FRONT}))[\s*_]*:",
)
"""At the beginning of a paragraph."""

BRACKETED_NOTE = re.compile(
    rf"\([\s*_]*(?P<label>(?i:{_AUTHOR}))\b[^()]{{0,4000}}(?:\([^()]{{0,400}}\)[^()]{{0,4000}})*\)"
    rf"|\[[\s*_]*(?P<label2>(?i:{_AUTHOR}))\b[^\[\]]{{0,4000}}\]"
)
"""Anywhere in a paragraph."""


def label(match: re.Match[str]) -> str:
    """The label that one of these patterns found."""
    return next(found for found in match.groups() if found)
