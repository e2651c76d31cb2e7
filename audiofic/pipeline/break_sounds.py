"""Which scene breaks are heard as the author's own sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audiofic.model import Line, Segment, Utterance, Voice
from audiofic.pipeline.ledger import Reason
from audiofic.speech.engine import engine

SPOKEN = "scene break"
"""What the engine is told: a name for what is heard."""


def parting_breaks(reasons: Sequence[Reason | None]) -> Iterator[int]:
    """Indexes of the segments at which a sound belongs; ``reasons`` says why each is not spoken, None where it is.

    A break before the first or after the last spoken segment parts nothing; of several in a row one is enough.
    """
    heard, waiting = False, None
    for index, reason in enumerate(reasons):
        if reason is None:
            if waiting is not None:
                yield waiting
            heard, waiting = True, None
        elif reason is Reason.BREAK and heard and waiting is None:
            waiting = index


def break_line(index: int, segment: Segment, voice: Voice) -> Line:
    """The sound of ``voice`` at scene break ``segment``, the script's number ``index``."""
    return Line(
        segment=index,
        utterance=Utterance(start=segment.start, end=segment.end, spoken=SPOKEN),
        recipe=engine(voice.engine).recipe(SPOKEN, voice),
        gain=voice.gain,
    )
