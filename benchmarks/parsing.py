"""What it costs to cut chapters into segments, and whether that grows in a straight line.

    python benchmarks/parsing.py [FOLDER]

FOLDER holds ``.txt`` files (``tests/script/gold`` by default), which are joined and repeated to chapters of growing
length. Prints CPU time by length with the slope in words a second; then, for texts that attack the rules, how many
times longer a text twice as long takes, over three doublings: 2 is a straight line, 4 a square. Exit code 1 where one
is worse than halfway between.

A doubling by itself may measure 2.8 where the values of the longer text no longer fit into the processor's caches; over
three in a row that comes to 2.2 at most, and a step of which the time grows with the square comes to more than 3.
"""

from __future__ import annotations

import gc
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import mean, median

from audiofic.model import Chapter
from audiofic.script.parse import parse

GOLD = Path(__file__).parents[1] / "tests" / "script" / "gold"
LENGTHS = (12_500, 25_000, 50_000, 100_000, 200_000)
"""Words."""
FACTOR = 2
ATTACKS: dict[str, str] = {
    "quotations on one line": '"Yes," she said. ',
    "straight marks": '"',
    "opening marks": "“",
    "apostrophes": "'",
    "single marks that open": "‘a ",
    "marks never closed": '"Yes, I said so.\n\n',
    "nested corners": "「a",
    "guillemets both ways": "«a» »b« ",
    "slashes that open": "//a ",
    "colons that open": "::a ",
    "stars that open": "*A b ",
    "brackets": "(",
    "notes that open": "(A/N: \n\n",
    "dashes": "— a — b ",
    "chat": "[10:32] ann: hello\n",
    "salutations": "Dear Ann,\n\n",
    "senders": "From: Ann\n",
    "table labels": "Rating:\n",
    "what somebody wrote": "She wrote:\n\n",
    "signatures": "She wrote a note.\n\nYes\n\nAnn Bo\n\n***\n\n",
    "signs": 'a sign that said "Go" and it said "No" ',
    "breaks": "***\n\n",
    "letters of a break": "oOo ",
    "blank lines": "\n",
    "one word": "w",
    "full stops": ".",
}
"""What is repeated."""
REPEATED = 5_000
DOUBLINGS = 3
RUNS = 3
WORST = 2.8
"""Times longer at twice the length: halfway, in powers, between a straight line (2) and a square (4)."""


def seconds(text: str) -> float:
    """CPU time of cutting ``text``."""
    chapter = Chapter(name="c", title="C", text=text, source="c.txt")
    gc.collect()  # what the text before it left behind is not its own
    began = time.process_time()
    parse(chapter)
    return time.process_time() - began


def growth(piece: str) -> float:
    """How many times longer ``piece`` takes when it is repeated twice as often."""
    short, long = REPEATED, REPEATED * 2**DOUBLINGS
    runs = [(seconds(piece * short), seconds(piece * long)) for _ in range(RUNS)]
    briefly, at_length = (median(times) for times in zip(*runs, strict=True))
    return float((at_length / max(1e-3, briefly)) ** (1 / DOUBLINGS))


def slope(lengths: list[int], times: list[float]) -> float:
    """Words a second: the slope of the straight line nearest to the measurements."""
    x, y = mean(lengths), mean(times)
    run = sum((length - x) ** 2 for length in lengths)
    return run / sum((a - x) * (b - y) for a, b in zip(lengths, times, strict=True))


def main(folder: Path) -> int:
    """Print the tables; 0 where everything grows in a straight line."""
    pieces = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    words = " ".join(pieces).count(" ")
    lengths, times = [], []
    print("    words   seconds")
    for length in LENGTHS:
        text = "\n\n".join(islice(cycle(pieces), max(1, length * len(pieces) // words)))
        lengths.append(len(text.split()))
        times.append(median(seconds(text) for _ in range(RUNS)))
        print(f"{lengths[-1]:9,} {times[-1]:9.3f}")
    print(f"slope: {slope(lengths, times):,.0f} words a second\n")
    worst = 0.0
    print("attacked by                        growth at twice the length (2 is a straight line)")
    for name, piece in ATTACKS.items():
        found = growth(piece)
        worst = max(worst, found)
        print(f"{name:32} {found:8.1f}")
    return int(worst > WORST)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD))
