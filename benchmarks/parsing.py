"""What it costs to cut chapters into segments, and whether that grows in a straight line.

    python benchmarks/parsing.py [FOLDER]

FOLDER holds ``.txt`` files (``tests/script/gold`` by default), which are joined and repeated to chapters of growing
length. Prints CPU time by length with the slope in words a second; then, for texts that attack the rules, how many
times longer a text twice as long takes: 2 is a straight line.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import mean

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
    "signatures": "She wrote a note.\n\nYes\n\nAnn Bo\n\n***\n\n",
    "signs": 'a sign that said "Go" and it said "No" ',
    "breaks": "***\n\n",
    "letters of a break": "oOo ",
    "blank lines": "\n",
    "one word": "w",
    "full stops": ".",
}
"""What is repeated."""
REPEATED = 16_000


def seconds(text: str) -> float:
    """CPU time of cutting ``text``."""
    chapter = Chapter(name="c", title="C", text=text, source="c.txt")
    began = time.process_time()
    parse(chapter)
    return time.process_time() - began


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
        times.append(min(seconds(text) for _ in range(2)))
        print(f"{lengths[-1]:9,} {times[-1]:9.3f}")
    print(f"slope: {slope(lengths, times):,.0f} words a second\n")
    worst = 0.0
    print(f"attacked by                        growth ({FACTOR} is a straight line)")
    for name, piece in ATTACKS.items():
        short = max(1e-3, min(seconds(piece * REPEATED) for _ in range(2)))
        growth = min(seconds(piece * REPEATED * FACTOR) for _ in range(2)) / short
        worst = max(worst, growth)
        print(f"{name:32} {growth:8.1f}")
    return int(worst > 1.5 * FACTOR)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD))
