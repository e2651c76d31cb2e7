"""One correction more, one changed, one less: every other character of the file stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.attribution.corrections.correction import Correction
from audiofic.attribution.corrections.file import parse_corrections
from audiofic.attribution.corrections.write import HEAD, put, take_out
from audiofic.errors import SettingsError

HAND = """\
# mine
- chapter: one
  words: "No: never"   # she means it
  speaker: Bo

# the ball
- {chapter: two, words: Hush, speaker: Cy}
"""
NEW = Correction(chapter="one", words="It's late", after="the bell", before="he said", speaker="Ann")


def test_the_first_one_opens_the_file() -> None:
    text = put("", "c.yaml", NEW, line=None)
    assert text.startswith(HEAD)
    assert [(it.words, it.speaker, it.after) for it in parse_corrections(text, "c.yaml")] == [
        ("It's late", "Ann", "the bell")
    ]


def test_a_new_one_follows_the_last_of_its_chapter() -> None:
    text = put(HAND, "c.yaml", NEW, line=None)
    assert [it.words for it in parse_corrections(text, "c.yaml")] == ["No: never", "It's late", "Hush"]
    assert take_out(text, "c.yaml", text[: text.index("- chapter: one\n  words: It")].count("\n") + 1) == HAND


@pytest.mark.parametrize(
    ("line", "old", "new"), [(2, "speaker: Bo", "speaker: Ann"), (7, "speaker: Cy", "speaker: Ann")]
)
def test_a_changed_one_keeps_its_place_and_comments(line: int, old: str, new: str) -> None:
    assert put(HAND, "c.yaml", NEW, line=line) == HAND.replace(old, new)


def test_one_that_is_taken_out_leaves_the_rest() -> None:
    assert take_out(HAND, "c.yaml", 7) == HAND[: HAND.index("- {")]
    assert take_out(HAND, "c.yaml", 2) == "# mine\n" + HAND[HAND.index("\n# the ball") :]


def test_a_list_in_brackets_is_refused() -> None:
    with pytest.raises(SettingsError, match="brackets"):
        put("[{chapter: one, words: Hush, speaker: Cy}]\n", "c.yaml", NEW, line=None)


@given(
    st.lists(
        st.tuples(st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1), st.sampled_from("ab")),
        max_size=5,
    )
)
def test_whatever_is_put_in_is_read_back(entries: list[tuple[str, str]]) -> None:
    text, wanted = "", []
    for words, chapter in entries:
        if not words.strip():
            continue
        correction = Correction(chapter=chapter, words=" ".join(words.split()), speaker="Y")
        text = put(text, "c.yaml", correction, line=None)
        wanted.append((correction.chapter, correction.words))
    assert sorted((it.chapter, it.words) for it in parse_corrections(text, "c.yaml")) == sorted(wanted)


def test_every_slip_is_told_with_its_place() -> None:
    text = "- chapter: one\n  word: Hush\n  speaker: Cy\n- chapter: one\n  words: Hm\n"
    text += "- words: ''\n  speaker: Bo\n  chapter: x\n"
    with pytest.raises(SettingsError) as caught:
        parse_corrections(text, "c.yaml")
    assert str(caught.value).splitlines() == [
        "c.yaml:2:3: “word” is not a key here. Did you mean “words”?",
        "c.yaml:4:3: A correction names a speaker, or says kind: narration. Write speaker: NAME.",
        "c.yaml:6:10: This is empty. Write the words of the line.",
    ]
