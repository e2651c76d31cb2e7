"""What each sentence of a script sounds like: the text an engine is given, and every change made to the source.

The text is plain: no markup, no control characters, no lone surrogates, nothing an engine takes for a command.
Letters of every script are left as they are: what a voice cannot say is between the voice and its language.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
    text = script.chapter.text
    return tuple(
        tuple(
            Utterance(start=part.start, end=part.end, spoken=part.said)
            for part in _heard(_parts(script, segment, names, lexicon), text)
        )
        for segment in script.segments
    )


def rewrites(script: Script, lexicon: LexiconOf = no_lexicon) -> tuple[Rewrite, ...]:
    """Every change between source and spoken text, in order, none overlapping; white space is not counted.

    Making them in the source slice of an utterance gives what is spoken: nothing else is lost or invented. What stands
    alone and is not said, as an emoji between two sentences, is a change too, within no utterance.
    """
    names = _short_names(script)
    parts = (_parts(script, segment, names, lexicon) for segment in script.segments)
    return tuple(change for each in parts for change in _changes(each, script.chapter.text))


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence on its way to be an utterance."""

    start: int
    end: int
    said: str
    changes: tuple[Rewrite, ...]


def _parts(script: Script, segment: Segment, names: frozenset[str], lexicon: LexiconOf) -> list[_Part]:
    if segment.kind is Kind.BREAK and not break_to_say(script.text(segment).strip()):
        return []
    text = script.chapter.text
    context = Context(kind=segment.kind, texting=in_company(script.text(segment), segment.kind), names=names)
    own = lexicon(segment)
    return [_part(text, start, end, context, own) for start, end in sentences(text, segment.start, segment.end)]


def _heard(parts: Sequence[_Part], text: str) -> list[_Part]:
    """What becomes of the sentences of a segment: the utterances."""
    return list(_with_silent(parts, text) if any(part.said for part in parts) else _named(parts, text))


def _within(part: _Part, heard: Sequence[_Part], index: int) -> bool:
    return index >= 0 and part.start < heard[index].end


def _changes(parts: Sequence[_Part], text: str) -> list[Rewrite]:
    """Those of all utterances of a segment, and of what stands between them."""
    heard = _heard(parts, text)
    starts = [part.start for part in heard]
    alone = (part for part in parts if not _within(part, heard, bisect_right(starts, part.start) - 1))
    found = [change for part in (*heard, *alone) for change in part.changes]
    return sorted(found, key=lambda change: change.start)


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
    return _BEFORE_MARK.sub("", " ".join(text.split()))
