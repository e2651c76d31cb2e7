"""What the command line says of notes, headings and messages, which outranks the casting file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from audiofic.errors import EngineError, InputError
from audiofic.model import Labels, Policies, Rendition, Voice

READ, SKIP = "read", "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """As given; None: what the casting file says."""

    notes: str | None = None
    """``read``, ``skip``, or the name of a voice."""
    headings: str | None = None
    messages: Labels | None = None


def follow(wishes: Wishes, policies: Policies, engine: str, check: Callable[[Voice], None]) -> Policies:
    """``policies`` as ``wishes`` have them; voices are of ``engine``.

    Raises InputError where a wish is neither a word known nor a voice that ``check`` passes.
    """
    if wishes.notes is not None:
        policies = replace(policies, notes=_rendition("--notes", wishes.notes, engine, check))
    if wishes.headings is not None:
        policies = replace(policies, headings=_rendition("--headings", wishes.headings, engine, check))
    return replace(policies, messages=wishes.messages or policies.messages)


def _rendition(option: str, wish: str, engine: str, check: Callable[[Voice], None]) -> Rendition:
    if wish in (READ, SKIP):
        return Rendition(spoken=wish == READ)
    voice = Voice(id=wish, engine=engine)
    try:
        check(voice)
    except EngineError as error:
        raise InputError(
            f"{option} {wish}: {error.problems[0].what}",
            hint="Say read, skip, or a voice that “audiofic voices” lists.",
        ) from error
    return Rendition(voice=voice)
