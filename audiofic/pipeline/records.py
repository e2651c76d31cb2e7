"""What is known of finished files, so that a chapter whose inputs did not change is left alone."""

from __future__ import annotations

import hashlib
import json
import logging
from collections import Counter
from pathlib import Path
from typing import Any

from audiofic.model import Cue
from audiofic.pipeline.jobs import Finished, FinishJob, Track
from audiofic.pipeline.revive import plain
from audiofic.pipeline.said import Said, said
from audiofic.publish.atomic import write_text
from audiofic.publish.encoded import Encoded

_log = logging.getLogger(__name__)


class Records:
    """One small file for each finished file, kept in the cache so that the output folder holds only output."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def recall(self, job: FinishJob) -> tuple[Track, ...]:
        """The tracks of ``job`` if all its files are there, untouched, and would come out the same; else ()."""
        if not all(self._file(path).is_file() for _, path in job.outputs):
            return ()  # as in a first build, where a fingerprint would be reckoned for nothing
        fingerprint = job.fingerprint
        tracks = [self._recall(path, fingerprint) for _, path in job.outputs]
        return tuple(track for track in tracks if track) if all(tracks) else ()

    def remember(self, job: FinishJob, finished: Finished) -> None:
        """Keep what ``recall`` and ``earlier`` need. Raises OutputError."""
        fingerprint, lines = job.fingerprint, plain(said(job))
        for (_, path), track, encoded in zip(job.outputs, finished.tracks, finished.encoded, strict=True):
            record = {
                "fingerprint": fingerprint,
                "stamp": _stamp(path),
                "track": plain(track),
                "said": lines,
                "encoded": plain(encoded),
            }
            write_text(self._file(path), json.dumps(record, ensure_ascii=False))

    def earlier(self, job: FinishJob) -> tuple[tuple[Encoded, ...], ...]:
        """The sections of the files as they are now, in the order of the job's; () for what nothing is known of."""
        return tuple(self._encoded(path) for _, path in job.outputs)

    def fresh(self, job: FinishJob) -> float:
        """Which part of the files is likely to be mixed and encoded anew, above 0 and at most 1."""
        before, sections = self.said(job), [len(encoded) for encoded in self.earlier(job)]
        if before is None or not all(sections):
            return 1.0
        was, now = Counter(before.sounds()), Counter(said(job).sounds())
        changes = max((was - now).total(), (now - was).total())
        # Each change is in a section of its own; the first and the last are always made.
        return min(1.0, (2 + changes) / min(sections))

    def _encoded(self, path: Path) -> tuple[Encoded, ...]:
        try:
            record = self._read(path)
            return tuple(Encoded(**each) for each in record["encoded"]) if record["stamp"] == _stamp(path) else ()
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def said(self, job: FinishJob) -> Said | None:
        """What the chapter said when it was last finished; None where that is not known."""
        try:
            record = self._read(job.outputs[0][1])
            lines = tuple((str(speaker), str(words), int(manner)) for speaker, words, manner in record["said"]["lines"])
            return Said(manners=tuple(record["said"]["manners"]), lines=lines)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _recall(self, path: Path, fingerprint: str) -> Track | None:
        try:
            record = self._read(path)
            if record["fingerprint"] != fingerprint or record["stamp"] != _stamp(path):
                return None
            cues = tuple(Cue(**cue) for cue in record["track"].pop("cues"))
            return Track(cues=cues, **record["track"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            _log.info("record of %s cannot be used (%s): the chapter is made again", path, error)
            return None

    def _read(self, path: Path) -> Any:
        """Raises OSError or ValueError."""
        return json.loads(self._file(path).read_text(encoding="utf-8"))

    def _file(self, path: Path) -> Path:
        return self._root / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:32]}.json"


def _stamp(path: Path) -> list[int]:
    """Size and time of the last change: a file that somebody touched is made again."""
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]
