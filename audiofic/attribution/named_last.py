"""A title that a casting file gives to several: "the duchess" is the one of its duchesses who was named last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audiofic.attribution.mentions import Mention
from audiofic.attribution.passage import Paragraph


def named_last(
    paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]], holders: Mapping[str, set[int]]
) -> dict[tuple[int, int], int]:
    """(Paragraph, first word of a nominal) → whom of its ``holders`` it means: named last in the chapter, else first.

    Somebody's own, "his captain", may be another.
    """
    shared = {noun: those for noun, those in holders.items() if len(those) > 1}
    if not shared:
        return {}
    found: dict[tuple[int, int], int] = {}
    for ahead in (True, False):
        last: dict[str, int] = {}
        order = zip(paragraphs, mentions, strict=True)
        script = -1
        for paragraph, there in order if ahead else reversed(list(order)):
            if paragraph.script != script:
                script, last = paragraph.script, {}
            for mention in there if ahead else reversed(there):
                if mention.who >= 0:
                    last |= {noun: mention.who for noun, those in shared.items() if mention.who in those}
                elif mention.word in last and mention.owner == "the":
                    found.setdefault((paragraph.number, mention.first), last[mention.word])
    return found
