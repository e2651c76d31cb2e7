"""Abbreviations in the places that tell what they stand for."""

from __future__ import annotations

import re

from audiofic.lang.en.abbreviations import (
    ANYWHERE,
    BARE_TITLES,
    FORENAMES,
    REFERENCES,
    SPELLED,
    STREETS,
    TITLES,
)
from audiofic.speech.rewrites.rule import DIGIT, Context, Rule, any_of, like, rule, word_rule, words

_NAME = r"(?=\s*[\"'“‘(]?[^\W\d_a-z]|\s+(?:and|or|&)\s+[A-Z])"


def _title(match: re.Match[str], _: Context) -> str | None:
    """Its full form; "Mrs.Smith" gets the space that the writer forgot."""
    if not match[1][:1].isupper():
        return None
    return TITLES[match[1].lower()] + ("" if match.string[match.end() :][:1].isspace() else " ")


_AVENUE = re.compile(r"(?:^|[\s(])(?!The|A|An|My|Our|Your|His|Her|Their)[A-Z][\w'’.-]*\s\Z|\d(?:st|nd|rd|th)\s\Z")


def _street(match: re.Match[str], _: Context) -> str | None:
    """The street; but "the Dr." is a doctor."""
    if match[1] == "Dr" and not _AVENUE.search(match.string, 0, match.start()):
        return None
    return STREETS[match[1].lower()]


def _reference(match: re.Match[str], _: Context) -> str:
    return like(match, REFERENCES[match[1].lower()]) + " "


REFERENCE = rule("abbreviation", rf"(?<![\w.'’])(?i:({any_of(REFERENCES)}))\.\s?(?=#?\d)", _reference, among=REFERENCES)
LIVED = rule(
    "abbreviation",
    r"(?<![\w.'’])([bd])\.\s?(?=\d{4}(?!\w))",
    lambda match, _: {"b": "born ", "d": "died "}[match[1]],
    among=["b", "d"],
)
STREET = rule(
    "street",
    rf"(?<=[a-z]\s)({any_of(name.capitalize() for name in STREETS)})(?:\.(?!\s*\Z))?"
    r"(?=\s*[,;:!?)—]|\s+(?:and|in|at|to|on|is|was|by|near|with)\b|\.?\s*\Z)",
    _street,
    among=STREETS,
)
TITLE = rule("title", rf"(?<![\w.'’])(?i:({any_of(TITLES)}))\.{_NAME}", _title, among=TITLES)
BARE_TITLE = rule(
    "title",
    rf"(?<![\w.'’])({any_of(title.capitalize() for title in BARE_TITLES)})(?=\s){_NAME}",
    _title,
    among=BARE_TITLES,
)
FORENAME = rule(
    "abbreviation",
    rf"(?<![\w.'’])({any_of(name.capitalize() for name in FORENAMES)})\.(?=\s[A-Z])",
    lambda match, _: FORENAMES[match[1].lower()],
    among=FORENAMES,
)
CIRCA = rule("abbreviation", r"(?<![\w.'’])(?:c|ca)\.\s?(?=\d{3,4}(?!\d))", "circa ", needs=DIGIT)
JUNIOR = rule("abbreviation", r"(?<=[a-z])(,?\s)Jr(?:\.(?!\s*\Z))?(?!\w)", r"\1Junior", among=["jr"])
SENIOR = rule("abbreviation", r"(?<=[a-z])(,?\s)Sr(?:\.(?!\s*\Z))?(?!\w)", r"\1Senior", among=["sr"])
MEANT = words("abbreviation", ANYWHERE)
SPELL = word_rule("initials", rf"(?<!\w)({any_of(SPELLED)})(?!\w|\s[A-Z]{{2}})", lambda match, _: SPELLED[match[1]])
INITIALS = rule(
    "initials",
    r"(?<![\w.'’])(?:(?:[A-Z]\.\s)+(?=[A-Z]\.)|(?:[A-Z]\.)+\s(?=[A-Z][a-z]))",
    lambda match, _: re.sub(r"([B-Z])\.\s?", r"\1 ", match[0]),
    needs=".",
)

OWNER = rule("initials", r"(?<![\w.])([A-Z])\.(?=['’]s\b)", r"\1", needs="'’")

RULES: tuple[Rule, ...] = (
    CIRCA,
    REFERENCE,
    LIVED,
    FORENAME,
    JUNIOR,
    SENIOR,
    STREET,
    TITLE,
    BARE_TITLE,
    MEANT,
    SPELL,
    INITIALS,
    OWNER,
)
