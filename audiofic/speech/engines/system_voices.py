"""The operating system's own voices, SAPI5 on Windows and NSSS on macOS, through pyttsx3's public engine.

Each errand is a child process of its own: the public loop is not safe to use twice. What can run only on those
systems has not been run there by us; the errands themselves are tested with pyttsx3's eSpeak driver.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from audiofic.errors import EngineError, SynthesisError
from audiofic.model import Age, Gender, Recipe, Take, VoiceInfo
from audiofic.speech.engine import check_driver

DRIVERS = {"sapi5": "win32", "nsss": "darwin"}
"""pyttsx3's drivers of system voices, and the platform of each as Python calls it."""

_PATIENCE = 120
"""Seconds for one errand; the system's voices start slowly."""


@cache
def voices(driver: str) -> Sequence[VoiceInfo]:
    """The voices that are installed; none of them is cast automatically, for nothing is known of their sound.

    Raises ``EngineError`` where ``driver`` is unknown or is another platform's.
    """
    check_driver("pyttsx3", driver, ("espeak", *DRIVERS))
    platform = DRIVERS[driver]
    if sys.platform != platform:
        raise EngineError(
            f"The driver {driver!r} works on {'Windows' if platform == 'win32' else 'macOS'} only.",
            hint="Leave the driver out: the default works everywhere.",
        )
    return listed(driver)


def listed(driver: str) -> Sequence[VoiceInfo]:
    """The voices that ``driver`` lists. Raises ``EngineError`` where it fails."""
    try:
        return tuple(_info(driver, voice) for voice in _errand({"do": "list", "driver": driver}))
    except SynthesisError as error:
        raise EngineError(f"The driver {driver!r} does not list its voices: {error}") from error


def speak(recipe: Recipe) -> Take:
    """The take. Raises ``SynthesisError``."""
    with TemporaryDirectory(prefix="audiofic-") as folder:
        file = Path(folder) / "take.wav"
        _errand(
            {
                "do": "speak",
                "driver": recipe.driver,
                "voice": recipe.voice,
                "rate": recipe.rate,
                "text": recipe.spoken,
                "file": str(file),
            }
        )
        if not file.is_file():
            raise SynthesisError(f"The driver {recipe.driver!r} wrote no file.")
        return _decoded(file)


def _errand(asked: Mapping[str, object]) -> Any:
    with TemporaryDirectory(prefix="audiofic-") as folder:
        errand, answer = Path(folder) / "errand.json", Path(folder) / "answer.json"
        errand.write_text(json.dumps(asked), "utf-8")
        command = [sys.executable, "-P", "-m", "audiofic.speech.engines.system_child", str(errand), str(answer)]
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise SynthesisError(f"pyttsx3 did not finish within {_PATIENCE} s.") from error
        if done.returncode or not answer.is_file():
            last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise SynthesisError(f"pyttsx3 failed: {last or f'exit code {done.returncode}'}.")
        return json.loads(answer.read_text("utf-8"))


def _decoded(file: Path) -> Take:
    """Sound of any format (macOS writes AIFF under whatever name) as a take."""
    import av

    with av.open(str(file)) as container:
        stream = container.streams.audio[0]
        resampler = av.AudioResampler(format="s16", layout="mono", rate=stream.rate)
        frames = [part for frame in container.decode(stream) for part in resampler.resample(frame)]
        frames += resampler.resample(None)
        pcm = b"".join(frame.to_ndarray().tobytes() for frame in frames)
        return Take(pcm=pcm, sample_rate=stream.rate)


def _info(driver: str, voice: Mapping[str, str]) -> VoiceInfo:
    gender = voice["gender"].lower()
    return VoiceInfo(
        id=voice["id"],
        engine="pyttsx3",
        driver=driver,
        language=voice["language"].replace("_", "-"),
        gender=Gender.FEMALE if "female" in gender else Gender.MALE if "male" in gender else Gender.UNKNOWN,
        age=_AGES.get(voice["age"].lower(), Age.UNKNOWN),
        description=voice["name"],
    )


_AGES = {"child": Age.CHILD, "teen": Age.ADULT, "adult": Age.ADULT, "senior": Age.ELDER}
"""SAPI5's words for ages."""
