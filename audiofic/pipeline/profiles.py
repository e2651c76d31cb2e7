"""Whom a book is made for: how loud it is, how it is encoded, and what a finished file must measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from audiofic.model import Master
from audiofic.publish.formats import FORMATS, Format

Range = tuple[float, float]
"""Lowest and highest, both allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a finished file must measure; None: anything."""

    loudness: Range | None = None
    """LUFS, integrated."""
    rms: Range | None = None
    """dBFS, over the whole file."""
    true_peak: float | None = None
    """dBTP at most."""
    sample_peak: float | None = None
    """dBFS at most."""
    noise_floor: float | None = None
    """dBFS at most, in the quietest half second."""
    head: Range | None = None
    """Seconds before the first sound."""
    tail: Range | None = None
    """Seconds after the last."""
    longest_silence: float | None = None
    """Seconds at most."""
    digital_silence: float | None = None
    """Seconds of nothing but zeros in a row, at most."""
    seconds: float | None = None
    """Length at most."""
    codec: str | None = None
    """Family of the codec: ``mp3``."""
    sample_rate: int | None = None
    """Hz."""
    bit_rate: int | None = None
    """Bits a second at least."""
    constant: bool = False
    """Whether the bit rate must be constant."""
    channels: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One way to deliver."""

    name: str
    summary: str
    """In a line, for people."""
    master: Master = field(default_factory=Master)
    limits: Limits
    formats: tuple[Format, ...] = ()
    """Those encoded otherwise than usual."""

    def format(self, name: str) -> Format:
        """How audio of that name is made."""
        return next((each for each in self.formats if each.name == name), FORMATS[name])


_SOUND = Limits(noise_floor=-60, longest_silence=10, digital_silence=0.1)
"""What is wrong for every listener: hiss, holes, and sound that stops as if the recording had broken off."""

_ALL = (
    Profile(
        name="default",
        summary="-19 LUFS in mono, which is as loud as -16 in stereo; true peaks below -3 dB",
        limits=replace(_SOUND, loudness=(-20, -18), true_peak=-3, channels=1),
    ),
    # "ACX Audio Submission Requirements": what a file measures; its rules on who may narrate are not ours to judge.
    # RMS in the middle of what is asked, and never near its edges, however much of a chapter is silence.
    Profile(
        name="acx",
        summary="ACX-level master: RMS -23 to -18 dB, peaks below -3 dB, MP3 of 192 kbit/s",
        master=Master(loudness=-20, rms=(-22, -19)),
        limits=Limits(
            rms=(-23, -18),
            sample_peak=-3,
            noise_floor=-60,
            head=(0.5, 1),
            tail=(1, 5),
            longest_silence=10,
            digital_silence=0.1,
            seconds=120 * 60,
            codec="mp3",
            sample_rate=44_100,
            bit_rate=192_000,
            constant=True,
        ),
        formats=(replace(FORMATS["mp3"], bit_rate=192_000, scale=0.97),),
    ),
    # Apple's and Spotify's rules for podcasts: -16 LUFS, true peaks below -1 dB; what coding adds is taken off.
    Profile(
        name="podcast",
        summary="-16 LUFS, true peaks below -1 dB, as podcast directories ask",
        master=Master(loudness=-16, peak=-2.3),
        limits=replace(_SOUND, loudness=(-17, -15), true_peak=-1),
    ),
)

PROFILES: Mapping[str, Profile] = MappingProxyType({each.name: each for each in _ALL})
"""By name."""
DEFAULT = "default"
