"""How each line is performed: in which voice, in which manner, with which treatment."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from audiofic.errors import EngineError
from audiofic.model import Casting, Line, Occasion, Script, Segment, Treatment, Utterance, Voice
from audiofic.pipeline.readers import Readers
from audiofic.speech.delivery import PLAIN, Manner, delivered, deliveries, raised
from audiofic.speech.engine import engine
from audiofic.speech.occasions import occasion


class Performance:
    """A chapter and its casting, asked line by line."""

    def __init__(self, script: Script, casting: Casting, readers: Readers) -> None:
        self._script = script
        self._casting = casting
        self._readers = readers
        self._treatments = dict(casting.treatments)
        self._manners = deliveries(script)

    def line(self, index: int, utterance: Utterance) -> Line:
        """One utterance of segment ``index`` with all that is needed to make it heard."""
        segment = self._script.segments[index]
        voice, strength = self._readers.voice(segment), self._strength(segment)
        manner = self.manner(index, utterance)
        heard = _heard(voice, manner, strength)
        return Line(
            segment=index,
            utterance=utterance,
            recipe=engine(voice.engine).recipe(utterance.spoken, heard),
            gain=voice.gain,
            level=manner.level * strength,
            cast=voice if manner.name else None,
            treatment=self.treatment(index),
        )

    def manner(self, index: int, utterance: Utterance) -> Manner:
        """What the text tells of the voice in one utterance of segment ``index``, as far as it is heard."""
        segment = self._script.segments[index]
        if not segment.kind.has_speaker or not self._strength(segment):
            return PLAIN
        return raised(self._manners[index], self._script.chapter.text[utterance.start : utterance.end])

    def treatment(self, index: int) -> Treatment:
        """What is done in the mix to the sound of segment ``index``."""
        role = self._readers.role(self._script.segments[index])
        found = occasion(self._script, index)
        if found is Occasion.ORDINARY and role and role.treatment is not None:
            return role.treatment
        return self._treatments.get(found, Treatment.NONE)

    def _strength(self, segment: Segment) -> float:
        role = self._readers.role(segment)
        return self._casting.delivery if role is None or role.delivery is None else role.delivery


@lru_cache(maxsize=4096)
def _heard(own: Voice, manner: Manner, strength: float) -> Voice:
    """``own`` in that manner, as far as its engine can: some voices have one pitch or one rate only."""
    speaker, asked = engine(own.engine), delivered(own, manner, strength)
    if asked == own or speaker.recorded:
        return own
    for tried in (asked, replace(asked, pitch=own.pitch), replace(asked, rate=own.rate)):
        try:
            speaker.check(tried)
        except EngineError:
            continue
        return tried
    return own
