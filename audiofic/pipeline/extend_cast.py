"""A casting file for a book: a new one, or the author's own with those added who are missing in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audiofic.casting.file import parse_casting
from audiofic.casting.write import extend_file, new_file
from audiofic.pipeline.book import Production, voices_of
from audiofic.publish.atomic import write_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The text of a casting file, and who is new in it."""

    text: str
    added: tuple[str, ...]


def propose(production: Production, existing: Path | None) -> Proposal:
    """A casting file for the production; ``existing`` is kept character for character and extended."""
    if existing is None:
        text = new_file(production.casting, production.book)
    else:
        # newline="": the author's line endings stay theirs
        with existing.open(encoding="utf-8", newline="") as file:
            text = extend_file(file.read(), production.casting, production.book)
    known = {role.name for role in production.file.roles} if production.file else set()
    roles = parse_casting(text, str(existing or "voices.yaml"), voices_of).roles
    return Proposal(text=text, added=tuple(role.name for role in roles if role.name not in known))


def write_proposal(proposal: Proposal, path: Path) -> None:
    """Write it; raises OutputError."""
    write_text(path, proposal.text)
