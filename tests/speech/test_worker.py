"""The process that speaks stays lean."""

from __future__ import annotations

import subprocess
import sys

_LOADED = """
import sys
import audiofic.speech.worker
from audiofic.speech.engines.pyttsx3 import Pyttsx3Engine
engine = Pyttsx3Engine()
engine.prepare()
from audiofic.model import Recipe
engine.speak(Recipe(
    spoken="Yes.", engine="pyttsx3", engine_version="1", driver="espeak", voice="en-us", rate=165, pitch=50
))
print(*(name for name in sys.modules if "." not in name))
"""


def test_a_worker_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    heavy = {
        "av",
        "click",
        "importlib_metadata",
        "numpy",
        "pydantic",
        "pydub",
        "rich",
        "ruamel",
        "tomllib",
        "yaml",
        "zipfile",
    }
    assert not heavy.intersection(done.stdout.split())
