"""The keys of a casting file: one table. A new key is a new field here.

pydantic checks the shape; what stands in the fields is read by :mod:`audiofic.settings.scalars`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator, model_validator

from audiofic.model import TREATMENTS, Age, Gender, Labels, Occasion, Pauses, Policies, Rendition, Treatment, Voice
from audiofic.settings.group import Group
from audiofic.settings.likeness import nearest
from audiofic.settings.scalars import name, names, number, objection, text, word
from audiofic.settings.tree import Path
from audiofic.settings.wording import did_you_mean, quoted

_GENDERS = {
    **{str(gender): gender for gender in Gender},
    **dict.fromkeys(("f", "woman", "girl", "she"), Gender.FEMALE),
    **dict.fromkeys(("m", "man", "boy", "he"), Gender.MALE),
    **dict.fromkeys(("nonbinary", "non-binary", "neutral", "other", "they", "it"), Gender.UNKNOWN),
}
_AGES = {
    **{str(age): age for age in Age},
    **dict.fromkeys(("kid", "young child", "little"), Age.CHILD),
    **dict.fromkeys(("grown-up", "teen", "teenager", "young", "young adult"), Age.ADULT),
    **dict.fromkeys(("old", "elderly", "aged"), Age.ELDER),
}

_OFF = frozenset({"off", "no", "none", "false", "0"})
_DELIVERIES = {
    "off": 0.0, "gentle": 0.5, "normal": 1.0, "strong": 1.5, "no": 0.0, "none": 0.0, "false": 0.0, "yes": 1.0,
    "on": 1.0, "true": 1.0,
}  # fmt: skip


def _delivery(value: object) -> float:
    """A strength, as a word."""
    written = text(value)
    if (meant := _DELIVERIES.get(written.casefold())) is not None:
        return meant
    hint = did_you_mean(nearest(written, _DELIVERIES)) or "Write off, gentle, normal or strong."
    raise objection(f"{quoted(written)} is no strength of delivery.", hint)


_Delivery = Annotated[float | None, BeforeValidator(_delivery)]
_TREATMENTS = {**{str(each): each for each in Treatment}, **dict.fromkeys(("off", "no", "false"), Treatment.NONE)}
_Treatment = Annotated[Treatment | None, word(_TREATMENTS)]
_LABELS = {
    **{str(label): label for label in Labels},
    **dict.fromkeys(("none", "skip", "off", "no", "text"), Labels.PLAIN),
    **dict.fromkeys(("handle", "names", "name"), Labels.HANDLES),
    **dict.fromkeys(("all", "read", "on", "yes", "times"), Labels.FULL),
}
RENDITIONS = {
    **dict.fromkeys(("read", "on", "yes", "true"), True),
    **dict.fromkeys(("skip", "off", "no", "false"), False),
}
"""What stands in place of a voice where one reads, or nobody."""

_Text = Annotated[str, BeforeValidator(text)]
_Name = Annotated[str, BeforeValidator(name)]
_Seconds = Annotated[float | None, number("Pause", 0, 60, "s", whole=False)]
_Gain = Annotated[float | None, number("Gain", -40, 20, "dB", whole=False)]


class _Keys(Group):
    """A group of a casting file."""

    named = frozenset({"aliases", "narrator_is"})


class VoiceKeys(_Keys):
    """The keys of ``narrator`` and ``unknown``; a character has them too. A text alone is the voice."""

    voice: _Text
    engine: _Text | None = None
    driver: _Text | None = None
    rate: Annotated[int | None, number("Rate", 80, 450, "wpm", whole=True)] = None
    """Words per minute; the limits are eSpeak's own."""
    pitch: Annotated[int | None, number("Pitch", 0, 99, "", whole=True)] = None
    gain: _Gain = None

    @model_validator(mode="before")
    @classmethod
    def _voice_alone(cls, value: object) -> object:
        if isinstance(value, str):
            return {"voice": value}
        if isinstance(value, list):
            raise objection("A voice is a text or a group of keys.", "Write {voice: NAME, pitch: 60}.")
        return {} if value is None else value

    def to_voice(self) -> Voice:
        """The voice, with the defaults of :class:`audiofic.model.Voice` where the file is silent."""
        given = self.model_dump(include={"engine", "driver", "rate", "pitch", "gain"}, exclude_none=True)
        return Voice(id=self.voice, **given)


class WordKeys(_Keys):
    """How one word of a ``lexicon`` is said. A text alone is a respelling or, in ``[[…]]``, phonemes."""

    say: _Text | None = None
    phonemes: _Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _alone(cls, value: object) -> object:
        if isinstance(value, list):
            raise objection("Phonemes in [[…]] need quotation marks around them.", 'Write WORD: "[[k\'i:v@]]".')
        if isinstance(value, dict):
            return value
        text = value.strip() if isinstance(value, str) else ""
        if text.startswith("[[") and text.endswith("]]"):
            return {"phonemes": text}
        return {"say": text}

    @field_validator("phonemes")
    @classmethod
    def _bare(cls, value: str | None) -> str | None:
        return value.removeprefix("[[").removesuffix("]]").strip() if value else value

    @model_validator(mode="after")
    def _said(self) -> WordKeys:
        if not self.say and not self.phonemes:
            raise objection("This word is said as nothing.", "Write how it is said, or take the line out.")
        if self.say and any(not letter.isprintable() or letter in "[]<>" for letter in self.say):
            raise objection(f"{quoted(self.say)} is no respelling.", "Write it as a reader would say it, in letters.")
        return self


_Lexicon = dict[_Name, WordKeys]


class RoleKeys(VoiceKeys):
    """The keys of one character."""

    aliases: Annotated[tuple[_Name, ...], BeforeValidator(names)] = ()
    gender: Annotated[Gender, word(_GENDERS)] = Gender.UNKNOWN
    age: Annotated[Age, word(_AGES)] = Age.UNKNOWN
    lexicon: _Lexicon = Field(default_factory=dict)
    delivery: _Delivery = None
    treatment: _Treatment = None


class BreakKeys(_Keys):
    """The keys of ``break``. A text alone is the sound."""

    sound: _Text
    gain: _Gain = None

    @model_validator(mode="before")
    @classmethod
    def _sound_alone(cls, value: object) -> object:
        if isinstance(value, str):
            return {"sound": value}
        if isinstance(value, list):
            raise objection("A scene break has one sound.", "Write break: FILE, or break: {sound: FILE, gain: -6}.")
        return {} if value is None else value


class RenditionKeys(VoiceKeys):
    """The keys of ``notes`` and ``headings``: a voice, or ``read`` or ``skip`` in its place."""

    def to_rendition(self) -> Rendition:
        """Whether they are spoken, and with which voice."""
        spoken = RENDITIONS.get(self.voice.casefold())
        return Rendition(voice=self.to_voice()) if spoken is None else Rendition(spoken=spoken)


class PauseKeys(_Keys):
    """The keys of ``pauses``: seconds by what stands between two lines, and around a chapter."""

    sentence: _Seconds = None
    tag: _Seconds = None
    turn: _Seconds = None
    paragraph: _Seconds = None
    heading: _Seconds = None
    break_: _Seconds = Field(default=None, alias="break")
    head: _Seconds = None
    tail: _Seconds = None

    @model_validator(mode="before")
    @classmethod
    def _only_keys(cls, value: object) -> object:
        if value is None or isinstance(value, dict):
            return value or {}
        raise objection("Pauses are seconds by place.", "Write pauses: {sentence: 0.5, break: 3}.")

    def to_pauses(self) -> Pauses:
        """The table, with the usual pauses where the file is silent."""
        return Pauses(**self.model_dump(exclude_none=True))


class TreatmentKeys(_Keys):
    """The keys of ``treatments``: occasions, and what is done to the sound. A word alone is for all of them."""

    thought: _Treatment = None
    telepathy: _Treatment = None
    phone: _Treatment = None
    radio: _Treatment = None
    message: _Treatment = None
    letter: _Treatment = None
    flashback: _Treatment = None

    @model_validator(mode="before")
    @classmethod
    def _off(cls, value: object) -> object:
        if value is None or isinstance(value, dict):
            return value or {}
        if isinstance(value, str) and value.strip().casefold() in _OFF:
            return dict.fromkeys(cls.model_fields, Treatment.NONE.value)
        raise objection("Treatments are names by occasion.", "Write treatments: {thought: close, phone: none}, or off.")

    def to_pairs(self) -> tuple[tuple[Occasion, Treatment], ...]:
        """The usual treatments, but for what the file says."""
        given = {Occasion(name): treatment for name, treatment in self if treatment is not None}
        return tuple({**dict(TREATMENTS), **given}.items())


class FileKeys(_Keys):
    """The keys of the file."""

    narrator: VoiceKeys | None = None
    characters: dict[_Name, RoleKeys] = Field(default_factory=dict)
    unknown: VoiceKeys | None = None
    break_: BreakKeys | None = Field(default=None, alias="break")
    pauses: PauseKeys | None = None
    notes: RenditionKeys | None = None
    headings: RenditionKeys | None = None
    messages: Annotated[Labels | None, word(_LABELS)] = None
    narrator_is: _Name | None = None
    lexicon: _Lexicon = Field(default_factory=dict)
    delivery: _Delivery = None
    treatments: TreatmentKeys | None = None

    def to_policies(self) -> Policies:
        """What is read beside the story, the usual where the file is silent."""
        given = {"notes": self.notes, "headings": self.headings}
        renditions = {key: keys.to_rendition() for key, keys in given.items() if keys}
        return Policies(**renditions, messages=self.messages or Labels.HANDLES)


_GROUPS: dict[str, type[Group]] = {"break": BreakKeys, "pauses": PauseKeys, "treatments": TreatmentKeys}


def group_at(path: Path) -> type[Group]:
    """Which group the key at the end of ``path`` belongs to."""
    if len(path) <= 1:
        return FileKeys
    if path[0] in _GROUPS:
        return _GROUPS[str(path[0])]
    if "lexicon" in (path[0], path[2] if len(path) > 3 else ""):
        return WordKeys
    return RoleKeys if path[0] == "characters" else VoiceKeys
