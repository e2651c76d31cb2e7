"""What correcting the least certain lines is worth: accuracy before and behind, and on the lines nobody touched.

    cd benchmarks; python -m attribution.corrections [--lines 20] [--folds]

With --folds each novel is judged by weights that never saw it (run ``train.py`` first).
"""

from __future__ import annotations

import argparse
import importlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

from attribution import corpus
from attribution.gold import covering, owners
from attribution.score import read_fold
from attribution.train import fold_of

from audiofic.attribution.attribute import attribute
from audiofic.attribution.given import Given
from audiofic.model import NARRATOR, Book, Character, Segment

Answers = dict[int, str]


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, default=corpus.FOLDER)
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "audiofic-attribution")
    parser.add_argument("--variant", default="curly")
    parser.add_argument("--lines", type=int, default=20)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    total: Counter[str] = Counter()
    print(
        f"{'novel':30}{'lines':>7}{'before':>8}{'behind':>8}"
        f"{'others before':>15}{'others behind':>15}{'wrong of those':>16}"
    )
    for at, novel in enumerate(corpus.novels(options.corpus, options.variant, options.work)):
        weights = read_fold(options.work, fold_of(at)) if options.folds else None
        answers = _answers(novel)
        before = attribute([novel.script], weights=weights)
        segments = before.scripts[0].segments
        least = sorted(answers, key=lambda line: (segments[line].confidence or 0.0, line))[: options.lines]
        name = _naming(novel, before)
        given = {(0, line): Given(name(answers[line]), "corrected") for line in least}
        behind = attribute([novel.script], weights=weights, given=given)
        right, righted = _right(novel, before, answers), _right(novel, behind, answers)
        others = answers.keys() - set(least)
        row = Counter(
            lines=len(answers),
            before=len(right),
            behind=len(righted),
            others=len(others),
            others_before=len(right & others),
            others_behind=len(righted & others),
            corrected=len(least),
            wrong=len(set(least) - right),
        )
        total += row
        print(_told(novel.name, row), flush=True)
    print(_told("all", total))


def _told(name: str, row: Counter[str]) -> str:
    def share(part: str, whole: str) -> str:
        return f"{row[part] / max(row[whole], 1):.1%}"

    cells = (share("before", "lines"), share("behind", "lines"))
    others = (share("others_before", "others"), share("others_behind", "others"))
    wrong = f"{row['wrong']} of {row['corrected']}"
    return f"{name:30}{row['lines']:7}{cells[0]:>8}{cells[1]:>8}{others[0]:>15}{others[1]:>15}{wrong:>16}"


def _answers(novel: corpus.Novel) -> Answers:
    """For each segment that is an annotated quotation of one person: whose."""
    owner = owners(novel)
    return {
        at: speaker
        for at, segment in enumerate(novel.script.segments)
        if segment.kind.has_speaker and (speaker := covering(novel, owner, [segment])) is not None
    }


def _meaning(novel: corpus.Novel, book: Book) -> dict[str, str | None]:
    """Each character of the book → whom the annotation knows by such names."""
    resolver = importlib.import_module("eval_quotes").NameResolver(novel.gold)

    def whom(it: Character) -> str | None:
        found: str | None = novel.gold.narrator if it.name == NARRATOR else resolver.resolve(it.name, it.aliases)
        return found

    return {it.name: whom(it) for it in book.characters}


def _naming(novel: corpus.Novel, book: Book) -> Callable[[str], str]:
    """The name by which an author who reads our script would call an annotated character."""
    names: dict[str, str] = {}
    for name, whom in _meaning(novel, book).items():
        if whom:
            names.setdefault(whom, name)
    return lambda whom: names.get(whom, whom)


def _right(novel: corpus.Novel, book: Book, answers: Answers) -> set[int]:
    meaning = _meaning(novel, book)
    segments: tuple[Segment, ...] = book.scripts[0].segments
    return {at for at, whom in answers.items() if meaning.get(segments[at].speaker or "") == whom}


if __name__ == "__main__":
    main()
