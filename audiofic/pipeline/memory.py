"""A build remembered: where nothing that it was made from or made has changed since, its report is simply given again.

Finding out anew that nothing changed means to read, cut, attribute and cast the whole book. This remembers which files
all that came from, the program's own among them, and trusts what it remembers only while every one is untouched.
When in doubt, everything is worked out again: the answer is the same, it takes a few seconds more.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import platform
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import audiofic
from audiofic.errors import OutputError
from audiofic.pipeline.options import BuildOptions
from audiofic.pipeline.report import BuildReport
from audiofic.pipeline.revive import plain, revived
from audiofic.pipeline.witness import Stamp, stamp
from audiofic.publish.atomic import write_text
from audiofic.read.document import STDIN

_log = logging.getLogger(__name__)

_SAME_EVERYWHERE = frozenset({None, "espeak"})
"""Drivers whose voices come with the program, and not with the system."""


class Memory:
    """What is known of the last build with the same options in the same place."""

    def __init__(self, root: Path, options: BuildOptions) -> None:
        asked = replace(options, jobs=1, timeout=0.0, cache=None)
        name = f"{Path.cwd()}\0{asked!r}".encode("utf-8", "surrogatepass")
        self._path = root / f"{hashlib.sha256(name).hexdigest()[:32]}.json"
        self._output = options.output
        self._blind = STDIN in options.source.inputs
        """What comes through standard input is not known before it is read."""
        # Taken before anything is read: what appears meanwhile is news to the next build.
        self._program = _program()
        self._folders = {str(folder): _names(folder) for folder in _around(options)}

    def recall(self) -> BuildReport | None:
        """The report of a build that would do nothing now; None where it might do something."""
        if self._blind:
            return None
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if kept["program"] != self._program or not self._same_folders(kept):
                return None
            if any(stamp(path) != seen for path, seen in kept["files"].items()):
                return None
            return _unchanged(revived(BuildReport, kept["report"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            _log.info("what is remembered in %s cannot be used (%s)", self._path, error)
            return None

    def keep(self, report: BuildReport, read: Mapping[str, Stamp]) -> None:
        """Remember a build that ``read`` these files; one with lines missing is not done, and so not remembered."""
        voices = (report.narrator, report.unknown, *(role.voice for role in report.roles))
        if report.exit_code or not all(voice.driver in _SAME_EVERYWHERE for voice in voices):
            return
        made = [self._output / name for name in _files(report)]
        files = dict(read) | {str(path.absolute()): stamp(path) for path in made}
        kept = {
            "program": self._program,
            "folders": self._folders,
            "files": files,
            "report": plain(report),
        }
        try:
            write_text(self._path, json.dumps(kept, ensure_ascii=False))
        except OutputError as error:  # the audio is made: to have forgotten it is no failure
            _log.warning("%s", error)

    def _same_folders(self, kept: Mapping[str, Any]) -> bool:
        # What the build itself has made is no news.
        made = {Path(path).name for path in kept["files"]} | {self._output.name, self._path.parents[1].name}
        now = {folder: set(names) - made for folder, names in self._folders.items()}
        return now == {folder: set(names) - made for folder, names in kept["folders"].items()}


def _files(report: BuildReport) -> Iterator[str]:
    """Names of what a build leaves in its output folder."""
    yield from report.files
    yield from report.left_over
    yield "report.json"
    if report.casting_sha256:
        yield "voices.yaml"


def _unchanged(report: BuildReport) -> BuildReport:
    return replace(
        report,
        chapters=tuple(replace(chapter, unchanged=True) for chapter in report.chapters),
        publications=tuple(replace(publication, unchanged=True) for publication in report.publications),
    )


def _around(options: BuildOptions) -> list[Path]:
    """Folders in which a new file may matter: those of the inputs and of the settings."""
    named = [*options.source.inputs, *([options.source.casting] if options.source.casting else [])]
    found = [Path.cwd()]
    for path in named:
        here = path.absolute()
        found += [here, here.parent] if here.is_dir() else [here.parent]
        if here.parent.name == "chapters":
            found.append(here.parent.parent)
    return list(dict.fromkeys(found))


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208
    except OSError:
        return []


def _program() -> str:
    """What works: this code as it stands, the interpreter, and what is installed beside it."""
    code = Path(audiofic.__file__).parent
    digest = hashlib.sha256(f"{sys.version} {platform.platform()}".encode())
    for folder, _, files in sorted(os.walk(code)):
        if not folder.endswith("__pycache__"):
            for name in sorted(files):
                digest.update(f"{folder}/{name} {stamp(f'{folder}/{name}')}".encode("utf-8", "surrogatepass"))
    for entry in sorted(set(sys.path) - {"", str(Path.cwd())}):
        # Installing or upgrading anything gives its folder other names, and so another time.
        digest.update(f"{entry} {stamp(entry)[1:2]}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
