"""What the given speaker of a line tells of its tag: “…,” said the painter, and Ann is given, so Ann is the painter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from audiofic.attribution.nominals import last_word
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.revealed import ANY_SCENE, Revealed
from audiofic.attribution.ties import EXPLICIT, Tag
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.roles import ANYBODY


def told_by_given(
    paragraphs: Sequence[Paragraph],
    tags: Sequence[Sequence[Tag]],
    roles: Mapping[int, str],
    fixed: Mapping[tuple[int, int], tuple[int, str]],
) -> Revealed:
    """Who turns out to be whom by the speakers that are given; ``roles`` are the nameless ones with their nominals.

    "The painter" is so through the whole book, unless he is given to several; "the girl", "his wife" in that scene.
    """
    scenes: dict[tuple[int, int], int] = {}
    everywhere: defaultdict[int, set[int]] = defaultdict(set)
    for (number, quote), (who, _) in fixed.items():
        for tag in tags[number]:
            role = tag.mention.who
            if tag.quote == quote and tag.how in EXPLICIT and role in roles:
                scenes[paragraphs[number].scene, role] = who
                everywhere[role].add(who)
    found: Revealed = {key: who for key, who in scenes.items() if who != key[1]}
    for role, those in everywhere.items():
        if len(those) == 1 and role not in those and last_word(roles[role]) not in ANYBODY | KIN:
            found[ANY_SCENE, role] = min(those)
    return found
