"""Find the quotations of whole novels, for a scorer of quotation spans, and time it.

    python benchmarks/spans.py FOLDER OUT.jsonl

FOLDER holds ``NOVEL.txt`` files, or ``data/NOVEL/novel_text.txt`` as the Project Dialogism Novel Corpus does.
OUT.jsonl gets one JSON object a quotation: ``novel``, ``start``, ``end`` (code points), ``text``, ``speaker``
(null here). Standard error gets the words a second of one core.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from audiofic.model import Chapter
from audiofic.script.parse import parse

_MARKS = "\"“”'‘’«»„"


def novels(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every novel in ``folder``, by name."""
    corpus = folder / "data" if (folder / "data").is_dir() else folder
    found = {path.parent.name: path for path in corpus.glob("*/novel_text.txt")}
    found |= {path.stem: path for path in corpus.glob("*.txt")}
    for name, path in sorted(found.items()):
        with path.open(encoding="utf-8", newline="") as file:
            yield name, file.read()


def main(folder: Path, out: Path) -> None:
    """Writes ``out``; prints the speed."""
    words, seconds = 0, 0.0
    with out.open("w", encoding="utf-8") as file:
        for name, text in novels(folder):
            began = time.process_time()
            script = parse(Chapter(name=name, title=name, text=text, source=name))
            seconds += time.process_time() - began
            words += len(text.split())
            assert "".join(map(script.text, script.segments)) == text, f"{name} is not tiled"
            for segment in script.segments:
                if segment.kind.has_speaker and script.text(segment)[0] in _MARKS:
                    line = {"novel": name, "start": segment.start, "end": segment.end}
                    line |= {"text": script.text(segment), "speaker": segment.speaker}
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(
        f"{words:,} words in {seconds:.2f} s of one core: {words / max(seconds, 1e-9):,.0f} a second", file=sys.stderr
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
