"""The families of quotation marks."""

from __future__ import annotations

from enum import Enum


class Family(Enum):
    """Marks that pair with one another."""

    DOUBLE = 1
    SINGLE = 2
    ANGLE = 3
    CORNER = 4


FAMILIES: dict[str, Family] = {
    **dict.fromkeys(("''", "``", *'"“”„‟＂'), Family.DOUBLE),
    **dict.fromkeys("'‘’‚‛`", Family.SINGLE),
    **dict.fromkeys("«»", Family.ANGLE),
    **dict.fromkeys("「」『』", Family.CORNER),
}
"""Every mark, ``''`` and double backticks as typewriters made them included."""

LEAN: dict[str, float] = {
    **dict.fromkeys(("``", *"“„‟‘‚‛`«「『"), 1.0),
    **dict.fromkeys(("''", *"”’»」』"), -1.0),
}
"""Which way a mark points by its shape: 1 opens, -1 closes, 0 (not listed) either."""
