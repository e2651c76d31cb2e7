"""All that attribution knows of a book before it asks who speaks: words, roster, mentions, tags, turns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from audiofic.attribution.answers import answering
from audiofic.attribution.descriptions import offices_given
from audiofic.attribution.given import NONE, Givens
from audiofic.attribution.handles import bearers, read_handles
from audiofic.attribution.introductions import with_introductions
from audiofic.attribution.mentions import Mention, Sort, read_mentions
from audiofic.attribution.named_last import named_last
from audiofic.attribution.narrator import in_first_person, narrators_name, told_to_you
from audiofic.attribution.nominals import last_word
from audiofic.attribution.parts import Part
from audiofic.attribution.passage import Paragraph, read_passages
from audiofic.attribution.phrases import read_phrases, with_phrases
from audiofic.attribution.presence import casts, met, uses
from audiofic.attribution.referents import referents
from audiofic.attribution.revealed import Revealed, renamed, revealed
from audiofic.attribution.roles import Roles, read_roles
from audiofic.attribution.roster import Roster, read_roster
from audiofic.attribution.sexes import sexes_by_pronouns
from audiofic.attribution.tags import read_tags
from audiofic.attribution.ties import Tag
from audiofic.attribution.told_by_given import told_by_given
from audiofic.attribution.turns import Turn, read_turns
from audiofic.attribution.typists import typists
from audiofic.attribution.unwed import unwed
from audiofic.lang.en.kin import KIN
from audiofic.lang.en.roles import ANYBODY
from audiofic.model import NARRATOR, Character, Gender, Script

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One book, read."""

    paragraphs: tuple[Paragraph, ...]
    characters: tuple[Character, ...]
    """Those with a name, then the narrator where unnamed, then those known by a nominal only."""
    given: int
    """How many of them a casting file names: the first ones."""
    named: int
    """How many of them have a name."""
    narrator: int | None
    """Index of who tells the story in the first person."""
    first_person: frozenset[int]
    """Scripts that the narrator tells; the others of a book may be told of him or her."""
    sexes: tuple[str, ...]
    """Per character ``m``, ``f``, ``p`` for a group, or empty."""
    unwed: frozenset[int]
    """Women who are nobody's wife or mother."""
    doubtful: frozenset[int]
    """Characters whose sex is told by pronouns only, and by those not clearly."""
    mentions: tuple[tuple[Mention, ...], ...]
    """Per paragraph; ``who`` is filled for nominals and for "I" where that is plain."""
    referents: tuple[tuple[tuple[int, int], ...], ...]
    """Per paragraph: (index of the word, character) for pronouns that seem to mean a character."""
    turns: tuple[Turn, ...]
    uses: tuple[int, ...]
    """Per character: how often the text speaks of them."""
    handles: dict[tuple[int, int], int]
    """(Paragraph, index of the quotation in it) → character whose handle stands before it."""
    called_so: dict[str, frozenset[int]]
    """Noun → all named characters whom the text ever calls so: "sister", "nurse"."""
    fixed: dict[tuple[int, int], tuple[int, str]]
    """(Paragraph, index of the quotation in it) → character who is known to say it, and how that is known."""
    introduced: frozenset[int]
    """Nameless characters that the text also has with "a": "a guard came in"."""
    casts: tuple[tuple[tuple[int, int], ...], ...]
    """Per scene: (character, number of the paragraph of the scene that first names them in narration)."""
    met: tuple[int, ...]
    """Per character: number of the paragraph that first speaks of them; past the end where none does."""


def read_story(
    scripts: Sequence[Script], known: Sequence[Character], narrator_is: str | None, given: Givens = NONE
) -> Story:
    """Read the book: everything but the speakers, those ``given`` aside."""
    paragraphs = read_passages(scripts)
    roster, mentions, tags = _read_names(paragraphs, known)
    characters, narrator = _with_narrator(paragraphs, roster, mentions, tags, narrator_is)
    roles = read_roles(paragraphs, mentions, tags, roster)
    first_person = _first_person(paragraphs, mentions) if narrator is not None else frozenset()
    tellers = [narrator if paragraph.script in first_person else None for paragraph in paragraphs]
    mentions, tags = changed(mentions, tags, lambda number, it: _linked(it, roles, characters, tellers[number]))
    meant = named_last(paragraphs, mentions, offices_given(roster))
    mentions, tags = changed(mentions, tags, lambda number, it: it._replace(who=meant.get((number, it.first), it.who)))
    characters = [replace(it, aliases=(*it.aliases, *roles.aliases.get(who, ()))) for who, it in enumerate(characters)]
    handles = read_handles(scripts)
    said = [*handles.values(), *(name for name, _ in given.values())]
    everyone, users = _with_handles(said, [*characters, *roles.characters], paragraphs, mentions, handles)
    fixed = _by_quotation(paragraphs, {place: (users[name], why) for place, (name, why) in given.items()})
    late = _told_late(paragraphs, mentions, tags, everyone, _nameless(roles, len(characters)), fixed)
    if late:
        mentions, tags = changed(mentions, tags, lambda number, it: renamed(it, paragraphs[number].scene, late))
        for (_, role), who in late.items():
            everyone[who] = turned_out(everyone[who], everyone[role])
    sexes, doubtful = _read_sexes(paragraphs, mentions, everyone, roster, narrator)
    return Story(
        paragraphs=paragraphs,
        characters=tuple(everyone),
        given=roster.given,
        named=len(roster.characters),
        narrator=narrator,
        first_person=first_person,
        sexes=sexes,
        doubtful=doubtful,
        unwed=unwed(roster),
        mentions=tuple(mentions),
        referents=referents(mentions, sexes),
        turns=read_turns(paragraphs, tags, lambda one, other: _two_speakers(one.mention, other.mention, sexes)),
        uses=uses(mentions, len(everyone)),
        handles=_by_quotation(paragraphs, {place: users[handle] for place, handle in handles.items()}),
        called_so=roles.suggested,
        fixed=fixed,
        introduced=frozenset(
            mention.who for there in mentions for mention in there if mention.owner in {"a", "an", "another", "one"}
        ),
        casts=casts(paragraphs, mentions),
        met=met(mentions, len(everyone)),
    )


def _read_names(
    paragraphs: Sequence[Paragraph], known: Sequence[Character]
) -> tuple[Roster, list[tuple[Mention, ...]], list[tuple[Tag, ...]]]:
    """Everybody with a name, and the mentions and tags of each paragraph, with nobody linked but by name."""
    roster = read_roster(paragraphs, known)
    plain = [read_mentions(paragraph, uses) for paragraph, uses in zip(paragraphs, roster.uses, strict=True)]
    plain = with_phrases(paragraphs, plain, read_phrases(known))
    mentions = with_introductions(paragraphs, told_to_you(paragraphs, plain))
    tags = [_tags(paragraphs, mentions, number) for number in range(len(paragraphs))]
    roster, moved = roster.joined(answering(paragraphs, mentions, tags, roster.characters, roster.given))
    return roster, *changed(mentions, tags, lambda _, it: it._replace(who=moved[it.who]) if it.who >= 0 else it)


def _with_handles(
    said: Sequence[str],
    known: Sequence[Character],
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    handles: Mapping[tuple[int, int], str],
) -> tuple[list[Character], dict[str, int]]:
    """Those who are ``known`` and the bearers of names that they have not, and who bears each of those ``said``."""
    typing = typists(paragraphs, mentions, handles, [_sex(character) for character in known])
    users, newcomers = bearers(said, known, typing)
    everyone = [*known, *newcomers]
    for handle, who in users.items():
        everyone[who] = _also_called(everyone[who], handle)
    return everyone, users


def _nameless(roles: Roles, named: int) -> dict[int, str]:
    """Character known by a nominal only → that nominal, where so many have a name."""
    return {
        who if who < roles.named else who - roles.named + named: word
        for word, who in roles.bearers.items()
        if who >= roles.named
    }


def _told_late(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    everyone: Sequence[Character],
    nameless: Mapping[int, str],
    fixed: Mapping[tuple[int, int], tuple[int, str]],
) -> Revealed:
    """Who turns out to be the nameless one of a scene, by the text or by what the author corrected."""
    late = revealed(paragraphs, mentions, tags, tuple(_sex(character) for character in everyone), nameless)
    return late | told_by_given(paragraphs, tags, nameless, fixed)


def _read_sexes(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    everyone: Sequence[Character],
    roster: Roster,
    narrator: int | None,
) -> tuple[tuple[str, ...], frozenset[int]]:
    """Everybody's sex, and whose is doubtful."""
    sexes = tuple(_sex(character) for character in everyone)
    unsure = roster.doubtful | {who for who, sex in enumerate(sexes) if not sex and who != narrator}
    return _with_pronouns(paragraphs, mentions, sexes, unsure, roster.doubtful)


def _by_quotation(paragraphs: Sequence[Paragraph], found: Mapping[tuple[int, int], T]) -> dict[tuple[int, int], T]:
    """What was ``found`` of segments, (script, index of the segment), by (paragraph, index of the quotation in it)."""
    return {
        (paragraph.number, quote): found[paragraph.script, segment]
        for paragraph in paragraphs
        for quote, segment in enumerate(paragraph.quotes)
        if (paragraph.script, segment) in found
    }


def _with_pronouns(
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Sequence[Mention]],
    sexes: Sequence[str],
    unsure: frozenset[int],
    doubtful: frozenset[int],
) -> tuple[tuple[str, ...], frozenset[int]]:
    """The sexes with those that pronouns tell of the ``unsure``, and who is ``doubtful`` then."""
    guessed = sexes_by_pronouns(paragraphs, mentions, sexes, unsure)
    borne_out = {who for who, sex in guessed.items() if sexes[who] == sex}
    return tuple(sex or guessed.get(who, "") for who, sex in enumerate(sexes)), (doubtful | guessed.keys()) - borne_out


def changed(
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    change: Callable[[int, Mention], Mention],
) -> tuple[list[tuple[Mention, ...]], list[tuple[Tag, ...]]]:
    """Mentions and tags with each mention changed; ``change`` gets the number of the paragraph and the mention."""
    return (
        [tuple(change(number, mention) for mention in there) for number, there in enumerate(mentions)],
        [
            tuple(tag._replace(mention=change(number, tag.mention)) for tag in there)
            for number, there in enumerate(tags)
        ],
    )


def _first_person(paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]]) -> frozenset[int]:
    """The scripts in which "I" tells the story."""
    by_script: dict[int, list[Sequence[Mention]]] = {}
    for paragraph, there in zip(paragraphs, mentions, strict=True):
        by_script.setdefault(paragraph.script, []).append(there)
    return frozenset(script for script, those in by_script.items() if in_first_person(those, least=1))


def _tags(paragraphs: Sequence[Paragraph], mentions: Sequence[Sequence[Mention]], number: int) -> tuple[Tag, ...]:
    before = number - 1
    if before < 0 or paragraphs[before].scene != paragraphs[number].scene:
        return read_tags(paragraphs[number], mentions[number], None, ())
    return read_tags(paragraphs[number], mentions[number], paragraphs[before], mentions[before])


def _with_narrator(
    paragraphs: Sequence[Paragraph],
    roster: Roster,
    mentions: Sequence[Sequence[Mention]],
    tags: Sequence[Sequence[Tag]],
    narrator_is: str | None,
) -> tuple[list[Character], int | None]:
    """The characters, the narrator among them, and the narrator's index."""
    characters = list(roster.characters)
    narrator = next((at for at, it in enumerate(characters) if it.narrates), None)
    if narrator_is is not None:
        narrator = next((at for at, it in enumerate(characters) if narrator_is in (it.name, *it.aliases)), None)
        if narrator is None:
            narrator = len(characters)
            characters.append(Character(name=narrator_is, narrates=True))
    elif narrator is None and in_first_person(mentions):
        narrator = narrators_name(paragraphs, mentions, tags, characters)
        if narrator is None:
            narrator = len(characters)
            characters.append(Character(name=NARRATOR, narrates=True))
    if narrator is not None:
        characters[narrator] = replace(characters[narrator], narrates=True)
    return characters, narrator


def _linked(mention: Mention, roles: Roles, characters: Sequence[Character], narrator: int | None) -> Mention:
    """The mention with its bearer, where the words alone tell it."""
    if mention.sex == "i" and mention.sort is Sort.PRONOUN and narrator is not None:
        return mention._replace(who=narrator)
    if mention.sort is Sort.NOMINAL and mention.who < 0:
        who = roles.bearer(mention)
        if who is None:
            return mention
        return mention._replace(who=who if who < roles.named else who - roles.named + len(characters))
    return mention


def _also_called(character: Character, name: str) -> Character:
    if name.lower() in {it.lower() for it in (character.name, *character.aliases)}:
        return character
    return replace(character, aliases=(*character.aliases, name))


def turned_out(named: Character, nameless: Character) -> Character:
    """The named character, once it is known that the nameless one is the same."""
    gender = named.gender if named.gender is not Gender.UNKNOWN else nameless.gender
    return replace(named, aliases=(*named.aliases, nameless.name), gender=gender)


def _sex(character: Character) -> str:
    if character.group:
        return "p"
    return {Gender.MALE: "m", Gender.FEMALE: "f", Gender.UNKNOWN: ""}[character.gender]


def _two_speakers(one: Mention, other: Mention, sexes: Sequence[str]) -> bool:
    """Whether two tags of one paragraph must mean two speakers."""
    if one.sort is Sort.NAME and other.sort is Sort.NAME:
        return one.who != other.who
    sex, another = (mention.sex or (sexes[mention.who] if mention.who >= 0 else "") for mention in (one, other))
    if sex and another and sex != another:
        return True
    if one.who >= 0 and other.who >= 0 and one.who != other.who and Sort.PRONOUN not in {one.sort, other.sort}:
        return all(it.sort is Sort.NAME or last_word(it.word) not in ANYBODY | KIN for it in (one, other))
    nominal, rest = (one, other) if one.sort is Sort.NOMINAL else (other, one)
    owner = {"his": "m", "her": "f"}.get(nominal.owner, "")
    if owner and rest.sort is Sort.NAME and last_word(nominal.word) in KIN:
        return sexes[rest.who] == owner  # nobody is their own sister
    return (
        nominal.sort is Sort.NOMINAL
        and nominal.owner in {"his", "her"}
        and rest.part is Part.SUBJECT
        and rest.sort is Sort.PRONOUN
    )
