"""Tags and beats: what stands beside a quotation, and whose it is."""

from __future__ import annotations

import pytest

from audiofic.attribution.story import read_story
from audiofic.attribution.ties import How
from audiofic.model import Chapter
from audiofic.script.parse import parse

CAST = "There was Ann. There was Bo. “Ha,” said Ann. “Ho,” said Bo.\n\n"


def tags(text: str) -> list[tuple[How, str]]:
    chapter = Chapter(name="test", title="Test", text=CAST + text, source="test.txt")
    story = read_story([parse(chapter)], (), None)
    last = story.turns[-1]
    return [
        (tag.how, story.characters[tag.mention.who].name if tag.mention.who >= 0 else tag.mention.word)
        for tag in last.tags
    ]


@pytest.mark.parametrize(
    ("text", "how", "who"),
    [
        ("“No,” said Ann.", How.INVERTED, "Ann"),
        ("“No,” said little Ann.", How.INVERTED, "Ann"),
        ("“No,” put in Ann.", How.INVERTED, "Ann"),
        ("“No!” crowed Ann.", How.INVERTED, "Ann"),
        ("“No.” Crowed Ann.", How.BEAT_AFTER, "Ann"),
        ("“No,” said poor old Ann.", How.INVERTED, "Ann"),
        ("“No,” cried the horrified Ann.", How.INVERTED, "Ann"),
        ("“No,” went on Ann.", How.INVERTED, "Ann"),
        ("“No,” Ann sighed.", How.PLAIN, "Ann"),
        ("“No,” Ann went on.", How.PLAIN, "Ann"),
        ("“No?” Ann wanted to know.", How.PLAIN, "Ann"),
        ("“No.” Ann said nothing.", How.BEAT_AFTER, "Ann"),
        ("“No,” was Ann’s reply.", How.INVERTED, "Ann"),
        ("“No,” cried the voice of old Ann.", How.INVERTED, "Ann"),
        ("“No,” said Ann’s weary mother.", How.INVERTED, "mother"),
        ("“No,” Ann’s mother said.", How.PLAIN, "mother"),
        (
            "“No,” said the man with the red hat. “No!” cried the man with the hat.",
            How.INVERTED,
            "The man with the red hat",
        ),
        ("“No,” Ann said.", How.PLAIN, "Ann"),
        ("“No,” she said.", How.PLAIN, "she"),
        ("“No,” I say.", How.PLAIN, "i"),
        ("“No,” I blurt.", How.PLAIN, "i"),
        ("“No.” I sit.", How.BEAT_AFTER, "i"),
        ("“No,” Ann, taking up her hat, said.", How.DISTANT, "Ann"),
        ("“No,” said the old porter.", How.INVERTED, "The old porter"),
        ("“No,” said the quibbler.", How.INVERTED, "The quibbler"),
        ("Ann said, “No.”", How.LEAD, "Ann"),
        ("Bo heard Ann say, “No.”", How.LEAD, "Ann"),
        ("Ann turned to Bo and said, “No.”", How.DISTANT, "Ann"),
        ("Bo looked up; but Ann, seeing this, said, “No.”", How.DISTANT, "Ann"),
        ("Ann went out to where Carl and Bo were sitting, and said, “No.”", How.DISTANT, "Ann"),
        ("Bo had been sitting there for hours; and Ann, at last, then added, “No.”", How.DISTANT, "Ann"),
        ("Bo held Ann as she cried her heart out sobbing, “No.”", How.DISTANT, "she"),
        ("Ann was waiting when Bo came up to her and said, “No.”", How.DISTANT, "Bo"),
        ("Ann was waiting when Bo came in, fresh from town, calling out, “No.”", How.DISTANT, "Bo"),
        ("Ann was met by Bo, who, on hearing this, said, “No.”", How.DISTANT, "Bo"),
        ("Ann turned to Bo, who had come in, and said, “No.”", How.DISTANT, "Ann"),
        ("Ann was stopped by Bo’s saying, “No.”", How.LEAD, "Bo"),
        ("They sat still, and Ann heard Bo say, “No.”", How.LEAD, "Bo"),
        ("It was late; and Bo, long silent, said at last, “No.”", How.DISTANT, "Bo"),
        ("“No,” Ann heard Bo say.", How.PLAIN, "Bo"),
        ("“No!” from Ann.", How.INVERTED, "Ann"),
        ("“No!” came at last from Ann.", How.INVERTED, "Ann"),
        ("“No,” cried the muffled voice of Ann.", How.INVERTED, "Ann"),
        ("Ann said, “No,” while Bo walked away.", How.LEAD, "Ann"),
        ("It was late; but Ann, who thought that she was early, said, “No.”", How.DISTANT, "Ann"),
        ("At once Bo, coming up to Ann, said, “No.”", How.DISTANT, "Bo"),
        ("Bo sat still, but with old Ann’s question of “What?” he rose.", How.LEAD, "Ann"),
        ("Bo sat still, and Ann’s clear voice rang out: “No.”", How.LEAD, "Ann"),
        ("There came a knock, and then the voice of Ann, who was late. “No.”", How.BEAT_BEFORE, "Ann"),
        ("Bo sat still, and Ann howled, “No.”", How.LEAD, "Ann"),
        ("Bo sat still, heedless of Ann’s repeated question of, “No?”", How.LEAD, "Ann"),
        ("Ann rose, and then, in a low voice, said, “No?” Bo explained it.", How.DISTANT, "Ann"),
        ("“No,” was Ann’s address to Bo.", How.INVERTED, "Ann"),
        ("“No!” Ann was beginning very angrily.", How.PLAIN, "Ann"),
        ("“No?” She said it to Bo.", How.BEAT_AFTER, "she"),
        ("“No?” Ann did not answer.", How.BEAT_AFTER, "Ann"),
        ("“No?” Ann began moving about.", How.BEAT_AFTER, "Ann"),
        ("“No,” cried the honeyed accents of Ann.", How.INVERTED, "Ann"),
        ("Ann turned: “No.”", How.INTRODUCED, "Ann"),
        ("Ann turned.  “No.”", How.BEAT_BEFORE, "Ann"),
        ("“No.” Ann turned.", How.BEAT_AFTER, "Ann"),
        ("“No.” Ann laughed.", How.SOUND, "Ann"),
    ],
)
def test_the_surest_tie(text: str, how: How, who: str) -> None:
    assert tags(text)[0] == (how, who)


def test_a_tag_that_leads_on_to_another_quotation_is_not_of_the_one_before_it() -> None:
    text = "When Ann said, “No,” Bo replied, “Yes.”"
    chapter = Chapter(name="test", title="Test", text=CAST + text, source="test.txt")
    story = read_story([parse(chapter)], (), None)
    said = [next(story.characters[tag.mention.who].name for tag in turn.tags) for turn in story.turns[-2:]]
    assert said == ["Ann", "Bo"]


def test_a_pronoun_that_means_who_acts_in_between_opens_a_turn() -> None:
    talk = "“Hi,” said Eve.\n\n“Hm,” said John.\n\nAnn said, “No.” Eve rose. “But yes,” she said.\n\n"
    text = CAST + talk + "Ann said, “No.” John rose. “Oh,” she said."
    chapter = Chapter(name="test", title="Test", text=text, source="test.txt")
    story = read_story([parse(chapter)], (), None)
    assert [len(turn.quotes) for turn in story.turns[-3:]] == [1, 1, 2]


def test_a_name_joined_to_a_pronoun_by_and_opens_a_turn() -> None:
    text = "“No,” she began; and Ann said, “Oh.”\n\n“No,” she began. Then Ann said, “Oh.”"
    chapter = Chapter(name="test", title="Test", text=CAST + text, source="test.txt")
    story = read_story([parse(chapter)], (), None)
    assert [len(turn.quotes) for turn in story.turns[-3:]] == [1, 1, 2]


def test_nobody_is_their_own_sister() -> None:
    text = "“Hi,” said Eve.\n\n“No,” said Eve; and then her sister rose and said, “Oh.”"
    chapter = Chapter(name="test", title="Test", text=CAST + text, source="test.txt")
    story = read_story([parse(chapter)], (), None)
    assert [len(turn.quotes) for turn in story.turns[-2:]] == [1, 1]


def test_a_paragraph_that_breaks_off_leads_in_the_next() -> None:
    assert tags("At last Ann rose and said\n\n“No.”")[0] == (How.LEAD, "Ann")


def test_a_longer_and_a_shorter_mark_are_of_one_person() -> None:
    text = (
        "“No,” said the man with the red hat.\n\n“Oh,” said the man with a laugh.\n\n“Yes,” said the man with the hat."
    )
    assert tags(text)[0] == (How.INVERTED, "The man with the red hat")
    assert tags(text.rpartition("\n\n")[0])[0] == (How.INVERTED, "The man")


def test_a_colon_behind_a_quotation_leads_in_the_next_paragraph() -> None:
    assert tags("“No,” said Bo. Ann rose with a sigh, and answered:\n\n“Yes.”")[0] == (How.DISTANT, "Ann")


def test_who_begins_is_led_in_without_a_colon() -> None:
    assert tags("Bo fell silent. Ann began again.\n\n“No.”")[0] == (How.INTRODUCED, "Ann")
    assert tags("Ann resumed in a lower voice. “No.”")[0] == (How.INTRODUCED, "Ann")
    assert tags("Ann began to weep. “No.”")[0] == (How.BEAT_BEFORE, "Ann")


def test_began_to_is_no_verb_of_saying() -> None:
    assert tags("“No…” Ann began to pack.")[0][0] is How.BEAT_AFTER


def test_a_paragraph_that_ends_in_a_colon_leads_in_the_next() -> None:
    assert tags("At last Bo spoke, and Ann answered him at once:\n\n“No.”")[0][0] in {How.LEAD, How.DISTANT}


def test_a_clause_that_only_gives_a_reason_does_not_lead_to_a_quotation() -> None:
    beats = [(How.BEAT_BEFORE, "Ann"), (How.NEAREST_BEFORE, "Bo")]
    assert tags("Ann turned as Bo came in. “No.”") == beats
    assert tags("Ann wept, the first time since Bo had known her. “No.”") == beats[:1]


def test_whom_somebody_watches_acts_and_not_who_looks_on() -> None:
    assert tags("Ann watched as Bo rose. “No.”") == [(How.BEAT_BEFORE, "Bo")]
    assert tags("Ann watched. “No.”") == [(How.BEAT_BEFORE, "Ann")]
