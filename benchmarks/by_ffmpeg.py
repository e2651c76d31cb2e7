"""What the ffmpeg program measures of a file: the judge that is not ours."""

from __future__ import annotations

import math
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Sound = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One file by ``ebur128`` and ``astats``."""

    loudness: float
    range: float
    true_peak: float
    rms: float
    peak: float


def run(*arguments: str | Path, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run ffmpeg; what it says is in ``stderr``."""
    command = ["ffmpeg", "-hide_banner", "-nostats", "-y", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=True)


def heard(path: Path) -> Heard:
    """Levels of ``path``, in LUFS, LU, dBTP and dBFS."""
    filters = "ebur128=peak=true:framelog=verbose,astats=measure_perchannel=none"
    told = run("-i", path, "-map", "0:a", "-af", filters, "-f", "null", "-").stderr.decode()
    summary = told[told.index("Summary:") :]
    return Heard(
        loudness=_number(r"I:\s+(\S+) LUFS", summary),
        range=_number(r"LRA:\s+(\S+) LU", summary),
        true_peak=_number(r"Peak:\s+(\S+) dBFS", summary),
        rms=_number(r"RMS level dB: (\S+)", told),
        peak=_number(r"Peak level dB: (\S+)", told),
    )


def loudness(sound: Sound, rate: int) -> float:
    """LUFS of mono samples."""
    source = ("-f", "f32le", "-ar", str(rate), "-ac", "1", "-i", "-")
    told = run(*source, "-af", "ebur128=framelog=verbose", "-f", "null", "-", given=sound.tobytes()).stderr.decode()
    return _number(r"I:\s+(\S+) LUFS", told[told.index("Summary:") :])


def decoded(path: Path) -> tuple[Sound, int]:
    """Samples as ffmpeg decodes them, channels in turn one after the other, and their rate in Hz."""
    told = subprocess.run(
        [
            "ffprobe",
            "-v",
            "error",
            "-select_streams",
            "a:0",
            "-show_entries",
            "stream=sample_rate",
            "-of",
            "csv=p=0",
            path,
        ],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    raw = run("-i", path, "-map", "0:a", "-f", "f32le", "-").stdout
    return np.frombuffer(raw, np.float32), int(told.strip().strip(","))


def silences(path: Path, level: float, shortest: float = 0.1) -> list[tuple[float, float]]:
    """(begin, end) in seconds of what ``silencedetect`` takes for silence below ``level`` dBFS."""
    filters = f"silencedetect=noise={level}dB:d={shortest}"
    told = run("-i", path, "-map", "0:a", "-af", filters, "-f", "null", "-").stderr.decode()
    begins = [float(each) for each in re.findall(r"silence_start: (\S+)", told)]
    ends = [float(each) for each in re.findall(r"silence_end: (\S+)", told)]
    return list(zip(begins, [*ends, math.inf][: len(begins)], strict=True))


def windows(path: Path, rate: int, seconds: float) -> Sequence[float]:
    """RMS in dBFS of each ``seconds``, by ``astats``."""
    filters = f"asetnsamples=n={round(rate * seconds)}:p=0,astats=metadata=1:reset=1:measure_perchannel=none"
    printed = run(
        "-i", path, "-map", "0:a", "-af", f"{filters},ametadata=print:file=-", "-f", "null", "-"
    ).stdout.decode()
    return [float(each) for each in re.findall(r"Overall.RMS_level=(\S+)", printed)]


def _number(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    assert found, pattern
    return float(found[1])
