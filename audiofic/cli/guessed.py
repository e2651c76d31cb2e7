"""Words that an engine can only guess: a table, and a lexicon to paste and mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audiofic.cli.columns import columns

if TYPE_CHECKING:
    from audiofic.pipeline.unknown import Unknown

_WHY = {"name": "a name it does not know", "spelling": "letters in an order that English does not have"}


def told(words: Sequence[Unknown]) -> Iterator[str]:
    """The table, and below it a lexicon that says what is said anyway."""
    if not words:
        yield "There is no word of which the voice would have to guess the sound."
        return
    rows = [("word", "times", "said", "why", "first")]
    rows += [(each.word, str(each.count), each.phonemes, _WHY[each.why], str(each.place)) for each in words]
    yield from columns(rows, right=frozenset({1}))
    yield ""
    yield "# Paste into voices.yaml what sounds wrong, and mend it, as phonemes or as you would respell the word:"
    yield "lexicon:"
    for each in words:
        said = f'"[[{each.phonemes}]]"' if each.phonemes else each.word
        yield f"  {each.word}: {said}"


def row(each: Unknown) -> dict[str, object]:
    """One plain object."""
    return {
        "word": each.word,
        "count": each.count,
        "why": each.why,
        "file": each.place.file,
        "line": each.place.line,
        "column": each.place.column,
        "phonemes": each.phonemes,
    }
