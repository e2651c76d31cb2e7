"""Book and casting → what will be said, by whom, into which file."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from audiofic.model import Casting, Kind, Label, Labels, Line, Policies, Script, Segment, Utterance
from audiofic.pipeline.break_sounds import break_line, parting_breaks
from audiofic.pipeline.chapter_plan import ChapterPlan
from audiofic.pipeline.ledger import Reason, Skip
from audiofic.pipeline.performance import Performance
from audiofic.pipeline.readers import Readers, rendition_of
from audiofic.speech.spoken import rewrites, utterances


def plan_chapter(script: Script, casting: Casting) -> ChapterPlan:
    """Lines and skips that together name every segment of ``script``."""
    readers = Readers(casting)
    performance = Performance(script, casting, readers)
    lines: list[Line] = []
    skips: list[Skip] = []
    said = utterances(script, readers.lexicon)
    reasons = skip_reasons(script, said, casting)
    for index, (segment, spoken, reason) in enumerate(zip(script.segments, said, reasons, strict=True)):
        if reason is Reason.SOUND and casting.break_sound:
            lines.append(break_line(index, segment, casting.break_sound))
        elif reason:
            skips.append(Skip(segment=index, reason=reason))
        else:
            lines.extend(performance.line(index, utterance) for utterance in spoken)
    sounds = tuple(index for index, reason in enumerate(reasons) if reason is Reason.SOUND)
    return ChapterPlan(
        script=script, lines=tuple(lines), skips=tuple(skips), sounds=sounds, unsaid=_unsaid(script, lines, readers)
    )


def skip_reasons(script: Script, said: Sequence[Sequence[Utterance]], casting: Casting) -> tuple[Reason | None, ...]:
    """Why each segment, with the utterances ``said``, is not spoken; None where it is."""
    policies = casting.policies
    reasons = [_skip_reason(script, *each, policies) for each in zip(script.segments, said, strict=True)]
    for index in parting_breaks(reasons) if casting.break_sound else ():
        reasons[index] = Reason.SOUND
    return tuple(reasons)


def _skip_reason(script: Script, segment: Segment, spoken: Sequence[Utterance], policies: Policies) -> Reason | None:
    rendition = rendition_of(segment, policies)
    if rendition and not rendition.spoken:
        return Reason.NOTE if segment.kind is Kind.NOTE else Reason.HEADING
    if segment.label is Label.TIME and policies.messages is not Labels.FULL:
        return Reason.TIME
    if segment.label is Label.NAME and policies.messages is Labels.PLAIN:
        return Reason.NAME
    if spoken:
        return None
    if segment.kind is Kind.BREAK:
        return Reason.BREAK
    return Reason.MARKS if script.text(segment).strip() else Reason.WHITE_SPACE


def _unsaid(script: Script, lines: Sequence[Line], readers: Readers) -> tuple[tuple[int, int], ...]:
    """What spoken segments leave out that is neither a mark of punctuation nor space: Unicode's signs, as emoji are.

    A sign may stand within a line, or alone between two.
    """
    signs = {character for character in set(script.chapter.text) if unicodedata.category(character) == "So"}
    if not signs:
        return ()
    signed = tuple(segment for segment in script.segments if not signs.isdisjoint(script.text(segment)))
    spoken = [script.segments[index] for index in sorted({line.segment for line in lines})]
    starts = [segment.start for segment in spoken]
    return tuple(
        (change.start, change.end)
        for change in rewrites(replace(script, segments=signed), readers.lexicon)
        if not change.after.strip()
        and not signs.isdisjoint(change.before)
        and (at := bisect(starts, change.start))
        and change.end <= spoken[at - 1].end
    )
