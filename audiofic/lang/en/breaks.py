"""Scene breaks in words: ``[Time skip]``, ``~ Line break ~``, ``Ann's POV``, ``[Two days later]``."""

from __future__ import annotations

import re

_MARK = (
    r"(?:(?:line|page|scene|section|paragraph)[\s-]?(?:break|change|skip|divider)s?|linebreak|time[\s-]?skip"
    r"|horizontal (?:line|rule)|(?:pov|scene) (?:change|switch))"
)
_MARK_IF_DRESSED = r"(?:break|line|hr|divider|skip|scene|space|end|insert line(?: break)?|fin|finis|tbc)"
_FLASHBACK = (
    r"(?:(?:start|begin|end|start of|end of)(?: the)? )?flash[\s-]?backs?"
    r"(?: (?:starts?|begins?|ends?|over|end|start))?"
)
_FLASHBACK_ENDS = re.compile(r"\b(?:end(?:s|ed|ing)?|over|back to the present|present(?: day)?)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"[\W_]*(?:[\w'’-]+ ){1,3}(?:years?|decades?|centur(?:y|ies)) (?:ago|earlier|before)[\W_]*", re.IGNORECASE
)
_FLASHBACK_NAMED = re.compile(r"\bflash[\s-]?backs?\b", re.IGNORECASE)
_NAME = r"[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*){0,2}"
_VIEW = (
    rf"(?:{_NAME}(?:['’]s?)? (?:p\.?o\.?v\.?|point of view)|(?:p\.?o\.?v\.?|point of view)(?: of| ?[:–—-])? ?{_NAME})"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = (
    r"(?:(?:[\w'’-]+ ){0,4}(?:later|earlier|before|after|ago|morning|evening|night|day|dawn|dusk|noon)"
    r"|(?:back (?:to|in) )?(?:the )?present(?: day)?|meanwhile"
    r"|(?:(?:early|late|mid|the) )*(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july"
    r"|august|september|october|november|december),? (?:of )?\d{4}"
    rf"|(?:(?:at|about|nearly|by|today|tomorrow|yesterday|{_DAY}),? ){{0,2}}"
    r"(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?| hours)?|\d{1,2} ?[ap]\.?m\.?))"
)
_PLACE = (
    r"(?:elsewhere|upstairs|downstairs|outside|inside|next door"
    r"|(?:[\w'’-]+ ){1,4}(?:away|up|down|above|below|over|upstairs|downstairs)"
    r"|(?:meanwhile,? )?(?:back )?(?:at|in|on|across|outside|inside|near|aboard|under|behind)"
    r" (?:[\w'’-]+ ){0,4}[\w'’-]+)"
)
_CLOCK = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2} )?[A-Z][a-z]{2,8} \d{1,4}),? (?:at )?"
    r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?| hours)?"
)
_RECORD = (
    r"(?:end|start|beginning)(?: of)? (?:the )?(?:tape|recording|transcript|transmission|log|message|call|file|report)"
)
_REST = r"(?:[,:;–—-][^.!?]{1,40})?"
_OPEN, _SHUT = r"[*~_=\-–—\[<({|]+\s*", r"\s*[*~_=\-–—\]>)}|.]+"
_LONGEST = 64
"""Characters; a longer line is a sentence."""

_LINE = re.compile(rf"[\W_]*(?:{_MARK}|{_FLASHBACK}|{_VIEW}|{_CLOCK})[\W_]*", re.IGNORECASE)
_DRESSED_LINE = re.compile(
    rf"{_OPEN}(?:{_MARK_IF_DRESSED}|(?:{_MARK}|{_FLASHBACK}|{_TIME}|{_RECORD}){_REST}){_SHUT}", re.IGNORECASE
)
_BRACKETED_PLACE = re.compile(rf"\[\s*{_PLACE}{_REST}[\s.]*\]", re.IGNORECASE)
"""In square brackets only: other signs set apart what is thought or stressed."""
_TIME_ALONE = re.compile(rf"(?:{_TIME}|\d{{4}}){_REST}[.:…]*", re.IGNORECASE)
_MARK_ALONE = re.compile(rf"[\W_]*(?:{_MARK}|{_MARK_IF_DRESSED})[\W_]*", re.IGNORECASE)


def break_in_words(line: str) -> bool:
    """Whether ``line``, a paragraph by itself, says that another scene, time or point of view begins."""
    return len(line) <= _LONGEST and any(
        pattern.fullmatch(line) for pattern in (_LINE, _DRESSED_LINE, _BRACKETED_PLACE)
    )


def time_alone(line: str) -> bool:
    """Whether ``line`` says when and nothing else: ``Eleven years ago``; below a break it belongs to it."""
    return len(line) <= _LONGEST and _TIME_ALONE.fullmatch(line) is not None


def flashback_begins(line: str) -> bool:
    """Whether ``line``, a scene break, says that what follows was long before: ``[Flashback]``, ``Two years ago``."""
    named = _FLASHBACK_NAMED.search(line) and not _FLASHBACK_ENDS.search(line)
    return bool(named) or _LONG_AGO.fullmatch(line) is not None


def flashback_ends(line: str) -> bool:
    """Whether ``line``, a scene break, says that a flashback is over: ``[End flashback]``, ``Present day``."""
    return _FLASHBACK_ENDS.search(line) is not None


def break_to_say(line: str) -> bool:
    """Whether a listener misses something if the break is only a pause: when or where it goes on, who tells it.

    ``[Two days later]`` and ``Ann's POV`` are to be said, ``[line break]`` and ``* * *`` are not.
    """
    return (break_in_words(line) and not _MARK_ALONE.fullmatch(line)) or time_alone(line)
