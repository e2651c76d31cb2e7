"""What each sentence of a script sounds like: the text an engine is given, and every change made to the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.lang.en.abbreviations import OPENERS
from audiofic.lang.en.function_words import AUXILIARIES, PREPOSITIONS
from audiofic.model import Kind, Script, Segment, Utterance
from audiofic.speech.rewrites.faces import named
from audiofic.speech.rewrites.order import LAYERS
from audiofic.speech.rewrites.revise import Rewrite, revise
from audiofic.speech.rewrites.rule import Context
from audiofic.speech.rewrites.shorthand import in_company
from audiofic.speech.sentences import sentences

_SPEAKABLE = re.compile(r"[^\W_]")
_SHORT_NAME = re.compile(r"(?<![\w'’])[A-Z][a-z]{1,2}(?![\w'’])")
_SPACE = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?…](?!\w))")


def utterances(script: Script) -> tuple[tuple[Utterance, ...], ...]:
    """For each segment the sentences it is spoken in; none where nothing can be spoken.

    Every letter and digit of a segment lies in exactly one utterance, breaks apart.
    """
    names = _short_names(script)
    return tuple(tuple(said for said, _ in _spoken(script, segment, names)) for segment in script.segments)


def rewrites(script: Script) -> tuple[Rewrite, ...]:
    """Every change between source and spoken text, in order, none overlapping; white space is not counted."""
    names = _short_names(script)
    said = (utterance for segment in script.segments for utterance in _spoken(script, segment, names))
    return tuple(change for _, changes in said for change in changes)


def _spoken(script: Script, segment: Segment, names: frozenset[str]) -> Iterator[tuple[Utterance, tuple[Rewrite, ...]]]:
    if segment.kind is Kind.BREAK:
        return
    text = script.chapter.text
    context = Context(kind=segment.kind, texting=in_company(script.text(segment), segment.kind), names=names)
    for start, end in sentences(text, segment.start, segment.end):
        source = text[start:end]
        said, changes = revise(source, start, LAYERS, context)
        said = _tidy(said)
        if not _SPEAKABLE.search(said):
            said = named(source) or _tidy(" ".join(_SPEAKABLE.findall(source)))
            changes = (Rewrite(start=start, end=end, before=source, after=said, rule="name"),)
        if said:
            yield Utterance(start=start, end=end, spoken=said), changes


def _short_names(script: Script) -> frozenset[str]:
    found = frozenset(_SHORT_NAME.findall(script.chapter.text))
    return frozenset(name for name in found if name.lower() not in OPENERS | PREPOSITIONS | AUXILIARIES)


def _tidy(text: str) -> str:
    return _BEFORE_MARK.sub("", _SPACE.sub(" ", text)).strip()
