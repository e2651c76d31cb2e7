"""A script as rows: what ``audiofic script --json`` prints and other programs read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from audiofic.model import Book, Character, Script
from audiofic.pipeline.plan import Notes, skip_reasons
from audiofic.speech.spoken import LexiconOf, no_lexicon, utterances


def rows(
    script: Script, book: Book, *, notes: Notes = Notes.READ, break_sound: bool = False, lexicon: LexiconOf = no_lexicon
) -> Iterator[dict[str, Any]]:
    """One plain object for every segment, in order; they tile the chapter's text.

    ``start`` and ``end`` are code-point offsets into the text of the chapter's file; ``speaker`` is null where
    nobody in the story speaks or nobody knows who; ``spoken`` is empty where the segment is skipped: ``skipped``
    says why.
    ``break_sound``: the author has one for scene breaks.
    """
    characters = {character.name: character for character in book.characters}
    said = utterances(script, lexicon)
    reasons = skip_reasons(script, said, notes, sound=break_sound)
    for segment, spoken, reason in zip(script.segments, said, reasons, strict=True):
        row: dict[str, Any] = {
            "chapter": script.chapter.name,
            "start": segment.start + script.chapter.offset,
            "end": segment.end + script.chapter.offset,
            "kind": segment.kind.value,
            "speaker": segment.speaker,
            "confidence": None if segment.confidence is None else round(segment.confidence, 3),
            "evidence": segment.evidence,
            "text": script.text(segment),
            "spoken": "" if reason else " ".join(utterance.spoken for utterance in spoken),
        }
        if aliases := _aliases(characters.get(segment.speaker or "")):
            row["aliases"] = aliases
        if reason:
            row["skipped"] = reason.value
        yield row


def _aliases(character: Character | None) -> list[str]:
    return list(character.aliases) if character else []
