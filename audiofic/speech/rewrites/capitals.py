"""CAPITALS are loudness, not letters to be spelled; true initialisms are left to the engine."""

from __future__ import annotations

import re

from audiofic.lang.en.short_words import PRONOUN_US, SHORT_WORDS
from audiofic.speech.rewrites.rule import Context, Rule, plain, rule, word_rule

_TECHNICAL = re.compile(
    r"\s(?:guys?|staff|team|desk|department|dept|support|crowd|people|person|man|woman|expert|manager)\b"
)
"""After ``IT``: it is the trade, and not the pronoun."""
_BEFORE = re.compile(r"([^\W\d_]+)\W*\Z")


def _shouted(match: re.Match[str], context: Context) -> str | None:
    text = match[0]
    if text in ("US", "IT", "AM"):
        return text.lower() if _is_word(match) else None
    if text.lower() in SHORT_WORDS:
        return text.lower()
    return text.capitalize() if text.capitalize() in context.names else None


def _is_word(match: re.Match[str]) -> bool:
    before = _BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    word = plain(before[1]) if before else ""
    if match[0] == "US":
        return word in PRONOUN_US
    if match[0] == "AM":
        return not match.string[: match.start()].rstrip()[-1:].isdigit()
    return word not in {"the", "an", "our", "their"} and not _TECHNICAL.match(match.string, match.end())


SHOUTED = word_rule(
    "capitals", r"(?<![\w'’./@#-])[A-Z]{2,3}(?![\w'’./@-]|\.\w)|(?<![\w'’])(?:US|IT|AM)(?![\w'’])", _shouted
)
CONTRACTED = rule("capitals", r"(?<![\w'’])I['’](?:M|D)(?!\w)", lambda match, _: "I" + match[0][1:].lower(), needs="'’")

RULES: tuple[Rule, ...] = (CONTRACTED, SHOUTED)
