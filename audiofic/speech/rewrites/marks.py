"""Characters that are seen and not heard: markup, quotation marks, what only a machine needs."""

from __future__ import annotations

import html
import re

from audiofic.lang.en.apostrophes import LEADING, TRAILING
from audiofic.speech.rewrites.rule import Context, Rule, plain, rule, sign_rule

INVISIBLE = sign_rule(
    "invisible",
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]+",
    "",
)
"""Control characters (eSpeak takes some for commands), direction marks, soft hyphens, lone surrogates, private use."""

ESCAPE = rule("escape", r"\\(?=[!-/:-@\[-`{-~])", "", needs="\\")
"""Markdown's backslash before a mark."""
ESCAPED_JOIN = rule("escape", r"(?<=\w)\\_(?=\w)", " ", needs="\\")


def _entity(match: re.Match[str], _: Context) -> str:
    """The character that is meant, where it is one to be said or heard as a pause."""
    meant = html.unescape(match[0])
    return meant if meant in "&—–…'’" or meant.isalpha() else " "


_TAGS = "a|b|i|u|s|p|q|em|br|hr|div|sub|sup|span|strong|center|small|big|del|ins|font"
TAG = rule("tag", rf"(?i)</?(?:{_TAGS})\b[^<>]{{0,200}}>", " ", needs="<")
ENTITY = rule("entity", r"(?i)&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});", _entity, needs="&")
BRACKETED = rule(
    "markup",
    r"(?i)\[/?(?:b|i|u|s|quote|url|center|color|size|spoiler|img)(?:=[^\]\n]{0,80})?\]",
    "",
    needs="[",
)
"""Tags of old forums: ``[b]``."""
HASHES = rule("markup", r"(?m)^[ \t]*#{1,6}(?=[ \t])|(?<=\s)#{1,6}[ \t]*$", "", needs="#")
MARKUP = rule("markup", r"[*_`]+|~~+", lambda match, _: " " if _joins(match) else "", needs="*_`~")

QUOTES = sign_rule("quotation mark", '["“”„‟«»‹›「」『』〝〞＂]+', "")

COLONS = rule("quotation mark", r"(?<![\w:])::(?=[^\s:])|(?<=[^\s:])::(?![\w:])", "", needs=":")
"""Around what somebody says into another's head: ``::Come,:: it said``."""


def _opening(match: re.Match[str], _: Context) -> str | None:
    word = plain(match["word"])
    return None if word in LEADING or word[:1].isdigit() else ""


_AND = frozenset({"'n'", "’n’", "‘n’"})


def _closing(match: re.Match[str], _: Context) -> str | None:
    word = plain(match["word"])
    kept = match.string[match.start() - 1 : match.start() + 2] in _AND or word.endswith(("s", "in")) or word in TRAILING
    return None if kept else match["word"]


OPENING = rule("quotation mark", r"(?<![\w'’])['‘’‚‛`´](?=(?P<word>\w*))", _opening, needs="'‘’‚‛`´")
CLOSING = rule("quotation mark", r"(?P<word>(?:(?<!\w)\w+|\W))['’‘´](?!\w)", _closing, needs="'’‘´")


def _joins(match: re.Match[str]) -> bool:
    """Whether the mark stands for the space between two words: ``foo_bar``."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return match[0].startswith("_") and before.isalnum() and after.isalnum()


RULES: tuple[Rule, ...] = (
    ESCAPED_JOIN,
    ESCAPE,
    BRACKETED,
    TAG,
    ENTITY,
    HASHES,
    MARKUP,
    QUOTES,
    COLONS,
    OPENING,
    CLOSING,
)
