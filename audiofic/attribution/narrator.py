"""Who tells the story in the first person, and what the others call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from audiofic.attribution.mentions import Mention, Sort
from audiofic.attribution.names import read_name
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph
from audiofic.attribution.ties import EXPLICIT, How, Tag
from audiofic.model import Character, Gender

_SHARE_OF_I = 0.12
"""Of all "I", "he" and "she" outside quotations, from which on the story is told in the first person."""
_LEAST_I = 4
"""In the whole book."""
_LEAST_YOU = 8
_SHARE_OF_YOU = 0.4
"""The same for "you"; narrators of all kinds speak to their readers now and then."""
_CALLED = 2
"""Calls that are needed to believe a narrator's name."""
_OWN = tuple(
    tuple(words.split())
    for words in """
    my name is | my name was | my name's | call me | calls me | called me | i was known as | i had become
    i woke up as | i was reborn as | i was reincarnated as
    """.replace("\n", "|").split("|")
    if words.strip()
)
"""Words before a name in the narration that make it the narrator's own."""
_SOUNDS = EXPLICIT | {How.SOUND}
_TOLD = 0.15
"""The narrator's own name stands outside quotations in at most this share of its uses."""


def in_first_person(mentions: Iterable[Sequence[Mention]], least: int = _LEAST_I) -> bool:
    """Whether "I", found ``least`` times as a subject, tells the story."""
    subjects = Counter(
        mention.sex
        for there in mentions
        for mention in there
        if mention.sort is Sort.PRONOUN and mention.part is Part.SUBJECT and not mention.quoted
    )
    told = subjects["i"] + subjects["m"] + subjects["f"]
    return subjects["i"] >= least and subjects["i"] > _SHARE_OF_I * told


def told_to_you(paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]]) -> list[tuple[Mention, ...]]:
    """The mentions, with "you" for "I" in chapters that call their hero so, and without it in all others."""
    subjects: dict[int, Counter[str]] = {}
    for paragraph, there in zip(paragraphs, mentions, strict=True):
        subjects.setdefault(paragraph.script, Counter()).update(
            mention.sex
            for mention in there
            if mention.sort is Sort.PRONOUN and mention.part is Part.SUBJECT and not mention.quoted
        )
    to_you = {
        script
        for script, count in subjects.items()
        if count["y"] >= _LEAST_YOU and count["y"] > _SHARE_OF_YOU * (count.total() - count["p"])
    }
    return [
        tuple(
            mention._replace(sex="i") if mention.sex == "y" else mention
            for mention in there
            if mention.sex != "y" or paragraph.script in to_you
        )
        for paragraph, there in zip(paragraphs, mentions, strict=True)
    ]


def narrators_name(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    characters: Sequence[Character],
) -> int | None:
    """Index of the character whom others call, but of whom the narrator never speaks; None where nobody fits.

    A name that the narrator gives as their own ("My name is Bo", "“I'm Bo,” I said") needs no more. Whom the narrator
    calls ("“…, Bo,” I said") is somebody else. A call that the narrator answers counts double. One call is enough where
    nobody else is called of whom the narrator never speaks, where it is all that the text has of that name, and where
    it cannot be the first name of "Mr. Vale".
    """
    called: Counter[int] = Counter()
    told: Counter[int] = Counter()
    own: Counter[int] = Counter()
    uses = Counter(mention.who for there in mentions for mention in there if mention.sort is Sort.NAME)
    says = [any(tag.mention.sex == "i" and tag.how in EXPLICIT for tag in there) for there in tags]
    sounds = [any(tag.mention.sex == "i" and tag.how in _SOUNDS for tag in there) for there in tags]
    bare = [not any(tag.how in EXPLICIT for tag in there) for there in tags]
    for number, there in enumerate(mentions):
        answered = says[number + 1] if number + 1 < len(says) else False
        for mention in there:
            if mention.sort is Sort.NAME and not characters[mention.who].name.startswith("The "):
                calls = mention.part is Part.CALLED
                gives = mention.part is Part.SELF
                told[mention.who] += not mention.quoted or (calls and sounds[number])
                called[mention.who] += (1 + answered) * (calls and not sounds[number])
                called[mention.who] += gives and bare[number]
                own[mention.who] += (gives and says[number]) or _is_own(mention, paragraphs[number])
    if own.total():
        return max(own, key=lambda who: (own[who], -who))
    fitting = [who for who, count in called.items() if count >= _CALLED and told[who] <= _TOLD * (count + told[who])]
    if fitting:
        return max(fitting, key=lambda who: (called[who], characters[who].gender is not Gender.UNKNOWN, -who))
    once = [who for who, count in called.items() if count and not told[who]]
    if len(once) != 1 or uses[once[0]] != 1 or any(told[who] and _formal(characters, who, once[0]) for who in told):
        return None
    return once[0]


def _formal(characters: Sequence[Character], who: int, called: int) -> bool:
    """Whether somebody is known by titles alone ("Mr. Vale"), and may be the one who is ``called`` by a first name."""
    one, other = characters[who], characters[called]
    alike = one.gender is other.gender or Gender.UNKNOWN in {one.gender, other.gender}
    return alike and all(read_name(name).title for name in (one.name, *one.aliases))


def _is_own(mention: Mention, paragraph: Paragraph) -> bool:
    """Whether the narration gives the name as the narrator's own."""
    words = [word for word in paragraph.words[max(0, mention.first - 4) : mention.first] if word.quote < 0]
    before = tuple(word.low for word in words)
    return not mention.quoted and any(before[-len(those) :] == those for those in _OWN)
