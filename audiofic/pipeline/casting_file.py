"""Keeping the casting that a build made by itself, so that the author can take it over."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from audiofic.publish.atomic import write_text


def keep_casting(content: str, folder: Path) -> tuple[str, tuple[str, ...]]:
    """Write ``content`` as ``voices.yaml`` into the output folder, unless the author has edited the one that is there.

    Gives the SHA-256 of the casting, for the report, and the notices that follow. Raises OutputError.
    """
    path = folder / "voices.yaml"
    digest = hashlib.sha256(content.encode()).hexdigest()
    if _edited(path, digest):
        kept = f"{path} was edited by hand, so it was kept; it takes effect with: --cast {path}"
        return digest, (kept,)
    write_text(path, content)
    return digest, ()


def _edited(path: Path, digest: str) -> bool:
    """Whether the file is neither what would be written now nor what the last build wrote."""
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return False
    try:
        report = json.loads((path.parent / "report.json").read_text(encoding="utf-8"))
        return found not in (digest, report["casting_sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return found != digest
