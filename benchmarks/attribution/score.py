"""Score attribution on the annotated novels with the shared scorer.

    cd benchmarks; python -m attribution.score [--variant curly] [--folds] [--given]

By default with the weights that ship, which have seen these novels; with --folds each novel is judged by weights that
never saw it (run ``train.py`` first). --given hands over the corpus's names and aliases, as a casting file would.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from tempfile import gettempdir

from attribution import confidence, corpus
from attribution.train import FOLDS, fold_of

from audiofic.attribution.attribute import attribute
from audiofic.attribution.ranker import Weights, read_weights
from audiofic.model import Book


def main() -> None:
    """Run as a program; what it does not know it hands to the scorer, e.g. ``--errors 10``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, default=corpus.FOLDER)
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "audiofic-attribution")
    parser.add_argument("--variant", default="curly")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--given", action="store_true")
    options, rest = parser.parse_known_args()
    options.work.mkdir(parents=True, exist_ok=True)
    predictions = options.work / f"predictions-{options.variant}.jsonl"
    seconds, characters = 0.0, 0
    lines: list[confidence.Judged] = []
    with predictions.open("w", encoding="utf-8") as out:
        for at, novel in enumerate(corpus.novels(options.corpus, options.variant, options.work)):
            weights = read_fold(options.work, fold_of(at)) if options.folds else None
            begun = time.perf_counter()
            book = attribute([novel.script], known=corpus.cast(novel) if options.given else (), weights=weights)
            seconds += time.perf_counter() - begun
            characters += len(novel.script.chapter.text)
            for line in _lines(novel, book):
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
            lines.extend(confidence.judged(novel, book))
            print(f"{novel.name}: {_phantoms(novel, book):.1%} of lines go to nobody the annotation knows", flush=True)
    print(f"{seconds:.1f} s for {characters / 1e6:.1f} million characters")
    print(confidence.table(lines))
    print(f"calibration error {confidence.calibration_error(lines):.3f}")
    print(f"accuracy of the surer 80 % of lines: {confidence.accuracy_of_surer(lines):.1%}")
    gold = ["--gold", f"pdnc:{options.corpus / 'pdnc-dev'}"]
    sys.exit(corpus.scorer(options.corpus).main([*gold, "--pred", str(predictions), *rest]))


def read_fold(work: Path, fold: int) -> Weights:
    """The weights that saw nothing of the novels of ``fold``."""
    assert fold < FOLDS
    with (work / f"fold-{fold}.npz").open("rb") as file:
        return read_weights(file)


def _lines(novel: corpus.Novel, book: Book) -> list[dict[str, object]]:
    aliases = {character.name: list(character.aliases) for character in book.characters}
    return [
        {
            "novel": novel.name,
            "start": segment.start,
            "end": segment.end,
            "text": novel.gold.text[segment.start : segment.end],
            "speaker": segment.speaker,
            "aliases": aliases.get(segment.speaker or "", []),
            "confidence": segment.confidence,
            "evidence": segment.evidence,
        }
        for segment in book.scripts[0].segments
        if segment.kind.has_speaker
    ]


def _phantoms(novel: corpus.Novel, book: Book) -> float:
    """Share of lines given to a character that the annotation does not know."""
    resolver = corpus.scorer(corpus.FOLDER).NameResolver(novel.gold)
    real = {it.name: resolver.resolve(it.name, it.aliases) is not None for it in book.characters}
    lines = [segment.speaker for segment in book.scripts[0].segments if segment.speaker]
    return sum(not (real[name] or name == "Narrator") for name in lines) / max(len(lines), 1)


if __name__ == "__main__":
    main()
