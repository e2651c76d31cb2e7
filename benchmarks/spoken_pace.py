"""How the time for spoken text grows with length, for prose and for shapes that are hard on patterns.

    python benchmarks/spoken_pace.py

Prints words a second for prose, and for every shape the factor by which four times the length takes longer;
linear is 4. Exit code 1 where a factor is above 6 (a busy machine blurs it, a square would be 16).
"""

from __future__ import annotations

import sys
import time

from audiofic.model import Chapter, Kind, Script, Segment
from audiofic.speech.spoken import utterances

PROSE = (
    "“So… your.. leaving?” He waited for 10 yrs, or so it seemed to him; the rain went on and on. Mr. Smith—who had "
    "never liked rain—shut the door at 9:05 and read Chapter IV again. "
)
SHAPES = {
    "prose": PROSE, "one line without an end": "and the rain went on, ", "one word": "a", "dots": ". ", "dotted": "a.",
    "dashes": "a-",
    "titles": "Mr. ", "lines": "a\n", "numbers": "1. ", "quotes": '"a" ', "stars": "*a* ", "faces": "😀",
}  # fmt: skip
SHORT, LONG = 50_000, 200_000


def seconds(unit: str, length: int) -> float:
    """Processor time for ``length`` characters in one segment."""
    text = (unit * (length // len(unit) + 1))[:length]
    segment = Segment(start=0, end=length, kind=Kind.NARRATION, paragraph=0)
    script = Script(chapter=Chapter(name="x", title="x", text=text, source="x"), segments=(segment,))
    begun = time.process_time()
    utterances(script)
    return time.process_time() - begun


def main() -> int:
    """Measure every shape."""
    worst = 0.0
    seconds(PROSE, SHORT)
    for name, unit in SHAPES.items():
        short, long = seconds(unit, SHORT), seconds(unit, LONG)
        worst = max(worst, long / short)
        words = f", {LONG / len(unit) * len(unit.split()) / long:,.0f} words a second" if name == "prose" else ""
        print(f"{name}: {short:.2f} s for {SHORT:,} characters, times {long / short:.1f} for {LONG:,}{words}")
    return 1 if worst > 6 else 0


if __name__ == "__main__":
    sys.exit(main())
