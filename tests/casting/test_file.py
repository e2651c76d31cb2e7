from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audiofic.casting.file import CastingFile, load_casting, parse_casting
from audiofic.errors import SettingsError
from audiofic.model import Age, Character, Gender, Pauses, Voice
from tests.casting.stage import offer


def read(text: str) -> CastingFile:
    return parse_casting(text, "v.yaml", offer)


def complaints(text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(text)
    return str(caught.value).splitlines()


def test_reads_the_contracts_example() -> None:
    file = read(
        """\
narrator: {voice: en-gb-x-rp, rate: 170}
characters:
  Naruto:
    voice: en-us+m3        # a voice id of the engine
    engine: pyttsx3        # the default
    rate: 180              # words per minute
    pitch: 60              # 0–99
    gain: -1.5             # dB
    aliases: [Naruto-kun, the boy]
    gender: male
    age: child
unknown: {voice: en-us+m7}
narrator_is: the boy
"""
    )
    assert file.narrator == Voice(id="en-gb-x-rp", rate=170)
    assert file.unknown == Voice(id="en-us+m7")
    (role,) = file.roles
    assert role.voice == Voice(id="en-us+m3", rate=180, pitch=60, gain=-1.5)
    assert (role.gender, role.age, role.aliases) == (Gender.MALE, Age.CHILD, ("Naruto-kun", "the boy"))
    assert role.reason == "v.yaml:3"
    assert file.narrator_is == "Naruto"
    assert file.known() == (
        Character(name="Naruto", aliases=("Naruto-kun", "the boy"), gender=Gender.MALE, age=Age.CHILD, narrates=True),
    )


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "# nothing yet\n", "---\n", "--- # x\n...\n", "~", "narrator:\ncharacters:\nunknown: ~\n", "\ufeff"],
)
def test_an_empty_file_leaves_everything_to_automatic_casting(text: str, tmp_path: Path) -> None:
    path = tmp_path / "voices.yaml"
    path.write_text(text, "utf-8")
    assert load_casting(path, offer) == CastingFile()


@pytest.mark.parametrize(
    "name",
    ["No", "Y", "yes", "Null", "~", "1:30", "007", "1e3", "0x1F", "1_000", "2001-01-01", ".inf", "=", "true", "1.50"],
)
def test_a_name_is_what_the_author_wrote(name: str) -> None:
    file = read(f"characters:\n  {name}: en-us\n  Ann: {{voice: en-us, aliases: [{name}s]}}\n  Bo: en-us\n")
    assert [role.name for role in file.roles] == [name, "Ann", "Bo"]
    assert file.roles[1].aliases == (f"{name}s",)


def test_a_voice_alone_is_enough() -> None:
    assert read("narrator: en-us\ncharacters: {Ann: en-us+f3}").roles[0].voice == Voice(id="en-us+f3")


@pytest.mark.parametrize(
    ("written", "voice"),
    [
        ("rate: '180'", Voice(id="en-us", rate=180)),
        ("rate: 180 wpm", Voice(id="en-us", rate=180)),
        ("rate: 180.0", Voice(id="en-us", rate=180)),
        ("pitch: +60", Voice(id="en-us", pitch=60)),
        ("pitch: 007", Voice(id="en-us", pitch=7)),
        ('gain: "−1,5 dB"', Voice(id="en-us", gain=-1.5)),
        ("driver: null", Voice(id="en-us")),
        ("rate:", Voice(id="en-us")),
    ],
)
def test_a_number_is_read_as_it_is_meant(written: str, voice: Voice) -> None:
    assert read(f"unknown:\n  voice: en-us\n  {written}\n").unknown == voice


@pytest.mark.parametrize(
    ("written", "aliases"),
    [
        ("[the boy, Bo]", ("the boy", "Bo")),
        ("the boy", ("the boy",)),
        ("the boy, Bo", ("the boy", "Bo")),
        ("[Null, No, 007, 1:30]", ("Null", "No", "007", "1:30")),
        ("", ()),
        ("[]", ()),
    ],
)
def test_aliases_are_one_or_many(written: str, aliases: tuple[str, ...]) -> None:
    assert read(f"characters:\n  Ann:\n    voice: en-us\n    aliases: {written}\n").roles[0].aliases == aliases


def test_anchors_and_merges_share_voices_but_not_names() -> None:
    file = read(
        """\
x-loud: &loud {gain: 3, rate: 200}
characters:
  Ann: &ann {<<: *loud, voice: en-us+f3, aliases: [Annie]}
  Bea: {<<: [*ann, *loud], pitch: 70}
  Cleo: {<<: *ann, gain: 0}
"""
    )
    assert [role.voice for role in file.roles] == [
        Voice(id="en-us+f3", gain=3, rate=200),
        Voice(id="en-us+f3", gain=3, rate=200, pitch=70),
        Voice(id="en-us+f3", rate=200),
    ]
    assert [role.aliases for role in file.roles] == [("Annie",), (), ()]


def test_pauses_are_seconds_and_the_usual_ones_where_none_is_given() -> None:
    assert read("narrator: en-us").pauses == Pauses()
    found = read("pauses: {break: 3, tag: 0, sentence: '0,5 s', turn:}").pauses
    assert found == replace(Pauses(), break_=3, tag=0, sentence=0.5)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("pauses: {breaks: 3}", "v.yaml:1:10: “breaks” is not a key here. Did you mean “break”?"),
        ("pauses:\n  tag: -1", "v.yaml:2:8: “-1” is out of range. Pause is a number from 0 to 60 (s)."),
        ("pauses: {head: long}", "v.yaml:1:16: “long” is no pause. Pause is a number from 0 to 60 (s)."),
        ("pauses: 2", "v.yaml:1:9: Pauses are seconds by place. Write pauses: {sentence: 0.5, break: 3}."),
    ],
)
def test_a_pause_that_is_none_is_told(written: str, told: str) -> None:
    assert complaints(written) == [told]


def test_a_narrator_without_a_voice_of_their_own_is_known_to_narrate() -> None:
    file = read("narrator_is: Null")
    assert file.known() == (Character(name="Null", narrates=True),)


def test_tells_every_problem_at_once_in_order() -> None:
    assert complaints(
        """\
characters:
  No: {voice: en-us+m3, pich: 60, rate: 600}
  Y: {voice: en-us+m3x, gain: loud}
  1:30: {voise: en-us, aliases: [Null]}
  no: en-us
  1e3: {engine: tony, voice: x}
  Ann: {voice: en-us, driver: sapi, aliases: [null, Y, ""], gender: mail}
  Ann: {voice: en-us}
  Bob:
  Cid: {pitch: 5, voice: en-us, pitch: 6}
narrator: {voice: en-us, aliases: [I]}
Dora: {voice: en-us}
weather: [x]
"""
    ) == [
        "v.yaml:2:25: “pich” is not a key here. Did you mean “pitch”?",
        "v.yaml:2:41: “600” is out of range. Rate is a whole number from 80 to 450 (wpm).",
        "v.yaml:3:14: There is no voice “en-us+m3x”. Did you mean “en-us+m3”, “en-us+f3” or “en-us+m7”?",
        "v.yaml:3:31: “loud” is no gain. Gain is a number from -40 to 20 (dB).",
        "v.yaml:4:10: “voise” is not a key here. Did you mean “voice”?",
        "v.yaml:5:3: “no” differs only in case or white space from “No” in line 2. Make one character of them.",
        "v.yaml:6:17: There is no speech engine 'tony'. There is pyttsx3.",
        "v.yaml:7:31: There is no driver 'sapi'. There is espeak.",
        "v.yaml:7:47: “null” already means “1:30”, in line 4. A name can mean one character only.",
        "v.yaml:7:53: “Y” already means “Y”, in line 3. A name can mean one character only.",
        "v.yaml:7:56: A name is empty. Write the name, or take the line out.",
        "v.yaml:7:69: “mail” is not known here. Did you mean “male”?",
        "v.yaml:8:3: “Ann” is given twice, first in line 7. Keep one of them.",
        "v.yaml:9:3: “Bob” has no voice. Write voice: NAME; “audiofic voices” lists the names.",
        "v.yaml:10:33: “pitch” is given twice, first in line 10. Keep one of them.",
        "v.yaml:11:26: “aliases” is not a key here. It belongs to a character.",
        "v.yaml:12:1: “Dora” is not a key here. If it is a character, put it under “characters:”, two spaces in.",
        (
            "v.yaml:13:1: “weather” is not a key here. "
            "The keys are narrator, characters, unknown, break, pauses, notes, headings, messages, narrator_is, "
            "lexicon, delivery and treatments."
        ),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("characters: [Ann]", "v.yaml:1:13: Characters are names with a voice each."),
        ("characters: Ann", "v.yaml:1:13: Characters are names with a voice each."),
        ("- Ann", "v.yaml:1:1: Keys and values are wanted here."),
        ("narrator: [en-us]", "v.yaml:1:11: A voice is a text or a group of keys."),
        ("narrator: {voice: [en-us]}", "v.yaml:1:19: This must be a single text."),
        ("unknown: {pitch: 5}", "v.yaml:1:1: “unknown” has no voice."),
        ("unknown: {voice: en-us, pitch: 5.5}", "v.yaml:1:32: “5.5” is no pitch. Pitch is a whole number from 0 to 99"),
        ("unknown: {voice: en-us, pitch: .nan}", "v.yaml:1:32: “.nan” is no pitch."),
        ("unknown: {voice: en-us, rate: 1:30}", "v.yaml:1:31: “1:30” is no rate."),
        ("unknown: {voice: en-us, gain: []}", "v.yaml:1:31: This is no gain. Gain is a number from -40 to 20"),
        ("characters: {? [a] : en-us}", "v.yaml:1:16: A key must be a text."),
        ("characters: {'': en-us}", "v.yaml:1:14: A key is empty."),
        ('characters: {"a\\u0007": en-us}', "v.yaml:1:14: The name “a\\u0007” holds a character"),
        ("narrator: !loud en-us", "v.yaml:1:11: A text cannot begin with “!”."),
        ("narrator: {<<: en-us, voice: en-us}", "v.yaml:1:16: “<<” takes the keys of another group."),
        ("narrator: &a {<<: *a}", "v.yaml:1:11: This grows without end through “&” and “*”."),
        ("narrator: &a [*a]", "v.yaml:1:11: This grows without end through “&” and “*”."),
        ("a\x00b", "v.yaml:1:2: The character U+0000 cannot stand in such a file."),
    ],
)  # fmt: skip
def test_names_the_place_and_the_remedy(text: str, complaint: str) -> None:
    (told,) = complaints(text)
    assert told.startswith(complaint)
    assert len(told) > len(complaint), "no remedy"


def test_a_fault_shared_through_an_anchor_is_told_once() -> None:
    assert len(complaints("characters:\n  Ann: &a {voice: nope}\n  Bea: *a\n  Cleo: {<<: *a}\n")) == 1


def test_tells_no_more_than_a_person_will_read() -> None:
    told = complaints("".join(f"key{number}: 1\n" for number in range(500)))
    assert len(told) == 51
    assert "450 problems more" in told[-1]


def test_an_alias_bomb_ends_at_once() -> None:
    rows = ["x-a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [f"x-{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    (told,) = complaints("\n".join(rows))
    assert "grows without end" in told


@pytest.mark.parametrize("deep", ["[" * 5000, "{a: " * 5000, "- " * 5000, "? " * 5000])
def test_deep_nesting_ends_at_once(deep: str) -> None:
    (told,) = complaints(deep)
    assert "levels within one another" in told


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("narrator: en-us # é".encode("latin-1"), ":1:19: The byte 0xE9 is not UTF-8. Save the file as UTF-8."),
        ("narrator: en-us".encode("utf-16"), ":1:1: The byte 0xFF is not UTF-8. Save the file as UTF-8."),
        (b"#" * 400_000, ": This is too large for a casting file. It may have 300 kB; is it the right file?"),
    ],
)
def test_a_file_that_is_no_text(content: bytes, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "voices.yaml"
    path.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load_casting(path, offer)
    assert str(caught.value) == f"{path}{complaint}"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(SettingsError, match="cannot be read"):
            load_casting(path, offer)


_PIECES = st.sampled_from(
    ["narrator", "characters", "unknown", "break", "narrator_is", "sound", "voice", "pitch", "aliases", "Ann", "No",
     "en-us", "60", ":", ": ", "\n", "\n  ", "\n    ", "- ", "{", "}", "[", "]", ", ", "'", '"', "#", " #", "&a ", "*a",
     "<<: ", "!", "|", ">", "\t", "---\n", "...", "%", "@", "\\", "\\u", "?", "~", "\r\n",
     "\u2028", "é", "\x00", "\ud800"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=60)))
def test_any_text_is_a_casting_or_a_casting_error(text: str) -> None:
    try:
        file = read(text)
    except SettingsError as error:
        assert all(problem.where and problem.where.line for problem in error.problems)
        assert len(str(error).splitlines()) == len(error.problems)
    else:
        assert isinstance(file, CastingFile)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=60))
def test_any_bytes_are_a_casting_or_a_casting_error(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    try:
        assert isinstance(load_casting(path, offer), CastingFile)
    except SettingsError as error:
        assert str(error)
