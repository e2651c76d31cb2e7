"""Characters that are seen and not heard: markup, quotation marks, what only a machine needs."""

from __future__ import annotations

import re

from audiofic.lang.en.symbols import ELISIONS
from audiofic.speech.rewrites.rule import Context, Rule, plain, rule

UNHEARD = rule(
    "invisible",
    "[\\x00-\\x08\\x0e-\\x1b\\x1c-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
    "\\ud800-\\udfff\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\ufff0-\\uffff\\U000e0000-\\U0010ffff]+",
    "",
)
"""Control characters (to eSpeak some are commands), direction marks, soft hyphens, lone surrogates, private use."""

ESCAPE = rule("escape", r"\\(?=[!-/:-@\[-`{-~])", "")
"""Markdown's backslash before a mark."""

TAG = rule(
    "tag",
    r"</?(?:a|b|i|u|s|p|q|em|br|hr|div|sub|sup|span|strong|center|small|big|del|ins|font)\b[^<>]{0,200}>",
    " ",
    re.I,
)
ENTITY = rule("entity", r"&(?:nbsp|#160|shy|zwnj|zwj);", " ")

MARKUP = rule("markup", r"[*_`]+|~~+", lambda match, _: " " if _inside_word(match) else "")
HEADING_MARKS = rule("markup", r"(?m)^[ \t]*#{1,6}(?=[ \t])|(?<=\s)#{1,6}[ \t]*$", "")

QUOTES = rule("quotation mark", '["“”„‟«»‹›「」『』〝〞＂]+', "")


def _single(match: re.Match[str], _: Context) -> str | None:
    word = plain(match["word"] or "")
    return None if word in ELISIONS or word[:1].isdigit() else ""


OPENING = rule("quotation mark", r"(?<![\w'’‘])['‘’](?=(?P<word>\w*))", _single)
CLOSING = rule("quotation mark", r"(?<![sS])(?<!\b[oO])(?<!\b[tT]h)(?<!in)(?<!\bn)(?<!\bN)['’](?!\w)", "")


def _inside_word(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    return match[0].startswith("_") and start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalnum()


RULES: tuple[Rule, ...] = (UNHEARD, ESCAPE, TAG, ENTITY, HEADING_MARKS, MARKUP, QUOTES, OPENING, CLOSING)
