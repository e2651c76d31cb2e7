"""Words of a book that its engine can only guess, with what it would say for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audiofic.errors import Place
from audiofic.pipeline.book import Production
from audiofic.pipeline.places import Places
from audiofic.pipeline.readers import Readers
from audiofic.speech.engine import engine
from audiofic.speech.guesses import guesses


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """One word."""

    word: str
    count: int
    why: str
    place: Place
    """Where it comes first."""
    phonemes: str
    """What the narrator's voice says; empty where its engine does not tell."""


def unknown(production: Production) -> Iterator[Unknown]:
    """The words, most frequent first."""
    voice = production.casting.narrator
    speaker = engine(voice.engine)
    scripts = production.book.scripts
    names = frozenset(
        part for who in production.book.characters for name in (who.name, *who.aliases) for part in name.split()
    )
    found = guesses(scripts, speaker.known_words(voice.driver), names, Readers(production.casting).lexicon)
    heard = speaker.pronounced([guess.word for guess in found], voice)
    places = [Places(script.chapter) for script in scripts]
    for guess, phonemes in zip(found, heard, strict=True):
        yield Unknown(
            word=guess.word,
            count=guess.count,
            why=guess.why,
            place=places[guess.chapter].of(guess.at),
            phonemes=phonemes,
        )
