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
_BLOCK = 256
"""Turns at a time, so that what lies in between stays small."""
_FAINT = 0.05
"""Chances of less tell nothing of how somebody talks."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """The words of all turns, as numbers."""

    words: NDArray[np.intp]
    """The different words of each turn, one turn behind the other."""
    counts: NDArray[np.float64]
    """How often the turn has each."""
    starts: NDArray[np.intp]
    """Where each turn's begin, and where the last one's end."""
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
        words=np.array([number for own in known for number in own], dtype=np.intp),
        counts=np.array([count for own in known for count in own.values()], dtype=np.float64),
        starts=np.cumsum([0, *map(len, known)], dtype=np.intp),
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

    firsts = np.array(starts, dtype=np.intp)
    turn = np.repeat(np.arange(len(starts) - 1), np.diff(firsts))
    talkers, talker = np.unique(people, return_inverse=True)
    share = np.where(believed > _FAINT, believed, 0.0)
    own = np.zeros((len(talkers), len(those.usual)), dtype=np.float32)
    for at in np.flatnonzero(share).tolist():
        its = slice(those.starts[turn[at]], those.starts[turn[at] + 1])
        own[talker[at], those.words[its]] += share[at] * those.counts[its]
    said = np.diff(np.append(0.0, np.cumsum(those.counts))[those.starts])
    known = np.maximum(own.sum(axis=1, dtype=np.float64)[talker] - share * said[turn], 0.0)

    def likelier(rows: NDArray[np.intp]) -> NDArray[np.float64]:
        """Logarithms for every word of its turn for each of ``rows``, one row behind the other."""
        many = np.diff(those.starts)[turn[rows]]
        at = np.arange(many.sum()) + np.repeat(those.starts[turn[rows]] - np.cumsum(many) + many, many)
        row, word = np.repeat(rows, many), those.words[at]
        usual = those.usual[word]
        elsewhere = np.maximum(own[talker[row], word] - share[row] * those.counts[at], 0.0)
        result: NDArray[np.float64] = np.log((elsewhere + _SHRUNKEN * usual) / (known[row] + _SHRUNKEN) / usual)
        return result

    likes = np.zeros(len(people))
    for begin in range(0, len(starts) - 1, _BLOCK):
        block = range(begin, min(begin + _BLOCK, len(starts) - 1))
        told, done = likelier(np.arange(starts[block.start], starts[block.stop])), 0
        for each in block:
            counts, size = those.counts[those.starts[each] : those.starts[each + 1]], starts[each + 1] - starts[each]
            ahead = done + size * len(counts)
            likes[starts[each] : starts[each + 1]] = told[done:ahead].reshape(size, len(counts)) @ counts
            done = ahead
    likes = np.clip(likes, -_CLEAREST, _CLEAREST)
    filled = firsts[:-1][np.diff(firsts) > 0]
    best = np.maximum.reduceat(likes, filled) if len(filled) else likes
    return likes - np.repeat(best, np.diff(np.append(filled, len(likes)))), known
