"""The voices given out so far, and the best one for the next character."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from audiofic.casting.candidates import SHADES, measured, point, shaded
from audiofic.casting.fit import misfit
from audiofic.casting.scenes import Attendance, Closeness
from audiofic.casting.sharing import Key, Sharer, Standing, Use, is_alike, key_of, price_beside, stand_for
from audiofic.model import Age, Character, Voice, VoiceInfo

_BEYOND = 1_000
"""More than any voice can cost."""
_HAIR = 1e-6
"""Distances closer than this are the same, lest another machine's rounding choose another voice."""

_Sharers = Mapping[Key, Collection[Sharer]]
"""For each voice of the catalogue, one for each pitch at which it is in use."""
_NOBODY = (Closeness.APART, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody was given."""

    info: VoiceInfo
    voice: Voice
    """``info`` as it is to be used."""
    sharer: Sharer | None = None
    """Of those who have the same voice of the catalogue, the one it is dearest to share with."""
    same: bool = False
    """Whether the two sound like one person."""


class Company:
    """Gives out voices one by one; what it gives depends on those given before, and on nothing later."""

    def __init__(self, voices: Sequence[VoiceInfo], attendance: Attendance, *, rate: int) -> None:
        self.infos = measured(voices)
        """The voices for automatic casting."""
        self._by_key = {(info.engine, info.id): info for info in voices}
        self._attendance = attendance
        self._rate = rate
        self._uses: dict[Key, dict[int, Use]] = {}
        self._numbers: dict[Key, int] = {}
        self._use_of: dict[str, Use] = {}
        self._shades: dict[tuple[Key, Age], tuple[Voice, ...]] = {}

    def admit(self, name: str, standing: Standing, voice: Voice) -> None:
        """Takes note that somebody has ``voice``."""
        info = self._by_key.get(key_of(voice))
        place = point(info, voice) if info else ()
        new = Use(voice=voice, place=place, name=name, standing=standing)
        use = self._uses.setdefault(key_of(voice), {}).setdefault(voice.pitch, new)
        use.standing = max(use.standing, standing)
        use.is_leads |= self._attendance.is_lead(name)
        self._numbers[key_of(voice)] = self._numbers.get(key_of(voice), 0) + 1
        if standing is Standing.CHARACTER:
            self._use_of[name] = use

    def free(self) -> tuple[VoiceInfo, ...]:
        """The voices for automatic casting that nobody has."""
        return tuple(info for info in self.infos if (info.engine, info.id) not in self._uses)

    def choose(self, character: Character) -> Choice | None:
        """The best voice for ``character``; None where there is no voice at all.

        The cheapest in the sense of the tables; of these the one fewest have; of these the farthest, to the ear,
        from all that are heard beside it; of these the best suited, then the first of the catalogue.
        """
        sharers = self._sharers(character.name)
        ranked: list[tuple[tuple[int, int], Choice]] = []
        least = (_BEYOND, 0)
        # The best suited first: what costs more for its fit alone than another does in all need not be looked at.
        for fit, info in sorted(((misfit(character, info), info) for info in self.infos), key=itemgetter(0)):
            if (fit, 0) > least:
                break
            price, choice = self._use(info, character.age, sharers.get((info.engine, info.id), ()))
            rank = (fit + price, self._numbers.get((info.engine, info.id), 0))
            least = min(least, rank)
            ranked.append((rank, choice))
        finalists = [choice for rank, choice in ranked if rank == least]
        return _farthest(finalists, sharers) if finalists else None

    def _sharers(self, name: str) -> _Sharers:
        met: dict[int, tuple[Closeness, str]] = {}
        for other, closeness in self._attendance.ties.get(name, {}).items():
            use = self._use_of.get(other)
            if use is not None:
                met[id(use)] = max(met.get(id(use), _NOBODY), (closeness, other))
        return {
            key: [stand_for(use, *met.get(id(use), (Closeness.APART, use.name))) for use in uses.values()]
            for key, uses in self._uses.items()
        }

    def _use(self, info: VoiceInfo, age: Age, sharers: Collection[Sharer]) -> tuple[int, Choice]:
        """``info`` as it is best used beside those who have it, with its price."""
        voices = self._in_shades(info, age)
        if not sharers:
            return 0, Choice(info=info, voice=voices[0])
        # The cheapest shade; of these the one whose pitch is farthest from those in use.
        (price, _), voice = min(((price_beside(voice, sharers), voice) for voice in voices), key=itemgetter(0))
        dearest = max(sharers, key=lambda sharer: sharer.alike if is_alike(voice, sharer) else sharer.apart)
        return price, Choice(info=info, voice=voice, sharer=dearest, same=is_alike(voice, dearest))

    def _in_shades(self, info: VoiceInfo, age: Age) -> tuple[Voice, ...]:
        key = ((info.engine, info.id), age)
        if key not in self._shades:
            self._shades[key] = tuple(shaded(info, shade, age, self._rate) for shade in SHADES)
        return self._shades[key]


def _farthest(choices: list[Choice], sharers: _Sharers) -> Choice:
    """Of ``choices`` the one whose nearest voice in use is farthest to the ear; the first of several."""
    places = ((sharer.factor, sharer.place) for group in sharers.values() for sharer in group)
    heard = sorted(places, key=itemgetter(0))
    best, farthest = choices[0], -1.0
    for choice in choices:
        place = point(choice.info, choice.voice)
        least = math.inf
        # Those who have the same voice are likely to be nearest, and end the search soonest.
        kin = ((sharer.factor, sharer.place) for sharer in sharers.get(key_of(choice.voice), ()))
        for factor, other in chain(kin, heard):
            if len(other) == len(place):
                least = min(least, factor * math.dist(place, other))
            if least <= farthest + _HAIR:
                break
        if least > farthest + _HAIR:
            best, farthest = choice, least
    return best
