"""Who talks like that: the words of a turn against those that each character is believed to have said elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audiofic.attribution.passage import Word
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VOCABULARY = 3000
"""Words and marks that are told apart: the most frequent."""
_SHRUNKEN = 150.0
"""So many words of everybody's are added to what one speaker is believed to have said."""
_CLEAREST = 6.0
_FAINT = 0.05
"""Chances of less tell nothing of how somebody talks."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """The words of all turns, as numbers."""

    words: tuple[NDArray[np.intp], ...]
    """Per turn the different words that it has."""
    counts: tuple[NDArray[np.float64], ...]
    """Per turn how often it has each."""
    usual: NDArray[np.float64]
    """How often each word is said, as a share of all that is said."""


def said(story: Story, turn: Turn) -> Iterator[Word]:
    """The words and marks of a turn's quotations."""
    for number, quote in turn.quotes:
        yield from (word for word in story.paragraphs[number].words if word.quote == quote)


def sayings(those: Sequence[Sequence[Word]]) -> Sayings:
    """Of the words of every turn."""
    import numpy as np

    counted = [Counter(word.low for word in words) for words in those]
    everybody: Counter[str] = Counter()
    for own in counted:
        everybody.update(own)
    kept = sorted(everybody, key=lambda word: (-everybody[word], word))[:_VOCABULARY]
    numbers = {word: number for number, word in enumerate(kept)}
    known = [{numbers[word]: count for word, count in own.items() if word in numbers} for own in counted]
    return Sayings(
        words=tuple(np.array(list(own), dtype=np.intp) for own in known),
        counts=tuple(np.array(list(own.values()), dtype=np.float64) for own in known),
        usual=np.array([everybody[word] for word in kept], dtype=np.float64) / max(1, everybody.total()),
    )


def likeness(
    those: Sayings, people: NDArray[np.intp], starts: Sequence[int], believed: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Per row how much likelier its turn's words are of its candidate than of anybody, and how much is known of that.

    ``people`` are the candidates, one a row; turn ``n`` has the rows from ``starts[n]``; ``believed`` are their chances
    to speak it. The first result is a logarithm, cut off at 6 and seen from the best candidate of the turn; the second
    is the number of words believed to be the candidate's, the turn's own aside.
    """
    import numpy as np

    talkers, rows = np.unique(people, return_inverse=True)
    own = np.zeros((len(talkers), len(those.usual)), dtype=np.float32)
    for turn, (words, counts) in enumerate(zip(those.words, those.counts, strict=True)):
        for row in range(starts[turn], starts[turn + 1]):
            if believed[row] > _FAINT:
                own[rows[row], words] += believed[row] * counts
    sums = own.sum(axis=1, dtype=np.float64)
    likes, known = np.zeros(len(people)), np.zeros(len(people))
    for turn, (words, counts) in enumerate(zip(those.words, those.counts, strict=True)):
        first, last = starts[turn], starts[turn + 1]
        if first == last:
            continue
        share = np.where(believed[first:last] > _FAINT, believed[first:last], 0.0)[:, None]
        elsewhere = np.maximum(own[rows[first:last, None], words] - share * counts, 0.0)
        known[first:last] = np.maximum(sums[rows[first:last]] - share[:, 0] * counts.sum(), 0.0)
        usual = those.usual[words]
        likelier = (elsewhere + _SHRUNKEN * usual) / (known[first:last, None] + _SHRUNKEN) / usual
        score = np.clip(np.log(likelier) @ counts, -_CLEAREST, _CLEAREST)
        likes[first:last] = score - score.max()
    return likes, known
