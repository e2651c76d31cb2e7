"""Marks, and what they are called where they are said at all."""

from __future__ import annotations

BETWEEN_NUMBERS = {
    "*": "times", "×": "times", "x": "by", "<": "is less than", ">": "is more than", "->": "to", "→": "to", "~": "to",
    "^": "to the power of",
}  # fmt: skip
"""Between two numbers."""

NAMED = {"&": "and", "№": "number", "¢": "cents", "⁉": "?!", "‽": "?!", "‼": "!!", "、": ",", "，": ",", "。": "."}
"""Anywhere, where an engine says otherwise or nothing."""

KEPT = frozenset(".,;:!?…—–-'’()%+=@$£€¥₹₩°±×÷½¼¾²³©®™&−‐‑")
"""Marks that are left to the engine: it makes a pause of them, or says them as a person would."""
