"""Chat lines: the handle before the message is its speaker ("[23:21] moonpie: hello")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from audiofic.model import Character, Kind, Label, Script

_DRESS = re.compile(
    r"^[\s<@*_]*(?:(?:new |text |voice )*(?:message |text |sms |dm |e-?mail )?from(?:\s*:\s*|\s+))?[\s<@*_]*"
    r"|[\s*_]*(?:\([^()]*\))?[\s>:»*_]*$",
    re.IGNORECASE,
)
"""What stands around the handle itself: ``<kestrel>``, ``**kestrel** (typing):``, ``From: kestrel``."""

Handles = dict[tuple[int, int], str]
"""(index of the script, index of the segment) → the handle before it, as written."""


def read_handles(scripts: Sequence[Script]) -> Handles:
    """The handles of all messages that have one, before them or on a line above."""
    found: Handles = {}
    for number, script in enumerate(scripts):
        handle, paragraph = "", -2
        for at, segment in enumerate(script.segments):
            if segment.label is Label.NAME:
                handle, paragraph = _DRESS.sub("", script.text(segment)), segment.paragraph
            elif segment.kind is Kind.MESSAGE:
                if handle and (segment.paragraph - paragraph <= 1 or segment.continues):
                    found[number, at] = handle
                else:
                    handle = ""
    return found


def bearers(handles: Iterable[str], characters: Sequence[Character]) -> tuple[dict[str, int], list[Character]]:
    """Who bears each of ``handles``: a character so called, else a new one, listed behind ``characters``."""
    known = {name.lower(): at for at, it in enumerate(characters) for name in (*reversed(it.aliases), it.name)}
    found: dict[str, int] = {}
    new: list[Character] = []
    for handle in handles:
        if handle.lower() not in known:
            known[handle.lower()] = len(characters) + len(new)
            new.append(Character(name=handle))
        found[handle] = known[handle.lower()]
    return found, new
