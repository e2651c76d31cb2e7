"""Ties between a quotation and somebody spoken of beside it: tags, lead-ins, beats."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from audiofic.attribution.mentions import Mention


class How(IntEnum):
    """What ties the mention to the quotation, the surest first."""

    INVERTED = 0
    """“…,” said Ann."""
    PLAIN = 1
    """“…,” Ann said."""
    LEAD = 2
    """Ann said, “…”"""
    DISTANT = 3
    """“…,” Ann, taking up her hat, said. Ann turned to Bo and said, “…”"""
    SOUND = 4
    """“…” Ann laughed."""
    INTRODUCED = 5
    """Ann turned: “…”"""
    BEAT_AFTER = 6
    """“…” Ann took up her hat."""
    BEAT_BEFORE = 7
    """Ann took up her hat. “…”"""
    NEAREST_BEFORE = 8
    """The last subject of that sentence, where it is another: Ann turned as Bo came in. “…”"""


EXPLICIT = frozenset({How.INVERTED, How.PLAIN, How.LEAD, How.DISTANT})
BEATS = frozenset({How.BEAT_AFTER, How.BEAT_BEFORE, How.NEAREST_BEFORE})


class Tag(NamedTuple):
    """One such tie."""

    how: How
    mention: Mention
    quote: int
    """Index of the quotation in its paragraph."""
    verb: int
    """Index of the verb's word; -1 where a beat has none."""
