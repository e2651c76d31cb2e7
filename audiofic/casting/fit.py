"""How well a voice suits what the text says of a character."""

from __future__ import annotations

from dataclasses import dataclass

from audiofic.model import Age, Character, Gender, VoiceInfo

WRONG_SEX = 12
"""Worse than hearing one voice at two pitches in a scene, better than two characters who sound the same."""

_UNSURE_SEX = 2
_WRONG_AGE = {
    # What the text says, what the voice is. A child's part is spoken by a woman's voice sooner than by a
    # man's, as on the stage and on the radio; hardly any adult should sound like a child.
    (Age.CHILD, Age.ADULT): 2,
    (Age.CHILD, Age.ELDER): 8,
    (Age.ADULT, Age.CHILD): 10,
    (Age.ADULT, Age.ELDER): 4,
    (Age.ELDER, Age.ADULT): 1,
    (Age.ELDER, Age.CHILD): 11,
}
_MANS_VOICE_FOR_A_CHILD = 5
_OTHER_SEX_OF_CHILD = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """What is done to a voice so that it suits an age it does not have."""

    pitch: int = 0
    """Points of 0–99."""
    pace: float = 1.0
    """Times the rate."""
    words: str = ""


_AS_IT_IS = Bearing()
_AS_A_CHILD = Bearing(pitch=14, pace=1.05, words="raised to a child's")
_AS_AN_ELDER = Bearing(pitch=-4, pace=0.92, words="slowed to an old one's")


def misfit(character: Character, info: VoiceInfo) -> int:
    """How ill the voice suits: 0 is as the text says, WRONG_SEX and above a plain contradiction."""
    wanted, age = character.age, info.age
    cost = _WRONG_AGE.get((_grown(wanted), _grown(age)), 0)
    if wanted is not Age.CHILD:
        return cost + _sex(character.gender, info.gender)
    if age is Age.CHILD:
        return cost + (_OTHER_SEX_OF_CHILD if contradicts(character, info) else 0)
    # Before a boy's voice breaks it is a woman's rather than a man's.
    return cost + (_MANS_VOICE_FOR_A_CHILD if info.gender is Gender.MALE else 0)


def contradicts(character: Character, info: VoiceInfo) -> bool:
    """Whether the voice is of the other sex than the text says."""
    return Gender.UNKNOWN not in {character.gender, info.gender} and character.gender is not info.gender


def bearing(age: Age, info: VoiceInfo) -> Bearing:
    """What makes the voice as young or as old as a character of that ``age``."""
    if age is Age.CHILD and info.age is not Age.CHILD:
        return _AS_A_CHILD
    if age is Age.ELDER and info.age is not Age.ELDER:
        return _AS_AN_ELDER
    return _AS_IT_IS


def _grown(age: Age) -> Age:
    """Whoever no age is told of is an adult."""
    return Age.ADULT if age is Age.UNKNOWN else age


def _sex(wanted: Gender, offered: Gender) -> int:
    if wanted is Gender.UNKNOWN or wanted is offered:
        return 0
    return _UNSURE_SEX if offered is Gender.UNKNOWN else WRONG_SEX
