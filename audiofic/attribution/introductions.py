"""Speakers who say their own name: "I'm Ann", "My name is Ann Lee", and "Ann Lee" to who asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.own_names import introduced, is_all, opens_answer
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph

_ASKS = (("your", "name"), ("who", "are", "you"), ("who's", "there"), ("call", "you"), ("name",), ("you", "are"))
"""Ends of a question for a name."""


def with_introductions(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]]
) -> list[tuple[Mention, ...]]:
    """The mentions, those by which speakers introduce themselves marked."""
    marked = []
    for paragraph, there in zip(paragraphs, mentions, strict=True):
        marked.append(
            tuple(
                mention._replace(part=Part.SELF) if _is_own(mention, paragraph, paragraphs) else mention
                for mention in there
            )
        )
    return marked


def _is_own(mention: Mention, paragraph: Paragraph, paragraphs: Sequence[Paragraph]) -> bool:
    if mention.sort is not Sort.NAME or not mention.quoted:
        return False
    words = paragraph.words
    if introduced(mention.first, mention.last, words):
        return True
    plain = is_all(mention.first, mention.last, words) or opens_answer(mention.first, mention.last, words)
    return plain and _asked_for_name(paragraph, paragraphs)


def _asked_for_name(paragraph: Paragraph, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the paragraph before, or the one before that, ends a quotation by asking for a name."""
    for number in range(paragraph.number - 1, max(-1, paragraph.number - 3), -1):
        before = paragraphs[number]
        if before.quotes and before.scene == paragraph.scene:
            said = [word for word in before.words if word.quote >= 0]
            asked = tuple(word.low for word in said if word.is_word)
            asks = any(word.text[0] == "?" for word in said[-3:])
            return asks and any(asked[-len(those) :] == those or asked[: len(those)] == those for those in _ASKS)
    return False
