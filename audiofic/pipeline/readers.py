"""Which voice reads a segment, and how its words are said."""

from __future__ import annotations

from collections.abc import Iterator

from audiofic.model import Casting, Kind, Policies, Pronunciation, Rendition, Role, Segment, Voice
from audiofic.speech.engine import engine
from audiofic.speech.lexicon import lexicon_rule, sayable
from audiofic.speech.rewrites.rule import Rule


class Readers:
    """The casting, asked by segment."""

    def __init__(self, casting: Casting) -> None:
        self._casting = casting
        self._roles = {role.name: role for role in casting.roles}
        self._lexicons: dict[tuple[str, bool], Rule | None] = {}

    def role(self, segment: Segment) -> Role | None:
        """Who says ``segment``; None for the narrator's text and where nobody knows."""
        return self._roles.get(segment.speaker or "") if segment.kind.has_speaker else None

    def voice(self, segment: Segment) -> Voice:
        """The voice as it is cast."""
        if role := self.role(segment):
            return role.voice
        if segment.kind.has_speaker:
            return self._casting.unknown
        rendition = rendition_of(segment, self._casting.policies)
        return (rendition and rendition.voice) or self._casting.narrator

    def lexicon(self, segment: Segment) -> Rule | None:
        """The book's words and the speaker's own, in what the engine of the voice takes."""
        role = self.role(segment)
        key = (role.name if role else "", segment.kind.has_speaker)
        if key not in self._lexicons:
            entries = (*self._casting.lexicon, *(role.lexicon if role else ()))
            self._lexicons[key] = lexicon_rule(entries, _phonemes(self.voice(segment))) if entries else None
        return self._lexicons[key]


def rendition_of(segment: Segment, policies: Policies) -> Rendition | None:
    """What the author says of segments of this kind; None of those of which nothing can be said."""
    return {Kind.NOTE: policies.notes, Kind.HEADING: policies.headings}.get(segment.kind)


def unsayable(casting: Casting) -> Iterator[str]:
    """A sentence for each word whose phonemes an engine of the casting does not take, so that it is said as written."""
    told: set[tuple[str, str]] = set()
    for voice, entries in _spoken_with(casting):
        for entry in entries:
            if sayable(entry, _phonemes(voice)) is None and (entry.written, voice.engine) not in told:
                told.add((entry.written, voice.engine))
                yield (
                    f"The lexicon has phonemes for “{entry.written}”, which voices of the engine {voice.engine} do not "
                    f"take: they say it as it is written. Give a respelling too: {{say: …, phonemes: …}}."
                )


def _spoken_with(casting: Casting) -> Iterator[tuple[Voice, tuple[Pronunciation, ...]]]:
    yield casting.narrator, casting.lexicon
    for rendition in (casting.policies.notes, casting.policies.headings):
        if rendition.voice:
            yield rendition.voice, casting.lexicon
    for role in casting.roles:
        yield role.voice, (*casting.lexicon, *role.lexicon)


def _phonemes(voice: Voice) -> frozenset[str]:
    return engine(voice.engine).phonemes(voice.driver)
