"""A sound file of the author's own, edited into a take. pydub is spoken to here and nowhere else.

pydub reads nothing but plain wave files without an ffmpeg on the PATH, so all other formats are decoded by PyAV.
"""

from __future__ import annotations

import warnings
import wave
from pathlib import Path

from audiofic.errors import VoiceError
from audiofic.model import Take

with warnings.catch_warnings():
    # Importing pydub warns where there is no ffmpeg, which is never used, and of what newer Pythons think of its code.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment  # type: ignore[import-untyped]
    from pydub.effects import normalize  # type: ignore[import-untyped]
    from pydub.silence import detect_leading_silence  # type: ignore[import-untyped]

LONGEST = 8.0
"""Seconds that are used: a sign between two scenes, not a piece of music. What is longer fades out there."""

_LONGEST_READ = 60.0
"""Seconds that are looked at for a beginning, so that an hour of music is not decoded for its first notes."""
_LAST_FADE = 1.5
"""Seconds in which a sound that is too long fades out."""
_HEADROOM = 1.0
"""dB left above the peak: a recording at full scale is no clipped take, one that is soft no silent one."""
_SILENCE = -55.0
"""dBFS of 10 ms, the peak being at -1: softer than this at either end is no part of the sound."""
_FADE_IN, _FADE_OUT = 5, 30
"""Milliseconds: edges that do not click, and a strike that is still one."""
_HIGHEST_RATE = 48_000
_WIDTH = 2
"""Bytes of a sample."""
_HINT = "Give a sound file: WAV, FLAC, MP3, Ogg, M4A …"


def sound_take(path: Path) -> Take:
    """The sound at ``path``: mono, without the silence around it, with soft edges, ``LONGEST`` at most.

    Raises VoiceError where that is no sound.
    """
    sound = normalize(_read(path).set_channels(1), headroom=_HEADROOM)
    begins, rest = (detect_leading_silence(each, _SILENCE) for each in (sound, sound.reverse()))
    sound = sound[begins : len(sound) - rest]
    if not len(sound):
        raise VoiceError(f"There is nothing to hear in {str(path)!r}.", hint=_HINT)
    if sound.duration_seconds > LONGEST:
        sound = sound[: round(1000 * LONGEST)].fade_out(round(1000 * _LAST_FADE))
    sound = sound.fade_in(min(_FADE_IN, len(sound) // 2)).fade_out(min(_FADE_OUT, len(sound) // 2))
    return Take(pcm=bytes(sound.raw_data), sample_rate=int(sound.frame_rate))


def _read(path: Path) -> AudioSegment:
    try:
        return _wave(path)
    except (wave.Error, EOFError):
        return _decoded(path)
    except OSError as error:
        raise VoiceError(f"The sound {str(path)!r} cannot be read: {error.strerror or error}.", hint=_HINT) from error


def _wave(path: Path) -> AudioSegment:
    """A wave file of 16 bits; raises ``wave.Error`` where it is anything else."""
    with wave.open(str(path), "rb") as file:
        if file.getsampwidth() != _WIDTH or not 0 < file.getframerate() <= _HIGHEST_RATE:
            raise wave.Error
        channels, rate = file.getnchannels(), file.getframerate()
        pcm = file.readframes(round(_LONGEST_READ * rate))
    whole = len(pcm) - len(pcm) % (_WIDTH * channels)
    return AudioSegment(data=pcm[:whole], sample_width=_WIDTH, frame_rate=rate, channels=channels)


def _decoded(path: Path) -> AudioSegment:
    import av

    pcm = bytearray()
    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise VoiceError(f"There is no sound in {str(path)!r}.", hint=_HINT)
            rate = min(container.streams.audio[0].codec_context.sample_rate, _HIGHEST_RATE)
            resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    pcm += part.to_ndarray().tobytes()
                if len(pcm) > _LONGEST_READ * rate * _WIDTH:
                    break
            else:
                for part in resampler.resample(None):
                    pcm += part.to_ndarray().tobytes()
    except (OSError, ValueError, av.FFmpegError) as error:
        raise VoiceError(f"{str(path)!r} is not a sound that can be read: {error}.", hint=_HINT) from error
    return AudioSegment(data=bytes(pcm), sample_width=_WIDTH, frame_rate=rate, channels=1)
