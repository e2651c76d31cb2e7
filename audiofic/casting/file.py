"""The casting file, ``voices.yaml``: what the author decided, or every problem in it with its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from audiofic.casting.names import Callboard
from audiofic.errors import Place
from audiofic.model import (
    TREATMENTS,
    Character,
    Occasion,
    Pauses,
    Policies,
    Pronunciation,
    Role,
    Treatment,
    Voice,
    VoiceInfo,
)
from audiofic.settings.decode import read_text

if TYPE_CHECKING:
    from audiofic.casting.break_sound import VoiceCheck
    from audiofic.casting.keys import FileKeys
    from audiofic.casting.lexicon import PhonemeCheck
    from audiofic.settings.tree import Tree

VoiceList = Callable[[str, str | None], Sequence[VoiceInfo]]
"""Engine and driver → the voices it has; raises EngineError where there is no such engine or driver."""

_WITHOUT = "Check the name, or leave it out to cast everybody automatically."
_PERSONAL = frozenset({"aliases"})
"""Keys that ``<<`` does not bring along: voices are shared, names are not."""


def _pass(voice: Voice) -> None:
    """Take any voice for one that can be used."""


def _any_phonemes(_: str) -> int | None:
    """Take any text for phonemes."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class CastingFile:
    """What the author decided; whatever is missing is left to automatic casting."""

    narrator: Voice | None = None
    roles: tuple[Role, ...] = ()
    """In the order of the file; ``reason`` is the place, ``voices.yaml:5``."""
    unknown: Voice | None = None
    """The stand-in for lines whose speaker is not known."""
    break_sound: Voice | None = None
    """What is heard at scene breaks."""
    pauses: Pauses = field(default_factory=Pauses)
    """The usual ones where the author gave none."""
    lexicon: tuple[Pronunciation, ...] = ()
    """How words are said throughout the book."""
    delivery: float = 1.0
    """How far what the text says of a voice moves it."""
    treatments: tuple[tuple[Occasion, Treatment], ...] = TREATMENTS
    """What is done to the sound on which occasion."""
    policies: Policies = field(default_factory=Policies)
    """What is read beside the story; the usual where the author says nothing."""
    narrator_is: str | None = None
    """Who tells the story in the first person: a role's name where one answers to it."""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where each role's name stands, by name, and under ``narrator_is`` that key's value."""

    def known(self) -> tuple[Character, ...]:
        """The characters of the file, as truth given to attribution."""
        characters = [
            Character(
                name=role.name,
                aliases=role.aliases,
                gender=role.gender,
                age=role.age,
                narrates=role.name == self.narrator_is,
            )
            for role in self.roles
        ]
        if self.narrator_is and not any(character.narrates for character in characters):
            characters.append(Character(name=self.narrator_is, narrates=True))
        return tuple(characters)


def load_casting(
    path: Path, voices: VoiceList, check: VoiceCheck = _pass, phonemes: PhonemeCheck = _any_phonemes
) -> CastingFile:
    """The casting in the file at ``path``; an empty file leaves everything to automatic casting.

    ``check`` is asked of the sound for scene breaks, ``phonemes`` of those in a lexicon. Raises SettingsError with all
    problems found, in the order of the file.
    """
    return parse_casting(read_text(path, "casting file", _WITHOUT), str(path), voices, check, phonemes)


def parse_casting(
    text: str, file: str, voices: VoiceList, check: VoiceCheck = _pass, phonemes: PhonemeCheck = _any_phonemes
) -> CastingFile:
    """The casting in ``text``; ``file`` is its path, for messages and for finding sounds beside it.

    Raises SettingsError like load_casting.
    """
    # Here, not above: pydantic takes a quarter of a second that a build without a casting file need not spend.
    from audiofic.casting.break_sound import find_unplayable
    from audiofic.casting.clashes import find_clashes
    from audiofic.casting.lexicon import find_unsayable
    from audiofic.casting.offer import find_unknown
    from audiofic.casting.shape import check_shape
    from audiofic.settings.shape import complain
    from audiofic.settings.tree import read_tree

    tree = read_tree(text, file, personal=_PERSONAL)
    keys, problems = check_shape(tree)
    problems = [*tree.problems, *problems, *find_clashes(tree), *find_unknown(tree, voices)]
    problems += find_unplayable(tree, check)
    problems += find_unsayable(tree, phonemes)
    complain(problems)
    return _assembled(keys, tree)


def _assembled(keys: FileKeys, tree: Tree) -> CastingFile:
    from audiofic.casting.break_sound import break_voice
    from audiofic.casting.lexicon import pronunciations

    written = tree.value.get("characters") if isinstance(tree.value, dict) else None
    places = {
        name: tree.place_of_key(("characters", key))
        for name, key in zip(keys.characters, written if isinstance(written, dict) else (), strict=True)
    }
    roles = tuple(
        Role(
            name=name,
            voice=role.to_voice(),
            aliases=role.aliases,
            gender=role.gender,
            age=role.age,
            reason=f"{tree.file}:{places[name].line}",
            lexicon=pronunciations(role.lexicon),
            delivery=role.delivery,
            treatment=role.treatment,
        )
        for name, role in keys.characters.items()
    )
    teller = Callboard(roles).role(keys.narrator_is) if keys.narrator_is else None
    if keys.narrator_is:
        places["narrator_is"] = tree.place_of_value(("narrator_is",))
    return CastingFile(
        narrator=keys.narrator.to_voice() if keys.narrator else None,
        roles=roles,
        unknown=keys.unknown.to_voice() if keys.unknown else None,
        break_sound=break_voice(keys.break_, tree) if keys.break_ else None,
        pauses=keys.pauses.to_pauses() if keys.pauses else Pauses(),
        policies=keys.to_policies(),
        narrator_is=teller.name if teller else keys.narrator_is,
        lexicon=pronunciations(keys.lexicon),
        delivery=1.0 if keys.delivery is None else keys.delivery,
        treatments=keys.treatments.to_pairs() if keys.treatments else TREATMENTS,
        places=places,
    )
