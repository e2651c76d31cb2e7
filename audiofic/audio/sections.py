"""Where a chapter's track is cut into sections, each of which can be encoded, and kept, without the others.

An edit must move no cut but those beside it, as in storage that keeps equal pieces once (content-defined chunking:
Muthitacharoen et al., "A Low-bandwidth Network File System", 2001): so the words decide where to cut, and places in the
track only where the words are silent for long.
"""

from __future__ import annotations

import zlib

from audiofic.audio.pauses import Boundary
from audiofic.model import Line

UNIT = 9_216 / 44_100
"""Seconds, of which a section is a whole number long: the shortest time that is whole frames of MP3 (1,152 samples) and
of AAC (1,024), so that a frame never holds sound of two sections, and all formats have one timeline."""

RATES = (22_050, 44_100)
"""Hz at which ``UNIT`` is a whole number of samples."""

_SHORTEST = 30.0
"""Seconds. What is encoded before a section's first frame, and the frames past its end, are 1 to 2 % of it then."""
_LONGEST = 120.0
"""Seconds after which the next pause that is long enough will do."""
_ONE_IN = 4
"""Paragraphs between the two; one of them comes some 40 s after the other in a novel."""
_QUIET = 0.3
"""Seconds of pause that an end needs: half of it on either side is longer than what an encoder mixes (three frames)."""
_LONG_PAUSES = frozenset({Boundary.PARAGRAPH, Boundary.HEADING, Boundary.BREAK})
"""In which nobody hears a fifth of a second more."""


def ends_section(line: Line, edge: Boundary, silence: float, seconds: float) -> bool:
    """Whether a section ends in the ``silence`` (seconds) before ``line``, ``seconds`` after it began."""
    if silence < _QUIET or seconds < _SHORTEST:
        return False
    if seconds >= _LONGEST:
        return edge in _LONG_PAUSES or edge is Boundary.TURN
    return edge in _LONG_PAUSES and zlib.crc32(line.utterance.spoken.encode()) % _ONE_IN == 0
