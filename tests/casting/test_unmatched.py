from __future__ import annotations

from audiofic.casting.file import parse_casting
from audiofic.casting.unmatched import unmatched
from audiofic.model import Character
from tests.casting.stage import book, offer

TEXT = "Bea nodded to the old captain; nobody minded O’Hara."


def test_reports_whom_nobody_in_the_book_is_called_with_the_nearest_name() -> None:
    file = parse_casting(
        """\
characters:
  ann: en-us
  Bea: en-us
  Nartuo: en-us
  Beatrix: {voice: en-us, aliases: [the OLD captain]}
  O'Hara: en-us
  Xyzzy: en-us
narrator_is: Oswin
""",
        "v.yaml",
        offer,
    )
    # Attribution may list the file's characters whether or not they occur.
    characters = (*file.known(), Character(name="Naruto"))
    found = unmatched(file, book([["Ann", "Naruto", "Oswine"]], characters=characters, text=TEXT))
    assert [str(one.problem()) for one in found] == [
        "v.yaml:4:3: Nobody in these chapters is called “Nartuo”. Did you mean “Naruto”?",
        "v.yaml:7:3: Nobody in these chapters is called “Xyzzy”.",
        "v.yaml:8:14: Nobody in these chapters is called “Oswin”. Did you mean “Oswine”?",
    ]


def test_a_part_of_a_word_is_no_name() -> None:
    file = parse_casting("characters: {cap: en-us}", "v.yaml", offer)
    assert [one.name for one in unmatched(file, book([["Ann"]], text=TEXT))] == ["cap"]


def test_says_nothing_where_all_is_well() -> None:
    file = parse_casting("characters: {Ann: {voice: en-us, aliases: [Annie]}}\nnarrator_is: Annie", "v.yaml", offer)
    speaker = Character(name="Annie Lee", aliases=("Annie",))
    assert unmatched(file, book([["Annie Lee"]], characters=(speaker,))) == ()
