"""What ``audiofic script`` lists beside the script itself, and what a lexicon makes stale."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Command

STORY = """Sry, it rained for 10 yrs.

"Siobhan, thx!" said Bo.

"Bye," said Siobhan. Siobhan's hat fell.
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_rewrite_is_listed_with_place_source_spoken_and_rule(audiofic: Command, story: Path) -> None:
    assert audiofic("script", "story.txt", "--rewrites").out.splitlines() == [
        "story.txt:1:1: Sry → Sorry  [text-speak]",
        "story.txt:1:20: 10 yrs. → 10 years.  [unit]",
        "story.txt:3:11: thx → thanks  [text-speak]",
        "4 quotation marks are not said; --json lists them too.",
    ]


def test_the_listing_for_programs_has_every_change(audiofic: Command, story: Path) -> None:
    rows = [json.loads(line) for line in audiofic("script", "story.txt", "--rewrites", "--json").out.splitlines()]
    assert len(rows) == 7
    assert all(STORY[row["start"] : row["end"]] == row["before"] for row in rows)
    assert rows[0] == {
        "chapter": "story",
        "file": "story.txt",
        "line": 1,
        "column": 1,
        "start": 0,
        "end": 3,
        "before": "Sry",
        "after": "Sorry",
        "rule": "text-speak",
    }


def made(audiofic: Command) -> int:
    """How many takes a build adds to the store."""
    store = Path(os.environ["AUDIOFIC_CACHE"]) / "takes"
    before = {path for path in store.rglob("*") if path.is_file()}
    outcome = audiofic("build", "story.txt", "--cast", "voices.yaml", "--jobs", "1")
    assert outcome.code == 0, outcome.err
    return len({path for path in store.rglob("*") if path.is_file()} - before)


def test_a_change_of_the_lexicon_makes_stale_exactly_the_takes_it_touches(audiofic: Command, story: Path) -> None:
    cast = "narrator: {voice: male1, engine: silent}\nunknown: {voice: male2, engine: silent}\ncharacters:\n"
    bo = "  Bo: {voice: male3, engine: silent%s}\n"
    rest = "  Siobhan: {voice: female1, engine: silent}\n"
    file = story / "voices.yaml"
    file.write_text(cast + bo % "" + rest)
    assert made(audiofic) == 6
    # One of Bo's and two of the narrator's lines have the name.
    file.write_text("lexicon: {Siobhan: Shivawn}\n" + cast + bo % "" + rest)
    assert made(audiofic) == 3
    # Bo alone says it otherwise.
    file.write_text("lexicon: {Siobhan: Shivawn}\n" + cast + bo % ", lexicon: {Siobhan: Shuvorn}" + rest)
    assert made(audiofic) == 1
    # A word that does not occur touches nothing.
    file.write_text("lexicon: {Siobhan: Shivawn, Zzyzx: Zizzix}\n" + cast + bo % "" + rest)
    assert made(audiofic) == 0


def test_phonemes_that_an_engine_does_not_take_are_told_of_and_never_read_out(audiofic: Command, story: Path) -> None:
    (story / "voices.yaml").write_text('narrator: {voice: male1, engine: silent}\nlexicon: {Siobhan: "[[SIv\'O:n]]"}\n')
    outcome = audiofic("build", "story.txt", "--cast", "voices.yaml", "--engine", "silent", "--jobs", "1")
    assert "The lexicon has phonemes for “Siobhan”" in outcome.err + outcome.out
    assert "[[" not in audiofic("script", "story.txt", "--cast", "voices.yaml", "--engine", "silent", "--json").out


def test_what_the_text_says_of_a_voice_is_listed_and_can_be_stopped(audiofic: Command, tmp_path: Path) -> None:
    (tmp_path / "loud.txt").write_text('"Go," Ann whispered.\n\n"Go!" said Bo. *Never*, he thought.\n')

    def told(*more: str) -> list[str | None]:
        listed = audiofic("script", tmp_path / "loud.txt", "--json", *more).out.splitlines()
        rows = [json.loads(line) for line in listed]
        return [row.get("delivery") for row in rows if row["kind"] == "dialogue"]

    (tmp_path / "v.yaml").write_text("delivery: off\n")
    assert told() == ["whispering: whispered", None]
    assert told("--cast", str(tmp_path / "v.yaml")) == [None, None]


def test_words_that_the_voice_can_only_guess_are_listed_with_a_lexicon_that_can_be_pasted(
    audiofic: Command, tmp_path: Path
) -> None:
    text = tmp_path / "far.txt"
    text.write_text("So Zyrkhan ran.\n\nThen Zyrkhan met Maelle.\n")
    out = audiofic("script", text, "--unknown").out.splitlines()
    assert out[1].split()[:2] == ["Zyrkhan", "2"]
    assert out[1].endswith("far.txt:1:4")
    pasted = tmp_path / "voices.yaml"
    pasted.write_text("\n".join(out[out.index("lexicon:") :]))
    assert "[[" in pasted.read_text()
    assert audiofic("script", text, "--unknown", "--cast", pasted).out.startswith("There is no word")
    rows = [json.loads(line) for line in audiofic("script", text, "--unknown", "--json").out.splitlines()]
    assert [(row["word"], row["count"], row["why"], row["line"]) for row in rows] == [
        ("Zyrkhan", 2, "name", 1),
        ("Maelle", 1, "name", 3),
    ]
