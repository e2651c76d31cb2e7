"""Numbers with a unit of measure."""

from __future__ import annotations

import re

from audiofic.lang.en.units import GLUED, UNITS
from audiofic.speech.rewrites.rule import DIGIT, Context, Rule, any_of, rule

DIGITS = "0123456789½¼¾"
_NUMBER = r"(?<![\w.,$£€-])(?:(?P<low>\d+)\s?[–-]\s?)?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?[½¼¾]?|[½¼¾])"
_FEW = frozenset({"1", "½", "¼", "¾"})
_SINGLE = re.compile(r"(?i)[\s-]old")
_ARTICLE = re.compile(r"(?i)\b(?:an?|the|this|that|his|her|my|your|our|their)\s+\Z")
_ATTRIBUTE = re.compile(r"\s+(?!later|ago|after|before|away|long|and|or|to|in|of|on|from|until|each|per|is|was)[a-z]")


def _measure(match: re.Match[str], _: Context) -> str:
    one, many = UNITS[match["unit"].lower()] if match["unit"] else GLUED[match["glued"]]
    single = match["number"] in _FEW or match["dash"] == "-" or (not match["many"] and attributive(match))
    low = f"{match['low']} to " if match["low"] else ""
    return f"{low}{match['number']}{match['dash'] or ' '}{one if single else many}{_stop(match)}"


def attributive(match: re.Match[str]) -> bool:
    """Whether the measure stands before what it measures: "a 10 min walk", "5 yr olds"."""
    if _SINGLE.match(match.string, match.end()):
        return True
    before, after = match.string[max(0, match.start() - 10) : match.start()], match.end()
    return _ARTICLE.search(before) is not None and _ATTRIBUTE.match(match.string, after) is not None


def _stop(match: re.Match[str]) -> str:
    """The full stop of "10 yrs." where it ends the sentence too."""
    ends = not match.string[match.end() :].strip(" \n\t\r\"'”’)")
    return "." if match[0].endswith(".") and ends else ""


def _square(match: re.Match[str], _: Context) -> str:
    units = {**UNITS, **GLUED}[match["unit"]]
    kind = "square" if match["power"] == "²" else "cubic"
    return f"{match['number']} {kind} {units[0] if match['number'] in _FEW else units[1]}"


FEET = rule("feet and inches", r"(?<![\w.])(\d)['’′]\s?(\d{1,2})(?:[\"”″]|''|’’)?(?!\w)", r"\1 foot \2", needs="'’′")
MEASURE = rule(
    "unit",
    rf"{_NUMBER}(?:(?P<dash>[-\s])?(?i:(?P<unit>{any_of(UNITS)})(?P<many>s)?)|(?P<glued>{any_of(GLUED)})(?P<gap>))"
    r"(?![\w/²³]|['’]\w)(?:\.(?!\w))?",
    _measure,
    needs=DIGITS,
)

SQUARE = rule("unit", rf"{_NUMBER}\s?(?P<unit>mm|cm|km|ft|yd|in|m)(?P<power>[²³])(?!\w)", _square, needs="²³")

INCHES = rule("unit", rf"{_NUMBER}\sin\.(?=\s[a-z])", r"\g<number> inches", among=["in"])

STONE = rule("unit", rf"{_NUMBER}\s?st(?=\s?\d{{1,2}}\s?lbs?\b)", r"\g<number> stone", needs=DIGIT)
SECONDS = rule("unit", r"(?<![\w.,$£€-])(\d+\.\d+)s(?!\w)", r"\1 seconds", needs=DIGIT)

RULES: tuple[Rule, ...] = (SQUARE, INCHES, STONE, SECONDS, MEASURE)
