"""Book and casting → what will be said, by whom, into which file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from audiofic.model import Casting, Kind, Line, Script, Segment, Utterance, Voice
from audiofic.pipeline.break_sounds import break_line, parting_breaks
from audiofic.pipeline.ledger import Reason, Skip
from audiofic.speech.engine import engine
from audiofic.speech.spoken import utterances


class Mode(StrEnum):
    """How many voices tell the story."""

    FULL = "full"
    """Every character has a voice."""
    DUO = "duo"
    """Two readers: the narrator, and one other who speaks whatever characters say."""
    NARRATOR = "narrator"
    """One reader."""


class Notes(StrEnum):
    """What becomes of author's notes."""

    READ = "read"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterPlan:
    """One chapter, ready to be made."""

    script: Script
    lines: tuple[Line, ...]
    skips: tuple[Skip, ...]
    sounds: tuple[int, ...] = ()
    """Indexes of the segments whose line is no speech: scene breaks with the author's own sound."""


def plan_chapter(script: Script, casting: Casting, *, mode: Mode, notes: Notes) -> ChapterPlan:
    """Lines and skips that together name every segment of ``script``."""
    voices = _Voices(casting, mode)
    lines: list[Line] = []
    skips: list[Skip] = []
    said = utterances(script)
    reasons = skip_reasons(script, said, notes, sound=casting.break_sound is not None)
    for index, (segment, spoken, reason) in enumerate(zip(script.segments, said, reasons, strict=True)):
        if reason is Reason.SOUND and casting.break_sound:
            lines.append(break_line(index, segment, casting.break_sound))
        elif reason:
            skips.append(Skip(segment=index, reason=reason))
        else:
            lines.extend(_line(index, utterance, voices.of(segment)) for utterance in spoken)
    sounds = tuple(index for index, reason in enumerate(reasons) if reason is Reason.SOUND)
    return ChapterPlan(script=script, lines=tuple(lines), skips=tuple(skips), sounds=sounds)


def skip_reasons(
    script: Script, said: Sequence[Sequence[Utterance]], notes: Notes, *, sound: bool
) -> tuple[Reason | None, ...]:
    """Why each segment, with the utterances ``said``, is not spoken; None where it is.

    ``sound``: the author has one for scene breaks.
    """
    reasons = [_skip_reason(script, *each, notes) for each in zip(script.segments, said, strict=True)]
    for index in parting_breaks(reasons) if sound else ():
        reasons[index] = Reason.SOUND
    return tuple(reasons)


def _skip_reason(script: Script, segment: Segment, spoken: Sequence[Utterance], notes: Notes) -> Reason | None:
    if segment.kind is Kind.NOTE and notes is Notes.SKIP:
        return Reason.NOTE
    if spoken:
        return None
    if segment.kind is Kind.BREAK:
        return Reason.BREAK
    return Reason.MARKS if script.text(segment).strip() else Reason.WHITE_SPACE


def _line(index: int, utterance: Utterance, voice: Voice) -> Line:
    recipe = engine(voice.engine).recipe(utterance.spoken, voice)
    return Line(segment=index, utterance=utterance, recipe=recipe, gain=voice.gain)


class _Voices:
    """The voice of each segment under a mode, by name in constant time."""

    def __init__(self, casting: Casting, mode: Mode) -> None:
        self._narrator = casting.narrator
        self._mode = mode
        self._by_name: Mapping[str, Voice] = {role.name: role.voice for role in casting.roles}
        self._unknown = casting.unknown
        # A first-person narrator who speaks has the narrator's voice; the second reader is somebody else.
        others = (role.voice for role in casting.roles if role.voice != casting.narrator)
        self._second = next(others, casting.unknown)

    def of(self, segment: Segment) -> Voice:
        if self._mode is Mode.NARRATOR or not segment.kind.has_speaker:
            return self._narrator
        if self._mode is Mode.DUO:
            return self._second
        return self._by_name.get(segment.speaker or "", self._unknown)
