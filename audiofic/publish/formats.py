"""The audio formats a track can be published in: one table, read from top to bottom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How one kind of file is made; mono always."""

    name: str
    """What the user asks for."""
    ending: str
    """Of the file's name, with its dot."""
    container: str
    """FFmpeg's name of the muxer."""
    codec: str
    """FFmpeg's name of the encoder."""
    samples: str
    """FFmpeg's name of the sample format that the encoder is given."""
    sample_rate: int = 44_100
    """Hz. 44,100 is what shops demand and every player plays."""
    bit_rate: int | None = None
    """Bits a second; None where nothing is lost."""
    codec_options: Mapping[str, str] = field(default_factory=dict)
    container_options: Mapping[str, str] = field(default_factory=dict)


_ALL = (
    # 96 kbit/s for one voice at a time is half as much again as shops deliver speech in (64, Audible and ACX's
    # own encodes), and as many bits a channel as the 192 in stereo that nobody tells from the original.
    Format(
        name="mp3",
        ending=".mp3",
        container="mp3",
        codec="libmp3lame",
        samples="fltp",
        bit_rate=96_000,
        # ID3 2.3, for old players and Windows; the Xing header carries what players cut off at both ends.
        container_options={"id3v2_version": "3", "write_xing": "1"},
    ),
    Format(
        name="m4a",
        ending=".m4a",
        container="ipod",
        codec="aac",
        samples="fltp",
        bit_rate=80_000,
        # The index first, so that a player can start before it has the whole file.
        container_options={"movflags": "+faststart"},
    ),
    # Opus knows no other rate than 48 kHz; 40 kbit/s is above what its authors call transparent for mono speech.
    Format(
        name="opus",
        ending=".opus",
        container="opus",
        codec="libopus",
        samples="flt",
        sample_rate=48_000,
        bit_rate=40_000,
        codec_options={"application": "audio"},
    ),
    Format(name="flac", ending=".flac", container="flac", codec="flac", samples="s16"),
    # RF64 from 4 GiB on, where the lengths in a plain header run over.
    Format(
        name="wav",
        ending=".wav",
        container="wav",
        codec="pcm_s16le",
        samples="s16",
        container_options={"rf64": "auto"},
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _ALL})
"""By name."""
