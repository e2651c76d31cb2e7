from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.casting.cast import cast
from audiofic.casting.file import CastingFile, parse_casting
from audiofic.casting.write import extend_file, new_file
from audiofic.errors import SettingsError
from audiofic.model import NARRATOR, Age, Book, Casting, Character, Gender, Role
from audiofic.settings.quoting import can_be_written
from tests.casting.stage import ENOUGH, book, man

PEOPLE = (
    Character(name="Ann Lee", aliases=("Annie", "the girl", "Miss Lee"), gender=Gender.FEMALE, age=Age.CHILD),
    Character(name="No", aliases=("Miss Lee", "Null"), gender=Gender.MALE),
    man("Bo"),
)
BOOK = book([["Ann Lee", "No", "Ann Lee"]], [["Bo"]], characters=PEOPLE)


def read(text: str) -> CastingFile:
    return parse_casting(text, "v.yaml", lambda _engine, _driver: ENOUGH)


def recast(text: str, one: Book = BOOK) -> Casting:
    return cast(one, read(text), ENOUGH)


def sounds(casting: Casting) -> object:
    """All voices but those of characters whose names a file cannot hold, who are cast anew each time."""
    roles = {role.name: role.voice for role in casting.roles if can_be_written(role.name)}
    return casting.narrator, casting.unknown, roles


def is_subsequence(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(one in rest for one in few)


def test_a_new_file_says_what_was_cast() -> None:
    casting = cast(BOOK, None, ENOUGH)
    text = new_file(casting, BOOK)
    voices = {role.name: role.voice.id for role in casting.roles}
    assert text[text.index("# Whoever") :] == (
        f"""\
# Whoever is missing here is cast automatically.

# Reads whatever nobody in the story says.
narrator: {{voice: {casting.narrator.id}}}

characters:
  # female child, lead (2 lines), first heard in 01
  Ann Lee:
    voice: {voices["Ann Lee"]}
    gender: female
    age: child
    aliases: [Annie]
  # male, 1 line, first heard in 01
  'No':
    voice: {voices["No"]}
    gender: male
    aliases: ['Null']
  # male, 1 line, first heard in 02
  Bo:
    voice: {voices["Bo"]}
    gender: male

# Speaks where nothing tells who does.
unknown: {{voice: {casting.unknown.id}}}
"""
    )
    assert sounds(recast(text)) == sounds(casting)
    assert list(yaml.safe_load(text)["characters"]) == ["Ann Lee", "No", "Bo"], "other readers of YAML agree"


def test_a_new_file_of_a_book_without_dialogue_has_no_characters() -> None:
    silent = book([[]])
    assert "characters:" not in new_file(cast(silent, None, ENOUGH), silent)


def test_an_unnamed_narrator_is_written_as_the_narrator() -> None:
    one = book([[NARRATOR, "Bo"]], characters=(Character(name=NARRATOR, narrates=True, gender=Gender.FEMALE),))
    casting = cast(one, None, ENOUGH)
    text = new_file(casting, one)
    assert NARRATOR not in text
    assert sounds(recast(text, one)) == sounds(casting)


def test_a_named_narrator_keeps_one_voice_in_narration_and_speech() -> None:
    one = book([["Ann", "Bo"]], characters=(Character(name="Ann", narrates=True),))
    casting = cast(one, None, ENOUGH)
    assert sounds(recast(new_file(casting, one), one)) == sounds(casting)
    # Where the author has said who narrates, the voice is written once.
    assert "narrator:" not in extend_file("narrator_is: Ann\n", casting, one)


HAND_MADE = """\
# my casting, do not touch

narrator:   { voice : m1,rate: 170 }   # calm

characters:
    # the family
    'Ann Lee' : {voice: "f1",   pitch: 61}
    Uncle:      # not in this chapter
        voice: m2

        gain:   -1.50
    # to come: the aunt

    # -- the end --
unknown: m3
# bye"""


def test_hand_edits_survive_to_the_byte() -> None:
    casting = recast(HAND_MADE)
    voices = {role.name: role.voice.id for role in casting.roles}
    added = f"""
    # male, 1 line, first heard in 01
    'No':
      voice: {voices["No"]}
      rate: 170
      gender: male
      aliases: ['Null']
    # male, 1 line, first heard in 02
    Bo:
      voice: {voices["Bo"]}
      rate: 170
      gender: male"""
    at = HAND_MADE.index("\n\n    # -- the end")
    assert extend_file(HAND_MADE, casting, BOOK) == HAND_MADE[:at] + added + HAND_MADE[at:]


LAYOUTS = [
    "",
    "# only a comment",
    "\ufeffnarrator: m1\n",
    "---\n",
    "--- # start\n...\n# after the end\n",
    "characters:\n",
    "characters: {}\n",
    "characters: { }   # none yet\n",
    "characters: {Ann Lee: f1}",
    "characters: {Ann Lee: f1,}\n",
    "characters: {\n  Ann Lee: f1, # she\n  Uncle: m2 # he\n}\nunknown: m1\n",
    "characters:\n  # nobody yet\n\nnarrator: m1\n",
    "{narrator: m1, characters: {Ann Lee: f1}}",
    "{}",
    "{narrator: m1}\n...\n",
    "  narrator: m1\n  characters:\n     Ann Lee: f1\n",
    "characters:\n Ann Lee:\n  voice: >-\n    f1\n\n\n# x\n",
    "characters:\n  Ann Lee: &a f1\n  Uncle: *a\n# x\n",
    "characters: &all\n    Ann Lee:\n      f1\n",
    "x-all: &all\n  Ann Lee: f1\ncharacters: *all\nunknown: m1\n",
    "narrator: m1\r\ncharacters:\r\n  Ann Lee: f1 # hm\r\nunknown: m2\r\n",
    "narrator: m1\rcharacters:\r  Ann Lee: f1\r",
    "? characters\n: Ann Lee: f1\n",
    "characters:\n  Ann Lee:\n    voice: f1\n    aliases:\n    - Annie\n    - 'the girl'",
    '"characters":\n  "Ann Lee": {"voice": "f1"}\n',
    "narrator_is: Ann Lee",
    "narrator: m1\n# trailing\n\n\n",
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_every_layout_can_be_extended(text: str) -> None:
    extended = extended_well(text)
    assert is_subsequence(text, extended)
    if "{" not in text:
        assert is_subsequence(text.splitlines(), extended.splitlines())


BLANKS = [
    "~",
    "--- null\n# x\n",
    "characters: ~\nunknown: m1\n",
    "narrator:\nunknown: ~ # later\ncharacters:\n  Ann Lee: f1\n",
    "{narrator: , unknown: ~, characters: }",
]


@pytest.mark.parametrize("text", BLANKS)
def test_a_key_with_nothing_behind_it_is_filled(text: str) -> None:
    extended = extended_well(text)
    assert is_subsequence(text.replace("~", "").replace("null", ""), extended)
    assert extended.count("unknown:") == 1


def extended_well(text: str) -> str:
    """``text`` extended, which says what it said, and what was cast, and is not changed by doing it again."""
    casting = recast(text)
    extended = extend_file(text, casting, BOOK)
    assert sounds(recast(extended)) == sounds(casting)
    before, after = read(text), read(extended)
    assert len(after.roles) > len(before.roles)
    assert all(_same(role, after) for role in before.roles)
    assert ("\r\n" in text) == ("\r\n" in extended)
    assert extend_file(extended, recast(extended), BOOK) == extended
    return extended


def _same(role: Role, file: CastingFile) -> bool:
    (other,) = (one for one in file.roles if one.name == role.name)
    return (role.voice, role.aliases, role.gender, role.age) == (other.voice, other.aliases, other.gender, other.age)


@pytest.mark.parametrize("text", ["x-all: &all\n  characters:\n    Uncle: m1\n<<: *all\n", "{narrator , unknown: m1}"])
def test_a_layout_that_cannot_be_extended_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="nothing can be added"):
        extend_file(text, recast(text), BOOK)


def test_what_is_no_casting_file_is_refused() -> None:
    with pytest.raises(SettingsError):
        extend_file("narrator: {pich: 5}", cast(BOOK, None, ENOUGH), BOOK)


def test_a_role_known_by_an_alias_is_not_written_again() -> None:
    text = "characters: {The Girl: f1}\n"
    assert "Ann Lee" not in extend_file(text, recast(text), BOOK)


_AWKWARD = st.one_of(
    st.sampled_from(["No", "Y", "Null", "~", "1:30", "007", "- x", "a: b", "#1", "O'Neil", "the Doctor", "The doctor",
                     "x" * 300, "a\nb", "<<", "{", "Ann, Bo", "*", "narrator", "characters"]),
    st.text(min_size=1, max_size=12).filter(lambda name: name == name.strip()),
)  # fmt: skip


@st.composite
def books(draw: st.DrawFn) -> Book:
    names = draw(st.lists(_AWKWARD, min_size=1, max_size=6, unique=True))
    people = [
        Character(
            name=name,
            aliases=tuple(draw(st.lists(_AWKWARD, max_size=3))),
            gender=draw(st.sampled_from(Gender)),
            age=draw(st.sampled_from(Age)),
            narrates=draw(st.booleans()),
        )
        for name in names
    ]
    scenes = draw(st.lists(st.lists(st.sampled_from(names), max_size=5), min_size=1, max_size=3))
    return book(scenes, characters=people)


def texts() -> Iterator[str]:
    yield from LAYOUTS
    yield HAND_MADE


@settings(max_examples=40, deadline=None)
@given(books(), st.sampled_from(list(texts())))
def test_any_book_can_be_written_and_read_back(one: Book, text: str) -> None:
    casting = recast(text, one)
    extended = extend_file(text, casting, one)
    assert sounds(recast(extended, one)) == sounds(casting)
    assert is_subsequence(text, extended)
    assert extend_file(extended, recast(extended, one), one) == extended
    fresh = cast(one, None, ENOUGH)
    assert sounds(recast(new_file(fresh, one), one)) == sounds(fresh)
