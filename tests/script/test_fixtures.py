"""The cases in ``fixtures/``: a chapter's text and the segments it must give. See the README there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from audiofic.model import Chapter, Script
from audiofic.script.parse import parse

FIXTURES = Path(__file__).parent / "fixtures"
HEAD, ARROW = "== ", "->"


@dataclass(frozen=True, slots=True)
class Case:
    """One case: where it stands, what it is given, and what must come out."""

    place: str
    title: str
    text: str
    expected: str


def cases(path: Path) -> Iterator[Case]:
    """The cases in one file, in order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith(HEAD)]
    for head, following in zip(heads, [*heads[1:], len(lines)], strict=True):
        arrow = lines.index(ARROW, head, following)
        text = "\n".join(lines[head + 1 : arrow]).strip("\n")
        expected = "\n".join(lines[arrow + 1 : following]).strip("\n")
        yield Case(f"{path.name}:{head + 1}", lines[head].removeprefix(HEAD), text, expected)


def shown(script: Script) -> str:
    """The segments as a fixture file writes them; white space alone is left out."""
    lines = []
    for segment in script.segments:
        piece = script.text(segment).strip().replace("\n", "⏎")
        if piece or segment.kind == "break":
            lines.append(f"{segment.kind.value + '+' * segment.continues:9} | {piece}".rstrip())
    return "\n".join(lines)


def cut(text: str) -> str:
    return shown(parse(Chapter(name="case", title="Case", text=text, source="case.txt")))


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.place) for path in sorted(FIXTURES.glob("*.txt")) for case in cases(path)]
)
def test_cuts_as_the_fixture_says(case: Case) -> None:
    assert cut(case.text) == case.expected, case.title


def test_every_case_has_a_title_of_its_own() -> None:
    titles = [(path.name, case.title) for path in FIXTURES.glob("*.txt") for case in cases(path)]
    assert len(titles) == len(set(titles)) > 0


def refresh() -> None:
    """Write what the program does now into every fixture file."""
    for path in sorted(FIXTURES.glob("*.txt")):
        parts = [f"{HEAD}{case.title}\n{case.text}\n{ARROW}\n{cut(case.text)}\n" for case in cases(path)]
        path.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    refresh()
