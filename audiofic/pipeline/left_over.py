"""What earlier builds left in the output folder that is no part of this one: told, never removed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any


def left_over(folder: Path, made: Iterable[str]) -> tuple[str, ...]:
    """Names of files that the report in ``folder`` tells of, that are still there, and that are not among ``made``."""
    try:
        before = list(_told(json.loads((folder / "report.json").read_text(encoding="utf-8"))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()
    gone = set(before) - set(made)
    return tuple(sorted(name for name in gone if Path(name).name == name and (folder / name).is_file()))


def _told(report: dict[str, Any]) -> Iterator[str]:
    for chapter in report["chapters"]:
        yield from (str(track["file"]) for track in chapter["tracks"])
    yield from (str(publication["file"]) for publication in report["publications"])
    yield from map(str, report.get("left_over", ()))
