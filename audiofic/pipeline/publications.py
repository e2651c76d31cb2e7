"""What is made from finished chapters: captions beside each, and files of the whole book.

Every file is whole or not there, the same from build to build, and left alone where nothing that decides its bytes
has changed. Captions are compared with what they would be; a whole book's file, which may be large, with a record of
what it was made from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from audiofic import __version__
from audiofic.model import BookInfo
from audiofic.pipeline.jobs import FinishJob
from audiofic.pipeline.report import ChapterReport, Publication
from audiofic.publish.atomic import renew, write_text
from audiofic.publish.caption_files import WRITERS as CAPTION_WRITERS
from audiofic.publish.captions import captions
from audiofic.publish.edition import Edition, Part
from audiofic.publish.epub.write import write_epub
from audiofic.publish.formats import BOOKS, CAPTIONS, Choice
from audiofic.publish.m4b import write_m4b
from audiofic.publish.names import safe_name
from audiofic.publish.page.write import write_page

Write = Callable[[Edition, Path], None]
"""Makes the file of a whole book; raises OutputError. The same edition gives the same bytes."""

BOOK_WRITERS: Mapping[str, Write] = MappingProxyType({"m4b": write_m4b, "epub": write_epub, "html": write_page})
"""By the name of the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to make, of what, and where."""

    choice: Choice
    info: BookInfo
    jobs: Sequence[FinishJob]
    """One a chapter."""
    chapters: Sequence[ChapterReport]
    """What became of them."""
    output: Path
    cache: Path


def publish(order: Order) -> Iterator[Publication]:
    """Make what ``order`` asks for, and tell of each file as it is there. Raises OutputError."""
    if order.choice.captions:
        for job, report in zip(order.jobs, order.chapters, strict=True):
            if report.tracks:
                yield from _captions(order, _part(job, report), job)
    if order.choice.books:
        parts = tuple(_part(*each) for each in zip(order.jobs, order.chapters, strict=True))
        for kind in order.choice.books:
            yield _book(order, kind, Edition(info=order.info, parts=parts))


def _part(job: FinishJob, report: ChapterReport) -> Part:
    first = report.tracks[0] if report.tracks else None
    return Part(
        name=job.outputs[0][1].stem,
        script=job.plan.script,
        cues=first.cues if first else (),
        seconds=first.seconds if first else 0.0,
        audio=job.outputs if first else (),
    )


def _captions(order: Order, part: Part, job: FinishJob) -> Iterator[Publication]:
    shown = tuple(captions(part.script, part.cues))
    for kind in order.choice.captions:
        file = f"{part.name}{CAPTIONS[kind].ending}"
        written = renew(order.output / file, CAPTION_WRITERS[kind](shown, job.tags).encode())
        yield Publication(file=file, format=kind, chapter=part.script.chapter.name, unchanged=not written)


def _book(order: Order, kind: str, edition: Edition) -> Publication:
    path = order.output / f"{safe_name(edition.info.title)}{BOOKS[kind].ending}"
    record = order.cache / "books" / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:32]}.json"
    made = Publication(file=path.name, format=kind, chapter=None, unchanged=True)
    fingerprint = _fingerprint(kind, edition)
    if _recalled(record) == [fingerprint, *_stamp(path)]:
        return made
    BOOK_WRITERS[kind](edition, path)
    write_text(record, json.dumps([fingerprint, *_stamp(path)]))
    return replace(made, unchanged=False)


def _fingerprint(kind: str, edition: Edition) -> str:
    """Of everything that decides the bytes: the sound by its files' sizes and times, as long as nobody touches them."""
    digest = hashlib.sha256(f"{__version__}\0{kind}\0{edition.info!r}".encode("utf-8", "surrogatepass"))
    if edition.info.cover:
        digest.update(edition.info.cover.content)
    for part in edition.parts:
        for value in (part.script, part.cues, part.seconds, [(name, _stamp(path)) for name, path in part.audio]):
            digest.update(repr(value).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _recalled(record: Path) -> object:
    try:
        return json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _stamp(path: Path) -> list[int]:
    """Size and time of the last change; nothing where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]
