"""How long the silence is between two takes, by what stands between them in the text."""

from __future__ import annotations

from enum import StrEnum

from audiofic.model import Kind, Line, Pauses, Script


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


def pause(pauses: Pauses, boundary: Boundary) -> float:
    """Seconds of silence at ``boundary``."""
    return float(getattr(pauses, "break_" if boundary is Boundary.BREAK else boundary.value))


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
