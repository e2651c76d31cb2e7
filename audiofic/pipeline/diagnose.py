"""What is installed and what works, found out by trying it."""

from __future__ import annotations

import platform
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from audiofic import __version__
from audiofic.errors import AudioficError
from audiofic.model import Voice
from audiofic.pipeline.cache import cache_folder
from audiofic.publish.atomic import write_text
from audiofic.publish.formats import FORMATS
from audiofic.speech.engine import engine, engine_names
from audiofic.speech.studio import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was tried."""

    topic: str
    works: bool
    text: str


def diagnose() -> Iterator[Finding]:
    """Everything a build needs, one after another; nothing raises."""
    yield Finding(topic="audiofic", works=True, text=__version__)
    yield Finding(topic="python", works=True, text=f"{platform.python_version()} on {platform.platform()}")
    for name in engine_names():
        yield _engine(name)
    for each in FORMATS.values():
        yield _encoder(each.name, each.codec)
    yield _cache()


def _engine(name: str) -> Finding:
    topic = f"engine {name}"
    try:
        found = engine(name)
        voices = found.voices()
        with TemporaryDirectory(prefix="audiofic-") as folder, Studio(1) as studio:
            voice = Voice(id=_recording(Path(folder)) if found.recorded else voices[0].id, engine=name)
            take = studio.submit(found.recipe("One, two, three.", voice)).result()
        facts = "".join(f"; {label} {value}" for label, value in found.facts())
    except AudioficError as error:
        return Finding(topic=topic, works=False, text=str(error))
    said = f"played {take.seconds:.1f} s" if found.recorded else f"{len(voices):,} voices, spoke {take.seconds:.1f} s"
    return Finding(topic=topic, works=True, text=f"{said}{facts}")


def _recording(folder: Path) -> str:
    """The path of a sound to play."""
    path = folder / "hum.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes((b"\0\x10" * 20 + b"\0\xf0" * 20) * 200)
    return str(path)


def _encoder(name: str, codec: str) -> Finding:
    import av

    try:
        av.Codec(codec, "w")
    except av.FFmpegError as error:
        return Finding(topic=f"format {name}", works=False, text=f"{codec}: {error}")
    return Finding(topic=f"format {name}", works=True, text=f"{codec}, PyAV {av.__version__}")


def _cache() -> Finding:
    folder = cache_folder()
    try:
        write_text(folder / "probe", "")
        (folder / "probe").unlink()
    except (AudioficError, OSError) as error:
        return Finding(topic="cache", works=False, text=f"{error} AUDIOFIC_CACHE chooses another.")
    sizes = [path.stat().st_size for path in folder.rglob("*.wav")]
    return Finding(topic="cache", works=True, text=f"{folder}, {len(sizes):,} takes, {sum(sizes) / 1e6:,.0f} MB")
