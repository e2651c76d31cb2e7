"""Marks, and what they are called where they are said at all."""

from __future__ import annotations

BETWEEN_NUMBERS = {
    "+": "plus",
    "=": "equals",
    "×": "times",
    "*": "times",
    "÷": "divided by",
    "−": "minus",
    "<": "is less than",
    ">": "is more than",
}
"""Between two numbers."""

SAID = {
    "&": "and", "%": "percent", "+": "plus", "=": "equals", "@": "at", "©": "copyright", "°": "degrees", "±": "plus or minus",
    "×": "times", "÷": "divided by", "½": "a half", "¼": "a quarter", "¾": "three quarters", "№": "number", "♥": "", "<3": "love",
}  # fmt: skip
"""Elsewhere, standing alone; every other mark is silent."""

ELISIONS = frozenset(
    """
em cause til till tis twas twere twill n bout round kay ere neath gainst tween cept cuz coz course nother nuff sup
pon pologies fraid lo night morning scuse stead member spect ello im er ow ad e is alf ouse
""".split()
)
"""Words that an apostrophe begins: 'em, 'cause."""
