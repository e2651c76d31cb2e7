"""Quotations → turns: what one speaker says without anybody else speaking in between.

A paragraph is one turn, unless its own tags name several speakers; a quotation that goes on in the next paragraph
is one turn with it. Thoughts, messages and letters make turns of their own, out of the talk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from audiofic.attribution.mentions import Sort
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn."""

    number: int
    paragraph: int
    """Number of the paragraph in which it begins."""
    last_paragraph: int
    scene: int
    quotes: tuple[tuple[int, int], ...]
    """(paragraph number, index of the quotation in it)."""
    tags: tuple[Tag, ...]
    """Of the paragraph in which it begins; explicit ones of ``tagged_in``."""
    tagged_in: int
    """Number of the paragraph of its explicit tags: a later one, if only there a name stands."""
    aloud: bool
    """Spoken, rather than thought or written."""
    alone: bool
    """The only turn of its paragraph."""


def read_turns(
    paragraphs: Sequence[Paragraph], tags: Sequence[Sequence[Tag]], differ: Callable[[Tag, Tag], bool]
) -> tuple[Turn, ...]:
    """All turns of the book in order; ``differ`` tells whether two tags must mean two speakers."""
    turns: list[Turn] = []
    for paragraph in paragraphs:
        parts = _parts(paragraph, tags[paragraph.number], differ)
        for part in parts:
            quotes = tuple((paragraph.number, quote) for quote in part)
            if paragraph.continues and part is parts[0] and turns and turns[-1].aloud:
                turns[-1] = _joined(turns[-1], quotes, paragraph, tags[paragraph.number])
                continue
            turns.append(
                Turn(
                    number=len(turns),
                    paragraph=paragraph.number,
                    last_paragraph=paragraph.number,
                    scene=paragraph.scene,
                    quotes=quotes,
                    tags=tuple(tag for tag in tags[paragraph.number] if tag.quote in part),
                    tagged_in=paragraph.number,
                    aloud=paragraph.kinds[part[0]] is Kind.DIALOGUE,
                    alone=len(parts) == 1,
                )
            )
    return tuple(turns)


def _parts(paragraph: Paragraph, tags: Sequence[Tag], differ: Callable[[Tag, Tag], bool]) -> list[list[int]]:
    """The paragraph's quotations by turn."""
    parts: list[list[int]] = []
    explicit: Tag | None = None
    at_once = _following_at_once(paragraph)
    for quote in range(len(paragraph.quotes)):
        own = next((tag for tag in tags if tag.quote == quote and (tag.how in EXPLICIT or tag.how is How.SOUND)), None)
        new_kind = quote > 0 and paragraph.kinds[quote] is not paragraph.kinds[quote - 1]
        changed = own is not None and explicit is not None and own.verb != explicit.verb and differ(own, explicit)
        if own is not None and explicit is not None and own.mention.sort is Sort.PRONOUN:
            changed = changed or _means_another(own, [tag for tag in tags if tag.quote == quote], explicit, differ)
        if own is not None and explicit is not None and own.how in {How.LEAD, How.DISTANT}:
            changed = changed or _joined_by_and(paragraph, explicit, own)
        if not parts or new_kind or changed or quote in at_once:
            parts.append([quote])
            explicit = own
        else:
            parts[-1].append(quote)
            explicit = explicit or own
    return parts


def _means_another(own: Tag, beside: Sequence[Tag], before: Tag, differ: Callable[[Tag, Tag], bool]) -> bool:
    """Whether the pronoun means who acts just before: “No,” said Ann. Eve rose. “But yes,” she said."""
    acting = [tag for tag in beside if tag.how is How.BEAT_BEFORE and tag.mention.sort is Sort.NAME]
    return any(differ(tag, before) and not differ(tag, own) for tag in acting)


def _joined_by_and(paragraph: Paragraph, before: Tag, own: Tag) -> bool:
    """Whether a tag with a name goes on where one with a pronoun stood: “No,” she said; and Ann cried, “…”."""
    if before.mention.sort is not Sort.PRONOUN or own.mention.sort is not Sort.NAME or own.mention.first < 1:
        return False
    between = paragraph.words[max(before.verb, before.mention.last) + 1 : own.mention.first]
    return any(word.low == "and" for word in between) and not any(word.first and word.quote < 0 for word in between)


def _following_at_once(paragraph: Paragraph) -> set[int]:
    """Quotations with no word between them and the one before: two people talk in one paragraph."""
    numbers = [word.quote for word in paragraph.words]
    return {quote for before, quote in pairwise(numbers) if before >= 0 and quote == before + 1}


def _joined(turn: Turn, quotes: tuple[tuple[int, int], ...], paragraph: Paragraph, tags: Sequence[Tag]) -> Turn:
    """The turn with what follows in ``paragraph``; who is named there only, “…,” Ann finished, has said it all."""
    naming = [tag for tag in tags if _names(tag) and (paragraph.number, tag.quote) in quotes]
    joined = replace(turn, last_paragraph=paragraph.number, quotes=turn.quotes + quotes)
    if not naming or any(map(_names, turn.tags)):
        return joined
    others = [tag for tag in turn.tags if tag.how not in EXPLICIT]
    return replace(joined, tags=(*naming, *others), tagged_in=paragraph.number)


def _names(tag: Tag) -> bool:
    return tag.how in EXPLICIT and tag.mention.sort is Sort.NAME
