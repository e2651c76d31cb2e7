"""A book's ledger as people and programs read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from audiofic.model import Chapter
from audiofic.pipeline.ledger import Ledger


def row(chapter: Chapter, ledger: Ledger) -> dict[str, Any]:
    """One chapter as plain values: what ``report.json`` has under ``ledger``, with the chapter's name."""
    return {"chapter": chapter.name, **ledger.to_json()}


def table(ledgers: Sequence[tuple[Chapter, Ledger]]) -> Iterator[str]:
    """Characters and per cent by what becomes of them: a block a chapter, and one of all where there are several."""
    for chapter, ledger in ledgers:
        yield chapter.name
        yield from _lines(ledger.characters, ledger.spoken, ledger.skipped)
    if len(ledgers) > 1:
        yield f"all {len(ledgers)} chapters"
        skipped: Counter[str] = Counter()
        for _, ledger in ledgers:
            skipped.update(ledger.skipped)
        yield from _lines(
            sum(ledger.characters for _, ledger in ledgers), sum(ledger.spoken for _, ledger in ledgers), skipped
        )


def _lines(characters: int, spoken: int, skipped: Any) -> Iterator[str]:
    yield _line(spoken, characters, "spoken")
    for reason, count in sorted(skipped.items(), key=lambda entry: (-entry[1], entry[0])):
        yield _line(count, characters, reason)
    yield _line(characters, characters, "in all")


def _line(count: int, characters: int, what: str) -> str:
    return f"{count:11,}  {100 * count / max(1, characters):6.2f} %  {what}"
