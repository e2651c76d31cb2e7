"""One errand for pyttsx3's public engine, in a process that ends with it: list the voices, or speak to a file.

Run as ``python -m audiofic.speech.engines.system_child ERRAND ANSWER``: two files, JSON both. pyttsx3 prints to
standard output as it works, so the answer does not go there.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main(errand: Path, answer: Path) -> None:
    """Do what ``errand`` says and write ``answer``."""
    asked = json.loads(errand.read_text("utf-8"))
    import pyttsx3  # type: ignore[import-untyped]

    engine = pyttsx3.init(asked["driver"])
    if asked["do"] == "list":
        said = [_described(voice) for voice in engine.getProperty("voices")]
    else:
        # pyttsx3 goes on after an error, for instance with another voice than the one asked for.
        errors: list[Exception] = []
        engine.connect("error", lambda name, exception: errors.append(exception))
        # The rate after the voice: some drivers set a voice's own rate with it.
        engine.setProperty("voice", asked["voice"])
        engine.setProperty("rate", asked["rate"])
        engine.save_to_file(asked["text"], asked["file"])
        engine.runAndWait()
        if errors:
            raise errors[0]
        said = []
    answer.write_text(json.dumps(said), "utf-8")


def _described(voice: Any) -> dict[str, str]:
    language = voice.languages[0] if voice.languages else ""
    return {
        "id": str(voice.id),
        "name": str(voice.name or ""),
        "language": language.decode("ascii", "ignore") if isinstance(language, bytes) else str(language or ""),
        "gender": str(voice.gender or ""),
        "age": str(voice.age or ""),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
