"""Addresses, handles and hashtags, said as a person would say them."""

from __future__ import annotations

import re

from audiofic.speech.rewrites.rule import Context, Rule, rule

_ENDINGS = "com|net|org|edu|gov|info|io|co|me|tv|uk|us|de|fr|jp|ca|au|html?|php"


def _address(match: re.Match[str], _: Context) -> str:
    """The site's name and no more: nobody reads a path aloud."""
    return match["site"].replace("-", " ").replace("_", " ").replace(".", " dot ")


LINK = rule(
    "address",
    rf"(?:https?://|ftp://)(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)*)(?:[/:?#][^\s\"”’<>]*[\w/=&]|/)?"
    rf"|(?P<www>(?<![\w@.])www\.)(?P<site2>[\w-]+(?:\.[\w-]+)+)(?:/[^\s\"”’<>]*[\w/=])?",
    lambda match, _: (match["site"] or match["site2"]).replace("_", " ").replace(".", " dot "),
)
SITE = rule(
    "address",
    rf"(?<![\w@.])(?P<site>[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:{_ENDINGS}))(?![\w.]\w)(?:/[^\s\"”’<>]*[\w/=])?(?!\w)",
    _address,
    re.I,
)
MAIL = rule(
    "address",
    r"(?<![\w.])(?P<who>[\w+-]+(?:\.[\w+-]+)*)@(?P<where>[\w-]+(?:\.[\w-]+)+)",
    lambda match, _: (
        f"{match['who'].replace('.', ' dot ').replace('_', ' ')} at {match['where'].replace('.', ' dot ')}"
    ),
)
HANDLE = rule(
    "handle",
    r"(?<![\w@])@(?P<name>\w[\w.-]*\w|\w)",
    lambda match, _: f"at {match['name'].replace('_', ' ').replace('.', ' dot ')}",
)
HASHTAG = rule("hashtag", r"(?<![\w#&])#(?P<tag>[A-Za-z]\w+)", lambda match, _: f"hashtag {_words(match['tag'])}")
NUMBER_SIGN = rule("number sign", r"(?<![\w#&])#\s?(?=\d)", "number ")


def _words(tag: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_+", " ", tag)


RULES: tuple[Rule, ...] = (MAIL, LINK, SITE, HANDLE, HASHTAG, NUMBER_SIGN)
