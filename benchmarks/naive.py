"""The program that one would write first: a file a line by pyttsx3, joined by ``AudioSegment +=``, and exported.

    python benchmarks/naive.py BOOK OUTPUT.mp3

Every line is said by the same voice. It runs on the speech library that audiofic brings along, which pyttsx3 would
otherwise look for on the system; the export needs ffmpeg on the PATH, and nothing else does.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
import time
import warnings
from pathlib import Path

import espeakng_loader  # type: ignore[import-untyped]


def main(book: str, output: str) -> None:
    """Make one file of all chapters."""
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    library = ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    vars(ctypes.cdll)["LoadLibrary"] = lambda _path: library
    import pyttsx3  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment  # type: ignore[import-untyped]

    sys.stdout = sys.stderr  # pyttsx3 prints
    engine = pyttsx3.init("espeak")
    track = AudioSegment.empty()
    with tempfile.TemporaryDirectory() as folder:
        for number, line in enumerate(lines(Path(book))):
            path = Path(folder) / f"{number}.wav"
            engine.save_to_file(line, str(path))
            engine.runAndWait()
            while not path.exists() or not path.stat().st_size:
                time.sleep(0.01)  # the first call returns before its file is there
            track += AudioSegment.from_wav(str(path))
            path.unlink()
    track.export(output, format="mp3", bitrate="112k")
    print(f"{len(track) / 1000:.0f} s of sound")


def lines(book: Path) -> list[str]:
    """Sentences, as far as full stops show them: about as many pieces as the takes of a build."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(book.iterdir()))
    pieces = text.replace(". ", ".\n").replace('." ', '."\n').splitlines()
    return [piece for piece in pieces if any(character.isalpha() for character in piece)]


if __name__ == "__main__":
    main(*sys.argv[1:])
