"""Names that come late: the thief of three pages is Ann once she says so, and was Ann all the time."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.ties import EXPLICIT, Tag
from audiofic.lang.en.roles import ANYBODY

Revealed = dict[tuple[int, int], int]
"""(scene, or ``ANY_SCENE``; nameless character) → the named character that it turns out to be."""
ANY_SCENE = -1


def revealed(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    referents: Sequence[Sequence[tuple[int, int]]],
    roles: dict[int, str],
) -> Revealed:
    """Who turns out to be whom; ``roles`` are the nameless characters with their nominals.

    Somebody gives a name that the text has not used before as their own, and the tag beside it, by its words or by
    whom its pronoun means, is a nameless character's.
    """
    met: set[int] = set()
    found: Revealed = {}
    for paragraph, there, ties, meant in zip(paragraphs, mentions, tags, referents, strict=True):
        for mention in there:
            if mention.sort is Sort.NAME and mention.part is Part.SELF and mention.who not in met:
                quote = paragraph.words[mention.first].quote
                role = _teller([tag.mention for tag in ties if tag.quote == quote and tag.how in EXPLICIT], dict(meant))
                if role in roles:
                    anybody = roles[role].rpartition(" ")[2] in ANYBODY
                    found.setdefault((paragraph.scene if anybody else ANY_SCENE, role), mention.who)
        met.update(mention.who for mention in there if mention.sort is Sort.NAME)
    return found


def _teller(tags: Sequence[Mention], meant: dict[int, int]) -> int:
    for mention in tags:
        return mention.who if mention.who >= 0 else meant.get(mention.first, -1)
    return -1


def renamed(mention: Mention, scene: int, found: Revealed) -> Mention:
    """The mention, of the named character where the nameless one turned out to be somebody."""
    who = found.get((scene, mention.who), found.get((ANY_SCENE, mention.who)))
    return mention if who is None else mention._replace(who=who)
