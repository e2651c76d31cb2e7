"""Train the ranker, cross-validate it by novel, and write its weights: the same bytes each time.

    cd benchmarks; python -m attribution.train            learn once for each fold left out; score.py uses these
    cd benchmarks; python -m attribution.train --write    and the weights that ship, from all books

Every book is read twice: as it stands, and with its cast known as from a casting file. Our own stories are of the kind
that people bring, but harder; each of their turns counts half.

Needs numpy, scipy and lightgbm, and the annotated novels of ``corpus.FOLDER``.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import combinations
from pathlib import Path
from tempfile import gettempdir

import lightgbm
import numpy as np
from attribution import corpus, learn, own
from attribution.gold import Book, read_book, read_own, read_pieces
from numpy.typing import NDArray

from audiofic.attribution.chain import weigh
from audiofic.attribution.features.of_context import NAMES as CONTEXT
from audiofic.attribution.features.of_context import of_context
from audiofic.attribution.features.table import NAMES
from audiofic.attribution.ranker import WEIGHTS, Pass, Weights, chances
from audiofic.attribution.trees import Trees, packed
from audiofic.attribution.turn_taking import FACTS as TAKING

FOLDS = 5
TRAINED_ON = ("curly",)
Numbers = NDArray[np.float64]
_EPOCH = (1980, 1, 1, 0, 0, 0)


def fold_of(novel: int) -> int:
    """The fold in which book number ``novel`` is left out: the novels in order, then our own stories."""
    return novel % FOLDS


def folds(books: Sequence[Book]) -> list[int]:
    """The fold of every book; a novel and its pieces are left out together."""
    names = list(dict.fromkeys(book.name for book in books))
    return [fold_of(names.index(book.name)) for book in books]


def learn_ranker(books: Sequence[Book], unseen: Mapping[int, Numbers]) -> tuple[Pass, ...]:
    """Both passes from ``books``; ``unseen[at]`` are book ``at``'s first chances, from trees that never saw it."""
    first = [book.table.rows for book in books]
    own = [unseen[at] for at in range(len(books))]
    odds = unseen_odds(books, own)
    habits = learn.learn_habits(books, own, odds)
    taking = learn.learn_taking(books, own)
    weighed = [
        weigh(book.table, found, going_on, habits) for book, found, going_on in zip(books, own, odds, strict=True)
    ]
    second = [np.hstack([rows, of_context(book.table, w)]) for book, rows, w in zip(books, first, weighed, strict=True)]
    return (
        Pass(learn.learn_trees(books, first), taking, habits),
        Pass(learn.learn_trees(books, second, more=2), taking, habits),
    )


def unseen_odds(books: Sequence[Book], own: Sequence[Numbers]) -> list[Numbers]:
    """The odds of who goes on in every book, from trees that saw nothing of its fold; ``own`` are first chances."""
    fold = folds(books)
    takings = []
    for left_out in range(FOLDS):
        others = [at for at in range(len(books)) if fold[at] != left_out]
        takings.append(learn.learn_taking([books[at] for at in others], [own[at] for at in others]))
    return [takings[fold[at]].odds(book.table, own[at]) for at, book in enumerate(books)]


def unseen_chances(books: Sequence[Book]) -> dict[int, Numbers]:
    """First chances of every book, from trees that saw nothing of its fold."""
    found: dict[int, Numbers] = {}
    fold = folds(books)
    for left_out in range(FOLDS):
        trees = _first_trees([book for book, own in zip(books, fold, strict=True) if own != left_out])
        for at, book in enumerate(books):
            if fold[at] == left_out:
                found[at] = learn.chances(trees, book, book.table.rows)
    return found


def cross_validate(books: Sequence[Book]) -> list[tuple[Pass, ...]]:
    """For every fold the passes that never saw it, be it by way of the first pass's chances."""
    fold = folds(books)
    pairs = {
        pair: _first_trees([book for book, own in zip(books, fold, strict=True) if own not in pair])
        for pair in combinations(range(FOLDS), 2)
    }
    passes = []
    for left_out in range(FOLDS):
        others = [at for at in range(len(books)) if fold[at] != left_out]
        unseen = {}
        for number, at in enumerate(others):
            low, high = sorted((left_out, fold[at]))
            unseen[number] = learn.chances(pairs[low, high], books[at], books[at].table.rows)
        passes.append(learn_ranker([books[at] for at in others], unseen))
        print(f"fold {left_out + 1} of {FOLDS}", flush=True)
    return passes


def _first_trees(books: Sequence[Book]) -> Trees:
    return learn.learn_trees(books, [book.table.rows for book in books])


def accuracy(books: Sequence[Book], passes: Sequence[tuple[Pass, ...]], *, whole: bool) -> tuple[float, float]:
    """Share of annotated turns (candidates given) judged right, over all turns and as the mean of the books."""
    right, count, each = 0, 0, []
    for book, fold in zip(books, folds(books), strict=True):
        if book.whole is not whole or not book.known.any():
            continue
        found = chances(book.table, passes[fold])
        hits = [
            book.right[first + int(np.argmax(found[first:last]))]
            for first, last, known in zip(book.table.starts, book.table.starts[1:], book.known, strict=False)
            if known
        ]
        right, count = right + int(sum(hits)), count + len(hits)
        each.append(float(np.mean(hits)))
    return right / count, float(np.mean(each))


def top_chances(book: Book, passes: tuple[Pass, ...]) -> list[tuple[float, bool]]:
    """For each annotated line of a book the chance of its likeliest candidate, and whether that one is right."""
    found = chances(book.table, passes)
    lines = []
    for first, last, count in zip(book.table.starts, book.table.starts[1:], book.lines, strict=False):
        if first < last:
            best = first + int(np.argmax(found[first:last]))
            lines.extend([(float(found[best]), bool(book.right[best]))] * int(count))
    return lines


def write_weights(weights: Weights, novels: Sequence[str], path: Path) -> None:
    """The weights as a ``.npz`` whose bytes depend on nothing but them."""
    taking, habits = weights.passes[0].taking, weights.passes[0].habits
    assert all(one.taking is taking and one.habits is habits for one in weights.passes), "passes share what they know"
    arrays: dict[str, NDArray[np.generic]] = {
        "provenance": np.array(json.dumps(_provenance(weights.passes, novels)).encode()),
        "steps": np.array(weights.steps),
        "habits": habits.weights,
        "trust": np.array(habits.trust),
    }
    for at, one in enumerate(weights.passes):
        arrays |= _stored(f"{at}", one.trees)
    arrays |= _stored("again", taking.again) | _stored("before-last", taking.before_last)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            buffer = BytesIO()
            np.save(buffer, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", date_time=_EPOCH), buffer.getvalue())


def _stored(prefix: str, trees: Trees) -> dict[str, NDArray[np.generic]]:
    return {f"{prefix}.{name}": array for name, array in packed(trees).items()}


def _provenance(passes: Sequence[Pass], novels: Sequence[str]) -> dict[str, object]:
    return {
        "passes": len(passes),
        "trained on": "Project Dialogism Novel Corpus (Vishnubhotla, Hammond and Hirst 2022) and stories of our own",
        "novels": list(novels),
        "variants": list(TRAINED_ON),
        "facts": list(NAMES),
        "context": list(CONTEXT),
        "taking": list(TAKING),
        "rounds": learn.ROUNDS,
        "settings": learn.SETTINGS,
        "more seeds": learn.MORE_SEEDS,
        "lightgbm": lightgbm.__version__,
    }


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, default=corpus.FOLDER)
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "audiofic-attribution")
    parser.add_argument("--variant", default=TRAINED_ON[0])
    parser.add_argument("--write", action="store_true", help="write the weights that ship")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    books = []
    for novel in corpus.novels(options.corpus, options.variant, options.work):
        books.extend([read_book(novel), *read_pieces(novel), read_book(novel, whole=False, known=corpus.cast(novel))])
    novels = len({book.name for book in books})
    for gold in own.practice():
        books.extend([read_own(gold), read_own(gold, gold.cast)])
    names = list(dict.fromkeys(book.name for book in books))
    rows = sum(len(book.table.people) for book in books)
    print(f"{novels} novels, {len(names) - novels} stories of our own, {rows} rows", flush=True)
    passes = cross_validate(books)
    fold = folds(books)
    lines = [top_chances(book, passes[own]) for book, own in zip(books, fold, strict=True)]
    for left_out in range(FOLDS):
        seen = [at for at, own in enumerate(fold) if own != left_out]
        steps = learn.learn_steps([line for at in seen for line in lines[at]])
        path = options.work / f"fold-{left_out}.npz"
        write_weights(Weights(passes[left_out], steps), list(dict.fromkeys(books[at].name for at in seen)), path)
    for whole in (True, False):
        micro, macro = accuracy(books, passes, whole=whole)
        kind = "novels" if whole else "pieces, own stories and what has a casting file"
        print(f"{kind}, left out: micro {micro:.4f}, macro {macro:.4f} of turns with the speaker among the candidates")
    if options.write:
        path = Path(corpus.__file__).parents[2] / "audiofic" / "attribution" / WEIGHTS
        steps = learn.learn_steps([line for those in lines for line in those])
        write_weights(Weights(learn_ranker(books, unseen_chances(books)), steps), names, path)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
