"""What a book can be published as: one table of three sorts, read from top to bottom.

Audio and captions are one file a chapter; a whole-book file is made from the chapters' audio, scripts and cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How one kind of audio file is made, one a chapter; mono always."""

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
    scale: float = 1.0
    """What the encoder multiplies the sound by, of its own accord; it is given that much more."""
    early: int = 0
    """Frames of room tone that an encoder must hear before a section; 0: it must hear all that is before."""
    codec_options: Mapping[str, str] = field(default_factory=dict)
    container_options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionFormat:
    """Words with times, one file a chapter."""

    name: str
    ending: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFormat:
    """One file for the whole book."""

    name: str
    ending: str
    carries: tuple[str, ...]
    """The audio formats that it can hold or play, the one that is made for it first."""


_AUDIO = (
    # Encoding takes most of a build. LAME's quick search at 112 kbit/s leaves less noise than its thorough one at 96
    # (7 against 5 dB below what the voice masks, by Bark bands) in half the time; shops deliver speech in 64.
    Format(
        name="mp3",
        ending=".mp3",
        container="mp3",
        codec="libmp3lame",
        samples="fltp",
        bit_rate=112_000,
        scale=0.95,  # LAME's, measured, at constant rates up to 160 kbit/s; 0.97 at 192
        early=8,
        # Without the reservoir every frame stands for itself, so that sections can be encoded apart; at this rate the
        # noise is no more for it (benchmarks/coding.py: 1 dB less).
        codec_options={"compression_level": "7", "reservoir": "0"},
        # ID3 2.3, for old players and Windows; the Xing header carries what players cut off at both ends.
        container_options={"id3v2_version": "3", "write_xing": "1"},
    ),
    Format(
        name="m4a",
        ending=".m4a",
        container="ipod",
        codec="aac",
        samples="fltp",
        # The fast search is three times as fast as FFmpeg's default and, for speech, better: 4 dB less noise.
        bit_rate=96_000,
        early=8,
        # Noise shaping spoils a frame in some ten thousand (29 dB below full scale, where 42 is the worst without it),
        # and its peaks then pass every ceiling.
        codec_options={"aac_coder": "fast", "aac_tns": "0"},
    ),
    # Opus knows no other rate than 48 kHz; its authors call 40 kbit/s transparent for speech in mono. From 64 on it
    # codes the waveform itself, which is twice as fast.
    Format(
        name="opus",
        ending=".opus",
        container="opus",
        codec="libopus",
        samples="flt",
        sample_rate=48_000,
        bit_rate=64_000,
        codec_options={"application": "audio", "vbr": "constrained"},
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

_CAPTIONS = (
    CaptionFormat(name="vtt", ending=".vtt"),
    CaptionFormat(name="srt", ending=".srt"),
    CaptionFormat(name="lrc", ending=".lrc"),
)

_BOOKS = (
    BookFormat(name="m4b", ending=".m4b", carries=("m4a",)),
    # The sound that every reading system of EPUB must play (EPUB 3.3, core media types) and that seeks to a sentence.
    BookFormat(name="epub", ending=".epub", carries=("mp3", "m4a")),
    # What every browser plays.
    BookFormat(name="html", ending=".html", carries=("mp3", "m4a")),
)

FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _AUDIO})
"""Audio, by name."""
CAPTIONS: Mapping[str, CaptionFormat] = MappingProxyType({each.name: each for each in _CAPTIONS})
BOOKS: Mapping[str, BookFormat] = MappingProxyType({each.name: each for each in _BOOKS})

NAMES = (*FORMATS, *CAPTIONS, *BOOKS)
"""Everything that can be asked for."""

_USUAL = "mp3"
"""The audio of whoever asks for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Names of formats, by sort, each in the order asked for."""

    audio: tuple[str, ...]
    """At least one: besides what was asked for, what the other sorts are made from."""
    captions: tuple[str, ...]
    books: tuple[str, ...]


def choose(names: Iterable[str]) -> Choice:
    """Sort what was asked for, and add the audio it takes.

    A whole-book file needs one of the audio formats it ``carries``, and captions are timed to some audio: where
    none that will do is among ``names``, the first that will is made too, and stays beside what is made from it.
    """
    asked = tuple(dict.fromkeys(names))
    books = tuple(name for name in asked if name in BOOKS)
    audio = [name for name in asked if name in FORMATS]
    for name in books:
        if not set(BOOKS[name].carries) & set(audio):
            audio.append(BOOKS[name].carries[0])
    return Choice(
        audio=tuple(audio) or (_USUAL,),
        captions=tuple(name for name in asked if name in CAPTIONS),
        books=books,
    )
