"""Whose a handle is that no name tells: Ann's thumbs flew, and the next message is ``kestrel``'s."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.passage import Paragraph
from audiofic.lang.en.saying import TYPING


def typists(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    handles: Mapping[tuple[int, int], str],
    sexes: Sequence[str],
) -> dict[str, int]:
    """Handle → the character who is told to type just before its messages, where nobody else is."""
    heroes = _heroes(mentions, sexes)
    votes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for paragraph, behind in pairwise(paragraphs):
        handle = handles.get((behind.script, behind.quotes[0])) if behind.quotes else None
        if handle is None or paragraph.script != behind.script or _is_message(paragraph, handles):
            continue
        who = _who_types(paragraph, mentions[paragraph.number], heroes)
        if who >= 0:
            votes[handle][who] += 1
    found = {handle: next(iter(count)) for handle, count in votes.items() if len(count) == 1}
    holders = Counter(found.values())
    return {handle: who for handle, who in found.items() if holders[who] == 1}


def _heroes(mentions: Sequence[Sequence[Mention]], sexes: Sequence[str]) -> dict[str, int]:
    """For each sex the character of whom the narration speaks most: whom "she" means where nobody is named."""
    told = Counter(it.who for there in mentions for it in there if it.sort is Sort.NAME and not it.quoted)
    heroes: dict[str, int] = {}
    for who, _ in told.most_common():
        heroes.setdefault(sexes[who], who)
    return heroes


def _is_message(paragraph: Paragraph, handles: Mapping[tuple[int, int], str]) -> bool:
    return any((paragraph.script, quote) in handles for quote in paragraph.quotes)


def _who_types(paragraph: Paragraph, mentions: Sequence[Mention], heroes: Mapping[str, int]) -> int:
    """Whoever is spoken of last before the last word of typing; -1 for nobody."""
    typed = max((at for at, word in enumerate(paragraph.words) if word.quote < 0 and word.low in TYPING), default=-1)
    ahead = [it for it in mentions if it.first < typed and not it.quoted and it.sort is not Sort.NOMINAL]
    if not ahead:
        return -1
    last = ahead[-1]
    return last.who if last.who >= 0 else heroes.get(last.sex, -1)
