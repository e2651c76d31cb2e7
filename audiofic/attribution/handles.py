"""Chat lines: the handle before the message is its speaker ("[23:21] moonpie: hello")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audiofic.model import Character, Kind, Script

_HANDLE = re.compile(r"(?:^|[\]\)>}])\s*[<@]?(?P<handle>[^\[\]():<>\n]{1,40}?)>?\s*[:>»]\s*$")
_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\W*", re.IGNORECASE)

Handles = dict[tuple[int, int], str]
"""(index of the script, index of the segment) → the handle before it, as written."""


def read_handles(scripts: Sequence[Script]) -> Handles:
    """The handles of all messages that have one in their own paragraph."""
    found: Handles = {}
    for number, script in enumerate(scripts):
        for at, segment in enumerate(script.segments):
            before = script.segments[at - 1] if at else None
            if segment.kind is not Kind.MESSAGE or before is None or before.kind.has_speaker:
                continue
            if before.paragraph == segment.paragraph:
                match = _HANDLE.search(_CLOCK.sub("", script.text(before).strip()))
                if match and match["handle"].strip():
                    found[number, at] = match["handle"].strip()
    return found


def bearers(handles: Handles, characters: Sequence[Character]) -> tuple[dict[str, int], list[Character]]:
    """Who bears each handle: a character so called, else a new one, listed behind ``characters``."""
    known = {name.lower(): at for at, it in enumerate(characters) for name in (*reversed(it.aliases), it.name)}
    found: dict[str, int] = {}
    new: list[Character] = []
    for handle in handles.values():
        if handle.lower() not in known:
            known[handle.lower()] = len(characters) + len(new)
            new.append(Character(name=handle))
        found[handle] = known[handle.lower()]
    return found, new
