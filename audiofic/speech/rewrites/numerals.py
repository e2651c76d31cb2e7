"""Numbers as words, as far as engines need help with them."""

from __future__ import annotations

from audiofic.lang.en.numerals import ONES, ORDINALS, TENS

ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""A Roman numeral from 1 to 89."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def cardinal(number: int) -> str:
    """``number`` from 0 to 99 in words."""
    tens, ones = divmod(number, 10)
    if number < len(ONES):
        return ONES[number]
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def ordinal(number: int) -> str:
    """``number`` from 0 to 99 as an ordinal, in words."""
    tens, ones = divmod(number, 10)
    if number < len(ORDINALS):
        return ORDINALS[number]
    return f"{TENS[tens]}-{ORDINALS[ones]}" if ones else f"{TENS[tens][:-1]}ieth"


def year(number: int) -> str:
    """A year from 1000 to 2199 as it is said: "nineteen oh five"; digits where an engine says those right."""
    century, rest = divmod(number, 100)
    if rest == 0 or 2000 <= number < 2010:
        return str(number)
    return f"{cardinal(century)} oh {cardinal(rest)}" if rest < 10 else f"{cardinal(century)} {cardinal(rest)}"


def roman(numeral: str) -> int:
    """The value of a Roman numeral that ``ROMAN`` matches."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(-value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True))
