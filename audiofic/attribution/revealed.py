"""Names that come late: the thief of three pages is Ann once she says so, and was Ann all the time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.nominals import last_word
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.referents import referents
from audiofic.attribution.ties import EXPLICIT, Tag
from audiofic.lang.en.roles import ANYBODY

Revealed = dict[tuple[int, int], int]
"""(scene, or ``ANY_SCENE``; nameless character) → the named character that it turns out to be."""
ANY_SCENE = -1
_NEAR = 12
"""Paragraphs within which the only nameless speaker about is the one who gives a name."""


def revealed(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    sexes: Sequence[str],
    roles: Mapping[int, str],
) -> Revealed:
    """Who turns out to be whom; ``roles`` are the nameless characters with their nominals.

    Somebody gives a name that the text has not used before as their own, and the tag beside it, by its words or by
    whom its pronoun means, is a nameless character's; or it is bare, and the only nameless one who has spoken near by
    is "the girl", "a man", of no other sex.
    """
    met: set[int] = set()
    found: Revealed = {}
    spoke: dict[int, tuple[int, int]] = {}
    for paragraph, there, ties, meant in zip(paragraphs, mentions, tags, referents(mentions, sexes), strict=True):
        for mention in there:
            if mention.sort is Sort.NAME and mention.part is Part.SELF and mention.who not in met:
                quote = paragraph.words[mention.first].quote
                said = [tag.mention for tag in ties if tag.quote == quote and tag.how in EXPLICIT]
                role = _teller(said, dict(meant)) if said else _only_one(spoke, paragraph)
                anybody = role in roles and last_word(roles[role]) in ANYBODY
                if role in roles and (said or (anybody and _agree(sexes[role], sexes[mention.who]))):
                    found.setdefault((paragraph.scene if anybody else ANY_SCENE, role), mention.who)
        spoke |= {tag.mention.who: (paragraph.number, paragraph.scene) for tag in ties if tag.mention.who in roles}
        met.update(mention.who for mention in there if mention.sort is Sort.NAME)
    return found


def _only_one(spoke: Mapping[int, tuple[int, int]], paragraph: Paragraph) -> int:
    """The only nameless character with a tie in the last paragraphs of the scene; -1 for none or several."""
    near = [
        role
        for role, (number, scene) in spoke.items()
        if scene == paragraph.scene and paragraph.number - number <= _NEAR
    ]
    return near[0] if len(near) == 1 else -1


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _teller(tags: Sequence[Mention], meant: dict[int, int]) -> int:
    for mention in tags:
        return mention.who if mention.who >= 0 else meant.get(mention.first, -1)
    return -1


def renamed(mention: Mention, scene: int, found: Revealed) -> Mention:
    """The mention, of the named character where the nameless one turned out to be somebody."""
    who = found.get((scene, mention.who), found.get((ANY_SCENE, mention.who)))
    return mention if who is None else mention._replace(who=who)
