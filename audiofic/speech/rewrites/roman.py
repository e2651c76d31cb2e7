"""Roman numerals after a name ("Henry VIII") and after what is counted ("Chapter IV")."""

from __future__ import annotations

import re

from audiofic.lang.en.abbreviations import REFERENCES, TITLES, VOLUMES
from audiofic.lang.en.function_words import ARTICLES
from audiofic.lang.en.given_names import GIVEN_NAMES
from audiofic.lang.en.numerals import COUNTED, CRAFT, CROWNED, DYNASTIC
from audiofic.lang.en.pronouns import PRONOUNS
from audiofic.model import Kind
from audiofic.speech.rewrites.numerals import ROMAN, ordinal, roman
from audiofic.speech.rewrites.rule import Context, Rule, any_of, like, plain, rule

_PEOPLE = (GIVEN_NAMES | DYNASTIC) - CRAFT
_SMALL = "viii|vii|vi|iv|iii|ii|ix|xiv|xiii|xii|xi"
"""Numerals in small letters that are no words."""


def _counted(match: re.Match[str], _: Context) -> str | None:
    if match["numeral"] == "I" and match["what"][:1].islower():
        return None
    return f"{match['what']}{match['gap']}{roman(match['numeral'].upper())}"


def _named(match: re.Match[str], _: Context) -> str | None:
    numeral, name = match["numeral"], plain(match["name"])
    if name in ARTICLES or name in PRONOUNS:
        return None
    crowned = plain(match["before"] or "").strip() in CROWNED
    if len(numeral) == 1 and not crowned and not (numeral == "V" and name in DYNASTIC):
        return None
    before = match["before"] or ""
    first = plain(before).strip(" .")
    titled = first in TITLES
    person = crowned or titled or not {name, first}.isdisjoint(_PEOPLE)
    number = roman(numeral)
    if titled and before.rstrip().endswith("."):
        before = f"{TITLES[before.strip(' .').lower()]} "
    return f"{before}{match['name']} {f'the {ordinal(number)}' if person else number}"


def _heading(match: re.Match[str], context: Context) -> str | None:
    return str(roman(match["numeral"].upper())) if context.kind is Kind.HEADING else None


def _century(match: re.Match[str], _: Context) -> str:
    return ordinal(roman(match["numeral"]))


COUNT = rule(
    "Roman numeral",
    rf"(?<!\w)(?P<what>(?i:{any_of(COUNTED)}))(?P<gap>\s+)(?P<numeral>{ROMAN}|{_SMALL})(?![\w'’-])",
    _counted,
    among=COUNTED,
)
NAMED = rule(
    "Roman numeral",
    rf"(?<![\w.])(?P<before>[A-Z][a-z]+\.?\s+)?(?P<name>[A-Z][a-z]+)\s+(?P<numeral>{ROMAN})(?![\w-]|['’](?!s\b))",
    _named,
    among=re.compile(ROMAN),
)
VOLUME = rule(
    "Roman numeral",
    rf"(?<![\w.'’])(?P<what>(?i:{any_of(VOLUMES)}))\.\s?(?P<numeral>{ROMAN})(?![\w'’-])",
    lambda match, _: f"{like(match, REFERENCES[match['what'].lower()])} {roman(match['numeral'])}",
    among=VOLUMES,
)
ALONE = rule(
    "Roman numeral",
    rf"\A\W*(?P<numeral>{ROMAN}|{_SMALL})(?=\W*\Z|[.:)]?\s|\s*[—–-])",
    _heading,
    among=re.compile(f"{ROMAN}|{_SMALL}"),
)
CENTURY = rule(
    "Roman numeral",
    rf"(?<![\w.])(?P<numeral>{ROMAN})(?:th|st|nd|rd)?(?=\s(?:century|centuries|dynasty|legion)\b)",
    _century,
    among=re.compile(rf"{ROMAN}(?:th|st|nd|rd)?"),
)

RULES: tuple[Rule, ...] = (COUNT, VOLUME, CENTURY, NAMED, ALONE)
