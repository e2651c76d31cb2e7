"""How a quotation is said, as the words right beside it tell: "whispered", "asked shyly", "in a low voice".

Only the clause that hands the quotation over counts, before it or behind it, and only to its first link or end of a
sentence: what somebody does next says nothing of the voice. What the same person goes on to say in the paragraph is
said alike until another clause tells otherwise. CAPITALS and "!!" raise the voice of their own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from audiofic.lang.en.delivery import ADVERBS, LINKS, MANNERS, NOT, NOUNS, PHRASES, VERBS
from audiofic.lang.en.pronouns import PRONOUNS
from audiofic.lang.en.saying import SAY, SAYING, SAYING_ING, SOUNDING
from audiofic.model import Kind, Script, Segment, Voice
from audiofic.speech.rewrites.rule import any_of

RATES = (80, 450)
PITCHES = (0, 99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What is done to a voice, and why."""

    name: str = ""
    because: str = ""
    """The word that tells."""
    pace: float = 1.0
    """Times the rate."""
    pitch: float = 0.0
    """Points added, of which 50 are an octave."""
    level: float = 0.0
    """dB beside the voice's ordinary lines."""

    def __str__(self) -> str:
        return f"{self.name}: {self.because}" if self.name else ""


PLAIN = Manner()

_SPEAKS = SAYING | SAYING_ING | SOUNDING | SAY
_VOICED = frozenset({Kind.DIALOGUE, Kind.THOUGHT})
_REACH = 14
"""Words of a clause that are looked at."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|,")
_END = re.compile(r"[.!?;:…—–\"“”«»]|\n\s*\n")
_TAIL = re.compile(r"(?:\A|[.!?;…—–\"“”«»])([^.!?;…—–\"“”«»]*)[,:]?\s*\Z")
_CLOSERS = "\"'”’»›*_/ "
_NOUN = re.compile(rf"\b(?:in|with)\s+(?:an?|his|her|their|my)\s+(?:\w+\s+){{0,2}}?(?P<noun>{any_of(NOUNS)})\b")
_PHRASES = tuple((re.compile(rf"\b(?:{pattern})\b"), manner) for pattern, manner in PHRASES)
_ENDINGS = (("ied", "y"), ("ies", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""))
_PAST = {"wept": "weep"}
_SHOUTED = re.compile(r"[^\W\d_]{2,}")
_SHORT_SHOUT = 4
"""Letters from which a single word in capitals is a shout, and no initials."""


def deliveries(script: Script) -> tuple[Manner, ...]:
    """The manner of each segment, in order."""
    found: list[Manner] = []
    carried, speaker, paragraph = PLAIN, None, -1
    for index, segment in enumerate(script.segments):
        if segment.kind not in _VOICED:
            found.append(PLAIN)
            continue
        own = _told(script, index)
        if own is None:
            same = segment.paragraph == paragraph or segment.continues
            own = carried if same and speaker is not None and segment.speaker == speaker else PLAIN
        found.append(own)
        carried, speaker, paragraph = own, segment.speaker, segment.paragraph
    return tuple(found)


def raised(manner: Manner, sentence: str) -> Manner:
    """``manner`` of the segment for one ``sentence`` of it, which may have marks of its own."""
    if manner.level < 0:
        return manner
    marked = _marked(sentence)
    return marked if marked.level > manner.level else manner


def delivered(voice: Voice, manner: Manner, strength: float) -> Voice:
    """``voice`` in that manner, within what a voice can do."""
    rate = round(voice.rate * manner.pace**strength)
    pitch = round(voice.pitch + manner.pitch * strength)
    return replace(voice, rate=min(max(rate, RATES[0]), RATES[1]), pitch=min(max(pitch, PITCHES[0]), PITCHES[1]))


def clauses(script: Script, index: int) -> tuple[str, ...]:
    """The clauses right behind and before segment ``index``, where they may hand it over."""
    behind = _beside(script, script.segments, index, index + 1)
    before = _beside(script, script.segments, index, index - 1)
    led = before.rstrip(_CLOSERS + "“‘«")[-1:] in {",", ":"}
    found = _TAIL.search(before.rstrip().rstrip(",:")) if led else None
    return _END.split(behind, maxsplit=1)[0], found[1] if found else ""


def _told(script: Script, index: int) -> Manner | None:
    """What the clauses beside the quotation tell; None where none hands it over."""
    segments = script.segments
    quote = script.text(segments[index])
    behind = _beside(script, segments, index, index + 1)
    if behind and (words := _clause_behind(quote, behind)) is not None:
        return words
    before = _beside(script, segments, index, index - 1)
    return _clause_before(before) if before else None


def _beside(script: Script, segments: Sequence[Segment], index: int, beside: int) -> str:
    if not 0 <= beside < len(segments):
        return ""
    other = segments[beside]
    near = other.kind is Kind.NARRATION and other.paragraph == segments[index].paragraph
    return script.text(other) if near else ""


def _clause_behind(quote: str, text: str) -> Manner | None:
    """The clause that begins behind the quotation: ``whispered Ann.``, ``Ann said softly.`` and the like."""
    clause = _END.split(text, maxsplit=1)[0]
    tokens = _TOKEN.findall(clause)[:_REACH]
    end = quote.rstrip(_CLOSERS)[-1:]
    if not tokens or (end == "." and not quote.rstrip(_CLOSERS).endswith("..")):
        return None
    if end not in ",…—–-" and tokens[0][:1].isupper() and not _named_first(tokens):
        return None
    return _manner(tokens, clause, first=True)


def _named_first(tokens: Sequence[str]) -> bool:
    """Whether a name and a verb of saying begin the clause: behind "?" it may be a new sentence."""
    verb = next((place for place, token in enumerate(tokens[:4]) if _speaks(token.lower())), None)
    if tokens[0].lower() in PRONOUNS:
        return False
    return verb is not None and verb > 0 and all(word[:1].isupper() for word in tokens[:verb] if word != ",")


def _clause_before(text: str) -> Manner | None:
    """The clause that leads the quotation in: ``Ann whispered, “…``."""
    if text.rstrip(_CLOSERS + "“‘«")[-1:] not in {",", ":"}:
        return None
    found = _TAIL.search(text.rstrip().rstrip(",:"))
    clause = found[1] if found else ""
    return _manner(_TOKEN.findall(clause)[-_REACH:], clause, first=False)


def _manner(tokens: Sequence[str], clause: str, *, first: bool) -> Manner | None:
    """The manner of a clause; None where it hands nothing over."""
    words = [token.lower().replace("’", "'") for token in tokens]
    verbs = [place for place, word in enumerate(words) if _speaks(word)]
    if not verbs or (first and verbs[0] > 4):
        return None
    verb = verbs[0] if first else verbs[-1]
    if not NOT.isdisjoint(words[max(0, verb - 4) : verb]):
        return PLAIN
    for pattern, manner in _PHRASES:
        if match := pattern.search(clause.lower()):
            return _of(manner, match[0])
    if match := _NOUN.search(clause.lower()):
        return _of(NOUNS[match["noun"]], match[0])
    span = words[_start(words, verb) : _stop(words, verb)]
    told = next((word for word in span if word in ADVERBS), None)
    base = _base(words[verb])
    if base and (told is None or MANNERS[VERBS[base]][2] < 0):
        return _of(VERBS[base], words[verb])
    if told:
        return _of(ADVERBS[told], told)
    laughing = next((word for word in span if word.endswith("ing") and _base(word)), None)
    return _of(VERBS[_base(laughing)], laughing) if laughing else PLAIN


def _start(words: Sequence[str], verb: int) -> int:
    """Where the verb's own clause begins, going back from it."""
    return max((place + 1 for place in range(verb) if words[place] in LINKS), default=0)


def _stop(words: Sequence[str], verb: int) -> int:
    """Where the verb's own clause ends."""
    for place in range(verb + 1, len(words)):
        word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
        if word in LINKS:
            return place
        if word == "," and after not in ADVERBS:
            return place + 2 if after.endswith("ing") and _base(after) else place
    return len(words)


def _speaks(word: str) -> bool:
    return word in _SPEAKS or _base(word) != ""


def _base(word: str) -> str:
    """The verb of ``VERBS`` of which ``word`` is a form; empty where it is none."""
    if word in VERBS or word in _PAST:
        return _PAST.get(word, word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + instead
            single = stem[:-1] if len(stem) > 2 and stem[-1:] == stem[-2:-1] else stem
            for base in (stem, single):
                if base in VERBS:
                    return base
    return ""


def _of(name: str, because: str) -> Manner:
    pace, pitch, level = MANNERS[name]
    return Manner(name=name, because=" ".join(because.split()), pace=pace, pitch=pitch, level=level)


def _marked(sentence: str) -> Manner:
    words = _SHOUTED.findall(sentence)
    capitals = [word for word in words if word.isupper()]
    letters = sum(map(len, words))
    loud = sum(map(len, capitals))
    if loud > 0.6 * letters and (len(capitals) > 1 or loud >= _SHORT_SHOUT):
        return _of("shouting", "capitals")
    return _of("excited", "!!") if "!!" in sentence else PLAIN
