"""A script as rows: what ``audiofic script --json`` prints and other programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from audiofic.model import Book, Casting, Character, Script, Treatment, Utterance
from audiofic.pipeline.performance import Performance
from audiofic.pipeline.plan import skip_reasons
from audiofic.pipeline.readers import Readers
from audiofic.speech.spoken import utterances


def rows(script: Script, book: Book, casting: Casting) -> Iterator[dict[str, Any]]:
    """One plain object for every segment, in order; they tile the chapter's text.

    ``start`` and ``end`` are code-point offsets into the text of the chapter's file; ``speaker`` is null where
    nobody in the story speaks or nobody knows who; ``spoken`` is empty where the segment is skipped: ``skipped``
    says why. ``flashback`` and ``label`` are there where they say something; so are ``delivery``, the manner in which
    it is said and the word that tells of it, and ``treatment``, what is done to its sound.
    """
    characters = {character.name: character for character in book.characters}
    readers = Readers(casting)
    performance = Performance(script, casting, readers)
    said = utterances(script, readers.lexicon)
    reasons = skip_reasons(script, said, casting)
    for index, (segment, spoken, reason) in enumerate(zip(script.segments, said, reasons, strict=True)):
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
        if segment.flashback:
            row["flashback"] = True
        if segment.label:
            row["label"] = segment.label.value
        if reason:
            row["skipped"] = reason.value
        else:
            row |= _performed(performance, index, spoken)
        yield row


def _performed(performance: Performance, index: int, spoken: Sequence[Utterance]) -> dict[str, str]:
    manners = dict.fromkeys(str(performance.manner(index, utterance)) for utterance in spoken)
    heard = {"delivery": "; ".join(filter(None, manners)), "treatment": performance.treatment(index).value}
    return {key: value for key, value in heard.items() if value and value != Treatment.NONE.value}


def _aliases(character: Character | None) -> list[str]:
    return list(character.aliases) if character else []
