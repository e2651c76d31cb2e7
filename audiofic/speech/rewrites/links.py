"""Addresses, handles and hashtags, said as a person would say them: a site's name, and no path."""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule

_SITE = r"(?P<site>[a-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]\w+)"
_PATH = r"(?:[:/?#](?:[^\s\"”’<>]*[\w/=&])?)?"
_ENDINGS = "com|net|org|edu|gov|info|io|co|me|tv|uk|us|de|fr|jp|ca|au|html?|php"


def _aloud(text: str) -> str:
    return text.replace(".", " dot ").replace("_", " ").replace("-", " ")


def _site(match: re.Match[str], _: Context) -> str:
    return _aloud(match["site"])


def _mail(match: re.Match[str], _: Context) -> str:
    return f"{_aloud(match['who'])} at {_aloud(match['where'])}"


def _hashtag(match: re.Match[str], _: Context) -> str:
    return "hashtag " + re.sub(r"(?<=[a-z])(?=[A-Z])|_+", " ", match["tag"])


MAIL = rule("address", r"(?<![\w.])(?P<who>[\w+-]+(?:\.[\w+-]+)*)@(?P<where>[\w-]+(?:\.[\w-]+)+)", _mail, needs="@")
LINK = rule("address", rf"(?i)(?<![\w@.])(?:(?:https?|ftp)://(?:www\.)?|www\.){_SITE}{_PATH}", _site, needs=".")
SITE = rule("address", rf"(?i)(?<![\w@.])(?=\S*\.(?:{_ENDINGS})(?!\w)){_SITE}{_PATH}(?!\w)", _site, needs=".")
HANDLE = rule(
    "handle", r"(?<![\w@])@(?P<name>\w[\w.-]*\w|\w)", lambda match, _: f"at {_aloud(match['name'])}", needs="@"
)
HASHTAG = rule("hashtag", r"(?<![\w#&])#(?P<tag>[A-Za-z]\w+)", _hashtag, needs="#")
SHARP = rule("number sign", r"(?<!\w)([CF])#(?!\w)", r"\1 sharp", needs="#")
NUMBER_SIGN = rule("number sign", r"(?<![\w#&])#\s?(?=\d)", "number ", needs="#")

RULES: tuple[Rule, ...] = (MAIL, LINK, SITE, HANDLE, HASHTAG, SHARP, NUMBER_SIGN)
