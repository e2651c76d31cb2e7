"""Thoughts: in italics, and in quotation marks with ``she thought``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audiofic.lang.en.pronouns import WE, YOU, I
from audiofic.lang.en.saying import SAYING
from audiofic.lang.en.sounds import ONOMATOPOEIA
from audiofic.model import Kind, Segment
from audiofic.script.italics import Slanted, italics, scenes_in_italics
from audiofic.script.page import Page, Paragraph

_PRONOUN = r"(?:he|she|they|I|we|(?:the|his|her|my) \w+)"
_NAME = r"(?!(?:He|She|They|We|It|I)\b)[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?"
_TAG_ENDS = r"(?=\s*[.,;:!?—–-]|\s*$|\s+(?:as|with|in|at|while|when|to|\w+ly)\b)"
_THOUGHT = re.compile(
    rf"\s*(?:{_PRONOUN} (?:\w+ly )?(?:thought|thinks?)|thought (?:{_PRONOUN}|{_NAME})"
    rf"|{_NAME} (?:\w+ly )?(?:thought|thinks?){_TAG_ENDS}"
    rf"|(?:{_PRONOUN}|{_NAME}) (?:told|said to|asked) (?:him|her|my|your)self)\b(?! (?:aloud|out loud))"
)
_THOUGHT_BEFORE = re.compile(
    r"(?:\b(?:thought|thinks|wondered|wonders|(?<=I )think)(?: to (?:him|her|my|your|it)self)?"
    r"|\b(?:told|tells|said to|says to|asked|reminded|promised) (?:him|her|my|your)self)[,:]?\s*$"
)
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?…:;,\"”’»—–-])\s*$")
_STOPPED = tuple(".,!?…—–-")
_TAG_REACH = 40
"""Characters before a quotation in which its tag ends."""
_LONG = 6
"""Words; italics of so many at the beginning of a sentence are a thought without a stop at their end."""


def thoughts(page: Page) -> Page:
    """Claims italics where a sentence is thought; titles, stressed words and scenes in italics stay narration.

    A sentence in italics begins with a capital at the beginning of a sentence and has a stop at its end. What
    stands in quotation marks inside it is thought too; italics inside a quotation are stress.
    """
    return page.claiming(_thoughts(page))


def thought_in_marks(page: Page) -> Page:
    """Turns quotations into thoughts where the tag says so: ``"What now?" she thought``, ``She thought, "No."``."""
    return page.with_claims(_in_marks(page))


def begins_sentence(before: str) -> bool:
    """Whether a sentence can begin behind ``before``, the last few characters of its paragraph so far."""
    return _BEGINS_SENTENCE.search(before) is not None


def is_thought_tag(text: str, at: int) -> bool:
    """Whether a tag at ``at`` says that what stands before it is thought: ``she thought``, ``thought Ann``."""
    return _THOUGHT.match(text, at) is not None


def _thoughts(page: Page) -> Iterator[Segment]:
    scenes = scenes_in_italics(page)
    for paragraph in page.free():
        if paragraph.index in scenes:
            continue
        reached = 0
        for piece in sorted(italics(page, paragraph), key=lambda it: (it.start, -it.end)):
            # A document may set in italics what its author has put between asterisks as well.
            if piece.start < reached or not _is_free(page, piece.start, piece.end):
                continue
            if _is_thought(page.text, piece, paragraph):
                reached = piece.end
                yield Segment(
                    start=piece.start,
                    end=piece.end,
                    kind=Kind.THOUGHT,
                    paragraph=paragraph.index,
                    evidence="a sentence in italics",
                )


def _is_free(page: Page, start: int, end: int) -> bool:
    """Whether nothing is claimed there but what lies wholly inside."""
    return all(start <= claim.start and claim.end <= end for claim in page.overlapping(start, end))


def _is_thought(text: str, piece: Slanted, paragraph: Paragraph) -> bool:
    inside = piece.inside
    words = re.findall(r"[^\W\d_]+", inside)
    first = next((char for char in inside if char.isalpha()), "")
    before = text[max(paragraph.start, piece.start - 8) : piece.start]
    if not words or not begins_sentence(before) or all(word.lower() in ONOMATOPOEIA for word in words):
        return False
    if not first.isupper():
        return _is_careless(piece, paragraph, words)
    if is_thought_tag(text, piece.end):
        return True
    alone = piece.start == paragraph.start and piece.end == paragraph.end
    speaks = not (I | WE | YOU).isdisjoint(word.lower() for word in words)
    if len(words) < 3 and alone and not speaks:
        return False
    return inside.endswith(_STOPPED) or (len(words) >= _LONG and speaks)


def _is_careless(piece: Slanted, paragraph: Paragraph, words: Sequence[str]) -> bool:
    """Whether a paragraph in italics, all in small letters, is a thought: it says I or you, or “don't”."""
    alone = piece.start == paragraph.start and piece.end == paragraph.end
    small = {word.lower() for word in words}
    speaks = not (I | WE | YOU).isdisjoint(small) or re.match(r"\W*(?:do|ca|wo)n['’]?t\b", piece.inside) is not None
    return alone and len(words) >= _LONG // 2 and speaks and piece.inside.islower()


def _in_marks(page: Page) -> Iterator[Segment]:
    thinking = -1
    for number, claim in enumerate(page.claims):
        if claim.kind is not Kind.DIALOGUE:
            yield claim
            continue
        following = page.claims[number + 1 : number + 2]
        end = min([page.paragraphs[claim.paragraph].end, *(c.start for c in following)])
        if (
            _THOUGHT.match(page.text, claim.end, end)
            or _THOUGHT_BEFORE.search(_before(page, number))
            or (thinking == claim.paragraph and _goes_on(page, number))
        ):
            thinking = claim.paragraph
            yield replace(claim, kind=Kind.THOUGHT, evidence="the tag says that it is thought")
        else:
            yield claim


def _before(page: Page, number: int) -> str:
    """The narration right before a claim, as far as the one before it and its paragraph."""
    claim = page.claims[number]
    ends = page.claims[number - 1].end if number else 0
    return page.text[max(page.paragraphs[claim.paragraph].start, ends, claim.start - _TAG_REACH) : claim.start]


def _goes_on(page: Page, number: int) -> bool:
    """Whether nothing but the tag stands between the quotation before and this one."""
    between = page.text[page.claims[number - 1].end : page.claims[number].start]
    words = between.lower().rstrip(" ,:").split()
    spoken = between.rstrip().endswith((",", ":")) and bool(words) and words[-1] in SAYING
    return not spoken and not re.search(r"[.!?]\s+\S+.*[.!?:,]", between)
