"""What listeners are told of who speaks."""

from __future__ import annotations

from audiofic.model import NARRATOR, Cue, Script, Segment

UNKNOWN = "Unknown"
"""Somebody in the story, but nothing tells who."""


def speaker_of(segment: Segment) -> str:
    """The name of whoever says ``segment``: a character's, or the narrator's."""
    if not segment.kind.has_speaker:
        return NARRATOR
    return segment.speaker or UNKNOWN


def voice_of(script: Script, cue: Cue) -> str:
    """The name of whoever is heard."""
    return speaker_of(script.segments[cue.segment])
