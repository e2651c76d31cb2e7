"""How well chapters are cut: the kinds of their pieces against what a careful reader finds in them.

    python benchmarks/kinds.py [FOLDER] [-v]

FOLDER holds ``NAME.txt`` beside ``NAME.kinds.tsv`` (``tests/script/gold`` and its README by default). Ends are
compared without marks, dashes and white space. ``-v`` lists every span that was missed or made up.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audiofic.model import Kind, Script
from audiofic.read.formats import read_file
from audiofic.script.parse import parse

GOLD = Path(__file__).parents[1] / "tests" / "script" / "gold"
_TRIMMED = " \t\r\n\"“”„'‘’«»「」『』*_/()[]—–-~"
_DECOY, _LABEL = "decoy", "label"


@dataclass(frozen=True, slots=True)
class Span:
    """One line of the gold file, found in the text."""

    start: int
    end: int
    kinds: frozenset[str]


def gold_spans(text: str, lines: str) -> Iterator[Span]:
    """The spans that ``lines`` describe, as the gold folder's README says they are found."""
    place = 0
    for line in lines.splitlines():
        kinds, opening, closing = (line.replace("\\n", "\n")).split("\t")
        start = text.index(opening, place)
        place = text.index(closing, start) + len(closing)
        yield Span(start, place, frozenset(kinds.split("|")))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks at its ends; as it is where nothing else is in it."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def found(script: Script) -> dict[tuple[int, int], str]:
    """The script's segments that are not narration, by their trimmed ends."""
    text = script.chapter.text
    pieces = {}
    for segment in script.segments:
        if segment.kind is not Kind.NARRATION:
            ends = trimmed(text, segment.start, segment.end)
            pieces[ends if ends[0] < ends[1] else _visible(text, segment.start, segment.end)] = segment.kind.value
    return pieces


def _visible(text: str, start: int, end: int) -> tuple[int, int]:
    bare = text[start:end].strip()
    begin = text.index(bare, start) if bare else start
    return begin, begin + len(bare) if bare else end


def score(path: Path, tally: Counter[str], *, verbose: bool) -> None:
    """Adds one chapter's counts to ``tally``."""
    script = parse(read_file(path).chapters[0])
    text = script.chapter.text
    pieces = found(script)
    tally["characters"] += len(text)
    tally["covered"] += len(text) * ("".join(map(script.text, script.segments)) == text)
    spoken = [(a, b) for (a, b), kind in pieces.items() if Kind(kind).has_speaker]
    matched = set()
    allowed_dialogue = set()
    for span in gold_spans(text, path.with_suffix(".kinds.tsv").read_text(encoding="utf-8")):
        ends = trimmed(text, span.start, span.end)
        ends = ends if ends[0] < ends[1] else (span.start, span.end)
        if _LABEL in span.kinds:
            continue
        if _DECOY in span.kinds:
            bad = any(a < ends[1] and ends[0] < b for a, b in spoken)
            tally["decoys"] += 1
            tally["decoys spoken"] += bad
            wrong = "spoken" if bad else ""
        else:
            kind = pieces.get(ends)
            right = kind in span.kinds
            matched.add(ends)
            name = "|".join(sorted(span.kinds))
            tally[f"{name} of"] += 1
            tally[f"{name} right"] += right
            if "dialogue" in span.kinds:
                allowed_dialogue.add(ends)
                tally["said"] += span.kinds == {"dialogue"} or kind == "dialogue"
            wrong = "" if right else f"is {kind or 'not found'}"
        if wrong and verbose:
            print(f"  {'|'.join(sorted(span.kinds)):10} {wrong:14} {text[span.start : span.end]!r}")
    for ends, kind in pieces.items():
        if kind == "dialogue":
            tally["heard"] += 1
            tally["heard right"] += ends in allowed_dialogue
        if ends not in matched and verbose:
            print(f"  made up: {kind:10} {text[slice(*ends)]!r}")


def main(folder: Path, *, verbose: bool) -> None:
    """Prints the figures of all chapters in ``folder``."""
    tally: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        if verbose:
            print(path.stem)
        score(path, tally, verbose=verbose)
    of = right = 0
    for key in sorted(key for key in tally if key.endswith(" of")):
        name = key.removesuffix(" of")
        of, right = of + tally[key], right + tally[f"{name} right"]
        print(f"{name:18} {tally[f'{name} right']:4} of {tally[key]:4}")
    print(f"{'all kinds':18} {right:4} of {of:4}  {100 * right / of:.1f} %")
    precision = tally["heard right"] / max(1, tally["heard"])
    recall = tally["heard right"] / max(1, tally["said"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"dialogue           precision {100 * precision:.1f}, recall {100 * recall:.1f}, F1 {100 * f1:.1f}")
    print(f"coverage           {100 * tally['covered'] / max(1, tally['characters']):.2f} %")
    print(f"decoys spoken      {tally['decoys spoken']:4} of {tally['decoys']:4}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    main(Path(arguments[0]) if arguments else GOLD, verbose="-v" in sys.argv)
