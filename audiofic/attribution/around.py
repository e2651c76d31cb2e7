"""Who is named around a turn: behind it, in its own paragraph, ahead of it."""

from __future__ import annotations

from collections.abc import Sequence

from audiofic.attribution.facts import Standings
from audiofic.attribution.mentions import Mention
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Word
from audiofic.attribution.story import Story
from audiofic.attribution.turns import Turn

BACK = 30
"""Paragraphs before a turn whose people may speak it."""
AHEAD = 2
"""Paragraphs after it."""
_SCENE = 3
"""Paragraphs that the border of a scene counts for."""
_DECAY = 0.75
"""Per paragraph, of the weight of being named."""
_WEIGHT = {Part.SUBJECT: 3.0, Part.OBJECT: 1.2, Part.OBLIQUE: 1.0, Part.OWNER: 1.2, Part.CALLED: 0.7, Part.OTHER: 1.5}
_PARAGRAPH = 1000
"""Positions: so many words are a paragraph's at most."""


Known = Sequence[Sequence[Mention]]
"""Per paragraph: the mentions of which it is known whom they mean."""


def known_mentions(story: Story) -> Known:
    """Those of the whole book: every turn looks at the ones around it."""
    return [[mention for mention in there if mention.who >= 0] for there in story.mentions]


def look_back(story: Story, known: Known, turn: Turn, found: Standings) -> None:
    """Note who is named in the paragraphs before the turn."""
    at = turn.paragraph
    for number in range(max(0, at - BACK), at):
        if story.paragraphs[number].script != story.paragraphs[at].script:
            continue
        distance = at - number + (_SCENE if story.paragraphs[number].scene != turn.scene else 0)
        if distance > BACK:
            continue
        base = (BACK - distance) * _PARAGRAPH
        decay = _DECAY**distance
        for mention in known[number]:
            standing = found[mention.who]
            standing.near += 1
            standing.weight += decay * (_WEIGHT[mention.part] if not mention.quoted else 0.5)
            if mention.quoted:
                standing.since_quoted = distance
                continue
            standing.since = standing.since_meant = distance
            standing.place = standing.meant_place = base + mention.first
            if mention.part is Part.SUBJECT:
                standing.since_subject = distance
                standing.subject_place = standing.place
        for first, who in story.referents[number]:
            if who in found:
                standing = found[who]
                standing.since_meant = distance
                standing.meant_place = max(standing.meant_place, base + first)
                standing.weight += decay
        if distance == 1:
            _mark_last_told(story, known, number, found)


def _mark_last_told(story: Story, known: Known, number: int, found: Standings) -> None:
    """Mark the last subject of paragraph ``number``, be it by a name or by a pronoun that seems to mean them."""
    named = [(it.first, it.who) for it in known[number] if it.part is Part.SUBJECT and not it.quoted]
    last = max([*named, *(it for it in story.referents[number] if it[1] in found)], default=None)
    if last is not None:
        found[last[1]].last_told = True


def look_here(story: Story, turn: Turn, found: Standings) -> None:
    """Note who is named in the turn's own paragraph, in its narration and in its quotations."""
    own = {quote for number, quote in turn.quotes if number == turn.paragraph}
    words = story.paragraphs[turn.paragraph].words
    opening = next((at for at, word in enumerate(words) if word.quote in own), len(words))
    first, last = (0, len(words)) if turn.alone else _own_words(words, own)
    for mention in story.mentions[turn.paragraph]:
        if mention.who < 0 or not first <= mention.first < last:
            continue
        standing = found[mention.who]
        if mention.quoted:
            if words[mention.first].quote in own:
                standing.called_here += mention.part is Part.CALLED
                standing.named_here += mention.part not in {Part.CALLED, Part.SELF}
            continue
        standing.weight += _WEIGHT[mention.part]
        standing.since = standing.since_meant = 0
        standing.here += 1
        standing.here_subject += mention.part is Part.SUBJECT
        standing.here_owner += mention.part is Part.OWNER
        if mention.first < opening:
            standing.here_before += 1
            standing.place = standing.meant_place = BACK * _PARAGRAPH + mention.first
            if mention.part is Part.SUBJECT:
                standing.subject_place = standing.place
        else:
            standing.here_after += 1
        if mention.part is Part.SUBJECT:
            standing.since_subject = 0
    for at, who in story.referents[turn.paragraph]:
        if who in found and first <= at < last:
            standing = found[who]
            standing.here_meant += 1
            standing.since_meant = 0
            if at < opening:
                standing.meant_place = max(standing.meant_place, BACK * _PARAGRAPH + at)


def _own_words(words: Sequence[Word], own: set[int]) -> tuple[int, int]:
    """The words of a turn that shares its paragraph: from the quotation before it to the end of the sentence behind."""
    said = [at for at, word in enumerate(words) if word.quote in own]
    first = next((at + 1 for at in range(said[0] - 1, -1, -1) if words[at].quote >= 0), 0)
    behind = [at for at in range(said[-1] + 1, len(words)) if words[at].quote >= 0]
    last = behind[0] if behind else len(words)
    sentences = [at for at in range(said[-1] + 1, last) if words[at].first]
    return first, sentences[1] if behind and len(sentences) > 1 else last


def look_ahead(story: Story, known: Known, turn: Turn, found: Standings) -> None:
    """Note who is named just after the turn."""
    for number in range(turn.last_paragraph + 1, min(turn.last_paragraph + 1 + AHEAD, len(story.paragraphs))):
        if story.paragraphs[number].scene != turn.scene:
            return
        distance = number - turn.last_paragraph
        first = distance == 1
        for mention in known[number]:
            standing = found[mention.who]
            if mention.quoted:
                standing.ahead_quoted = min(standing.ahead_quoted, distance)
                continue
            standing.ahead = min(standing.ahead, distance)
            standing.first_ahead = standing.first_ahead or first
            first = False
            if mention.part is Part.SUBJECT:
                standing.ahead_subject = min(standing.ahead_subject, distance)
        for _, who in story.referents[number]:
            if who in found:
                found[who].ahead_meant = min(found[who].ahead_meant, distance)
