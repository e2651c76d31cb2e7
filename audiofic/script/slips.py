"""Where speech ends or begins when the writer forgot the mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audiofic.lang.en.function_words import AUXILIARIES, like_past
from audiofic.lang.en.saying import SAYING, SOUNDING

_OTHER = r"(?:he|she|they|(?:the|an?|his|her|my) [a-z]+(?:['’]s [a-z]+)?|[A-Z][\w'’-]+(?: [A-Z][\w'’-]*)?)"
_VERB = "(?:" + "|".join(sorted(SAYING)) + ")"
_FACE = "(?:" + "|".join(sorted(SOUNDING)) + ")"
_TAG = re.compile(rf"[,!?…—-](?=\s+(?:{_OTHER} (?:\w+ly )?{_VERB}|{_VERB} {_OTHER})\b[^.?!]{{0,60}}[.,:;])")
_TAG_BY_I = re.compile(r"[,!?…—-](?=\s+(?:I (?:\w+ly )?(?:said|asked|replied)|(?:said|asked|replied) I)\b)")
_TAG_HERE = re.compile(
    rf"\s*(?:(?:and|then|here|now) )*(?:I|{_OTHER}) (?:\w+ly )?(?:{_VERB}|{_FACE})\b"
    rf"|\s*(?:{_VERB}|{_FACE}) (?:I|{_OTHER})\b"
)
_BEAT_HERE = re.compile(r"\s*(?:(?:and|then|here|now) )*(?:he|she|they|I|[A-Z]\w+) (?:\w+ly )?(\w+)")
_SENTENCE = re.compile(r"[.!?…]+[\"”'’]?\s+(?=(\S+)\s+(\S+))")
_OTHERS = frozenset(["He", "She", "They"])
_NOBODY = frozenset(
    ["I", "It", "You", "We", "That", "This", "There", "What", "Who", "The", "A", "An", "And", "But", "So"]
)
_SHORT = 300
"""Characters; in a longer paragraph that opens again in the next, "he said" is part of a tale being told."""


def end_before_reopening(text: str, start: int, limit: int) -> int:
    """Where speech from ``start`` ends that must end before the opening mark at ``limit``.

    Before a tag (``Hello, he said. "Bye"``), else before a sentence that tells of somebody in the past
    (``Hello. He smiled. "Bye"``), else at the mark.
    """
    tags = [match.end() for pattern in (_TAG, _TAG_BY_I) if (match := pattern.search(text, start, limit))]
    beats = (end for end, first, second in _sentences(text, start, limit) if _tells(first, second))
    return min([*tags, *beats], default=limit)


def end_in_paragraph(text: str, start: int, limit: int) -> int:
    """Where speech from ``start`` ends whose paragraph ends at ``limit`` without a closing mark."""
    if limit - start > _SHORT:
        return limit
    ends = [match.end() for match in [_TAG.search(text, start, limit)] if match]
    spoken_of = any(re.search(rf"\b{word}\b", text[start:limit]) for word in ("he", "she", "they"))
    if not spoken_of:
        ends += [end for end, first, second in _sentences(text, start, limit) if first in _OTHERS and like_past(second)]
    return min(ends, default=limit)


def end_before_tag(text: str, start: int, limit: int) -> int | None:
    """Where speech gives way to a tag that no mark sets off: ``Where to? said the man.``; None where there is none."""
    tags = [match.end() for pattern in (_TAG, _TAG_BY_I) if (match := pattern.search(text, start, limit))]
    return min(tags, default=None)


def begins_with_tag(text: str, at: int, *, enclosed: bool) -> bool:
    """Whether the narrator speaks at ``at``: ``said Ann``, ``she said``; if ``enclosed``, ``he looked up`` too."""
    if _TAG_HERE.match(text, at):
        return True
    beat = _BEAT_HERE.match(text, at) if enclosed else None
    return beat is not None and beat[1] not in AUXILIARIES and like_past(beat[1])


def start_after_narration(text: str, start: int, close: int, *, narrated: bool) -> int | None:
    """Where speech begins that ends at ``close``, past its closing mark; None where nothing in between is speech.

    Sentences that tell of somebody in the past are narration before it, and so is the first one if ``narrated``:
    it follows a quotation.
    """
    start += len(text[start:close]) - len(text[start:close].lstrip())
    first, second, *_rest = [*text[start : start + 80].split(None, 2), "", ""]
    narrated = narrated or _tells(first, second)
    for match in _SENTENCE.finditer(text, start, close):
        if narrated and not _tells(match[1], match[2]):
            return match.end()
    return None if narrated else start


def _sentences(text: str, start: int, limit: int) -> Iterator[tuple[int, str, str]]:
    """Where each sentence but the last ends, and the first two words of the one that follows it."""
    for match in _SENTENCE.finditer(text, start, limit):
        if match.end() < limit:
            yield match.start() + len(match[0].rstrip()), match[1], match[2]


def _tells(first: str, second: str) -> bool:
    """Whether two words begin a sentence of narration: ``He smiled``, ``Ann looked``."""
    return first[:1].isupper() and first not in _NOBODY and like_past(second.lower().strip(".,;:!?"))
