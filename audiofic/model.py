"""The frozen values that pass between the rooms.

Chapter → Script → Script with speakers → Casting → Recipe → Take → Cue → Track. Nothing here does work;
nothing here imports more than the standard library, so that worker processes stay lean.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Protocol, TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")


def _sent(cls: type[_T]) -> type[_T]:
    """``cls``, a frozen dataclass of which there are thousands to pickle, so that each takes half the time.

    A dataclass itself looks up its fields once more for every value.
    """
    names = tuple(each.name for each in fields(cls))  # type: ignore[arg-type]
    values_of = attrgetter(*names)

    def get_state(self: _T) -> object:
        return values_of(self)

    def set_state(self: _T, values: Iterable[object]) -> None:
        for name, value in zip(names, values, strict=True):
            object.__setattr__(self, name, value)

    cls.__getstate__ = get_state  # type: ignore[assignment, method-assign]
    cls.__setstate__ = set_state  # type: ignore[attr-defined]
    return cls


class Kind(StrEnum):
    """What a segment is."""

    NARRATION = "narration"
    DIALOGUE = "dialogue"
    THOUGHT = "thought"
    MESSAGE = "message"
    """A chat line or a text message."""
    LETTER = "letter"
    HEADING = "heading"
    NOTE = "note"
    """An author's note, a summary, an archive's front matter: not the story."""
    BREAK = "break"
    """A scene break, by a mark or by a wide gap."""

    @property
    def has_speaker(self) -> bool:
        """Whether a character, rather than the narrator, says this."""
        return self in _SPOKEN_BY_CHARACTERS


class Label(StrEnum):
    """What stands before a message, or before a line of a play."""

    TIME = "time"
    """When it was sent: ``[10:32]``."""
    NAME = "name"
    """Who sent or says it: ``kestrel:``, ``HAMLET (aside):``."""


_SPOKEN_BY_CHARACTERS = frozenset({Kind.DIALOGUE, Kind.THOUGHT, Kind.MESSAGE, Kind.LETTER})


class Gender(StrEnum):
    """What the text says of a character's sex."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """What the text says of a character's age, as far as a voice can show it."""

    CHILD = "child"
    ADULT = "adult"
    ELDER = "elder"
    UNKNOWN = "unknown"


NARRATOR = "Narrator"
"""The speaker's name for a first-person narrator who is never named."""


class Style(StrEnum):
    """How a document sets a piece of its text."""

    ITALIC = "italic"
    BOLD = "bold"
    HEADING = "heading"
    BREAK = "break"
    """A rule drawn across the page; the text has ``* * *`` in its place."""
    NOTE = "note"
    """What an archive's page sets apart as summary or notes, and footnotes."""
    QUOTE = "quote"
    """Indented as a whole: a letter, a document, a poem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """A piece of a chapter's text that its document sets in a style of its own."""

    start: int
    """Code-point offset of its first character in the chapter's text, which is no white space."""
    end: int
    """Code-point offset past its last character, which is no white space."""
    style: Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One unit of source text, as decoded: nothing stripped, newlines as they stand."""

    name: str
    """File name without its ending, and for one chapter of several in a file its number and title behind it;
    also the name of the audio file."""
    title: str
    """What a player shows: the chapter's own heading, else the name made readable."""
    text: str
    source: str
    """Path as the user gave it, for messages."""
    offset: int = 0
    """Code points of its file's text that stand before this chapter; what other programs see counts from there."""
    line: int = 1
    """Line of its file's text on which this chapter begins."""
    markup: tuple[Markup, ...] = ()
    """By start, the longer first; pieces may lie inside one another. Block styles (all but italic and bold) hold
    whole paragraphs; italic and bold never reach beyond one. Empty for plain text, whose marks are in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A part of a source that is not read, and why."""

    source: str
    """Path of the file, as the user gave it."""
    name: str
    """What the part is called: ``Copyright``, ``kudos and comments``."""
    words: int
    """Words in it; 0 for a picture."""
    reason: str


@_sent
@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One run of source characters with one kind and at most one speaker."""

    start: int
    """Code-point offset of the first character."""
    end: int
    """Code-point offset past the last character."""
    kind: Kind
    paragraph: int
    """Index of the paragraph it stands in, counted over the chapter."""
    continues: bool = False
    """A quotation that goes on from the paragraph before, which had no closing mark: same speaker."""
    speaker: str | None = None
    """Canonical name; None where unknown and for kinds that nobody in the story says."""
    confidence: float | None = None
    """0–1, the chance that the speaker is right; None where there is no speaker to judge."""
    evidence: str = ""
    """Why this kind or this speaker, in words a person can read."""
    label: Label | None = None
    """What narration says of the message or the line of a play behind it; None for all else."""
    flashback: bool = False
    """It tells of another time: it stands between the marks of a flashback, or in a scene set in italics."""
    runner_up: str | None = None
    """Who else may be the speaker: the likeliest but one."""
    runner_ups_chance: float = 0.0
    """0–1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A chapter cut into segments that tile its text: joining their slices gives the text back."""

    chapter: Chapter
    segments: tuple[Segment, ...]

    def text(self, segment: Segment) -> str:
        """The source slice of ``segment``, marks included."""
        return self.chapter.text[segment.start : segment.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """Somebody the story names."""

    name: str
    """The canonical name, the one a reader would use."""
    aliases: tuple[str, ...] = ()
    """Other names for the same person, most frequent first."""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.UNKNOWN
    narrates: bool = False
    """Tells the story in the first person."""
    group: bool = False
    """More than one person ("they chorused")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All chapters of one run with the characters of the whole: attribution's answer."""

    scripts: tuple[Script, ...]
    characters: tuple[Character, ...]
    """Those with lines first, most lines first; then the others by first mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image as it stands in its file."""

    content: bytes = field(repr=False)
    media_type: str
    """``image/jpeg`` or ``image/png``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookInfo:
    """What the people who made a book say of it. Whatever is empty or None is not known."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    """In the order of the title page, each as it is printed there."""
    narrators: tuple[str, ...] = ()
    """Whom players are to show as readers; empty: the cast."""
    series: str = ""
    number: str = ""
    """Its place in the series: ``2``, ``1.5``."""
    year: str = ""
    """Of first publication, four digits."""
    description: str = ""
    """What a shop shows under the cover: plain text, paragraphs parted by an empty line."""
    language: str = ""
    """BCP 47 tag: ``en``, ``en-GB``."""
    genre: str = ""
    identifier: str = ""
    """What tells this book from all others for ever: an ISBN, a URN, a web address."""
    cover: Picture | None = None
    disclosure: str | None = None
    """What listeners are told of the voices; None: the usual sentence; empty: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source, or several together, gave."""

    chapters: tuple[Chapter, ...]
    left_out: tuple[LeftOut, ...] = ()
    """In the order of the source."""
    info: BookInfo = field(default_factory=BookInfo)
    notices: tuple[str, ...] = ()
    """What the author should know of how a file was read, a sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice and how it is used."""

    id: str
    """The engine's name for it, e.g. ``en-us+m3``."""
    engine: str = "pyttsx3"
    driver: str | None = None
    """Of engine pyttsx3: ``espeak`` (the default), ``sapi5`` or ``nsss``."""
    rate: int = 165
    """Words per minute."""
    pitch: int = 50
    """0–99, 50 being the voice's own."""
    gain: float = 0.0
    """dB on top of the level at which all voices are equally loud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInfo:
    """A voice that an engine offers, with what automatic casting must know of it."""

    id: str
    engine: str
    driver: str | None = None
    language: str = ""
    """BCP 47 tag, as far as the engine tells; empty where unknown."""
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.UNKNOWN
    description: str = ""
    """A few words for a person who chooses: ``deep, calm``."""
    timbre: tuple[float, ...] | None = None
    """A point in a space where distance is audible difference; None: never cast automatically.

    The first coordinate is the voice's pitch in semitones above any fixed height, and one semitone is the unit of
    all the others: automatic casting reckons with what a voice's ``pitch`` setting does to it.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronunciation:
    """How the author wants a word said."""

    written: str
    """The word, or several, as the text has it."""
    say: str = ""
    """A respelling; empty where only phonemes are given."""
    phonemes: str = ""
    """In the letters of eSpeak; empty where only a respelling is given."""


class Treatment(StrEnum):
    """What is done to the sound of a voice in the mix."""

    NONE = "none"
    CLOSE = "close"
    """Nearer and softer, in a very small room."""
    ECHO = "echo"
    """Doubled, with a faint echo."""
    PHONE = "phone"
    RADIO = "radio"
    WARM = "warm"
    """Less bright, in a larger room."""


class Occasion(StrEnum):
    """On what occasion something is said, as far as it may be heard."""

    ORDINARY = "ordinary"
    THOUGHT = "thought"
    TELEPATHY = "telepathy"
    """Speech between signs that are no quotation marks."""
    PHONE = "phone"
    RADIO = "radio"
    MESSAGE = "message"
    LETTER = "letter"
    FLASHBACK = "flashback"
    """Whatever is told of another time, narration too."""


TREATMENTS: tuple[tuple[Occasion, Treatment], ...] = (
    (Occasion.THOUGHT, Treatment.CLOSE),
    (Occasion.TELEPATHY, Treatment.ECHO),
    (Occasion.PHONE, Treatment.PHONE),
    (Occasion.RADIO, Treatment.RADIO),
)
"""The usual ones. A flashback has none: a whole scene under an effect tires the ear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One character as cast."""

    name: str
    voice: Voice
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    age: Age = Age.UNKNOWN
    reason: str = ""
    """Why this voice: ``voices.yaml:5`` where the author chose it, else the grounds of automatic casting."""
    lexicon: tuple[Pronunciation, ...] = ()
    """How this character says words, whatever the book's lexicon has."""
    delivery: float | None = None
    """How far the text moves the voice; None: as far as the book's others."""
    treatment: Treatment | None = None
    """Of whatever this character says aloud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """Seconds of silence by what stands between two takes in the text, and before and after a chapter.

    Takes are trimmed, so these are the whole of what is heard. Readers aloud pause about half a second between
    sentences and twice that between paragraphs, and what lasts longer than about a second is heard as a new topic
    (Campione & Véronis, "A large-scale multilingual study of silent pause duration", 2002); people in conversation
    answer one another after about 0.2 s (Stivers et al., "Universals and cultural variation in turn-taking", 2009).
    """

    sentence: float = 0.45
    tag: float = 0.18
    """As short as an answer in conversation: the sentence has not ended, only the voice changes."""
    turn: float = 0.36
    """Twice what it is in conversation: a listener must notice the new voice."""
    paragraph: float = 0.8
    heading: float = 1.4
    """Before and after a heading or a note: what follows is something else."""
    break_: float = 2.2
    """A scene break: clearly more than a paragraph, less than the end of a chapter."""
    head: float = 0.75
    """Shops ask for 0.5 to 1 s of room tone before the first word."""
    tail: float = 2.5
    """Shops ask for 1 to 5 s after the last; room for the story to settle before the next file starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """How loud a chapter is."""

    loudness: float = -19.0
    """LUFS, integrated. In mono -19 is as loud as -16 in stereo, the level of podcasts (AES TD1008)."""
    peak: float = -4.3
    """dBTP that the curve through the samples stays below: the shops' -3, less what coding adds (Opus: 1.1 dB)."""
    rms: tuple[float, float] = (-math.inf, math.inf)
    """dBFS (RMS over the whole file) between which the chapter stays, were it to miss its loudness for that."""
    room_tone: float = -72.0
    """dBFS (RMS) of the faint noise under everything, see ``roomtone``."""


class Labels(StrEnum):
    """How much is said of who sent a message and when, and of who says a line of a play."""

    PLAIN = "plain"
    """Nothing: the voice tells whose it is."""
    HANDLES = "handles"
    """The handle, the name."""
    FULL = "full"
    """The time as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """What becomes of one kind of text that nobody in the story says."""

    spoken: bool = True
    voice: Voice | None = None
    """None: the narrator's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """What is read aloud beside the story itself, and how."""

    notes: Rendition = field(default_factory=Rendition)
    headings: Rendition = field(default_factory=Rendition)
    messages: Labels = Labels.HANDLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """Who speaks with which voice; complete for one book."""

    narrator: Voice
    roles: tuple[Role, ...]
    unknown: Voice
    """The stand-in for lines whose speaker is not known."""
    break_sound: Voice | None = None
    """What is heard at a scene break; None: a pause."""
    pauses: Pauses = field(default_factory=Pauses)
    lexicon: tuple[Pronunciation, ...] = ()
    """How words are said throughout the book."""
    delivery: float = 1.0
    """How far what the text says of a voice moves it: 0 not at all, 1 as a reader would."""
    treatments: tuple[tuple[Occasion, Treatment], ...] = TREATMENTS
    """What is done to the sound on which occasion."""
    policies: Policies = field(default_factory=Policies)
    """What is read beside the story, and how."""


@_sent
@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One sentence of a segment as it will be spoken: the text of one take."""

    start: int
    """Code-point offset of its source slice in the chapter."""
    end: int
    spoken: str
    """What the engine is given; never empty."""


@_sent
@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that can change the sound of a take. It is its own cache key."""

    spoken: str
    engine: str
    engine_version: str
    driver: str | None
    voice: str
    rate: int
    """Words per minute."""
    pitch: int
    """0–99."""

    @property
    def key(self) -> str:
        """64 hexadecimal digits, the same on every machine and in every run."""
        return _key(self)


_written = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


@lru_cache(maxsize=1024)
def _key(recipe: Recipe) -> str:
    # Asked for at every step of a take's way; no more are remembered than a chapter has.
    values = {name: getattr(recipe, name) for name in recipe.__slots__}
    return hashlib.sha256(_written(values).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One synthesised piece of audio, as the engine gave it: mono, 16-bit signed, native order."""

    pcm: bytes = field(repr=False)
    sample_rate: int
    """Hz."""

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.pcm) / 2 / self.sample_rate


@_sent
@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One utterance with all that is needed to make it heard."""

    segment: int
    """Index of its segment in the script."""
    utterance: Utterance
    recipe: Recipe
    gain: float
    """The voice's gain from the casting, in dB; applied in the mix, so that it never makes a take stale."""
    level: float = 0.0
    """dB beside the voice's ordinary lines, from the manner in which the line is said."""
    cast: Voice | None = None
    """The voice as it was cast, where the manner moves rate and pitch of the recipe; None: as the recipe has it."""
    treatment: Treatment = Treatment.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A take placed on the chapter's timeline."""

    segment: int
    """Index of its segment in the script."""
    start: int
    """Code-point offset of the source slice that is heard."""
    end: int
    speaker: str | None
    """None for the narrator's own text."""
    spoken: str
    begins: float
    """Seconds from the start of the file to the first audible sample."""
    ends: float
    """Seconds from the start of the file to the end of the sound."""


class Each(Protocol):
    """``in_turn``, or whatever does the same by several threads."""

    def __call__(self, work: Callable[[_T], Iterable[_R]], items: Iterable[_T], /) -> Iterator[_R]:
        """What ``work`` gives for the first of ``items``, then for the second, and so on to the last."""


def in_turn(work: Callable[[_T], Iterable[_R]], items: Iterable[_T], /) -> Iterator[_R]:
    """What ``work`` gives for one of ``items`` after another, as it gives it."""
    for item in items:
        yield from work(item)
