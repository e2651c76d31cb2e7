"""Where in the book each character is spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from audiofic.attribution.mentions import Mention
from audiofic.attribution.passage import Paragraph


def uses(mentions: Sequence[Sequence[Mention]], count: int) -> tuple[int, ...]:
    """Per character, of whom there are ``count``: how often the text speaks of them."""
    found = Counter(mention.who for there in mentions for mention in there)
    return tuple(found[who] for who in range(count))


def casts(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Per scene: (character, number of the paragraph of the scene that first names them in narration)."""
    found: list[dict[int, int]] = [{} for _ in range(paragraphs[-1].scene + 1 if paragraphs else 0)]
    for paragraph, there in zip(paragraphs, mentions, strict=True):
        for mention in there:
            if mention.who >= 0 and not mention.quoted:
                found[paragraph.scene].setdefault(mention.who, paragraph.number)
    return tuple(tuple(cast.items()) for cast in found)


def met(mentions: Sequence[Sequence[Mention]], count: int) -> tuple[int, ...]:
    """Per character: number of the paragraph that first speaks of them; past the end where none does."""
    first = [len(mentions)] * count
    for number in range(len(mentions) - 1, -1, -1):
        for mention in mentions[number]:
            if mention.who >= 0:
                first[mention.who] = number
    return tuple(first)
