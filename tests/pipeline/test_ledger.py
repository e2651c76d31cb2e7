"""The ledger accounts for every character, whatever the text and whatever failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audiofic.attribution.attribute import attribute
from audiofic.casting.cast import cast
from audiofic.errors import LedgerError
from audiofic.model import Chapter, Labels, Policies, Rendition, Voice
from audiofic.pipeline.audit import audit
from audiofic.pipeline.chapter_plan import ChapterPlan, settle
from audiofic.pipeline.ledger import Reason, Skip
from audiofic.pipeline.mode import Mode, in_mode
from audiofic.pipeline.plan import plan_chapter
from audiofic.script.parse import parse
from audiofic.speech.engine import engine

STORY = st.lists(
    st.sampled_from(
        [
            "Ann",
            " said",
            '"',
            "“",
            "”",
            "Hello.",
            " Bo",
            "\n",
            "\n\n",
            "\n\n\n",
            "***",
            "…",
            "A/N: ",
            "# Storm",
            "ann: ",
            "[10:32] ",
            "ANN: ",
            "10",
            ":D",
            "?",
            " ",
            "—",
            "é",
            "😀",
        ]
    ),
    max_size=40,
).map("".join)


@given(
    text=STORY | st.text(max_size=80),
    policies=st.builds(
        Policies,
        notes=st.builds(Rendition, spoken=st.booleans()),
        headings=st.builds(
            Rendition, spoken=st.booleans(), voice=st.none() | st.just(Voice(id="male1", engine="tone"))
        ),
        messages=st.sampled_from(Labels),
    ),
    mode=st.sampled_from(Mode),
    sound=st.booleans(),
    data=st.data(),
)
def test_every_character_is_spoken_or_skipped_for_a_reason(
    text: str, policies: Policies, mode: Mode, sound: bool, data: st.DataObject
) -> None:
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    casting = replace(cast(book, None, engine("tone").voices()), policies=policies)
    if sound:
        casting = replace(casting, break_sound=Voice(id="child2", engine="tone"))
    plan = plan_chapter(book.scripts[0], in_mode(casting, mode))
    failed = data.draw(st.lists(st.sampled_from(plan.lines), unique=True)) if plan.lines else []
    audit(plan)
    ledger = settle(plan, failed)
    assert ledger.accounted
    assert ledger.characters == len(text)
    assert ledger.spoken >= 0
    assert (Reason.FAILED in ledger.skipped) == bool(failed)
    chimes = [line for line in plan.lines if line.segment in plan.sounds]
    assert (Reason.SOUND in ledger.skipped) == any(line not in failed for line in chimes)
    assert len(chimes) == len(plan.sounds)
    assert sound or not chimes
    spoken = {line.segment for line in plan.lines}
    assert spoken.isdisjoint(skip.segment for skip in plan.skips)
    assert len(spoken) + len(plan.skips) == len(plan.script.segments)


def test_a_break_with_words_is_said_and_one_without_is_a_pause() -> None:
    text = "Ann left.\n\n[Two days later]\n\nShe was back.\n\n[line break]\n\nShe slept.\n\n* * *\n\nEnd.\n"
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    casting = cast(book, None, engine("tone").voices())
    plan = plan_chapter(book.scripts[0], casting)
    said = [line.utterance.spoken for line in plan.lines]
    assert said == ["Ann left.", "Two days later", "She was back.", "She slept.", "End."]
    assert {skip.reason for skip in plan.skips} == {Reason.BREAK}


def test_emoji_beside_words_are_left_out_and_accounted_for() -> None:
    text = "She waved 😀🎉 and left 👍 ok.\n"
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    plan = plan_chapter(book.scripts[0], cast(book, None, engine("tone").voices()))
    ledger = settle(plan)
    assert dict(ledger.skipped) == {Reason.FACES.value: 3}


def test_emoji_alone_between_sentences_are_accounted_for_too() -> None:
    ledger = settle(_plan("She waved. 😀🎉 And left.\n"))
    assert dict(ledger.skipped) == {Reason.FACES.value: 2}
    assert ledger.accounted


def _plan(text: str, **policies: Any) -> ChapterPlan:
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    casting = replace(cast(book, None, engine("tone").voices()), policies=Policies(**policies))
    return plan_chapter(book.scripts[0], casting)


CHAT = "Ann looked.\n\n[10:32] kestrel: hello\n[10:33] moon: hi\n[10:34] kestrel: bye\n"


@pytest.mark.parametrize(
    ("messages", "said", "left_out"),
    [
        (Labels.PLAIN, ["hello", "hi", "bye"], {Reason.TIME, Reason.NAME}),
        (Labels.HANDLES, ["kestrel:", "hello", "moon:", "hi", "kestrel:", "bye"], {Reason.TIME}),
    ],
)
def test_messages_are_heard_with_or_without_their_handles(
    messages: Labels, said: list[str], left_out: set[Reason]
) -> None:
    plan = _plan(CHAT, messages=messages)
    assert [line.utterance.spoken for line in plan.lines] == ["Ann looked.", *said]
    assert {skip.reason for skip in plan.skips} == left_out | {Reason.WHITE_SPACE}


def test_times_are_heard_where_asked_for() -> None:
    assert _plan(CHAT, messages=Labels.FULL).lines[1].utterance.spoken.startswith("10")


def test_headings_and_notes_are_rendered_each_in_its_own_way() -> None:
    text = "Chapter 1\n\nA/N: I was ill.\n\nIt rained all day, and nobody came.\n"
    voice = Voice(id="female2", engine="tone")
    plan = _plan(text, headings=Rendition(spoken=False), notes=Rendition(voice=voice))
    assert [(line.utterance.spoken, line.recipe.voice == "female2") for line in plan.lines] == [
        ("Author's note: I was ill.", True),
        ("It rained all day, and nobody came.", False),
    ]
    assert settle(plan).skipped == {Reason.HEADING.value: len("Chapter 1\n\n")}


def _lose_lines(plan: ChapterPlan) -> ChapterPlan:
    return replace(plan, lines=plan.lines[:1])


def _lose_words(plan: ChapterPlan) -> ChapterPlan:
    line = plan.lines[1]
    short = replace(line.utterance, end=line.utterance.end - 5)
    return replace(plan, lines=(plan.lines[0], replace(line, utterance=short), *plan.lines[2:]))


def _call_it_white_space(plan: ChapterPlan) -> ChapterPlan:
    lines = tuple(line for line in plan.lines if line.segment != plan.lines[1].segment)
    return replace(plan, lines=lines, skips=(*plan.skips, Skip(segment=plan.lines[1].segment, reason=Reason.MARKS)))


def _say_it_twice(plan: ChapterPlan) -> ChapterPlan:
    return replace(plan, skips=(*plan.skips, Skip(segment=plan.lines[1].segment, reason=Reason.NOTE)))


def _lose_a_segment(plan: ChapterPlan) -> ChapterPlan:
    return replace(plan, script=replace(plan.script, segments=plan.script.segments[:-1]), lines=plan.lines[:-1])


@pytest.mark.parametrize("breaks", [_lose_lines, _lose_words, _call_it_white_space, _say_it_twice, _lose_a_segment])
def test_a_plan_that_loses_a_character_is_refused_with_its_place(
    breaks: Callable[[ChapterPlan], ChapterPlan],
) -> None:
    plan = _plan('It rained.\n\n"Come in out of it," said Ann.\n')
    audit(plan)
    with pytest.raises(LedgerError, match="neither spoken nor skipped") as caught:
        audit(breaks(plan))
    place = caught.value.problems[0].where
    assert place is not None
    assert (place.file, place.line) == ("a.txt", 3)
