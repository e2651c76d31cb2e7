"""How many voices tell the story."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from audiofic.model import Casting, Rendition, Voice


class Mode(StrEnum):
    """How many voices tell the story."""

    FULL = "full"
    """Every character has a voice."""
    DUO = "duo"
    """Two readers: the narrator, and one other who speaks whatever characters say."""
    NARRATOR = "narrator"
    """One reader."""


def in_mode(casting: Casting, mode: Mode) -> Casting:
    """``casting`` with the voices that are heard in ``mode``."""
    if mode is Mode.FULL:
        return casting
    if mode is Mode.NARRATOR:
        return _all_as(casting, casting.narrator, "one reader")
    # A first-person narrator who speaks has the narrator's voice; the second reader is somebody else.
    others = (role.voice for role in casting.roles if role.voice != casting.narrator)
    return _all_as(casting, next(others, casting.unknown), "the second reader")


def _all_as(casting: Casting, voice: Voice, reason: str) -> Casting:
    roles = tuple(replace(role, voice=voice, reason=reason) for role in casting.roles)
    policies = replace(casting.policies, notes=_as_narrator(casting.policies.notes))
    policies = replace(policies, headings=_as_narrator(policies.headings))
    return replace(casting, roles=roles, unknown=voice, policies=policies)


def _as_narrator(rendition: Rendition) -> Rendition:
    return replace(rendition, voice=None)
