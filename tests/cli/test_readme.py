"""What the README shows is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audiofic.cli import audiofic as group
from tests.conftest import Command

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_its_casting_file_is_one(audiofic: Command, tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text(_blocks("yaml")[0])
    (tmp_path / "story.txt").write_text('"Hello," said Captain Oduya.\n')
    outcome = audiofic("script", tmp_path / "story.txt", "--cast", tmp_path / "voices.yaml", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    assert '"speaker": "Captain Oduya"' in outcome.out


def test_every_command_is_in_it_and_every_option_it_names_exists() -> None:
    commands = {name: group.get_command(None, name) for name in group.list_commands(None)}  # type: ignore[arg-type]
    rows = dict(re.findall(r"^\| `audiofic (\w+)(.*)$", README, re.MULTILINE))
    assert set(rows) == set(commands)
    for name, row in rows.items():
        command = commands[name]
        assert command is not None
        known = {flag for parameter in command.params for flag in parameter.opts}
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", row)) <= known, name


@pytest.mark.parametrize("place", ["chapters", "voices.yaml", "LICENSE", "docs/architecture.md", "CONTRIBUTING.md"])
def test_what_it_speaks_of_is_there(place: str) -> None:
    assert (ROOT / place).exists()


def test_the_sample_script_in_it_is_what_the_program_prints(audiofic: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = next(block for block in _blocks("console") if block.startswith("$ audiofic script"))
    printed = audiofic("script", "chapters/01-the-kite-war.txt", "--cast", "voices.yaml").out
    certainty = re.compile(r"  \d+% ")
    for line in shown.splitlines()[1:]:
        if line != "...":
            assert certainty.sub("  ", line) in certainty.sub("  ", printed)


def test_the_slip_in_it_is_reported_as_it_says(
    audiofic: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = next(block for block in _blocks("console") if "Error: " in block)
    (tmp_path / "voices.yaml").write_text(
        "narrator: {voice: en-gb, rate: fast}\ncharacters:\n  Ann: {voise: en-us+m3}\n"
    )
    (tmp_path / "story.txt").write_text('"Hello," said Ann.\n')
    monkeypatch.chdir(tmp_path)
    outcome = audiofic("build", "story.txt", "--cast", "voices.yaml")
    assert outcome.code == 2
    assert outcome.err.splitlines() == shown.splitlines()[1:]
