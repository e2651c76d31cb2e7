from __future__ import annotations

from itertools import pairwise

import pysubs2
import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from audiofic.model import Kind
from audiofic.publish.caption_files import lrc, srt, vtt
from audiofic.publish.captions import LINE, LINES, Caption, captions
from audiofic.publish.tags import Tags
from tests.publish.page import cues, script

TAGS = Tags(title="Rain & sun", album="Weather", artist="Ann <Author>")

STORY = script(
    ("Ann put the kettle on. ", Kind.NARRATION, None),
    ('"Tea, or 2 < 3 & <b>coffee</b>?"', Kind.DIALOGUE, "Ann <3"),
    (" ", Kind.NARRATION, None),
    ('"Please!"', Kind.DIALOGUE, None),
    ("\n\n", Kind.NARRATION, None),
    ("[12:30] hi", Kind.MESSAGE, "Bo"),
)


def shown() -> list[Caption]:
    return list(captions(STORY, cues(STORY)))


def test_a_sentence_is_a_caption_in_the_voice_of_its_speaker() -> None:
    assert [(caption.voice, caption.begins, caption.ends) for caption in shown()] == [
        ("Narrator", 1.0, 3.0),
        ("Ann <3", 3.5, 5.5),
        ("Unknown", 6.0, 8.0),
        ("Bo", 8.5, 10.5),
    ]


def test_a_long_sentence_is_parted_at_its_clauses_and_its_time_shared_by_its_words() -> None:
    text = (
        "It rained on the roof of the house by the river all night, and in the morning, when the rain had stopped at \
last, it rained again."
    )
    story = script((text, Kind.NARRATION, None))
    first, second = captions(story, cues(story, seconds=10.0))
    assert first.lines[-1].endswith(("night,", "morning,"))
    assert (first.begins, second.ends) == (1.0, 11.0)
    assert first.ends == second.begins
    letters = [sum(map(len, caption.lines)) for caption in (first, second)]
    assert first.ends - first.begins == pytest.approx(10 * letters[0] / sum(letters))


def test_words_that_lean_on_the_next_one_are_not_left_behind() -> None:
    text = "Maelle held her hat on with one hand and her kite with the other and tried hard not to look at the crowd."
    story = script((text, Kind.NARRATION, None))
    lines = [line for caption in captions(story, cues(story)) for line in caption.lines]
    assert len(lines) > 2
    assert {line.split()[-1] for line in lines}.isdisjoint({"with", "and", "the", "her", "to", "at"})


@given(
    st.text(st.sampled_from("ab ,.\n\t雪\u00a0") | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400)
)
def test_captions_hold_every_word_in_order_on_lines_that_fit(text: str) -> None:
    story = script((f"x{text}", Kind.NARRATION, None))
    (cue,) = cues(story)
    found = list(captions(story, [cue]))
    assert "".join("".join("".join(caption.lines).split()) for caption in found) == "".join(story.chapter.text.split())
    assert all(len(line) <= LINE for caption in found for line in caption.lines)
    assert all(1 <= len(caption.lines) <= LINES for caption in found)
    assert (found[0].begins, found[-1].ends) == (cue.begins, cue.ends)
    assert all(a.begins < a.ends == b.begins for a, b in pairwise(found))


def test_webvtt_says_who_speaks_and_escapes_what_would_be_markup() -> None:
    blocks = vtt(shown(), TAGS).split("\n\n")
    assert blocks[:3] == ["WEBVTT", "NOTE\nRain &amp; sun", "NOTE\nNarrated by synthetic voices."]
    assert blocks[4] == (
        '00:00:03.500 --> 00:00:05.500\n<v Ann &lt;3>"Tea, or 2 &lt; 3 &amp; &lt;b&gt;coffee&lt;/b&gt;?"'
    )


def test_subrip_names_a_speaker_where_the_speaker_changes_and_has_no_markup() -> None:
    assert srt(shown(), TAGS).split("\n\n")[1:] == [
        '2\n00:00:03,500 --> 00:00:05,500\nAnn ‹3: "Tea, or 2 < 3 & ‹b>coffee‹/b>?"'.replace("‹3", "<3"),
        '3\n00:00:06,000 --> 00:00:08,000\nUnknown: "Please!"',
        "4\n00:00:08,500 --> 00:00:10,500\nBo: [12:30] hi\n",
    ]


def test_lrc_has_the_chapters_tags_and_a_line_a_caption() -> None:
    assert lrc(shown(), TAGS).splitlines() == [
        "[ti:Rain & sun]",
        "[ar:Ann <Author>]",
        "[al:Weather]",
        "[00:01.00]Ann put the kettle on.",
        '[00:03.50]Ann <3: "Tea, or 2 < 3 & <b>coffee</b>?"',
        '[00:06.00]Unknown: "Please!"',
        "[00:08.50]Bo: [12:30] hi",
        "[00:10.50]",
    ]


def test_a_line_of_lrc_that_begins_with_a_time_is_no_second_time() -> None:
    story = script(("[12:30] hi", Kind.NARRATION, None))
    assert lrc(captions(story, cues(story)), Tags(title="")).splitlines()[0] == "[00:01.00] [12:30] hi"


def test_times_of_more_than_an_hour() -> None:
    caption = Caption(cue=0, begins=3_599.9996, ends=7_322.5, voice="Narrator", lines=("Late.",))
    assert "01:00:00.000 --> 02:02:02.500" in vtt([caption], TAGS)
    assert "[122:02.50]" in lrc([caption], TAGS)


def test_readers_of_webvtt_and_subrip_find_every_caption_in_order_with_its_speaker() -> None:
    spoken = [caption for caption in captions(STORY, cues(STORY)) if "<" not in "".join(caption.lines)]
    read = webvtt.from_string(vtt(spoken, TAGS))
    assert [(each.voice, each.text, each.start_in_seconds) for each in read.captions] == [
        (caption.voice, "\n".join(caption.lines), int(caption.begins)) for caption in spoken
    ]
    lines = pysubs2.SSAFile.from_string(srt(spoken, TAGS), format_="srt")
    assert [(line.start, line.end) for line in lines] == [
        (caption.begins * 1000, caption.ends * 1000) for caption in spoken
    ]
    assert [line.plaintext for line in lines] == [
        "Ann put the kettle on.",
        'Unknown: "Please!"',
        "Bo: [12:30] hi",
    ]


def test_the_marks_of_emphasis_are_not_shown() -> None:
    story = script(("*No*, **never** \\*ever\\*, 5 * 3.", Kind.NARRATION, None))
    (caption,) = captions(story, cues(story))
    assert caption.lines == ("No, never \\*ever\\*, 5 * 3.",)
