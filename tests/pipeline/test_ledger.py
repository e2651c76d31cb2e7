"""The ledger accounts for every character, whatever the text and whatever failed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from audiofic.attribution.attribute import attribute
from audiofic.casting.cast import cast
from audiofic.model import Chapter, Voice
from audiofic.pipeline.ledger import Reason, account
from audiofic.pipeline.mode import Mode, in_mode
from audiofic.pipeline.plan import Notes, plan_chapter
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
    notes=st.sampled_from(Notes),
    mode=st.sampled_from(Mode),
    sound=st.booleans(),
    data=st.data(),
)
def test_every_character_is_spoken_or_skipped_for_a_reason(
    text: str, notes: Notes, mode: Mode, sound: bool, data: st.DataObject
) -> None:
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    casting = cast(book, None, engine("tone").voices())
    if sound:
        casting = replace(casting, break_sound=Voice(id="child2", engine="tone"))
    plan = plan_chapter(book.scripts[0], in_mode(casting, mode), notes=notes)
    failed = data.draw(st.lists(st.sampled_from(plan.lines), unique=True)) if plan.lines else []
    slices = [(line.utterance.start, line.utterance.end) for line in failed]
    ledger = account(plan.script, plan.skips, slices, plan.sounds)
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
    plan = plan_chapter(book.scripts[0], casting, notes=Notes.READ)
    said = [line.utterance.spoken for line in plan.lines]
    assert said == ["Ann left.", "Two days later", "She was back.", "She slept.", "End."]
    assert {skip.reason for skip in plan.skips} == {Reason.BREAK}


def test_emoji_beside_words_are_left_out_and_accounted_for() -> None:
    text = "She waved 😀🎉 and left 👍 ok.\n"
    book = attribute([parse(Chapter(name="a", title="A", text=text, source="a.txt"))])
    plan = plan_chapter(book.scripts[0], cast(book, None, engine("tone").voices()), notes=Notes.READ)
    ledger = account(plan.script, plan.skips, [], plan.sounds, plan.unsaid)
    assert dict(ledger.skipped) == {Reason.FACES.value: 3}
