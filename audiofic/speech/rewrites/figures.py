"""Digits with marks between them: fractions, ranges, ratings, telephone numbers."""

from __future__ import annotations

import re

from audiofic.lang.en.numerals import EMERGENCIES
from audiofic.speech.rewrites.numerals import year
from audiofic.speech.rewrites.rule import DIGIT, Context, Rule, any_of, rule, word_rule

_PARTS = {"2": "half", "3": "third", "4": "quarter", "5": "fifth", "6": "sixth", "8": "eighth", "10": "tenth"}
_PART_OF = re.compile(r"(?i)\b(?:part|chapter|chap|ch|page|episode|book|section|scene)\.?\s*\Z")
_FROM = re.compile(r"(?i)\b(?:from|open)\s\Z")
_CALLS = re.compile(r"(?i)\b(?:call(?:s|ed)?|dial(?:s|l?ed)?|rings?|rang|phone[sd]?|text(?:s|ed)?)\s\Z")
_FRACTION = frozenset(
    {"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "1/8", "3/8", "5/8", "7/8"}
)


def _slashed(match: re.Match[str], _: Context) -> str:
    above, below, last = match["above"], match["below"], match["last"]
    if last is None and _PART_OF.search(match.string[: match.start()][-12:]):
        return f"{above} of {below}"
    if last is None and f"{above}/{below}" in _FRACTION:
        return _fraction(match["whole"], int(above), _PARTS[below])
    if last is None and below in {"10", "100"} and int(above) <= int(below):
        return f"{match['whole'] or ''}{above} out of {below}"
    return match[0].replace("/", " ")


def _fraction(whole: str | None, above: int, part: str) -> str:
    if whole:
        return f"{whole.strip()} and {'a' if above == 1 else above} {part}{'' if above == 1 else 's'}"
    if part == "half":
        return "half"
    return f"{'one' if above == 1 else above} {part}{'' if above == 1 else 's'}"


def _range(match: re.Match[str], _: Context) -> str:
    low, high = int(match[1]), int(match[2])
    if 1000 <= low < high < 2200:
        return f"{year(low)} to {year(high)}"
    if 1100 <= low < 2100 and len(match[2]) == 2:
        return f"{year(low)} to {match[2]}"
    follows = _FROM.search(match.string, max(0, match.start() - 10), match.start()) is not None
    return f"{match[1]} to {match[2]}" if low < high or follows else f"{match[1]} {match[2]}"


def _digits(match: re.Match[str], _: Context) -> str:
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", match[0]))


SLASHED = rule(
    "numbers with a slash",
    r"(?<![\w/.,:])(?P<whole>\d+\s)?(?P<above>\d{1,4})/(?P<below>\d{1,4})(?:/(?P<last>\d{1,4}))?(?![\w/])",
    _slashed,
    needs="/",
)
PHONE = rule(
    "telephone number",
    r"(?<![\w-])(?:\+?\d{1,3}[ -])?(?:\(\d{3}\) ?|\d{3}-)?\d{3}-\d{4}(?![\w-])|(?<![\w-])[49]-1-1(?![\w-])"
    r"|(?<![\w-])0\d{2,4}(?:[ -]\d{3,4}){2}(?![\w-])",
    _digits,
    needs=DIGIT,
)
RANGE = rule("range", r"(?<![\w.,:/–-])(\d{1,4})\s?[–-]\s?(\d{1,4})(?![\w–]|-\d|[.,:/]\d)", _range, needs=DIGIT)
AGENT = rule("number", r"(?<![\w.,:/-])00([1-9])(?![\w.,:/-]\d|\w)", r"double oh \1", needs="0")
TIMES = word_rule("number", r"(?<![\w.,:-])(\d+)[xX](?!\w|-?[A-Z])", r"\1 times")
TIMES_FIRST = word_rule("number", r"(?<![\w.,:-])[xX](\d+)(?!\w)", r"times \1")
ZEROS = rule(
    "number by its digits",
    r"(?<![\w.,:/+$£€–-])0\d{2,7}(?!\w|[:/–-]\w|[.,]\d)",
    lambda match, _: " ".join(match[0]),
    needs="0",
)
EMERGENCY = rule(
    "number by its digits",
    rf"(?<![\w.,:/+$£€–-])(?:{any_of(EMERGENCIES)})"
    r"(?=\s*(?:[.,;!?)…\"”’]\D|[.,;!?)…\"”’]?\Z|(?:and|or|now|for|again|if|at once|right)\b))",
    lambda match, _: " ".join(match[0]) if _CALLS.search(match.string[: match.start()][-16:]) else None,
    needs="019",
)
DEPARTURE = rule(
    "time of a train",
    r"(?i)(?<=\bthe )(\d{1,2})\.([0-5]\d)(?= (?:(?:to|from|for) (?-i:[A-Z])|(?:train|express|bus|coach|ferry|tram)\b))",
    lambda match, _: f"{match[1]} " + (f"oh {match[2][1]}" if match[2][0] == "0" else match[2]),
    needs=DIGIT,
)
HALF_DAY = rule("time of day", r"(?<![\w.,:])(\d{1,2})\.([0-5]\d)(?=\s?[ap]\.?m\b)", r"\1:\2", needs=DIGIT)
POINT = rule("decimal", r"(?<![\w.])\.(?=\d)", "point ", needs=DIGIT)

RULES: tuple[Rule, ...] = (
    PHONE,
    SLASHED,
    RANGE,
    AGENT,
    TIMES,
    TIMES_FIRST,
    ZEROS,
    EMERGENCY,
    DEPARTURE,
    HALF_DAY,
    POINT,
)
