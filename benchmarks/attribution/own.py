"""Score attribution on chapters of our own, written in the manner of web fiction.

    cd benchmarks; python -m attribution.own [-v] [--given] [--practice [--folds]]

The chapters and what a careful reader hears in them are in ``tests/attribution/gold``; its README says how a
quotation is found. Each chapter of ``web/`` is read alone, the sample book as one; nothing is learned from them. A line
is right if it went to the one character that stands for the gold speaker: a character split in two is right in the
larger part only. ``-v`` lists the lines that went wrong; ``--given`` hands the names and aliases of the cast to the
program, as a casting file would.

``--practice`` scores the chapters from which the weights are learned instead: with ``--folds`` each by weights that
never saw it (run ``train.py`` first). They stand in ``practice``, with each quotation's speaker marked in place.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from audiofic.attribution.attribute import attribute
from audiofic.attribution.ranker import Weights, read_weights
from audiofic.model import NARRATOR, Age, Book, Chapter, Character, Gender, Script, Segment
from audiofic.read.formats import read_file
from audiofic.script.parse import parse

GOLD = Path(__file__).parents[2] / "tests" / "attribution" / "gold"
PRACTICE = Path(__file__).with_name("practice")
SAMPLE = Path(__file__).parents[2] / "chapters"
_MEMBER = re.compile(r"\s*([^;(]+?)\s*(?:\(([^)]*)\))?\s*(?:;|$)")
_SHOWN = 40
"""Letters of a practice quotation that stand for it in a listing."""
_MARK = re.compile(r"⟦([^⟧]*)⟧")
CROWD, NOBODY = "+crowd", "-"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the gold."""

    chapter: int
    place: int
    """Code-point offset of its opening words."""
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Gold:
    """One story with its cast and lines."""

    name: str
    scripts: tuple[Script, ...]
    cast: tuple[Character, ...]
    lines: tuple[Line, ...]


def stories() -> Iterator[Gold]:
    """The sample book, then every web chapter."""
    yield _story("sample book", [(SAMPLE / f"{_name(it)}.txt", it) for it in sorted((GOLD / "sample").glob("*.tsv"))])
    for answers in sorted((GOLD / "web").glob("*.who.tsv")):
        yield _story(_name(answers), [(answers.with_name(f"{_name(answers)}.txt"), answers)])


def practice() -> Iterator[Gold]:
    """The chapters to learn from."""
    for path in sorted(PRACTICE.glob("*.txt")):
        head, _, marked = path.read_text(encoding="utf-8").partition("\n")
        marked = marked.lstrip("\n")
        chapter = Chapter(name=path.stem, title=path.stem, text=_MARK.sub("", marked), source=path.name)
        yield Gold(path.stem, (parse(chapter),), tuple(read_cast(head)), tuple(_marked_lines(marked)))


def _marked_lines(marked: str) -> Iterator[Line]:
    before = 0
    for mark in _MARK.finditer(marked):
        place = mark.start() - before
        before += len(mark.group())
        text = _MARK.sub("", marked[mark.end() : mark.end() + _SHOWN])
        yield Line(0, place, mark.group(1), text.split("\n")[0])


def _name(answers: Path) -> str:
    return answers.name.removesuffix(".who.tsv")


def _story(name: str, files: Sequence[tuple[Path, Path]]) -> Gold:
    scripts: list[Script] = []
    lines: list[Line] = []
    cast: dict[str, Character] = {}
    for chapter, (text, answers) in enumerate(files):
        scripts.append(parse(read_file(text).chapters[0]))
        head, *rows = answers.read_text(encoding="utf-8").splitlines()
        for member in read_cast(head):
            cast.setdefault(member.name, member)
        lines.extend(_lines(scripts[-1].chapter.text, chapter, rows))
    return Gold(name, tuple(scripts), tuple(cast.values()), tuple(lines))


def read_cast(head: str) -> Iterator[Character]:
    """The characters of a gold file's first line."""
    for name, notes in _MEMBER.findall(_without_inner_semicolons(head.removeprefix("# cast:"))):
        facts, _, aliases = notes.partition("aliases:")
        told = {fact.strip() for fact in re.split(r"[,|]", facts)}
        yield Character(
            name=name,
            aliases=tuple(alias.strip() for alias in aliases.split(",") if alias.strip()),
            gender=next((it for it in Gender if it.value in told), Gender.UNKNOWN),
            age=next((it for it in Age if it.value in told), Age.UNKNOWN),
            narrates=name == NARRATOR,
        )


def _without_inner_semicolons(head: str) -> str:
    return re.sub(r"\([^)]*\)", lambda match: match.group().replace(";", "|"), head)


def _lines(text: str, chapter: int, rows: Sequence[str]) -> Iterator[Line]:
    at = 0
    for row in rows:
        speaker, _, opening = row.partition("\t")
        place = text.index(opening, at)
        at = place + len(opening)
        yield Line(chapter, place, speaker, opening)


def judged(gold: Gold, book: Book) -> list[tuple[Line, Segment | None, bool]]:
    """Every line with the segment that was found for it and whether its speaker is right."""
    said = [(line, _segment(gold, book, line)) for line in gold.lines]
    names = {it.name: meant(it, gold.cast) for it in book.characters}
    shares: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line, segment in said:
        if segment and segment.speaker and names[segment.speaker] == line.speaker:
            shares[line.speaker][segment.speaker] += 1
    stands = {speaker: max(share, key=lambda name: share[name]) for speaker, share in shares.items()}
    groups = {it.name for it in book.characters if it.group}
    return [(line, segment, _right(line, segment, stands, names, groups)) for line, segment in said]


def _right(
    line: Line, segment: Segment | None, stands: dict[str, str], names: dict[str, str | None], groups: set[str]
) -> bool:
    if segment is None:
        return False
    if line.speaker in {CROWD, NOBODY}:
        return segment.speaker is None or segment.speaker in groups or names[segment.speaker] is None
    return segment.speaker is not None and segment.speaker == stands.get(line.speaker)


def found(gold: Gold, line: Line) -> int:
    """Index of the segment, in its script, that says ``line``; -1 for none."""
    segments = gold.scripts[line.chapter].segments
    return next((at for at, it in enumerate(segments) if it.start <= line.place < it.end and it.kind.has_speaker), -1)


def _segment(gold: Gold, book: Book, line: Line) -> Segment | None:
    at = found(gold, line)
    return book.scripts[line.chapter].segments[at] if at >= 0 else None


def meant(character: Character, cast: Sequence[Character]) -> str | None:
    """Whom of the cast a character's name means, else its aliases, else their words; None for nobody or several."""
    for names in ({_plain(character.name)}, {_plain(alias) for alias in character.aliases}):
        fitting = [it.name for it in cast if names & {_plain(name) for name in (it.name, *it.aliases)}]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    words = [{word for name in (it.name, *it.aliases) for word in _plain(name).split()} for it in cast]
    fitting = [
        it.name for it, known in zip(cast, words, strict=True) if known.issuperset(_plain(character.name).split())
    ]
    return fitting[0] if len(fitting) == 1 else None


def _plain(name: str) -> str:
    return re.sub(r"^(the|a|an) |['’]s?\b|\.", "", name.casefold())


def score(those: Iterable[Gold], *, verbose: bool = False, given: bool = False, folds: Path | None = None) -> None:
    """Print the figures, a line a story and the sum."""
    right = count = 0
    for gold in those:
        weights = _unseeing(folds, gold.name) if folds else None
        book = attribute(gold.scripts, known=gold.cast if given else (), weights=weights)
        results = judged(gold, book)
        hits = sum(ok for _, _, ok in results)
        right, count = right + hits, count + len(results)
        print(f"{gold.name:30} {hits:4} of {len(results):4}  {hits / len(results):6.1%}")
        for line, segment, ok in results:
            if verbose and not ok:
                said = f"{segment.speaker} {segment.confidence} ({segment.evidence})" if segment else "not found"
                print(f"    {line.speaker}: {line.text!r} → {said}")
    print(f"{'all':30} {right:4} of {count:4}  {right / count:6.1%}")


def _unseeing(folds: Path, name: str) -> Weights:
    """The weights in the folder ``folds`` that never saw the story called ``name``."""
    for path in sorted(folds.glob("fold-*.npz")):
        with np.load(path) as stored:
            seen = json.loads(stored["provenance"].item())["novels"]
        if name not in seen:
            with path.open("rb") as file:
                return read_weights(file)
    raise SystemExit(f"{folds}: no weights that never saw {name}; run train.py first")


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--given", action="store_true", help="the cast is known, as from a casting file")
    parser.add_argument("--practice", action="store_true", help="the chapters that the weights are learned from")
    parser.add_argument("--folds", action="store_true", help="judge each of those by weights that never saw it")
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "audiofic-attribution")
    options = parser.parse_args()
    if options.folds and not options.practice:
        parser.error("--folds goes with --practice: the shipped weights never saw the others")
    those = practice() if options.practice else stories()
    score(those, verbose=options.verbose, given=options.given, folds=options.work if options.folds else None)


if __name__ == "__main__":
    main()
