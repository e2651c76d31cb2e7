"""Why a character got its voice, in words."""

from __future__ import annotations

from audiofic.casting.company import Choice
from audiofic.casting.fit import bearing, contradicts
from audiofic.casting.scenes import Attendance, Closeness
from audiofic.casting.sharing import Standing
from audiofic.model import Age, Character, Gender

_OWNERS = {Standing.NARRATOR: "the narrator", Standing.STAND_IN: "the stand-in"}
_GROUNDS = {
    Closeness.APART: "whom they never meet",
    Closeness.CHAPTER: "with whom they share no scene",
    Closeness.SCENE: "there being more speakers in a scene than voices",
    Closeness.NEAR: "there being more speakers in a scene than voices",
}

_MUCH = 12
"""Points of pitch, three semitones, from which a difference is called much."""


def who(character: Character, attendance: Attendance) -> str:
    """``female child, lead (34 lines)``."""
    kind = "a group" if character.group else _kind(character)
    lines = attendance.presences[character.name].lines
    count = f"{lines} line{'' if lines == 1 else 's'}"
    return f"{kind}, lead ({count})" if attendance.is_lead(character.name) else f"{kind}, {count}"


def _kind(character: Character) -> str:
    unsexed = character.gender is Gender.UNKNOWN
    if character.age is Age.CHILD:
        return "child" if unsexed else f"{character.gender} child"
    if character.age is Age.ELDER:
        return "old" if unsexed else f"{character.gender}, old"
    return "sex not known" if unsexed else str(character.gender)


def why(character: Character, choice: Choice, *, others: int) -> str:
    """The grounds of ``choice``; ``others``: how many characters were cast before."""
    info = choice.info
    grounds = [_place(choice, others=others)]
    if words := bearing(character.age, info).words:
        grounds.append(words)
    if contradicts(character, info) and character.age is not Age.CHILD:
        grounds.append(f"no {character.gender} voice was left")
    if info.timbre is None:
        grounds.append("its sound has not been measured")
    return "; ".join(grounds)


def _place(choice: Choice, *, others: int) -> str:
    sharer = choice.sharer
    if sharer is None:
        return "farthest from the narrator" + (f" and {others} other{'' if others == 1 else 's'}" if others else "")
    owner = sharer.name if sharer.standing is Standing.CHARACTER else _OWNERS[sharer.standing]
    change = choice.voice.pitch - sharer.voice.pitch
    step = f"{'much ' if abs(change) > _MUCH else ''}{'higher' if change > 0 else 'lower'}"
    how = f"the same voice as {owner}" if choice.same else f"{owner}'s voice, {step}"
    if sharer.standing is not Standing.CHARACTER:
        return f"{how}, no other being left"
    return f"{how}, {_GROUNDS[sharer.closeness]}"
