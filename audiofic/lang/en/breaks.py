"""Lines that part scenes in words: some say no more than a row of stars does, others tell time, place or view."""

from __future__ import annotations

import re

_MARK = (
    r"(?:(?:line|page|scene|section|paragraph)[\s-]?(?:break|change|skip|divider)s?|linebreak|time[\s-]?skip"
    r"|horizontal (?:line|rule)|(?:pov|scene) (?:change|switch))"
)
_MARK_IF_DRESSED = r"(?:break|line|hr|divider|skip|scene|space|insert line(?: break)?)"
_FLASHBACK = (
    r"(?:(?:start|begin|end|start of|end of)(?: the)? )?flash[\s-]?backs?"
    r"(?: (?:starts?|begins?|ends?|over|end|start))?"
)
_NAME = r"[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*){0,2}"
_VIEW = (
    rf"(?:{_NAME}(?:['’]s?)? (?:p\.?o\.?v\.?|point of view)|(?:p\.?o\.?v\.?|point of view)(?: of| ?[:–—-])? ?{_NAME})"
)
_TIME = (
    r"(?:(?:[\w'’-]+ ){0,4}(?:later|earlier|before|after|ago|morning|evening|night|day)"
    r"|(?:back (?:to|in) )?(?:the )?present(?: day)?|meanwhile)"
)

_MARK_LINE = re.compile(rf"[\W_]*{_MARK}[\W_]*|[\W_]+{_MARK_IF_DRESSED}[\W_]+", re.IGNORECASE)
_TELLING_LINE = re.compile(
    rf"[\W_]*(?:{_FLASHBACK}|{_VIEW})[\W_]*"
    rf"|[*~_=\-–—\[<(]+\s*{_TIME}\s*[*~_=\-–—\]>).]+",
    re.IGNORECASE,
)


def break_in_words(line: str) -> bool:
    """Whether ``line``, a paragraph by itself, is a break mark spelled out: ``[Time skip]``, ``~ Line break ~``."""
    return bool(_MARK_LINE.fullmatch(line))


def scene_line(line: str) -> bool:
    """Whether ``line`` tells whose view or what time follows: ``Ann's POV``, ``~Flashback~``, ``[Two days later]``.

    A listener needs to hear it.
    """
    return len(line) <= 60 and bool(_TELLING_LINE.fullmatch(line))
