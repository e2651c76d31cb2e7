"""What each sentence of a script sounds like: the text an engine is given, and every change made to the source.

The text is plain: no markup, no control characters, no lone surrogates, nothing an engine takes for a command.
Letters of every script are left as they are: what a voice cannot say is between the voice and its language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from audiofic.lang.en.abbreviations import OPENERS
from audiofic.lang.en.breaks import break_to_say
from audiofic.lang.en.function_words import AUXILIARIES, PREPOSITIONS
from audiofic.model import Kind, Script, Segment, Utterance
from audiofic.speech.rewrites.faces import named
from audiofic.speech.rewrites.order import layers
from audiofic.speech.rewrites.revise import Rewrite, revise
from audiofic.speech.rewrites.rule import Context, Rule
from audiofic.speech.rewrites.shorthand import in_company
from audiofic.speech.sentences import sentences

_SPEAKABLE = re.compile(r"[^\W_]")
_SHORT_NAME = re.compile(r"(?<![\w'’])[A-Z][a-z]{1,2}(?![\w'’])")
_SMALL_WORDS = OPENERS | PREPOSITIONS | AUXILIARIES
_LETTERS = re.compile(r"[^\W_]+\s*")
_SPACE = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?…)](?!\w))")


LexiconOf = Callable[[Segment], Rule | None]
"""The author's own pronunciations, for the voice that a segment is said in; None where there are none."""


def no_lexicon(_: Segment) -> Rule | None:
    """None for any segment."""
    return None


def utterances(script: Script, lexicon: LexiconOf = no_lexicon) -> tuple[tuple[Utterance, ...], ...]:
    """For each segment the sentences it is spoken in; none where nothing can be spoken.

    Every letter and digit of a segment lies in exactly one utterance; a break is silent unless it says
    when or where the story goes on.
    """
    names = _short_names(script)
    return tuple(tuple(said for said, _ in _spoken(script, segment, names, lexicon)) for segment in script.segments)


def rewrites(script: Script, lexicon: LexiconOf = no_lexicon) -> tuple[Rewrite, ...]:
    """Every change between source and spoken text, in order, none overlapping; white space is not counted.

    Making them in the source slice of an utterance gives what is spoken: nothing else is lost or invented.
    """
    names = _short_names(script)
    said = (utterance for segment in script.segments for utterance in _spoken(script, segment, names, lexicon))
    return tuple(change for _, changes in said for change in changes)


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence on its way to be an utterance."""

    start: int
    end: int
    said: str
    changes: tuple[Rewrite, ...]


def _spoken(
    script: Script, segment: Segment, names: frozenset[str], lexicon: LexiconOf
) -> list[tuple[Utterance, tuple[Rewrite, ...]]]:
    if segment.kind is Kind.BREAK and not break_to_say(script.text(segment).strip()):
        return []
    text = script.chapter.text
    context = Context(kind=segment.kind, texting=in_company(script.text(segment), segment.kind), names=names)
    own = lexicon(segment)
    parts = [_part(text, start, end, context, own) for start, end in sentences(text, segment.start, segment.end)]
    return [
        (Utterance(start=part.start, end=part.end, spoken=part.said), part.changes)
        for part in (_with_silent(parts, text) if any(part.said for part in parts) else _named(parts, text))
    ]


def _part(text: str, start: int, end: int, context: Context, first: Rule | None) -> _Part:
    said, changes = revise(text[start:end], start, layers(first), context)
    return _Part(start, end, _tidy(said) if _SPEAKABLE.search(said) else "", changes)


def _with_silent(parts: Iterable[_Part], text: str) -> Iterator[_Part]:
    """The parts that are heard; a silent one that has letters (":D") goes with its neighbour."""
    waiting: _Part | None = None
    for part in parts:
        if waiting is None:
            waiting = part
        elif waiting.said and part.said:
            yield waiting
            waiting = part
        elif _SPEAKABLE.search(text, part.start, part.end) or part.said:
            joined = _SPEAKABLE.search(text, waiting.start, waiting.end) is not None
            start, before = (waiting.start, waiting.changes) if joined else (part.start, ())
            waiting = _Part(start, part.end, waiting.said or part.said, before + part.changes)
    if waiting is not None:
        yield waiting


def _named(parts: Sequence[_Part], text: str) -> Iterator[_Part]:
    """A passage of nothing but faces is named, since somebody meant something by it."""
    if not parts:
        return
    start, end = parts[0].start, parts[-1].end
    source = text[start:end]
    said = named(source) or _tidy("".join(_LETTERS.findall(source)))
    if said:
        yield _Part(start, end, said, (Rewrite(start=start, end=end, before=source, after=said, rule="face"),))


def _short_names(script: Script) -> frozenset[str]:
    found = frozenset(_SHORT_NAME.findall(script.chapter.text))
    return frozenset(name for name in found if name.lower() not in _SMALL_WORDS)


def _tidy(text: str) -> str:
    return _BEFORE_MARK.sub("", _SPACE.sub(" ", text)).strip()
