"""What eSpeak NG makes of the spoken text: how often it names a mark, before the rewriting and after.

    python benchmarks/spoken_heard.py [TEXT...]

Without TEXT, all pairs of ``tests/speech/fixtures/spoken.tsv``: each that still has a mark named is listed, and
the exit code says whether there was one. With TEXT, what is said for it, and the phonemes of that. Every rule
that respells a word was written after listening in this way. Runs where there is a C library's ``fopen``.
"""

from __future__ import annotations

import ctypes
import re
import sys
import tempfile
from pathlib import Path

from audiofic.model import Chapter, Kind, Script, Segment
from audiofic.speech.engines.espeak_data import Shortcut, library_file
from audiofic.speech.spoken import utterances

PAIRS = Path(__file__).parents[1] / "tests" / "speech" / "fixtures" / "spoken.tsv"
MARKS = {
    "slash": "slˈæʃ", "dot": "dˈɑːt", "asterisk": "ˈæstɚɹˌɪsk", "hash": "hˈæʃ ", "tilde": "tˈɪldə",
    "backslash": "bˈækslæʃ", "colon": "kˈoʊlən", "dash": "dˈæʃ", "roman": "ɹˌoʊmən", "underscore": "ˌʌndɚskˈoːɹ",
}  # fmt: skip
"""Names of marks, and how the American voice says them."""
_SYNCHRONOUS, _UTF8, _IPA = 2, 1, 2


class Listener:
    """The library with its trace of phonemes switched on."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(str(library_file()))
        self._data = Shortcut()
        self._library.espeak_Initialize(_SYNCHRONOUS, 0, bytes(self._data.folder), 0)
        self._library.espeak_SetVoiceByName(b"en-us")
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(lambda *_: 0)
        self._library.espeak_SetSynthCallback(self._ignore)
        self._c = ctypes.CDLL(None)
        self._c.fopen.restype = ctypes.c_void_p
        self._path = folder / "phonemes"
        self._file = ctypes.c_void_p(self._c.fopen(str(self._path).encode(), b"w"))
        self._library.espeak_SetPhonemeTrace(_IPA, self._file)
        self._read = 0

    def hear(self, text: str) -> str:
        """The phonemes of ``text``; clauses are parted by ``|``."""
        spoken = text.encode()
        self._library.espeak_Synth(spoken, ctypes.c_size_t(len(spoken) + 1), 0, 1, 0, _UTF8, None, None)
        self._c.fflush(self._file)
        heard = self._path.read_text(encoding="utf-8")[self._read :]
        self._read += len(heard)
        return " | ".join(line.strip() for line in heard.splitlines() if line.strip()) + " "


def said(source: str, kind: Kind) -> str:
    """The spoken text of ``source`` alone."""
    segment = Segment(start=0, end=len(source), kind=kind, paragraph=0)
    script = Script(chapter=Chapter(name="x", title="x", text=source, source="x"), segments=(segment,))
    return " ".join(utterance.spoken for utterance in utterances(script)[0])


def named(text: str, heard: str) -> int:
    """How many marks were named that the text does not have as words."""
    words = re.findall(r"[a-z]+", text.lower())
    return sum(max(0, heard.count(sound) - words.count(mark)) for mark, sound in MARKS.items())


def main() -> int:
    """Listen to the arguments, or to all pairs."""
    with tempfile.TemporaryDirectory() as folder:
        listener = Listener(Path(folder))
        if sys.argv[1:]:
            for text in sys.argv[1:]:
                spoken = said(text, Kind.DIALOGUE)
                print(f"{text}\n    {spoken}\n    {listener.hear(spoken)}")
            return 0
        rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if "\t" in line]
        before = after = 0
        for source, _, *kind in rows:
            plain = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), source)
            spoken = said(plain, Kind([*kind, "dialogue"][0]))
            before += named(plain, listener.hear(plain))
            left = named(spoken, listener.hear(spoken))
            after += left
            if left:
                print(f"{source}\n    {spoken}\n    {listener.hear(spoken)}")
        print(f"{len(rows)} pairs: marks named as they are written {before}, as they are spoken {after}")
        return 1 if after else 0


if __name__ == "__main__":
    sys.exit(main())
