"""How long the silence is between two takes, by what stands between them in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from audiofic.model import Kind, Line, Script


class Boundary(StrEnum):
    """What a reader crosses between two takes; each has a pause of its own."""

    TAG = "tag"
    """Narration meets speech inside one sentence: ``"Well," | said Ann``."""
    SENTENCE = "sentence"
    TURN = "turn"
    """Somebody else goes on, with a sentence of their own."""
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    """Something that is not the story begins or ends: a heading, an author's note."""
    BREAK = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """Seconds of silence by boundary, and before and after a chapter.

    Takes are trimmed, so these are the whole of what is heard. Readers aloud pause about half a second between
    sentences and twice that between paragraphs, and what lasts longer than about a second is heard as a new topic
    (Campione & Véronis, "A large-scale multilingual study of silent pause duration", 2002); people in conversation
    answer one another after about 0.2 s (Stivers et al., "Universals and cultural variation in turn-taking", 2009).
    """

    sentence: float = 0.45
    tag: float = 0.18
    """As short as an answer in conversation: the sentence has not ended, only the voice changes."""
    turn: float = 0.36
    """Twice what it is in conversation: a listener must notice the new voice."""
    paragraph: float = 0.8
    heading: float = 1.4
    """Before and after a heading or a note: what follows is something else."""
    break_: float = 2.2
    """A scene break: clearly more than a paragraph, less than the end of a chapter."""
    head: float = 0.75
    """Shops ask for 0.5 to 1 s of room tone before the first word."""
    tail: float = 2.5
    """Shops ask for 1 to 5 s after the last; room for the story to settle before the next file starts."""

    def at(self, boundary: Boundary) -> float:
        """Seconds of silence at ``boundary``."""
        return float(getattr(self, "break_" if boundary is Boundary.BREAK else boundary.value))


def boundary(script: Script, before: Line, after: Line) -> Boundary:
    """What stands in the text between two lines that are heard one after the other."""
    if before.segment == after.segment:
        return Boundary.SENTENCE
    left, right = script.segments[before.segment], script.segments[after.segment]
    kinds = {segment.kind for segment in script.segments[before.segment : after.segment + 1]}
    if Kind.BREAK in kinds:
        return Boundary.BREAK
    if Kind.HEADING in kinds or (left.kind is Kind.NOTE) != (right.kind is Kind.NOTE):
        return Boundary.HEADING
    changes = (left.kind.has_speaker, left.speaker) != (right.kind.has_speaker, right.speaker)
    if left.paragraph != right.paragraph:
        answers = changes and left.kind.has_speaker and right.kind.has_speaker
        return Boundary.TURN if answers else Boundary.PARAGRAPH
    if _inside_sentence(_words(script, before), _words(script, after)):
        return Boundary.TAG
    return Boundary.TURN if changes else Boundary.SENTENCE


def _words(script: Script, line: Line) -> str:
    return script.chapter.text[line.utterance.start : line.utterance.end]


def _inside_sentence(before: str, after: str) -> bool:
    end = next((mark for mark in reversed(before) if mark not in _WRAPPING), "")
    start = next((letter for letter in after if letter.isalpha()), "")
    return end not in _ENDS or start.islower()


_WRAPPING = frozenset(" \t\r\n\"'“”‘’«»*_)")
_ENDS = frozenset(".!?…—–-")
