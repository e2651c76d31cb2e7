"""Source files and a casting file → the book: read, cut, attributed and cast.

Every command that looks at a story starts here, so that ``script`` shows exactly what ``build`` speaks.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from audiofic.attribution.attribute import attribute
from audiofic.casting.cast import cast
from audiofic.casting.file import CastingFile, load_casting
from audiofic.errors import Problem
from audiofic.model import Book, BookInfo, Casting, LeftOut, Reading, Script, Voice, VoiceInfo
from audiofic.pipeline.corrections import corrected, strange_names
from audiofic.pipeline.policies import follow
from audiofic.pipeline.source import DEFAULT_ENGINE, Source
from audiofic.read.source import read_sources
from audiofic.script.parse import parse
from audiofic.speech.engine import engine
from audiofic.speech.lexicon import fault

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """A book with its casting: all that is known before the first sound is made."""

    book: Book
    casting: Casting
    file: CastingFile | None
    """The casting file as read; None where there is none."""
    info: BookInfo = field(default_factory=BookInfo)
    """What the source says of the book."""
    left_out: tuple[LeftOut, ...] = ()
    """Parts of the source that are not read."""
    notices: tuple[str, ...] = ()
    """What the author should know of how the source was read."""
    uncorrected: tuple[Script, ...] = ()
    """The chapters as cut, before any correction."""
    unfit: tuple[Problem, ...] = ()
    """What is wrong with single corrections: nothing that stops a build, but nothing to pass over."""


def open_book(source: Source) -> Production:
    """Read, cut, attribute and cast.

    Raises InputError, SettingsError or EngineError; every message names its file.
    """
    # The casting file first: it is small, and a slip in it should show at once.
    file = load_casting(source.casting, voices_of, check_voice, phoneme_fault) if source.casting else None
    reading = read_source(source)
    scripts = tuple(parse(chapter) for chapter in reading.chapters)
    fitted = corrected(source, scripts)
    known = file.known() if file else ()
    book = attribute(fitted.scripts, known=known, narrator_is=file.narrator_is if file else None, given=fitted.given)
    names = [name for character in known for name in (character.name, *character.aliases)]
    casting = cast(book, file, voices_of(source.engine, None))
    policies = follow(source.wishes, casting.policies, source.engine, check_voice)
    return Production(
        book=book,
        casting=replace(casting, policies=policies),
        file=file,
        info=reading.info,
        left_out=reading.left_out,
        notices=reading.notices,
        uncorrected=scripts,
        unfit=(*fitted.problems, *strange_names(fitted, book.characters, names)),
    )


def voices_of(name: str, driver: str | None) -> Sequence[VoiceInfo]:
    """The voices that engine ``name`` offers; raises EngineError where there is no such engine."""
    return engine(name).voices(driver)


def check_voice(voice: Voice) -> None:
    """Raise VoiceError where the engine of ``voice`` cannot speak with it; EngineError where there is no such one."""
    engine(voice.engine).check(voice)


def phoneme_fault(phonemes: str) -> int | None:
    """Where ``phonemes``, as the default engine has them, begin to be none; None where all are."""
    return fault(phonemes, engine(DEFAULT_ENGINE).phonemes())


def read_source(source: Source) -> Reading:
    """The chapters in order, and what is known of them. Two that would share an audio file are an InputError."""
    return read_sources(source.inputs, encoding=source.encoding)
