"""A zip file with a document in it (EPUB, DOCX): its parts, read within bounds. Nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import NoReturn

from audiofic.errors import InputError, Place
from audiofic.read.document import Document

LARGEST_PART = 64 * 2**20
"""Bytes of one part, unpacked."""
LARGEST_SUM = 256 * 2**20
"""Bytes of all parts that are read."""
_TIGHTEST = 300
"""Bytes to one packed byte; text packs to a tenth, and a file of one repeated letter to a thousandth."""
_SMALL = 2**20
"""Bytes; a part that is smaller may be packed as tightly as it likes."""
_ENCRYPTED = 0x1


@dataclass(slots=True)
class Container:
    """An open zip file."""

    document: Document
    _zip: zipfile.ZipFile
    _left: int = LARGEST_SUM
    _names: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    @classmethod
    def open(cls, document: Document, *, kind: str) -> Container:
        """The zip file in ``document``; ``kind`` is what the user calls such a file. Raises InputError."""
        if document.content.startswith(b"\xd0\xcf\x11\xe0"):
            raise document.error(
                f"this is no {kind}, but an old or an encrypted Office document.",
                hint="Open it in its program, take the password away, and save it as .docx.",
            )
        try:
            opened = zipfile.ZipFile(io.BytesIO(document.content))
            names = {info.filename: info for info in opened.infolist()}
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
            hint = "Download or export it again."
            raise document.error(f"the file is damaged: this is no {kind}.", hint=hint) from None
        return cls(document, opened, LARGEST_SUM, names)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    @property
    def names(self) -> tuple[str, ...]:
        """Of all parts, in the order of the file."""
        return tuple(self._names)

    def size(self, name: str) -> int:
        """Bytes of a part, as the file says."""
        return self._names[name].file_size

    def read(self, name: str, *, largest: int = LARGEST_PART) -> bytes:
        """The part ``name``, which must be there. Raises InputError where it is damaged, encrypted or too large."""
        info = self._names[name]
        if info.flag_bits & _ENCRYPTED:
            raise self.error(name, "is encrypted.", hint="Take the password away, or get a copy without protection.")
        try:
            with self._zip.open(info) as part:
                content = part.read(min(largest, self._left) + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
            self._damaged(name)
        except Exception as error:  # the decoders of lzma and bz2 have errors of their own
            if type(error).__module__ in ("_lzma", "lzma"):
                self._damaged(name)
            raise
        if len(content) > min(largest, self._left):
            raise self.error(name, "is too large to be read.", hint="Is this file what it says it is?")
        if len(content) > _SMALL and len(content) > _TIGHTEST * max(info.compress_size, 1):
            raise self.error(name, "is packed so tightly that it is no text.", hint="Is this file what it says it is?")
        self._left -= len(content)
        return content

    def error(self, name: str, what: str, *, hint: str) -> InputError:
        """An error about the part ``name``."""
        return InputError(f"the part {_shown(name)} {what}", where=Place(file=self.document.source), hint=hint)

    def _damaged(self, name: str) -> NoReturn:
        raise self.error(name, "is damaged.", hint="Download or export the file again.") from None


def _shown(name: str) -> str:
    """A part's name for a message: one line, not endless."""
    return "".join(character if character.isprintable() else "?" for character in name[:120])
