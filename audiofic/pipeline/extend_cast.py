"""A casting file for a book: a new one, or the author's own with those added who are missing in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audiofic.casting.write import extend_file, new_file
from audiofic.pipeline.book import Production
from audiofic.publish.atomic import write_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The text of a casting file, and who is new in it."""

    text: str
    added: tuple[str, ...]


def propose(production: Production, existing: Path | None) -> Proposal:
    """A casting file for the production; ``existing`` is kept character for character and extended."""
    # By the place in the file: the casting calls a role as the book does, the file perhaps by another name.
    known = {role.reason for role in production.file.roles} if production.file else set()
    added = tuple(role.name for role in production.casting.roles if role.reason not in known)
    if existing is None:
        return Proposal(text=new_file(production.casting, production.book), added=added)
    # newline="": the author's line endings stay theirs
    with existing.open(encoding="utf-8", newline="") as file:
        text = file.read()
    return Proposal(text=extend_file(text, production.casting, production.book), added=added)


def write_proposal(proposal: Proposal, path: Path) -> None:
    """Write it; raises OutputError."""
    write_text(path, proposal.text)
