"""The words that eSpeak NG's English dictionary knows, read from its compiled form.

The file is a table of chains: their number, the place of the rules behind them, then entries, each with its length, a
byte for flags and the length of its word, and the word; an entry of length nothing ends a chain. Most words are packed,
six bits a letter.
"""

from __future__ import annotations

import struct
from functools import cache

from audiofic.speech.engines.espeak_data import data_folder

_PACKED, _LENGTH = 0x40, 0x3F
_LETTER_BITS = 6
_BEFORE_A = 96


@cache
def dictionary() -> frozenset[str]:
    """All words with an entry, in lower case."""
    content = (data_folder() / "en_dict").read_bytes()
    chains, _ = struct.unpack_from("<II", content)
    found: set[str] = set()
    at = 8
    while chains and at < len(content):
        size = content[at]
        if not size:
            chains, at = chains - 1, at + 1
            continue
        flags = content[at + 1]
        word = content[at + 2 : at + 2 + (flags & _LENGTH)]
        found.add(_unpacked(word) if flags & _PACKED else word.decode("utf-8", "replace"))
        at += size
    # Marks and the parts of numbers have names that begin so.
    return frozenset(word for word in found if not word.startswith("_"))


def _unpacked(packed: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in packed)
    codes = [int(bits[at : at + _LETTER_BITS], 2) for at in range(0, len(bits) - _LETTER_BITS + 1, _LETTER_BITS)]
    return "".join(chr(_BEFORE_A + code) for code in codes if code)
