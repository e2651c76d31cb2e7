"""The zip file that an EPUB is, the same bytes whenever and wherever it is made."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from audiofic.publish.atomic import whole_file

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that zip knows."""
_UNIX = 3
_LARGE = 2**31 - 1
"""Bytes from which a file needs the 64-bit kind of entry."""


def write_archive(path: Path, files: Iterable[tuple[str, bytes | Path]]) -> None:
    """Write ``files`` (name, content or the file that holds it) to ``path``, in this order; raises OutputError.

    Nothing is compressed: sound cannot be, beside which text weighs nothing, and compressors differ between machines.
    """
    with whole_file(path) as partial, ZipFile(partial, "w", ZIP_STORED) as archive:
        for name, content in files:
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            if isinstance(content, bytes):
                archive.writestr(entry, content)
                continue
            size = content.stat().st_size
            with content.open("rb") as source, archive.open(entry, "w", force_zip64=size > _LARGE) as target:
                shutil.copyfileobj(source, target, 1 << 20)
