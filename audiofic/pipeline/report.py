"""What a build made and what it could not: one value, written as ``report.json``."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from audiofic import __version__
from audiofic.errors import LedgerError, Place
from audiofic.model import BookInfo, Cue, LeftOut, Line, Role, Script, Voice
from audiofic.pipeline.chapter_plan import ChapterPlan, settle
from audiofic.pipeline.jobs import Track
from audiofic.pipeline.ledger import Ledger
from audiofic.pipeline.marks import Mark, marks
from audiofic.pipeline.places import place
from audiofic.pipeline.revive import plain
from audiofic.publish.atomic import write_text
from audiofic.publish.tags import disclosure

DOUBT = 0.6
"""A speaker held for less likely than this is listed as doubtful."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A line that could not be synthesised."""

    place: Place
    text: str
    """The source slice."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterReport:
    """One chapter's outcome."""

    chapter: str
    title: str
    source: str
    offset: int
    """Code points of its file's text that stand before this chapter."""
    tracks: tuple[Track, ...]
    """One a format, in the order asked for."""
    ledger: Ledger
    lines: dict[str, int]
    """Speaker → segments spoken; the empty name for those whose speaker is not known."""
    doubts: int
    """Segments whose speaker is unknown or less likely than ``DOUBT``."""
    failures: tuple[Failure, ...]
    unchanged: bool
    """Nothing was made: the audio was there and right."""
    marks: tuple[Mark, ...] = ()
    """Where its parts begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A file made from finished chapters."""

    file: str
    """Name in the output folder."""
    format: str
    chapter: str | None
    """The chapter it belongs to; None: to the whole book."""
    unchanged: bool
    """It was there and right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """The whole outcome."""

    chapters: tuple[ChapterReport, ...]
    roles: tuple[Role, ...]
    narrator: Voice
    unknown: Voice
    """The stand-in for lines whose speaker is not known."""
    casting_sha256: str | None
    """Of the casting file this build wrote; None where the author gave one."""
    notices: tuple[str, ...]
    """Things the author should know, none of which stopped anything."""
    book: dict[str, Any] = field(default_factory=dict)
    """What is known of the book, its cover apart; plain values."""
    publications: tuple[Publication, ...] = ()
    """In the order asked for, chapter by chapter, then those of the whole book."""
    left_out: tuple[LeftOut, ...] = ()
    """Parts of the source that were not read."""
    left_over: tuple[str, ...] = ()
    """Names of files in the output folder that an earlier build made and this one did not."""

    unfit: tuple[str, ...] = ()
    """What is wrong with single corrections of the author's, a sentence each."""
    unmet: tuple[str, ...] = ()
    """What the profile asks and a chapter is not, a sentence each."""

    @property
    def files(self) -> tuple[str, ...]:
        """Names of all sound and of all that was made of it, in the output folder."""
        tracks = (track.file for chapter in self.chapters for track in chapter.tracks)
        return (*tracks, *(publication.file for publication in self.publications))

    @property
    def exit_code(self) -> int:
        """0: all is done; 1: done, with lines missing, a chapter unlike its profile, or a correction that fits none."""
        return 1 if self.unmet or self.unfit or any(chapter.failures for chapter in self.chapters) else 0

    def to_json(self) -> dict[str, Any]:
        """Plain values. The same build gives the same values, whether or not it had anything to do."""
        return {
            "audiofic": __version__,
            "book": self.book,
            "narrator": _voice(self.narrator),
            "unknown": _voice(self.unknown),
            "cast": [_role(role, self.chapters) for role in self.roles],
            "chapters": [_chapter(chapter) for chapter in self.chapters],
            "publications": [_publication(each) for each in self.publications],
            "casting_sha256": self.casting_sha256,
            "unfit": list(self.unfit),
            "unmet": list(self.unmet),
            "notices": list(self.notices),
            "left_out": [asdict(part) for part in self.left_out],
            "left_over": list(self.left_over),
        }


def chapter_report(
    plan: ChapterPlan, tracks: tuple[Track, ...], failed: Mapping[str, str], *, unchanged: bool
) -> ChapterReport:
    """The outcome of one chapter; ``failed`` maps the keys of takes that could not be made to the reasons.

    Raises LedgerError where the ledger does not account for every character: that would be our own fault.
    """
    chapter = plan.script.chapter
    lost = [line for line in plan.lines if line.recipe.key in failed]
    ledger = settle(plan, lost)
    if not ledger.accounted:
        raise LedgerError(
            f"the ledger does not sum up: {ledger.spoken:,} characters spoken and "
            f"{sum(ledger.skipped.values()):,} skipped are not {ledger.characters:,}.",
            where=Place(file=chapter.source),
            hint="This is a fault of audiofic, not of the text: please report it with this chapter.",
        )
    return ChapterReport(
        chapter=chapter.name,
        title=chapter.title,
        source=chapter.source,
        offset=chapter.offset,
        tracks=tracks,
        ledger=ledger,
        lines=count_lines(plan.script),
        doubts=count_doubts(plan.script),
        failures=tuple(_failure(plan.script, line, failed[line.recipe.key]) for line in lost),
        unchanged=unchanged,
        marks=marks(plan.script, tracks[0].cues) if tracks else (),
    )


def _failure(script: Script, line: Line, reason: str) -> Failure:
    chapter, start = script.chapter, line.utterance.start
    return Failure(place=place(chapter, start), text=chapter.text[start : line.utterance.end], reason=reason)


def count_lines(script: Script) -> dict[str, int]:
    """Speaker → number of segments, most first; ties in order of appearance."""
    counts = Counter(segment.speaker or "" for segment in script.segments if segment.kind.has_speaker)
    return dict(counts.most_common())


def count_doubts(script: Script) -> int:
    """Segments whose speaker is unknown or doubtful."""
    return sum(
        segment.kind.has_speaker and (segment.speaker is None or (segment.confidence or 0.0) < DOUBT)
        for segment in script.segments
    )


def write_report(report: BuildReport, folder: Path) -> Path:
    """Write ``report.json`` into ``folder``; raises OutputError."""
    path = folder / "report.json"
    write_text(path, json.dumps(report.to_json(), ensure_ascii=False, indent=1) + "\n")
    return path


def _role(role: Role, chapters: Sequence[ChapterReport]) -> dict[str, Any]:
    lines = sum(chapter.lines.get(role.name, 0) for chapter in chapters)
    return {"name": role.name, "lines": lines, "voice": _voice(role.voice), "reason": role.reason}


def _chapter(chapter: ChapterReport) -> dict[str, Any]:
    ledger = chapter.ledger
    return {
        "chapter": chapter.chapter,
        "title": chapter.title,
        "source": chapter.source,
        "tracks": [_track(track) for track in chapter.tracks],
        "ledger": ledger.to_json(),
        "lines": chapter.lines,
        "doubts": chapter.doubts,
        "failures": [
            {**asdict(failure.place), "text": failure.text, "reason": failure.reason} for failure in chapter.failures
        ],
        "marks": [{"title": mark.title, "begins": round(mark.begins, 4)} for mark in chapter.marks],
        "cues": [_cue(cue, chapter.offset) for cue in chapter.tracks[0].cues] if chapter.tracks else [],
    }


def _track(track: Track) -> dict[str, Any]:
    return {
        "file": track.file,
        "seconds": round(track.seconds, 3),
        "loudness": _level(track.loudness),
        "true_peak": _level(track.true_peak),
    }


def known_of(info: BookInfo) -> dict[str, Any]:
    """``info`` as JSON has it. A picture is no text; where it is wanted, it is taken from the audio."""
    said = {name: value for name, value in asdict(replace(info, cover=None)).items() if name != "cover"}
    lists = {name: list(value) for name, value in said.items() if isinstance(value, tuple)}
    return {**said, **lists, "disclosure": disclosure(info)}


def _publication(publication: Publication) -> dict[str, Any]:
    return {"file": publication.file, "format": publication.format, "chapter": publication.chapter}


def _level(decibels: float) -> float | None:
    # JSON has no infinity: the level of silence is null.
    return round(decibels, 2) if math.isfinite(decibels) else None


def _cue(cue: Cue, offset: int) -> dict[str, Any]:
    place = {"start": cue.start + offset, "end": cue.end + offset}
    return {**plain(cue), **place, "begins": round(cue.begins, 4), "ends": round(cue.ends, 4)}


def _voice(voice: Voice) -> dict[str, Any]:
    return {key: value for key, value in asdict(voice).items() if value is not None}
